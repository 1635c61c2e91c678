"""`pathways graph`: what leads where among all credentials, and the graph itself."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter
from cyclopts.validators import Number

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.options import RulesFolder
from pathways.graph.overview import LinkDirection
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Catalog
from pathways.model.lookup import find, find_any
from pathways.model.values.finding import collect_errors
from pathways.model.values.names import Reference
from pathways.rendering.graph.answers import MOST_PATHS, GraphQuestion, graph_answer_data, graph_answer_text
from pathways.rendering.graph.file import GRAPH_FORMATS, write_graph
from pathways.rendering.graph.links import linked_data, linked_text
from pathways.rendering.layout.formats import format_of
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts

graph = App(name="graph", help="What leads where among all credentials, and the graph itself.")

CredentialName = Annotated[
    str, Parameter(help="An abbreviation, former abbreviation or id: CHPS, ahima/chps.")
]
NodeName = Annotated[
    str, Parameter(help="A credential or an organization, by abbreviation or id: CHPS, CAHIIM.")
]
RulesDay = Annotated[
    str | None, Parameter(help="The date whose rules are used, YYYY-MM-DD; today if omitted.")
]
JsonFlag = Annotated[Flag, Parameter(help="Print the answer as JSON.")]


@graph.command
def prerequisites(
    name: NodeName, /, *, as_of: RulesDay = None, rules: RulesFolder = None, json: JsonFlag = False
) -> None:
    """List the direct and indirect prerequisites of a credential, and its rules.

    Example: pathways graph prerequisites CHPS
    """
    _links("prerequisites", name, as_of, rules, json=json)


@graph.command
def unlocks(
    name: NodeName, /, *, as_of: RulesDay = None, rules: RulesFolder = None, json: JsonFlag = False
) -> None:
    """List the credentials that a credential or an organization can lead to.

    Example: pathways graph unlocks RHIT
    """
    _links("unlocks", name, as_of, rules, json=json)


@graph.command
def unavoidable(
    credential: CredentialName,
    /,
    *,
    as_of: RulesDay = None,
    rules: RulesFolder = None,
    json: JsonFlag = False,
) -> None:
    """List what every path to a credential requires.

    Example: pathways graph unavoidable CHPS
    """
    _answer("unavoidable", partial(_credential, name=credential), as_of, rules, json=json)


@graph.command
def routes(
    credential: CredentialName,
    /,
    *,
    most: Annotated[int, Parameter(help="The maximum number to list.", validator=Number(gte=1))] = MOST_PATHS,
    as_of: RulesDay = None,
    rules: RulesFolder = None,
    json: JsonFlag = False,
) -> None:
    """List every path to a credential, and the credentials on the way.

    Example: pathways graph routes CHPS
    """
    _answer("routes", partial(_credential, name=credential), as_of, rules, json=json, most=most)


@graph.command
def withdrawal(
    name: NodeName, /, *, as_of: RulesDay = None, rules: RulesFolder = None, json: JsonFlag = False
) -> None:
    """Show the impact if an accreditor withdrew or a credential ended.

    Example: pathways graph withdrawal CAHIIM
    """
    _answer("withdrawal", partial(_node, name=name), as_of, rules, json=json)


@graph.command
def roots(*, as_of: RulesDay = None, rules: RulesFolder = None, json: JsonFlag = False) -> None:
    """List entry points: credentials that require no other credential.

    Example: pathways graph roots
    """
    _answer("roots", None, as_of, rules, json=json)


@graph.command
def bridges(*, as_of: RulesDay = None, rules: RulesFolder = None, json: JsonFlag = False) -> None:
    """List the credentials that lead to each other.

    Example: pathways graph bridges
    """
    _answer("bridges", None, as_of, rules, json=json)


@graph.command
def longest(*, as_of: RulesDay = None, rules: RulesFolder = None, json: JsonFlag = False) -> None:
    """List the longest chains of credentials.

    Example: pathways graph longest
    """
    _answer("longest", None, as_of, rules, json=json)


@graph.command
def export(
    *,
    output: Annotated[
        Path,
        Parameter(name=["--output", "-o"], help="The file to write: .graphml, or .json (node-link)."),
    ],
    as_of: RulesDay = None,
    every_edition: Annotated[
        Flag, Parameter(help="Include every edition on file, whatever the date.")
    ] = False,
    rules: RulesFolder = None,
) -> None:
    """Write the whole graph for other tools: .graphml, or .json with nodes and edges.

    Example: pathways graph export -o pathways.graphml
    """
    catalog = load(rules)
    day, _ = collect_errors(partial(as_of_date, as_of), partial(format_of, output, GRAPH_FORMATS))
    write_graph(catalog, None if every_edition else day, output)
    print(escape_controls(command_texts.wrote(output)))


def _credential(catalog: Catalog, name: str) -> str:
    return Reference("credential", find(catalog, name).credential).node


def _node(catalog: Catalog, name: str) -> str:
    return find_any(catalog, name).node


def _links(direction: LinkDirection, name: str, as_of: str | None, rules: Path | None, *, json: bool) -> None:
    catalog = load(rules)
    named, day = collect_errors(partial(find_any, catalog, name), partial(as_of_date, as_of))
    text = as_json(linked_data(catalog, named, direction, day)) if json else None
    print(text or linked_text(catalog, named, direction, day), end="")


def _answer(
    question: GraphQuestion,
    named: Callable[[Catalog], str] | None,
    as_of: str | None,
    rules: Path | None,
    *,
    json: bool,
    most: int = MOST_PATHS,
) -> None:
    catalog = load(rules)
    day, node = collect_errors(partial(as_of_date, as_of), lambda: named(catalog) if named else None)
    asked = (catalog, question, node, day, most)
    print(as_json(graph_answer_data(*asked)) if json else graph_answer_text(*asked), end="")
