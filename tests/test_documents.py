"""The tables of the documents say what the rules say today (`make tables`)."""

from pathlib import Path

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
