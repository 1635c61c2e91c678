"""Values of a Python program, such as a dict from a form, as a file would hold them."""

from collections.abc import Mapping, Sequence, Set
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Real
from typing import Any

from pathways.loading.text.file_text import DEEPEST
from pathways.loading.text.located import ParsedFile, duplicate_key, mapping, sequence, text
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, Location, invalid_input

LARGEST = 10**40
TOO_LARGE = "9" * 41
"""What stands for a number that no amount reaches."""


def parse(value: Any, shown: str) -> ParsedFile:
    """Read mappings, sequences, text, numbers and dates; what stands for no value, such as NaN, is null.

    The place of each is its path, such as `exams[0].passed`.

    Args:
        value: a mapping whose keys are text.
        shown: what findings call the whole.

    Raises:
        InvalidInputError: it is nested too deeply.
    """
    findings: list[Finding] = []
    return ParsedFile(shown, _build(value, Location(shown), "", 0, findings), tuple(findings))


def _build(value: Any, at: Location, path: str, depth: int, findings: list[Finding]) -> Any:
    if depth > DEEPEST:
        raise invalid_input(at, "Y004", "nested-too-deep", deepest=DEEPEST)
    if isinstance(value, Mapping):
        made = mapping(at)
        for key, below in value.items():
            if not isinstance(key, str):
                findings.append(Finding(at, "Y005", fault("key-not-text")))
                continue
            inner = f"{path}.{key}" if path else key
            located = text(key, Location(inner))
            if located in made:
                findings.append(duplicate_key(located))
            made[located] = _build(below, Location(inner), inner, depth + 1, findings)
        return made
    if isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray):
        items = sequence(at)
        for index, below in enumerate(value):
            inner = f"{path}[{index}]"
            items.append(_build(below, Location(inner), inner, depth + 1, findings))
        return items
    if isinstance(value, Set):
        return _build(sorted(value, key=str), at, path, depth, findings)
    written = scalar_text(value)
    return None if written is None else text(written, at)


def scalar_text(value: Any) -> str | None:
    """A scalar as a file spells it; null for one that stands for a missing value."""
    if value is None or type(value).__name__ in ("NAType", "NaTType") or _is_nan(value):
        return None
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool) or type(value).__name__ in ("bool_", "bool"):  # of numpy too
        return str(bool(value)).lower()
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction) and value.denominator == 1:
        return str(value.numerator)
    if isinstance(value, Integral):
        return str(int(value)) if abs(int(value)) < LARGEST else TOO_LARGE
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Real) and not isinstance(value, Fraction):
        return repr(float(value)).removesuffix(".0")
    return str(value)


def _is_nan(value: Any) -> bool:
    return isinstance(value, Real | Decimal) and value != value
