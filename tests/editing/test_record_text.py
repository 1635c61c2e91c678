"""A record written and read is the same record."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuzz.mutate import FULL
from tests.laws.generate import Data, records
from tests.loading.test_record_file import EVERY_KEY

from pathways import Catalog, InvalidInputError, Record, load, record_text
from pathways.loading.records.record_file import record_of
from pathways.loading.text import yaml_file
from pathways.loading.text.validation import validate

CATALOG = load()


def same(record: Record) -> None:
    again = validate(Record, yaml_file.parse(record_text(record), "r.yaml"), CATALOG.names)
    assert again == record
    assert told(again) == told(record)


def told(record: Record) -> Any:
    """What a record says, with what it leaves out left out."""
    return record.model_dump(exclude_unset=True)


@given(records)
def test_any_record_is_read_as_it_was_written(record: Data) -> None:
    same(Record.model_validate(record, context=CATALOG.names))


@pytest.mark.parametrize("text", [EVERY_KEY, FULL, "learner: null\n", "education: null\nexams: []\n"])
def test_every_key_is_written(catalog: Catalog, text: str) -> None:
    same(record_of(yaml_file.parse(text, "r.yaml"), catalog))


@given(
    learner=st.none() | st.text(st.characters(exclude_categories=["Cs"])),
    number=st.decimals(0, 99_999, places=6, allow_nan=False),
    share=st.decimals(0, 100, places=4),
    items=st.booleans(),
)
def test_any_text_and_any_amount_is_read_as_it_was_written(
    learner: str | None, number: Any, share: Any, *, items: bool
) -> None:
    job = {"employer": learner, "hours": f"{number:f}", "share": {"privacy": f"{share:f}%"}, "end": None}
    told = {"partial": "true", "items": [job]} if items else [job]
    same(Record.model_validate({"learner": learner, "experience": told}, context=CATALOG.names))


def test_what_has_no_end_in_decimals_is_not_rounded() -> None:
    record = Record.model_validate({"experience": [{"hours": Fraction(1, 3)}]})
    with pytest.raises(ValueError, match="1/3 cannot be written in 12 decimal places"):
        record_text(record)


def test_a_record_is_written_as_people_write_it(catalog: Catalog) -> None:
    text = "learner: kim\nexams:\n- {exam: ahima/rhit, passed: 2023-07-02, score: '~'}\nmemberships: []\n"
    assert record_text(record_of(yaml_file.parse(text, "r.yaml"), catalog)) == text


def test_a_log_that_is_complete_since_a_day_says_so_when_written(catalog: Catalog) -> None:
    text = "continuing_education: {since: 2024-01, items: [{date: 2024-05-01, units: 2}]}"
    record = record_of(yaml_file.parse(text, "r.yaml"), catalog)
    assert str(record.continuing_education.since) == "2024-01"
    assert not record.continuing_education.partial
    same(record)


def test_a_log_is_not_complete_and_open_at_once(catalog: Catalog) -> None:
    text = "continuing_education: {since: 2024, partial: true, items: []}"
    with pytest.raises(InvalidInputError, match="remove `since` or `partial: true`"):
        record_of(yaml_file.parse(text, "r.yaml"), catalog)
