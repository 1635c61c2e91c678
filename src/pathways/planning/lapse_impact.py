"""What would be further away if a credential that is held lapsed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pathways.model.evidence.record import Record
from pathways.planning.goals import Goal, GoalStage, PersonOnDay


class LapseImpact(NamedTuple):
    """A credential that is held, and those that would be further away without it; none where none would."""

    credential: str
    lost: tuple[Goal, ...]  # as they would then be


def lapse_impacts(person: PersonOnDay, goals: Mapping[str, Goal]) -> Iterator[LapseImpact]:
    """For each credential that is held: what would be further away if it lapsed today.

    Args:
        person: the person.
        goals: the person's goals.
    """
    for name in (name for name, goal in goals.items() if goal.stage is GoalStage.HELD):
        lapsed = person._replace(record=_lapsed(person.record, name))
        after = {
            other: lapsed.goal(other)
            for other, goal in goals.items()
            if other != name and goal.stage is not GoalStage.CLOSED and name in person.catalog.asked_by(other)
        }
        lost = (goal for other, goal in after.items() if goal.order[:4] > goals[other].order[:4])
        yield LapseImpact(name, tuple(lost))


def _lapsed(record: Record, name: str) -> Record:
    credentials = record.credentials
    items = tuple(
        credential.model_copy(update={"standing": "inactive"})
        if credential.credential == name
        else credential
        for credential in credentials.items
    )
    return record.model_copy(update={"credentials": credentials.model_copy(update={"items": items})})
