"""One account for each total: what is needed, by when, and what to do first."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.text import renewal_page
from pathways.renewal.renew import renew

RecordOf = Callable[..., Record]
Asked = Callable[..., dict[str, Any]]


@pytest.fixture
def asked(catalog: Catalog, record_of: RecordOf) -> Asked:
    def answer(as_of: str, **lists: Any) -> dict[str, Any]:
        found = renew(catalog, record_of(**lists), as_of=as_of)
        data: dict[str, Any] = dict(renewal_data(found))
        text = " ".join(as_text(renewal_page(found)).split())
        for account in data["accounts"]:  # the text and the data say the same first
            assert account["first"]["text"] in text
        return data

    return answer


def held(*names: str, earned: str = "2025-03-01") -> list[dict[str, Any]]:
    return [{"credential": name, "earned": earned} for name in names]


def test_credentials_that_share_a_total_are_one_account(asked: Asked) -> None:
    for names in (["ahima/ccs", "ahima/cdip"], ["ahima/ccs", "ahima/cdip", "ahima/cdip"]):
        data = asked("2026-02-25", credentials=held(*names), continuing_education=[])
        (account,) = data["accounts"]
        assert account["credentials"] == ["ahima/ccs", "ahima/cdip"]
        assert (account["needed"], account["earned"], account["still_needed"]) == (40, 0, 40)
        assert (account["first"]["action"], account["first"]["by"]) == ("earn", "2027-02-28")
        assert account["days_left"] == 368
        assert [row["account"] for row in data["credentials"]] == [0, 0]


def test_the_most_urgent_stands_first(asked: Asked) -> None:
    data = asked(
        "2026-11-24",
        credentials=[
            *held("ahima/rhit", earned="2026-01-01"),
            *held("ncra/ods", earned="2024-03-01"),
            {"credential": "bmsc/hcs-d", "expires": "2026-10-31"},
        ],
        continuing_education=[],
    )
    names = [account["credentials"][0] for account in data["accounts"]]
    assert names == ["bmsc/hcs-d", "ncra/ods", "ahima/rhit"]
    assert [account["first"]["action"] for account in data["accounts"]] == ["reinstate", "earn", "earn"]


def test_where_no_way_back_is_on_file_the_issuer_is_asked(asked: Asked) -> None:
    data = asked(
        "2023-05-28",
        credentials=[{"credential": "bmsc/hcs-d", "expires": "2022-12-09"}],
        continuing_education=[],
    )
    (account,) = data["accounts"]
    assert data["credentials"][0]["standing"] == "revoked"
    assert account["first"]["action"] == "ask"


def test_where_only_the_exam_leads_back_nothing_is_to_be_earned(asked: Asked) -> None:
    data = asked(
        "2026-11-24",
        credentials=[{"credential": "ncra/ods", "earned": "2018-07-10", "expires": "2022-12-31"}],
        continuing_education=[],
    )
    (account,) = data["accounts"]
    assert (account["first"]["action"], account["to_earn"]) == ("retake", [])


def test_what_one_credential_uses_is_not_offered_to_another(asked: Asked) -> None:
    """BMSC: 10 CEUs of activities serve HCS-D, and HCS-O needs 20 of its own."""
    data = asked(
        "2025-08-01",
        credentials=held("bmsc/hcs-d", "bmsc/hcs-o"),
        continuing_education=[{"date": "2025-05-05", "units": 10, "category": "activity"}],
    )
    offered = {
        one["credentials"][0]: sum(batch["units"] for batch in one["to_earn"]) for one in data["accounts"]
    }
    assert sum(offered.values()) == 30
    assert {one["still_needed"] for one in data["accounts"]} == {10, 20}


def test_of_several_rules_that_may_bind_the_offer_meets_each(asked: Asked) -> None:
    """CPPM alone in 2017: 36 CEUs of practice management by the copy of 2015, 16 by later ones."""
    data = asked(
        "2017-11-01",
        credentials=held("aapc/cppm", earned="2014-01-01"),
        memberships=[{"organization": "aapc", "since": "2010-06"}],
        continuing_education=[],
    )
    (account,) = data["accounts"]
    named = sum(one["units"] for one in account["to_earn"] if "practice-management" in one["quotas"])
    assert named == max(
        one["need"]["high"] if isinstance(one["need"], dict) else one["need"]
        for one in account["shortfalls"]
        if one["requirement"] == "practice-management"
    )


def test_no_amount_runs_backwards(asked: Asked) -> None:
    data = asked(
        "2027-02-01",
        credentials=held("bmsc/hcs-h", earned="2024-03-08"),
        continuing_education=[{"date": "2026-05-06", "units": 3}, {"date": "2026", "units": 7}],
    )
    amounts = [one[key] for one in data["accounts"] for key in ("earned", "still_needed")]
    amounts += [
        gap[key] for one in data["accounts"] for gap in one["shortfalls"] for key in ("have", "short")
    ]
    for amount in amounts:
        if isinstance(amount, dict) and amount["high"] is not None:
            assert amount["low"] <= amount["high"]


def test_prices_are_those_of_members_where_the_record_tells_who_is_one(asked: Asked) -> None:
    def prices(**lists: Any) -> set[int]:
        data = asked("2026-02-01", credentials=held("ncra/ods"), continuing_education=[], **lists)
        return {fee["usd"] for fee in data["accounts"][0]["fees"]}

    assert prices() == {35, 145}
    assert prices(memberships=[]) == {145}
    assert prices(memberships=[{"organization": "ncra", "since": "2020-01-01"}]) == {35}


def test_each_part_of_the_rules_is_dated(asked: Asked) -> None:
    (account,) = asked("2026-11-24", credentials=held("ahima/rhit"), continuing_education=[])["accounts"]
    dated = {one["what"]: (one["confirmed"], one["assumed"]) for one in account["rules"] if one["what"]}
    assert dated == {
        "total": ("2019", True),
        "in-domain": ("2024-01-01", True),
        "by-ahima": ("2025", True),
    }
    assert account["next_cycle"]["needed"] == 20


def test_an_ended_cycle_of_which_it_is_open_whether_it_was_renewed_is_shown(asked: Asked) -> None:
    """AAPC pro-rates a first cycle by nobody knows how much; the CEUs of its last month count for either."""
    data = asked(
        "2026-11-24",
        credentials=held("aapc/cpc", earned="2025-06-10"),
        memberships=[{"organization": "aapc", "since": "2025-06-01"}],
        continuing_education=[
            {"date": "2025-06-10", "units": 4, "topics": ["coding"], "approved_by": ["aapc"]}
        ],
    )
    (account,) = data["accounts"]
    assert account["cycle"] == {"start": "2026-07-01", "end": "2028-06-30"}
    (before,) = account["undecided_cycles"]
    assert before["cycle"] == {"start": "2025-06-10", "end": "2026-06-30"}
    assert (before["needed"], before["earned"]) == ({"low": 0, "high": 36}, 4)
    assert before["still_needed"] == {"low": 0, "high": 32}
    (left_out,) = account["left_out"]
    assert left_out["reason"] == "was before Jun 1, 2026, from which CEUs count for the cycle"


def test_a_credential_outside_the_catalog_is_assumed_to_share_no_total(asked: Asked) -> None:
    """AAPC's specialty credentials are not all in the catalog, and each asks for 4 CEUs more."""
    data = asked(
        "2026-11-24",
        credentials=[{"credential": "aapc/cpc", "expires": "2027-06-30"}, {"other": "CANPC"}],
        memberships=[{"organization": "aapc", "since": "2015-06-01"}],
        continuing_education=[],
    )
    (row,) = data["credentials"]
    assert "credentials[1]: does not share the total, because it is not in the catalog" in row["assumptions"]


