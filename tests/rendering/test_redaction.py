"""Names are dropped from what is shown, and change nothing of what is decided."""

import json
from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest

from pathways import Catalog, Record, answer_data, check, diagram, explain
from pathways.model.evidence.item import Evidence
from pathways.model.values.base import Model
from pathways.model.values.fault import Place, Written, fault
from pathways.model.values.finding import Finding, Location
from pathways.rendering.redaction import _may_identify, redacted, redacted_finding

AS_OF = "2026-11-24"
NAMED: dict[str, Any] = {
    "learner": "Zorba",
    "education": [
        {
            "degree": "associate", "field": "HIM at Zorba", "institution": "Zorba", "program": "Zorba",
            "accredited_by": ["cahiim"], "completed": "2019-05-15",
        },
        {"degree": "bachelor", "field": "health information management", "completed": "2022-05-15"},
    ],
    "coursework": [{"title": "Zorba", "topics": ["coding"], "credits": 3}],
    "experience": [
        {
            "domains": ["privacy"], "start": "2020-01-01", "hours_per_week": 40, "employer": "Zorba",
            "role": "Zorba", "attested_by": "Zorba",
        }
    ],
    "exams": [{"exam": "RHIT", "passed": "2019-07-02"}],
    "credentials": [{"other": "Zorba"}],
    "continuing_education": [{"title": "Zorba", "units": 3}],
    "decisions": [
        {
            "credential": "CHPS", "condition": "associate/degree", "answer": "yes", "by": "Zorba",
            "reason": "Zorba", "decided": "2026-01-01",
        }
    ],
    "exceptions": [
        {
            "credential": "CHPS", "condition": "bachelor/experience", "action": "substitute",
            "evidence": "Zorba", "by": "Zorba", "reason": "Zorba", "decided": "2026-01-01",
        }
    ],
}  # fmt: skip
SHOWN = {"index_number", "attested_by", "condition", "field", "grade", "role", "score", "designation"}
"""Free text that names nobody, or of which only words of the rules are kept."""


def models(model: type[Model]) -> Iterator[type[Model]]:
    yield model
    for below in model.__subclasses__():
        yield from models(below)


def test_every_free_text_of_a_record_is_a_name_or_is_known_not_to_be() -> None:
    every: list[type[Model]] = [Record, *models(Evidence)]
    free = {
        name
        for model in every
        for name, field in model.model_fields.items()
        if str in (field.annotation, *get_args(field.annotation)) and not field.metadata
        if not _may_identify(model, name)
    }
    assert free == SHOWN


@pytest.mark.parametrize("credential", ["RHIT", "CHPS", "RHIA"])
def test_no_name_is_left_and_the_verdict_is_the_same(
    catalog: Catalog, record_of: Callable[..., Record], credential: str
) -> None:
    record = record_of(**NAMED)
    named, without = (
        check(catalog, credential, one, as_of=AS_OF) for one in (record, redacted(record, catalog))
    )
    assert [named.apply.truth, named.award.truth, named.held] == [
        without.apply.truth,
        without.award.truth,
        without.held,
    ]
    assert named.apply.questions == without.apply.questions
    assert "Zorba" in explain(named, full=True)
    drawn = diagram(catalog, credential, redacted(record, catalog), as_of=AS_OF)
    for shown in (explain(without, full=True), json.dumps(answer_data(without)), drawn.dot):
        assert "Zorba" not in shown


def test_words_that_rules_know_are_kept(catalog: Catalog, record_of: Callable[..., Record]) -> None:
    record = redacted(record_of(**NAMED), catalog)
    assert [one.field for one in record.education.items] == ["redacted", "health-information-management"]
    assert record.learner is None


def test_a_finding_loses_the_words_of_the_writer_and_the_name_of_the_file() -> None:
    misfit = fault("not-text", given=Written("Zorba; R. 2"), key=Place("education"))
    finding = Finding(Location("zorba.yaml", 3, 2), "R103", misfit)
    assert str(redacted_finding(finding)) == "record:3:2: R103 `...` does not fit `education`; write text"
