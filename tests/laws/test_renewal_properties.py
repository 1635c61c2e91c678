"""What holds of the renewals of every issuer, over invented holders."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from tests.effort import effort
from tests.laws.holders import Data, Holder

from pathways import Catalog, Record
from pathways.rendering.renew.data import renewal_data
from pathways.renewal.renew import renew

HOLDERS, SHARE = 400, 100
RANK = {"active": 0, "due": 1, "grace": 2, "inactive": 3, "revoked": 4}
AMOUNTS = ("needed", "earned", "still_needed", "met")


def told(catalog: Catalog, record: Data, day: date) -> dict[str, Any]:
    read = Record.model_validate(record, context=catalog.names)
    return dict(renewal_data(renew(catalog, read, as_of=day)))


def bare(data: dict[str, Any]) -> Any:
    """The amounts and standings of an answer, without the places of items."""
    rows = [(one["credential"], one["standing"], one["good_standing"]) for one in data["credentials"]]
    return rows, [[one["credentials"], *(one[key] for key in AMOUNTS)] for one in data["accounts"]]


def twice(record: Data, name: str) -> Data:
    """The record with each item of a list told twice."""
    listed = record.get(name) or []
    items = listed["items"] if isinstance(listed, dict) else listed
    doubled = [*items, *deepcopy(items)]
    return record | {name: {**listed, "items": doubled} if isinstance(listed, dict) else doubled}


def holders(catalog: Catalog, first: int) -> Iterator[tuple[str, Data, date]]:
    for seed in range(first, first + SHARE):
        holder = Holder(seed + 70_000, catalog)
        yield f"seed {seed + 70_000}: {holder.record}", holder.record, holder.as_of


@pytest.mark.parametrize("first", range(0, HOLDERS, SHARE))
def test_what_is_told_twice_changes_nothing(catalog: Catalog, first: int) -> None:
    for where, record, day in holders(catalog, first):
        once = bare(told(catalog, record, day))
        for name in ("continuing_education", "documents"):
            if record.get(name):
                assert bare(told(catalog, twice(record, name), day)) == once, f"{name} twice, {where}"


@pytest.mark.parametrize("first", range(0, HOLDERS, SHARE))
def test_no_activity_serves_more_than_its_ceus(catalog: Catalog, first: int) -> None:
    for where, record, day in holders(catalog, first):
        listed = record.get("continuing_education") or []
        items = listed["items"] if isinstance(listed, dict) else listed
        used: dict[tuple[str, str], float] = {}
        for account in told(catalog, record, day)["accounts"]:
            for one in account["allocation"]:
                key = account["renewal"], one["activity"]
                used[key] = used.get(key, 0) + one["units"]
        for (_, path), units in used.items():
            told_units = items[int(path.rpartition("[")[2].rstrip("]"))].get("units")
            assert told_units is not None, where
            assert units <= float(told_units), f"{path}: {where}"


@pytest.mark.parametrize("first", range(0, HOLDERS, SHARE))
def test_an_account_adds_up(catalog: Catalog, first: int) -> None:
    """Where the total is certain, nothing is still needed exactly where the units are met."""
    for where, record, day in holders(catalog, first):
        for one in told(catalog, record, day)["accounts"]:
            if one["days_left"] is not None:
                assert one["days_left"] >= 0, where
            for amount in (one["needed"], one["earned"], one["still_needed"]):
                if isinstance(amount, dict) and amount["high"] is not None:
                    assert amount["low"] < amount["high"], where
            if isinstance(one["still_needed"], int | float) and one["still_needed"] == 0:
                assert one["shortfalls"] == [], where
            if one["first"]["by"]:
                assert one["first"]["by"] >= day.isoformat(), where


@pytest.mark.generated
def test_without_a_renewal_standing_moves_along_the_stages_and_never_back(catalog: Catalog) -> None:
    """A walk over six years of a holder whose log is complete, and empty."""
    for renewal in catalog.renewals.values():
        for name in renewal.credentials:
            record = {
                "credentials": [{"credential": name, "earned": "2021-03-10"}],
                "exams": [],
                "memberships": [{"organization": renewal.issuer, "since": "2020-03-01"}],
                "continuing_education": {"since": "2020-01-01", "items": []},
            }
            before = 0
            for days in range(0, 6 * 365, effort(61, 19)):
                day = date(2021, 3, 10) + timedelta(days)
                (row,) = told(catalog, record, day)["credentials"]
                if row["standing"] is None:
                    continue
                assert RANK[row["standing"]] >= before, f"{name} on {day}"
                before = RANK[row["standing"]]
