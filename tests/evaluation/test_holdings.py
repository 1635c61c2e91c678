"""Licenses, memberships, credentials without a mark, and what rules a person out."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Verdict

Say = Callable[..., Verdict]


@pytest.mark.parametrize(
    ("licenses", "word"),
    [
        ([{"license": "RN"}], "yes"),
        ([{"license": "np"}], "yes"),
        ([{"license": "nurse"}], "unknown"),
        ([{"license": "md"}], "no"),
        ([{"license": "rn", "expires": "2026-11-23"}], "no"),
        ([{"license": "rn", "expires": "2026-11-24"}], "yes"),
        ([{"license": "rn", "standing": "revoked"}], "no"),
        ([{"license": "rn", "canceled": "2026-11-24"}], "no"),
        ([{"license": "rn", "canceled": "2026-11-25"}], "yes"),
        ([{"license": "rn", "canceled": "2026-11"}], "unknown"),
        ([{"license": "rn", "canceled": None}], "unknown"),
        ([], "no"),
        (None, "unknown"),
    ],
)
def test_a_license_counts_while_it_is_in_force(say: Say, licenses: Any, word: str) -> None:
    assert say({"license": "rn"}, licenses=licenses).truth.word == word


def test_any_of_several_licenses_will_do(say: Say) -> None:
    assert say({"license": {"any": ["md", "rn"]}}, licenses=[{"license": "rn"}]).truth.word == "yes"


@pytest.mark.parametrize(
    ("member", "word"),
    [
        ({}, "yes"),
        ({"since": "2026-11-25"}, "no"),
        ({"since": None}, "unknown"),
        ({"until": "2026-11-24"}, "yes"),
        ({"until": "2026-11-23"}, "no"),
        ({"until": "2026-11"}, "unknown"),
        ({"until": None}, "unknown"),
        ({"organization": "kmra"}, "yes"),
        ({"organization": "ahima"}, "no"),
    ],
)
def test_a_member_of_one_of_a_group_is_a_member_of_the_group(
    say: Say, member: dict[str, Any], word: str
) -> None:
    said = say({"membership": "ahima-reciprocity-partner"}, memberships=[{"organization": "chima"} | member])
    assert said.truth.word == word


def test_a_missing_list_is_unknown_and_an_empty_one_is_none(say: Say) -> None:
    assert say({"membership": "ahima"}).truth.word == "unknown"
    assert say({"membership": "ahima"}, closed=True).truth.word == "no"
    assert say({"membership": "ahima"}, memberships=[]).truth.word == "no"


SUSPENDED = {"disqualifier": {"sanction": "suspension"}}


@pytest.mark.parametrize(
    ("sanctions", "word"),
    [
        (None, "yes"),
        ([], "yes"),
        ([{"kind": "suspension"}], "no"),
        ([{"kind": "reprimand"}], "yes"),
        ([{"kind": "suspension", "until": "2026-11-23"}], "yes"),
        ([{"kind": "suspension", "until": "2026-11-24"}], "no"),
        ([{"kind": "suspension", "until": None}], "unknown"),
        ([{"kind": "suspension", "date": "2026-11-25"}], "yes"),
        ([{"kind": "suspension", "date": "2026-11"}], "unknown"),
    ],
)
def test_a_sanction_in_force_rules_out_and_without_evidence_one_is_clear(
    say: Say, sanctions: Any, word: str
) -> None:
    said = say(SUSPENDED, sanctions=sanctions)
    assert said.truth.word == word
    assert bool(said.assumptions) == (word == "yes")
    assert bool(said.unmet) == (word == "no")
    assert bool(said.questions) == (word == "unknown")


WAIT = {"disqualifier": {"failed": "rhit", "within": "90 days"}}


@pytest.mark.parametrize(
    ("exams", "word"),
    [
        ([], "yes"),
        (None, "yes"),
        ([{"exam": "rhit", "failed": "2026-08-26"}], "yes"),
        ([{"exam": "rhit", "failed": "2026-08-27"}], "no"),
        ([{"exam": "rhit", "failed": "2026-08"}], "unknown"),
        ([{"exam": "rhit", "failed": None}], "unknown"),
        ([{"exam": "rhia", "failed": "2026-11-01"}], "yes"),
        ([{"exam": "rhit", "failed": "2026-11-01"}, {"exam": "rhit", "passed": "2020-01-01"}], "no"),
    ],
)
def test_a_failed_exam_rules_out_for_a_while(say: Say, exams: Any, word: str) -> None:
    assert say(WAIT, exams=exams).truth.word == word


def test_an_exam_failed_and_then_passed_is_passed(say: Say) -> None:
    both = [{"exam": "rhit", "failed": "2024-01-01"}, {"exam": "rhit", "passed": "2024-06-01"}]
    for exams in (both, both[::-1]):
        said = say({"exam": "rhit"}, exams=exams, credentials=[])
        assert said.truth.word == "yes"
        assert len(said.used) == len(said.left_out) == 1


def test_a_document_may_have_to_be_recent(say: Say) -> None:
    rule = {"document": {"document": "letter", "within": "1 year"}}
    assert say(rule, documents=[{"kind": "letter", "date": "2025-11-25"}]).truth.word == "yes"
    assert say(rule, documents=[{"kind": "letter", "date": "2025-11-24"}]).truth.word == "no"
    assert say(rule, documents=[{"kind": "letter"}]).truth.word == "unknown"


def test_the_accreditation_of_the_college_is_not_that_of_the_program(say: Say) -> None:
    rule = {"degree": {"level": "associate", "accredited_institution": "true"}}
    degree = {"degree": "associate", "completed": "2020-05-15", "accredited_by": ["cahiim"]}
    assert say(rule, education=[degree]).truth.word == "unknown"
    assert say(rule, education=[degree | {"institution_accredited": "true"}]).truth.word == "yes"
    assert say(rule, education=[degree | {"institution_accredited": "false"}]).truth.word == "no"