LATE = {"credential": "aapc/cpc", "earned": "2018-02-10", "expires": "2026-02-28"}
CPC_LOG = [{"date": "2025-02-10", "units": 30, "topics": ["coding"], "approved_by": ["aapc"], "title": "A"}]


def test_the_last_day_to_be_reinstated_is_a_date_like_the_others(asked: Asked) -> None:
    """`next` and the calendar list it: for a holder who lapsed no other day matters more."""
    data = asked(
        "2026-05-15",
        credentials=[LATE],
        memberships=[{"organization": "aapc", "since": "2018-02-01"}],
        continuing_education=CPC_LOG,
    )
    (account,) = data["accounts"]
    assert account["dates"][0]["date"] == account["first"]["by"] == "2026-05-29"
    assert account["dates"][0]["kind"] == "reinstate"


def test_a_holder_who_is_revoked_for_sure_is_told_the_way_back_and_not_to_answer(asked: Asked) -> None:
    data = asked("2026-05-01", credentials=[{"credential": "ahima/rhit", "expires": "2024-04-30"}])
    assert data["accounts"][0]["first"]["action"] == "reinstate"


def test_days_left_are_those_of_the_cycle_that_is_shown(asked: Asked) -> None:
    """However long the way back from an earlier one, of which it is open whether it was renewed."""
    data = asked(
        "2026-11-24",
        credentials=held("aapc/cpc", earned="2025-06-10"),
        memberships=[{"organization": "aapc", "since": "2025-06-01"}],
        continuing_education=[{"date": "2025-06-10", "units": 4, "approved_by": ["aapc"]}],
    )
    (account,) = data["accounts"]
    assert account["cycle"]["end"] == "2028-06-30"
    assert account["days_left"] == 584
    assert account["first"]["action"] == "answer"


