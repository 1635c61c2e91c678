"""What an activity gives to a cycle: its units, and the quotas that they are of a kind with."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pathways.evaluation.amounts import Counted, counted
from pathways.evaluation.aspect import MET, Aspect, open_to, refused
from pathways.evaluation.evidence import among, by_then, inexact, not_told
from pathways.evaluation.facts import Facts
from pathways.model.day import Day
from pathways.model.learning import Activity
from pathways.model.renewal import Renewal
from pathways.model.truth import Truth
from pathways.model.verdict import Question
from pathways.renewal.kinds import Kind, Kinds
from pathways.renewal.lapse import Phase, following
from pathways.renewal.pools import Late, Pool

ASSUMED = Aspect(Truth.YES, assumption="assumed reported in time: activities without a day of reporting")

FOR_ALL = Aspect(Truth.YES, assumption="assumed to count for every credential: activities that name none")


@dataclass(frozen=True, slots=True)
class Offer:
    """What an activity gives to a pool: its units, and of which quotas' kinds they are.

    `only` are the quotas that they may serve, where they came too late for all else.
    """

    units: Counted
    kind: Kind
    only: frozenset[str] | None = None


class Weighing:
    """Weighs the activities of a record for a pool."""

    def __init__(self, renewal: Renewal, pool: Pool, facts: Facts) -> None:
        self.renewal, self.pool, self.facts = renewal, pool, facts
        self._kinds = Kinds(pool, facts)

    def offer(self, one: Activity, path: str) -> Offer:
        """What an activity of the record gives to the pool."""
        renewal, pool, facts = self.renewal, self.pool, self.facts
        late = _late(pool, one.date)
        dated = (
            _dated(facts, pool, one.date, f"{path}.date")
            if late is None
            else _in_stage(facts, late, one, path)
        )
        aspects = (
            dated,
            _counts_for(facts, pool, one, path),
            _reported(renewal, facts, pool, one, path),
            _approved(renewal, facts, one, path),
        )
        units = counted(facts, path, "units", _units(renewal, one), aspects)
        if units.refusal:
            return Offer(units, Kind())
        kind = self._kinds.of(one, path)
        if late is None or not late.repairs:
            return Offer(units, kind)
        only = frozenset(late.repairs)
        if not only & kind.maybe:
            after = f"was after the cycle, which ended on {pool.span.last}"
            return Offer(Counted(path, refusal=after), Kind())
        return Offer(units, kind, only)


def _units(renewal: Renewal, one: Activity) -> Fraction | None:
    """The units told, or those that the minutes make by the issuer's rule."""
    if one.units is None and one.minutes is not None and renewal.minutes:
        return renewal.minutes.units(one.minutes)
    return one.units


def _late(pool: Pool, day: Day | None) -> Late | None:
    """The days after the cycle in which an activity still serves it, if it lies in such."""
    if day is None or not day.exact or day.latest <= pool.span.last:
        return None
    return next((late for late in pool.late if late.first <= day.earliest <= late.last), None)


def _in_stage(facts: Facts, late: Late, one: Activity, path: str) -> Aspect:
    if one.date and one.date.latest > facts.as_of:
        return by_then(facts, one.date, f"{path}.date")
    return MET if late.surely else open_to(Question("late-units", None, late.called))


def _dated(facts: Facts, pool: Pool, day: Day | None, path: str) -> Aspect:
    """Whether it was done in the cycle, and by the as-of date."""
    come = by_then(facts, day, path)
    if day is None or come.truth is Truth.NO:
        return come
    span = pool.span
    if day.latest < span.opens:
        return refused(f"was before the cycle, which began on {span.opens}")
    if day.earliest > span.last:
        return refused(f"was after the cycle, which ended on {span.last}")
    if day.earliest < span.opens or day.latest > span.last:
        return open_to(inexact(path))
    return come


def _counts_for(facts: Facts, pool: Pool, one: Activity, path: str) -> Aspect:
    if one.left_out("counts_for"):
        return FOR_ALL
    if pool.holders & set(one.counts_for.items):
        return MET
    if one.counts_for.partial:
        return not_told(facts, f"{path}.counts_for", ", ".join(sorted(pool.holders)))
    return refused("counts for other credentials")


def _reported(renewal: Renewal, facts: Facts, pool: Pool, one: Activity, path: str) -> Aspect:
    """Whether it was reported by the last day for that, where the issuer has one."""
    if renewal.report is None:
        return MET
    if one.left_out("reported"):
        return ASSUMED
    if one.reported is None:
        return not_told(facts, f"{path}.reported", "date")
    last = renewal.report.after(pool.span.last)
    if one.reported.earliest > facts.as_of:  # a report to come is none yet
        return MET if facts.as_of <= last else refused(f"was not reported by {last}")
    if one.reported.earliest > last:
        if any(phase.stage.file and phase.holds(one.reported.earliest) for phase in _phases(renewal, pool)):
            return open_to(Question("late-units", None, f"and reported on {one.reported}"))
        return refused(f"was reported on {one.reported}, after {last}")
    return MET if one.reported.latest <= last else open_to(inexact(f"{path}.reported"))


def _approved(renewal: Renewal, facts: Facts, one: Activity, path: str) -> Aspect:
    """Whether it was approved by whom the issuer asks for; taken as approved where nothing is said."""
    if renewal.approved_by is None:
        return MET
    terms = facts.catalog.organization_terms
    if one.left_out("approved_by"):
        who = terms.label(renewal.approved_by)
        return Aspect(Truth.YES, assumption=f"assumed approved by {who}: activities that name no approval")
    return among(facts, one.approved_by, terms, renewal.approved_by, f"{path}.approved_by")


def _phases(renewal: Renewal, pool: Pool) -> Iterator[Phase]:
    for told in following(renewal, pool.span.last):
        yield from told
