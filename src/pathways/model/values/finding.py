"""A fault in an input: where it is, what is wrong and what to type instead."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import total_ordering
from typing import TYPE_CHECKING, NamedTuple, TypeVar, overload

from pathways.model.values.fault import Fault, FaultArgument, fault
from pathways.model.values.fault_kinds import FaultKind

if TYPE_CHECKING:
    from pathways.wording.faults.sentences import FaultSentences

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")


class Location(NamedTuple):
    """A place in a file; line and column count from 1, and 0 stands for the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Spell it file:line:column, as editors do."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@total_ordering
@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. Findings sort by place, so a report reads down the file."""

    at: Location
    code: str
    fault: Fault

    @property
    def message(self) -> str:
        """What is wrong."""
        return _sentences(self.fault).message

    @property
    def remedy(self) -> str:
        """What to write, or to do, instead."""
        return _sentences(self.fault).remedy

    def __str__(self) -> str:
        """One line for a terminal or an editor's problem list."""
        return f"{self.at}: {self.code} {self.message}; {self.remedy}"

    def __lt__(self, other: "Finding") -> bool:
        """Whether it is told before another: by place, then by code and words."""
        mine, theirs = (self.at, self.code), (other.at, other.code)
        if mine != theirs:  # sentences are made only for findings of one place
            return mine < theirs
        return _sentences(self.fault) < _sentences(other.fault)


def _sentences(what: Fault) -> "FaultSentences":
    # Whoever catches a fault may print it, from Python too; nobody else loads the sentences.
    from pathways.wording.faults.sentences import fault_sentences

    return fault_sentences(what)


class InvalidValueError(ValueError):
    """A value that cannot be used: what is wrong with it, and what to write instead.

    Whoever reads the file knows the place, and makes a finding of it.
    """

    def __init__(self, kind: FaultKind, /, **arguments: FaultArgument) -> None:
        self.fault = fault(kind, **arguments)
        super().__init__(kind)

    def __str__(self) -> str:
        return "; ".join(_sentences(self.fault))


class InvalidInputError(Exception):
    """Input that cannot be used; carries every finding, sorted."""

    def __init__(self, findings: "list[Finding] | tuple[Finding, ...]") -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


def invalid_input(
    at: Location, code: str, kind: FaultKind, /, **arguments: FaultArgument
) -> InvalidInputError:
    """What to raise for one fault."""
    return InvalidInputError([Finding(at, code, fault(kind, **arguments))])


@overload
def collect_errors(a: Callable[[], A], b: Callable[[], B], /) -> tuple[A, B]: ...
@overload
def collect_errors(a: Callable[[], A], b: Callable[[], B], c: Callable[[], C], /) -> tuple[A, B, C]: ...
@overload
def collect_errors(
    a: Callable[[], A], b: Callable[[], B], c: Callable[[], C], d: Callable[[], D], /
) -> tuple[A, B, C, D]: ...
@overload
def collect_errors(
    a: Callable[[], A], b: Callable[[], B], c: Callable[[], C], d: Callable[[], D], e: Callable[[], E], /
) -> tuple[A, B, C, D, E]: ...
def collect_errors(*reads: Callable[[], object]) -> tuple[object, ...]:
    """Do all of these, and only then stop for what failed; what they return, in their order.

    Raises:
        InvalidInputError: with the findings of every one that failed.
    """
    return tuple(collect_each(reads))


def collect_each(reads: Iterable[Callable[[], A]]) -> list[A]:
    """The same of any number that return the same."""
    done = []
    findings: list[Finding] = []
    for read in reads:
        try:
            done.append(read())
        except InvalidInputError as unusable:
            findings += unusable.findings
    if findings:
        raise InvalidInputError(findings)
    return done
