"""What is, or may be, missing of what a cycle asks for."""

from collections.abc import Callable
from fractions import Fraction

from pathways import Catalog, Record
from pathways.model.amount import Amount
from pathways.rendering.blocks import as_text
from pathways.rendering.renewal_data import renewal_data
from pathways.rendering.renewal_page import renewal_page
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
    (row,) = found.rows
    assert row.settled
    (gap,) = row.settled.gaps
    assert (gap.need, gap.short) == (Amount(Fraction(0), Fraction(36)), Amount(Fraction(0), Fraction(9)))
    text = as_text(renewal_page(found))
    assert "May be missing\n  - up to 9 units in all: has 27 units, needs 0 to 36" in text
    (told,) = renewal_data(found)["credentials"]
    assert told["required"] == {"low": 0, "high": 36}
    assert told["shortfalls"][0]["short"] == {"low": 0, "high": 9}
