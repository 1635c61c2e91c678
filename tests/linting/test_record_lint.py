"""What in a record seems amiss, each with its code, its place and what to do."""

import re
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from pathways import Catalog, Record
from pathways.linting.record import record_advice
from pathways.loading.records.record_file import record_of
from pathways.loading.text import yaml_file

DAY = date(2026, 11, 24)


def said(catalog: Catalog, text: str) -> list[str]:
    written = yaml_file.parse(text, "r.yaml")
    return [str(one) for one in record_advice(written, record_of(written, catalog), catalog, DAY)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "exams: [{exam: RHIT, passed: 2026-11-25}]",
            "r.yaml:1:30: R201 Nov 25, 2026 is after Nov 24, 2026; correct the date, or remove it until then",
        ),
        (
            "experience:\n  partial: true\n  items:\n    - {start: 2033}",
            "r.yaml:4:15: R201 2033 is after Nov 24, 2026; correct the date, or remove it until then",
        ),
        (
            "education: [{field: healt information}]",
            "r.yaml:1:21: R202 `healt information` is not one of the fields that rules use; "
            "did you mean `health information`?",
        ),
        (
            "exams:\n  - {exam: RHIT, passed: 2020-01-01}\n  - {exam: ahima/rhit, passed: 2020-01-01}",
            "r.yaml:3:5: R203 repeats exams[0]; remove one, or give each an `id`",
        ),
        (
            "experience: [{share: {privacy: 50%}}, {share: {privacy: 50%}}]",
            "r.yaml:1:39: R203 repeats experience[0]; remove one, or give each an `id`",
        ),
    ],
)
def test_what_seems_amiss_is_told(catalog: Catalog, text: str, found: str) -> None:
    assert said(catalog, text) == [found]


def test_an_unknown_role_offers_the_roles(catalog: Catalog) -> None:
    (one,) = said(catalog, "experience: [{role: zzz}]")
    assert "R202 `zzz` is not one of the roles that rules use; keep it, or choose from " in one


@pytest.mark.parametrize(
    "text",
    [
        "exams: [{exam: RHIT, passed: 2026-11-24}]",
        "exams: [{exam: RHIT, passed: 2026}]",
        "education: [{completed: 2027-05-01, in_final_term: true, field: HIM}]",
        "credentials: [{credential: RHIT, expires: 2027-12-31}]",
        "exams: [{id: a, exam: RHIT}, {id: b, exam: RHIT}]",
        (Path(__file__).parents[2] / "examples" / "maria.yaml").read_text("utf-8"),
    ],
)
def test_what_may_well_be_meant_is_not(catalog: Catalog, text: str) -> None:
    assert said(catalog, text) == []


def test_a_new_record_says_nothing_and_has_every_key_of_a_record(catalog: Catalog) -> None:
    start = files("pathways.editing").joinpath("new_record.yaml").read_text(encoding="utf-8")
    assert record_of(yaml_file.parse(start, "new.yaml"), catalog) == Record(learner=None)
    told = yaml_file.parse(re.sub(r"^#(?=[a-z]|  )", "", start, flags=re.MULTILINE), "new.yaml")
    assert told.value.keys() == Record.model_fields.keys()
    record = record_of(told, catalog)
    assert not record_advice(told, record, catalog, DAY)
    assert max(map(len, start.splitlines())) <= 80
