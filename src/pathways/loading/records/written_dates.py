"""Dates as people write them: May 2024, 6/15/2024, June 15, 2024."""

import re
from calendar import month_abbr, month_name
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = {name.casefold(): number for number, name in enumerate(month_name) if name}
_MONTHS |= {name.casefold(): number for number, name in enumerate(month_abbr) if name} | {"sept": 9}
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)
_WITH_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?", re.ASCII
)
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.-](\d{4})", re.ASCII)
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})", re.ASCII)
_TIME = re.compile(r" \d{1,2}:\d{2}(:\d{2})?( ?[ap]\.?m\.?)?", re.ASCII)
THIS_CENTURY = 50
"""Years in two figures are those of this century below it, and of the last from it on."""
_MONTH_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]+)\.?,?[ -](\d{4})", re.ASCII)
_MONTH = re.compile(r"([a-z]+)\.?,? (?:of )?(\d{4})", re.ASCII)


class ReadDate(NamedTuple):
    """A date as YYYY-MM-DD, YYYY-MM or YYYY; and whether its month was taken to be first."""

    text: str
    month_first: bool = False


def has_day_first(texts: Iterable[str]) -> bool:
    """Whether any of some dates in figures has its day first, as 15/6/2024 has."""
    figures = (_FIGURES.fullmatch(_dated(text)) for text in texts)
    return any(match and int(match[1]) > 12 >= int(match[3]) for match in figures)


def _dated(text: str) -> str:
    """A date in figures without a time behind it, its year in four figures."""
    day = _TIME.sub("", text.strip().casefold()) if ":" in text else text.strip()
    if short := _SHORT_YEAR.fullmatch(day):
        century = 2000 if int(short[3]) < THIS_CENTURY else 1900
        return f"{short[1]}/{short[2]}/{century + int(short[3])}"
    return day


def read_date(written: str) -> ReadDate | None:
    """The date that people mean; null where none of the forms has it. It may be no date of the calendar.

    >>> read_date("May 2024"), read_date("6/5/2024")
    (ReadDate(text='2024-05', month_first=False), ReadDate(text='2024-06-05', month_first=True))
    """
    text = " ".join(written.split()).casefold()
    if _ISO.fullmatch(text):
        return ReadDate(text)
    if match := _WITH_TIME.fullmatch(written.strip()):
        return ReadDate(match[1])
    if match := _YEAR_FIRST.fullmatch(text):
        return ReadDate(_joined(match[1], match[2], match[3]))
    if match := _MONTH_YEAR.fullmatch(text):
        return ReadDate(_joined(match[2], match[1]))
    if match := _FIGURES.fullmatch(_dated(text)):
        return ReadDate(_joined(match[4], match[1], match[3]), month_first=True)
    for shape, month, day, year in ((_MONTH_DAY, 1, 2, 3), (_DAY_MONTH, 2, 1, 3), (_MONTH, 1, None, 2)):
        match = shape.fullmatch(text)
        if match and (number := _MONTHS.get(match[month])):
            return ReadDate(_joined(match[year], str(number), match[day] if day else None))
    return None


def spreadsheet_day(written: str) -> date | None:
    """The day of a bare number that a spreadsheet counts days by, from 1930 to 2060; null for any other.

    >>> spreadsheet_day("45820"), spreadsheet_day("2024")
    (datetime.date(2025, 6, 12), None)
    """
    if not re.fullmatch(r"\d{5}(\.\d+)?", written.strip(), re.ASCII):
        return None
    day = date(1899, 12, 30) + timedelta(int(written.strip()[:5]))
    return day if 1930 <= day.year <= 2060 else None


def _joined(year: str, month: str, day: str | None = None) -> str:
    return "-".join((year, month.zfill(2), *((day.zfill(2),) if day else ())))
