"""The graph of credentials alone: which one opens which, by what routes, and whether there is another way."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import networkx as nx

from pathways.graph.reach import is_needed, reachable_nodes

NAMES = {"credential", "organization"}
LinkDirection = Literal["prerequisites", "unlocks"]


class LinkedNode(NamedTuple):
    """A node that leads to another, or is opened by it, and the nearest way between them."""

    node: str
    path: tuple[str, ...]  # from the prerequisite to what it opens, both ends included


def overview(graph: "nx.DiGraph[str]") -> "nx.DiGraph[str]":
    """Fold a graph from `to_networkx` to its credentials and organizations.

    Returns:
        Edges from a credential or organization to each credential that it opens. `routes` are the labels of
        the routes that ask for it; `required` says that no edition in the graph leaves another way; `kind` is
        `opens`, `recommended` where the rules do not ask for it, or `counts_as` between organizations.
    """
    folded: nx.DiGraph[str] = nx.DiGraph()
    folded.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if data["kind"] in NAMES)
    for node, other, data in graph.edges(data=True):
        if data["kind"] == "counts_as":
            folded.add_edge(node, other, kind="counts_as", required=False, routes=(), titles=())
    for target in [node for node, data in graph.nodes(data=True) if data["kind"] == "credential"]:
        asked = nodes_before(graph, target)
        wished = set[str]().union(
            *(
                nodes_before(graph, rule)
                for rule, edge in graph.pred[target].items()
                if edge["kind"] == "recommended"
            )
        )
        for source in (node for node in folded if node != target):
            if asking := [node for node in graph[source] if node in asked]:
                required = target not in reachable_nodes(graph, {source}, asked)
                routes = _routes(graph, asked, asking)
                folded.add_edge(
                    source,
                    target,
                    kind="opens",
                    required=required,
                    routes=tuple(routes),
                    titles=tuple(routes.values()),
                )
            elif wished.intersection(graph[source]):
                folded.add_edge(source, target, kind="recommended", required=False, routes=(), titles=())
    return folded


def linked_nodes(folded: "nx.DiGraph[str]", node: str, direction: LinkDirection) -> Iterator[LinkedNode]:
    """All that leads to a node of an overview, or all that it opens, nearest first, then by name."""
    back = direction == "prerequisites"
    paths = nx.single_source_shortest_path(_toward(folded, direction), node)
    for other, path in sorted(paths.items(), key=lambda found: (len(found[1]), found[0])):
        if other != node:
            yield LinkedNode(other, tuple(path[::-1] if back else path))


def surroundings(graph: "nx.DiGraph[str]", node: str, direction: LinkDirection) -> "nx.DiGraph[str]":
    """What leads to a node, or what the node opens, with the node, in the order of the graph."""
    near = nx.descendants(_toward(graph, direction), node) | {node}
    part: nx.DiGraph[str] = nx.DiGraph()  # a subgraph view of networkx would follow the order of the set
    part.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in near)
    part.add_edges_from(
        (node, other, data)
        for node, other, data in graph.edges(data=True)
        if node in near and other in near and is_needed(graph, node, other)
    )
    return part


def nodes_before(graph: "nx.DiGraph[str]", target: str) -> set[str]:
    """A node, and all that it asks for, short of other credentials and organizations."""
    inside, left = set[str](), [target]
    while left:
        node = left.pop()
        if node not in inside and (node == target or graph.nodes[node]["kind"] not in NAMES):
            inside.add(node)
            left.extend(one for one in graph.pred[node] if is_needed(graph, one, node))
    return inside


def _toward(graph: "nx.DiGraph[str]", direction: LinkDirection) -> "nx.DiGraph[str]":
    """The graph as it is walked: without what is only recommended, backwards for prerequisites."""
    asked = nx.subgraph_view(graph, filter_edge=lambda node, other: is_needed(graph, node, other))
    walked: nx.DiGraph[str] = asked.reverse(copy=False) if direction == "prerequisites" else asked
    return walked


def _routes(graph: "nx.DiGraph[str]", inside: set[str], asking: list[str]) -> dict[str, str]:
    """The routes that conditions stand in, by id with their titles, in the graph's order."""
    seen = set[str]().union(*(nx.descendants(graph, node) for node in asking)) & inside
    routes = (node for node in graph if node in seen and graph.nodes[node]["kind"] == "route")
    return {graph.nodes[node]["route"]: graph.nodes[node]["label"] for node in routes}
