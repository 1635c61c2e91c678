"""Where credentials stand and what they need, as plain data for JSON."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from pathways.model.rules.exam_facts import Fee
from pathways.model.values.amount import Amount, amount_data
from pathways.model.values.finding import Finding
from pathways.model.verdict import CompetingDemands
from pathways.rendering.check.data import excluded_data, own_rules_data, question_data, tree_data
from pathways.rendering.layout.findings import finding_data
from pathways.rendering.renew.words import task_words
from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.history.cycles import CycleDates
from pathways.renewal.key_dates import KeyDate
from pathways.renewal.next_cycle import next_cycle
from pathways.renewal.outcome.cycle_outcome import CycleOutcome
from pathways.renewal.outcome.fees import FeeStatus as Paid
from pathways.renewal.renew import Renewals
from pathways.renewal.rule_age import RuleAge, rule_ages
from pathways.renewal.standing.reinstatement import ReinstatementOption
from pathways.renewal.standing.row import CredentialStatus
from pathways.renewal.units.account import competing_cycles
from pathways.renewal.units.ledger import Posting
from pathways.renewal.units.remaining import UnitsToEarn
from pathways.renewal.units.shortfall import CycleShortfall
from pathways.renewal.units.window_minimums import WindowTotal

SCHEMA = "pathways/renewal/2"


def renewal_data(found: Renewals, skipped: Iterable[Finding] = ()) -> dict[str, Any]:
    """The same as the text, in mappings, lists, text and numbers.

    An amount is a number where it is certain, else `low` and `high`, of which null says without end. What is
    not known at all is null; `questions` says what would tell it. `skipped` are the rows left out of a log.
    """
    every = groups(found.rows, found.as_of)
    names = {row: at for at, group in enumerate(every) for row in map(id, group.rows)}
    return {
        "schema": SCHEMA,
        "rules_version": found.rules_version,
        "own_rules": own_rules_data(found.catalog.own()),
        "learner": found.record.learner,
        "as_of": found.as_of.isoformat(),
        "skipped": [finding_data(one) for one in skipped],
        "accounts": [_group(found, group) for group in every],
        "credentials": [_row(found, row, names[id(row)]) for row in found.rows],
        "not_yet_awarded": list(found.later),
        "others": list(found.others),
    }


def _group(found: Renewals, group: CredentialGroup) -> dict[str, Any]:
    """What credentials share that are renewed as one."""
    settled, still = group.settled, group.still_needed
    task = group.task
    return {
        "credentials": [one.credential.credential for one in group.rows],
        "renewal": group.renewal.renewal if group.renewal else None,
        "shared": group.renewal is not None and group.renewal.pool == "shared",
        "first": {"action": task.action, "by": _day(task.by), "text": task_words(group, found.catalog)},
        "cycle": _span(group.cycle),
        "possible_cycles": [_cycle(group, one) for one in group.possible],
        "undecided_cycles": [_cycle(group, one) for one in group.undecided],
        "later_cycles": [_cycle(group, one) for one in group.later],
        "days_left": group.days_left,
        "needed": _amount(settled.required) if settled and settled.required else None,
        "earned": _amount(group.account.earned) if group.account else None,
        "still_needed": None if still is None else _amount(still),
        "met": settled.met.word if settled else None,
        **_ledger(group),
        "dates": [_date(one) for one in group.coming],
        "passed": [_date(one) for one in group.passed],
        "fees": [_fee(found, one) for one in group.prices(found.record)],
        "next_cycle": _next(group),
        "rules": [_aged(one) for one in rule_ages(group)],
    }


def _cycle(group: CredentialGroup, one: CycleOutcome) -> dict[str, Any]:
    """Another cycle than the one that is shown, and what it has."""
    still = group.still_needed_in(one)
    return {
        "cycle": _span(one.turn.span),
        "needed": _amount(one.required) if one.required else None,
        "earned": _amount(one.account.earned) if one.account else None,
        "still_needed": None if still is None else _amount(still),
        "met": one.met.word,
    }


def _ledger(group: CredentialGroup) -> dict[str, Any]:
    """What a cycle lacks, what each activity does for it, and its payments; empty where it is not known."""
    settled, account = group.settled, group.account
    contest = competing_cycles(account) if account else None
    return {
        "shortfalls": [_gap(one) for one in settled.gaps] if settled else [],
        "to_earn": [_batch(one) for one in group.to_earn],
        "across": [_window(one) for one in settled.across] if settled else [],
        "allocation": [_posting(one) for one in account.postings] if account else [],
        "may_count": list(account.doubtful) if account else [],
        "left_out": [excluded_data(one) for one in account.left_out] if account else [],
        "competing": _competing(contest) if contest else None,
        "payments": [_payment(one) for cycle in group.cycles for one in cycle.fees],
        "editions": [edition.id if edition else None for edition in settled.turn.editions] if settled else [],
    }


def _posting(one: Posting) -> dict[str, Any]:
    return {"activity": one.path, "units": amount_data(one.units), "requirements": list(one.serves)}


def _payment(one: Paid) -> dict[str, Any]:
    return {"due": _day(one.due.day), "paid": one.paid.word, "assumed": bool(one.assumptions)}


def _row(found: Renewals, row: CredentialStatus, account: int) -> dict[str, Any]:
    """A credential's own lines; what it shares with others is in the account of this place."""
    return {
        "credential": row.credential.credential,
        "account": account,
        "standing": row.standing,
        "possible": list(dict.fromkeys(state.standing for state in row.states if state.standing)),
        "good_standing": row.good.word,
        "stated": row.stated,
        "base": None if row.base is None else amount_data(row.base),
        "superseded_by": row.superseded_by,
        "reinstatement": [_way(one) for one in row.ways_back(found.as_of)],
        "falls_with_it": [one.credential.credential for one in found.resting(row)],
        "requirements": [tree_data(one) for one in row.requirements],
        "questions": [question_data(one) for one in row.questions],
        "assumptions": list(row.assumptions),
    }


