"""What a reader made of words that a record has in a form of everyday writing."""

from typing import Literal, NamedTuple

InterpretationKind = Literal["month-first", "name", "hours", "other"]
"""A date in figures, the month first; a name by another spelling; full-time or part-time; an organization
that is none of those on file."""


class Interpretation(NamedTuple):
    """Words of a record, and what they were read as: a date, a word, or the id of what
    they name, and its vocabulary, as `degrees`.
    """

    kind: InterpretationKind
    written: str
    meant: str
    vocabulary: str | None = None
    field: str | None = None
