"""What is lost when something falls away."""

from collections.abc import Iterable
from typing import NamedTuple

import networkx as nx

from pathways.graph.reach import leads_to_credential, reachable_nodes


class WithdrawalImpact(NamedTuple):
    """What is lost when a node falls away, each in the graph's order."""

    closed: tuple[str, ...]  # credentials that nobody can earn any more
    routes: tuple[str, ...]  # routes that nobody can take any more, those of closed credentials too


def impact(
    graph: "nx.DiGraph[str]", nodes: Iterable[str], reachable: set[str] | None = None
) -> WithdrawalImpact:
    """What is lost when an accreditor withdraws, a credential is no longer offered, or a program ends.

    Args:
        graph: from `to_networkx`.
        nodes: what is withdrawn, as a collection of names; an organization takes nothing with it that others
            still accredit.
        reachable: `reachable_nodes(graph)`, for those who ask often.
    """
    gone = set(nodes)
    lost = (
        (reachable_nodes(graph) if reachable is None else reachable)
        - reachable_nodes(graph, without=gone)
        - gone
    )
    return WithdrawalImpact(
        tuple(node for node in graph if node in lost and graph.nodes[node]["kind"] == "credential"),
        tuple(node for node in graph if node in lost and leads_to_credential(graph, node)),
    )
