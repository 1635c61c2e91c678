"""What a person types, as a change to the record."""

from typing import Any

import pytest

from pathways import Record
from pathways.editing.answers_to_edits import (
    FIRST_ASKED,
    RecordEdit,
    add_item,
    close_list,
    question_field,
    set_attribute,
    spell_reply,
)
from pathways.model.evidence.learning import Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import item_type
from pathways.model.evidence.work import Job
from pathways.model.values.partial_list import PartialList
from pathways.model.verdict import Question

DEGREE, MEMBERSHIPS = EvidencePath("education", 0), EvidencePath("memberships")
RECORD = Record.model_validate({"education": [{"degree": "associate"}], "experience": [{}]})


@pytest.mark.parametrize(
    ("kind", "path", "asked", "target"),
    [
        ("list", MEMBERSHIPS, "aapc", MEMBERSHIPS),
        ("list", EvidencePath("decisions"), "x", None),
        ("attribute", DEGREE.at("completed"), "date", DEGREE.at("completed")),
        ("list", DEGREE.at("accredited_by"), "cahiim", DEGREE.at("accredited_by")),
        ("attribute", DEGREE.at("accredited_by"), "status", DEGREE.at("accredited_by")),
        ("attribute", EvidencePath("education", 1, "completed"), "date", None),
        ("log", EvidencePath("continuing_education", key="since"), "2025-01-01", None),
        ("edition", EvidencePath("applications"), "CHPS", EvidencePath("applications")),
        ("issuer-discretion", None, "a question", None),
        ("part-time", None, "experience[0]", None),
    ],
)
def test_a_question_asks_for_a_list_or_a_key_or_for_nothing_in_the_record(
    kind: Any, path: EvidencePath | None, asked: str, target: EvidencePath | None
) -> None:
    assert question_field(Question(kind, path, asked), RECORD) == target


def test_what_is_asked_of_each_list_are_keys_of_its_items() -> None:
    lists = {name for name in Record.model_fields if isinstance(getattr(RECORD, name), PartialList)}
    assert FIRST_ASKED.keys() == lists - {"decisions", "exceptions"}
    for name, keys in FIRST_ASKED.items():
        assert set(keys) <= item_type(name).model_fields.keys()


def test_a_list_that_is_added_to_may_have_more() -> None:
    assert close_list("exams", {}) == RecordEdit(("exams",), [])
    partial = {"exams": {"partial": "true", "items": [{}]}}
    assert close_list("exams", partial) == RecordEdit(("exams", "partial"), "false")
    assert close_list("exams", {"exams": [{}]}) is None
    assert add_item("exams", {}, {"a": "b"}).value == {"partial": "true", "items": [{"a": "b"}]}
    assert add_item("exams", {"exams": [{}]}, {"a": "b"}).steps == ("exams", 1)
    assert add_item("exams", partial, {"a": "b"}).steps == ("exams", "items", 1)


def test_a_list_of_an_item_keeps_what_it_has() -> None:
    told = {"education": [{"accredited_by": {"partial": "true", "items": ["ahima", {"by": "caahep"}]}}]}
    change = set_attribute(DEGREE.at("accredited_by"), told, ["cahiim", "ahima"])
    assert change.value == ["ahima", {"by": "caahep"}, "cahiim"]
    assert set_attribute(DEGREE.at("accredited_by"), told, []).value == ["ahima", {"by": "caahep"}]
    assert set_attribute(DEGREE.at("completed"), told, "2020").value == "2020"


@pytest.mark.parametrize(
    ("model", "key", "reply", "value"),
    [
        (Education, "accredited_by", "cahiim,  ahima,", ["cahiim", "ahima"]),
        (Education, "accredited_by", "None", []),
        (Education, "in_final_term", "Yes", "true"),
        (Education, "in_final_term", "n", "false"),
        (Education, "in_final_term", "perhaps", "perhaps"),
        (Education, "field", "none, really", "none, really"),
        (Job, "share", "privacy 60%, coding: 40%", {"privacy": "60%", "coding": "40%"}),
    ],
)
def test_a_reply_is_spelled_as_files_spell_it(model: Any, key: str, reply: str, value: object) -> None:
    assert spell_reply(model, key, reply) == value
