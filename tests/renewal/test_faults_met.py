"""Records that once ended a command: each stands for a kind."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.reasons import why

from pathways import Catalog, Record
from pathways.planning.goals import PersonOnDay
from pathways.renewal.renew import renew

RecordOf = Callable[..., Record]
LATE = {"date": "2026-02-02", "units": 1, "category": "category-b"}
MET = [
    ("2026-11-24", {"credentials": [{"credential": "ncra/ods", "earned": "2009-03-10"}]}, [LATE]),
    (
        "2026-11-24",
        {"credentials": [{"credential": "ncra/ods", "earned": "2013-06-21"}]},
        [{"date": "2018-01-01", "units": 5}],
    ),
    (
        "2026-11-24",
        {
            "credentials": [
                {"credential": "ahima/rhit", "earned": "2026-02-24"},
                {"credential": "ahima/ccs", "expires": "2028-11-01"},
            ]
        },
        [],
    ),
    (
        "2025-07-26",
        {
            "credentials": [
                {"credential": "aapc/cpc", "earned": "2015-11-09"},
                {"credential": "aapc/coc", "expires": "2027-07-05"},
            ],
            "memberships": [{"organization": "aapc", "since": "2015-11-01"}],
        },
        [],
    ),
]


@pytest.mark.parametrize(("day", "lists", "log"), MET)
def test_each_credential_is_told_and_none_is_lost(
    catalog: Catalog, record_of: RecordOf, day: str, lists: dict[str, Any], log: list[Any]
) -> None:
    record = record_of(**lists, continuing_education=log)
    held = {one["credential"] for one in lists["credentials"]}
    assert {row.credential.credential for row in renew(catalog, record, as_of=day).statuses} == held
    assert PersonOnDay(catalog, record, renew(catalog, record, as_of=day).as_of).goals().keys() == set(
        catalog.credentials
    )


def test_a_unit_that_the_days_after_a_cycle_exclude_is_left_out_with_the_reason(
    catalog: Catalog, record_of: RecordOf
) -> None:
    told = [{"date": "2024-12-30", "units": 19, "category": "category-a"}, LATE | {"date": "2025-02-02"}]
    record = record_of(
        credentials=[{"credential": "ncra/ods", "earned": "2022-09-10"}], continuing_education=told
    )
    settled = renew(catalog, record, as_of="2025-02-03").statuses[0].outcome
    assert settled
    account = settled.account
    assert account
    assert ("continuing_education[1]", "was after the cycle, which ended on Dec 31, 2024") in {
        (one.path, why(one)) for one in account.left_out
    }
