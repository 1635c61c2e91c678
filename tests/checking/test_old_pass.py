"""An old pass proves no award once the credential that it earned has lapsed."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Answer, Catalog, Record, check
from pathways.planning.next_steps import next_steps

RecordOf = Callable[..., Record]
HELD = {"credential": "aapc/cpc", "earned": "2015-04-10"}
MEMBER = {
    "memberships": [{"organization": "aapc", "since": "2015-01-10"}],
    "education": [],
    "experience": [],
    "training": [],
}
PASS = [{"exam": "aapc/cpc", "passed": "2015-04-10"}]
RHIT = {
    "education": [
        {"degree": "associate", "field": "HIM", "accredited_by": ["cahiim"], "completed": "2010-05-15"}
    ],
    "documents": [{"kind": "official-transcript", "date": "2010-06-01"}],
    "exams": [{"exam": "ahima/rhit", "passed": "2010-06-10"}],
}


@pytest.fixture
def ask(catalog: Catalog, record_of: RecordOf) -> Callable[..., Answer]:
    """The answer about a record; `next` offers to claim the credential only where that holds."""

    def ask(name: str, as_of: str, **lists: Any) -> Answer:
        record = record_of(**lists)
        answer = check(catalog, name, record, as_of=as_of)
        steps = next_steps(catalog, record, as_of=as_of).steps
        claims = any(one.kind == "claim" and one.credential == answer.credential.credential for one in steps)
        assert claims == (answer.award.truth.word == "yes" and answer.held.word != "yes")
        return answer

    return ask


@pytest.mark.parametrize(
    ("as_of", "award"),
    [
        ("2021-06-29", "yes"),
        ("2021-06-30", "unknown"),  # the dues, the missing CEUs and a fee may lead back: AAPC is asked
        ("2024-06-29", "unknown"),
        ("2024-06-30", "no"),  # after three years the exam alone does
        ("2024-12-15", "no"),
    ],
)
def test_a_credential_that_was_canceled_is_not_claimed_with_its_old_pass(
    ask: Callable[..., Answer], as_of: str, award: str
) -> None:
    found = ask("CPC", as_of, exams=PASS, credentials=[HELD | {"canceled": "2021-06-30"}], **MEMBER)
    assert found.award.truth.word == award
    if award == "no":
        assert found.award.unmet == ("exam",)
    if award == "unknown":
        assert "reinstatement" in [one.kind for one in found.award.questions]


@pytest.mark.parametrize(
    ("passed", "award"), [("2024-11-02", "yes"), ("2021-07-01", "yes"), ("2021-06-30", "no")]
)
def test_a_new_pass_counts_as_any_pass(ask: Callable[..., Answer], passed: str, award: str) -> None:
    again = [*PASS, {"exam": "aapc/cpc", "passed": passed}]
    held = HELD | {"canceled": "2021-06-30"}
    assert ask("CPC", "2024-12-15", exams=again, credentials=[held], **MEMBER).award.truth.word == award


@pytest.mark.parametrize("standing", ["inactive", "revoked"])
def test_a_stated_standing_that_is_not_good_leaves_what_leads_back_to_the_issuer(
    ask: Callable[..., Answer], standing: str
) -> None:
    held = {"credential": "ahima/rhit", "earned": "2010-06-10", "standing": standing}
    found = ask("RHIT", "2026-11-24", credentials=[held], **RHIT)
    assert (found.held.word, found.award.truth.word) == ("no", "unknown")
    assert "reinstatement" in [one.kind for one in found.award.questions]


def test_so_does_a_lapse_that_is_worked_out(ask: Callable[..., Answer]) -> None:
    held = {"credential": "ahima/rhit", "earned": "2018-06-10"}
    told = {**RHIT, "exams": [{"exam": "ahima/rhit", "passed": "2018-06-10"}]}
    log = {"since": "2018-06-10", "items": []}
    found = ask("RHIT", "2023-06-01", credentials=[held], continuing_education=log, **told)
    assert (found.held.word, found.award.truth.word) == ("no", "unknown")


@pytest.mark.parametrize(
    ("credentials", "as_of", "award"),
    [
        ([], "2026-11-24", "yes"),  # it was never taken up, and no rule that was found limits the pass
        (None, "2026-11-24", "unknown"),
        ({"partial": "true", "items": []}, "2026-11-24", "unknown"),
        (None, "2012-06-09", "yes"),  # the first cycle has not ended, so it cannot have lapsed
        (None, "2012-06-10", "unknown"),
    ],
)
def test_where_the_credential_is_not_listed(
    ask: Callable[..., Answer], credentials: Any, as_of: str, award: str
) -> None:
    lists = RHIT if credentials is None else {**RHIT, "credentials": credentials}
    found = ask("RHIT", as_of, **lists)
    assert found.award.truth.word == award


def test_only_holding_in_good_standing_proves_an_exam_that_is_not_listed(ask: Callable[..., Answer]) -> None:
    for changed, award in (({}, "yes"), ({"standing": "revoked"}, "no"), ({"standing": "grace"}, "unknown")):
        found = ask("CPC", "2020-12-15", exams=[], credentials=[HELD | changed], **MEMBER)
        assert found.award.truth.word == award
