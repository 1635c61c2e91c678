"""Renewal fees: each payment that a record lists serves one due date."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record
from pathways.rendering.renew.data import renewal_data
from pathways.renewal.renew import renew
from pathways.renewal.standing.credential_status import CredentialStatus

RecordOf = Callable[..., Record]
ODS = {"credential": "ncra/ods", "earned": "2018-09-10"}
HOURS = {
    "since": "2018-09-10",
    "items": [
        {"date": f"{year}-06-10", "units": 20, "category": "category-a"} for year in (2020, 2022, 2024, 2026)
    ],
}


def paid(*days: str, **keys: Any) -> list[dict[str, Any]]:
    return [{"kind": "renewal-fee", "date": day, **keys} for day in days]


def januaries(first: int, last: int) -> list[dict[str, Any]]:
    return paid(*(f"{year}-01-15" for year in range(first, last + 1)))


@pytest.fixture
def ods(catalog: Catalog, record_of: RecordOf) -> Callable[..., CredentialStatus]:
    def asked(as_of: str, documents: Any) -> CredentialStatus:
        record = record_of(credentials=[ODS], continuing_education=HOURS, documents=documents)
        (row,) = renew(catalog, record, as_of=as_of).statuses
        return row

    return asked


def test_a_yearly_fee_needs_a_payment_each_year(ods: Callable[..., CredentialStatus]) -> None:
    """NCRA: the fee unpaid on 31 January is out of compliance, whatever the continuing education."""
    assert ods("2024-01-31", januaries(2019, 2023)).good.word == "yes"
    found = ods("2025-02-01", januaries(2019, 2023))
    assert (found.standing, found.states[0].since.isoformat()) == ("inactive", "2024-02-01")
    assert ods("2025-02-01", januaries(2019, 2025)).standing == "active"


def test_a_missed_fee_moves_the_standing_within_a_cycle(ods: Callable[..., CredentialStatus]) -> None:
    """The cycle runs to 2026-12-31; the fee of January 2026 is missing."""
    assert ods("2026-01-31", januaries(2019, 2025)).standing == "due"
    assert ods("2026-02-01", januaries(2019, 2025)).standing == "inactive"
    assert ods("2026-03-01", [*januaries(2019, 2025), *paid("2026-02-20")]).standing == "active"


def test_years_before_the_first_listed_payment_are_assumed_paid_by_name(
    ods: Callable[..., CredentialStatus],
) -> None:
    found = ods("2025-02-01", januaries(2023, 2025))
    assert found.standing == "active"
    assert any("were paid; the record does not mention them" in text for text in found.assumptions)
    assert not any(
        "were paid; the record does not mention them" in text
        for text in ods("2025-02-01", januaries(2019, 2025)).assumptions
    )


def test_a_list_without_any_payment_speaks_for_the_cycle_of_the_day_alone(
    ods: Callable[..., CredentialStatus],
) -> None:
    """The fee of January 2025 is the first one that is due in the cycle of 2025 and 2026."""
    assert ods("2024-12-31", [*paid("2018-01-01", **{"for": "CPC"})]).standing == "inactive"
    assert ods("2025-01-31", []).good.word == "yes"
    found = ods("2026-03-01", [])
    assert (found.standing, found.states[0].since.isoformat()) == ("inactive", "2025-02-01")
    assert ods("2026-03-01", None).standing == "active"


def test_a_payment_that_tells_its_year_serves_no_other(ods: Callable[..., CredentialStatus]) -> None:
    told = [*januaries(2019, 2023), *paid("2025-01-20", year=2025)]
    assert ods("2025-02-01", told).states[0].since.isoformat() == "2024-02-01"
    late = [*told, *paid("2025-01-20", year=2024)]
    assert ods("2025-02-01", late).standing == "active"


def test_a_payment_told_twice_is_one(ods: Callable[..., CredentialStatus]) -> None:
    told = januaries(2019, 2023)
    assert ods("2025-02-01", [*told, told[-1]]).standing == ods("2025-02-01", told).standing == "inactive"


def test_an_open_list_may_have_the_payment(ods: Callable[..., CredentialStatus]) -> None:
    found = ods("2025-02-01", {"partial": True, "items": januaries(2019, 2023)})
    assert found.good.word == "unknown"
    assert [(one.kind, one.path, one.about) for one in found.questions] == [
        ("list", "documents", "renewal-fee")
    ]


HOME_CARE = [{"credential": name, "earned": "2022-03-10"} for name in ("bmsc/hcs-d", "bmsc/hcs-h")]
UNITS = {
    "since": "2022-03-10",
    "items": [
        {"date": f"{year}-06-01", "units": 10, "category": kind, "counts_for": [name]}
        for year in (2022, 2023)
        for kind in ("activity", "self-assessment")
        for name in ("bmsc/hcs-d", "bmsc/hcs-h")
    ],
}


@pytest.mark.parametrize(
    ("told", "good"),
    [
        ({"for": "HCS-D"}, ["yes", "no"]),
        ({"for": ["bmsc/hcs-d", "bmsc/hcs-h"]}, ["yes", "yes"]),
        ({}, ["unknown", "unknown"]),
        ({"for": "bmsc"}, ["unknown", "unknown"]),
    ],
)
def test_a_payment_that_two_fees_may_have_is_a_question(
    catalog: Catalog, record_of: RecordOf, told: dict[str, Any], good: list[str]
) -> None:
    """Each of BMSC's credentials has a fee of its own; the first payments of 2023 say which they are for."""
    first = [each for name in ("HCS-D", "HCS-H") for each in paid("2023-03-01", **{"for": name})]
    record = record_of(
        credentials=HOME_CARE, continuing_education=UNITS, documents=[*first, *paid("2024-03-05", **told)]
    )
    rows = renew(catalog, record, as_of="2024-03-20").statuses
    assert [row.good.word for row in rows] == good
    for row in rows if good[0] == "unknown" else ():
        assert ("attribute", "documents[2].for") in [(one.kind, one.path) for one in row.questions]


