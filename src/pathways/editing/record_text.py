"""A record as the text of a YAML file, which is read back as the same record."""

from fractions import Fraction
from typing import Any

from pathways.editing.yaml_text import YamlValue, yaml_text
from pathways.model.evidence.granted_amount import GrantedAmount
from pathways.model.evidence.learning import Accreditation, PartialActivityList
from pathways.model.evidence.record import Record
from pathways.model.evidence.weekly_hours import WORDS, WeeklyHours
from pathways.model.values.base import Model
from pathways.model.values.day import Day
from pathways.model.values.partial_list import PartialList
from pathways.model.values.scalar import OrderedWord

LONGEST = 12
"""Decimal places that an amount in a file may have."""


def record_text(record: Record) -> str:
    """Write a record as YAML; what was left out is left out, and what is null is null.

    Args:
        record: as it was read, or as `Record.model_validate` makes it.

    Returns:
        The text of a file that `read_record` reads as the same record.

    Raises:
        ValueError: an amount, such as a third of an hour, has no end in decimals.
    """
    return yaml_text(record_data(record)) + "\n"


def record_data(record: Record) -> YamlValue:
    """The same as mappings, lists and text; raises what `record_text` does."""
    return _plain(record)


def _plain(value: Any) -> YamlValue:
    match value:
        case None:
            return None
        case PartialActivityList(since=Day() as since):
            return {"since": str(since), "items": [_plain(item) for item in value.items]}
        case PartialList():
            items = [_plain(item) for item in value.items]
            return ({"partial": "true", "items": items} if items else None) if value.partial else items
        case Accreditation() if value.on_completion:
            return value.by
        case Model():
            fields = type(value).model_fields
            stated = [name for name in fields if name in value.model_fields_set]
            return {fields[name].alias or name: _plain(getattr(value, name)) for name in stated}
        case dict():  # how a job was split over domains
            return {domain: f"{_decimal(share * 100)}%" for domain, share in value.items()}
        case bool():
            return str(value).lower()
        case OrderedWord():
            return value.word
        case Fraction():
            return _decimal(value)
        case GrantedAmount():
            return f"{_decimal(value.number)} {value.unit or ''}".rstrip()
        case WeeklyHours():
            return next((word for word, meant in WORDS.items() if meant == value), _decimal(value.low))
        case _:
            return str(value)


def _decimal(value: Fraction) -> str:
    """An amount in digits, exactly, as every one that was read from a file was written."""
    if 10**LONGEST % value.denominator:
        raise ValueError(f"{value} cannot be written in {LONGEST} decimal places")
    places = 0
    while value.denominator != 1:
        value, places = value * 10, places + 1
    digits = f"{value.numerator:0{places + 1}}"
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits
