"""Time worked, counted exactly.

A month is 377,580 units, which 28, 29, 30 and 31 days divide, so that a day of any month is a whole number
of units and sums are compared unrounded.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from math import lcm
from typing import NamedTuple

UNITS = 377_580


def month_position(day: date) -> int:
    """The beginning of a day, in units.

    >>> month_position(date(2024, 3, 1)) - month_position(date(2024, 2, 1)) == UNITS
    True
    """
    in_month = monthrange(day.year, day.month)[1]
    return (12 * day.year + day.month) * UNITS + (day.day - 1) * (UNITS // in_month)


def position_after(day: date) -> int:
    """The end of a day, in units."""
    in_month = monthrange(day.year, day.month)[1]
    return (12 * day.year + day.month) * UNITS + day.day * (UNITS // in_month)


class WorkSpan(NamedTuple):
    """Time worked, from `begin` until just before `end` in units, at so many hours a week."""

    begin: int
    end: int
    hours: Fraction

    @property
    def worked(self) -> bool:
        """Whether there is any time in it."""
        return self.begin < self.end and self.hours > 0


NEVER = WorkSpan(0, 0, Fraction(0))


def months_worked(spans: Iterable[WorkSpan], full_time: Fraction) -> Fraction:
    """Months, each part of the time counted once and scaled by the hours of all jobs then at hand.

    Args:
        spans: time worked, in any order; spans may overlap.
        full_time: weekly hours that count as a full month, more than 0.

    Returns:
        Months of full-time work, 0 or more (docs/semantics.md, "Dates and work").

    >>> spell = WorkSpan(month_position(date(2020, 6, 1)), position_after(date(2022, 5, 31)), Fraction(20))
    >>> months_worked([spell, spell], Fraction(40))
    Fraction(24, 1)
    """
    worked = [span for span in spans if span.worked]
    # Hours as whole numbers of a common part: sums of fractions take many times as long.
    part = lcm(full_time.denominator, *(span.hours.denominator for span in worked))
    full = int(full_time * part)
    changes: dict[int, int] = {}
    for span in worked:
        weekly = int(span.hours * part)
        changes[span.begin] = changes.get(span.begin, 0) + weekly
        changes[span.end] = changes.get(span.end, 0) - weekly
    total = hours = since = 0
    for moment in sorted(changes):
        total += (moment - since) * min(hours, full)
        hours += changes[moment]
        since = moment
    return Fraction(total, full * UNITS)
