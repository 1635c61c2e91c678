"""A field that is not stated is settled by accreditation where the accreditor had one; never a stated one."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Verdict

Say = Callable[..., Verdict]
HIM = {"degree": {"level": "associate", "field": "health-information-management"}}
ACCREDITED = {"degree": "associate", "accredited_by": ["cahiim"]}


@pytest.mark.parametrize("completed", ["2012", "2024-05-15", "2024-12-31"])
def test_cahiim_accredited_one_field_through_2024(say: Say, completed: str) -> None:
    said = say(HIM, education=[ACCREDITED | {"completed": completed}])
    assert said.truth == "yes"
    assert "the only field of" in said.assumptions[0]


@pytest.mark.parametrize("more", [{"completed": "2025-01-01"}, {"completed": "2026-05"}, {}])
def test_where_the_day_is_or_may_be_later_the_field_is_asked_for(say: Say, more: dict[str, Any]) -> None:
    said = say(HIM, education=[ACCREDITED | more])
    assert said.truth == "unknown"
    assert [question.path.key for question in said.questions if question.path] == ["field"]


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({"field": "cancer registry management"}, "no"),
        ({"field": "nursing"}, "unknown"),
        ({"field": None}, "unknown"),
        ({"degree": "master"}, "unknown"),
        ({"accredited_by": ["ncra"]}, "no"),
        ({"accredited_by": ["ncra", "cahiim"]}, "unknown"),
        ({"accredited_by": [{"by": "cahiim", "status": "candidacy"}]}, "unknown"),
        ({"accredited_by": []}, "unknown"),
    ],
)
def test_it_overrides_nothing_and_guesses_nothing(say: Say, more: dict[str, Any], word: str) -> None:
    assert say(HIM, education=[ACCREDITED | {"completed": "2024-05-15"} | more]).truth == word


@pytest.mark.parametrize(
    "title", ["HIT", "Health Information Technology (HIT)", "51.0707", "Medical Records Technology"]
)
def test_titles_of_accredited_programs_are_the_field(say: Say, title: str) -> None:
    assert say(HIM, education=[ACCREDITED | {"field": title}]).truth == "yes"


def test_an_accreditor_of_colleges_says_nothing_of_the_program(say: Say) -> None:
    rule = {"degree": {"level": "associate", "accredited_by": "cahiim"}}
    said = say(rule, education=[{"degree": "associate", "accredited_by": ["hlc"]}])
    assert said.truth == "unknown"
    assert [str(question.path) for question in said.questions if question.path] == [
        "education[0].accredited_by"
    ]
    assert say(rule, education=[{"degree": "associate", "accredited_by": ["hlc", "ncra"]}]).truth == "no"


def test_an_accreditor_of_colleges_accredits_the_college(say: Say) -> None:
    rule = {"degree": {"level": "bachelor", "accredited_institution": True}}
    said = say(rule, education=[{"degree": "bachelor", "accredited_by": ["hlc"]}])
    assert said.truth == "yes"
    assert "accredited by HLC" in said.assumptions[0]
