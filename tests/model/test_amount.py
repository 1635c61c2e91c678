from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from pathways.model.values.amount import Quantity, amount_data

QUANTITY: TypeAdapter[Fraction] = TypeAdapter(Quantity)


@pytest.mark.parametrize(
    ("text", "exact"), [("37.5", Fraction(75, 2)), ("0.1", Fraction(1, 10)), (0.1, Fraction(1, 10)), (40, 40)]
)
def test_an_amount_is_what_was_typed(text: Any, exact: Fraction) -> None:
    assert QUANTITY.validate_python(text) == exact


@pytest.mark.parametrize(
    "text", ["-1", "nan", "inf", "1e9", "1e999999999", "9" * 99, "1000001", "1/3", "", "x", True, None, []]
)
def test_what_is_no_amount_is_refused(text: Any) -> None:
    with pytest.raises(ValidationError):
        QUANTITY.validate_python(text)


def test_a_number_for_reading_has_six_places() -> None:
    assert (amount_data(Fraction(48)), amount_data(Fraction(1, 3))) == (48, 0.333333)
