"""Stretches of time counted back from a day."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.reasons import why

from pathways.model.values.day import Day
from pathways.model.values.period import LookbackWindow
from pathways.model.verdict import Verdict

Say = Callable[..., Verdict]


@pytest.mark.parametrize(
    ("last", "anchor", "opens"),
    [
        ("5 years", "2026-11-24", "2021-11-25"),
        ("1 year", "2024-02-29", "2023-03-01"),
        ("1 year", "2025-02-28", "2024-02-29"),
        ("1 month", "2026-03-31", "2026-03-01"),
        ("6 months", "2026-08-31", "2026-03-01"),
        ("90 days", "2026-11-24", "2026-08-27"),
        ("2 years", "2026", "2024-01-02 to 2025-01-01"),
    ],
)
def test_a_window_ends_with_its_anchor_and_is_as_long_as_it_says(last: str, anchor: str, opens: str) -> None:
    assert str(LookbackWindow.model_validate(last).opens(Day.parse(anchor))) == opens


EXAM = {"exam": {"exam": "rhit", "within": "5 years"}}


@pytest.mark.parametrize(
    ("passed", "word"),
    [("2021-11-24", "no"), ("2021-11-25", "yes"), ("2021-11", "unknown"), (None, "unknown"), ("2027", "no")],
)
def test_a_pass_counts_from_the_first_day_of_the_window(say: Say, passed: str | None, word: str) -> None:
    assert say(EXAM, exams=[{"exam": "rhit", "passed": passed}], credentials=[]).truth.word == word


def test_a_window_counts_back_from_the_application_and_says_so_where_that_is_not_known(say: Say) -> None:
    old = {"exams": [{"exam": "rhit", "passed": "2019-06-01"}], "credentials": []}
    assert say(EXAM, applied="2024-01-31", **old).truth.word == "yes"
    said = say(EXAM, applied=None, **old)
    assert (said.truth.word, said.questions[0].kind) == ("unknown", "anchor")
    said = say(EXAM, applied="2024", **old)
    assert (said.truth.word, said.questions[0].kind) == ("unknown", "anchor")
    today = {"exam": {"exam": "rhit", "within": {"last": "5 years", "effective_by": "as_of"}}}
    assert say(today, applied=None, **old).truth.word == "no"


def test_to_hold_the_credential_does_not_say_when_its_exam_was_passed(say: Say) -> None:
    held = {"exams": [], "credentials": [{"credential": "rhit", "standing": "active"}]}
    assert say({"exam": "rhit"}, **held).truth.word == "yes"
    said = say(EXAM, **held)
    assert (said.truth.word, [one.path for one in said.questions]) == ("unknown", ["exams"])
    lapsed = held | {"credentials": [{"credential": "rhit", "standing": "revoked"}]}
    assert say(EXAM, **lapsed).truth.word == "no"


RECENT = {"experience": {"domain": "coding", "years": 2, "full_time": 40, "within": "5 years"}}
JOB = {"domains": ["coding"], "hours_per_week": 40}


@pytest.mark.parametrize(
    ("start", "end", "word"),
    [
        ("2019-01-01", "2023-11-24", "yes"),  # two years of it lie in the window
        ("2019-01-01", "2023-11-23", "no"),
        ("2010-01-01", "2021-11-24", "no"),
        ("2019-01-01", "2023", "unknown"),
    ],
)
def test_only_the_part_of_a_job_that_lies_in_the_window_counts(
    say: Say, start: str, end: str, word: str
) -> None:
    said = say(RECENT, experience=[JOB | {"start": start, "end": end}])
    assert said.truth.word == word
    if end == "2021-11-24":
        assert why(said.left_out[0]) == "is more than 5 years ago"


def test_a_job_of_unknown_beginning_is_bounded_by_the_window(say: Say) -> None:
    job = JOB | {"start": None, "end": "2023-01-31"}
    assert say(RECENT, experience=[job]).truth.word == "no"
    (short,) = say(RECENT, experience=[job | {"end": "2025-11-24"}]).shortfalls
    assert short.have.high == 48
    assert say(RECENT, applied=None, experience=[job]).truth.word == "unknown"


@pytest.mark.parametrize(
    "text", ["5", "years", "0 years", "5 decades", "-1 year", {"last": "5 years", "x": 1}]
)
def test_a_window_that_is_none_is_refused(text: Any) -> None:
    with pytest.raises(ValueError, match=r"not a period of time|Extra inputs"):
        LookbackWindow.model_validate(text)
