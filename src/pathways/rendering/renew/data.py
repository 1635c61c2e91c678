"""Where credentials stand and what they need, as plain data for JSON."""

from datetime import date
from typing import Final

from pathways.model.catalog import Catalog
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.exam_facts import Fee
from pathways.model.values.amount import Amount, amount_data
from pathways.rendering.check.data import excluded_data, own_rules_data, tree_data
from pathways.rendering.check.questions import questions_data
from pathways.rendering.layout.unread import unread_data
from pathways.rendering.renew import shapes
from pathways.rendering.renew.counts import conflict_words, demand_words, posting_words
from pathways.rendering.renew.rules_text import age_words, quota_words
from pathways.rendering.renew.words import (
    batch_words,
    date_words,
    fee_words,
    gap_words,
    standing,
    standing_words,
    task_words,
    way_words,
    window_words,
)
from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.history.cycles import CycleDates
from pathways.renewal.key_dates import KeyDate
from pathways.renewal.next_cycle import next_cycle
from pathways.renewal.outcome.cycle_outcome import CycleOutcome
from pathways.renewal.outcome.fees import FeeStatus
from pathways.renewal.renew import Renewals
from pathways.renewal.rule_age import RuleAge, rule_ages
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.renewal.standing.reinstatement import ReinstatementOption
from pathways.renewal.units.cycle_account import competing_cycles
from pathways.renewal.units.ledger import Posting
from pathways.renewal.units.pools import CompetingCycles, PoolDemand
from pathways.renewal.units.shortfall import CycleShortfall
from pathways.renewal.units.units_to_earn import UnitsToEarn
from pathways.renewal.units.window_minimums import WindowTotal
from pathways.wording.evidence import item_words
from pathways.wording.questions.sentences import QuestionContext
from pathways.wording.words import answer_word, requirement_word, trust_words

SCHEMA = "pathways/renewal/4"


NO_ACCOUNT: Final[shapes.CycleAccountData] = {
    "shortfalls": [],
    "to_earn": [],
    "across": [],
    "allocation": [],
    "may_count": [],
    "may_count_text": [],
    "left_out": [],
    "competing": None,
    "payments": [],
    "editions": [],
}


def renewal_data(renewals: Renewals) -> shapes.RenewalData:
    """The same as the text, in mappings, lists, text and numbers.

    An amount is a number where it is certain, else `low` and `high`, of which null says without end. What is
    not known at all is null; `questions` says what would tell it. `skipped` is what was wrong with
    the rows left out of a log, `notices` what else of it was not read.
    """
    all_groups = groups(renewals.statuses, renewals.as_of)
    names = {row: at for at, group in enumerate(all_groups) for row in map(id, group.statuses)}
    return {
        "schema": SCHEMA,
        "rules_version": renewals.rules_version,
        "own_rules": own_rules_data(renewals.catalog.own()),
        "learner": renewals.record.learner,
        "as_of": renewals.as_of.isoformat(),
        **unread_data(renewals.record.unread),
        "accounts": [_group(renewals, group) for group in all_groups],
        "credentials": [_status_data(renewals, status, names[id(status)]) for status in renewals.statuses],
        "not_yet_awarded": list(renewals.not_yet_awarded),
        "not_yet_awarded_text": [
            renewals.catalog.credentials[name].abbreviation for name in renewals.not_yet_awarded
        ],
        "others": list(renewals.others),
    }


