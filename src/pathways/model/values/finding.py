"""A fault in a file: where it is, what is wrong and what to type instead."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar, overload

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")


def truncate(text: str) -> str:
    """The writer's words, or as many of them as a line can bear."""
    return text if len(text) <= 60 else text[:57] + "..."


class Location(NamedTuple):
    """A place in a file; line and column count from 1, and 0 stands for the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Spell it file:line:column, as editors do."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Finding(NamedTuple):
    """One fault. Findings sort by place, so a report reads down the file."""

    at: Location
    code: str
    message: str
    remedy: str

    def __str__(self) -> str:
        """One line for a terminal or an editor's problem list."""
        return f"{self.at}: {self.code} {self.message}; {self.remedy}"


class InvalidValueError(ValueError):
    """A value that cannot be used: what is wrong with it, and what to write instead.

    Whoever reads the file knows the place, and makes a finding of it.
    """

    def __init__(self, message: str, remedy: str) -> None:
        self.message, self.remedy = message, remedy
        super().__init__(message, remedy)

    def __str__(self) -> str:
        return f"{self.message}; {self.remedy}"


class InvalidInputError(Exception):
    """Input that cannot be used; carries every finding, sorted."""

    def __init__(self, findings: "list[Finding] | tuple[Finding, ...]") -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(map(str, self.findings)))


def invalid_input(at: Location, code: str, message: str, remedy: str) -> InvalidInputError:
    """What to raise for one fault."""
    return InvalidInputError([Finding(at, code, message, remedy)])


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
