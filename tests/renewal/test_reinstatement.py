"""What leads back to good standing: by the rules of the as-of date, what it takes and until when."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.text import renewal_page
from pathways.renewal.renew import renew

RecordOf = Callable[..., Record]
Told = list[tuple[str, str | None, str | None]]


@pytest.fixture
def ways(catalog: Catalog, record_of: RecordOf) -> Callable[..., Told]:
    def asked(as_of: str, held: dict[str, Any], **lists: Any) -> Told:
        record = record_of(credentials=[held], continuing_education=[], **lists)
        (row,) = renewal_data(renew(catalog, record, as_of=as_of))["credentials"]
        return [
            ("exam" if one["exam"] else one["what"][:15], one["state"], one["until"] or one["from"])
            for one in row["reinstatement"]
        ]

    return asked


@pytest.mark.parametrize(
    ("as_of", "told"),
    [
        ("2016-01-31", [("the missing CE ", "open", "2016-01-31"), ("exam", "later", "2016-02-01")]),
        ("2016-02-01", [("the missing CE ", "over", "2016-01-31"), ("exam", "open", "2016-02-01")]),
        ("2018-03-01", [("the missing CE ", "over", "2016-01-31"), ("exam", "open", "2016-02-01")]),
    ],
)
def test_after_three_years_only_the_exam_leads_back(
    ways: Callable[..., Told], as_of: str, told: Told
) -> None:
    """NCRA: canceled on 2013-02-01."""
    assert ways(as_of, {"credential": "CTR", "earned": "2008-03-10", "canceled": "2013-02-01"}) == told


def test_a_deadline_that_has_passed_is_stated(catalog: Catalog, record_of: RecordOf) -> None:
    held = {"credential": "CTR", "earned": "2008-03-10", "canceled": "2016-02-01"}
    record = record_of(credentials=[held], continuing_education=[])
    text = as_text(renewal_page(renew(catalog, record, as_of="2019-03-01"))).replace("\n    ", " ")
    assert "no longer possible, as of Feb 1, 2019: the missing CE hours" in text
    assert "since Feb 1, 2019 only: passing the exam again" in text


def test_the_years_count_from_a_missed_fee_too(ways: Callable[..., Told]) -> None:
    paid = [{"kind": "renewal-fee", "date": f"{year}-01-10"} for year in range(2010, 2016)]
    held = {"credential": "CTR", "earned": "2008-03-10"}
    assert ways("2018-06-01", held, documents=paid) == [
        ("the missing CE ", "open", "2019-01-31"),
        ("exam", "later", "2019-02-01"),
    ]


def test_of_a_standing_without_a_day_both_cases_are_told(catalog: Catalog, record_of: RecordOf) -> None:
    record = record_of(
        credentials=[{"credential": "CPC", "earned": "2008-03-10", "standing": "revoked"}],
        memberships=[{"organization": "aapc", "since": "2008-03-01"}],
    )
    found = renew(catalog, record, as_of="2024-06-01")
    (row,) = renewal_data(found)["credentials"]
    assert {one["state"] for one in row["reinstatement"]} == {"unknown"}
    text = as_text(renewal_page(found)).replace("\n    ", " ")
    assert "within 3 years of that date: the unpaid dues" in text
    assert "after 3 years only: passing the exam again" in text


def test_what_it_takes_is_data(catalog: Catalog, record_of: RecordOf) -> None:
    record = record_of(
        credentials=[{"credential": "RHIT", "earned": "2022-03-10", "expires": "2026-03-09"}],
        continuing_education=[],
    )
    (row,) = renewal_data(renew(catalog, record, as_of="2026-04-01"))["credentials"]
    assert row["reinstatement"] == [
        {
            "what": "the missing CEUs within an extension, for $50 per credential",
            "state": "open",
            "from": "2026-03-10",
            "until": "2026-09-05",
            "units": "missing",
            "usd": 50,
            "exam": False,
            "text": "the missing CEUs within an extension, for $50 per credential, until Sep 5, 2026",
        }
    ]
