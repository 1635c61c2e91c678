"""The cycles of a credential, one after the other."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple, assert_never

from pathways.model.renewal.cycle import RenewalCycle
from pathways.model.values.period import Period

DAY = timedelta(1)


class CycleDates(NamedTuple):
    """The days of a cycle.

    Units count from `opens`, which may be before `first`, up to `last`. A first cycle may not be `whole`.
    """

    first: date
    last: date
    opens: date
    whole: bool = True

    def year_ends(self) -> Iterator[date]:
        """The last day of each year of the cycle, the first one first."""
        year = 1
        while (end := Period(year, "year").after(self.first) - DAY) < self.last:
            yield end
            year += 1
        yield self.last

    def year_of(self, day: date) -> int:
        """In which year of the cycle a day lies, from 1."""
        return next((year for year, end in enumerate(self.year_ends(), 1) if day <= end), 0)


def cycle_dates(cycle: RenewalCycle, begun: date, month: int | None = None) -> Iterator[CycleDates]:
    """The cycles of whoever passed on a day, without end.

    Args:
        cycle: how they follow one another.
        begun: the day of the pass.
        month: that of the membership, where a cycle ends by it.

    >>> from itertools import islice
    >>> every = cycle_dates(RenewalCycle(lasts="2 years"), date(2022, 3, 10))
    >>> [dates.last.isoformat() for dates in islice(every, 2)]
    ['2024-03-09', '2026-03-09']
    """
    first, number = begun, 0
    while True:
        last = _end(cycle, begun, month, number)
        opens = _opens(cycle, first, number)
        yield CycleDates(first, last, opens, whole=number > 0 or cycle.lasts.after(first) == last + DAY)
        first, number = last + DAY, number + 1


def cycle_ending(cycle: RenewalCycle, last: date, begun: date | None) -> CycleDates:
    """The cycle that ends on a day which the issuer told, of whoever passed on another, if that is known."""
    start = cycle.lasts.before(last + DAY)
    whole = begun is None or begun <= start
    first = start if begun is None else min(max(start, begun), last)
    return CycleDates(first, last, _opens(cycle, first, 1 if whole else 0), whole)


def next_cycle_dates(cycle: RenewalCycle, dates: CycleDates) -> CycleDates:
    """The cycle that follows another."""
    first = dates.last + DAY
    last = cycle.lasts.after(first) - DAY
    return CycleDates(first, last, _opens(cycle, first, 1))


def _end(cycle: RenewalCycle, begun: date, month: int | None, number: int) -> date:
    """The last day of a cycle, counted from the pass so that a short month leaves no trace in later ones."""
    years = cycle.lasts.number * number
    match cycle.ends:
        case "anniversary":
            return Period(cycle.lasts.number * (number + 1), cycle.lasts.unit).after(begun) - DAY
        case "december":
            return date(begun.year + (cycle.first or 0) + years, 12, 31)
        case "membership-month":
            assert month, "the month of the membership"  # noqa: S101 - the caller asks for it first
            year = begun.year + (month < begun.month)
            if cycle.by_parity and (year - month) % 2:
                year += 1
            return _month_end(year + years, month)
        case _:
            assert_never(cycle.ends)


def _opens(cycle: RenewalCycle, first: date, number: int) -> date:
    """The first day on which units count for a cycle that begins on a day."""
    return (first - DAY).replace(day=1) if cycle.either and number else first


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