def test_a_payment_that_only_one_fee_may_have_serves_it(catalog: Catalog, record_of: RecordOf) -> None:
    """One day fits NCRA's January and no cycle of BMSC's."""
    record = record_of(
        credentials=[ODS, {"credential": "bmsc/hcs-d", "earned": "2026-02-10"}],
        continuing_education=HOURS,
        documents=januaries(2019, 2026),
    )
    found = {row.credential.credential: row for row in renew(catalog, record, as_of="2026-03-01").statuses}
    assert found["ncra/ods"].standing == "active"


def test_a_payment_that_can_serve_no_due_date_changes_nothing(ods: Callable[..., CredentialStatus]) -> None:
    """One from before the award, and one of a year in which nothing was due."""
    told = januaries(2024, 2026)
    assert ods("2026-03-01", [*paid("2018-01-02"), *told]).good.word == "yes"
    for useless in (paid("2018-01-02"), paid("2026-01-02", year=2030), paid("2026-01-02", year=2017)):
        assert ods("2026-03-01", useless).standing == ods("2026-03-01", []).standing == "inactive"


def test_one_payment_told_with_and_without_its_year_is_one(ods: Callable[..., CredentialStatus]) -> None:
    told = [*paid("2024-02-15", year=2024), *paid("2024-02-15"), *paid("2026-01-15", year=2026)]
    for documents in (told, told[::-1]):
        assert ods("2026-03-01", documents).standing == "inactive"


def test_a_fee_that_was_paid_or_waived_is_not_asked_for(
    catalog: Catalog, record_of: RecordOf, ods: Callable[..., CredentialStatus]
) -> None:
    def first(**lists: Any) -> tuple[str, str]:
        record = record_of(credentials=[ODS], continuing_education=HOURS, **lists)
        data = renewal_data(renew(catalog, record, as_of="2026-01-20"))
        (account,) = data["accounts"]
        days = [one["date"] for one in account["dates"] if one["kind"] == "fee"]
        return account["first"]["action"], ",".join(days)

    waiver = {"credential": "ncra/ods", "condition": "renewal/fee", "action": "waive"}
    waiver |= {"decided": "2025-02-01", "by": "NCRA", "reason": "hardship"}
    assert first(documents=januaries(2019, 2025)) == ("pay", "2026-01-31,2027-01-31")
    assert first(documents=januaries(2019, 2026)) == ("earn", "2027-01-31")
    assert first(exceptions=[waiver]) == ("earn", "")


