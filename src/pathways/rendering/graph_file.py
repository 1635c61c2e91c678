"""The graph as a file for other tools: GraphML and node-link JSON."""

from datetime import date
from pathlib import Path
from typing import Literal

from pathways.graph.build import to_networkx
from pathways.graph.written import as_graphml, as_node_link
from pathways.model.catalog import Catalog
from pathways.model.finding import Finding, Location, Unusable
from pathways.rendering.json_answer import as_json
from pathways.rendering.whole_file import write_whole


def write_graph(catalog: Catalog, as_of: date | None, path: Path) -> None:
    """Write the graph of all rules; the format is the ending of the name.

    A file that is already there is replaced as a whole or not at all. The same rules give the same bytes.

    Args:
        catalog: the rules.
        as_of: only the editions that may be in force on this day; null: every edition on file.
        path: a name that ends in .graphml or .json.

    Raises:
        Unusable: another ending, or the file cannot be written.
    """
    form = graph_format(path)
    graph = to_networkx(catalog, as_of)
    write_whole(path, as_graphml(graph) if form == "graphml" else as_json(as_node_link(graph)).encode())


def graph_format(path: Path) -> Literal["graphml", "json"]:
    """The format that the ending of a file's name stands for.

    Raises:
        Unusable: none.
    """
    ending = path.suffix.lower()
    if ending == ".graphml":
        return "graphml"
    if ending == ".json":
        return "json"
    message = f"`{ending}` is not a format" if ending else "has no ending that names a format"
    raise Unusable([Finding(Location(str(path)), "W001", message, "end the name in .graphml or .json")])
