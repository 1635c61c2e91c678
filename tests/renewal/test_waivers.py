"""Waivers, other amounts and more time, which the issuer gave to one holder."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record
from pathways.renewal.renew import renew
from pathways.renewal.row import Row

RecordOf = Callable[..., Record]
ODS = {"credential": "ncra/ods", "earned": "2018-09-10"}
WHO = {"credential": "ncra/ods", "by": "NCRA", "decided": "2026-06-01", "reason": "a medical disability"}


@pytest.fixture
def row(catalog: Catalog, record_of: RecordOf) -> Callable[..., Row]:
    def asked(as_of: str, *exceptions: dict[str, Any], units: int = 16) -> Row:
        log = [{"date": "2025-05-01", "units": units, "category": "category-b"}]
        record = record_of(
            credentials=[ODS],
            continuing_education={"since": "2025-01-01", "items": log},
            exceptions=[WHO | one for one in exceptions],
        )
        (found,) = renew(catalog, record, as_of=as_of).rows
        return found

    return asked


def gaps(row: Row) -> dict[str, int]:
    assert row.settled
    return {gap.requirement: int(gap.short.high or 0) for gap in row.settled.gaps}


def test_without_an_exception_the_cycle_lacks_both(row: Callable[..., Row]) -> None:
    assert gaps(row("2026-12-31")) == {"total": 4, "category-a": 4}
    assert row("2027-02-20").standing in (None, "inactive")


@pytest.mark.parametrize(
    ("told", "lacks"),
    [
        ({"condition": "renewal/category-a", "action": "waive"}, {"total": 4}),
        ({"condition": "renewal/category-a", "action": "amount", "amount": 2}, {"total": 4, "category-a": 2}),
        ({"condition": "renewal/total", "action": "waive"}, {}),
        ({"condition": "renewal/total", "action": "amount", "amount": 16}, {"category-a": 4}),
        (
            {"condition": "renewal/total", "action": "waive", "until": "2026-08-01"},
            {"total": 4, "category-a": 4},
        ),
        (
            {"condition": "renewal/total", "action": "waive", "decided": "2027-01-01"},
            {"total": 4, "category-a": 4},
        ),
    ],
)
def test_a_waiver_reaches_the_cycle_and_is_named(
    row: Callable[..., Row], told: dict[str, Any], lacks: dict[str, int]
) -> None:
    found = row("2026-12-31", told)
    assert gaps(found) == lacks
    named = any(text.startswith("exceptions[0]: renewal/") for text in found.assumptions)
    assert named == ("until" not in told and told.get("decided") is None)


def test_more_time_keeps_a_holder_active_and_lets_ceus_count(
    row: Callable[..., Row], catalog: Catalog, record_of: RecordOf
) -> None:
    more = {"condition": "renewal/cycle", "action": "extend", "until": "2027-06-30"}
    found = row("2027-05-01", more)
    assert (found.standing, str(found.states[0].until)) == ("active", "2027-06-30")
    assert row("2027-05-01").standing == "inactive"
    assert row("2027-07-01", more).standing == "due"
    assert row("2027-08-01", more).standing == "inactive"
    late = {"date": "2027-04-01", "units": 20, "category": "category-a"}
    record = record_of(
        credentials=[ODS],
        continuing_education={"since": "2025-01-01", "items": [late]},
        exceptions=[WHO | more],
    )
    (made_good,) = renew(catalog, record, as_of="2027-08-01").rows
    assert made_good.standing == "active"


def test_an_extension_says_of_what_and_to_which_day(record_of: RecordOf) -> None:
    for told in ({"condition": "renewal/cycle"}, {"condition": "renewal/total", "until": "2027-06-30"}):
        with pytest.raises(ValueError, match="extends no cycle"):
            record_of(exceptions=[WHO | {"action": "extend"} | told])
