"""Formats named by the ending of a file's name."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pathways.model.values.fault import Written
from pathways.model.values.finding import Location, invalid_input

FormatT = TypeVar("FormatT", bound=str)


def format_of(path: Path | str, known: Sequence[FormatT]) -> FormatT:
    """The format that a file's name ends in, one of those that are known.

    Raises:
        InvalidInputError: none of them.
    """
    ending = Path(path).suffix.lower()
    for form in known:
        if ending == f".{form}":
            return form
    endings = tuple(f".{one}" for one in known)
    if ending:
        raise invalid_input(
            Location(str(path)), "W001", "not-a-format", ending=Written(ending), endings=endings
        )
    raise invalid_input(Location(str(path)), "W001", "no-ending", endings=endings)
