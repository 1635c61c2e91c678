"""Why a credential does not stand, and why an activity does not count: codes with what they name."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record, check, renew
from pathways.model.reason import Reason

RHIT: dict[str, Any] = {"credential": "RHIT", "earned": "2015-03-01"}
DAY = "2026-11-24"


@pytest.mark.parametrize(
    ("held", "code"),
    [
        ({"standing": "inactive"}, "standing"),
        ({"canceled": "2020-01-01"}, "canceled-on"),
        ({"expires": "2019-12-31"}, "cycle-not-renewed"),
    ],
)
def test_why_a_credential_that_is_asked_for_does_not_stand(
    catalog: Catalog, record_of: Callable[..., Record], held: dict[str, Any], code: str
) -> None:
    answer = check(catalog, "CHPS", record_of(credentials=[RHIT | held], continuing_education=[]), as_of=DAY)
    reasons = {reason.code for one in answer.apply.verdict.left_out for reason in one.reasons}
    assert code in reasons


@pytest.mark.parametrize(
    ("told", "reasons", "asked"),
    [
        ({"format": "self-study", "approved_by": []}, ["excluded-kind"], []),
        ({"format": "self-study", "approved_by": ["pahcs"]}, [], []),
        ({"format": "self-study", "approved_by": None}, [], ["continuing_education[0].approved_by"]),
        ({"format": None, "approved_by": []}, [], ["continuing_education[0].format"]),
        ({"format": "live", "approved_by": []}, [], []),
    ],
)
def test_what_an_issuer_excludes_is_left_out_unless_it_was_approved(
    catalog: Catalog,
    record_of: Callable[..., Record],
    told: dict[str, Any],
    reasons: list[str],
    asked: list[str],
) -> None:
    activity = {"date": "2026-06-01", "units": 24, "topics": ["coding"], **told}
    record = record_of(
        credentials=[{"credential": "pahcs/coder", "earned": "2025-05-01", "expires": "2027-04-30"}],
        continuing_education=[activity],
    )
    (status,) = renew(catalog, record, as_of=DAY).statuses
    assert status.outcome is not None
    account = status.outcome.account
    assert account is not None
    found = [reason for one in account.left_out for reason in one.reasons]
    assert [reason.code for reason in found] == reasons
    assert all(
        reason == Reason("excluded-kind", ("self-study that was not approved in advance",))
        for reason in found
    )
    paths = ("continuing_education[0].approved_by", "continuing_education[0].format")
    assert [each.path for each in account.questions if each.path in paths] == asked


@pytest.mark.parametrize(
    ("decided", "counts"), [("2026-11-24", True), ("2026-11-25", False), ("2026-11", False)]
)
def test_an_exception_counts_from_the_day_on_which_it_was_decided(
    catalog: Catalog, record_of: Callable[..., Record], decided: str, *, counts: bool
) -> None:
    waived = {
        "credential": "RHIT", "condition": "renewal/total", "action": "waive",
        "by": "ahima", "decided": decided, "reason": "by agreement",
    }  # fmt: skip
    record = record_of(
        credentials=[{"credential": "RHIT", "earned": "2019-01-01", "expires": "2026-12-31"}],
        continuing_education=[], exceptions=[waived],
    )  # fmt: skip
    (status,) = renew(catalog, record, as_of=DAY).statuses
    assert status.outcome is not None
    assert status.outcome.required is not None
    assert (status.outcome.required.high == 0) == counts