def test_of_a_holder_who_lapsed_by_a_fee_the_later_cycles_are_told(asked: Asked) -> None:
    data = asked(
        "2026-05-01",
        credentials=held("ncra/ods", earned="2020-03-14"),
        continuing_education=[{"date": "2025-03-12", "units": 9, "category": "category-a"}],
        documents=[
            {"kind": "renewal-fee", "date": f"{year}-01-15", "year": year} for year in (2023, 2025, 2026)
        ],
    )
    (account,) = data["accounts"]
    assert (account["cycle"]["end"], account["needed"]) == ("2024-12-31", 20)
    (later,) = account["later_cycles"]
    assert (later["cycle"]["end"], later["earned"], later["still_needed"]) == ("2026-12-31", 9, 11)
    paid = {one["due"][:4]: one["paid"] for one in account["payments"]}
    assert (paid["2023"], paid["2024"], paid["2025"], paid["2026"]) == ("yes", "no", "yes", "yes")


def test_what_has_all_that_it_asks_for_stands_after_what_lacks_something(asked: Asked) -> None:
    """Though its last day comes first."""
    data = asked(
        "2026-11-24",
        credentials=[
            {"credential": "ahima/rhit", "expires": "2027-01-31"},
            {"credential": "bmsc/hcs-d", "expires": "2027-05-31"},
        ],
        continuing_education=[
            {"date": "2025-05-01", "units": 20, "topics": ["coding"], "provider": "ahima", "title": "A"}
        ],
    )
    assert [account["credentials"][0] for account in data["accounts"]] == ["bmsc/hcs-d", "ahima/rhit"]


def test_what_can_no_longer_be_earned_is_not_asked_for(asked: Asked) -> None:
    """AHIMA's self-review of a first year, once that year is over."""
    log = [
        {"date": "2020-05-01", "units": 11, "category": "health-law", "title": "A"},
        {"date": "2020-05-02", "units": 5, "category": "coding-self-review", "title": "B"},
        {"date": "2020-05-03", "units": 4, "category": "other", "title": "C"},
    ]
    data = asked("2020-06-01", credentials=held("ahima/ccs", earned="2018-09-16"), continuing_education=log)
    (account,) = data["accounts"]
    assert account["first"]["action"] == "ask"
    assert account["to_earn"] == []


def test_in_grace_one_is_told_to_act_and_not_to_answer(asked: Asked) -> None:
    """Whether grace is good standing is a question to the issuer; what to do is none."""
    data = asked(
        "2026-05-15",
        credentials=[LATE],
        memberships=[{"organization": "aapc", "since": "2018-02-01"}],
        continuing_education=CPC_LOG,
    )
    assert data["credentials"][0]["standing"] == "grace"
    assert data["accounts"][0]["first"]["action"] == "reinstate"


def test_what_may_count_is_not_left_out_as_well(asked: Asked) -> None:
    data = asked(
        "2026-05-01",
        credentials=[
            {"credential": "bmsc/hcs-d", "earned": "2019-08-05"},
            {"credential": "bmsc/hcs-o", "earned": "2022-02-11"},
        ],
        continuing_education=[
            {"date": "2025-10-12", "units": 14, "category": "activity"},
            {"date": "2026-03-12", "units": 10, "category": "self-assessment", "counts_for": ["bmsc/hcs-o"]},
        ],
    )
    for account in data["accounts"]:
        assert not {*account["may_count"]} & {one["path"] for one in account["left_out"]}
