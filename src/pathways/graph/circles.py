"""Circles of things that are below, before or part of each other."""

from collections.abc import Iterable

import networkx as nx


def shortest_circles(edges: Iterable[tuple[str, str]], order: Iterable[str]) -> list[tuple[str, ...]]:
    """The circles that edges close: of each knot the shortest, from the one of it that is first in an order.

    Args:
        edges: from each to the next.
        order: all of them, in the order in which they are known.

    >>> shortest_circles([("a", "b"), ("b", "c"), ("c", "a"), ("c", "b"), ("d", "d")], "dcba")
    [('d',), ('c', 'b')]
    """
    graph: nx.DiGraph[str] = nx.DiGraph(edges)
    places = {name: nth for nth, name in enumerate(order)}
    circles = []
    for knot in nx.strongly_connected_components(graph):
        inner = graph.subgraph(knot)
        closing = sorted(inner.edges, key=lambda edge: (places[edge[0]], places[edge[1]]))
        if closing:
            around = min((nx.shortest_path(inner, last, first) for first, last in closing), key=len)
            start = around.index(min(around, key=places.__getitem__))
            circles.append((*around[start:], *around[:start]))
    return sorted(circles, key=lambda circle: places[circle[0]])
