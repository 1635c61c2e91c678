"""Days that are known only to the month or the year."""

import re
from calendar import monthrange
from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic_core import core_schema

from pathways.model.values.fault import Written, quoted
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.scalar import scalar

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Day(NamedTuple):
    """A calendar day somewhere in [earliest, latest]; an exact day has both ends equal."""

    earliest: date
    latest: date

    @classmethod
    def parse(cls, text: str) -> "Day":
        """Read YYYY, YYYY-MM or YYYY-MM-DD.

        Raises:
            InvalidValueError: another shape, or a day that is not in the calendar.
        >>> Day.parse("2024-02").latest
        datetime.date(2024, 2, 29)
        """
        match = _SHAPE.fullmatch(text.strip())
        if not match:
            raise InvalidValueError("not-a-date", text=Written(text))
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None  # noqa: S101 - the pattern always captures it
        if not 1900 <= year <= 2200:
            raise InvalidValueError("year-out-of-range", year=year)
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31))
        if not 1 <= month <= 12:
            raise InvalidValueError("no-such-month", text=Written(text), month=month)
        last = monthrange(year, month)[1]
        if day is None:
            return cls(date(year, month, 1), date(year, month, last))
        if not 1 <= day <= last:
            raise InvalidValueError("no-such-day", text=Written(text), year=year, month=month, last=last)
        return cls(date(year, month, day), date(year, month, day))

    @property
    def exact(self) -> bool:
        """Whether the very day is known."""
        return self.earliest == self.latest

    def __str__(self) -> str:
        """Write the shortest of the three shapes that says the same, else both ends."""
        first, last = self
        if first == last:
            return first.isoformat()
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return f"{first.year:04}"
        month_end = last.replace(day=monthrange(last.year, last.month)[1])
        if last == month_end and first == last.replace(day=1):
            return f"{first.year:04}-{first.month:02}"
        return f"{first.isoformat()} to {last.isoformat()}"


def exact_day(day: date) -> Day:
    """An exactly known day."""
    return Day(day, day)


@lru_cache(maxsize=8192)
def _parse(text: str) -> Day:
    return Day.parse(text)


def _read(value: Any) -> Day:
    if isinstance(value, Day):
        return value
    if isinstance(value, datetime):  # a day too, and no other day's equal
        return exact_day(value.date())
    if isinstance(value, date):
        return exact_day(value)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise InvalidValueError("not-a-date", text=quoted(value))
    return _parse(value)


AnyDay = Annotated[Day, scalar(_read, str, core_schema.str_schema(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"))]
"""A `Day` as files spell it: YYYY-MM-DD, YYYY-MM or YYYY."""
