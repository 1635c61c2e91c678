"""What the graph of credentials answers, as text and as JSON."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, assert_never

from pathways.graph.analysis import always_required, bridges, longest_paths, starting_points, unavoidable
from pathways.graph.impact import impact
from pathways.graph.networkx_graph import to_networkx
from pathways.graph.paths import CredentialPath, paths
from pathways.model.catalog import Catalog
from pathways.rendering.check.data import own_rules_data
from pathways.rendering.layout.lines import page_text, spaced_list_lines, wrap_lines
from pathways.wording import graph_texts, labels
from pathways.wording.sources import file_origin

if TYPE_CHECKING:
    import networkx as nx

SCHEMA = "pathways/graph-answer/2"
MOST_PATHS = 500
GraphQuestion = Literal["unavoidable", "routes", "withdrawal", "roots", "bridges", "longest"]


class GraphAnswer(NamedTuple):
    """An answer as plain data, and the same in sentences."""

    does: str
    data: Any
    sentences: list[str]
    none: str


def graph_answer_data(
    catalog: Catalog, question: GraphQuestion, node: str | None, as_of: date, most: int = MOST_PATHS
) -> dict[str, Any]:
    """Answer a question to the graph as plain data (docs/graph.md).

    Args:
        catalog: the rules.
        question: what is asked.
        node: what it is asked of, such as `credential:ahima/chps`; null for a question to the whole graph.
        as_of: the editions that may be in force on this day are read.
        most: how many routes are told at most.
    """
    graph = to_networkx(catalog, as_of)
    answer = _asked(question)(graph, node or "", most)
    return {
        "schema": SCHEMA,
        "question": question,
        "node": node,
        "as_of": str(as_of),
        "own_rules": own_rules_data(catalog.own()),
        "answer": answer.data,
    }


def graph_answer_text(
    catalog: Catalog, question: GraphQuestion, node: str | None, as_of: date, most: int = MOST_PATHS
) -> str:
    """The same in lines that fit the terminal."""
    lines = _lines(to_networkx(catalog, as_of), question, node, as_of, most)
    own = spaced_list_lines(graph_texts.OWN_RULES, map(file_origin, catalog.own()))
    return page_text((*lines, *own))


def _lines(
    graph: "nx.DiGraph[str]", question: GraphQuestion, node: str | None, as_of: date, most: int
) -> Iterator[str]:
    if node:
        label, name = graph.nodes[node]["label"], graph.nodes[node]["name"]
        yield from wrap_lines(label if label == name else f"{label}, {name}", hang=2)
    answer = _asked(question)(graph, node or "", most)
    yield from wrap_lines(graph_texts.under_rules(answer.does, as_of), hang=0)
    yield ""
    for sentence in answer.sentences or [answer.none]:
        yield from wrap_lines(f"- {sentence}" if answer.sentences else sentence, hang=2)


def _unavoidable(graph: "nx.DiGraph[str]", node: str, _: int) -> GraphAnswer:
    does = graph_texts.UNAVOIDABLE
    if not graph.pred[node]:
        return GraphAnswer(does, [], [], graph_texts.NOTHING_LEADS_TO_IT)
    single = [(node,) for node in unavoidable(graph, node)]
    several = list(always_required(graph, node))
    data = [list(group) for group in (*single, *several)]
    sentences = dict.fromkeys(_choice(graph, group) for group in data)
    return GraphAnswer(does, data, [*sentences], graph_texts.NOTHING_IN_COMMON)


def _choice(graph: "nx.DiGraph[str]", group: list[str]) -> str:
    return labels.OR.join(dict.fromkeys(graph.nodes[node]["label"] for node in group))


def _routes(graph: "nx.DiGraph[str]", node: str, most: int) -> GraphAnswer:
    credential_paths = list(islice(paths(graph, node), most + 1))
    data = [[step._asdict() for step in path] for path in credential_paths[:most]]
    sentences = [_path_text(graph, path) for path in credential_paths[:most]]
    if len(credential_paths) > most:
        sentences.append(graph_texts.and_more(most))
    return GraphAnswer(graph_texts.EVERY_PATH, data, sentences, graph_texts.NOTHING_LEADS_TO_IT)


def _path_text(graph: "nx.DiGraph[str]", path: CredentialPath) -> str:
    return graph_texts.THEN.join(_step_text(graph, *step) for step in path)


def _step_text(graph: "nx.DiGraph[str]", credential: str, route: str) -> str:
    label = graph.nodes[credential]["label"]
    if not route:
        return graph_texts.without_rules(label)
    return (
        graph_texts.by_route(label, graph.nodes[route]["label"])
        if graph.nodes[route]["kind"] == "route"
        else label
    )


def _withdrawal(graph: "nx.DiGraph[str]", node: str, _: int) -> GraphAnswer:
    value = impact(graph, [node])
    names = graph.nodes
    sentences = [graph_texts.not_earnable(names[node]["label"]) for node in value.closed]
    sentences += [
        graph_texts.not_reachable(
            names["credential:" + names[route]["credential"]]["label"],
            names[route]["label"],
        )
        for route in value.routes
        if f"credential:{names[route]['credential']}" not in value.closed
    ]
    none = graph_texts.NOTHING_LOST
    return GraphAnswer(graph_texts.WITHDRAWAL, value._asdict(), list(dict.fromkeys(sentences)), none)


def _starting_points(graph: "nx.DiGraph[str]", _: str, __: int) -> GraphAnswer:
    value = list(starting_points(graph))
    does = graph_texts.STARTING_POINTS
    return GraphAnswer(does, value, [_full_label(graph, node) for node in value], graph_texts.NONE)


def _full_label(graph: "nx.DiGraph[str]", node: str) -> str:
    data = graph.nodes[node]
    return f"{data['label']}, {data['name']}"


def _bridges(graph: "nx.DiGraph[str]", _: str, __: int) -> GraphAnswer:
    value = [list(group) for group in bridges(graph)]
    sentences = [", ".join(graph.nodes[node]["label"] for node in group) for group in value]
    return GraphAnswer(graph_texts.BRIDGES, value, sentences, graph_texts.NONE)


def _longest(graph: "nx.DiGraph[str]", _: str, __: int) -> GraphAnswer:
    value = [list(chain) for chain in longest_paths(graph)]
    sentences = [graph_texts.THEN.join(graph.nodes[node]["label"] for node in chain) for chain in value]
    return GraphAnswer(graph_texts.LONGEST_PATHS, value, sentences, graph_texts.NONE)


def _asked(question: GraphQuestion) -> Callable[["nx.DiGraph[str]", str, int], GraphAnswer]:
    """What answers a question."""
    match question:
        case "unavoidable":
            return _unavoidable
        case "routes":
            return _routes
        case "withdrawal":
            return _withdrawal
        case "roots":
            return _starting_points
        case "bridges":
            return _bridges
        case "longest":
            return _longest
        case _:
            assert_never(question)
