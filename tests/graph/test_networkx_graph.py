import json
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pytest

from pathways import Catalog, InvalidInputError
from pathways.graph.networkx_graph import to_networkx

CHPS = "ahima/chps/c2020:apply"
RHIT = "ahima/rhit/accredited-degree"


@pytest.fixture(scope="module")
def graph(catalog: Catalog) -> "nx.DiGraph[str]":
    return to_networkx(catalog)


def test_a_route_opens_the_exam_and_the_exam_the_credential(graph: "nx.DiGraph[str]") -> None:
    path = nx.shortest_path(graph, "credential:ahima/rhit", "credential:ahima/chps")
    assert path == [
        "credential:ahima/rhit",
        f"condition:{CHPS}/coder-or-technician/credential",
        f"route:{CHPS}/coder-or-technician",
        f"rule:{CHPS}",
        "rule:ahima/chps/c2020:award",
        "credential:ahima/chps",
    ]
    kinds = [graph.edges[edge]["kind"] for edge in pairwise(path)]
    assert kinds == ["holds", "part_of", "part_of", "part_of", "earns"]
    assert graph.edges[f"rule:{CHPS}", "exam:ahima/chps"]["kind"] == "admits"
    assert "rule:ahima/chps/c2020:award" in graph["exam:ahima/chps"]


def test_what_admits_to_the_exam_only_does_not_lead_to_the_credential(graph: "nx.DiGraph[str]") -> None:
    leading = f"group:{RHIT}:award/leading"
    early, full = f"route:{RHIT}:apply/early-testing", f"route:{RHIT}:apply/accredited-associate"
    assert list(graph[early]) == [f"rule:{RHIT}:apply"]
    assert list(graph[full]) == [f"rule:{RHIT}:apply", leading]
    assert graph.nodes[early]["exam_only"]
    assert not graph.has_edge(f"rule:{RHIT}:apply", f"rule:{RHIT}:award")


def test_a_nested_way_to_the_exam_only_is_left_out_where_it_stands(
    with_editions: Callable[..., Catalog],
) -> None:
    early = {"route": "early", "exam_only": "true", "program": {"award": "associate", "early": "true"}}
    late = {"route": "late", "degree": "associate"}
    nested = {"all": [{"any": [late, early]}, {"experience": {"domain": "coding", "years": "1"}}]}
    graph = to_networkx(with_editions(cca=[{"apply": nested}]))
    where = "ahima/cca/e1"
    assert set(graph.pred[f"group:{where}:award/leading/1"]) == {f"route:{where}:apply/late"}
    assert set(graph.pred[f"group:{where}:award/leading"]) == {
        f"group:{where}:award/leading/1",
        f"condition:{where}:apply/experience",
    }


def test_one_of_several_is_not_required_and_one_of_all_is(graph: "nx.DiGraph[str]") -> None:
    route = f"route:{CHPS}/bachelor"
    assert not graph.edges[route, f"rule:{CHPS}"]["required"]
    assert graph.edges[f"condition:{CHPS}/bachelor/degree", route]["required"]
    assert graph.nodes[f"rule:{CHPS}"]["count"] == 1
    assert graph.nodes[f"rule:{CHPS}"]["of"] == 6


def test_a_condition_says_what_it_asks_for_and_where_that_was_read(graph: "nx.DiGraph[str]") -> None:
    node = graph.nodes[f"condition:{CHPS}/bachelor/experience"]
    assert node["label"] == "2 years of work in privacy or security"
    assert (node["condition"], node["domain"], node["years"]) == ("experience", "privacy-security", 2)
    assert (node["cites"], node["confidence"]) == ("ahima-chps-page-c2020", "copy")


def test_accreditors_and_their_predecessors_lead_to_what_they_open(graph: "nx.DiGraph[str]") -> None:
    assert nx.has_path(graph, "organization:caahep", "credential:ahima/rhit")
    assert nx.has_path(graph, "organization:chima", "credential:ahima/rhit")
    assert not graph["organization:bmsc"]  # an issuer; no rule requires its accreditation


