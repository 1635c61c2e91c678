import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from pathways import Catalog, InvalidInputError
from pathways.graph.networkx_graph import to_networkx
from pathways.rendering.graph.answers import GraphQuestion, graph_answer_data, graph_answer_text
from pathways.rendering.graph.file import write_graph

DAY = date(2026, 11, 24)
ROUTES: GraphQuestion = "routes"
ASKED: list[tuple[GraphQuestion, str | None]] = [
    ("unavoidable", "credential:ahima/chps"),
    ("unavoidable", "credential:ahima/cdip"),
    ("routes", "credential:ahima/chps"),
    ("withdrawal", "organization:cahiim"),
    ("withdrawal", "organization:aapc"),
    ("roots", None),
    ("bridges", None),
    ("longest", None),
]


def test_the_answers_are_as_they_were(catalog: Catalog, kept: Callable[[str, str], None]) -> None:
    text = "\n".join(graph_answer_text(catalog, question, node, DAY) for question, node in ASKED)
    kept("graph-answers.txt", text)
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(("question", "node"), ASKED)
def test_the_data_names_nodes_of_the_graph(
    catalog: Catalog, question: GraphQuestion, node: str | None
) -> None:
    data = json.loads(json.dumps(graph_answer_data(catalog, question, node, DAY)))
    graph = to_networkx(catalog, DAY)

    def named(answer: object) -> set[str]:
        if isinstance(answer, str):
            return {answer}
        parts = list(answer.values()) if isinstance(answer, dict) else answer
        assert isinstance(parts, list)
        return set[str]().union(*map(named, parts))

    assert (data["question"], data["node"], data["own_rules"]) == (question, node, [])
    assert named(data["answer"]) <= set(graph)


def test_no_more_routes_are_told_than_are_wanted(catalog: Catalog) -> None:
    asked = (catalog, ROUTES, "credential:ahima/chps", DAY)
    every, two = graph_answer_data(*asked), graph_answer_data(*asked, most=2)
    assert two["answer"] == every["answer"][:2]
    assert "and more; the first 2 are shown" in graph_answer_text(*asked, most=2)
    assert "and more" not in graph_answer_text(*asked, most=len(every["answer"]))


def test_a_credential_that_is_only_named_is_earned_nobody_knows_how(
    with_editions: Callable[..., Catalog],
) -> None:
    catalog = with_editions(cca=[{"apply": {"credential": "CDIP"}}])
    text = graph_answer_text(catalog, "routes", "credential:ahima/cca", DAY)
    assert "- CDIP (not covered yet), then CCA\n" in text


def test_credentials_that_lead_to_each_other_are_told(with_editions: Callable[..., Catalog]) -> None:
    either = {"any": [{"route": "a", "degree": "associate"}, {"route": "b", "credential": "CCS"}]}
    catalog = with_editions(cca=[{"apply": either}], ccs=[{"apply": {"credential": "CCA"}}])
    assert "- CCA, CCS\n" in graph_answer_text(catalog, "bridges", None, DAY)


def test_the_graph_is_written_whole(catalog: Catalog, tmp_path: Path) -> None:
    graph = to_networkx(catalog, DAY)
    write_graph(catalog, DAY, tmp_path / "g.json")
    data = json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))
    assert nx.utils.graphs_equal(nx.node_link_graph(data, edges="edges"), graph)
    write_graph(catalog, DAY, tmp_path / "g.graphml")
    again = nx.read_graphml(tmp_path / "g.graphml")
    assert set(again) == set(graph)
    assert set(again.edges) == set(graph.edges)
    with pytest.raises(InvalidInputError, match=r"use the extension \.graphml or \.json"):
        write_graph(catalog, DAY, tmp_path / "g.png")
