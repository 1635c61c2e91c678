"""The tables of the documents say what the rules say today (`make tables`)."""

import re
from pathlib import Path
from typing import get_args

import pytest
from tests.loading.column_tables import column_tables

from pathways import Catalog
from pathways.cli.rules.unconfirmed import markdown
from pathways.linting.unconfirmed import unconfirmed_statements
from pathways.model.evidence.item import Evidence
from pathways.model.evidence.record import LISTS, item_type
from pathways.model.renewal.cycle import CycleEnd
from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement import SHORT
from pathways.model.rules.requirement_base import RequirementBase
from pathways.model.values.base import Model
from pathways.model.values.standing import StandingWord
from pathways.rendering.align.report import REPORT_FORMATS

ROOT = Path(__file__).parents[1]


def test_what_could_not_be_confirmed_is_up_to_date(catalog: Catalog) -> None:
    found = list(
        unconfirmed_statements(catalog, (subject for _, subject in sorted(catalog.credentials.items())))
    )
    text = (ROOT / "docs" / "unconfirmed.md").read_text(encoding="utf-8")
    assert text.partition("\n\n")[2].partition("\n\n")[2] == markdown(catalog, found)


def test_the_names_of_columns_are_up_to_date() -> None:
    assert (ROOT / "docs" / "columns.md").read_text(encoding="utf-8") == column_tables()


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_file_that_a_document_of_the_code_names_is_there(document: str) -> None:
    """A name may be cut short, where the folder is named just before."""
    there = [
        path.relative_to(ROOT).as_posix() for part in ("src", "tests") for path in (ROOT / part).rglob("*.py")
    ]
    named = re.findall(r"`([a-z0-9_/]+\.py)`", (ROOT / document).read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not any(f"/{path}".endswith(f"/{name}") for path in there)] == []


def table(document: str, head: str) -> dict[str, str]:
    """The rows of a table of a document, by the code in their first cell."""
    text = (ROOT / "docs" / document).read_text(encoding="utf-8")
    rows = text.partition(f"\n| {head} |")[2].partition("\n\n")[0].splitlines()[2:]
    return {row.split("`")[1]: row for row in rows}


def keys(model: type[Model], beside: type[Model]) -> set[str]:
    """What a file writes of a model, without what is common to all of its kind."""
    return {
        field.alias or name for name, field in model.model_fields.items() if name not in beside.model_fields
    }


def test_the_table_of_a_record_has_every_list_and_key() -> None:
    rows = table("files.md", "key | an item has")
    assert rows.keys() == {"learner", *LISTS}
    for listed in LISTS:
        missing = {key for key in keys(item_type(listed), Evidence) if f"`{key}`" not in rows[listed]}
        assert missing == set(), listed


def test_the_tables_of_conditions_have_every_kind_and_key() -> None:
    written, meant = (
        table("files.md", "condition | short form | keys"),
        table("semantics.md", "condition | it asks for | tests/evaluation"),
    )
    kinds = {model.model_fields["kind"].default: model for model in get_args(Condition)}
    assert written.keys() == meant.keys() == kinds.keys() == SHORT.keys()
    for kind, model in kinds.items():
        asked = {
            "kind" if key == "training" else key for key in keys(model, RequirementBase) - {"kind", "within"}
        }
        assert {key for key in asked if not re.search(rf"`{key}\b", written[kind])} == set(), kind


def test_the_document_of_reports_has_every_format() -> None:
    text = (ROOT / "docs" / "alignment.md").read_text(encoding="utf-8")
    assert {form for form in REPORT_FORMATS if not re.search(rf"\.{form}`", text)} == set()


@pytest.mark.parametrize(
    "document", ["docs/files.md", "docs/glossary.md", "docs/python.md", "docs/renewal.md"]
)
def test_the_documents_of_standings_have_every_word(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    assert [word for word in get_args(StandingWord) if word not in text] == []


def test_the_document_of_cycles_has_every_end() -> None:
    text = (ROOT / "docs" / "renewal.md").read_text(encoding="utf-8")
    assert [word for word in get_args(CycleEnd) if f"`{word}`" not in text] == []


def test_each_standing_has_a_color_by_day_and_by_night() -> None:
    style = (ROOT / "src/pathways/rendering/renew/timeline.css").read_text(encoding="utf-8")
    light, dark = style.split("@media (prefers-color-scheme: dark)")
    for word in get_args(StandingWord):
        assert f".{word} rect" in light, word
        assert f".{word} rect" in dark, word
