"""Waivers, other amounts and more time, which the issuer gave to one holder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import run

from pathways import Catalog, Record
from pathways.rendering.renew.data import renewal_data
from pathways.renewal.renew import renew
from pathways.renewal.standing.credential_status import CredentialStatus

RecordOf = Callable[..., Record]
ODS = {"credential": "ncra/ods", "earned": "2018-09-10"}
WHO = {"credential": "ncra/ods", "by": "NCRA", "decided": "2026-06-01", "reason": "a medical disability"}


@pytest.fixture
def row(catalog: Catalog, record_of: RecordOf) -> Callable[..., CredentialStatus]:
    def asked(as_of: str, *exceptions: dict[str, Any], units: int = 16) -> CredentialStatus:
        log = [{"date": "2025-05-01", "units": units, "category": "category-b"}]
        record = record_of(
            credentials=[ODS],
            continuing_education={"since": "2025-01-01", "items": log},
            exceptions=[WHO | one for one in exceptions],
        )
        (found,) = renew(catalog, record, as_of=as_of).statuses
        return found

    return asked


def gaps(row: CredentialStatus) -> dict[str, int]:
    assert row.outcome
    return {gap.requirement: int(gap.short.high or 0) for gap in row.outcome.gaps}


@pytest.mark.parametrize("action", [{"action": "waive"}, {"action": "amount", "amount": 16}])
def test_an_exception_of_which_the_last_day_is_not_known_settles_nothing(
    row: Callable[..., CredentialStatus], action: dict[str, Any]
) -> None:
    """Left out, it has none; null, it may have ended before the cycle did."""
    category = {"condition": "renewal/category-a", "action": "waive"}
    found = row("2026-12-31", category, {"condition": "renewal/total", "until": None, **action})
    assert found.outcome
    assert found.outcome.truth.word == "unknown"
    assert "exceptions[1].until" in {one.path for one in found.outcome.questions}
    assert gaps(found)["total"] == 4


def test_without_an_exception_the_cycle_lacks_both(row: Callable[..., CredentialStatus]) -> None:
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
    row: Callable[..., CredentialStatus], told: dict[str, Any], lacks: dict[str, int]
) -> None:
    found = row("2026-12-31", told)
    assert gaps(found) == lacks
    named = any(text.startswith("exceptions[0]: renewal/") for text in found.assumptions)
    assert named == ("until" not in told and told.get("decided") is None)


def test_more_time_keeps_a_holder_active_and_lets_ceus_count(
    row: Callable[..., CredentialStatus], catalog: Catalog, record_of: RecordOf
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
    (made_good,) = renew(catalog, record, as_of="2027-08-01").statuses
    assert made_good.standing == "active"


def test_an_extension_says_of_what_and_to_which_day(record_of: RecordOf) -> None:
    for told in ({"condition": "renewal/cycle"}, {"condition": "renewal/total", "until": "2027-06-30"}):
        with pytest.raises(ValueError, match="extends a cycle without naming"):
            record_of(exceptions=[WHO | {"action": "extend"} | told])


def test_more_time_is_the_day_to_act_by(catalog: Catalog, record_of: RecordOf) -> None:
    more = {
        "credential": "ahima/rhit",
        "condition": "renewal/cycle",
        "action": "extend",
        "until": "2024-09-30",
    }
    record = record_of(
        credentials=[{"credential": "ahima/rhit", "earned": "2022-03-10"}],
        continuing_education={"since": "2022-03-10", "items": []},
        exceptions=[WHO | more | {"decided": "2024-01-01", "until": "2024-09-30"}],
    )
    for day in ("2024-03-10", "2024-06-01"):
        (account,) = renewal_data(renew(catalog, record, as_of=day))["accounts"]
        assert (account["first"]["action"], account["first"]["by"]) == ("earn", "2024-09-30")
        assert ("2024-09-30", "cycle-end") in [(one["date"], one["kind"]) for one in account["dates"]]
        assert "2024-10-01" in [one["date"] for one in account["dates"] if one["kind"] == "stage"]


def test_a_waiver_for_one_of_several_leaves_what_the_others_ask_for_open(
    catalog: Catalog, record_of: RecordOf
) -> None:
    waiver = {"credential": "ahima/chda", "condition": "renewal/total", "action": "waive"}
    record = record_of(
        credentials=[{"credential": name, "earned": "2025-03-01"} for name in ("ahima/ccs", "ahima/chda")],
        continuing_education=[],
        exceptions=[WHO | waiver],
    )
    (account,) = renewal_data(renew(catalog, record, as_of="2026-11-24"))["accounts"]
    assert account["needed"] == {"low": 0, "high": 40}
    assert account["met"] != "yes"


@pytest.mark.parametrize(
    ("condition", "remedy"),
    [
        ("renewal/audit", "did you mean `renewal/auditing`?"),
        ("auditing", "for a renewal, write `renewal/auditing`"),
        ("renewal/xyz", "choose one of renewal/auditing, renewal/compliance, renewal/cycle"),
    ],
)
def test_a_requirement_that_no_renewal_has_is_a_finding(tmp_path: Path, condition: str, remedy: str) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(
        "credentials: [{credential: CPMA, expires: 2027-03-31}]\n"
        "exceptions: [{credential: CPMA, condition: " + condition + ", action: waive, by: AAPC, "
        "decided: 2026-01-01, reason: typo}]\n"
    )
    done = run("renew", "--record", str(path))
    assert done.returncode == 2
    assert remedy in done.stderr


def test_the_order_of_exceptions_changes_nothing(row: Callable[..., CredentialStatus]) -> None:
    some = [{"condition": "renewal/total", "action": "amount", "amount": amount} for amount in (16, 18)]
    assert gaps(row("2026-12-31", *some)) == gaps(row("2026-12-31", *some[::-1]))


def test_a_waiver_of_the_fee_or_more_time_for_one_of_several_leaves_the_others_bound(
    catalog: Catalog, record_of: RecordOf
) -> None:
    names = ("ahima/ccs", "ahima/chda")

    def account(*exceptions: dict[str, Any]) -> dict[str, Any]:
        record = record_of(
            credentials=[{"credential": name, "earned": "2025-03-01"} for name in names],
            continuing_education=[],
            exceptions=[WHO | one for one in exceptions],
        )
        (found,) = renewal_data(renew(catalog, record, as_of="2026-11-24"))["accounts"]
        return dict(found)

    def fees(found: dict[str, Any]) -> list[str]:
        return [one["date"] for one in found["dates"] if one["kind"] == "fee"]

    waiver = {"condition": "renewal/fee", "action": "waive"}
    more = {"condition": "renewal/cycle", "action": "extend", "until": "2027-06-30"}
    none = {"condition": "renewal/total", "action": "waive"}
    one, both = ([{"credential": name} for name in names[: at + 1]] for at in (0, 1))
    assert fees(account(*(waiver | each for each in one))) == ["2027-02-28"]
    assert fees(account(*(waiver | each for each in both))) == []
    assert account(*(more | each for each in one))["first"]["by"] == "2027-02-28"
    assert "2027-06-30" in [each["date"] for each in account(*(more | each for each in both))["dates"]]
    assert account(*(none | each for each in one))["needed"] == {"low": 0, "high": 40}
    assert account(*(none | each for each in both))["needed"] == 0


def test_a_waiver_of_a_kind_or_of_the_fee_that_may_have_ended_leaves_it_open(
    catalog: Catalog, record_of: RecordOf
) -> None:
    def asked(condition: str, until: str | None, category: str) -> str:
        waiver = {"condition": condition, "action": "waive", "decided": "2025-02-01", "until": until}
        record = record_of(
            credentials=[{"credential": "ncra/ods", "earned": "2024-07-03"}],
            documents=[],
            continuing_education=[{"date": "2025-05-05", "units": 20, "category": category}],
            exceptions=[WHO | waiver],
        )
        (row,) = renew(catalog, record, as_of="2026-11-24").statuses
        assert row.outcome
        return row.outcome.met.word if condition.endswith("fee") else row.outcome.truth.word

    for condition, category in (("renewal/category-a", "category-b"), ("renewal/fee", "category-a")):
        words = [asked(condition, until, category) for until in ("2027-12-31", None, "2025-06-01")]
        assert words == ["yes", "unknown", "no"], condition
