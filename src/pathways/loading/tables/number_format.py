"""Numbers and dates of a workbook as their format shows them: 7 as HIT-007, the first of May as May 2024."""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([0#?]+(?:,[0#?]+)*(?:\.[0#?]*)?,*%?|\.[0#?]+%?)|(.)', re.DOTALL
)
_CONDITION = re.compile(r"\[[<>=]")
"""A format that depends on the number; it is rare, and the number is shown as it is."""
_PLAIN = frozenset({"general", "@", ""})


def shown_number(value: float, number_format: str) -> str:
    """A number as its format shows it, without commas of thousands; as it is in other formats.

    >>> shown_number(7, '"HIT-"000'), shown_number(2.6667, "0.00"), shown_number(0.5, "0%")
    ('HIT-007', '2.67', '50%')
    """
    sections = _sections(number_format)
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    if value == 0 and len(sections) > 2:
        section = sections[2]
    if section.strip().casefold() in _PLAIN or _CONDITION.search(number_format):
        return plain_number(value)
    parts = [match.groups() for match in _TOKEN.finditer(section)]
    numbers = [digits for _, _, digits, _ in parts if digits]
    others = {letter for *_, letter in parts if letter} - set(" -+()$/:%")
    if others or "/" in section or not any(map(any, parts)):
        return plain_number(value)  # fractions, exponents, dates, and formats that hide
    percent = any(letter == "%" for *_, letter in parts)
    shown = iter(_groups(abs(value) * (100 if percent else 1), numbers))
    made = [
        next(shown) if digits else literal or escaped or letter or ""
        for literal, escaped, digits, letter in parts
    ]
    sign = "-" if value < 0 and len(sections) == 1 else ""
    return (sign + "".join(made)).strip() or plain_number(value)


def _groups(value: float, numbers: list[str]) -> list[str]:
    """A number in its one group of digits, or in several of zeros, as an ID is written: 101-205."""
    if len(numbers) < 2:
        return [_digits(value, number) for number in numbers]
    whole = f"{round(value):0{sum(map(len, numbers))}}"
    made = []
    for number in reversed(numbers[1:]):
        whole, part = whole[: -len(number)], whole[-len(number) :]
        made.append(part)
    return [whole, *reversed(made)]


def plain_number(value: float) -> str:
    """A number as a cell without a format shows it: whole, or to 15 digits."""
    return (
        str(int(value))
        if float(value).is_integer() and abs(value) < 1e15
        else format(Decimal(f"{value:.15g}"), "f")
    )


def shown_date(value: date, number_format: str) -> str:
    """A date with what its format shows of it: YYYY-MM-DD, YYYY-MM without the day, or YYYY."""
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|am/pm|a/p', "", number_format.casefold())
    letters = set(re.sub(r"h+:m+|m+:s+", "", bare))  # where m is minutes
    day = value.date() if isinstance(value, datetime) else value
    if not letters & set("dmy") or "d" in letters:
        return day.isoformat()
    return day.isoformat()[:7] if "m" in letters else day.isoformat()[:4]


def _sections(number_format: str) -> list[str]:
    sections, quoted, start = [], False, 0
    for nth, letter in enumerate(number_format):
        if letter == '"':
            quoted = not quoted
        elif letter == ";" and not quoted:
            sections.append(number_format[start:nth])
            start = nth + 1
    return [*sections, number_format[start:]]


def _digits(value: float, digits: str) -> str:
    """A number by a pattern such as `#,##0.00` or `000`."""
    percent, pattern = digits.endswith("%"), digits.rstrip("%")
    thousands = len(pattern) - len(pattern.rstrip(","))
    whole, _, decimals = pattern.rstrip(",").replace(",", "").partition(".")
    exact = abs(Decimal(repr(value))) * (100 if percent else 1) / (Decimal(1000) ** thousands)
    rounded = exact.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    before, _, after = format(rounded, "f").partition(".")
    while after and len(after) > len(decimals.rstrip("#?")) and after.endswith("0"):
        after = after[:-1]
    before = before.lstrip("0").rjust(whole.count("0"), "0")
    return (before or "0") + (f".{after}" if after else "") + ("%" if percent else "")
