"""One side of an item of evidence, such as its day or its field."""

from typing import NamedTuple

from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


class Criterion(NamedTuple):
    """One side of an item: its truth, what would settle it if UNKNOWN, and the reason if NO."""

    truth: Truth
    question: Question | None = None
    reason: str = ""
    assumption: str = ""


MET = Criterion(Truth.YES)


def failed(reason: str) -> Criterion:
    """The aspect that rules an item out."""
    return Criterion(Truth.NO, reason=reason)


def undetermined(question: Question) -> Criterion:
    """The aspect that only an answer can settle."""
    return Criterion(Truth.UNKNOWN, question)
