"""Hours of work a week: a number, or full-time or part-time."""

from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from pydantic_core import core_schema

from pathways.model.values.amount import amount_data, read_quantity
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.scalar import scalar

LONGEST = Fraction(168)
"""Hours that a week has."""
FULL_TIME = Fraction(35)
"""Hours a week that count in full where the issuer does not say (an assumption, always shown)."""


class WeeklyHours(NamedTuple):
    """Hours a week, known to lie in [low, high]."""

    low: Fraction
    high: Fraction

    @property
    def exact(self) -> bool:
        """Whether the number is known."""
        return self.low == self.high


def _read(value: Any) -> WeeklyHours:
    if isinstance(value, WeeklyHours):
        return value
    if isinstance(value, str) and (found := WORDS.get(value.strip().casefold())):
        return found
    hours = read_quantity(value)
    if hours > LONGEST:
        raise InvalidValueError("hours-beyond-week", hours=hours)
    return WeeklyHours(hours, hours)


def _write(hours: WeeklyHours) -> int | float | str:
    word = next((word for word, meant in WORDS.items() if meant == hours), None)
    return word or amount_data(hours.low)


WORDS = {
    "full-time": WeeklyHours(FULL_TIME, LONGEST),
    "part-time": WeeklyHours(Fraction(0), FULL_TIME),
}
"""Words for hours that are not known: 35 or more, and less than 35."""
AnyWeeklyHours = Annotated[
    WeeklyHours,
    scalar(
        _read,
        _write,
        core_schema.union_schema(
            [core_schema.float_schema(ge=0, le=168), core_schema.literal_schema(list(WORDS))]
        ),
    ),
]
"""`WeeklyHours` as files spell them: 37.5, full-time or part-time."""
