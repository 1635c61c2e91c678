"""What is wrong with an input: a kind of fault, and what its sentences name (`wording/faults/`)."""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from pathways.model.values.fault_kinds import FaultKind


class Written(NamedTuple):
    """Words of whoever wrote the input, whole; a sentence quotes as many of them as a line can bear."""

    text: str

    def __str__(self) -> str:
        return self.text


class Shape(Enum):
    """What stands where something else is wanted, and has no words to quote."""

    NOTHING = "nothing"
    MAPPING = "mapping"
    LIST = "list"


def quoted(value: object) -> Written | Shape:
    """What somebody wrote where a word, a number or a day is wanted."""
    match value:
        case None:
            return Shape.NOTHING
        case dict():
            return Shape.MAPPING
        case list() | tuple() | set() | frozenset():
            return Shape.LIST
        case _:
            return Written(str(value))


class Place(NamedTuple):
    """The key whose value is meant, or an item of the list that it has."""

    key: str
    item: bool = False


FaultArgument = str | int | float | Fraction | date | Written | Shape | Place | None | tuple[str, ...]


class Fault(NamedTuple):
    """A kind of fault, and its arguments by name, in the order in which they were told.

    An argument `near` is what the writer may have meant, or None: where it is told, it is the remedy.
    """

    kind: FaultKind
    arguments: tuple[tuple[str, FaultArgument], ...] = ()


def fault(kind: FaultKind, /, **arguments: FaultArgument) -> Fault:
    """A fault of a kind; `tests/model/test_faults.py` holds the names of its arguments to its sentences."""
    return Fault(kind, tuple(arguments.items()))
