"""Days as US readers write them; data has them in ISO 8601."""

from datetime import date
from typing import Final

from pathways.model.values.day import Day

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
