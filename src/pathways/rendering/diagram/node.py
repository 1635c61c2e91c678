"""What the node of a requirement says, and how it looks."""

from collections.abc import Iterator

from pathways.graph.vertex import Vertex
from pathways.model.catalog import Credential
from pathways.model.edition import Edition
from pathways.model.requirement import AtLeast
from pathways.model.source import Trust
from pathways.model.verdict import Verdict
from pathways.rendering.diagram import dot
from pathways.rendering.words import between, capital, short

WIDE, NARROW = 38, 24


def words(vertex: Vertex, verdict: Verdict | None, *, asked: bool) -> Iterator[str]:
    """What a node says: its truth, its name, how many parts it needs, and what no record can show."""
    if verdict:
        yield dot.WORD[verdict.truth]
    elif asked:
        yield dot.pale("not asked")
    if vertex.kind in ("condition", "exam"):
        yield dot.lines(capital(vertex.label), WIDE)
    elif vertex.label != vertex.needs:
        yield dot.bold(dot.lines(vertex.label if vertex.kind == "route" else capital(vertex.label), WIDE))
    if len(vertex.parts) > 1:
        yield f"{vertex.needs} {len(vertex.parts)}"
    if isinstance(vertex.node, AtLeast) and vertex.node.sits_only:
        yield dot.pale("admits to the exam only")
    for one in verdict.shortfalls if verdict and vertex.kind == "condition" else ():
        yield dot.lines(f"has {between(one.have, one.unit)},", WIDE)
        yield dot.lines(f"{short(one)} short", WIDE)
    if vertex.trust is Trust.RECALLED:
        yield dot.pale("only recalled, no source was read")
    for text in vertex.node.asks_also:
        yield dot.pale(dot.lines(f"no record can show: {text}", NARROW + 6))


def bare(vertex: Vertex) -> Vertex:
    """A requirement out of the groups that hold nothing else and say nothing of their own."""
    while vertex.kind == "group" and len(vertex.parts) == 1 and vertex.label == vertex.needs:
        if vertex.node.asks_also:
            break
        vertex = vertex.parts[0]
    return vertex


def look(vertex: Vertex, verdict: Verdict | None) -> dict[str, str]:
    """A choice is a hexagon, an exam an ellipse, all else a box; conditions are rounded."""
    made = dict(dot.TRUTH[verdict.truth]) if verdict else {"style": "solid"}
    if vertex.kind == "condition":
        made["style"] += ",rounded"
    elif vertex.kind == "exam":
        made |= {"shape": "ellipse", "margin": "0.06,0.03"}
    elif not vertex.needs_all:
        made |= {"shape": "hexagon", "margin": "0"}
    return made


def unruled(subject: Credential, editions: tuple[Edition, ...]) -> str:
    """What a credential of which no edition is drawn says."""
    if editions:
        return ""
    return dot.pale("no rules on file" + (" for that day" if subject.editions else ""))
