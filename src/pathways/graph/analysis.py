"""The shape of the map of credentials: where to begin, what opens each other, and the longest ways."""

from collections.abc import Iterator

import networkx as nx

from pathways.graph.overview import overview
from pathways.graph.reach import is_needed, reachable_nodes


def starting_points(graph: "nx.DiGraph[str]") -> tuple[str, ...]:
    """The credentials to begin with: some way leads to each that asks for no other credential.

    Args:
        graph: from `to_networkx`. Credentials without rules in it are left out: nothing is known of them.
    """
    credentials = [node for node, data in graph.nodes(data=True) if data["kind"] == "credential"]
    ruled = [node for node in credentials if any(is_needed(graph, one, node) for one in graph.pred[node])]
    return tuple(node for node in ruled if node in reachable_nodes(graph, without={*credentials} - {node}))


def unavoidable(graph: "nx.DiGraph[str]", target: str) -> Iterator[str]:
    """What no way to a credential goes without, direct or not, in the order of the graph.

    Credentials, exams, organizations, programs, training and single conditions; what every route asks for in
    other words, such as another number of years, is told by `always_required`.
    """
    for node in _before(graph, target):
        if graph.nodes[node]["kind"] not in {"rule", "route", "group"} and _blocks(graph, {node}, target):
            yield node


def always_required(graph: "nx.DiGraph[str]", target: str) -> Iterator[tuple[str, ...]]:
    """Conditions of one kind and subject, at least one of which every way to a credential asks for.

    Such as work in one field, of 2, 4 or 6 years. Each comes as the names of its conditions; what a single
    node already says, in `unavoidable`, is left out.
    """
    alike: dict[tuple[object, ...], list[str]] = {}
    for node in _before(graph, target):
        data = graph.nodes[node]
        if data["kind"] == "condition":
            subject = tuple(data.get(key) for key in ("condition", "domain", "topic", "training", "document"))
            alike.setdefault(subject, []).append(node)
    for group in alike.values():
        if _blocks(graph, {*group}, target) and not any(_blocks(graph, {node}, target) for node in group):
            yield tuple(group)


def bridges(graph: "nx.DiGraph[str]") -> list[tuple[str, ...]]:
    """The groups of credentials that lead to each other, each by name."""
    parts = nx.strongly_connected_components(_credential_graph(graph))
    return sorted(tuple(sorted(part)) for part in parts if len(part) > 1)


def longest_paths(graph: "nx.DiGraph[str]") -> list[tuple[str, ...]]:
    """The longest chains of credentials, each of which opens the next.

    Those that lead to each other count as one, the first by name.
    """
    whole = nx.condensation(_credential_graph(graph))
    names = {part: min(data["members"]) for part, data in whole.nodes(data=True)}
    chains: dict[int, list[tuple[str, ...]]] = {}
    for part in nx.topological_sort(whole):
        before = [chain for number in whole.pred[part] for chain in chains[number]]
        top = max(map(len, before), default=0)
        chains[part] = [(*chain, names[part]) for chain in before if len(chain) == top] or [(names[part],)]
    every = [chain for found in chains.values() for chain in found]
    top = max(map(len, every), default=0)
    return sorted(chain for chain in every if len(chain) == top > 1)


def _credential_graph(graph: "nx.DiGraph[str]") -> "nx.DiGraph[str]":
    """The credentials alone, with what one asks of another."""
    folded = overview(graph)
    asked: nx.DiGraph[str] = nx.DiGraph()
    asked.add_nodes_from(node for node, data in folded.nodes(data=True) if data["kind"] == "credential")
    asked.add_edges_from(
        (node, other)
        for node, other, data in folded.edges(data=True)
        if data["kind"] == "opens" and node in asked
    )
    return asked


def _before(graph: "nx.DiGraph[str]", target: str) -> list[str]:
    """All that may lead to a node, in the order of the graph."""
    way = nx.subgraph_view(graph, filter_edge=lambda node, other: is_needed(graph, node, other))
    before = nx.ancestors(way, target)
    return [node for node in graph if node in before]


def _blocks(graph: "nx.DiGraph[str]", nodes: set[str], target: str) -> bool:
    return target not in reachable_nodes(graph, without=nodes)
