"""What an activity gives to a cycle: its units, and the quotas that they are of a kind with."""

from dataclasses import dataclass
from fractions import Fraction

from pathways.evaluation.amounts import Contribution, contribution
from pathways.evaluation.assessment import happened_by, inexact_day
from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.learning import Activity
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.renewal.history.cycles import CycleDates
from pathways.renewal.history.lapse import LatePeriod
from pathways.renewal.units.acceptance import ActivityAcceptance
from pathways.renewal.units.pools import CyclePool
from pathways.renewal.units.quota_kinds import ActivityKind, ActivityKinds


@dataclass(frozen=True, slots=True)
class ActivityCredit:
    """What an activity gives to a pool: its units, and of which quotas' kinds they are.

    `only` are the quotas that they may serve, where they came too late for all else.
    """

    units: Contribution
    kind: ActivityKind
    only: frozenset[str] | None = None


class CreditEvaluator:
    """Weighs the activities of a record for a pool."""

    def __init__(self, renewal: Renewal, pool: CyclePool, facts: EvaluationContext) -> None:
        self.renewal, self.pool, self.facts = renewal, pool, facts
        self._kinds = ActivityKinds(renewal, pool, facts)
        self._accepted = ActivityAcceptance(renewal, pool, facts)

    def offer(self, one: Activity, path: str) -> ActivityCredit:
        """What an activity of the record gives to the pool."""
        renewal, pool, facts = self.renewal, self.pool, self.facts
        late = _late(pool, one.date)
        dated = (
            _dated(facts, pool, one.date, f"{path}.date")
            if late is None
            else _in_stage(facts, late, one, path)
        )
        asked = (dated, *self._accepted.of(one, path))
        units = contribution(facts, path, "units", _units(renewal, one), asked)
        if units.refusal:
            return ActivityCredit(units, ActivityKind())
        kind = self._kinds.of(one, path)
        if late is None or not late.repairs:
            return ActivityCredit(units, kind)
        only = frozenset(late.repairs)
        if not only & kind.maybe:
            after = f"was after the cycle, which ended on {pool.span.last}"
            return ActivityCredit(Contribution(path, refusal=after), ActivityKind())
        return ActivityCredit(units, kind, only)


def counted_from(span: CycleDates) -> str:
    """Why an activity of a day before does not count for a cycle."""
    if span.opens < span.first:
        return f"was before {span.opens}, from which CEUs count for the cycle"
    return f"was before the cycle, which began on {span.first}"


def _units(renewal: Renewal, one: Activity) -> Fraction | None:
    """The units told, or those that the minutes make by the issuer's rule."""
    if one.units is None and one.minutes is not None and renewal.minutes:
        return renewal.minutes.units(one.minutes)
    return one.units


def _late(pool: CyclePool, day: Day | None) -> LatePeriod | None:
    """The days after the cycle in which an activity still serves it, if it lies in such."""
    if day is None or not day.exact or day.latest <= pool.span.last:
        return None
    return next((late for late in pool.late if late.first <= day.earliest <= late.last), None)


def _in_stage(facts: EvaluationContext, late: LatePeriod, one: Activity, path: str) -> Criterion:
    if one.date and one.date.latest > facts.as_of:
        return happened_by(facts, one.date, f"{path}.date")
    return MET if late.surely else undetermined(Question("late-units", None, late.called))


def _dated(facts: EvaluationContext, pool: CyclePool, day: Day | None, path: str) -> Criterion:
    """Whether it was done in the cycle, and by the as-of date."""
    come = happened_by(facts, day, path)
    if day is None or come.truth is Truth.NO:
        return come
    span = pool.span
    if day.latest < span.opens:
        return failed(counted_from(span))
    if day.earliest > span.last:
        return failed(f"was after the cycle, which ended on {span.last}")
    if day.earliest < span.opens or day.latest > span.last:
        return undetermined(inexact_day(path))
    return come
