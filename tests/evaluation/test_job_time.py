"""Work told in hours, split over domains, in a role, or proven by a document."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from pathways import Verdict
from pathways.model.values.amount import Amount

Say = Callable[..., Verdict]

YEAR = {"experience": {"domain": "privacy", "years": 1, "full_time": 40}}
SILENT = {"experience": {"domain": "privacy", "years": 1}}
HOURS = {"experience": {"domain": "cancer-registry", "hours": 1950}}
JOB = {"domains": ["privacy"], "start": "2022-01-01", "end": "2022-12-31", "hours_per_week": 40}
REGISTRY = {"domains": ["cancer-registry"], "start": "2022-01-01", "end": "2022-12-31"}


@pytest.mark.parametrize(
    ("rule", "change", "word"),
    [
        (YEAR, {}, "yes"),
        (YEAR, {"share": {"privacy": "100%"}}, "yes"),
        (YEAR, {"share": {"privacy": "50%"}}, "no"),
        (YEAR, {"share": {"privacy": "50%"}, "hours_per_week": 80}, "yes"),
        (YEAR, {"share": {"privacy": "50%"}, "end": "2023-12-31"}, "yes"),
        (SILENT, {"share": {"privacy": "50%"}}, "unknown"),
        (SILENT, {"share": {"coding": "100%"}, "domains": []}, "no"),
        (YEAR, {"share": {"coding": "20%"}, "domains": ["privacy"], "hours_per_week": 50}, "yes"),
        (YEAR, {"share": {"coding": "20%"}, "domains": ["privacy"]}, "no"),
        (
            YEAR,
            {"share": {"coding": "20%"}, "domains": ["privacy", "billing"], "hours_per_week": 50},
            "unknown",
        ),
        (YEAR, {"share": {"privacy-security": "100%"}, "domains": []}, "unknown"),
        (YEAR, {"share": {"privacy-security": "20%"}, "domains": ["privacy"]}, "unknown"),
        (YEAR, {"share": {"privacy": "50%"}, "domains": ["privacy-security", "billing"]}, "unknown"),
        (YEAR, {"share": {"coding": "20%"}, "domains": None, "hours_per_week": 50}, "unknown"),
        (YEAR, {"share": None}, "unknown"),
        (YEAR, {"share": None, "domains": []}, "unknown"),
    ],
)
def test_a_share_splits_a_job_over_its_domains(
    say: Say, rule: Any, change: dict[str, Any], word: str
) -> None:
    assert say(rule, experience=[JOB | change]).truth.word == word


def test_without_a_share_a_job_counts_whole_in_each_of_its_domains(say: Say) -> None:
    assert say(YEAR, experience=[JOB | {"domains": ["coding", "privacy"]}]).truth.word == "yes"


def test_shares_of_more_than_all_are_refused(say: Say) -> None:
    with pytest.raises(ValueError, match="more than 100%"):
        say(YEAR, experience=[JOB | {"share": {"privacy": "60%", "coding": "50%"}}])
    with pytest.raises(ValueError, match="write a percentage"):
        say(YEAR, experience=[JOB | {"share": {"privacy": "0.5"}}])


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"hours": 1950}, "yes"),
        ({"hours": 1949}, "no"),
        ({"hours": 1950, "hours_per_week": 1}, "yes"),  # the hours of the whole decide
        ({"hours": None, "hours_per_week": 40}, "unknown"),
        ({"hours_per_week": "37.4"}, "yes"),
        ({"hours_per_week": "37.3"}, "no"),
        ({}, "unknown"),
        ({"hours": 1950, "end": "2027-06-30"}, "unknown"),
        ({"hours": 1950, "end": None}, "unknown"),
        ({"hours": 1949, "end": "2027-06-30"}, "no"),
        ({"hours": 1950, "start": "2027-01-01", "end": "2027-06-30"}, "no"),
        ({"hours": 1950, "start": "2022"}, "yes"),
        ({"hours": 1950, "start": None}, "yes"),  # whenever it began, it is over
        ({"hours": 1950, "start": None, "domains": None}, "unknown"),
        ({"hours": 3900, "share": {"cancer-registry": "50%"}}, "yes"),
        ({"hours": 3899, "share": {"cancer-registry": "50%"}}, "no"),
        ({"hours": 1950, "end": "2026-11-24"}, "yes"),  # over on its last day
        ({"hours": 1950, "end": "2026-11-25"}, "unknown"),
        ({"hours": 1950, "domains": None}, "unknown"),
    ],
)
def test_a_condition_in_hours_counts_those_told_or_weeks_times_weekly_hours(
    say: Say, change: dict[str, Any], word: str
) -> None:
    assert say(HOURS, experience=[REGISTRY | change]).truth.word == word


def test_a_current_job_told_in_hours_counts_any_part_of_them(say: Say) -> None:
    current = {key: value for key, value in REGISTRY.items() if key != "end"} | {"hours": 2500}
    (short,) = say(HOURS, experience=[current]).shortfalls
    assert short.have == Amount(Fraction(0), Fraction(2500))


def test_hours_of_overlapping_jobs_add_up(say: Say) -> None:
    half = REGISTRY | {"hours": 975}
    assert say(HOURS, experience=[half, half]).truth.word == "yes"


def test_a_day_is_a_seventh_of_a_week(say: Say) -> None:
    rule = {"experience": {"domain": "cancer-registry", "hours": 41}}
    job = REGISTRY | {"end": "2022-01-07", "hours_per_week": 40}
    (short,) = say(rule, experience=[job]).shortfalls
    assert short.have == Amount(Fraction(40), Fraction(40))
    (short,) = say(rule, experience=[job | {"end": "2022-01-01"}]).shortfalls
    assert short.have.low == Fraction(40, 7)


def test_a_job_told_in_hours_serves_a_condition_in_months_by_its_mean_week(say: Say) -> None:
    job = {key: value for key, value in JOB.items() if key != "hours_per_week"}
    assert say(YEAR, experience=[job | {"hours": 2086}]).truth.word == "yes"  # 365 days are 52 1/7 weeks
    assert say(YEAR, experience=[job | {"hours": 2085}]).truth.word == "no"
    (short,) = say(YEAR, experience=[job | {"hours": 1040}]).shortfalls
    assert short.have.low == Fraction(1040 * 7, 365) / 40 * 12


def test_a_job_told_in_hours_whose_days_are_not_known_is_an_interval_that_holds_every_case(say: Say) -> None:
    """Whichever days of 2022 it began and ended on, its months lie within."""
    job = {"domains": ["privacy"], "hours": 700}
    (short,) = say(YEAR, experience=[job | {"start": "2022", "end": "2022"}]).shortfalls
    have = short.have
    for start, end in (
        ("2022-01-01", "2022-12-31"),
        ("2022-03-01", "2022-08-15"),
        ("2022-06-01", "2022-06-30"),
    ):
        (one,) = say(YEAR, experience=[job | {"start": start, "end": end}]).shortfalls
        assert have.high is not None
        assert one.have.high is not None
        assert have.low <= one.have.low <= one.have.high <= have.high


@pytest.mark.parametrize(
    ("role", "word"),
    [
        ("coder", "yes"),
        ("Coding specialist", "yes"),
        ("auditor", "no"),
        ("wizard", "unknown"),
        (None, "unknown"),
    ],
)
def test_a_role_is_recognized_in_free_text(say: Say, role: str | None, word: str) -> None:
    rule = {"experience": {"domain": "coding", "role": "coder", "months": 12, "full_time": 40}}
    assert say(rule, experience=[JOB | {"domains": ["coding"], "role": role}]).truth.word == word


@pytest.mark.parametrize(("documented", "word"), [("true", "yes"), ("false", "no"), (None, "unknown")])
def test_only_documented_work_may_count(say: Say, documented: str | None, word: str) -> None:
    rule = {"experience": {"domain": "privacy", "years": 1, "full_time": 40, "documented": "true"}}
    assert say(rule, experience=[JOB | {"documented": documented}]).truth.word == word


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2024-02-01", "2024-02-29", 1),
        ("2023-02-01", "2023-02-28", 1),
        ("2024-01-31", "2024-02-29", 1 + Fraction(1, 31)),
        ("2024-01-31", "2024-01-31", Fraction(1, 31)),
        ("2024-02-29", "2024-02-29", Fraction(1, 29)),
        ("2023-02-28", "2024-02-28", 12 + Fraction(1, 28) - Fraction(1, 29)),
        ("2024-02-29", "2025-02-28", 12 + Fraction(1, 29)),
        ("2020-06-01", "2022-05-31", 24),
    ],
)
def test_leap_days_and_month_ends(say: Say, start: str, end: str, months: Fraction | int) -> None:
    rule = {"experience": {"domain": "privacy", "months": 100, "full_time": 40}}
    (short,) = say(rule, experience=[JOB | {"start": start, "end": end}]).shortfalls
    assert short.have == Amount(Fraction(months), Fraction(months))


def test_what_of_a_split_job_is_not_told_is_asked_though_some_of_it_counts(say: Say) -> None:
    """Half of it is privacy; the rest may be, as the domains are not told."""
    half = JOB | {"share": {"privacy": "50%"}, "domains": None}
    said = say(YEAR, experience=[half])
    assert (said.truth.word, [one.path for one in said.questions]) == ("unknown", ["experience[0].domains"])
    assert said.shortfalls[0].have == Amount(Fraction(6), Fraction(12))
    said = say(YEAR, experience=[half], closed=True)
    assert said.truth.word == "no"
    assert said.shortfalls[0].have == Amount(Fraction(6), Fraction(6))
    two = JOB | {"share": {"coding": "20%"}, "domains": ["privacy", "billing"], "hours_per_week": 50}
    assert [one.path for one in say(YEAR, experience=[two]).questions] == ["experience[0].share"]


def test_domains_that_all_fit_share_the_whole_rest(say: Say) -> None:
    rule = {"experience": {"domain": "privacy-security", "years": 1, "full_time": 40}}
    job = JOB | {"share": {"coding": "20%"}, "domains": ["privacy", "security"], "hours_per_week": 50}
    assert say(rule, experience=[job]).truth.word == "yes"


@pytest.mark.parametrize(
    ("words", "rule", "word"),
    [
        ("full-time", {"months": 12}, "yes"),
        ("part-time", {"months": 12}, "unknown"),
        ("full-time", {"months": 12, "full_time": 40}, "unknown"),
        ("full-time", {"hours": 1800}, "yes"),
        ("full-time", {"hours": 2500}, "unknown"),
        ("part-time", {"hours": 1950}, "no"),
        ("part-time", {"hours": 1000}, "unknown"),
    ],
)
def test_words_for_hours_are_an_interval(say: Say, words: str, rule: dict[str, int], word: str) -> None:
    job = {"domains": ["privacy"], "start": "2022-01-01", "end": "2022-12-31", "hours_per_week": words}
    said = say({"experience": {"domain": "privacy", **rule}}, experience=[job])
    assert said.truth.word == word
    asked = [str(question.path) for question in said.questions if question.path]
    assert (asked == []) == (word != "unknown") or "experience[0].hours_per_week" in asked
