"""What can be had when every condition can be met, and what can not when some nodes are withdrawn."""

from collections import Counter
from collections.abc import Collection

import networkx as nx

NO_WAY = {"recommended", "lifts", "serves", "goes_on_to", "counted_under", "split_into"}
"""Edges that lead to no credential: what is wished, asked of those who hold it, or of use in a career."""


def is_needed(graph: "nx.DiGraph[str]", node: str, end: str) -> bool:
    """Whether an edge leads to the credential."""
    return graph.edges[node, end]["kind"] not in NO_WAY


def reachable_nodes(
    graph: "nx.DiGraph[str]", without: Collection[str] = (), within: Collection[str] | None = None
) -> set[str]:
    """All that can be had: from what needs nothing, step by step; a node of a circle is never its own reason.

    Args:
        graph: from `to_networkx`.
        without: nodes that cannot be had.
        within: only these are worked out, and every other node is had; null: all are worked out.
    """
    open_ = [node for node in graph if node not in without and (within is None or node in within)]
    missing = {node: _missing(graph, node) for node in open_}
    reached = set(graph).difference(open_, without)
    fresh = [*reached, *(node for node, left in missing.items() if not left)]
    while fresh:
        node = fresh.pop()
        reached.add(node)
        for after in graph[node]:
            if (left := missing.get(after)) and is_needed(graph, node, after):
                _count_reached(left, graph.edges[node, after]["kind"])
                if not left:
                    fresh.append(after)
    return reached


def _missing(graph: "nx.DiGraph[str]", node: str) -> Counter[str]:
    """How many edges of each kind a node still waits for.

    A rule, route or group waits for its count of parts, anything else for one of each kind that leads to it.
    An organization waits for nothing: another that counts as it is no condition.
    """
    data = graph.nodes[node]
    if "count" in data:
        return Counter(part_of=data["count"])
    if data["kind"] == "organization":
        return Counter()
    kinds = {edge["kind"] for before, edge in graph.pred[node].items() if is_needed(graph, before, node)}
    return Counter(dict.fromkeys(kinds, 1))


def _count_reached(left: Counter[str], kind: str) -> None:
    left[kind] -= 1
    if left[kind] <= 0:
        del left[kind]


def leads_to_credential(graph: "nx.DiGraph[str]", node: str) -> bool:
    """Whether a node is a route to an exam or a credential; others lift a mark, or are recommended."""
    data = graph.nodes[node]
    return data["kind"] == "route" and data["purpose"] in {"apply", "award"}
