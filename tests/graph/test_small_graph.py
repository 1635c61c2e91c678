"""A small library of every kind of requirement as a graph, and all that it answers, kept word for word."""

from collections.abc import Callable, Iterator
from typing import Any

import networkx as nx

from pathways import Catalog
from pathways.graph.analysis import always_required, bridges, longest_paths, starting_points, unavoidable
from pathways.graph.confidence import rule_confidence
from pathways.graph.export import as_node_link
from pathways.graph.impact import impact
from pathways.graph.networkx_graph import to_networkx
from pathways.graph.overview import linked_nodes, overview, surroundings
from pathways.graph.paths import paths, route_options
from pathways.graph.reach import reachable_nodes

CODER: dict[str, Any] = {
    "apply": {
        "any": [
            {
                "route": "program",
                "all": [
                    {"program": {"award": "associate", "accredited_by": "cahiim", "approved_by": "ahima"}},
                    {"coursework": {"topic": "medical-terminology", "credits": "3"}},
                ],
            },
            {"route": "early", "exam_only": "true", "program": {"award": "associate", "early": "true"}},
            {
                "route": "work",
                "all": [
                    {"experience": {"domain": "coding", "years": "2", "documented": "true"}},
                    {"training": {"topic": "coding", "hours": "80", "approved_by": "ahima"}},
                ],
            },
        ]
    },
    "award": {"also": {"document": {"document": "fee"}}},
    "recommended": {"credential": {"any": ["RHIT"]}},
    "designation": {"name": "CCA-A", "lifted_by": {"experience": {"domain": "coding", "months": "6"}}},
}
TECHNICIAN: dict[str, Any] = {
    "apply": {
        "all": [
            {
                "at_least": "2",
                "of": [
                    {"degree": "associate"},
                    {"membership": "ahima"},
                    {"license": {"any": ["rn"]}},
                    {"continuing_education": {"units": "20", "within": {"last": "2 years"}}},
                ],
            },
            {"credential": {"any": ["CCA"]}},
            {"issuer_discretion": {"question": "whether the work counts"}},
            {"disqualifier": {"sanction": "revoked"}},
        ]
    },
    "award": {"all": [{"exam": "RHIT"}, {"exam": {"exam": "CCA", "id": "older"}}]},
}
EXPERT: dict[str, Any] = {
    "apply": {
        "any": [
            {"route": "technician", "credential": {"any": ["RHIT"]}},
            {"route": "two", "all": [{"credential": {"any": ["CCA"]}}, {"degree": "bachelor"}]},
        ]
    }
}


def described(graph: "nx.DiGraph[str]") -> Iterator[str]:
    for node, data in graph.nodes(data=True):
        yield f"{node}: " + ", ".join(f"{key}={value!r}" for key, value in data.items())
    for node, other, data in graph.edges(data=True):
        yield f"{node} -> {other}: " + ", ".join(f"{key}={value!r}" for key, value in data.items())


def any_of(serves: list[Any]) -> bool:
    """Whether a career is served by a credential that is kept."""
    return any(served.credentials for served in serves)


def library(catalog: Catalog, with_editions: Callable[..., Catalog]) -> Catalog:
    changed = with_editions(cca=[CODER, {"apply": {"degree": "associate"}}], rhit=[TECHNICIAN], ccs=[EXPERT])
    kept = ("ahima/cca", "ahima/rhit", "ahima/ccs", "aapc/cpc")
    credentials = {name: changed.credentials[name] for name in kept}
    credentials["aapc/cpc"] = credentials["aapc/cpc"].model_copy(update={"editions": ()})
    organizations = {
        name: organization
        for name, organization in changed.organizations.items()
        if name in {"ahima", "aapc", "cahiim", "caahep"} or organization.predecessors
    }
    served_here = {
        name: [
            served.model_copy(update={"credentials": tuple(one for one in served.credentials if one in kept)})
            for served in career.serves
        ]
        for name, career in changed.careers.items()
    }
    careers = {
        name: changed.careers[name].model_copy(
            update={
                "serves": tuple(serves),
                "after": tuple(
                    before for before in changed.careers[name].after if any_of(served_here[before])
                ),
            }
        )
        for name, serves in served_here.items()
        if any_of(serves)
    }
    return changed.model_copy(
        update={"credentials": credentials, "organizations": organizations, "careers": careers}
    )


def answers(graph: "nx.DiGraph[str]") -> Iterator[str]:
    """What is told of each credential, and of the graph as a whole."""
    folded = overview(graph)
    yield f"starting points: {starting_points(graph)}"
    yield f"bridges: {bridges(graph)}"
    yield f"longest paths: {longest_paths(graph)}"
    yield f"reachable: {len(reachable_nodes(graph))} of {len(graph)}"
    for node in [
        node for node, data in graph.nodes(data=True) if data["kind"] in ("credential", "organization")
    ]:
        yield node
        yield f"  lost without it: {impact(graph, [node])}"
        for direction in ("prerequisites", "unlocks"):
            yield f"  {direction}: {[tuple(step) for step in linked_nodes(folded, node, direction)]}"
            yield f"  {direction}, nodes: {len(surroundings(graph, node, direction))}"
        if graph.nodes[node]["kind"] == "credential":
            yield f"  unavoidable: {list(unavoidable(graph, node))}"
            yield f"  always required: {list(always_required(graph, node))}"
            yield f"  routes: {[tuple(option) for option in route_options(graph, node)]}"
            yield from (f"  path: {[tuple(step) for step in path]}" for path in paths(graph, node))


def test_a_small_library_as_a_graph(
    catalog: Catalog, with_editions: Callable[..., Catalog], kept: Callable[[str, str], None]
) -> None:
    graph = to_networkx(library(catalog, with_editions))
    kept("small-graph.txt", "\n".join([*described(graph), "", *described(overview(graph)), ""]))


def test_what_a_small_graph_answers(
    catalog: Catalog, with_editions: Callable[..., Catalog], kept: Callable[[str, str], None]
) -> None:
    small = library(catalog, with_editions)
    texts = [*answers(to_networkx(small))]
    for name in small.credentials:
        subject = small.credentials[name]
        for edition in (*subject.editions, None):
            told = rule_confidence(small, subject, [edition])
            texts.append(f"confidence of {name} {edition.id if edition else '-'}: {tuple(told)}")
    kept("small-graph-answers.txt", "\n".join([*texts, ""]))


def test_a_day_chooses_the_editions_and_the_export_has_every_node_and_edge(
    catalog: Catalog, with_editions: Callable[..., Catalog]
) -> None:
    small = library(catalog, with_editions)
    first, second = to_networkx(small, "2001-06-01"), to_networkx(small, "2002-06-01")
    assert {node for node in first if "ahima/cca/e" in node}
    assert not any("cca/e2" in node for node in first)
    assert {node for node in second if "cca/e2" in node}
    assert not any("cca/e1" in node for node in second)
    written = as_node_link(second)
    assert {node["id"] for node in written["nodes"]} == set(second)
    assert len(written["edges"]) == second.number_of_edges()
