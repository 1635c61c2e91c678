"""Why an item of evidence does not count: a code, and what its sentence names (`wording/not_counted.py`)."""

from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from pathways.model.values.day import Day
from pathways.model.values.period import Period

ReasonCode = Literal[
    "counts-for-others",
    "decided-against",
    "college-not-accredited",
    "not-in-final-term",
    "awarded-again",
    "not-documented",
    "being-worked-out",
    "other-category",
    "not-stated",
    "not-yet",
    "too-long-ago",
    "other-term",
    "none-of",
    "not-accredited-by",
    "handed-over",
    "same-activity",
    "above-maximum",
    "grade-below",
    "degree-below",
    "no-program-of-study",
    "other-award",
    "failed-on",
    "lapsed-since",
    "canceled-on",
    "expired-on",
    "held-as",
    "attested-by-other",
    "not-started",
    "sanction-in-force",
    "before-program-began",
    "not-reported-by",
    "reported-late",
    "excluded-kind",
    "after-cycle",
    "used-elsewhere",
    "more-than-needed",
    "before-counting-day",
    "before-cycle",
    "outside-cycle-year",
    "same-course",
    "outside-window",
    "lacks-continuous-requirement",
    "cycle-not-renewed",
    "standing-expired",
    "standing",
]


class NamedId(NamedTuple):
    """A word of the rules: the vocabulary that it is of, such as `organizations` or `degrees`, and its id."""

    vocabulary: str
    id: str


ReasonArgument = (
    str | int | date | Day | Fraction | Period | NamedId | tuple[NamedId, ...] | tuple[str, ...] | None
)


class Reason(NamedTuple):
    """Why an item does not count."""

    code: ReasonCode
    arguments: tuple[ReasonArgument, ...] = ()
