"""`pathways rules show`: what the rules of a credential say."""

from functools import partial
from typing import Literal

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.options import FullFlag, RulesFolder
from pathways.loading.rules.catalog_files import load
from pathways.model.lookup import find_any, parse_date
from pathways.model.values.finding import collect_errors
from pathways.model.values.names import ReferenceKind
from pathways.rendering.layout.blocks import as_markdown, as_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.rules.credential import rule_data, rule_page
from pathways.rendering.rules.organization import organization_data, organization_page
from pathways.rendering.rules.outline import outline_data, outline_page


def show_rules(
    name: str,
    /,
    *,
    as_of: str | None = None,
    rules: RulesFolder = None,
    format: Literal["text", "markdown"] = "text",  # noqa: A002 - the option's name
    full: FullFlag = False,
    ids: Flag = False,
    json: Flag = False,
) -> None:
    """Show what a credential requires today, and with --full on every date; an organization or outline.

    Example: pathways rules show CHPS --format markdown

    Parameters
    ----------
    name
        A credential, an organization or an outline: CHPS, cahiim, ahima/chps-exam.
    as_of
        The date whose rules come first, YYYY-MM-DD; today if omitted. As JSON, every edition if omitted.
    format
        Text for a terminal, or Markdown.
    ids
        Show the ids of editions and conditions too, which decisions and exceptions of records refer to.
    json
        Print the rules as JSON.
    """
    catalog = load(rules)
    kinds: tuple[ReferenceKind, ...] = ("credential", "organization", "outline")
    named, day = collect_errors(
        partial(find_any, catalog, name, kinds), lambda: None if as_of is None else parse_date(as_of)
    )
    kind, name = named
    if kind == "credential":
        subject = catalog.credentials[name]
        today = day or as_of_date(None)
        page = rule_page(catalog, subject, today, full=full or ids, ids=ids)
        data = partial(rule_data, catalog, subject, day)
    elif kind == "outline":
        outline = catalog.outlines[name]
        page, data = outline_page(catalog, outline, day), partial(outline_data, catalog, outline, day)
    else:
        organization = catalog.organizations[name]
        page, data = (
            organization_page(catalog, organization, day),
            partial(organization_data, catalog, organization, day),
        )
    if json:
        print(as_json(data()), end="")
        return
    print(as_markdown(page) if format == "markdown" else as_text(page), end="")
