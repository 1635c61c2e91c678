"""What every item of a record has."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

from pathways.model.values.base import Id, Model, OutOfScope
from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.scalar import OrderedWord, worded


class Origin(OrderedWord):
    """How far an item is shown to be so, weakest first."""

    CLAIMED = 0
    DOCUMENT = 1
    VERIFIED = 2


NAMING = "may name a person or a place"
PersonalName = Annotated[str, NAMING]
"""Text that may name a person or a place: shown, never judged, and left out where names are not wanted."""

OriginWord = Annotated[Origin, worded(Origin, "not-an-origin")]


class Evidence(Model):
    """An item of a record.

    `asked_first` is what is asked of one that is added; the rest is asked where it matters. None: not asked.
    """

    asked_first: ClassVar[tuple[str, ...]]
    refused: ClassVar[Mapping[str, OutOfScope]] = MappingProxyType(
        {
            "equivalent_to": "course-equivalence",
            "equivalency": "course-equivalence",
            "equivalent": "course-equivalence",
            "transfers_as": "course-equivalence",
            "transfer_credit": "course-equivalence",
            "transfer_credits": "course-equivalence",
            "gpa": "score-not-read",
            "class_rank": "score-not-read",
            "test_scores": "score-not-read",
            "sat": "score-not-read",
            "act": "score-not-read",
        }
    )
    """Keys that people write for what is out of scope, and the fault that says why."""

    id: Id | None = None
    origin: OriginWord | None = None

    def is_unset(self, field: str) -> bool:
        """Whether the writer said nothing of a field; a null says "not known"."""
        return field not in self.model_fields_set


def check_order(item: Evidence, first: str, last: str, kind: FaultKind) -> None:
    """Refuse an item whose days are in the wrong order.

    Raises:
        InvalidValueError: the last day is before the first.
    """
    begin, end = getattr(item, first), getattr(item, last)
    if begin and end and end.latest < begin.earliest:
        raise InvalidValueError(kind, begin=str(begin), end=str(end))
