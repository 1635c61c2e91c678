"""All the ways to a credential: by which of its routes, over which other credentials."""

from collections import deque
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import networkx as nx

from pathways.graph.overview import NAMES, nodes_before
from pathways.graph.reach import leads_to_credential, reachable_nodes


class PathStep(NamedTuple):
    """A credential on a path, and the route that leads to it: the name of the route, or of a rule without."""

    credential: str
    route: str


CredentialPath = tuple[PathStep, ...]
"""From the credential to begin with to the goal; each is asked for by the route of the next."""


def paths(graph: "nx.DiGraph[str]", goal: str) -> Iterator[CredentialPath]:
    """Every way to a credential, over the fewest other credentials first, then in the order of the rules.

    A path may begin with a credential without rules in the graph: how it is earned is not known, and that
    step names no route. Where a route asks for two credentials at once, there is a path over each. No path
    passes a credential twice.

    Args:
        graph: from `to_networkx`.
        goal: the name of a credential in it.
    """
    known = cache(lambda credential: tuple(route_options(graph, credential)))
    left: deque[tuple[CredentialPath, str]] = deque(
        [((), goal)]
    )  # the path so far, and what is still to be earned
    while left:
        path, credential = left.popleft()
        for option in known(credential):
            longer = (PathStep(credential, option.route), *path)
            if option.alone:
                yield longer
            passed = {step.credential for step in longer}
            left.extend((longer, node) for node in option.over if node not in passed)


class RouteOption(NamedTuple):
    """A route to a credential: the name of the route, of a rule without routes, or nothing without a rule.

    `alone` says whether it can be taken with no other credential; `over` are the credentials and `by` the
    organizations that it may ask for.
    """

    route: str
    alone: bool
    over: tuple[str, ...]
    by: tuple[str, ...]


def route_options(graph: "nx.DiGraph[str]", credential: str) -> Iterator[RouteOption]:
    """The routes that lead to a credential, in the order of its rules."""
    whole = nodes_before(graph, credential)
    route_nodes = [
        node
        for node in graph
        if node in whole and leads_to_credential(graph, node) and _owns(graph, credential, node)
    ]
    parts = nx.subgraph_view(
        graph, filter_edge=lambda node, other: graph.edges[node, other]["kind"] == "part_of"
    )
    routes = [node for node in route_nodes if not nx.descendants(parts, node).intersection(route_nodes)]
    leading = routes or [rule for rule, edge in graph.pred[credential].items() if edge["kind"] == "earns"]
    credentials = {node for node, data in graph.nodes(data=True) if data["kind"] == "credential"}
    free = reachable_nodes(graph, without=credentials)
    for route in leading:
        conditions = nodes_before(graph, route)  # also those of another exam, where one must be passed
        asked = [
            node
            for node, data in graph.nodes(data=True)
            if data["kind"] in NAMES and not conditions.isdisjoint(graph[node])
        ]
        over = tuple(node for node in asked if node in credentials)
        yield RouteOption(
            route, route in free, over, tuple(node for node in asked if node not in credentials)
        )
    if not leading:
        yield RouteOption("", alone=True, over=(), by=())


def _owns(graph: "nx.DiGraph[str]", credential: str, route: str) -> bool:
    """Whether a route is one to this credential, not to another's exam, or to its own exam only."""
    data = graph.nodes[route]
    return f"credential:{data['credential']}" == credential and not data["exam_only"]