def test_a_credential_that_is_only_named_is_there(graph: "nx.DiGraph[str]") -> None:
    assert graph.nodes["credential:ahima/cdip"]["editions"] == 0
    assert "exam:ahima/cdip" not in graph


def test_a_rule_of_a_single_condition_or_route_is_a_rule_with_one_part(
    with_editions: Callable[..., Catalog],
) -> None:
    graph = to_networkx(with_editions(cca=[{"apply": {"route": "only", "degree": "associate"}}]))
    rule = "rule:ahima/cca/e1:apply"
    assert (graph.nodes[rule]["count"], graph.nodes[rule]["of"]) == (1, 1)
    assert list(graph.pred[rule]) == ["route:ahima/cca/e1:apply/only"]


def test_what_is_recommended_is_no_way_to_the_credential(with_editions: Callable[..., Catalog]) -> None:
    graph = to_networkx(
        with_editions(cca=[{"apply": {"degree": "high-school"}, "recommended": {"credential": "RHIT"}}])
    )
    assert graph.edges["rule:ahima/cca/e1:recommended", "credential:ahima/cca"]["kind"] == "recommended"


def test_a_day_chooses_the_editions(with_editions: Callable[..., Catalog]) -> None:
    catalog = with_editions(cca=[{"apply": {"degree": "high-school"}}])
    assert "rule:ahima/cca/e1:apply" in to_networkx(catalog, "2026-11-24")
    assert "rule:ahima/cca/e1:apply" not in to_networkx(catalog, as_of="1990-01-01")
    with pytest.raises(InvalidInputError, match="not one date"):
        to_networkx(catalog, "2026")


def test_every_kind_of_node_and_edge_is_documented(graph: "nx.DiGraph[str]") -> None:
    document = (Path(__file__).parents[2] / "docs" / "graph.md").read_text(encoding="utf-8")
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}
    kinds |= {data["kind"] for *_, data in graph.edges(data=True)}
    keys = {key for _, data in graph.nodes(data=True) for key in data if data["kind"] != "condition"}
    for word in kinds | keys:
        assert f"`{word}`" in document, word


def test_networkx_can_write_it(graph: "nx.DiGraph[str]") -> None:
    nx.write_graphml(graph, BytesIO())
    kept = json.loads(json.dumps(nx.node_link_data(graph, edges="edges")))
    again = nx.node_link_graph(kept, edges="edges")
    assert nx.utils.graphs_equal(again, graph)


def test_windows_licenses_and_pools_are_told_in_plain_values(with_editions: Callable[..., Catalog]) -> None:
    rule = {
        "license": {"any": ["rn", "md"]},
        "continuing_education": {
            "units": 20,
            "quotas": [{"id": "q", "topic": "privacy", "min": 5}],
            "within": "2 years",
        },
    }
    graph = to_networkx(with_editions(cca=[{"apply": rule}]))
    told = graph.nodes["condition:ahima/cca/e1:apply/continuing_education"]
    assert (told["units"], told["quotas"], told["within"], told["effective_by"]) == (
        20,
        1,
        "2 years",
        "application_date",
    )
    assert told["label"] == "20 CEUs, within the last 2 years: at least 5 in q"
    assert graph.nodes["condition:ahima/cca/e1:apply/license"]["any"] == "rn, md"


def test_who_must_have_accredited_a_course_leads_to_what_it_opens(
    with_editions: Callable[..., Catalog],
) -> None:
    catalog = with_editions(cca=[{"apply": {"coursework": {"topic": "coding", "accredited_by": "cahiim"}}}])
    found = to_networkx(catalog)
    kinds = {data["kind"] for _, _, data in found.out_edges("organization:cahiim", data=True)}
    assert "accredits" in kinds
    assert nx.has_path(found, "organization:cahiim", "credential:ahima/cca")
