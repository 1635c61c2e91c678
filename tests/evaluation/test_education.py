from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.reasons import why

from pathways import Catalog, Record, Verdict
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.model.inherited import Inherited
from pathways.model.rules.condition import DegreeCondition, ProgramCondition
from pathways.model.rules.source import Trust

HIM = {"degree": "associate", "field": "HIM", "accredited_by": ["cahiim"], "completed": "2024-05-15"}
RULE = ProgramCondition(award="associate", field="health-information-management", accredited_by="cahiim")
Judge = Callable[..., Verdict]


@pytest.fixture
def judge(catalog: Catalog, record_of: Callable[..., Record]) -> Judge:
    def judge(rule: DegreeCondition | ProgramCondition, *programs: Any, closed: bool = False) -> Verdict:
        facts = EvaluationContext(
            catalog, record_of(education=list(programs)), date(2026, 11, 24), "ahima/rhit", closed
        )
        return evaluate(rule, facts, Inherited((), Trust.ISSUER))

    return judge


@pytest.mark.parametrize(
    ("degree", "want", "word"),
    [
        ("associate", "associate", "yes"),
        ("master", "bachelor", "yes"),
        ("jd", "master", "yes"),
        ("ged", "high-school", "yes"),
        ("associate", "bachelor", "no"),
        (None, "bachelor", "unknown"),
    ],
)
def test_a_degree_satisfies_its_level_and_every_lower_one(
    judge: Judge, degree: str | None, want: str, word: str
) -> None:
    assert (
        judge(DegreeCondition(level=want), {"degree": degree, "completed": "2020-05-01"}).truth.word == word
    )


@pytest.mark.parametrize(
    ("told", "word"),
    [({"degree": "high-school"}, "no"), ({"degree": None}, "unknown"), ({}, "yes")],
    ids=["of a high school", "of a degree not known", "of which no degree is told"],
)
def test_a_program_of_any_award_is_one_of_a_college(judge: Judge, told: dict[str, Any], word: str) -> None:
    assert judge(ProgramCondition(), {"completed": "2020-05-01", **told}).truth.word == word


def test_a_program_leads_to_exactly_the_award(judge: Judge) -> None:
    assert judge(RULE, HIM).truth.word == "yes"
    refused = judge(RULE, HIM | {"degree": "bachelor"})
    assert refused.truth.word == "no"
    assert why(refused.left_out[0]) == "bachelor's degree, not associate degree"


@pytest.mark.parametrize(
    ("change", "word", "path"),
    [
        ({"field": "health informatics"}, "no", None),
        ({"field": "Health-Information Management"}, "yes", None),
        ({"field": "health information"}, "unknown", "education[0].field"),
        ({"field": "health things"}, "unknown", "education[0].field"),
        ({"field": None}, "unknown", "education[0].field"),
        ({"accredited_by": []}, "no", None),
        ({"accredited_by": None}, "unknown", "education[0].accredited_by"),
        ({"accredited_by": {"partial": "true", "items": []}}, "unknown", "education[0].accredited_by"),
        ({"accredited_by": ["ahima"]}, "no", None),
        ({"accredited_by": [{"by": "cahiim", "status": "candidacy"}]}, "unknown", None),
        ({"accredited_by": [{"by": "cahiim", "since": "2010"}]}, "yes", None),
        ({"accredited_by": [{"by": "cahiim", "since": "2010", "until": "2024-05-14"}]}, "unknown", None),
        (
            {"accredited_by": [{"by": "cahiim", "since": "2010", "until": None}]},
            "unknown",
            "education[0].accredited_by",
        ),
        ({"accredited_by": ["caahep"]}, "no", None),
        ({"accredited_by": ["caahep"], "completed": "2005-02-28"}, "yes", None),
        ({"accredited_by": ["caahep"], "completed": "2006-01-10"}, "unknown", None),
        ({"completed": "2026-11-25"}, "no", None),
        ({"completed": "2026-11-24"}, "yes", None),
        ({"completed": "2026-11"}, "unknown", "education[0].completed"),
        ({"completed": None}, "unknown", "education[0].completed"),
        ({"conferred": None}, "unknown", "education[0].conferred"),
        ({"conferred": "2027-01-15"}, "no", None),
    ],
)
def test_each_side_of_a_program_decides(
    judge: Judge, change: dict[str, Any], word: str, path: str | None
) -> None:
    said = judge(RULE, HIM | change)
    assert said.truth.word == word
    if word == "unknown":
        assert [one.path for one in said.questions] == [path]


def test_one_program_that_serves_is_enough(judge: Judge) -> None:
    said = judge(RULE, {"degree": "master", "completed": "2020"}, HIM)
    assert said.truth.word == "yes"
    assert said.used == ("education[1]",)
    assert [one.path for one in said.left_out] == ["education[0]"]


def test_a_record_taken_as_complete_has_no_more_than_it_says(judge: Judge) -> None:
    untold = HIM | {"accredited_by": None}
    assert judge(RULE, untold, closed=True).truth.word == "no"
    candidate = HIM | {"accredited_by": [{"by": "cahiim", "status": "candidacy"}]}
    assert judge(RULE, candidate, closed=True).truth.word == "unknown"


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"completed": "2026-12-15", "in_final_term": "true"}, "yes"),
        ({"completed": "2026-12-15", "in_final_term": "false"}, "no"),
        ({"completed": "2026-12-15"}, "unknown"),
        ({"completed": None, "in_final_term": "false"}, "unknown"),
        ({"completed": "2026", "in_final_term": "false"}, "unknown"),
        ({"completed": "2026-11-10", "conferred": "2027-01-15"}, "yes"),
        ({"completed": "2024-05-15"}, "yes"),
    ],
)
def test_early_is_the_final_term_or_all_course_work_done(
    judge: Judge, change: dict[str, Any], word: str
) -> None:
    early = RULE.model_copy(update={"early": True})
    assert judge(early, HIM | change).truth.word == word


def test_what_was_assumed_is_said(judge: Judge) -> None:
    said = judge(DegreeCondition(level="high-school"), {"degree": "associate", "completed": "2020-05-01"})
    assert said.assumptions == (
        "education[0]: who is in or past college has a high school diploma or its equivalent",
        "education[0]: the award was conferred on the completion date",
    )


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ({"by": "cahiim", "since": "2020-05-15", "until": "2020-05-15"}, "yes"),
        ({"by": "cahiim", "since": "2020-05-16"}, "unknown"),
        ({"by": "cahiim", "since": "2010-01-01", "until": "2020-05-14"}, "unknown"),
        ({"by": "cahiim", "since": "2020-05", "until": "2021-01-01"}, "unknown"),
    ],
)
def test_the_first_and_the_last_day_of_an_accreditation_count(
    say: Callable[..., Verdict], entry: dict[str, Any], word: str
) -> None:
    rule = {"degree": {"level": "associate", "accredited_by": "cahiim"}}
    degree = {"degree": "associate", "completed": "2020-05-15", "accredited_by": [entry]}
    assert say(rule, education=[degree]).truth.word == word
