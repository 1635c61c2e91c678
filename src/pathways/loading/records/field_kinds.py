"""What each key of a record holds, as far as everyday writing depends on it."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pathways.model.evidence.granted_amount import GrantedAmount
from pathways.model.evidence.item import Evidence
from pathways.model.evidence.record import LISTS, item_type
from pathways.model.evidence.weekly_hours import WeeklyHours
from pathways.model.values.day import Day
from pathways.model.values.names import Refers
from pathways.model.values.partial_list import PartialList

FieldKind = Literal["day", "name", "weekly-hours", "number", "flag", "choice", "text", "list"]


class FieldShape(NamedTuple):
    """What a key holds; what it names, if it names something; for a list, the model of its items, if one."""

    kind: FieldKind
    refers: Refers | None = None
    item: type[Evidence] | None = None


@cache
def shapes(model: type[Evidence]) -> Mapping[str, FieldShape]:
    """The shape of each key of an item."""
    return {
        field.alias or name: _shape(field.annotation, tuple(field.metadata))
        for name, field in model.model_fields.items()
    }


@cache
def list_shapes() -> Mapping[str, type[Evidence]]:
    """The model of the items of each list of a record."""
    return {listed: item_type(listed) for listed in LISTS}


def _shape(annotation: Any, metadata: tuple[Any, ...]) -> FieldShape:
    if isinstance(annotation, type) and issubclass(annotation, PartialList):
        inner = annotation.model_fields["items"].annotation
        below = _shape(get_args(inner)[0], ())
        model = get_args(inner)[0]
        item = model if isinstance(model, type) and issubclass(model, Evidence) else None
        return FieldShape("list", below.refers, item)
    marks = (*metadata, *_metadata(annotation))
    if refers := next((mark for mark in marks if isinstance(mark, Refers)), None):
        return FieldShape("name", refers)
    types = set(_types(annotation))
    if Day in types:
        return FieldShape("day")
    if WeeklyHours in types:
        return FieldShape("weekly-hours")
    if GrantedAmount in types:
        return FieldShape("choice")  # its unit is part of it
    if bool in types:
        return FieldShape("flag")
    if str in types:
        return FieldShape("text")
    return FieldShape("choice" if any(isinstance(one, str) for one in types) else "number")


def _types(annotation: Any) -> list[Any]:
    inside = get_args(annotation)
    return [part for arg in inside for part in _types(arg)] if inside else [annotation]


def _metadata(annotation: Any) -> list[Any]:
    marks = list(getattr(annotation, "__metadata__", ()))
    if get_origin(annotation) is dict:
        return marks
    return [*marks, *(mark for arg in get_args(annotation) for mark in _metadata(arg))]
