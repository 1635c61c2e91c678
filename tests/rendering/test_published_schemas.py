"""The published schemas of `--json`: what is printed fits them, and codes have words beside them."""

import json
from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from tests.cli.command import run
from tests.laws.holders import Holder

import pathways as pw
from pathways import Catalog, Record
from pathways.alignment.align import align
from pathways.interop.programs import read_program
from pathways.rendering.align.difference import report_data
from pathways.rendering.next.data import next_data
from pathways.rendering.published import Published, published_schema
from pathways.rendering.renew.data import renewal_data

DAY = "2026-11-24"
PEOPLE: tuple[dict[str, Any], ...] = (
    {},
    {"credentials": [], "education": [], "experience": [], "exams": [], "memberships": []},
    {
        "education": [{"degree": "associate", "completed": "2019-05-15"}],
        "experience": [{"domains": ["privacy"], "start": "2023-01-01", "hours_per_week": 24}],
        "exams": [{"exam": "CPC", "passed": "2025-03-01"}, {"exam": "RHIT", "failed": "2026-11-01"}],
        "memberships": [{"organization": "aapc", "since": "2020-01-01"}],
        "decisions": [{"credential": "HCS-D", "condition": "open/issuer_discretion", "answer": "yes"}],
        "exceptions": [
            {"credential": "CHPS", "condition": "associate/experience", "action": "waive", "by": "AHIMA",
             "decided": "2026-01-01", "reason": "service"}
        ],
    },
)  # fmt: skip


def validator(of: Published) -> Draft202012Validator:
    schema = published_schema(of)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def objects(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The properties of every object that a schema speaks of."""
    for model in (schema, *schema.get("$defs", {}).values()):
        if "properties" in model:
            yield model["properties"]


@pytest.mark.parametrize("of", get_args(Published))
def test_every_word_of_a_closed_kind_has_text_beside_it(of: Published) -> None:
    for properties in objects(published_schema(of)):
        for key, value in properties.items():
            if "enum" in json.dumps(value) and "$ref" not in json.dumps(value):
                assert {f"{key}_text", "text"} & properties.keys() or key in (
                    "possible",
                    "good_standing",
                    "unit",
                ), key


@pytest.mark.parametrize("of", get_args(Published))
def test_the_command_prints_the_schema(of: Published) -> None:
    assert json.loads(run("rules", "schema", of).stdout) == published_schema(of)


@pytest.mark.parametrize("person", range(len(PEOPLE)))
def test_answers_and_next_steps_fit(catalog: Catalog, record_of: Callable[..., Record], person: int) -> None:
    record, fits = record_of(**PEOPLE[person]), validator("answer")
    for name in catalog.credentials:
        for day in (DAY, "2010-06-01"):
            fits.validate(json.loads(json.dumps(pw.answer_data(pw.check(catalog, name, record, as_of=day)))))
    found = pw.next_steps(catalog, record, as_of=DAY)
    validator("next").validate(json.loads(json.dumps(next_data(found))))


@pytest.mark.parametrize("seed", range(12))
def test_renewals_fit(catalog: Catalog, seed: int) -> None:
    holder = Holder(seed, catalog)
    record = Record.model_validate(holder.record, context=catalog.names)
    data = renewal_data(pw.renew(catalog, record, as_of=holder.as_of))
    validator("renewal").validate(json.loads(json.dumps(data)))


@pytest.mark.parametrize("name", ["lakeside-him-aas", "riverbend-him-aas"])
def test_alignments_fit(catalog: Catalog, name: str) -> None:
    found = align(catalog, read_program(f"examples/{name}.yaml", catalog), graduating="2027-05-15")
    validator("alignment").validate(json.loads(json.dumps(report_data(found, None))))


@pytest.mark.parametrize("of", get_args(Published))
def test_a_key_that_is_not_published_is_refused(of: Published) -> None:
    schema = published_schema(of)
    top = schema["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    assert top["additionalProperties"] is False
    assert set(top["required"]) == set(top["properties"])
