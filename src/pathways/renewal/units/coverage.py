"""Which cycles a list of activities speaks for.

People log the cycle that they are in. So a list decides the cycle of the as-of date, and every cycle that
began on or after the day since which it says that it is complete. Of an earlier cycle it can show that it was
renewed; of one in which it has no activity it says nothing.
"""

from enum import Enum, auto

from pathways.evaluation.facts import EvaluationContext
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
    renewal: Renewal, facts: EvaluationContext, course: CycleHistory, turn: HolderCycle
) -> LogCoverage:
    """Whether the list of activities of a record speaks for a cycle."""
    span, listed = turn.span, facts.record.continuing_education
    if span.last >= facts.as_of or span.last == course.ended or facts.closed:
        return LogCoverage.YES
    if not facts.lists_learning:
        return LogCoverage.NOT
    if listed.since and listed.since.latest <= span.first:
        return LogCoverage.YES
    if not any(edition is None or renewal.units_of(edition) for edition in turn.editions):
        return LogCoverage.YES  # what such a cycle asks for is in other lists
    if listed.since and listed.since.earliest <= span.first:
        return LogCoverage.PERHAPS  # its very day is not told
    inside = any(_inside(one, course, turn) for one in listed.items)
    return LogCoverage.PERHAPS if inside else LogCoverage.NOT


def _inside(one: Activity, course: CycleHistory, turn: HolderCycle) -> bool:
    """Whether an activity was, or may have been, done in a cycle and for a credential that it keeps."""
    if one.date is None or one.date.latest < turn.span.opens:
        return False
    after = next((later.span for later in course.turns if later.span.first == turn.span.last + DAY), None)
    last = after.opens - DAY if after else turn.span.last
    named = one.counts_for
    return one.date.earliest <= last and (named.partial or bool(turn.holders.intersection(named.items)))
