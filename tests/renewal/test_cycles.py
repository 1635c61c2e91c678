"""The days of cycles: none is missed and none is in two, at month ends and on leap days too."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.model.renewal.cycle import RenewalCycle
from pathways.renewal.history.cycles import cycle_dates, cycle_ending, next_cycle_dates

YEARLY, TWO_YEARS = RenewalCycle(lasts="1 year"), RenewalCycle(lasts="2 years")
DECEMBER = RenewalCycle(lasts="2 years", ends="december", first=2)
MONTH = RenewalCycle(lasts="2 years", ends="membership-month", membership="aapc", by_parity=True, either=True)
CYCLES = st.sampled_from(
    [YEARLY, TWO_YEARS, DECEMBER, MONTH, RenewalCycle(lasts="24 months"), RenewalCycle(lasts="90 days")]
)
DAYS = st.dates(date(1995, 1, 1), date(2060, 12, 31))


def ends(cycle: RenewalCycle, begun: date, month: int | None = None, number: int = 3) -> list[str]:
    return [span.last.isoformat() for span in islice(cycle_dates(cycle, begun, month), number)]


@given(CYCLES, DAYS, st.integers(1, 12))
def test_every_day_lies_in_one_cycle(cycle: RenewalCycle, begun: date, month: int) -> None:
    found = list(islice(cycle_dates(cycle, begun, month), 8))
    assert found[0].first == begun
    assert all(span.first <= span.last for span in found)
    assert all(later.first == span.last + timedelta(1) for span, later in pairwise(found))
    assert all(span.whole for span in found[1:])


@given(CYCLES, DAYS, st.integers(1, 12))
def test_a_cycle_whose_end_is_told_is_that_of_the_count(cycle: RenewalCycle, begun: date, month: int) -> None:
    first, second, third = islice(cycle_dates(cycle, begun.replace(day=min(begun.day, 28)), month), 3)
    assert cycle_ending(cycle, second.last, first.first) == second
    assert next_cycle_dates(cycle, second) == third


@given(DAYS)
def test_an_anniversary_never_drifts(begun: date) -> None:
    for year, span in enumerate(islice(cycle_dates(YEARLY, begun), 12)):
        assert (span.first.year, span.first.month) == (begun.year + year, begun.month)
        assert span.first.day == begun.day or (begun.month, begun.day) == (2, 29)


@pytest.mark.parametrize(
    ("cycle", "begun", "month", "found"),
    [
        (TWO_YEARS, date(2022, 3, 10), None, ["2024-03-09", "2026-03-09", "2028-03-09"]),
        (YEARLY, date(2024, 2, 29), None, ["2025-02-27", "2026-02-27", "2027-02-27"]),
        (TWO_YEARS, date(2024, 1, 31), None, ["2026-01-30", "2028-01-30", "2030-01-30"]),
        (DECEMBER, date(2020, 1, 1), None, ["2022-12-31", "2024-12-31", "2026-12-31"]),
        (DECEMBER, date(2021, 12, 31), None, ["2023-12-31", "2025-12-31", "2027-12-31"]),
        (MONTH, date(2024, 5, 20), 3, ["2025-03-31", "2027-03-31", "2029-03-31"]),
        (MONTH, date(2024, 5, 20), 2, ["2026-02-28", "2028-02-29", "2030-02-28"]),
        (MONTH, date(2025, 3, 31), 3, ["2025-03-31", "2027-03-31", "2029-03-31"]),
    ],
)
def test_cycles_end_as_the_issuers_print(
    cycle: RenewalCycle, begun: date, month: int | None, found: list[str]
) -> None:
    assert ends(cycle, begun, month) == found


@given(DAYS, st.integers(1, 12))
def test_even_months_end_cycles_in_even_years(begun: date, month: int) -> None:
    for span in islice(cycle_dates(MONTH, begun, month), 4):
        assert span.last.month == month
        assert (span.last.year - month) % 2 == 0
        assert (span.last + timedelta(1)).day == 1


def test_units_of_the_last_month_may_serve_the_next_cycle() -> None:
    first, second = islice(cycle_dates(MONTH, date(2024, 5, 20), 3), 2)
    assert first.opens == date(2024, 5, 20)
    assert second.opens == date(2025, 3, 1)


def test_the_years_of_a_cycle_that_is_longer_than_two() -> None:
    first = next(cycle_dates(DECEMBER, date(2024, 7, 3)))
    assert [str(end) for end in first.year_ends()] == ["2025-07-02", "2026-07-02", "2026-12-31"]
    assert [first.year_of(day) for day in (date(2024, 7, 3), date(2025, 7, 2), date(2025, 7, 3))] == [1, 1, 2]
