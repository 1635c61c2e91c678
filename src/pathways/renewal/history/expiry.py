"""What a last day that the record tells says of a cycle, beside the issuer's own calendar."""

from dataclasses import replace
from datetime import date

from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.holdings import Membership
from pathways.model.evidence.item import Origin
from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.cycle import RenewalCycle
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day, exact_day
from pathways.model.verdict import Question
from pathways.renewal.history.cycles import DAY, CycleDates, cycle_dates, cycle_ending
from pathways.renewal.history.holdings import Holding
from pathways.wording import assumed


def fits_calendar(
    cycle: RenewalCycle, held: tuple[Holding, ...], month: int | None
) -> tuple[tuple[Holding, ...], tuple[str, ...]]:
    """The same, where a last day that is told to the month or year is the one that the calendar has in it."""
    holdings, texts = list[Holding](), list[str]()
    for holding in held:
        expires = holding.item.expires
        last = None if expires is None or expires.exact else _end_within(cycle, holding, month, expires)
        if last:
            holding = replace(holding, item=holding.item.model_copy(update={"expires": exact_day(last)}))
            texts.append(assumed.last_day_by_calendar(holding.path, last))
        holdings.append(holding)
    return tuple(holdings), tuple(texts)


def _end_within(cycle: RenewalCycle, holding: Holding, month: int | None, day: Day) -> date | None:
    """The last day of a cycle that lies in an interval; null: none is known to."""
    if cycle.one_end_for_all:
        last = date(day.earliest.year, 12, 31)
        return last if day.earliest <= last <= day.latest else None
    if holding.passed is None or (cycle.membership and month is None):
        return None
    ends = (dates.last for dates in cycle_dates(cycle, holding.passed, month))
    last = next(end for end in ends if end >= day.earliest)
    return last if last <= day.latest else None


def dates_by_expiration(cycle: RenewalCycle, last: date, passed: date | None, as_of: date) -> CycleDates:
    """The cycle of the as-of date, of whoever is told that one ends on a day."""
    dates = cycle_ending(cycle, last, passed)
    while as_of < dates.first and dates.whole:
        dates = cycle_ending(cycle, dates.first - DAY, passed)
    return dates


def nearest_cycle_end(cycle: RenewalCycle, held: tuple[Holding, ...], month: int | None) -> date | None:
    """The last day of a cycle by the issuer's calendar that is nearest to a told one, if it is another day.

    A day that a document proves is believed.
    """
    for holding in held:
        if (
            holding.expires is None
            or holding.passed is None
            or holding.item.origin in (Origin.VERIFIED, Origin.DOCUMENT)
        ):
            continue
        if (cycle.membership and month is None) or (cycle.early_unknown and not holding.proved):
            continue
        if not (holding.proved or (holding.item.earned and holding.item.earned.exact)):
            continue
        day, before = holding.expires, None
        for dates in cycle_dates(cycle, holding.passed, month):
            if dates.last == day:
                break
            if dates.last > day:
                near = before is not None and day - before < dates.last - day
                return before if near else dates.last
            before = dates.last
    return None


def calendar_conflict(renewal: Renewal, holding: Holding, context: EvaluationContext) -> tuple[date, ...]:
    """The last days of the issuer's calendar nearest to one told inexactly, where none lies in it."""
    cycle, expires = renewal.cycle, holding.item.expires
    if (
        cycle is None
        or expires is None
        or not has_own_cycle(renewal, frozenset({holding.credential}), context)
    ):
        return ()
    month, _, _ = membership_month(cycle, context)
    if _end_within(cycle, holding, month, expires):
        return ()
    ways = (
        replace(holding, item=holding.item.model_copy(update={"expires": exact_day(day)})) for day in expires
    )
    days = (nearest_cycle_end(cycle, (way,), month) for way in ways)
    return tuple(dict.fromkeys(day for day in days if day))


def has_own_cycle(renewal: Renewal, names: frozenset[str], context: EvaluationContext) -> bool:
    """Whether no other credential can have changed the end of a cycle."""
    cycle = renewal.cycle
    if len(names) > 1 and not (cycle and cycle.membership):
        return False
    listed = context.record.credentials
    others = {held.credential for held in listed.items} & set(renewal.credentials) - names
    return bool(cycle and cycle.membership) or renewal.ceu_total == "each" or not (listed.partial or others)


def membership_month(
    cycle: RenewalCycle, context: EvaluationContext
) -> tuple[int | None, tuple[Question, ...], tuple[str, ...]]:
    """The month of the membership by which cycles end, what would tell it, and what is assumed of it."""
    if cycle.membership is None:
        return None, (), ()
    own = [
        (index, membership)
        for index, membership in enumerate(context.record.memberships.items)
        if membership.organization == cycle.membership
        and not (membership.since and membership.since.earliest > context.as_of)
    ]
    if not own:
        if context.record.memberships.partial:
            return None, (Question("list", EvidencePath("memberships"), cycle.membership),), ()
        return None, (Question("cycle", None, cycle.membership),), ()  # no membership would tell its month
    index, membership = max(own, key=lambda each: _lasting(each[1]))  # the one that lasts longest
    path = EvidencePath("memberships", index)
    if membership.renews:
        return membership.renews, (), ()
    if membership.since and membership.since.earliest.month == membership.since.latest.month:
        return membership.since.earliest.month, (), (assumed.renewed_in_first_month(path),)
    return None, (Question("attribute", path.at("renews"), "month"),), ()


def _lasting(membership: Membership) -> tuple[date, date, int]:
    return (
        membership.until.latest if membership.until else date.max,
        membership.since.latest if membership.since else date.min,
        membership.renews or 0,
    )