def test_a_payment_after_a_year_without_one_may_be_late_or_in_time(
    ods: Callable[..., CredentialStatus],
) -> None:
    """2024 has no payment: that of 2025 may be late for it, so nobody can say which year is unpaid."""
    told = [*januaries(2019, 2023), *paid("2025-01-20", "2026-01-10")]
    found = ods("2026-05-01", told)
    assert found.good.word == "unknown"
    asked = {one.path for one in found.questions}
    assert {"documents[5].year", "documents[6].year"} <= asked
    settled = [*januaries(2019, 2023), *paid("2025-01-20", year=2025), *paid("2026-01-10", year=2026)]
    assert ods("2026-05-01", settled).standing == "inactive"


def test_a_first_payment_after_a_due_date_does_not_settle_the_next(
    catalog: Catalog, record_of: RecordOf
) -> None:
    """A fee of February may be late for January: the next January stays due."""
    record = record_of(credentials=[ODS], continuing_education=HOURS, documents=paid("2026-02-15"))
    data = renewal_data(renew(catalog, record, as_of="2026-05-01"))
    assert data["credentials"][0]["standing"] == "active"
    assert "2027-01-31" in [one["date"] for one in data["accounts"][0]["dates"] if one["kind"] == "fee"]


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ({"date": "2023"}, [{"date": "2023-01-17"}, {"date": "2023-12-20"}]),
        ({"date": None}, [{"date": "2023-01-17"}, {"date": "2023-12-20"}]),
        ({"date": "2023-02-10", "year": None}, [{"date": "2023-02-10", "year": 2022}]),
        ({"date": "2023-02-10", "for": None}, [{"date": "2023-02-10", "for": ["ncra"]}]),
    ],
    ids=["a year", "no day", "no year of the fee", "not known what for"],
)
def test_what_a_payment_does_not_tell_settles_nothing_that_it_would(
    ods: Callable[..., CredentialStatus], told: dict[str, Any], known: list[dict[str, Any]]
) -> None:
    """Law 1, for each thing that a payment may lack."""
    vague = ods("2024-05-13", [{"kind": "renewal-fee", **told}]).good.word
    exact = {ods("2024-05-13", [{"kind": "renewal-fee", **one}]).good.word for one in known}
    assert vague == "unknown" or exact == {vague}


def test_a_payment_of_this_year_may_be_still_to_come(ods: Callable[..., CredentialStatus]) -> None:
    """Told to the year only, it may be of a day after the as-of date."""
    known = {
        ods("2024-05-13", [*januaries(2019, 2023), *paid(day)]).good.word
        for day in ("2024-01-05", "2024-11-05")
    }
    assert known == {"yes", "no"}
    assert ods("2024-05-13", [*januaries(2019, 2023), *paid("2024")]).good.word == "unknown"


def test_a_payment_of_which_it_is_not_known_what_it_was_for_may_be_for_another(
    ods: Callable[..., CredentialStatus],
) -> None:
    """Left out, it is for the credential held; null, nobody can say."""
    told = januaries(2019, 2023)
    mine, null, other = (
        [{**paid("2024-01-05")[0], **what}] for what in ({}, {"for": None}, {"for": ["aapc"]})
    )
    words = [ods("2024-05-13", [*told, *one]).good.word for one in (mine, null, other)]
    assert words == ["yes", "unknown", "no"]


@pytest.mark.parametrize(
    ("vague", "word"), [({"year": None}, "unknown"), ({"date": None}, "unknown"), ({"date": "2021"}, "no")]
)
def test_many_payments_of_which_little_is_known_leave_the_fees_open(
    ods: Callable[..., CredentialStatus], vague: dict[str, Any], word: str
) -> None:
    """Every way that they may be taken is tried, but for so many that the answer would never come."""
    told = [paid(f"2021-0{month}-15")[0] | vague for month in range(1, 10)]
    for number, one in enumerate(told):
        one["for"] = ["ncra/ods"] if number % 2 else ["ncra"]
    assert ods("2026-05-01", told).good.word == word
