from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from tests.reasons import why

from pathways import Catalog, Record, Verdict
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.model.inherited import Inherited
from pathways.model.rules.condition import ExperienceCondition
from pathways.model.rules.source import Trust
from pathways.model.values.amount import Amount

TWO_YEARS = ExperienceCondition(domain="privacy-security", years=Fraction(2))
JOB = {"domains": ["privacy"], "start": "2020-06-01", "end": "2022-05-31", "hours_per_week": 40}
Judge = Callable[..., Verdict]


@pytest.fixture
def judge(catalog: Catalog, record_of: Callable[..., Record]) -> Judge:
    def judge(
        rule: ExperienceCondition, jobs: Any, as_of: str = "2026-11-24", closed: bool = False
    ) -> Verdict:
        facts = EvaluationContext(
            catalog, record_of(experience=jobs), date.fromisoformat(as_of), "ahima/chps", closed
        )
        return evaluate(rule, facts, Inherited((), Trust.ISSUER))

    return judge


def changed(**change: Any) -> list[dict[str, Any]]:
    return [JOB | change]


@pytest.mark.parametrize(
    ("change", "word", "paths"),
    [
        ({}, "yes", []),
        ({"end": "2022-05-30"}, "no", []),
        ({"domains": ["coding"]}, "no", []),
        ({"domains": ["coding", "security"]}, "yes", []),
        ({"domains": None}, "unknown", ["experience[0].domains"]),
        ({"hours_per_week": 35}, "yes", []),
        ({"hours_per_week": 34}, "unknown", [None]),
        ({"hours_per_week": None}, "unknown", ["experience[0].hours_per_week"]),
        ({"hours_per_week": 0}, "no", []),
        ({"start": "2020"}, "unknown", ["experience[0].start"]),
        ({"start": None}, "unknown", ["experience[0].start"]),
        ({"end": None}, "unknown", ["experience[0].end"]),
        ({"end": "2026-12"}, "yes", []),
        ({"start": "2026-11-25", "end": "2030-01-01"}, "no", []),
    ],
)
def test_each_side_of_a_job_decides(
    judge: Judge, change: dict[str, Any], word: str, paths: list[str | None]
) -> None:
    said = judge(TWO_YEARS, changed(**change))
    assert said.truth.word == word
    assert [one.path for one in said.questions] == paths


def test_a_broader_domain_may_or_may_not_be_the_narrower_one(judge: Judge) -> None:
    privacy = ExperienceCondition(domain="privacy", months=Fraction(1))
    assert judge(privacy, changed(domains=["privacy-security"])).truth.word == "unknown"
    assert judge(privacy, changed(domains=["security"])).truth.word == "no"


def test_a_current_job_counts_to_the_as_of_date_and_that_is_assumed(judge: Judge) -> None:
    current = {key: value for key, value in JOB.items() if key != "end"}
    assert judge(TWO_YEARS, [current], as_of="2022-05-30").truth.word == "no"
    said = judge(TWO_YEARS, [current], as_of="2022-05-31")
    assert said.truth.word == "yes"
    assert "experience[0]: a job without an end date is current" in said.assumptions


def test_half_time_is_an_interval_where_the_issuer_is_silent_and_exact_where_it_is_not(judge: Judge) -> None:
    half = changed(hours_per_week=20)
    scaled = 24 * Fraction(20, 35)
    (short,) = judge(TWO_YEARS, half).shortfalls
    assert short.need == 24
    assert short.have == Amount(scaled, Fraction(24))
    assert short.short == Amount(Fraction(0), 24 - scaled)
    told = TWO_YEARS.model_copy(update={"full_time": Fraction(40)})
    (short,) = judge(told, half).shortfalls
    assert short.have == Amount(Fraction(12), Fraction(12))


def test_two_overlapping_halves_are_full_time(judge: Judge) -> None:
    half = JOB | {"hours_per_week": 20}
    assert judge(TWO_YEARS, [half, half]).truth.word == "yes"


def test_a_list_that_may_lack_jobs_never_says_no(judge: Judge) -> None:
    for jobs in (None, {"partial": "true", "items": []}):
        said = judge(TWO_YEARS, jobs)
        assert said.truth.word == "unknown"
        assert said.shortfalls[0].have.high is None
        assert judge(TWO_YEARS, jobs, closed=True).truth.word == "no"


def test_a_job_of_unknown_hours_counts_for_nothing_in_a_record_taken_as_complete(judge: Judge) -> None:
    said = judge(TWO_YEARS, changed(hours_per_week=None), closed=True)
    assert said.truth.word == "no"
    assert why(said.left_out[0]) == "hours per week is not stated, and the record is assumed complete"
