"""`pathways rules unconfirmed`: what the rules say and could not confirm."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

from pathways.cli.options import Flag, RulesFolder
from pathways.linting.unconfirmed import UnconfirmedStatement, unconfirmed_statements
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Catalog
from pathways.model.lookup import find_all
from pathways.rendering.layout.blocks import Block, as_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.tables import markdown_table
from pathways.wording import command_texts

SCHEMA = "pathways/unconfirmed/3"


def list_unconfirmed(
    credential: str | None = None,
    /,
    *,
    rules: RulesFolder = None,
    format: Literal["text", "markdown"] = "text",  # noqa: A002 - the option's name
    json: Flag = False,
) -> None:
    """List what the rules say and could not confirm, and why.

    That is what is only recalled, told by third parties alone, left to a person's decision, or disputed, and
    each edition whose first day is not known, and what renewals ask for that is assumed to hold.

    Example: pathways rules unconfirmed RHIT

    Parameters
    ----------
    credential
        An id, an abbreviation or a former one: ahima/chps, CHPS; every credential if left out.
    format
        Text for a terminal, or a table in Markdown.
    json
        Print the list as JSON.
    """
    catalog = load(rules)
    asked = find_all(catalog, credential)
    statements = list(unconfirmed_statements(catalog, asked))
    if json:
        print(
            as_json({"schema": SCHEMA, "unconfirmed": [statement._asdict() for statement in statements]}),
            end="",
        )
    elif format == "markdown":
        print(markdown(catalog, statements), end="")
    else:
        page = (
            _page(catalog, statements) if statements else [Block("line", command_texts.NOTHING_UNCONFIRMED)]
        )
        print(as_text(page), end="")


def markdown(catalog: Catalog, statements: Iterable[UnconfirmedStatement]) -> str:
    """A table, a row a doubt."""
    rows = (
        (_short_name(catalog, statement.about), statement.where, statement.doubt, statement.text)
        for statement in statements
    )
    return markdown_table(("of", "where", "doubt", "what"), rows)


def _short_name(catalog: Catalog, name: str) -> str:
    return catalog.credentials[name].abbreviation if name in catalog.credentials else name


def _page(catalog: Catalog, statements: Iterable[UnconfirmedStatement]) -> Iterator[Block]:
    for name, doubts in groupby(statements, key=lambda statement: statement.about):
        subject = catalog.credentials.get(name)
        title = f"{subject.abbreviation}, {subject.name}" if subject else catalog.renewals[name].name
        yield Block("subheading", title)
        for doubt in doubts:
            yield Block("item", f"{doubt.where}: {doubt.doubt}: {doubt.text}")
