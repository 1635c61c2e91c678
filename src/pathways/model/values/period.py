"""Stretches of time that a rule counts back: "in the last five years"."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Annotated, Any, Literal, NamedTuple, assert_never, get_args

from pydantic import model_validator
from pydantic_core import core_schema

from pathways.model.values.base import Model, fold
from pathways.model.values.day import Day
from pathways.model.values.fault import quoted
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.scalar import scalar

TimeUnit = Literal["day", "month", "year"]
Anchor = Literal["as_of", "application_date", "exam_date", "program_entry", "cycle_start"]
"""The day that an edition or a window is bound to: of the question, of the application, of the exam, of the
first day of study, or the first of the renewal cycle (docs/semantics.md)."""
ANCHORS: tuple[Anchor, ...] = get_args(Anchor)

_PERIOD = re.compile(r"(\d{1,3}) (day|month|year)s?", re.ASCII)


class Period(NamedTuple):
    """A whole number of days, months or years."""

    number: int
    unit: TimeUnit

    def before(self, day: date) -> date:
        """The day so long before another; at a month's end, the last day that there is.

        >>> Period(1, "year").before(date(2024, 2, 29))
        datetime.date(2023, 2, 28)
        """
        return _moved(day, -self.number, self.unit)

    def after(self, day: date) -> date:
        """The day so long after another; at a month's end, the last day that there is.

        >>> Period(1, "month").after(date(2024, 1, 31)), Period(1, "month").after(date(2023, 12, 31))
        (datetime.date(2024, 2, 29), datetime.date(2024, 1, 31))
        """
        return _moved(day, self.number, self.unit)

    def keeps(self, day: date) -> date:
        """The last day of which a day still lies in the last so long.

        >>> Period(1, "year").keeps(date(2023, 6, 1)), Period(5, "year").keeps(date(2024, 2, 29))
        (datetime.date(2024, 5, 31), datetime.date(2029, 2, 28))
        """
        days = self.number * _fewest_days(self.unit)
        last = day + timedelta(days - 1)  # never too late
        while self.before(last + timedelta(1)) < day:
            last += timedelta(1)
        return last

    def __str__(self) -> str:
        return f"{self.number} {self.unit}" + ("" if self.number == 1 else "s")


def _fewest_days(unit: TimeUnit) -> int:
    match unit:
        case "day":
            return 1
        case "month":
            return 28
        case "year":
            return 365
        case _:
            assert_never(unit)


def _moved(day: date, number: int, unit: TimeUnit) -> date:
    match unit:
        case "day":
            return day + timedelta(number)
        case "month":
            months = number
        case "year":
            months = 12 * number
        case _:
            assert_never(unit)
    months += 12 * day.year + day.month - 1
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _read(value: Any) -> Period:
    match = _PERIOD.fullmatch(str(value).strip())
    if isinstance(value, Period):
        return value
    if not match or not int(match[1]):
        raise InvalidValueError("not-a-period", value=quoted(value))
    return Period(int(match[1]), match[2])  # type: ignore[arg-type]


def _read_delay(value: Any) -> Period:
    match = _PERIOD.fullmatch(str(value).strip())
    if match and not int(match[1]):
        return Period(0, match[2])  # type: ignore[arg-type]
    return _read(value)


AnyDelay = Annotated[Period, scalar(_read_delay, str, core_schema.str_schema(pattern=_PERIOD.pattern))]
"""A `Period` that may be none at all: 0 days."""
AnyPeriod = Annotated[Period, scalar(_read, str, core_schema.str_schema(pattern=_PERIOD.pattern))]
"""A `Period` as files spell it: 90 days, 6 months, 5 years."""


class LookbackWindow(Model):
    """The last years, months or days before a date, that date included."""

    last: AnyPeriod
    effective_by: Anchor = "application_date"

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        return fold(value, "last")

    def opens(self, anchor: Day) -> Day:
        """The first day in it, as exactly as the anchor is known.

        >>> LookbackWindow(last="1 year").opens(Day.parse("2024-05-31")).earliest
        datetime.date(2023, 6, 1)
        """
        first, last = (self.last.before(day) + timedelta(1) for day in anchor)
        return Day(first, last)
