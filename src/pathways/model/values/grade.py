"""College grades, as far as they can be compared."""

from typing import Annotated

from pydantic import AfterValidator

from pathways.model.values.fault import Written
from pathways.model.values.finding import InvalidValueError

_ORDER = ("F", "D-", "D", "D+", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+")


def grade_reaches(have: str, want: str) -> bool | None:
    """Whether a grade is another or better; null where letters alone do not say, as with `pass`.

    >>> grade_reaches("B-", "C"), grade_reaches("C-", "C"), grade_reaches("Pass", "C")
    (True, False, None)
    """
    grade = have.strip().upper()
    return _ORDER.index(grade) >= _ORDER.index(want) if grade in _ORDER else None


def _known(grade: str) -> str:
    if grade.upper() not in _ORDER:
        raise InvalidValueError("not-a-grade", grade=Written(grade), order=tuple(reversed(_ORDER)))
    return grade.upper()


GradeWord = Annotated[str, AfterValidator(_known)]
"""A letter grade that a rule may ask for."""
