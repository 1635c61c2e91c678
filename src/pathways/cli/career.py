"""`pathways career`: where credentials lead to, with duties, pay and outlook."""

from typing import Literal

from pathways.cli.flags import Flag
from pathways.cli.options import RulesFolder
from pathways.loading.rules.catalog_files import load
from pathways.model.lookup import find_any
from pathways.rendering.career.data import career_data
from pathways.rendering.career.text import career_page, careers_page, occupation_page
from pathways.rendering.layout.blocks import as_markdown, as_text
from pathways.rendering.layout.json import as_json


def career(
    name: str | None = None,
    /,
    *,
    rules: RulesFolder = None,
    format: Literal["text", "markdown"] = "text",  # noqa: A002 - the option's name
    json: Flag = False,
) -> None:
    """Say what a career is, what serves it, and what it pays; without a name list all careers.

    Example: pathways career coding

    Parameters
    ----------
    name
        A career, or an occupation by name or SOC code: coding, 29-2072.
    format
        Text for a terminal, or Markdown.
    json
        Print the page as JSON.
    """
    catalog = load(rules)
    named = find_any(catalog, name, ("career", "occupation")) if name is not None else None
    if named and named.kind == "career":
        one = catalog.careers[named.id]
        page, careers = career_page(catalog, one), [one]
        occupations = [catalog.occupations[code] for code in one.occupations]
    elif named:
        page, careers = occupation_page(catalog, catalog.occupations[named.id]), []
        occupations = [catalog.occupations[named.id]]
    else:
        page, careers = careers_page(catalog), list(catalog.careers.values())
        occupations = list(catalog.occupations.values())
    if json:
        print(as_json(career_data(catalog, careers, occupations)), end="")
        return
    print(as_markdown(page) if format == "markdown" else as_text(page), end="")
