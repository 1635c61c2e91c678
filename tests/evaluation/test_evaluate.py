"""Groups, what is held or decided, and trust."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from pathways import Catalog, Record, Verdict
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.model.inherited import Inherited
from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement import AtLeast, Requirement
from pathways.model.rules.source import Trust

Judge = Callable[..., Verdict]
REQUIREMENT: TypeAdapter[AtLeast | Condition] = TypeAdapter(Requirement)


@pytest.fixture
def judge(catalog: Catalog, record_of: Callable[..., Record]) -> Judge:
    def judge(rule: Any, trust: Trust = Trust.ISSUER, closed: bool = False, **record: Any) -> Verdict:
        node = REQUIREMENT.validate_python(rule, context=catalog.names)
        facts = EvaluationContext(catalog, record_of(**record), date(2026, 11, 24), "ahima/chps", closed)
        return evaluate(node, facts, Inherited((), trust))

    return judge


@pytest.mark.parametrize(
    ("held", "word"),
    [
        ([{"credential": "RHIT"}], "yes"),
        ([{"credential": "rhia"}], "no"),
        ([{"other": "Something Else"}], "no"),
        ([], "no"),
        (None, "unknown"),
        ([{"credential": "RHIT", "earned": "2027-01-01"}], "no"),
        ([{"credential": "RHIT", "earned": None}], "unknown"),
        ([{"credential": "RHIT", "expires": "2026-11-24"}], "yes"),
        ([{"credential": "RHIT", "expires": "2026-11-23"}], "no"),
        ([{"credential": "RHIT", "expires": "2026-11"}], "unknown"),
        ([{"credential": "RHIT", "expires": "2026-01-01", "standing": "active"}], "yes"),
        ([{"credential": "RHIT", "standing": "grace"}], "unknown"),
        ([{"credential": "RHIT", "standing": "revoked"}], "no"),
        ([{"credential": "RHIT", "standing": None}], "unknown"),
    ],
)
def test_a_credential_counts_in_good_standing(judge: Judge, held: Any, word: str) -> None:
    assert judge({"credential": "ahima/rhit"}, credentials=held).truth.word == word


@pytest.mark.parametrize(
    ("sat", "held", "word"),
    [
        ([{"exam": "RHIT", "passed": "2024-01-01"}], None, "yes"),
        ([{"exam": "RHIT", "passed": "2027-01-01"}], [], "no"),
        ([{"exam": "RHIT", "failed": "2024-01-01"}], [], "no"),
        ([{"exam": "RHIT"}], [], "unknown"),
        ([], [{"credential": "RHIT"}], "yes"),
        ([], None, "unknown"),
        (None, [], "unknown"),
    ],
)
def test_an_exam_is_passed_or_its_credential_held(judge: Judge, sat: Any, held: Any, word: str) -> None:
    assert judge({"exam": "ahima/rhit"}, exams=sat, credentials=held).truth.word == word


def test_a_record_taken_as_complete_holds_no_more(judge: Judge) -> None:
    for held in (None, {"partial": "true", "items": []}):
        assert judge({"credential": "ahima/rhit"}, credentials=held, closed=True).truth.word == "no"


def test_a_document_counts_from_its_day_on(judge: Judge) -> None:
    rule = {"document": "official-transcript"}
    assert judge(rule, documents=[{"kind": "official-transcript"}]).truth.word == "yes"
    assert judge(rule, documents=[{"kind": "official-transcript", "date": "2027-01-01"}]).truth.word == "no"
    assert judge(rule, documents=[{"kind": "letter"}]).truth.word == "no"
    assert judge(rule).questions[0].path == "documents"


def test_only_the_issuer_settles_what_is_judged(judge: Judge) -> None:
    rule = {"issuer_discretion": {"id": "suitable", "question": "is the role suitable"}}
    decision = {"credential": "CHPS", "condition": "suitable", "answer": "no", "decided": "2026-01-01"}
    assert judge(rule, decisions=[], closed=True).truth.word == "unknown"
    assert judge(rule, decisions=[decision]).truth.word == "no"
    later = decision | {"answer": "yes", "decided": "2026-02-01"}
    assert judge(rule, decisions=[later, decision]).truth.word == "yes"
    assert judge(rule, decisions=[decision | {"condition": "other"}]).truth.word == "unknown"
    assert judge(rule, decisions=[decision | {"decided": "2027-01-01"}]).truth.word == "unknown"


def test_a_clause_is_as_good_as_its_best_source_and_an_answer_as_its_weakest_clause(judge: Judge) -> None:
    issuer = {"degree": {"level": "associate", "cites": ["ahima-marks", "skilr-rhit"]}}
    third_party = {"exam": {"exam": "ahima/rhit", "cites": ["skilr-rhit"]}}
    record = {
        "education": [{"degree": "associate", "completed": "2020"}],
        "exams": [{"exam": "RHIT", "passed": "2020"}],
    }
    assert judge(issuer, **record).trust is Trust.ISSUER
    assert judge({"all": [issuer, third_party]}, **record).trust is Trust.THIRD_PARTY
    assert judge({"any": [third_party, issuer]}, **record).trust is Trust.ISSUER
    lowered = {"degree": {"level": "associate", "confidence": "copy"}}
    assert judge(lowered, **record).trust is Trust.COPY
    assert judge(lowered, Trust.THIRD_PARTY, **record).trust is Trust.THIRD_PARTY


def test_a_no_is_as_sure_as_the_best_parts_that_are_enough_to_show_it(judge: Judge) -> None:
    """Two of three are asked for, so that two that fail decide: the two that are best trusted."""
    trusts = ("third-party", None, "copy")
    parts = [
        {"document": {"id": f"d{number}", "document": "letter", "confidence": word}}
        for number, word in enumerate(trusts)
    ]
    said = judge({"at_least": {"count": 2, "of": parts}}, documents=[])
    assert (said.truth.word, said.trust) == ("no", Trust.COPY)


def test_what_is_only_recalled_settles_nothing(judge: Judge) -> None:
    recalled = {"degree": {"level": "associate", "confidence": "recalled", "note": "seen nowhere"}}
    held = {"credential": "ahima/rhit"}
    record = {"education": [{"degree": "associate", "completed": "2020"}], "credentials": []}
    assert judge(recalled, **record).truth.word == "unknown"
    assert judge({"any": [recalled, held]}, **record).truth.word == "unknown"
    assert judge({"all": [recalled, held]}, **record).truth.word == "no"


def test_what_no_record_can_show_is_an_assumption_of_a_yes(judge: Judge) -> None:
    rule = {"route": "r", "degree": "associate", "asks_also": ["the college is a good one"]}
    education = [{"degree": "associate", "completed": "2020", "conferred": "2020"}]
    assert judge(rule, education=education).assumptions == ("not verified here: the college is a good one",)
    assert judge(rule, education=[]).assumptions == ()


WAYS = {
    "any": [
        {"route": "two", "degree": "bachelor", "exam": "ahima/rhit"},
        {"route": "one", "degree": "associate", "credential": "ahima/rhit"},
        {"route": "other", "degree": "master"},
    ]
}


def test_a_no_names_the_fewest_conditions_of_the_first_nearest_way(judge: Judge) -> None:
    nothing: dict[str, Any] = {"education": [], "exams": [], "credentials": []}
    assert judge(WAYS, **nothing).unmet == ("other/degree",)
    associate = nothing | {"education": [{"degree": "associate", "completed": "2020"}]}
    assert judge(WAYS, **associate).unmet == ("one/credential",)
    two_of_three = {"at_least": {"count": 2, "of": WAYS["any"]}}
    assert judge(two_of_three, **associate).unmet == ("one/credential", "other/degree")


def test_at_least_asks_only_for_the_parts_that_could_decide(judge: Judge) -> None:
    said = judge(WAYS, education=[{"degree": "associate", "completed": "2020"}], exams=[])
    assert said.truth.word == "unknown"
    assert {one.path for one in said.questions} == {"credentials"}