def _group(renewals: Renewals, group: CredentialGroup) -> shapes.AccountData:
    """What credentials share that are renewed as one."""
    outcome, still = group.outcome, group.still_needed
    task = group.task
    return {
        "credentials": [status.credential.credential for status in group.statuses],
        "credentials_text": [status.credential.abbreviation for status in group.statuses],
        "renewal": group.renewal.renewal if group.renewal else None,
        "renewal_text": group.renewal.name if group.renewal else None,
        "shared": group.renewal is not None and group.renewal.ceu_total == "shared",
        "first": {"action": task.action, "by": _day(task.by), "text": task_words(group, renewals.catalog)},
        "cycle": _span(group.cycle),
        "possible_cycles": [_cycle(group, outcome) for outcome in group.possible],
        "undecided_cycles": [_cycle(group, outcome) for outcome in group.undecided],
        "later_cycles": [_cycle(group, outcome) for outcome in group.later],
        "days_left": group.days_left,
        "needed": _amount(outcome.required) if outcome and outcome.required else None,
        "earned": _amount(group.account.earned) if group.account else None,
        "still_needed": None if still is None else _amount(still),
        "met": outcome.met.word if outcome else None,
        "met_text": requirement_word(outcome.met) if outcome else None,
        **_account(renewals, group),
        "dates": [_date(key_date) for key_date in group.coming],
        "passed": [_date(key_date) for key_date in group.passed],
        "fees": [_fee(renewals, price) for price in group.prices(renewals.record)],
        "next_cycle": _next(group, renewals.catalog),
        "rules": [_aged(group.renewal, age) for age in rule_ages(group) if group.renewal],
    }


def _cycle(group: CredentialGroup, outcome: CycleOutcome) -> shapes.CycleData:
    """Another cycle than the one that is shown, and what it has."""
    still = group.still_needed_in(outcome)
    return {
        "cycle": _span(outcome.cycle.dates),
        "needed": _amount(outcome.required) if outcome.required else None,
        "earned": _amount(outcome.account.earned) if outcome.account else None,
        "still_needed": None if still is None else _amount(still),
        "met": outcome.met.word,
        "met_text": requirement_word(outcome.met),
    }


def _account(renewals: Renewals, group: CredentialGroup) -> shapes.CycleAccountData:
    """What a cycle lacks, what each activity does for it, and its payments; empty where it is not known."""
    outcome, account, renewal = group.outcome, group.account, group.renewal
    record, catalog = renewals.record, renewals.catalog
    payments = [_payment(fee) for cycle in group.cycles for fee in cycle.fees]
    if outcome is None or renewal is None:
        return {**NO_ACCOUNT, "payments": payments}
    contest = competing_cycles(account) if account else None
    return {
        "shortfalls": [_gap(renewal, gap) for gap in outcome.gaps],
        "to_earn": [_batch(renewal, batch) for batch in group.to_earn],
        "across": [_window(window) for window in outcome.across],
        "allocation": [_posting(renewals, renewal, posting) for posting in account.postings]
        if account
        else [],
        "may_count": list(account.doubtful) if account else [],
        "may_count_text": [item_words(record, catalog, path) for path in account.doubtful] if account else [],
        "left_out": [excluded_data(excluded, record, catalog) for excluded in account.left_out]
        if account
        else [],
        "competing": _competing(renewals, renewal, contest) if contest else None,
        "payments": payments,
        "editions": [edition.id if edition else None for edition in outcome.cycle.editions],
    }


def _posting(renewals: Renewals, renewal: Renewal, posting: Posting) -> shapes.PostingData:
    return {
        "activity": posting.path,
        "units": amount_data(posting.units),
        "requirements": list(posting.serves),
        "text": posting_words(renewals, renewal, posting),
    }


def _payment(fee: FeeStatus) -> shapes.PaymentData:
    return {
        "due": _day(fee.due.day),
        "paid": fee.paid.word,
        "paid_text": answer_word(fee.paid),
        "assumed": bool(fee.assumptions),
    }


def _status_data(renewals: Renewals, status: CredentialStatus, group_index: int) -> shapes.CredentialData:
    """A credential's own lines; what it shares with others is in the account of this place."""
    context = QuestionContext(renewals.record, renewals.catalog, status.credential)
    possible = dict.fromkeys(state.standing for state in status.states if state.standing)
    return {
        "credential": status.credential.credential,
        "credential_text": f"{status.credential.abbreviation}, {status.credential.name}",
        "account": group_index,
        "standing": status.standing,
        "standing_text": standing_words(status),
        "possible": list[str](possible),
        "possible_text": list(map(standing, possible)),
        "good_standing": status.good.word,
        "good_standing_text": answer_word(status.good),
        "stated": status.stated,
        "base": None if status.own_units is None else amount_data(status.own_units),
        "superseded_by": status.superseded_by,
        "reinstatement": [_way(option) for option in status.ways_back(renewals.as_of)],
        "falls_with_it": [status.credential.credential for status in renewals.dependents(status)],
        "requirements": [tree_data(requirement, context) for requirement in status.requirements],
        "questions": questions_data(status.questions, context),
        "assumptions": list(status.assumptions),
    }


