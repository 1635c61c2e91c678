"""What is, or may be, missing of what a cycle asks for."""

from collections.abc import Callable
from fractions import Fraction

from pathways import Catalog, Record
from pathways.model.values.amount import Amount
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.text import renewal_page
from pathways.renewal.renew import renew

RecordOf = Callable[..., Record]


def test_of_a_total_that_is_not_known_nothing_is_said_to_be_missing(
    catalog: Catalog, record_of: RecordOf
) -> None:
    """A first AAPC cycle is pro-rated, by nobody knows how much: of 36 CEUs, 27 may be enough."""
    record = record_of(
        credentials=[{"credential": "aapc/cpc", "earned": "2009-07-01"}],
        memberships=[{"organization": "aapc", "since": "2009-06-15", "renews": 12}],
        continuing_education=[
            {"date": "2010-02-01", "units": 27, "topics": ["coding"], "approved_by": ["aapc"]}
        ],
    )
    found = renew(catalog, record, as_of="2010-06-01")
    (row,) = found.statuses
    assert row.outcome
    (gap,) = row.outcome.gaps
    assert (gap.need, gap.short) == (Amount(Fraction(0), Fraction(36)), Amount(Fraction(0), Fraction(9)))
    text = as_text(renewal_page(found))
    assert "May be missing\n  - up to 9 CEUs in all: 27 CEUs on record, 0 to 36 needed" in text
    (told,) = renewal_data(found)["accounts"]
    assert told["needed"] == {"low": 0, "high": 36}
    assert told["shortfalls"][0]["short"] == {"low": 0, "high": 9}


def test_what_is_offered_names_what_would_not_count(catalog: Catalog, record_of: RecordOf) -> None:
    """BMSC counts no more than 10 CEUs of self-assessments."""
    record = record_of(
        credentials=[{"credential": "bmsc/hcs-d", "earned": "2025-03-10"}],
        continuing_education=[{"date": "2025-04-02", "units": 20, "category": "self-assessment"}],
    )
    text = as_text(renewal_page(renew(catalog, record, as_of="2025-06-01")))
    assert "- 10 CEUs not from self-assessments" in text


def test_after_a_cycle_that_may_still_be_reported_what_was_earned_in_it_is_asked_for(
    catalog: Catalog, record_of: RecordOf
) -> None:
    """ODS: hours of 2018 and 2019, reported after 31 January."""
    late = {"date": "2019-02-01", "units": 20, "category": "category-a", "reported": "2020-02-03"}
    record = record_of(
        credentials=[{"credential": "ncra/ods", "earned": "2017-03-10", "expires": "2019-12-31"}],
        continuing_education=[late],
    )
    found = renew(catalog, record, as_of="2020-02-01")
    (told,) = renewal_data(found)["accounts"]
    offered = {tuple(one["quotas"]): one["units"] for one in told["to_earn"]}
    assert offered == {("category-a",): 4, (): 16}
    assert {one["earned_by"] for one in told["to_earn"]} == {"2019-12-31"}
