"""The graph in formats of other tools."""

from io import BytesIO
from typing import Any

import networkx as nx


def as_graphml(graph: "nx.DiGraph[str]") -> bytes:
    """A graph as GraphML; the same graph gives the same bytes."""
    content = BytesIO()
    nx.write_graphml(graph, content)
    return content.getvalue()


def as_node_link(graph: "nx.DiGraph[str]") -> dict[str, Any]:
    """A graph as the node-link data that networkx and D3 read: `nodes` with an `id`, `edges` with ends."""
    data: dict[str, Any] = nx.node_link_data(graph, edges="edges")
    return data
