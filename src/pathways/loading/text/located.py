"""What a file holds, each piece with its place; and what was wrong with it, so far as it could be read."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location


class LocatedText(str):
    """A scalar, as the writer typed it."""

    at: Location


class LocatedMapping(dict[str, Any]):
    """A mapping; its keys are `LocatedText`."""

    at: Location


class LocatedList(list[Any]):
    """A list."""

    at: Location


class ParsedFile(NamedTuple):
    """A file that could be read, and its faults that did not hinder reading on; `notices` is what was not
    read of it.
    """

    shown: str
    value: Any
    findings: tuple[Finding, ...]
    notices: tuple[Finding, ...] = ()


def text(value: str, at: Location) -> LocatedText:
    """A scalar with its place."""
    made = LocatedText(value)
    made.at = at
    return made


def sequence(at: Location) -> LocatedList:
    """An empty list with its place."""
    made = LocatedList()
    made.at = at
    return made


def mapping(at: Location) -> LocatedMapping:
    """An empty mapping with its place."""
    made = LocatedMapping()
    made.at = at
    return made


def duplicate_key(key: LocatedText) -> Finding:
    """A key that a mapping has already."""
    return Finding(key.at, "Y006", fault("duplicate-key", key=Written(key)))


def location_at(written: ParsedFile, steps: Iterable[str | int]) -> Location:
    """Where the piece at the end of some steps stands; what is not there stands where it would be."""
    here, at = written.value, Location(written.shown, 1, 1)
    for step in steps:
        inside = isinstance(here, list) or (isinstance(here, dict) and step in here)
        if not inside:
            break
        at = key_location(here, str(step)) or at
        here = here[step]
        at = location_of(here) or at
    return at


def location_of(value: Any) -> Location | None:
    """Where a value stands in its file; for one made from a short form, where its first part stands."""
    if isinstance(value, LocatedText | LocatedMapping | LocatedList):
        return value.at
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return next((location for part in inside if (location := location_of(part))), None)


def key_location(value: Any, key: str) -> Location | None:
    """Where a key of a mapping stands."""
    return (
        next((location_of(written) for written in value if written == key), None)
        if isinstance(value, dict)
        else None
    )
