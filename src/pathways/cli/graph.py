"""`pathways graph`: what leads to a credential, and what it opens."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from pathways.graph.overview import Direction
from pathways.loading.catalog_files import load
from pathways.model.find import find_node, the_day
from pathways.model.finding import together
from pathways.rendering.json_answer import as_json
from pathways.rendering.links import links_data, links_text

graph = App(name="graph", help="What leads to a credential, and what it opens.")
Flag = Annotated[bool, Parameter(negative="")]


@graph.command
def prerequisites(
    name: str, /, *, as_of: str | None = None, rules: Path | None = None, json: Flag = False
) -> None:
    """List what leads to a credential: its rules, and the credentials and accreditors before it.

    Example: pathways graph prerequisites CHPS

    Parameters
    ----------
    name
        A credential or an organization, by id or abbreviation: CHPS, CAHIIM.
    as_of
        The day whose rules are read, YYYY-MM-DD; today if left out.
    rules
        A folder of rule files that add to the shipped ones or override them.
    json
        Print that part of the graph as JSON.
    """
    _show(name, "prerequisites", as_of, rules, json=json)


@graph.command
def unlocks(name: str, /, *, as_of: str | None = None, rules: Path | None = None, json: Flag = False) -> None:
    """List the credentials that a credential or an accreditor opens, near and far.

    Example: pathways graph unlocks RHIT

    Parameters
    ----------
    name
        A credential or an organization, by id or abbreviation: RHIT, CAHIIM.
    as_of
        The day whose rules are read, YYYY-MM-DD; today if left out.
    rules
        A folder of rule files that add to the shipped ones or override them.
    json
        Print that part of the graph as JSON.
    """
    _show(name, "unlocks", as_of, rules, json=json)


def _show(name: str, direction: Direction, as_of: str | None, rules: Path | None, *, json: bool) -> None:
    catalog = load(rules)
    today = date.today()  # noqa: DTZ011 - the day where the person is
    node, day = together(partial(find_node, catalog, name), partial(the_day, as_of or today))
    if json:
        print(as_json(links_data(catalog, node, direction, day)), end="")  # noqa: T201
    else:
        print(links_text(catalog, node, direction, day), end="")  # noqa: T201
