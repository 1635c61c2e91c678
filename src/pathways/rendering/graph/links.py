"""What leads to a credential, and what it opens, as text and as JSON."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from pathways.graph.networkx_graph import to_networkx
from pathways.graph.overview import LinkDirection, linked_nodes, overview, surroundings
from pathways.model.catalog import Catalog
from pathways.model.values.names import Reference
from pathways.rendering.check.data import own_rules_data
from pathways.rendering.layout.blocks import as_lines
from pathways.rendering.layout.lines import page_text, spaced_list_lines, wrap_lines
from pathways.rendering.rules.credential import rule_summary
from pathways.wording import graph_texts

if TYPE_CHECKING:
    import networkx as nx

SCHEMA = "pathways/graph/2"


def linked_text(catalog: Catalog, named: Reference, direction: LinkDirection, as_of: date) -> str:
    """Say what leads to a credential or organization, or what it opens, under the rules of a day.

    Args:
        catalog: the rules.
        named: the credential or organization.
        direction: `prerequisites` or `unlocks`.
        as_of: the editions that may be in force on this day are read.

    Returns:
        Lines that fit the terminal where words allow it.
    """
    return page_text(_lines(catalog, named, direction, as_of))


def linked_data(catalog: Catalog, named: Reference, direction: LinkDirection, as_of: date) -> dict[str, Any]:
    """The same as plain data: the steps as the text has them, and that part of the graph (docs/graph.md)."""
    graph, node = to_networkx(catalog, as_of), named.node
    folded = overview(graph)
    near, part = surroundings(folded, node, direction), surroundings(graph, node, direction)
    return {
        "schema": SCHEMA,
        "node": node,
        "direction": direction,
        "as_of": str(as_of),
        "own_rules": own_rules_data(catalog.own()),
        "steps": [
            {"node": step.node, "path": list(step.path)} for step in linked_nodes(folded, node, direction)
        ],
        "serves": _serves(graph, node) if direction == "unlocks" else [],
        "opens": [_opens(node, other, data) for node, other, data in near.edges(data=True)],
        "nodes": [{"id": node, **data} for node, data in part.nodes(data=True)],
        "edges": [{"from": node, "to": other, **data} for node, other, data in part.edges(data=True)],
    }


def _opens(node: str, other: str, data: dict[str, Any]) -> dict[str, Any]:
    return {"from": node, "to": other, **data, "routes": list(data["routes"]), "titles": list(data["titles"])}


def _serves(graph: "nx.DiGraph[str]", node: str) -> list[str]:
    """The careers that a credential is of use in."""
    return [career for career, edge in graph[node].items() if edge["kind"] == "serves"]


def _lines(catalog: Catalog, named: Reference, direction: LinkDirection, as_of: date) -> Iterator[str]:
    graph, node = to_networkx(catalog, as_of), named.node
    folded = overview(graph)
    label, name = folded.nodes[node]["label"], folded.nodes[node]["name"]
    back = direction == "prerequisites"
    yield from wrap_lines(label if label == name else f"{label}, {name}", hang=2)
    does = graph_texts.LEADS_TO_IT if back else graph_texts.IT_OPENS
    yield from wrap_lines(graph_texts.under_rules(does, as_of))
    edges = list(_edges(folded, node, direction))
    if edges:
        yield ""
    for one, other in edges:
        yield from wrap_lines(f"- {_sentence(folded, one, other)}", hang=2)
    if back and named.kind == "credential":
        yield from as_lines(rule_summary(catalog, named.id, as_of))
    elif not edges:
        yield ""
        yield graph_texts.NO_RULE + (graph_texts.LEADS if back else graph_texts.ASKS)
    if not back:
        yield from spaced_list_lines(
            graph_texts.CAREERS, (graph.nodes[node]["label"] for node in _serves(graph, node))
        )


def _edges(folded: "nx.DiGraph[str]", node: str, direction: LinkDirection) -> Iterator[tuple[str, str]]:
    """The edges of an overview that lead to a node, or that go on from it, nearest first."""
    part = surroundings(folded, node, direction)
    for step in linked_nodes(folded, node, direction):
        yield from part.out_edges(step.node) if direction == "prerequisites" else part.in_edges(step.node)


def _sentence(folded: "nx.DiGraph[str]", node: str, other: str) -> str:
    labels, edge = folded.nodes, folded.edges[node, other]
    if edge["kind"] == "counts_as":
        return graph_texts.counts_as(labels[node]["label"], labels[other]["label"])
    text = graph_texts.opens(labels[node]["label"], labels[other]["label"])
    text += graph_texts.by_routes("; or ".join(edge["titles"])) if edge["titles"] else ""
    return text + (graph_texts.UNAVOIDABLE_FOR if edge["required"] else "")
