"""Where it is not known which cycle several credentials share, each that it may be is told."""

from collections.abc import Callable
from typing import Any

from pathways import Catalog, Record
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.text import renewal_page
from pathways.rendering.renew.timeline import timeline
from pathways.renewal.renew import Renewals, renew

RecordOf = Callable[..., Record]
DAY = "2026-11-29"


def told(found: Renewals) -> list[tuple[str, str, Any, Any, Any]]:
    """The possible cycles of the only account, as the data has them."""
    data: dict[str, Any] = dict(renewal_data(found))
    (account,) = data["accounts"]
    return [
        (
            one["cycle"]["start"],
            one["cycle"]["end"],
            *(one[name] for name in ("needed", "earned", "still_needed")),
        )
        for one in account["possible_cycles"]
    ]


def test_two_last_days_that_disagree_are_both_told_with_the_total_that_is_shared(
    catalog: Catalog, record_of: RecordOf
) -> None:
    """AHIMA's table of 2019: RHIT and CCS ask for 30 together, be it in the cycle of the one or the other."""
    record = record_of(
        credentials=[
            {"credential": "ahima/rhit", "earned": "2018-05-10", "expires": "2026-12-31"},
            {"credential": "ahima/ccs", "earned": "2021-08-10", "expires": "2027-12-31"},
        ],
        continuing_education={
            "since": "2024-01-01",
            "items": [{"date": "2025-03-03", "units": 12, "topics": ["coding"], "title": "A"}],
        },
    )
    found = renew(catalog, record, as_of=DAY)
    assert told(found) == [
        ("2025-01-01", "2026-12-31", 30, 12, 18),
        ("2026-01-01", "2027-12-31", 30, 0, 30),
    ]
    text = " ".join(as_text(renewal_page(found)).split())
    assert "CCS and RHIT: earn 18 CEUs by Dec 31, 2026 (32 days left), unless AHIMA shows a later" in text
    assert "CEUs needed: 30, for 2 credentials together, whichever cycle applies" in text
    assert "Dec 31, 2027: CCS and RHIT renewal due, if the cycle began on Jan 1, 2026" in text


def test_rhia_beside_an_rhit_of_another_day_asks_for_30_in_either_cycle(
    catalog: Catalog, record_of: RecordOf
) -> None:
    """Whether RHIA takes the cycle of the RHIT that it replaces is in no text that was read."""
    record = record_of(
        credentials=[
            {"credential": "ahima/rhit", "earned": "2018-05-10"},
            {"credential": "ahima/rhia", "earned": "2025-02-10"},
        ],
        continuing_education={"since": "2018-01-01", "items": []},
    )
    found = renew(catalog, record, as_of=DAY)
    assert told(found) == [
        ("2025-02-10", "2027-02-09", 30, 0, 30),
        ("2026-05-10", "2028-05-09", 30, 0, 30),
    ]


def test_of_a_cycle_that_is_joined_in_its_midst_the_total_is_an_interval(
    catalog: Catalog, record_of: RecordOf
) -> None:
    """What a credential asks for in the cycle that it joins was not found."""
    record = record_of(
        credentials=[
            {"credential": "ahima/rhit", "earned": "2018-05-10"},
            {"credential": "ahima/rhia", "earned": "2026-08-10"},
        ],
        continuing_education={"since": "2018-01-01", "items": []},
    )
    (joined, own) = told(renew(catalog, record, as_of=DAY))
    assert joined[:3] == ("2026-05-10", "2028-05-09", {"low": 0, "high": 30})
    assert own[:3] == ("2026-08-10", "2028-08-09", 30)


def test_what_is_certain_has_no_other_cycle(catalog: Catalog, record_of: RecordOf) -> None:
    record = record_of(
        credentials=[{"credential": "ahima/rhit", "earned": "2018-05-10"}], continuing_education=[]
    )
    assert told(renew(catalog, record, as_of=DAY)) == []


def test_the_picture_has_a_band_for_each_cycle_that_may_be(catalog: Catalog, record_of: RecordOf) -> None:
    record = record_of(
        credentials=[
            {"credential": "ahima/rhit", "expires": "2026-12-31"},
            {"credential": "ahima/ccs", "expires": "2027-12-31"},
        ]
    )
    drawn = timeline(renew(catalog, record, as_of=DAY)).decode()
    for first in ("Jan 1, 2025", "Jan 1, 2026"):
        assert drawn.count(f"in good standing; if its cycle began on {first}</text>") == 2


def test_a_possible_cycle_has_nothing_that_another_credential_has_used(
    catalog: Catalog, record_of: RecordOf
) -> None:
    record = record_of(
        credentials=[
            {"credential": "ahima/rhit", "expires": "2024-12-11"},
            {"credential": "ahima/ccs", "expires": "2025"},
        ],
        continuing_education=[{"date": "2023-02-08", "units": 20, "topics": ["coding"], "title": "A"}],
    )
    data = renewal_data(renew(catalog, record, as_of="2024-12-30"))
    (account,) = (one for one in data["accounts"] if one["credentials"] == ["ahima/ccs"])
    assert [one["earned"] for one in account["possible_cycles"]] == [0, 0]
