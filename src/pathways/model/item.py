"""What every item of a record has."""

from enum import IntEnum
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator

from pathways.model.base import Id, Model


class Origin(IntEnum):
    """How far an item is shown to be so, weakest first."""

    CLAIMED = 0
    DOCUMENT = 1
    VERIFIED = 2

    @property
    def word(self) -> str:
        """The origin as records spell it."""
        return self.name.lower()


def _origin(value: object) -> Origin:
    if isinstance(value, Origin):
        return value
    found = next((one for one in Origin if one.word == value), None)
    if found is None:
        raise ValueError(f"`{value}` is no origin; write one of {', '.join(one.word for one in Origin)}")
    return found


OriginWord = Annotated[
    Origin,
    PlainValidator(_origin, json_schema_input_type=str),
    PlainSerializer(lambda origin: origin.word),
]


class Evidence(Model):
    """An item of a record."""

    id: Id | None = None
    origin: OriginWord | None = None

    def left_out(self, field: str) -> bool:
        """Whether the writer said nothing of a field; a null says "not known"."""
        return field not in self.model_fields_set


def ordered(item: Evidence, first: str, last: str, message: str) -> None:
    """Refuse an item whose days are in the wrong order.

    Raises:
        ValueError: the last day is before the first.
    """
    begin, end = getattr(item, first), getattr(item, last)
    if begin and end and end.latest < begin.earliest:
        raise ValueError(message.format(begin=begin, end=end))
