"""What an activity gives to a cycle: its units, and the quotas that they are of a kind with."""

from fractions import Fraction
from typing import NamedTuple

from pathways.evaluation.amounts import Contribution, contribution
from pathways.evaluation.assessment import happened_by, inexact_day
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.renewal.history.cycles import CycleDates
from pathways.renewal.history.lapse import LatePeriod
from pathways.renewal.units.acceptance import ActivityAcceptance
from pathways.renewal.units.pools import CyclePool
from pathways.renewal.units.quota_kinds import ActivityKind, ActivityKinds


class ActivityCredit(NamedTuple):
    """What an activity gives to a pool: its units, and of which quotas' kinds they are.

    `only` are the quotas that they may serve, where they came too late for all else.
    """

    units: Contribution
    kind: ActivityKind
    only: frozenset[str] | None = None


class CreditEvaluator:
    """Weighs the activities of a record for a pool."""

    def __init__(self, renewal: Renewal, pool: CyclePool, context: EvaluationContext) -> None:
        self.renewal, self.pool, self.facts = renewal, pool, context
        self._kinds = ActivityKinds(renewal, pool, context)
        self._accepted = ActivityAcceptance(renewal, pool, context)

    def offer(self, activity: Activity, path: EvidencePath) -> ActivityCredit:
        """What an activity of the record gives to the pool."""
        renewal, pool, context = self.renewal, self.pool, self.facts
        late = _late(pool, activity.date)
        dated = (
            _dated(context, pool, activity.date, path.at("date"))
            if late is None
            else _in_stage(context, late, activity, path)
        )
        asked = (dated, *self._accepted.of(activity, path))
        units = contribution(context, path, "units", _units(renewal, activity), asked)
        if units.refusal:
            return ActivityCredit(units, ActivityKind())
        kind = self._kinds.of(activity, path)
        if late is None or not late.repairs:
            return ActivityCredit(units, kind)
        only = frozenset(late.repairs)
        if not only & kind.maybe:
            after = Reason("after-cycle", (pool.dates.last,))
            return ActivityCredit(Contribution(path, refusal=(after,)), ActivityKind())
        return ActivityCredit(units, kind, only)


def counted_from(dates: CycleDates) -> Reason:
    """Why an activity of a day before does not count for a cycle."""
    if dates.opens < dates.first:
        return Reason("before-counting-day", (dates.opens,))
    return Reason("before-cycle", (dates.first,))


def _units(renewal: Renewal, activity: Activity) -> Fraction | None:
    """The units told, or those that the minutes make by the issuer's rule."""
    if activity.units is None and activity.minutes is not None and renewal.minutes:
        return renewal.minutes.units(activity.minutes)
    return activity.units


def _late(pool: CyclePool, day: Day | None) -> LatePeriod | None:
    """The days after the cycle in which an activity still serves it, if it lies in such."""
    if day is None or not day.exact or day.latest <= pool.dates.last:
        return None
    return next((late for late in pool.late if late.first <= day.earliest <= late.last), None)


def _in_stage(
    context: EvaluationContext, late: LatePeriod, activity: Activity, path: EvidencePath
) -> Criterion:
    if activity.date and activity.date.latest > context.as_of:
        return happened_by(context, activity.date, path.at("date"))
    return MET if late.surely else undetermined(Question("late-units", None, late.called))


def _dated(context: EvaluationContext, pool: CyclePool, day: Day | None, path: EvidencePath) -> Criterion:
    """Whether it was done in the cycle, and by the as-of date."""
    come = happened_by(context, day, path)
    if day is None or come.truth is Truth.NO:
        return come
    dates = pool.dates
    if day.latest < dates.opens:
        return failed(counted_from(dates))
    if day.earliest > dates.last:
        return failed(Reason("after-cycle", (dates.last,)))
    if day.earliest < dates.opens or day.latest > dates.last:
        return undetermined(inexact_day(path))
    return come
