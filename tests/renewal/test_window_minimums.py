"""Minimums over several cycles: NCRA's hours in person."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record
from pathways.renewal.renew import renew
from pathways.renewal.units.window_minimums import WindowTotal

RecordOf = Callable[..., Record]
LIVE = {"date": "2027-03-01", "units": 5, "category": "category-b", "format": "in-person"}


@pytest.fixture
def window(catalog: Catalog, record_of: RecordOf) -> Callable[..., list[WindowTotal]]:
    def asked(earned: str, as_of: str, *log: dict[str, Any]) -> list[WindowTotal]:
        held = {"credential": "ncra/ods", "earned": earned}
        record = record_of(credentials=[held], continuing_education=list(log))
        (row,) = renew(catalog, record, as_of=as_of).statuses
        assert row.outcome
        return list(row.outcome.across)

    return asked


@pytest.mark.parametrize(
    ("earned", "as_of", "days"),
    [
        ("2024-07-01", "2025-06-01", ("2025-01-01", "2028-12-31")),
        ("2023-07-01", "2026-06-01", ("2026-01-01", "2029-12-31")),
        ("2025-07-01", "2026-06-01", ("2026-01-01", "2029-12-31")),
        ("2008-07-01", "2026-06-01", ("2025-01-01", "2028-12-31")),
        ("2007-07-01", "2026-06-01", ("2026-01-01", "2029-12-31")),
        ("2008-07-01", "2029-06-01", ("2029-01-01", "2032-12-31")),
    ],
)
def test_which_four_years_follow_from_the_cycle(
    window: Callable[..., list[WindowTotal]], earned: str, as_of: str, days: tuple[str, str]
) -> None:
    (found,) = window(earned, as_of)
    assert (found.first.isoformat(), found.last.isoformat()) == days


def test_of_passes_of_2026_no_window_is_printed_and_before_2025_there_was_none(
    window: Callable[..., list[WindowTotal]],
) -> None:
    assert window("2026-03-01", "2026-06-01") == []
    assert window("2008-07-01", "2024-06-01") == []


@pytest.mark.parametrize(
    ("told", "have"),
    [
        ({"approved_by": ["ncra"]}, (5, 5)),
        ({"approved_by": ["ncra"], "format": "live-interactive"}, (5, 5)),
        ({"approved_by": ["ncra"], "format": "online"}, (0, 0)),
        ({"approved_by": []}, (0, 0)),
        ({}, (0, 5)),
        ({"approved_by": ["ncra"], "counts_for": ["CPC"]}, (0, 0)),
        ({"approved_by": ["ncra"], "date": "2025-01-01"}, (5, 5)),
    ],
)
def test_what_counts_was_in_person_approved_and_within_the_years(
    window: Callable[..., list[WindowTotal]], told: dict[str, Any], have: tuple[int, int]
) -> None:
    (found,) = window("2008-07-01", "2028-06-01", LIVE | told)
    assert [found.have.low, found.have.high] == [*have]


def test_hours_of_both_cycles_count_together(window: Callable[..., list[WindowTotal]]) -> None:
    (found,) = window(
        "2008-07-01",
        "2028-06-01",
        LIVE | {"approved_by": ["ncra"]},
        LIVE | {"approved_by": ["ncra"], "date": "2025-05-01", "units": 3},
    )
    assert found.truth.word == "yes"
