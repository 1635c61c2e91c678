"""The amount that an issuer grants in place of that of a requirement: `36 months`."""

import re
from fractions import Fraction
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic_core import core_schema

from pathways.model.values.amount import format_amount, read_quantity
from pathways.model.values.fault import quoted
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.scalar import scalar

AmountUnit = Literal["years", "months", "hours", "credits", "units", "assessments"]
"""What an amount of a requirement counts: the keys of conditions. CEUs are units."""
UNITS: tuple[AmountUnit, ...] = get_args(AmountUnit)
TIME: frozenset[AmountUnit] = frozenset({"years", "months"})
"""Units of which one may stand for the other; an amount of time has to say which it is in."""
_WORDS: dict[str, AmountUnit] = {word: unit for unit in UNITS for word in (unit, unit.removesuffix("s"))} | {
    "ceus": "units",
    "ceu": "units",
}
_SHAPE = re.compile(r"([\d.]+)\s*([a-z]*)", re.ASCII | re.IGNORECASE)


class GrantedAmount(NamedTuple):
    """A number, and its unit; null: that of the requirement."""

    number: Fraction
    unit: AmountUnit | None

    def __str__(self) -> str:
        return f"{format_amount(self.number)} {self.unit or ''}".rstrip()


def read_granted_amount(value: Any) -> GrantedAmount:
    """The amount for what a file says.

    Raises:
        InvalidValueError: no number, or a unit that no requirement has.
    """
    if isinstance(value, GrantedAmount):
        return value
    match = _SHAPE.fullmatch(str(value).strip())
    word = match[2].casefold() if match else ""
    if match is None or (word and word not in _WORDS):
        raise InvalidValueError("not-a-granted-amount", text=quoted(value), known=UNITS)
    return GrantedAmount(read_quantity(match[1]), _WORDS.get(word))


AnyGrantedAmount = Annotated[GrantedAmount, scalar(read_granted_amount, str, core_schema.str_schema())]
"""A `GrantedAmount` as files spell it: 36 months, 600 hours, or 600 where the requirement has one unit."""
