"""What has no date is completed unless it is said to be under way; who is in college finished high school."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Verdict

Say = Callable[..., Verdict]
DEGREE = {"degree": {"level": "associate"}}
UNDATED = {"degree": "associate", "field": "HIM"}
DIPLOMA = {"degree": {"level": "high-school"}}
BY_THEN = "completed, and the award conferred, by the as-of date"


def test_a_degree_without_a_date_is_completed_by_name(say: Say) -> None:
    said = say(DEGREE, education=[UNDATED])
    assert said.truth == "yes"
    assert BY_THEN in said.assumptions[0]


@pytest.mark.parametrize(
    "more",
    [
        {"in_final_term": "true"},
        {"in_final_term": "false"},
        {"started": "2025-08"},
        {"completed": None},
        {"conferred": None},
        {"started": None},
        {"in_final_term": None},
    ],
)
def test_a_degree_that_is_under_way_or_not_known_is_asked_about(say: Say, more: dict[str, Any]) -> None:
    said = say(DEGREE, education=[UNDATED | more])
    assert said.truth == "unknown"
    assert said.questions


def test_a_degree_that_is_still_to_come_is_not_completed(say: Say) -> None:
    assert say(DEGREE, education=[UNDATED | {"completed": "2027-05"}]).truth == "no"
    assert say(DEGREE, education=[UNDATED | {"conferred": "2027-05"}]).truth == "no"


def test_the_day_is_asked_for_only_where_it_decides(say: Say) -> None:
    windowed = {"degree": {"level": "associate", "within": "5 years"}}
    said = say(windowed, education=[UNDATED])
    assert said.truth == "unknown"
    assert [question.path.key for question in said.questions if question.path] == ["completed"]


@pytest.mark.parametrize("kind", ["coursework", "training"])
def test_courses_and_training_without_a_date_are_completed(say: Say, kind: str) -> None:
    item = {"topics": ["coding"], "credits": 3, "hours": 40}
    have = {key: item[key] for key in ("topics", "credits" if kind == "coursework" else "hours")}
    said = say({kind: {"topic": "coding"}}, **{kind: [have]})
    assert said.truth == "yes"
    assert "completed by the as-of date" in said.assumptions[0]


@pytest.mark.parametrize(
    "education",
    [
        [{"degree": "associate", "in_final_term": "true"}],
        [{"degree": "bachelor", "started": "2025-08"}],
        [{"degree": "certificate", "completed": "2027-05"}],
    ],
)
def test_who_is_in_college_has_a_diploma_by_name(say: Say, education: list[Any]) -> None:
    said = say(DIPLOMA, education=education)
    assert said.truth == "yes"
    assert "high school diploma" in said.assumptions[0]


def test_a_program_that_has_not_begun_says_nothing(say: Say) -> None:
    assert say(DIPLOMA, education=[{"degree": "associate", "started": "2027-08"}]).truth == "no"


@pytest.mark.parametrize("started", ["2026", None])
def test_a_program_that_may_have_begun_is_asked_about(say: Say, started: str | None) -> None:
    said = say(DIPLOMA, education=[{"degree": "associate", "started": started}])
    assert said.truth == "unknown"


def test_what_was_conferred_was_completed(say: Say) -> None:
    said = say(DEGREE, education=[UNDATED | {"conferred": "2024-05"}])
    assert (said.truth, said.assumptions) == ("yes", ())


def test_nobody_is_told_to_finish_what_college_implies(say: Say) -> None:
    listed = [
        {"degree": "high-school", "completed": "2001-06"},
        {"degree": "associate", "completed": "2027-05"},
    ]
    said = say(DIPLOMA, education=listed)
    assert said.truth == "yes"
    assert not any("in or past college" in text for text in said.assumptions)  # it is on record
