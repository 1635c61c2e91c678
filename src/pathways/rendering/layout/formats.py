"""Formats named by the ending of a file's name."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pathways.model.values.finding import Finding, InvalidInputError, Location
from pathways.model.values.phrases import joined_by_or
from pathways.wording import fault_texts

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
    message = fault_texts.no_format(ending) if ending else fault_texts.NO_ENDING
    remedy = fault_texts.end_name_in(joined_by_or(f".{one}" for one in known))
    raise InvalidInputError([Finding(Location(str(path)), "W001", message, remedy)])
