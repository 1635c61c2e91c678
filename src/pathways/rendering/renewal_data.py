"""Where credentials stand and what they need, as plain data for JSON."""

from collections.abc import Iterable
from typing import Any

from pathways.model.amount import Amount, number
from pathways.model.finding import Finding
from pathways.model.verdict import Competing
from pathways.rendering.findings import finding_data
from pathways.rendering.json_answer import left_out_data, own_data, question_data, tree_data
from pathways.renewal.account import competing
from pathways.renewal.cycles import Span
from pathways.renewal.dates import coming
from pathways.renewal.gap import Gap
from pathways.renewal.mix import mix
from pathways.renewal.reinstatement import WayBack
from pathways.renewal.renew import Renewals
from pathways.renewal.row import Row

SCHEMA = "pathways/renewal/2"


def renewal_data(found: Renewals, skipped: Iterable[Finding] = ()) -> dict[str, Any]:
    """The same as the text, in mappings, lists, text and numbers.

    An amount is a number where it is certain, else `low` and `high`, of which null says without end. What is
    not known at all is null; `questions` says what would tell it. `skipped` are the rows left out of a log.
    """
    return {
        "schema": SCHEMA,
        "rules_version": found.rules_version,
        "own_rules": own_data(found.catalog.own()),
        "learner": found.record.learner,
        "as_of": found.as_of.isoformat(),
        "skipped": [finding_data(one) for one in skipped],
        "credentials": [_row(found, row) for row in found.rows],
        "not_yet_awarded": list(found.later),
        "others": list(found.others),
    }


def _row(found: Renewals, row: Row) -> dict[str, Any]:
    settled = row.settled
    account = settled.account if settled else None
    shared = row.renewal is not None and row.renewal.pool == "shared"
    return {
        "credential": row.credential.credential,
        "standing": row.standing,
        "possible": list(dict.fromkeys(state.standing for state in row.states if state.standing)),
        "good_standing": row.good.word,
        "stated": row.stated,
        "cycle": _span(row.cycle),
        "next_cycle": _span(row.next_cycle),
        "pool": row.renewal.renewal if row.renewal and shared else row.credential.credential,
        "pool_of": sorted(settled.turn.holders) if settled else [],
        "superseded_by": row.superseded_by,
        "reinstatement": [_way(one) for one in row.ways_back(found.as_of)],
        "base": None if row.base is None else number(row.base),
        "required": _amount(settled.required) if settled and settled.required else None,
        "earned": _amount(account.earned) if account else None,
        "met": settled.truth.word if settled else None,
        "shortfalls": [_gap(one) for one in settled.gaps] if settled else [],
        "to_earn": [
            {
                "units": number(one.units),
                "quotas": list(one.quotas),
                "not_of": list(one.not_of),
                "earned_by": one.earned_by.isoformat() if one.earned_by else None,
            }
            for one in mix(account, found.as_of)
        ]
        if account
        else [],
        "allocation": [
            {"activity": one.path, "units": number(one.units), "requirements": list(one.serves)}
            for one in account.postings
        ]
        if account
        else [],
        "may_count": list(account.doubtful) if account else [],
        "left_out": [left_out_data(one) for one in account.left_out] if account else [],
        "competing": _competing(contest) if account and (contest := competing(account)) else None,
        "falls_with_it": [one.credential.credential for one in found.resting(row)],
        "dates": [
            {"date": one.date.isoformat(), "kind": one.kind, "label": one.label, "then": one.then or None}
            for one in coming(row, found.as_of)
        ],
        "editions": [edition.id if edition else None for edition in settled.turn.editions] if settled else [],
        "requirements": [tree_data(one) for one in row.requirements],
        "questions": [question_data(one) for one in row.questions],
        "assumptions": list(row.assumptions),
    }


def _way(way: WayBack) -> dict[str, Any]:
    """A way back to good standing; where its days are not known, they are null."""
    rule = way.rule
    return {
        "what": rule.what,
        "state": way.state,
        "from": way.first.isoformat() if way.first else None,
        "until": way.last.isoformat() if way.last else None,
        "units": rule.units,
        "usd": None if rule.usd is None else number(rule.usd),
        "exam": rule.exam,
    }


def _competing(competing: Competing) -> dict[str, Any]:
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


def _span(span: Span | None) -> dict[str, str] | None:
    return {"start": span.first.isoformat(), "end": span.last.isoformat()} if span else None


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "requirement": gap.requirement,
        "have": _amount(gap.have),
        "need": _amount(gap.need),
        "short": _amount(gap.short),
    }


def _amount(amount: Amount) -> int | float | dict[str, Any]:
    if amount.low == amount.high:
        return number(amount.low)
    return {"low": number(amount.low), "high": None if amount.high is None else number(amount.high)}
