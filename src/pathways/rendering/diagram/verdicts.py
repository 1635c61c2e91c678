"""Which verdict belongs to which vertex of the graph."""

from collections.abc import Iterator

from pathways.checking.answer import Answer
from pathways.graph.vertex import EditionVertices, Vertex
from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement import AtLeast
from pathways.model.verdict import Verdict


def verdicts_by_vertex(answer: Answer, rules: EditionVertices) -> dict[str, Verdict]:
    """By the id of a vertex, what the answer says of it; nothing of what was not asked."""
    by_id: dict[str, Verdict] = {}
    verdicts = (
        answer.apply.verdict,
        answer.award.verdict,
        answer.recommended,
        answer.designation.lifted_by if answer.designation else None,
    )
    for vertex, verdict in zip(rules, verdicts, strict=True):
        if vertex and verdict is not None and (verdict_found := _at(verdict, vertex.node)) is not None:
            by_id |= {id_: verdict for id_, verdict in _paired(vertex, verdict_found) if id_ not in by_id}
    return by_id


def _at(verdict: Verdict, node: AtLeast | Condition) -> Verdict | None:
    """The verdict on a rule, under one that joins several editions, or the rule and the credential held."""
    if verdict.node == node:
        return verdict
    if verdict.node is None:
        below = (_at(part, node) for part in verdict.parts)
        return next((verdict_found for verdict_found in below if verdict_found is not None), None)
    return None


def _paired(vertex: Vertex, verdict: Verdict) -> Iterator[tuple[str, Verdict]]:
    yield vertex.id, verdict
    if len(vertex.parts) == 1 and vertex.parts[0].node == vertex.node:
        yield from _paired(vertex.parts[0], verdict)  # a rule whose root is not a bare group
        return
    for part, below in zip(vertex.parts, verdict.parts, strict=True):
        yield from _paired(part, below)
