"""First and last days, each on the day itself and on the one beside it."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from tests.renewal.conftest import UNITS, Renewing

from pathways import Catalog, Record
from pathways.model.values.amount import Amount
from pathways.renewal.history.cycles import cycle_ending
from pathways.renewal.key_dates import coming_dates
from pathways.renewal.renew import renew
from pathways.renewal.standing.credential_status import CredentialStatus

RecordOf = Callable[..., Record]
HELD = {"credential": "ahima/rhit", "earned": "2020-03-10"}
EARLIER = HELD | {"earned": "2018-03-10"}
BEFORE = {"kind": "renewal-fee", "date": "2020-03-01"}
"""A payment of the cycle before: from it on each fee must have one."""


def row(catalog: Catalog, record: Record, day: str) -> CredentialStatus:
    return next(
        one for one in renew(catalog, record, as_of=day).statuses if one.holding.path == "credentials[0]"
    )


def log(*items: dict[str, Any]) -> dict[str, Any]:
    return {"since": "2020-03-10", "items": list(items)}


def earned(found: CredentialStatus) -> Fraction:
    assert found.outcome
    assert found.outcome.account
    return found.outcome.account.earned.low


def test_a_told_cycle_that_begins_on_the_day_of_the_pass_is_a_whole_one(catalog: Catalog) -> None:
    cycle = catalog.renewals["aapc/renewal"].cycle
    assert cycle
    last = date(2026, 6, 30)
    assert cycle_ending(cycle, last, date(2024, 7, 1)).whole
    assert not cycle_ending(cycle, last, date(2024, 7, 2)).whole


@pytest.mark.parametrize(("as_of", "told"), [("2022-03-09", True), ("2022-03-10", False)])
def test_a_date_that_is_today_is_told(
    renewing: Renewing, record_of: RecordOf, as_of: str, told: bool
) -> None:
    found = row(renewing(), record_of(credentials=[HELD], continuing_education=[]), as_of)
    dates = coming_dates(found, date.fromisoformat(as_of))
    assert ("2022-03-09" in [str(one.date) for one in dates]) == told


@pytest.mark.parametrize(("as_of", "word"), [("2012-03-31", "active"), ("2012-04-01", "due")])
def test_a_cycle_is_due_from_the_first_day_on_which_it_may_be_renewed(
    catalog: Catalog, record_of: RecordOf, as_of: str, word: str
) -> None:
    record = record_of(
        credentials=[{"credential": "pahcs/coder", "earned": "2010-06-01"}],
        memberships=[{"organization": "pahcs", "since": "2009-05-01"}],
        continuing_education=[],
    )
    assert row(catalog, record, as_of).standing == word


@pytest.mark.parametrize(
    ("day", "counts"), [("2020-03-09", 0), ("2020-03-10", 4), ("2022-03-09", 4), ("2022-03-10", 0)]
)
def test_units_count_from_the_first_day_of_the_cycle_to_its_last(
    renewing: Renewing, record_of: RecordOf, day: str, counts: int
) -> None:
    lapse = {"id": "lapse", "cites": ["ahima-marks"], "stages": [{"standing": "revoked"}]}
    record = record_of(credentials=[HELD], continuing_education=log({"date": day, "units": 4}))
    assert earned(row(renewing(lapses=[lapse]), record, "2022-04-01")) == counts


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2020-03-09", "inactive"),
        ("2020-03-10", "active"),
        ("2022-04-09", "active"),
        ("2022-04-10", "inactive"),
    ],
)
def test_a_fee_counts_from_the_first_day_of_the_cycle_to_the_last_of_grace(
    renewing: Renewing, record_of: RecordOf, day: str, standing: str
) -> None:
    record = record_of(
        credentials=[EARLIER],
        continuing_education=log({"date": "2021-01-01", "units": 10}),
        documents=[{"kind": "renewal-fee", "date": day}, BEFORE],
    )
    assert row(renewing(paid="cycle"), record, "2022-04-20").standing == standing


@pytest.mark.parametrize(("as_of", "standing"), [("2022-03-09", "active"), ("2022-03-10", "grace")])
def test_a_fee_is_missed_on_the_day_after_the_cycle(
    renewing: Renewing, record_of: RecordOf, as_of: str, standing: str
) -> None:
    units = log({"date": "2021-01-01", "units": 10})
    record = record_of(credentials=[EARLIER], continuing_education=units, documents=[BEFORE])
    found = row(renewing(paid="cycle"), record, as_of)
    assert found.standing == standing
    assert found.outcome
    assert found.outcome.truth.word == ("yes" if standing == "active" else "no")


@pytest.mark.parametrize("day", ["2022-04-21", "2022-05-01"])
def test_a_fee_that_is_still_to_be_paid_is_not_paid(
    renewing: Renewing, record_of: RecordOf, day: str
) -> None:
    told = {"kind": "renewal-fee", "date": day}
    units = log({"date": "2021-01-01", "units": 10})
    record = record_of(credentials=[EARLIER], continuing_education=units, documents=[told, BEFORE])
    assert row(renewing(paid="cycle"), record, "2022-04-09").standing == "grace"


@pytest.mark.parametrize(("day", "word"), [("2022-04-09", "active"), ("2022-04-10", "inactive")])
def test_units_of_the_last_day_of_grace_still_serve(
    renewing: Renewing, record_of: RecordOf, day: str, word: str
) -> None:
    record = record_of(credentials=[HELD], continuing_education=log({"date": day, "units": 10}))
    assert row(renewing(), record, "2022-04-10").standing == word


def test_what_two_editions_may_ask_for_is_short_by_the_most_of_them(
    renewing: Renewing, record_of: RecordOf
) -> None:
    """Of two editions that may bind, the greater need and the greater shortfall are told, and the least."""
    editions = [
        {"id": "few", "from": "2001-01-01", "cites": ["ahima-marks"], "units": UNITS},
        {
            "id": "many",
            "from": ["2019-01-01", "2021-01-01"],
            "cites": ["ahima-marks"],
            "units": {"own": {"ahima/rhit": 30, "ahima/ccs": 10, "ahima/chps": 10}},
        },
    ]
    catalog = renewing(editions=editions)
    found = row(catalog, record_of(credentials=[HELD], continuing_education=[]), "2021-01-01").outcome
    assert found
    (short,) = found.gaps
    assert (short.need.high, short.short) == (Fraction(30), Amount(Fraction(10), Fraction(30)))


def test_credentials_with_unlike_histories_have_the_cycles_of_the_longest(
    renewing: Renewing, record_of: RecordOf
) -> None:
    later = {"credential": "ahima/ccs", "earned": "2024-03-10"}
    for order in ([HELD, later], [later, HELD]):
        record = record_of(credentials=order, continuing_education=log())
        found = renew(renewing(), record, as_of="2024-04-20").statuses
        words = {one.holding.credential: one.standing for one in found}
        assert words == {"ahima/rhit": "revoked", "ahima/ccs": "active"}


def test_of_two_told_ends_each_decides_its_own_credential(renewing: Renewing, record_of: RecordOf) -> None:
    told = [
        {"credential": "ahima/rhit", "earned": "2012-03-10", "expires": "2022-03-09"},
        {"credential": "ahima/ccs", "earned": "2016-03-10", "expires": "2024-03-09"},
    ]
    for order in (told, told[::-1]):
        found = renew(renewing(), record_of(credentials=order, continuing_education=[]), as_of="2023-01-01")
        assert {one.holding.credential: one.standing for one in found.statuses} == {
            "ahima/rhit": "revoked",
            "ahima/ccs": "active",
        }


@pytest.mark.parametrize("key", ["expires", "canceled"])
def test_a_credential_that_ends_before_it_was_earned_is_refused(record_of: RecordOf, key: str) -> None:
    with pytest.raises(ValueError, match="on Mar 10, 2019, before it was earned on Mar 10, 2020; correct"):
        record_of(credentials=[HELD | {key: "2019-03-10"}])
    assert record_of(credentials=[HELD | {key: "2020"}])


def test_a_membership_does_not_end_before_it_begins(record_of: Callable[..., Record]) -> None:
    told = {"organization": "aapc", "since": "2010-10-23", "until": "2008-03-30"}
    with pytest.raises(
        ValueError, match="lasts until Mar 30, 2008, before it began on Oct 23, 2010; correct"
    ):
        record_of(memberships=[told])
    assert record_of(memberships=[{**told, "until": "2010"}])
