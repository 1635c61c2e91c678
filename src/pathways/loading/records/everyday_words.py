"""Words that stand for "not known", for none, for what goes on; and amounts with their units."""

import re
from decimal import Decimal, localcontext

from pathways.loading.text.located import LocatedText, text
from pathways.model.evidence.weekly_hours import WORDS
from pathways.model.values.day import Day
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import plain

NOT_KNOWN = frozenset({"unknown", "notsure", "unsure", "na", "dontknow", "idontknow", "donotknow", "tbd"})
"""What people write for "not known", as `plain` has it."""
LONGEST = 200
"""Characters of a value that people mean something else by; longer ones are left as they are."""
_BLANKS = frozenset({"", "?", "??", "-", "--", "—"})
NONE_OF_THESE = frozenset({"none", "no", "noneofthese", "nil"})
"""What people write for an empty list."""
GOES_ON = frozenset(
    {
        "present",
        "current",
        "currently",
        "now",
        "today",
        "ongoing",
        "todate",
        "stillthere",
        "never",
        "doesnotexpire",
    }
)
"""What people write for the end of what has not ended, or will not."""
UNDER_WAY = frozenset(
    {"inprogress", "expected", "pending", "current", "currently", "ongoing", "present", "now"}
)
"""What people write for the completion of what is not completed."""
WORDS_OF_HOURS = {"fulltime": "full-time", "ft": "full-time", "parttime": "part-time", "pt": "part-time"}
"""What people write for full-time and part-time, as `plain` has it."""
_HOURS = r"(?:hours?|hrs?\.?|h)"
_UNITS = {
    "hours": _HOURS,
    "hours_per_week": rf"{_HOURS}?\s*(?:(?:a|per|/)\s*(?:week|wk))?",
    "credits": r"(?:semester |credit )?(?:hours?|hrs?\.?|credits?|cr)|credit hours",
    "units": r"ceus?|units?|ces?|credits?|ce hours?",
    "minutes": r"minutes?|mins?\.?",
}
"""By key, the units that its amounts may be written with; any other is for the models to refuse."""
_NUMBER = r"\+?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?(?:[eE]\+?\d)?|\.\d+)"
LONGEST_NUMBER = 40
MOST_DECIMALS = 12
"""Decimals that an amount of a record may have; those of a third that a spreadsheet pasted go beyond them."""
_AMOUNTS = {
    key: re.compile(rf"{_NUMBER}\s*(?:{unit})?", re.ASCII | re.IGNORECASE) for key, unit in _UNITS.items()
}
_AS_IT_IS = re.compile(rf"\d+(\.\d{{1,{MOST_DECIMALS}}})?", re.ASCII)
_BARE = re.compile(_NUMBER, re.ASCII)


def is_in_calendar(day: str) -> bool:
    """Whether YYYY-MM-DD, or less of it, is a date of the calendar."""
    try:
        Day.parse(day)
    except InvalidValueError:
        return False
    return True


def means_unknown(value: str) -> bool:
    """Whether people mean "not known"; a null, which is not the same as a key left out."""
    return value.strip() in _BLANKS or plain(value) in NOT_KNOWN


def plain_number(key: str, value: LocatedText) -> LocatedText:
    """An amount without its unit, if it is one of the key, and without the commas of thousands."""
    match = _AMOUNTS.get(key, _BARE).fullmatch(value.strip())
    if match is None or value in WORDS:
        return value
    digits = match[1].replace(",", "")
    if _AS_IT_IS.fullmatch(digits) or len(digits) > LONGEST_NUMBER:
        return text(digits, value.at)
    with localcontext(prec=2 * LONGEST_NUMBER):
        whole = format(round(Decimal(digits), MOST_DECIMALS), "f")
    return text(whole.rstrip("0").rstrip(".") if "." in whole else whole, value.at)
