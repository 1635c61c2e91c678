"""Sentences with places for the arguments of a fault."""

from datetime import date
from fractions import Fraction
from string import Formatter
from typing import Any, NamedTuple, assert_never

from pathways.model.values.fault import Place, Shape, Written
from pathways.model.values.phrases import joined_by_or
from pathways.wording.dates import ISO_DATE, format_date, format_dates_in

LONGEST = 60
"""Characters of a writer's words that a line can bear."""


class FaultTemplate(NamedTuple):
    """What is wrong, and what to write or to do instead; arguments stand in braces, as `str.format` has them.

    A tuple is listed with commas, or as its format says: `or`, `and` or `before`.
    """

    message: str
    remedy: str


class _Sentence(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        match value:
            case Written(text):
                return f"`{truncate(text)}`"
            case Shape():
                return _shape(value)
            case Place(key, item):
                return f"an item of `{key}`" if item else f"`{key}`"
            case tuple():
                return _listed(value, format_spec)
            case date():
                return format_date(value)
            case str() if ISO_DATE.fullmatch(value):  # a day that a model wrote
                return format_dates_in(value)
            case Fraction():
                return format(float(value), format_spec)
            case _:
                return format(value, format_spec)


def filled(template: str, arguments: dict[str, Any]) -> str:
    """A sentence with its arguments in their places."""
    return _Sentence().vformat(template, (), arguments)


def truncate(text: str) -> str:
    """A writer's words, or as many of them as a line can bear."""
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."


def _shape(shape: Shape) -> str:
    match shape:
        case Shape.NOTHING:
            return "no value"
        case Shape.MAPPING:
            return "a mapping"
        case Shape.LIST:
            return "a list"
        case _:
            assert_never(shape)


def _listed(words: tuple[str, ...], style: str) -> str:
    match style:
        case "":
            return ", ".join(words) or "none"
        case "or":
            return joined_by_or(words)
        case "and":
            return " and ".join(words)
        case "before":
            return " before ".join(words)
        case _:
            raise ValueError(style)