def _batch(one: UnitsToEarn) -> dict[str, Any]:
    return {
        "units": amount_data(one.units),
        "quotas": list(one.quotas),
        "not_of": list(one.not_of),
        "earned_by": _day(one.earned_by),
    }


def _window(one: WindowTotal) -> dict[str, Any]:
    return {
        "requirement": one.rule.id,
        "first": _day(one.first),
        "last": _day(one.last),
        "need": amount_data(one.rule.units),
        "have": _amount(one.have),
        "met": one.truth.word,
    }


def _date(one: KeyDate) -> dict[str, Any]:
    return {"date": one.date.isoformat(), "kind": one.kind, "label": one.label, "then": one.then or None}


def _fee(found: Renewals, one: Fee) -> dict[str, Any]:
    trust = found.catalog.trust_of(one).word
    return {
        "what": one.what,
        "usd": amount_data(one.usd),
        "payer": one.payer,
        "note": one.note,
        "trust": trust,
    }


def _next(group: CredentialGroup) -> dict[str, Any] | None:
    """The next cycle and what it will ask for; null where that is not known."""
    told, span = next_cycle(group), group.lead.next_cycle
    if span is None:
        return None
    needed = None if told is None or told.units is None else amount_data(told.units)
    quotas = [quota.id for quota in told.quotas] if told else []
    return {**(_span(span) or {}), "needed": needed, "quotas": quotas}


def _aged(one: RuleAge) -> dict[str, Any]:
    return {
        "what": one.what or None,
        "edition": one.edition,
        "confirmed": str(one.confirmed) if one.confirmed else None,
        "assumed": one.assumed,
        "note": one.note,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _gap(gap: CycleShortfall) -> dict[str, Any]:
    return {
        "requirement": gap.requirement,
        "have": _amount(gap.have),
        "need": _amount(gap.need),
        "short": _amount(gap.short),
    }


def _amount(amount: Amount) -> int | float | dict[str, Any]:
    if amount.low == amount.high:
        return amount_data(amount.low)
    return {"low": amount_data(amount.low), "high": None if amount.high is None else amount_data(amount.high)}


def _way(way: ReinstatementOption) -> dict[str, Any]:
    """A way back to good standing; where its days are not known, they are null."""
    rule = way.rule
    return {
        "what": rule.what,
        "state": way.state,
        "from": way.first.isoformat() if way.first else None,
        "until": way.last.isoformat() if way.last else None,
        "units": rule.units,
        "usd": None if rule.usd is None else amount_data(rule.usd),
        "exam": rule.exam,
    }


def _competing(competing: CompetingDemands) -> dict[str, Any]:
    """What asks for more than the units can serve: requirements of cycles, and maximums in the way."""
    return {
        "demands": [_named(name) for name in competing.demands],
        "caps": [_named(name) for name in competing.caps],
        "activities": list(competing.items),
    }


def _named(name: str) -> dict[str, Any]:
    pool, _, need = name.rpartition(":")
    names, _, ends = pool.partition("@")
    return {"credentials": names.split("+"), "cycle_end": ends, "requirement": need}


def _span(span: CycleDates | None) -> dict[str, str] | None:
    return {"start": span.first.isoformat(), "end": span.last.isoformat()} if span else None
