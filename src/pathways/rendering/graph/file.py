"""The graph as a file for other tools: GraphML and node-link JSON."""

from datetime import date
from pathlib import Path
from typing import Literal, assert_never, get_args

from pathways.graph.export import as_graphml, as_node_link
from pathways.graph.networkx_graph import to_networkx
from pathways.model.catalog import Catalog
from pathways.rendering.layout.atomic_file import write_atomically
from pathways.rendering.layout.formats import format_of
from pathways.rendering.layout.json import as_json

GraphFormat = Literal["graphml", "json"]
GRAPH_FORMATS: tuple[GraphFormat, ...] = get_args(GraphFormat)


def write_graph(catalog: Catalog, as_of: date | None, path: Path) -> None:
    """Write the graph of all rules; the format is the ending of the name.

    A file that is already there is replaced as a whole or not at all. The same rules give the same bytes.

    Args:
        catalog: the rules.
        as_of: only the editions that may be in force on this day; null: every edition on file.
        path: a name that ends in .graphml or .json.

    Raises:
        InvalidInputError: another ending, or the file cannot be written.
    """
    form = format_of(path, GRAPH_FORMATS)
    graph = to_networkx(catalog, as_of)
    match form:
        case "graphml":
            content = as_graphml(graph)
        case "json":
            content = as_json(as_node_link(graph)).encode()
        case _:
            assert_never(form)
    write_atomically(path, content)
