"""`pathways rules unconfirmed`: what the rules say and could not confirm."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

from pathways.cli.flags import Flag
from pathways.cli.options import RulesFolder
from pathways.linting.unconfirmed import UnconfirmedStatement, doubt_words, unconfirmed_statements
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Catalog
from pathways.model.lookup import find_all
from pathways.rendering.layout.blocks import Block, as_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.tables import markdown_table
from pathways.wording import command_texts, unconfirmed_texts

SCHEMA = "pathways/unconfirmed/3"


def list_unconfirmed(
    credential: str | None = None,
    /,
    *,
    rules: RulesFolder = None,
    format: Literal["text", "markdown"] = "text",  # noqa: A002 - the option's name
    json: Flag = False,
) -> None:
    """List the statements of the rules that are not confirmed, and why.

    These are statements that are recalled with no source read, that rest on third parties alone, that the
    issuer decides or that are disputed; editions whose first day is not known; and renewal requirements that
    are assumed still in effect.

    Example: pathways rules unconfirmed RHIT

    Parameters
    ----------
    credential
        An abbreviation, former abbreviation or id: CHPS, ahima/chps. All credentials if omitted.
    format
        Text for a terminal, or a table in Markdown.
    json
        Print the list as JSON.
    """
    catalog = load(rules)
    asked = find_all(catalog, credential)
    statements = list(unconfirmed_statements(catalog, asked))
    if json:
        data = [
            {**statement._asdict(), "doubt_text": doubt_words(statement.doubt)} for statement in statements
        ]
        print(as_json({"schema": SCHEMA, "unconfirmed": data}), end="")
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
        (_short_name(catalog, statement.about), statement.where, doubt_words(statement.doubt), statement.text)
        for statement in statements
    )
    return markdown_table(unconfirmed_texts.HEADS, rows)


def _short_name(catalog: Catalog, name: str) -> str:
    return catalog.credentials[name].abbreviation if name in catalog.credentials else name


def _page(catalog: Catalog, statements: Iterable[UnconfirmedStatement]) -> Iterator[Block]:
    for name, doubts in groupby(statements, key=lambda statement: statement.about):
        subject = catalog.credentials.get(name)
        title = f"{subject.abbreviation}, {subject.name}" if subject else catalog.renewals[name].name
        yield Block("subheading", title)
        for doubt in doubts:
            yield Block("item", f"{doubt.where}: {doubt_words(doubt.doubt)}: {doubt.text}")
