from datetime import date

import pytest

from pathways.model.values.day import Day


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02-28", date(2023, 2, 28), date(2023, 2, 28)),
    ],
)
def test_a_day_may_be_known_to_the_month_or_the_year(text: str, earliest: date, latest: date) -> None:
    day = Day.parse(text)
    assert (day.earliest, day.latest, str(day)) == (earliest, latest, text)


@pytest.mark.parametrize(
    "text", ["", "24", "2024-13", "2023-02-29", "2024-1-1", "1899", "2024-01-01T00:00", "٢٠٢٤"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Day.parse(text)


def test_an_interval_that_is_no_month_or_year_names_both_ends() -> None:
    assert str(Day(date(2024, 1, 1), date(2024, 1, 2))) == "2024-01-01 to 2024-01-02"
