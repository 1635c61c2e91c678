from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.evaluation.conditions.work_time import WorkSpan, month_position, months_worked, position_after

DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


def worked(first: str, last: str, hours: int = 40, full_time: int = 35) -> Fraction:
    span = WorkSpan(
        month_position(date.fromisoformat(first)), position_after(date.fromisoformat(last)), Fraction(hours)
    )
    return months_worked([span], Fraction(full_time))


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2020-06-01", "2022-05-31", 24),
        ("2020-06-02", "2022-05-31", 24 - Fraction(1, 30)),
        ("2024-02-01", "2024-02-29", 1),
        ("2023-02-01", "2023-02-28", 1),
        ("2024-02-29", "2024-02-29", Fraction(1, 29)),
        ("2024-01-31", "2024-02-29", 1 + Fraction(1, 31)),
        ("2024-01-16", "2024-02-15", Fraction(16, 31) + Fraction(15, 29)),
    ],
)
def test_full_time_spans_are_exact(first: str, last: str, months: Fraction) -> None:
    assert worked(first, last) == months


def test_part_time_is_scaled_and_more_than_full_time_is_not() -> None:
    assert worked("2020-01-01", "2020-12-31", hours=20, full_time=40) == 6
    assert worked("2020-01-01", "2020-12-31", hours=80, full_time=40) == 12


def test_overlapping_halves_are_one_whole_and_overlapping_wholes_count_once() -> None:
    half = WorkSpan(month_position(date(2020, 1, 1)), position_after(date(2020, 12, 31)), Fraction(20))
    late_half = WorkSpan(month_position(date(2020, 7, 1)), position_after(date(2021, 6, 30)), Fraction(20))
    assert months_worked([half, late_half], Fraction(40)) == 3 + 6 + 3
    whole = half._replace(hours=Fraction(40))
    assert months_worked([whole, whole], Fraction(40)) == 12


@given(DAYS, st.integers(0, 9000), st.integers(0, 9000))
def test_a_span_cut_in_two_is_as_long_as_the_whole(first: date, one: int, other: int) -> None:
    middle = first + timedelta(days=one)
    last = middle + timedelta(days=other)
    spans = [
        WorkSpan(month_position(first), month_position(middle), Fraction(35)),
        WorkSpan(month_position(middle), position_after(last), Fraction(35)),
    ]
    whole = WorkSpan(month_position(first), position_after(last), Fraction(35))
    assert months_worked(spans, Fraction(35)) == months_worked([whole], Fraction(35))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.integers(1, 60)), max_size=4))
def test_adding_up_agrees_with_going_through_every_day(jobs: list[tuple[int, int, int]]) -> None:
    start = date(2024, 1, 15)
    spans, naive = [], Fraction(0)
    for offset, days, hours in jobs:
        first = start + timedelta(days=offset)
        spans.append(
            WorkSpan(month_position(first), position_after(first + timedelta(days=days - 1)), Fraction(hours))
        )
    for number in range(100):
        day = start + timedelta(days=number)
        hours = sum(hours for offset, days, hours in jobs if offset <= number < offset + days)
        length = Fraction(position_after(day) - month_position(day), 377_580)
        naive += length * Fraction(min(hours, 40), 40)
    assert months_worked(spans, Fraction(40)) == naive
