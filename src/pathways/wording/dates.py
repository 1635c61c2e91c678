"""Days as US readers write them; data has them in ISO 8601."""

import re
from datetime import date
from typing import Final

from pathways.model.values.day import Day

ISO_DATE: Final = re.compile(r"\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-\d{2})?\b", re.ASCII)
"""A day or a month as data has it."""

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Written out, because `strftime` follows the locale of the machine."""


def format_date(value: object) -> str:
    """A day, or as much of it as is known; anything else as it is.

    >>> format_date(date(2026, 12, 31)), format_date(Day.parse("2026-05")), format_date(Day.parse("2026"))
    ('Dec 31, 2026', 'May 2026', '2026')
    >>> format_date(Day(date(2026, 5, 3), date(2026, 6, 1))), format_date("today")
    ('May 3, 2026 to Jun 1, 2026', 'today')
    """
    match value:
        case date():
            return f"{MONTHS[value.month - 1]} {value.day}, {value.year}"
        case Day(earliest, latest):
            if earliest == latest:
                return format_date(earliest)
            written = str(value)
            if written.isdecimal():
                return written
            if " " in written:
                return f"{format_date(earliest)} to {format_date(latest)}"
            return f"{MONTHS[earliest.month - 1]} {earliest.year}"
        case _:
            return str(value)


def format_dates_in(text: str) -> str:
    """A text with each day and month in it as US readers write it.

    >>> format_dates_in("2026-04 to 2026-06"), format_dates_in("copy, before 2015-10-03")
    ('Apr 2026 to Jun 2026', 'copy, before Oct 3, 2015')
    """
    return ISO_DATE.sub(lambda found: format_date(Day.parse(found[0])), text)
