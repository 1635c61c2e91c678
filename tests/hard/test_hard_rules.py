"""The two hardest real rules: three routes by date to ODS, and the apprentice's mark of CPC."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.reasons import why

from pathways import (
    Answer,
    Catalog,
    InvalidInputError,
    Record,
    check,
    diagram,
    explain,
    load,
    read_record,
    to_networkx,
)
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.graph.overview import overview, surroundings
from pathways.model.inherited import Inherited
from pathways.model.rules.condition import CredentialCondition
from pathways.model.rules.source import Trust
from pathways.rendering.check.data import answer_data
from pathways.rendering.layout.blocks import as_lines
from pathways.rendering.rules.credential import rule_summary

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def hard() -> Catalog:
    """The shipped rules."""
    return load()


@pytest.fixture
def ask(hard: Catalog) -> Ask:
    def ask(credential: str, as_of: str = "2026-11-24", *, closed: bool = False, **record: Any) -> Answer:
        read = Record.model_validate(record, context=hard.names)
        return check(hard, credential, read, as_of=as_of, assume_complete=closed)

    return ask


NOTHING: dict[str, Any] = {
    key: []
    for key in ("education", "coursework", "experience", "training", "exams", "credentials", "memberships")
}
PROGRAM = {"degree": "associate", "accredited_by": ["ncra"], "completed": "2021-05-15"}
PRACTICUM = {"kind": "practicum", "topics": ["cancer-registry"], "completed": "2021-08-01"}
MEMBER = {"memberships": [{"organization": "aapc", "since": "2024-01-01"}]}
PASSED = MEMBER | {"exams": [{"exam": "CPC", "passed": "2025-03-01"}]}
CODER = {"domains": ["coding"], "start": "2023-01-01", "hours_per_week": 40, "documented": True}


@pytest.mark.parametrize(
    ("as_of", "done", "word"),
    [
        ("2021-12-31", {"hours": 160}, "yes"),
        ("2021-12-31", {"hours": 159}, "no"),
        ("2021-12-31", {"assessments": 6}, "unknown"),
        ("2022-01-01", {"assessments": 6, "hours": 20}, "yes"),
        ("2022-01-01", {"assessments": 5, "hours": 160}, "no"),
    ],
)
def test_the_practicum_is_counted_in_hours_until_2021_and_in_assessments_from_2022(
    ask: Ask, as_of: str, done: dict[str, int], word: str
) -> None:
    record = NOTHING | {"education": [PROGRAM], "training": [PRACTICUM | done]}
    assert ask("CTR", as_of, **record).apply.truth.word == word


def test_who_applied_before_a_change_keeps_the_rule_and_who_applies_again_does_not(ask: Ask) -> None:
    record = NOTHING | {"education": [PROGRAM], "training": [PRACTICUM | {"hours": 160, "assessments": 0}]}
    first = {"credential": "ODS", "applied": "2021-11-01"}
    again = {"credential": "ODS", "applied": "2022-02-01"}
    assert ask("ODS", **record, applications=[first]).apply.route == "a1"
    assert ask("ODS", **record, applications=[first, again]).apply.truth.word == "no"
    unknown = ask("ODS", **record, applications=[first | {"applied": None}])
    assert unknown.apply.truth.word == "unknown"
    assert ("edition", "applications") in [(one.kind, one.path) for one in unknown.apply.questions]


def route_b(**change: Any) -> dict[str, Any]:
    anatomy = {"topics": ["anatomy-physiology"], "credits": 6, "grade": "C", "completed": "2019-12-15"}
    job = {"domains": ["cancer-registry"], "start": "2024-01-01", "end": "2024-12-31", "hours": 1950}
    degree = {"degree": "associate", "accredited_by": [], "completed": "2020-05-15"}
    return NOTHING | {"education": [degree], "coursework": [anatomy], "experience": [job]} | change


@pytest.mark.parametrize(
    ("change", "word", "unmet"),
    [
        ({}, "yes", ()),
        ({"coursework": []}, "no", ("b/anatomy",)),
        ({"experience": []}, "no", ("b/experience",)),
        ({"education": []}, "no", ("b/sixty-credits",)),  # six of them are there
        ({"education": [], "coursework": None}, "unknown", ()),
    ],
)
def test_route_b_takes_a_degree_anatomy_and_1950_hours(
    ask: Ask, change: dict[str, Any], word: str, unmet: tuple[str, ...]
) -> None:
    answer = ask("ODS", **route_b(**change))
    assert (answer.apply.truth.word, answer.apply.unmet) == (word, unmet)


def test_sixty_credits_stand_in_for_the_degree_and_those_for_anatomy_are_among_them(ask: Ask) -> None:
    anatomy = route_b()["coursework"][0]
    rest = {"topics": [], "credits": 54, "grade": "B", "completed": "2020-05-15"}
    record = route_b(education=[], coursework=[anatomy, rest])
    assert ask("ODS", **record).apply.truth.word == "yes"
    record = route_b(education=[], coursework=[anatomy, rest | {"credits": 53}])
    (short,) = [one for one in ask("ODS", **record).apply.shortfalls if one.condition == "b/sixty-credits"]
    assert short.short.low == 1
    assert short.unit == "credit"


@pytest.mark.parametrize(
    ("record", "award", "mark"),
    [
        (PASSED | {"experience": [CODER], "training": []}, "yes", "no"),
        (PASSED | {"experience": [], "training": []}, "yes", "yes"),
        (PASSED | {"training": []}, "yes", "unknown"),
        (PASSED | {"experience": [CODER | {"documented": None}], "training": []}, "yes", "unknown"),
        (PASSED | {"experience": [CODER | {"documented": False}], "training": []}, "yes", "yes"),
        (MEMBER | {"exams": [], "credentials": []}, "no", None),
        (MEMBER | {"exams": [], "experience": [CODER], "training": []}, "unknown", "no"),
    ],
)
def test_a_pass_is_enough_and_the_mark_stays_until_two_years_are_shown(
    ask: Ask, record: dict[str, Any], award: str, mark: str | None
) -> None:
    answer = ask("CPC", **record)
    assert answer.award.truth.word == award
    assert (answer.designation.truth.word if answer.designation else None) == mark


def test_a_course_stands_for_one_of_the_two_years_and_with_practicode_for_both(ask: Ask) -> None:
    course = {"kind": "coding-course", "hours": 80, "topics": ["coding"], "completed": "2024-06-01"}
    practicode = {"kind": "practicode", "completed": "2024-09-01"}
    for training, lifted in (
        ([course], "no"),
        ([course | {"hours": 79}], "no"),
        ([course, practicode], "yes"),
    ):
        answer = ask("CPC", **PASSED, experience=[], training=training)
        assert answer.designation
        assert answer.designation.lifted_by.truth.word == lifted
    answer = ask("CPC", **PASSED, experience=[CODER | {"start": "2025-11-25"}], training=[course])
    assert answer.designation
    assert answer.designation.truth.word == "no"


@pytest.mark.parametrize(("designation", "mark"), [("CPC-A", "yes"), ("none", "no")])
def test_the_mark_that_a_record_states_decides(ask: Ask, designation: str, mark: str) -> None:
    held = {"credential": "CPC", "standing": "active", "designation": designation}
    answer = ask("CPC", credentials=[held], experience=[], training=[])
    assert answer.designation
    assert answer.designation.truth.word == mark


def test_a_credential_named_by_its_mark_is_the_credential_with_the_mark(ask: Ask) -> None:
    answer = ask("CPC-A", credentials=[{"credential": "cpc-a", "standing": "active"}])
    assert answer.credential.credential == "aapc/cpc"
    assert answer.record.credentials.items[0].designation == "CPC-A"
    assert answer.held.word == "yes"
    assert answer.designation
    assert answer.designation.truth.word == "yes"


def test_what_a_weaker_source_says_is_shown_and_decides_nothing(ask: Ask) -> None:
    answer = ask("CPC", "2012-06-01", memberships=[{"organization": "aapc"}], experience=[], training=[])
    assert answer.apply.truth.word == "yes"
    text = explain(answer, full=True)
    assert "Disputed, not used" in text
    assert "two years of coding experience" in text
    (route,) = answer_data(answer)["apply"]["tree"]["parts"]
    (said,) = route["disputed"]
    assert said["cites"] == ["army-cool-cpc"]


@pytest.mark.parametrize("name", ["ods-route-b", "cpc-apprentice"])
def test_the_text_is_as_it_was(ask: Ask, kept: Callable[[str, str], None], name: str) -> None:
    answer = {
        "ods-route-b": lambda: ask("ODS", **route_b(experience=[])),
        "cpc-apprentice": lambda: ask(
            "CPC", **PASSED, experience=[CODER | {"documented": None}], training=[]
        ),
    }[name]()
    kept(f"{name}.txt", explain(answer, full=True))


def test_an_unreadable_record_is_refused_with_every_fault(hard: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("training: [{kind: juggling}]\nlicenses: [{license: XX}]\ncoursework: [{grade: [A]}]\n")
    with pytest.raises(InvalidInputError) as refused:
        read_record(path, hard)
    assert len(refused.value.findings) == 3


def test_what_lifts_a_mark_is_in_the_graph_and_leads_to_nothing(hard: Catalog) -> None:
    graph = to_networkx(hard)
    rule = "rule:aapc/cpc/three-options:designation"
    assert graph.edges[rule, "credential:aapc/cpc"]["kind"] == "lifts"
    folded = overview(graph)
    assert folded.edges["organization:aapc", "credential:aapc/cpc"]["required"]
    assert list(folded.pred["credential:aapc/cpc"]) == ["organization:aapc"]
    near = surroundings(graph, "credential:aapc/cpc", "prerequisites")
    assert rule not in near


@pytest.mark.parametrize("name", ["CPC", "ODS"])
def test_every_rule_can_be_drawn_and_told(ask: Ask, hard: Catalog, name: str) -> None:
    record = ask(name, **PASSED, experience=[CODER], training=[]).record
    picture = diagram(hard, name, record=record, as_of="2026-11-24")
    assert picture.dot.startswith("digraph")
    assert ("removes the designation" in picture.dot) == (name == "CPC")
    text = "\n".join(as_lines(rule_summary(hard, hard.names.resolve("credential", name), date(2026, 11, 24))))
    assert ("Removes CPC-A, in effect since" in text) == (name == "CPC")


@pytest.mark.parametrize(
    ("credential", "held", "word"),
    [
        ("aapc/cpc", {"designation": "none"}, "yes"),
        ("aapc/cpc", {"designation": "CPC-A"}, "no"),
        ("aapc/cpc", {"designation": None}, "unknown"),
        ("aapc/cpc", {}, "unknown"),
        ("ahima/rhit", {}, "yes"),  # no edition of it has a mark
    ],
)
def test_a_credential_may_have_to_be_held_without_a_mark(
    hard: Catalog, credential: str, held: dict[str, Any], word: str
) -> None:
    rule = CredentialCondition(any=(credential,), unrestricted=True)
    keys = {"credentials": [{"credential": credential, "standing": "active"} | held]}
    facts = EvaluationContext(
        hard, Record.model_validate(keys, context=hard.names), date(2026, 11, 24), "ahima/chps"
    )
    said = evaluate(rule, facts, Inherited((), Trust.ISSUER))
    assert said.truth.word == word
    assert [one.path for one in said.questions] == ["credentials[0].designation"] * (word == "unknown")
    assert [why(one) for one in said.left_out] == ["is held as CPC-A"] * (word == "no")
    plain = evaluate(CredentialCondition(any=(credential,)), facts, Inherited((), Trust.ISSUER))
    assert plain.truth.word == "yes"


@pytest.mark.parametrize(
    ("origins", "word", "said"),
    [
        (("verified", "document"), "document", "Least reliable evidence: shown by a document\n"),
        (("verified", "claimed"), "claimed", "Least reliable evidence: stated by the learner\n"),
        (("verified", None), None, ""),
    ],
)
def test_an_answer_names_the_weakest_origin_of_what_it_used(
    ask: Ask, origins: tuple[str, str | None], word: str | None, said: str
) -> None:
    member = {"organization": "aapc", "origin": origins[0]}
    passed = {"exam": "CPC", "passed": "2025-03-01", "origin": origins[1]}
    answer = ask("CPC", memberships=[member], exams=[passed], experience=[], training=[], credentials=[])
    data = answer_data(answer)
    assert (data["apply"]["origin"], data["award"]["origin"]) == ("verified", word)
    assert said in explain(answer, full=True)
    assert ("Least reliable evidence" in explain(answer, full=True)) == (word is not None)


def test_an_origin_that_is_none_is_refused(ask: Ask) -> None:
    with pytest.raises(ValueError, match="choose verified, document, claimed"):
        ask("CPC", memberships=[{"organization": "aapc", "origin": "rumour"}])


def test_a_mark_that_is_said_not_to_be_known_is_unknown_and_asked_for(ask: Ask) -> None:
    """Whatever the rest of the record shows: what is stated would decide."""
    held = {"credential": "CPC", "standing": "active", "designation": None}
    for experience in ([], [CODER]):
        mark = ask("CPC", credentials=[held], experience=experience, training=[]).designation
        assert mark
        assert mark.truth.word == "unknown"
        assert [one.path for one in mark.questions] == ["credentials[0].designation"]


def test_a_mark_is_unknown_while_the_award_is(ask: Ask) -> None:
    answer = ask("CPC", **MEMBER, exams=[], experience=[], training=[])
    assert answer.award.truth.word == "unknown"
    assert answer.designation
    assert answer.designation.truth.word == "unknown"
    assert answer.designation.questions == answer.award.questions
