"""`pathways rules show`: what the rules of a credential say."""

from functools import partial
from pathlib import Path
from typing import Literal

from pathways.cli.options import Flag
from pathways.loading.catalog_files import load
from pathways.model.find import find, the_day
from pathways.model.finding import together
from pathways.rendering.blocks import as_markdown, as_text
from pathways.rendering.json_answer import as_json
from pathways.rendering.rule_page import rule_data, rule_page


def show_rules(
    credential: str,
    /,
    *,
    as_of: str | None = None,
    rules: Path | None = None,
    format: Literal["text", "markdown"] = "text",  # noqa: A002 - the option's name
    json: Flag = False,
) -> None:
    """Say what a credential asks for: each edition, with the names of its conditions and its sources.

    Example: pathways rules show CHPS --format markdown

    Parameters
    ----------
    credential
        An id, an abbreviation or a former one: ahima/chps, CHPS.
    as_of
        The day whose rules are shown, YYYY-MM-DD; every edition if left out.
    rules
        A folder of rule files that add to the shipped ones or override them.
    format
        Text for a terminal, or Markdown.
    json
        Print the rules as JSON.
    """
    catalog = load(rules)
    asked = partial(the_day, as_of) if as_of is not None else lambda: None
    subject, day = together(partial(find, catalog, credential), asked)
    if json:
        print(as_json(rule_data(catalog, subject, day)), end="")  # noqa: T201
        return
    shown = rule_page(catalog, subject, day)
    print(as_markdown(shown) if format == "markdown" else as_text(shown), end="")  # noqa: T201
