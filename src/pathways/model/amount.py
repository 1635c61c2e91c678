"""Exact amounts and the intervals they are known to lie in."""

from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from pydantic import GetPydanticSchema
from pydantic_core import core_schema

_LIMIT = 1_000_000


class Amount(NamedTuple):
    """An amount known to lie in [low, high]; `high` None means no upper bound is known."""

    low: Fraction
    high: Fraction | None

    def __add__(self, other: "Amount") -> "Amount":  # type: ignore[override]
        """Add two intervals end by end."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Amount(self.low + other.low, high)


NOTHING = Amount(Fraction(0), Fraction(0))
ANYTHING = Amount(Fraction(0), None)


def plainly(value: Fraction, digits: int = 2) -> str:
    """Write an amount for people: exact if it is short, else rounded toward zero and marked `about`.

    >>> plainly(Fraction(3, 2)), plainly(Fraction(1, 3))
    ('1.5', 'about 0.33')
    """
    scaled = value * 10**digits
    whole = int(scaled)
    text = f"{whole // 10**digits}.{whole % 10**digits:0{digits}}".rstrip("0").rstrip(".")
    return text if scaled == whole else f"about {text}"


def _read(value: Any) -> Fraction:
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError("expected a number")
    try:
        # A float's shortest text is what the author wrote: 0.1 is one tenth, not its binary neighbour.
        exact = Fraction(str(value).strip())
    except (ValueError, ZeroDivisionError):
        raise ValueError(f"`{value}` is not a number; write it in digits, such as 40 or 37.5") from None
    if exact < 0:
        raise ValueError(f"`{value}` is negative; amounts are 0 or more")
    if exact > _LIMIT:
        raise ValueError(f"`{value}` is more than {_LIMIT:,}; check the amount")
    return exact


def number(value: Fraction) -> int | float:
    """The JSON number for an exact amount: an integer, or the nearest decimal."""
    return value.numerator if value.denominator == 1 else float(value)


def _percent(value: Any) -> Fraction:
    if isinstance(value, str) and value.strip().endswith("%"):
        share = _read(value.strip()[:-1]) / 100
    else:
        share = _read(value)
    if share > 1:
        raise ValueError(f"`{value}` is more than the whole; write a share such as 50% or 0.5")
    return share


def _schema(reader: Any, json: core_schema.CoreSchema) -> GetPydanticSchema:
    return GetPydanticSchema(
        lambda *_: core_schema.no_info_plain_validator_function(
            reader,
            serialization=core_schema.plain_serializer_function_ser_schema(number),
            json_schema_input_schema=json,
        )
    )


Quantity = Annotated[Fraction, _schema(_read, core_schema.float_schema(ge=0, le=_LIMIT))]
"""An exact amount of 0 or more: hours, months, units, credits or money."""

Share = Annotated[
    Fraction,
    _schema(
        _percent,
        core_schema.union_schema(
            [core_schema.float_schema(ge=0, le=1), core_schema.str_schema(pattern=r"^\d+(\.\d+)?%$")]
        ),
    ),
]
"""A part of a whole: `50%` or 0.5."""
