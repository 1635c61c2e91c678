"""Exceptions that the issuer made for one holder: waivers, other amounts, and more time.

A record writes what they are about as `renewal/` and a requirement: `total`, the id of a quota or of a
minimum over several cycles, `fee`, or `cycle` for more time. One holds for a cycle if it was decided by the
as-of date and before the cycle was over or could no longer be made good, and its last day, if it has one, is
not before the cycle's.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from pathways.evaluation.exempt import said
from pathways.evaluation.facts import Facts
from pathways.model.amount import Amount, Bound
from pathways.model.record import Exemption
from pathways.model.renewal import Renewal, Share
from pathways.renewal.cycles import DAY
from pathways.renewal.lapse import following
from pathways.renewal.pools import Late, Pool
from pathways.renewal.turns import Turn

PREFIX = "renewal/"
Excepted = Mapping[str, tuple[str, Exemption]]


def excepted(renewal: Renewal, facts: Facts, turn: Turn) -> Excepted:
    """By requirement of a cycle, the last exception for it, with its place in the record."""
    found: dict[str, tuple[str, Exemption]] = {}
    if not facts.record.exceptions.items:
        return found
    ends, mendable = min(turn.span.last, facts.as_of), _mendable(renewal, turn)
    listed = enumerate(facts.record.exceptions.items)
    for index, one in sorted(listed, key=lambda each: (each[1].decided.latest, each[1].model_dump_json())):
        about = one.condition.removeprefix(PREFIX)
        come = one.decided.latest <= facts.as_of and one.decided.earliest <= mendable
        come = come and (one.until is None or one.until.latest >= ends)
        if one.credential in turn.holders and about != one.condition and come:
            found[about] = (f"exceptions[{index}]", one)
    return found


def _mendable(renewal: Renewal, turn: Turn) -> date:
    """The last day on which a cycle may still be made good."""
    last = turn.span.last
    mends = (phase for told in following(renewal, last) for phase in told if phase.mends and phase.last)
    return max([last, *(phase.last for phase in mends if phase.last)])


def assumptions(found: Excepted) -> tuple[str, ...]:
    """What the exceptions for a cycle say."""
    return tuple(said(path, one) for path, one in found.values())


def extended(found: Excepted) -> date | None:
    """The day to which the issuer gave more time; null: it gave none."""
    told = found.get("cycle")
    return told[1].until.latest if told and told[1].until else None


def eased(pool: Pool, found: Excepted) -> Pool:
    """A pool with what the exceptions leave of it."""
    total = _left(found, "total", pool.total.high)
    nothing = total == 0 and _alone(pool, found)
    quotas = () if nothing else tuple(_eased(quota, found) for quota in pool.quotas)
    until = extended(found)
    late = pool.late
    if until and until > pool.span.last:
        more = Late(pool.span.last + DAY, until, surely=True, called=f"to {until}, by an extension")
        late = (more, *late)
    alone = _alone(pool, found)
    most = total if alone else pool.total.high  # for the others it may ask for as much as before
    eased_total = pool.total if total is None else Amount(min(total, pool.total.low), most)
    return replace(pool, total=eased_total, quotas=tuple(one for one in quotas if one), late=late)


def _alone(pool: Pool, found: Excepted) -> bool:
    """Whether the exception for the total is for all whose total it is."""
    return "total" not in found or pool.holders == {found["total"][1].credential}


def _left(found: Excepted, requirement: str, asked: Fraction | None) -> Fraction | None:
    """What an exception asks for in place of an amount; null where there is none."""
    told = found.get(requirement)
    if told is None or asked is None:
        return None
    return Fraction(0) if told[1].action in ("waive", "substitute") else told[1].amount


def _eased(quota: Share, found: Excepted) -> Share | None:
    """A quota with the minimum that an exception leaves; null where nothing of it is left."""
    told = found.get(quota.id)
    if told is None or quota.min is None:
        return quota
    if told[1].action == "amount" and told[1].amount is not None:
        return quota.model_copy(update={"min": Bound(told[1].amount, is_share=False)})
    return quota.model_copy(update={"min": None}) if quota.max else None
