"""The kinds of nodes and edges that the graph is made of."""

from typing import TYPE_CHECKING

from pathways.graph.networkx_graph import to_networkx
from pathways.graph.reach import NO_WAY
from pathways.model.catalog import Catalog
from pathways.rendering.diagram.sketch import Arrow, Box, BoxLine, BoxLink, BoxShape, Sketch
from pathways.wording import picture_texts

if TYPE_CHECKING:
    import networkx as nx

SHAPES: dict[str, BoxShape] = {
    "condition": "rounded",
    "exam": "oval",
    "organization": "oval",
    "credential": "goal",
    "group": "choice",
}


def kinds_sketch(catalog: Catalog) -> Sketch:
    """Draw each kind of node once, with how many there are and one of them, and the edges between kinds.

    Args:
        catalog: the rules, of every edition on file.
    """
    graph = to_networkx(catalog)
    sketch = Sketch(
        picture_texts.KINDS_TITLE,
        picture_texts.KINDS_DESCRIPTION,
        notes=[picture_texts.KINDS_NOTE],
    )
    nodes_by_kind: dict[str, list[str]] = {}
    for node, data in graph.nodes(data=True):
        nodes_by_kind.setdefault(data["kind"], []).append(node)
    for kind, nodes in nodes_by_kind.items():
        lines = (
            BoxLine(kind, "name"),
            BoxLine(picture_texts.such_as(len(nodes))),
            BoxLine(_shortest_label(graph, nodes), "pale", 30),
        )
        sketch.whole.inside.append(Box(f"kind:{kind}", lines, BoxLink(nodes[0]), SHAPES.get(kind, "box")))
    edges: dict[tuple[str, str], dict[str, None]] = {}
    for one, other, data in graph.edges(data=True):
        between = (graph.nodes[one]["kind"], graph.nodes[other]["kind"])
        edges.setdefault(between, {})[data["kind"]] = None
    for (start, end), edge in edges.items():
        for leads in (True, False):
            words = ", ".join(kind.replace("_", " ") for kind in edge if (kind not in NO_WAY) is leads)
            if words:
                ends = f"kind:{start}", f"kind:{end}"
                sketch.arrows.append(Arrow(*ends, "solid" if leads else "dotted", words))
    return sketch


def _shortest_label(graph: "nx.DiGraph[str]", nodes: list[str]) -> str:
    """What one of the nodes is called: the shortest, which fits best."""
    labels = [str(graph.nodes[node]["label"]) for node in nodes]
    return min(labels, key=lambda label: (len(label), label))
