"""The tables of the documents say what the rules say today (`make tables`)."""

import re
from pathlib import Path

import pytest

from pathways import Catalog
from pathways.cli.rules.unconfirmed import markdown
from pathways.linting.unconfirmed import unconfirmed_statements

ROOT = Path(__file__).parents[1]


def test_what_could_not_be_confirmed_is_up_to_date(catalog: Catalog) -> None:
    found = list(
        unconfirmed_statements(catalog, (subject for _, subject in sorted(catalog.credentials.items())))
    )
    text = (ROOT / "docs" / "unconfirmed.md").read_text(encoding="utf-8")
    assert text.partition("\n\n")[2].partition("\n\n")[2] == markdown(catalog, found)


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_file_that_a_document_of_the_code_names_is_there(document: str) -> None:
    """A name may be cut short, where the folder is named just before."""
    there = [
        path.relative_to(ROOT).as_posix() for part in ("src", "tests") for path in (ROOT / part).rglob("*.py")
    ]
    named = re.findall(r"`([a-z0-9_/]+\.py)`", (ROOT / document).read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not any(f"/{path}".endswith(f"/{name}") for path in there)] == []
