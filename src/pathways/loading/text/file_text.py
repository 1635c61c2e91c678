"""The text of a file, or of standard input."""

import sys
from pathlib import Path

from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import Location, invalid_input

LARGEST = 4_000_000
"""Bytes of a file; more is no file that a person wrote."""
DEEPEST = 40
"""Levels of nesting; the deepest rule on file has 9."""
STANDARD_INPUT = Path("-")
MARK = "\ufeff"
"""What some programs put before text to say that it is UTF-8."""


def display_name(path: Path) -> str:
    """What findings call a file."""
    return "standard input" if path == STANDARD_INPUT else str(path)


def read_text_file(path: Path, shown: str) -> str:
    """Read UTF-8 text, without the mark that may begin it.

    Raises:
        InvalidInputError: it cannot be read, is too large or is not UTF-8.
    """
    return read_text_with_mark(path, shown).removeprefix(MARK)


def read_text_with_mark(path: Path, shown: str) -> str:
    """Read UTF-8 text as it is, its mark too; raises what `read_text_file` does."""
    return decode(read_bytes(path, shown), shown)


def read_bytes(path: Path, shown: str) -> bytes:
    """Read what a file holds.

    Raises:
        InvalidInputError: it cannot be read, or is too large.
    """
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:  # closed by whoever started us
                raise invalid_input(Location(shown), "Y001", "input-closed")
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise invalid_input(Location(shown), "Y001", "no-such-file") from None
    except (OSError, ValueError) as error:  # a ValueError: a name with a null in it
        problem = getattr(error, "strerror", None)
        kind: FaultKind = "file-not-readable" if problem else "not-a-file-name"
        raise invalid_input(
            Location(shown), "Y001", kind, **({"problem": problem.lower()} if problem else {})
        ) from None
    if len(content) > LARGEST:
        raise invalid_input(Location(shown), "Y001", "too-large", largest=LARGEST)
    return content


def decode(content: bytes, shown: str) -> str:
    """The text that bytes spell.

    Raises:
        InvalidInputError: they are too many, or not UTF-8.
    """
    if len(content) > LARGEST:
        raise invalid_input(Location(shown), "Y001", "too-large", largest=LARGEST)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode().removeprefix(MARK).split("\n")
        at = Location(shown, len(before), len(before[-1]) + 1)
        raise invalid_input(at, "Y001", "not-utf8") from None
