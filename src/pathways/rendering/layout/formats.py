"""Formats named by the ending of a file's name."""

from collections.abc import Sequence
from pathlib import Path

from pathways.model.values.finding import Finding, InvalidInputError, Location
from pathways.model.values.phrases import joined_by_or


def format_of(path: Path | str, known: Sequence[str]) -> str:
    """The format that a file's name ends in, one of those that are known.

    Raises:
        InvalidInputError: none of them.
    """
    ending = Path(path).suffix.lower()
    if ending.removeprefix(".") in known:
        return ending.removeprefix(".")
    message = f"`{ending}` is not a format" if ending else "has no ending that names a format"
    remedy = f"end the name in {joined_by_or(f'.{one}' for one in known)}"
    raise InvalidInputError([Finding(Location(str(path)), "W001", message, remedy)])
