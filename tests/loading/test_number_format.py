"""Numbers and dates of a workbook, as a spreadsheet shows them."""

from datetime import date, datetime

import pytest

from pathways.loading.tables.number_format import shown_date, shown_number


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (6, "General", "6"),
        (6.0, "", "6"),
        (2.6666666666666665, "General", "2.66666666666667"),
        (2.6667, "0.00", "2.67"),
        (2.5, "#,##0.00", "2.50"),
        (2.5, "0.##", "2.5"),
        (1234.5, "#,##0.0", "1234.5"),
        (1234567, "0,", "1235"),
        (7, "000", "007"),
        (7, '"HIT-"000', "HIT-007"),
        (7, "\\A000", "A007"),
        (101205, "000-000", "101-205"),
        (12345678, "000-00-0000", "012-34-5678"),
        (0.5, "0%", "50%"),
        (0.5, "0 %", "50 %"),
        (-3, "0;(0)", "(3)"),
        (-3, "0", "-3"),
        (0, '0;-0;"none"', "none"),
        (5, '0;-0;"none"', "5"),
        (0, "0;-0", "0"),
        (1, '"Yes";"Yes";"No"', "Yes"),
        (5, ";;;", "5"),
        (1.5, "[>=10]0;0.0", "1.5"),
        (1.5, "# ?/?", "1.5"),
        (1500, "0.0E+00", "1500"),
        (6, "[Red]0", "6"),
    ],
)
def test_a_number_is_read_as_it_is_shown(value: float, number_format: str, shown: str) -> None:
    assert shown_number(value, number_format) == shown


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("m/d/yyyy", "2025-06-12"),
        ("yyyy-mm-dd h:mm", "2025-06-12"),
        ("mmm yyyy", "2025-06"),
        ("mmmm-yy", "2025-06"),
        ("yyyy", "2025"),
        ("h:mm", "2025-06-12"),
        ("hh:mm AM/PM", "2025-06-12"),
        ("General", "2025-06-12"),
    ],
)
def test_a_date_has_what_its_format_shows(number_format: str, shown: str) -> None:
    assert shown_date(datetime(2025, 6, 12, 10, 30), number_format) == shown  # noqa: DTZ001
    assert shown_date(date(2025, 6, 12), number_format) == shown
