"""One side of an item of evidence, such as its day or its field."""

from collections.abc import Iterable
from typing import NamedTuple

from pathways.model.reason import Reason
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


class Criterion(NamedTuple):
    """One side of an item: its truth, what would settle it if UNKNOWN, and the reason if NO."""

    truth: Truth
    question: Question | None = None
    reason: Reason | None = None
    assumption: str = ""


MET = Criterion(Truth.YES)


def failed(reason: Reason) -> Criterion:
    """The aspect that rules an item out."""
    return Criterion(Truth.NO, reason=reason)


def undetermined(question: Question) -> Criterion:
    """The aspect that only an answer can settle."""
    return Criterion(Truth.UNKNOWN, question)


def refusals(criteria: Iterable[Criterion]) -> tuple[Reason, ...]:
    """Why an item does not count: the reason of each side that rules it out, once."""
    return tuple(dict.fromkeys(criterion.reason for criterion in criteria if criterion.reason))