def _batch(renewal: Renewal, batch: UnitsToEarn) -> shapes.ToEarnData:
    return {
        "units": amount_data(batch.units),
        "quotas": list(batch.quotas),
        "not_of": list(batch.not_of),
        "earned_by": _day(batch.earned_by),
        "text": batch_words(renewal, batch),
    }


def _window(window: WindowTotal) -> shapes.WindowData:
    return {
        "requirement": window.rule.id,
        "first": _day(window.first),
        "last": _day(window.last),
        "need": amount_data(window.rule.units),
        "have": _amount(window.have),
        "met": window.truth.word,
        "text": window_words(window),
    }


def _date(key_date: KeyDate) -> shapes.KeyDateData:
    return {
        "date": key_date.date.isoformat(),
        "kind": key_date.kind,
        "label": key_date.label,
        "then": key_date.then or None,
        "text": date_words(key_date),
    }


def _fee(renewals: Renewals, fee: Fee) -> shapes.FeeData:
    trust = renewals.catalog.trust_of(fee)
    return {
        "what": fee.what,
        "usd": amount_data(fee.usd),
        "payer": fee.payer,
        "note": fee.note,
        "trust": trust.word,
        "trust_text": trust_words(trust),
        "text": fee_words(fee),
    }


def _next(group: CredentialGroup, catalog: Catalog) -> shapes.NextCycleData | None:
    """The next cycle and what it will ask for; null where that is not known."""
    upcoming, span = next_cycle(group), group.lead.next_cycle
    if span is None:
        return None
    needed = None if upcoming is None or upcoming.units is None else amount_data(upcoming.units)
    quotas = upcoming.quotas if upcoming else ()
    return {
        "start": span.first.isoformat(),
        "end": span.last.isoformat(),
        "needed": needed,
        "quotas": [quota.id for quota in quotas],
        "quotas_text": [quota_words(catalog, quota) for quota in quotas],
    }


def _aged(renewal: Renewal, age: RuleAge) -> shapes.RuleAgeData:
    return {
        "what": age.what or None,
        "edition": age.edition,
        "confirmed": str(age.confirmed) if age.confirmed else None,
        "assumed": age.assumed,
        "note": age.note,
        "text": age_words(renewal, age),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _gap(renewal: Renewal, gap: CycleShortfall) -> shapes.CycleShortfallData:
    return {
        "requirement": gap.requirement,
        "have": _amount(gap.have),
        "need": _amount(gap.need),
        "short": _amount(gap.short),
        "text": gap_words(renewal, gap),
    }


def _amount(amount: Amount) -> shapes.AnyAmount:
    if amount.low == amount.high:
        return amount_data(amount.low)
    return {"low": amount_data(amount.low), "high": None if amount.high is None else amount_data(amount.high)}


def _way(way: ReinstatementOption) -> shapes.ReinstatementData:
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
        "text": way_words(way),
    }


def _competing(
    renewals: Renewals, renewal: Renewal, competing: CompetingCycles
) -> shapes.CompetingCyclesData:
    """What asks for more than the units can serve: requirements of cycles, and maximums in the way."""
    return {
        "demands": [_demand(renewals, renewal, demand) for demand in competing.demands],
        "caps": [_demand(renewals, renewal, cap) for cap in competing.caps],
        "activities": list(competing.items),
        "text": conflict_words(renewals, renewal, competing),
    }


def _demand(renewals: Renewals, renewal: Renewal, demand: PoolDemand) -> shapes.DemandData:
    return {
        "credentials": list(demand.pool.credentials),
        "cycle_end": demand.pool.ends.isoformat(),
        "requirement": demand.need,
        "text": demand_words(renewals, renewal, demand),
    }


def _span(span: CycleDates | None) -> shapes.SpanData | None:
    return {"start": span.first.isoformat(), "end": span.last.isoformat()} if span else None
