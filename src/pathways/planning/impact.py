"""What would fall if a credential that is held lapsed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pathways.model.evidence.record import Record
from pathways.planning.goals import Goal, GoalStage, PersonOnDay


class LapseImpact(NamedTuple):
    """A credential that is held, and those that would be further away without it; none where none would."""

    credential: str
    lost: tuple[Goal, ...]  # as they would then be


def lapse_impacts(case: PersonOnDay, found: Mapping[str, Goal]) -> Iterator[LapseImpact]:
    """For each credential that is held: what would be further away if it lapsed today.

    Args:
        case: the person.
        found: the person's goals.
    """
    for name in (name for name, one in found.items() if one.stage is GoalStage.HELD):
        lapsed = case._replace(record=_lapsed(case.record, name))
        after = {
            other: lapsed.goal(other)
            for other, one in found.items()
            if other != name
            and one.stage is not GoalStage.CLOSED
            and name in case.catalog.dependencies[other][1:]
        }
        lost = (one for other, one in after.items() if one.order[:4] > found[other].order[:4])
        yield LapseImpact(name, tuple(lost))


def _lapsed(record: Record, name: str) -> Record:
    credentials = record.credentials
    items = tuple(
        one.model_copy(update={"standing": "inactive"}) if one.credential == name else one
        for one in credentials.items
    )
    return record.model_copy(update={"credentials": credentials.model_copy(update={"items": items})})
