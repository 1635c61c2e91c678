"""What would fall if a credential that is held lapsed."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pathways.model.catalog import Catalog
from pathways.model.record import Record
from pathways.planning.goals import Goal, Stage, goal


class Fall(NamedTuple):
    """A credential that is held, and those that would be further away without it; none where none would."""

    credential: str
    lost: tuple[Goal, ...]  # as they would then be


def falls(
    catalog: Catalog, record: Record, as_of: date, found: Mapping[str, Goal], *, closed: bool = False
) -> Iterator[Fall]:
    """For each credential that is held: what would be further away if it lapsed today.

    Args:
        catalog: the rules.
        record: the evidence.
        as_of: today.
        found: the goals of the person, from `goals`.
        closed: take what the record does not say as not so.
    """
    for name in (name for name, one in found.items() if one.stage is Stage.HELD):
        without = _lapsed(record, name)
        after = {
            other: goal(catalog, other, without, as_of, closed=closed)
            for other, one in found.items()
            if other != name and one.stage is not Stage.CLOSED and name in catalog.rests_on[other][1:]
        }
        yield Fall(name, tuple(one for other, one in after.items() if one.order[:4] > found[other].order[:4]))


def _lapsed(record: Record, name: str) -> Record:
    credentials = record.credentials
    items = tuple(
        one.model_copy(update={"standing": "inactive"}) if one.credential == name else one
        for one in credentials.items
    )
    return record.model_copy(update={"credentials": credentials.model_copy(update={"items": items})})
