"""`pathways graph`: what leads to a credential, and what it opens."""

from functools import partial
from pathlib import Path

from pathways.cli.options import Flag
from pathways.cli.today import or_today
from pathways.graph.overview import Direction
from pathways.loading.catalog_files import load
from pathways.model.find import find_node, the_day
from pathways.model.finding import together
from pathways.rendering.json_answer import as_json
from pathways.rendering.links import links_data, links_text


def graph(
    direction: Direction,
    name: str,
    /,
    *,
    as_of: str | None = None,
    rules: Path | None = None,
    json: Flag = False,
) -> None:
    """List what leads to a credential, or what it opens, near and far.

    Example: pathways graph prerequisites CHPS

    Parameters
    ----------
    direction
        The prerequisites of a credential with its rules, or what it unlocks.
    name
        A credential or an organization, by id or abbreviation: CHPS, CAHIIM.
    as_of
        The day whose rules are read, YYYY-MM-DD; today if left out.
    rules
        A folder of rule files that add to the shipped ones or override them.
    json
        Print that part of the graph as JSON.
    """
    catalog = load(rules)
    node, day = together(partial(find_node, catalog, name), partial(the_day, or_today(as_of)))
    if json:
        print(as_json(links_data(catalog, node, direction, day)), end="")  # noqa: T201
    else:
        print(links_text(catalog, node, direction, day), end="")  # noqa: T201
