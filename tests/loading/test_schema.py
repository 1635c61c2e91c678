"""The JSON Schemas: what they take is what is read, as far as a schema can say it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic.json_schema import models_json_schema

from pathways import Catalog, Program, Record
from pathways.loading.rules.rule_file import KINDS
from pathways.loading.schema import program_schema, record_schema, rules_schema
from pathways.loading.text.validation import FORMS
from pathways.model.values.base import Model

ROOT = Path(__file__).parents[2]
RULES = sorted(ROOT.glob("rules/**/*.yaml"))


class Editor(yaml.CSafeLoader):
    """Reads YAML as editors do, by version 1.2 of it: no dates, and no `yes` for true."""


Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", "true|false", "tf"),
    ("null", "~|null|", ["~", "n", ""]),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def faults(schema: dict[str, Any], text: str) -> list[str]:
    found = Draft202012Validator(schema).iter_errors(yaml.load(text, Editor))  # noqa: S506 - a safe loader
    return [f"{list(one.absolute_path)}: {one.message}" for one in found]


@pytest.fixture(scope="module")
def of_rules(catalog: Catalog) -> dict[str, Any]:
    return rules_schema(catalog.names)


@pytest.fixture(scope="module")
def of_records(catalog: Catalog) -> dict[str, Any]:
    return record_schema(catalog.names)


@pytest.fixture(scope="module")
def of_programs(catalog: Catalog) -> dict[str, Any]:
    return program_schema(catalog.names)


def test_all_published_schemas_are_schemas(*, of_rules: Any, of_records: Any, of_programs: Any) -> None:
    for one in (of_rules, of_records, of_programs):
        Draft202012Validator.check_schema(one)


@pytest.mark.parametrize("path", sorted(ROOT.glob("examples/*-aas.yaml")), ids=lambda path: path.stem)
def test_every_program_fits(of_programs: dict[str, Any], path: Path) -> None:
    assert faults(of_programs, path.read_text(encoding="utf-8")) == []


def test_the_template_fits_with_every_line_filled_in(of_programs: dict[str, Any]) -> None:
    text = (ROOT / "src" / "pathways" / "editing" / "new_program.yaml").read_text(encoding="utf-8")
    assert faults(of_programs, text) == []
    told = re.sub(r"(?m)^( *)#(?! \S)", r"\1", text)
    assert "\njudgments:" in told
    assert faults(of_programs, told) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("award: associate", "awards: associate"),
        ("status: candidacy", "status: candidat"),
        ("level: apply", "level: deep"),
        ("courses:", "course:"),
    ],
)
def test_a_program_that_is_not_read_is_marked(of_programs: dict[str, Any], old: str, new: str) -> None:
    text = (ROOT / "examples" / "riverbend-him-aas.yaml").read_text(encoding="utf-8")
    assert old in text
    assert faults(of_programs, text.replace(old, new, 1))


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_every_rule_file_fits(of_rules: dict[str, Any], path: Path) -> None:
    assert faults(of_rules, path.read_text(encoding="utf-8")) == []


def test_every_record_and_requirement_of_the_tests_fits(
    of_rules: dict[str, Any], of_records: dict[str, Any]
) -> None:
    said = yaml.load((ROOT / "tests" / "evaluation" / "explanations.yaml").read_text("utf-8"), Editor)  # noqa: S506
    requirement = {"$ref": "#/$defs/Requirement", "$defs": of_rules["$defs"]}
    cases = [case for told in said.values() for case in told]
    assert len(cases) > 50
    for case in cases:
        record = {key: told for key, told in case.items() if key in Record.model_fields}
        assert not list(Draft202012Validator(of_records).iter_errors(record)), record
        assert not list(Draft202012Validator(requirement).iter_errors(case["rule"])), case["rule"]
    assert faults(of_records, (ROOT / "examples" / "maria.yaml").read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "educaton: []",
        "education: none",
        "education: [{degre: associate}]",
        "education: [{completed: 05/15/2023}]",
        "experience: [{hours_per_week: -3}]",
        "education: {partial: true}",
        "exams: [{}]",
        "credentials: [{credential: RHIT, standing: lapsed}]",
    ],
)
def test_a_record_that_is_not_read_is_marked(of_records: dict[str, Any], text: str) -> None:
    assert faults(of_records, text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("degree: high-school", "degre: high-school"),
        ("years: 6", "year: 6"),
        ("any:", "some:"),
        ("status: active", "status: gone"),
        ("cites: [ahima-marks]", "cites: ahima-marks"),
        ("from: [unknown, 2021-12-31]", "from: someday"),
    ],
)
def test_a_rule_that_is_not_read_is_marked(of_rules: dict[str, Any], old: str, new: str) -> None:
    text = (ROOT / "rules" / "ahima" / "chps.yaml").read_text(encoding="utf-8")
    assert old in text
    assert faults(of_rules, text.replace(old, new, 1))


def test_names_of_the_catalog_are_offered(of_records: dict[str, Any]) -> None:
    offered, _ = of_records["$defs"]["ExamAttempt"]["properties"]["exam"]["anyOf"]
    assert {"ahima/rhit", "RHIT", "CHPS"} <= set(offered["enum"])
    assert faults(of_records, "exams: [{exam: my-own/exam}]") == []


def test_every_form_of_a_word_has_a_remedy_of_its_own() -> None:
    """What a text has to look like is told in words, wherever a model asks for a form."""
    kinds: list[type[Model]] = [*KINDS.values(), Program]
    _, schema = models_json_schema([(one, "validation") for one in kinds], by_alias=True)
    # Days, shares and periods read themselves, and say what they need.
    scalars = (r"^\d{4}(-\d{2}(-\d{2})?)?$", r"^[0-9.]+%$", r"(\d{1,3}) (day|month|year)s?")

    def patterns(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            if isinstance(value.get("pattern"), str):
                yield value["pattern"]
            for inner in value.values():
                yield from patterns(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from patterns(inner)

    assert set(patterns(schema)) - set(scalars) == FORMS.keys()
