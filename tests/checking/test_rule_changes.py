from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pathways import Catalog, Record
from pathways.checking.affected import AnswerChange, affected_records
from pathways.checking.rule_changes import RuleChange, RuleDifference, rule_difference

Editions = Callable[..., Catalog]
OLD: dict[str, Any] = {
    "apply": {
        "any": [
            {"route": "a", "degree": "associate", "experience": {"domain": "coding", "years": 2}},
            {"route": "gone", "degree": "bachelor", "asks_also": ["x"]},
        ]
    }
}
NEW: dict[str, Any] = {
    "apply": {
        "any": [
            {
                "route": "a",
                "any": [{"degree": "associate"}, {"experience": {"domain": "coding", "years": 1}}],
            },
            {"route": "new", "exam_only": "true", "degree": "master"},
        ],
        "asks_also": ["y"],
    },
    "award": {"also": {"document": "form"}},
}


@pytest.fixture
def told(with_editions: Editions) -> Callable[..., RuleDifference]:
    def told(
        *editions: dict[str, Any], first: str = "2001-06-01", last: str = "2009-06-01"
    ) -> RuleDifference:
        catalog = with_editions(cca=list(editions))
        days = (date.fromisoformat(first), date.fromisoformat(last))
        return rule_difference(catalog, catalog.credentials["ahima/cca"], *days)

    return told


def test_each_change_is_told_once(told: Callable[..., RuleDifference]) -> None:
    found = told(OLD, NEW)
    assert [[edition.id for edition in editions] for editions in found.editions] == [["e1"], ["e2"]]
    (step,) = found.steps
    assert set(step.changes) == {
        RuleChange("apply", "combination", "a", "degree and experience", "degree or experience"),
        RuleChange(
            "apply", "condition", "a/experience",
            "2 years of work in medical coding", "1 year of work in medical coding",
        ),
        RuleChange("apply", "route", "gone", "bachelor's degree or higher", None),
        RuleChange("apply", "route", "new", None, "exam only: master's degree or higher"),
        RuleChange("apply", "demand", "", None, "y"),
        RuleChange("award", "condition", "document", None, "form"),
    }  # fmt: skip
    assert [one.kind for one in step.changes if one.what == "route"] == ["removed", "added"]


def test_every_edition_between_is_a_step_and_none_is_no_change(told: Callable[..., RuleDifference]) -> None:
    assert [(one.before.id, one.after.id) for one in told(OLD, NEW, OLD).steps] == [
        ("e1", "e2"),
        ("e2", "e3"),
    ]
    assert told(OLD, NEW, last="2001-12-31").steps == ()
    assert told(OLD, OLD).steps[0].changes == ()
    assert told(OLD, NEW, first="1990-01-01", last="1991-01-01").editions == ((), ())
    assert [one.before.id for one in told(OLD, NEW, first="1990-01-01").steps] == ["e1"]


def test_a_part_that_was_renamed_is_the_same_part(told: Callable[..., RuleDifference]) -> None:
    named = {"apply": {"degree": {"level": "associate", "id": "old"}}}
    after = {"apply": {"degree": {"level": "bachelor", "id": "new"}}, "renamed": {"old": "new"}}
    (step,) = told(named, after).steps
    assert step.changes == (
        RuleChange("apply", "condition", "new", "associate degree or higher", "bachelor's degree or higher"),
    )


def test_the_award_tells_what_changed_in_it_alone(told: Callable[..., RuleDifference]) -> None:
    own = {"award": {"degree": "bachelor", "exam": "ahima/cca"}}
    (step,) = told({"apply": {"degree": "associate"}} | own, {"apply": {"degree": "high-school"}} | own).steps
    assert [(one.purpose, one.name) for one in step.changes] == [("apply", "degree")]
    (step,) = told({"apply": {"degree": "associate"}}, {"apply": {"degree": "associate"}} | own).steps
    assert [(one.purpose, one.after) for one in step.changes] == [("award", "bachelor's degree or higher")]


def test_a_mark_and_advice_are_compared_too(told: Callable[..., RuleDifference]) -> None:
    more = {
        "designation": {"name": "CCA-A", "lifted_by": {"degree": "associate"}},
        "recommended": {"degree": "master"},
    }
    (step,) = told(OLD, OLD | more).steps
    assert {(one.purpose, one.kind) for one in step.changes} == {
        ("designation", "added"), ("recommended", "added"),
    }  # fmt: skip


def test_facts_of_the_exam_that_end_or_begin_are_told(catalog: Catalog) -> None:
    cpc = catalog.credentials["aapc/cpc"]
    found = rule_difference(catalog, cpc, date(2021, 12, 31), date(2022, 1, 1))
    items = [
        [getattr(one, "items", None) for one in facts] for facts in (found.facts_ended, found.facts_begun)
    ]
    assert (150 in items[0], 100 in items[1]) == (True, True)


def test_whose_answer_changes_and_not_for_what_they_did_meanwhile(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    ods = catalog.credentials["ncra/ods"]
    found = rule_difference(catalog, ods, date(2021, 12, 31), date(2022, 6, 1))
    nothing: dict[str, Any] = {key: [] for key in ("coursework", "experience", "exams", "credentials")}
    program = {"degree": "associate", "accredited_by": ["ncra"], "completed": "2021-05-15"}
    practicum = {"kind": "practicum", "topics": ["cancer-registry"], "completed": "2021-08-01"}
    people: dict[str, dict[str, Any]] = {
        "hours": {"hours": 160, "assessments": 0},
        "assessed": {"hours": 20, "assessments": 6},
        "both": {"hours": 160, "assessments": 6},
        "later": {"hours": 160, "assessments": 0, "completed": "2022-02-01"},
    }
    records = {
        name: record_of(
            **nothing,
            education=[program],
            training=[practicum | done],
            applications=[{"credential": "ODS", "applied": "2022-01-15"}],
        )
        for name, done in people.items()
    }
    said = {one.name: one.changes for one in affected_records(catalog, found, records)}
    words = {name: [words_of(turn) for turn in turns] for name, turns in said.items()}
    assert words == {
        "hours": [("apply", "yes", "no")],
        "assessed": [("apply", "no", "yes")],
        "both": [],
        "later": [("apply", "yes", "no")],
    }
    assert said["hours"][0].after.unmet == ("a1/training",)


def words_of(turn: AnswerChange) -> tuple[str, str | None, str | None]:
    old, new = (said.truth.word if said.truth is not None else None for said in (turn.before, turn.after))
    return turn.purpose, old, new


def test_a_mark_that_turns_is_told(with_editions: Editions, record_of: Callable[..., Record]) -> None:
    mark = {"designation": {"name": "CCA-A", "lifted_by": {"experience": {"domain": "coding", "years": 2}}}}
    rule: dict[str, Any] = {"apply": {"degree": "associate"}}
    catalog = with_editions(cca=[rule, rule | mark])
    found = rule_difference(catalog, catalog.credentials["ahima/cca"], date(2001, 6, 1), date(2009, 6, 1))
    person = record_of(
        credentials=[{"credential": "CCA", "earned": "2005-01-01"}],
        education=[{"degree": "associate", "completed": "2004-01-01"}],
        experience=[],
        memberships=[],
    )
    (one,) = affected_records(catalog, found, {"p": person})
    assert [words_of(turn) for turn in one.changes] == [
        ("designation", None, "yes"),
    ]
    assert one.changes[0].after.unmet == ("experience",)
