"""What a last day that the record tells says of a cycle, beside the issuer's own calendar."""

from dataclasses import replace
from datetime import date

from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.holdings import Membership
from pathways.model.evidence.item import Origin
from pathways.model.renewal.cycle import RenewalCycle
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day, exact_day
from pathways.model.verdict import Question
from pathways.renewal.history.cycles import DAY, CycleDates, cycle_dates, cycle_ending
from pathways.renewal.history.holdings import Holding


def fits_calendar(
    cycle: RenewalCycle, held: tuple[Holding, ...], month: int | None
) -> tuple[tuple[Holding, ...], tuple[str, ...]]:
    """The same, where a last day that is told to the month or year is the one that the calendar has in it."""
    found, texts = list[Holding](), list[str]()
    for one in held:
        told = one.item.expires
        last = None if told is None or told.exact else _end_within(cycle, one, month, told)
        if last:
            one = replace(one, item=one.item.model_copy(update={"expires": exact_day(last)}))
            texts.append(f"{one.path}: its last day is taken as {last}, by the issuer's calendar")
        found.append(one)
    return tuple(found), tuple(texts)


def _end_within(cycle: RenewalCycle, one: Holding, month: int | None, told: Day) -> date | None:
    """The last day of a cycle that lies in an interval; null: none is known to."""
    if cycle.ends == "december":
        last = date(told.earliest.year, 12, 31)
        return last if told.earliest <= last <= told.latest else None
    if one.passed is None or (cycle.membership and month is None):
        return None
    ends = (span.last for span in cycle_dates(cycle, one.passed, month))
    last = next(end for end in ends if end >= told.earliest)
    return last if last <= told.latest else None


def dates_by_expiration(cycle: RenewalCycle, last: date, passed: date | None, as_of: date) -> CycleDates:
    """The cycle of the as-of date, of whoever is told that one ends on a day."""
    told = cycle_ending(cycle, last, passed)
    while as_of < told.first and told.whole:
        told = cycle_ending(cycle, told.first - DAY, passed)
    return told


def nearest_cycle_end(cycle: RenewalCycle, held: tuple[Holding, ...], month: int | None) -> date | None:
    """The last day of a cycle by the issuer's calendar that is nearest to a told one, if it is another day.

    A day that a document proves is believed.
    """
    for one in held:
        if one.expires is None or one.passed is None or one.item.origin in (Origin.VERIFIED, Origin.DOCUMENT):
            continue
        if (cycle.membership and month is None) or (cycle.early_unknown and not one.proved):
            continue
        if not (one.proved or (one.item.earned and one.item.earned.exact)):
            continue
        told, before = one.expires, None
        for span in cycle_dates(cycle, one.passed, month):
            if span.last == told:
                break
            if span.last > told:
                near = before is not None and told - before < span.last - told
                return before if near else span.last
            before = span.last
    return None


def calendar_conflict(renewal: Renewal, one: Holding, facts: EvaluationContext) -> tuple[date, ...]:
    """The last days of the issuer's calendar nearest to one told inexactly, where none lies in it."""
    cycle, told = renewal.cycle, one.item.expires
    if cycle is None or told is None or not has_own_cycle(renewal, frozenset({one.credential}), facts):
        return ()
    month, _, _ = membership_month(cycle, facts)
    if _end_within(cycle, one, month, told):
        return ()
    ways = (replace(one, item=one.item.model_copy(update={"expires": exact_day(day)})) for day in told)
    found = (nearest_cycle_end(cycle, (each,), month) for each in ways)
    return tuple(dict.fromkeys(day for day in found if day))


def has_own_cycle(renewal: Renewal, names: frozenset[str], facts: EvaluationContext) -> bool:
    """Whether no other credential can have changed the end of a cycle."""
    cycle = renewal.cycle
    if len(names) > 1 and not (cycle and cycle.membership):
        return False
    listed = facts.record.credentials
    others = {one.credential for one in listed.items} & set(renewal.credentials) - names
    return bool(cycle and cycle.membership) or renewal.pool == "each" or not (listed.partial or others)


def membership_month(
    cycle: RenewalCycle, facts: EvaluationContext
) -> tuple[int | None, tuple[Question, ...], tuple[str, ...]]:
    """The month of the membership by which cycles end, what would tell it, and what is assumed of it."""
    if cycle.membership is None:
        return None, (), ()
    own = [
        (index, one)
        for index, one in enumerate(facts.record.memberships.items)
        if one.organization == cycle.membership and not (one.since and one.since.earliest > facts.as_of)
    ]
    if not own:
        return None, (Question("list", "memberships", cycle.membership),), ()
    index, one = max(own, key=lambda each: _lasting(each[1]))  # the one that lasts longest
    path = f"memberships[{index}]"
    if one.renews:
        return one.renews, (), ()
    if one.since and one.since.earliest.month == one.since.latest.month:
        return one.since.earliest.month, (), (f"{path}: it is renewed in the month in which it began",)
    return None, (Question("attribute", f"{path}.renews", "month"),), ()


def _lasting(one: Membership) -> tuple[date, date, int]:
    return (
        one.until.latest if one.until else date.max,
        one.since.latest if one.since else date.min,
        one.renews or 0,
    )
