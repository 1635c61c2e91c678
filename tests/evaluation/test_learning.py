"""Courses and training."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from pathways.model.values.amount import Amount
from pathways.model.verdict import Verdict

Say = Callable[..., Verdict]

ANATOMY = {"coursework": {"topic": "anatomy-physiology", "credits": 6, "grade": "C"}}
COURSE = {"topics": ["anatomy-physiology"], "credits": 6, "grade": "C", "completed": "2020-05-15"}
PRACTICUM = {"training": {"kind": "practicum", "topic": "cancer-registry", "hours": 160}}
TRAINED = {"kind": "practicum", "topics": ["cancer-registry"], "hours": 160, "completed": "2020-05-15"}


@pytest.mark.parametrize(
    ("change", "word", "asked"),
    [
        ({}, "yes", []),
        ({"credits": "5.9"}, "no", []),
        ({"grade": "C-"}, "no", []),
        ({"grade": "a+"}, "yes", []),
        ({"grade": "Pass"}, "unknown", ["coursework[0].grade"]),
        ({"grade": None}, "unknown", ["coursework[0].grade"]),
        ({"credits": None}, "unknown", ["coursework[0].credits"]),
        ({"topics": ["anatomy"]}, "unknown", ["coursework[0].topics"]),  # it is not physiology
        ({"topics": ["biomedical-science"]}, "unknown", ["coursework[0].topics"]),
        ({"topics": ["coding"]}, "no", []),
        ({"topics": []}, "no", []),
        ({"topics": None}, "unknown", ["coursework[0].topics"]),
        ({"completed": "2026-11-25"}, "no", []),
        ({"completed": "2026"}, "unknown", ["coursework[0].completed"]),
    ],
)
def test_each_side_of_a_course_decides(say: Say, change: dict[str, Any], word: str, asked: list[str]) -> None:
    said = say(ANATOMY, coursework=[COURSE | change])
    assert said.truth.word == word
    assert [one.path for one in said.questions] == asked


def test_credits_of_several_courses_add_up_exactly(say: Say) -> None:
    third = COURSE | {"credits": "2.1"}
    assert say(ANATOMY, coursework=[third, third, COURSE | {"credits": "1.8"}]).truth.word == "yes"
    (short,) = say(ANATOMY, coursework=[third, third]).shortfalls
    assert short.short == Amount(Fraction("1.8"), Fraction("1.8"))


def test_one_course_of_unknown_credits_widens_only_the_upper_end(say: Say) -> None:
    (short,) = say(ANATOMY, coursework=[COURSE | {"credits": 4}, COURSE | {"credits": None}]).shortfalls
    assert short.have == Amount(Fraction(4), None)


def test_without_credits_one_course_is_enough(say: Say) -> None:
    rule = {"coursework": "medical-terminology"}
    assert (
        say(rule, coursework=[{"topics": ["medical-terminology"], "completed": "2020"}]).truth.word == "yes"
    )
    assert say(rule, coursework=[COURSE]).truth.word == "no"
    assert say(rule).truth.word == "unknown"
    assert say(rule, closed=True).truth.word == "no"


SIXTY = {"coursework": {"credits": 60}}


@pytest.mark.parametrize(
    ("programs", "courses", "word"),
    [
        ([60], [], "yes"),
        ([59], [], "no"),
        ([30, 30], [], "yes"),
        ([30], [30], "unknown"),  # the courses may be part of the program
        ([60], [60], "yes"),
        ([20], [30], "no"),
        ([None], [], "unknown"),
        ([], [30, 30], "yes"),
    ],
)
def test_credits_of_programs_count_and_courses_may_be_part_of_them(
    say: Say, programs: list[int | None], courses: list[int], word: str
) -> None:
    said = say(
        SIXTY,
        education=[{"degree": "associate", "completed": "2020-05-15", "credits": one} for one in programs],
        coursework=[COURSE | {"credits": one} for one in courses],
    )
    assert said.truth.word == word
    assert ("shared-credits" in [one.kind for one in said.questions]) == (word == "unknown" and bool(courses))


def test_a_high_school_diploma_has_no_college_credits(say: Say) -> None:
    school = {"degree": "high-school", "completed": "2010-06-01"}
    assert say(SIXTY, education=[school], coursework=[]).truth.word == "no"


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({}, "yes"),
        ({"hours": 159}, "no"),
        ({"hours": None}, "unknown"),
        ({"kind": "externship"}, "no"),
        ({"kind": None}, "unknown"),
        ({"topics": ["coding"]}, "no"),
        ({"completed": None}, "unknown"),
        ({"completed": "2027-01-01"}, "no"),
    ],
)
def test_each_side_of_a_training_decides(say: Say, change: dict[str, Any], word: str) -> None:
    assert say(PRACTICUM, training=[TRAINED | change]).truth.word == word


def test_a_training_may_have_to_reach_hours_and_assessments_both(say: Say) -> None:
    rule = {"training": {"kind": "practicum", "hours": 160, "assessments": 6}}
    assert say(rule, training=[TRAINED | {"assessments": 6}]).truth.word == "yes"
    said = say(rule, training=[TRAINED | {"assessments": 5}])
    assert said.truth.word == "no"
    assert [f"{one.short.low} {one.unit}" for one in said.shortfalls] == ["1 assessment"]
    assert say(rule, training=[TRAINED]).truth.word == "unknown"


def test_a_training_without_an_amount_is_enough_once(say: Say) -> None:
    rule = {"training": {"kind": "course", "approved_by": "ahima-reciprocity-partner"}}
    course = {"kind": "coding-course", "completed": "2020-01-31"}
    assert say(rule, training=[course | {"approved_by": ["chima"]}]).truth.word == "yes"
    assert say(rule, training=[course | {"approved_by": []}]).truth.word == "no"
    assert say(rule, training=[course]).truth.word == "unknown"


@pytest.mark.parametrize(
    ("program", "as_of_word"),
    [
        ({"started": "2027-09-01", "completed": "2031-05-15"}, "no"),  # not begun
        ({"started": "2024-09-01", "completed": "2027-05-15"}, "unknown"),  # some of them are still to come
        ({"started": "2024-09-01"}, "yes"),  # so far
        ({"completed": "2026-11-24"}, "yes"),
        ({"completed": "2026-11-25"}, "unknown"),
    ],
)
def test_credits_of_a_program_count_from_their_day(
    say: Say, program: dict[str, Any], as_of_word: str
) -> None:
    told = {"degree": "bachelor", "credits": 60, **program}
    said = say({"coursework": {"credits": 60}}, education=[told], coursework=[])
    assert said.truth.word == as_of_word


@pytest.mark.parametrize(
    ("program", "word"),
    [
        ({"started": "2020-09-01"}, "unknown"),  # how many in the last six months is not told
        ({"started": "2026-05-25"}, "yes"),
        ({"started": "2026-05-24"}, "unknown"),
        ({"started": "2020-09-01", "completed": "2026-05-24"}, "no"),
    ],
)
def test_of_a_program_that_began_before_a_window_perhaps_a_part_counts(
    say: Say, program: dict[str, Any], word: str
) -> None:
    rule = {"coursework": {"credits": 12, "within": {"last": "6 months", "effective_by": "as_of"}}}
    said = say(rule, education=[{"degree": "bachelor", "credits": 12, **program}], coursework=[])
    assert said.truth.word == word


BOTH = {"coursework": {"topic": "anatomy-or-physiology", "each": ["anatomy", "physiology"], "credits": 6}}


@pytest.mark.parametrize(
    ("topics", "word"),
    [
        ([["anatomy"], ["anatomy"]], "no"),
        ([["anatomy"], ["physiology"]], "yes"),
        ([["anatomy-physiology"], ["anatomy"]], "yes"),
        ([["anatomy", "physiology"], ["anatomy"]], "yes"),
        ([["anatomy"], ["anatomy-or-physiology"]], "unknown"),
    ],
)
def test_courses_must_be_on_each_of_the_topics(say: Say, topics: list[list[str]], word: str) -> None:
    courses = [{"topics": one, "credits": 3, "completed": "2020-05-15"} for one in topics]
    assert say(BOTH, coursework=courses).truth.word == word
