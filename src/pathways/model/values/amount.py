"""Exact amounts and the intervals they are known to lie in."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from pydantic_core import core_schema

from pathways.model.values.fault import quoted
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.scalar import scalar

_LIMIT = 1_000_000
_NUMBER = re.compile(r"-?\d{1,40}(\.\d{1,12})?", re.ASCII)

ZERO = Fraction(0)


class Amount(NamedTuple):
    """An amount known to lie in [low, high]; `high` None means no upper bound is known."""

    low: Fraction
    high: Fraction | None


def total(amounts: Iterable[Fraction]) -> Fraction:
    """The sum of some amounts: as `sum` has it, and several times as quick for many of few denominators.

    >>> total([Fraction(1, 2), Fraction(3, 2), Fraction(1, 4)])
    Fraction(9, 4)
    """
    whole: dict[int, int] = {}
    for amount in amounts:
        whole[amount.denominator] = whole.get(amount.denominator, 0) + amount.numerator
    return sum((Fraction(above, below) for below, above in whole.items()), Fraction(0))


def format_amount(value: Fraction, digits: int = 2, *, grouped: bool = False) -> str:
    """Write an amount for people: exact if it is short, else rounded toward zero and marked `about`.

    >>> format_amount(Fraction(3, 2)), format_amount(Fraction(1, 3))
    ('1.5', 'about 0.33')
    >>> format_amount(Fraction(51140), grouped=True)
    '51,140'
    """
    scaled = value * 10**digits
    whole = int(scaled)
    before = whole // 10**digits
    text = f"{f'{before:,}' if grouped else before}.{whole % 10**digits:0{digits}}".rstrip("0").rstrip(".")
    return text if scaled == whole else f"about {text}"


def read_quantity(value: Any) -> Fraction:
    """An exact amount of 0 or more for what a file says.

    Raises:
        InvalidValueError: no number, a negative one, or one beyond a million.
    """
    if isinstance(value, Fraction):
        return value
    # A float's shortest text is what the author wrote: 0.1 is one tenth, not its binary neighbor.
    text = str(value).strip()
    if isinstance(value, bool) or not _NUMBER.fullmatch(text):
        raise InvalidValueError("not-a-number", text=quoted(value))
    exact = Fraction(text)
    if exact < 0:
        raise InvalidValueError("negative-amount", text=quoted(value))
    if exact > _LIMIT:
        raise InvalidValueError("amount-too-large", text=quoted(value), limit=_LIMIT)
    return exact


def amount_data(value: Fraction) -> int | float:
    """The JSON number for an exact amount: an integer, or a decimal of 6 places, for reading only."""
    return value.numerator if value.denominator == 1 else round(float(value), 6)


Quantity = Annotated[Fraction, scalar(read_quantity, amount_data, core_schema.float_schema(ge=0, le=_LIMIT))]
"""An exact amount of 0 or more, such as hours or months."""


def _read_share(value: Any) -> Fraction:
    if isinstance(value, Fraction):
        return value
    text = str(value).strip()
    number = text.removesuffix("%")
    if number == text or not _NUMBER.fullmatch(number) or Fraction(number) < 0:
        raise InvalidValueError("not-a-share", text=quoted(value))
    share = Fraction(number) / 100
    if share > 1:
        raise InvalidValueError("share-above-whole", text=quoted(value))
    return share


def format_percentage(share: Fraction) -> str:
    """A share as files spell it.

    >>> format_percentage(Fraction(1, 2))
    '50%'
    """
    return f"{format_amount(share * 100)}%"


Percentage = Annotated[
    Fraction, scalar(_read_share, format_percentage, core_schema.str_schema(pattern=r"^[0-9.]+%$"))
]
"""A share of a whole, from 0 to 1, which files spell as a percentage."""


class AmountOrPercentage(NamedTuple):
    """An amount, or a share of a total."""

    number: Fraction
    is_share: bool

    def of(self, total: Fraction) -> Fraction:
        """The amount that it comes to."""
        return self.number * total if self.is_share else self.number

    def __str__(self) -> str:
        return format_percentage(self.number) if self.is_share else format_amount(self.number)


def _read_bound(value: Any) -> AmountOrPercentage:
    if isinstance(value, AmountOrPercentage):
        return value
    is_share = str(value).strip().endswith("%")
    return AmountOrPercentage(_read_share(value) if is_share else read_quantity(value), is_share)


QuantityOrPercentage = Annotated[AmountOrPercentage, scalar(_read_bound, str, core_schema.str_schema())]
"""A `AmountOrPercentage` as files spell it: 16, or 40%."""
