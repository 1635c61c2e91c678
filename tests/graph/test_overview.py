from collections.abc import Callable

import networkx as nx
import pytest

from pathways import Catalog
from pathways.graph.networkx_graph import to_networkx
from pathways.graph.overview import linked_nodes, overview, surroundings


@pytest.fixture(scope="module")
def shipped(catalog: Catalog) -> "nx.DiGraph[str]":
    return overview(to_networkx(catalog))


def test_only_credentials_and_organizations_are_left(shipped: "nx.DiGraph[str]") -> None:
    assert {node.partition(":")[0] for node in shipped} == {"credential", "organization"}


def test_an_edge_names_the_routes_that_ask_for_it(shipped: "nx.DiGraph[str]") -> None:
    edges = shipped.edges
    assert edges["credential:ahima/rhit", "credential:ahima/chps"]["routes"] == ("coder-or-technician",)
    assert edges["organization:cahiim", "credential:ahima/rhit"]["routes"] == (
        "accredited-program",
        "accredited-associate",
        "early-testing",
    )
    required = {pair for pair, edge in edges.items() if edge["required"]}
    assert required == {("organization:aapc", f"credential:aapc/{one}") for one in ("coc", "cpc", "cpc-p")}


def test_what_leads_to_a_credential_comes_nearest_first(shipped: "nx.DiGraph[str]") -> None:
    found = list(linked_nodes(shipped, "credential:ahima/chps", "prerequisites"))
    assert [step.node for step in found][:5] == [
        f"credential:ahima/{name}" for name in ("cca", "ccs", "ccs-p", "rhia", "rhit")
    ]
    assert [len(step.path) for step in found] == sorted(len(step.path) for step in found)
    caahep = next(step for step in found if step.node == "organization:caahep")
    assert caahep.path == (
        "organization:caahep",
        "organization:cahiim",
        "credential:ahima/rhia",
        "credential:ahima/chps",
    )


def test_prerequisites_and_unlocks_are_each_other_read_backwards(shipped: "nx.DiGraph[str]") -> None:
    forth = {(node, step.node) for node in shipped for step in linked_nodes(shipped, node, "unlocks")}
    back = {(step.node, node) for node in shipped for step in linked_nodes(shipped, node, "prerequisites")}
    assert forth == back
    assert forth


def test_what_no_way_goes_without_is_required(with_editions: Callable[..., Catalog]) -> None:
    only = {"credential": "RHIT", "experience": {"domain": "coding", "years": "1"}}
    every = {"any": [{"route": "a", "credential": "RHIT", "degree": "master"}, {"route": "b", **only}]}
    either = {"credential": {"any": ["RHIT", "CCS"]}}
    graph = overview(to_networkx(with_editions(cca=[{"apply": only}], rhia=[{"apply": every}])))
    assert graph.edges["credential:ahima/rhit", "credential:ahima/cca"]["required"]
    assert graph.edges["credential:ahima/rhit", "credential:ahima/rhia"]["required"]
    graph = overview(to_networkx(with_editions(cca=[{"apply": either}])))
    assert not graph.edges["credential:ahima/rhit", "credential:ahima/cca"]["required"]
    graph = overview(to_networkx(with_editions(cca=[{"apply": only}, {"apply": either}])))
    assert not graph.edges["credential:ahima/rhit", "credential:ahima/cca"]["required"]


def test_a_program_must_be_accredited_and_approved_where_both_are_asked_for(
    with_editions: Callable[..., Catalog],
) -> None:
    both = {"program": {"accredited_by": "cahiim", "approved_by": "chima"}}
    graph = overview(to_networkx(with_editions(cca=[{"apply": both}])))
    assert graph.edges["organization:cahiim", "credential:ahima/cca"]["required"]
    assert graph.edges["organization:chima", "credential:ahima/cca"]["required"]


def test_at_least_two_of_three_requires_none_of_them(with_editions: Callable[..., Catalog]) -> None:
    parts = [{"route": name.lower(), "credential": name} for name in ("RHIT", "CCS", "CCS-P")]
    graph = overview(to_networkx(with_editions(cca=[{"apply": {"at_least": {"count": 2, "of": parts}}}])))
    assert not graph.edges["credential:ahima/rhit", "credential:ahima/cca"]["required"]
    graph = overview(to_networkx(with_editions(cca=[{"apply": {"at_least": {"count": 3, "of": parts}}}])))
    assert graph.edges["credential:ahima/rhit", "credential:ahima/cca"]["required"]


def test_what_is_only_recommended_is_told_apart_and_leads_nowhere(
    with_editions: Callable[..., Catalog],
) -> None:
    rules = {"apply": {"degree": "high-school"}, "recommended": {"credential": "RHIT"}}
    graph = overview(to_networkx(with_editions(cca=[rules])))
    assert graph.edges["credential:ahima/rhit", "credential:ahima/cca"]["kind"] == "recommended"
    assert not list(linked_nodes(graph, "credential:ahima/cca", "prerequisites"))


def test_credentials_that_open_each_other_end(with_editions: Callable[..., Catalog]) -> None:
    catalog = with_editions(cca=[{"apply": {"credential": "RHIA"}}], rhia=[{"apply": {"credential": "CCA"}}])
    graph = overview(to_networkx(catalog))
    assert [step.node for step in linked_nodes(graph, "credential:ahima/rhia", "unlocks")][:1] == [
        "credential:ahima/cca"
    ]


def test_an_exam_of_another_credential_asks_for_what_that_exam_asks_for(
    with_editions: Callable[..., Catalog],
) -> None:
    graph = overview(to_networkx(with_editions(cca=[{"apply": {"exam": "RHIT"}}])))
    assert graph.edges["organization:cahiim", "credential:ahima/cca"]["kind"] == "opens"


def test_what_is_only_recommended_is_no_edge_of_a_part_though_both_ends_are_in_it(
    with_editions: Callable[..., Catalog],
) -> None:
    rules = {"apply": {"credential": "RHIA"}, "recommended": {"credential": "RHIT"}}
    graph = overview(to_networkx(with_editions(cca=[rules], rhia=[{"apply": {"credential": "RHIT"}}])))
    assert graph.has_edge("credential:ahima/rhit", "credential:ahima/cca")
    part = surroundings(graph, "credential:ahima/cca", "prerequisites")
    assert "credential:ahima/rhit" in part
    assert not part.has_edge("credential:ahima/rhit", "credential:ahima/cca")
