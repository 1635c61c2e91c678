"""Which cycles a list of activities speaks for.

People log the cycle that they are in. So a list decides the cycle of the as-of date, and every cycle that
began on or after the day since which it says that it is complete. Of an earlier cycle it can show that it was
renewed; of one in which it has no activity it says nothing.
"""

from enum import Enum, auto

from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.learning import Activity
from pathways.model.renewal.rules import Renewal
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle
from pathways.renewal.history.cycles import DAY


class LogCoverage(Enum):
    """Whether a list of activities decides a cycle, may lack some of it, or says nothing of it."""

    YES = auto()
    PERHAPS = auto()
    NOT = auto()


def log_coverage(
    renewal: Renewal, context: EvaluationContext, history: CycleHistory, cycle: HolderCycle
) -> LogCoverage:
    """Whether the list of activities of a record speaks for a cycle."""
    dates, listed = cycle.dates, context.record.continuing_education
    if dates.last >= context.as_of or dates.last == history.ended or context.closed:
        return LogCoverage.YES
    if not context.lists_learning:
        return LogCoverage.NOT
    if listed.since and listed.since.latest <= dates.first:
        return LogCoverage.YES
    if not any(edition is None or renewal.units_of(edition) for edition in cycle.editions):
        return LogCoverage.YES  # what such a cycle asks for is in other lists
    if listed.since and listed.since.earliest <= dates.first:
        return LogCoverage.PERHAPS  # its very day is not told
    inside = any(_may_belong(activity, history, cycle) for activity in listed.items)
    return LogCoverage.PERHAPS if inside else LogCoverage.NOT


def _may_belong(activity: Activity, history: CycleHistory, cycle: HolderCycle) -> bool:
    """Whether an activity was, or may have been, done in a cycle and for a credential that it keeps."""
    if activity.date is None or activity.date.latest < cycle.dates.opens:
        return False
    after = next(
        (later.dates for later in history.cycles if later.dates.first == cycle.dates.last + DAY), None
    )
    last = after.opens - DAY if after else cycle.dates.last
    named = activity.counts_for
    return activity.date.earliest <= last and (named.partial or bool(cycle.holders.intersection(named.items)))
