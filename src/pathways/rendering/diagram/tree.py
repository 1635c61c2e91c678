"""The requirements of one credential as a picture."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphviz import Digraph

from pathways.checking.answer import Answer
from pathways.graph.vertex import Rules, Vertex, rules
from pathways.model.catalog import Catalog, Credential
from pathways.model.described import grouped
from pathways.model.edition import Edition
from pathways.model.requirement import AtLeast
from pathways.model.truth import Truth
from pathways.model.verdict import Verdict
from pathways.rendering.diagram import dot
from pathways.rendering.diagram.told import told
from pathways.rendering.words import between, cited, dated, short

WIDE, NARROW = 38, 24


def tree(
    catalog: Catalog, subject: Credential, editions: tuple[Edition, ...], title: str, answer: Answer | None
) -> Digraph:
    """Draw the rules of some editions, and what an answer says of each requirement.

    Args:
        catalog: the rules.
        subject: the credential.
        editions: those to draw, each in a frame of its own where there are more.
        title: what the picture shows.
        answer: its verdicts are shown and nothing else is decided; null: nobody is asked about.
    """
    picture = dot.graph()
    picture.attr(label=dot.label(_notes(catalog, subject, editions)), labelloc="b", labeljust="l")
    with picture.subgraph(name="cluster title") as inside:
        inside.attr(label=dot.title(title), labelloc="t", labeljust="l", peripheries="0")
        for edition in editions:
            found = rules(subject, edition, catalog)
            verdicts = told(answer, found) if answer else None
            if len(editions) == 1:
                _Tree(catalog, inside, inside, verdicts).rules(subject, found)
                break
            with inside.subgraph(name=f"cluster {edition.id}") as frame:
                frame.attr(label=dot.label(dot.bold(dot.lines(f"edition {dated(edition)}", 60))))
                frame.attr(style="rounded", color=dot.PALE, peripheries="1")
                _Tree(catalog, inside, frame, verdicts).rules(subject, found)
        _credential(inside, catalog, subject, answer, ruled=bool(editions))
    return picture


@dataclass(slots=True)
class _Tree:
    """Draws the vertices of an edition, each once; `verdicts` null where nobody is asked about."""

    catalog: Catalog
    picture: Digraph
    frame: Digraph
    verdicts: dict[str, Verdict] | None
    drawn: set[str] = field(default_factory=set)

    def rules(self, subject: Credential, found: Rules) -> None:
        """Draw the rules of an edition, and what each opens."""
        exam, credential = f"exam:{subject.credential}", f"credential:{subject.credential}"
        self.vertex(found.apply)
        self.vertex(found.award)
        self.edge(found.apply.id, exam)
        self.edge(found.award.id, credential, penwidth="2")
        if found.recommended:
            self.vertex(found.recommended)
            self.edge(found.recommended.id, credential, style="dotted", label="recommended")

    def vertex(self, vertex: Vertex) -> None:
        """Draw a requirement after its parts."""
        if vertex.id in self.drawn:
            return
        self.drawn.add(vertex.id)
        for part in map(_bare, reversed(vertex.parts)):  # left to right, what is written first comes out last
            self.vertex(part)
            self.edge(part.id, vertex.id, **({} if _all(vertex) else {"style": "dashed"}))
        verdict = self.verdicts.get(vertex.id) if self.verdicts is not None else None
        home = self.picture if vertex.kind == "exam" else self.frame  # one exam, whatever the edition
        home.node(
            dot.name(vertex.id),
            dot.label(*self.words(vertex, verdict)),
            **dot.linked(self.catalog.best_source(vertex.cites)),
            **_look(vertex, verdict),
        )

    def words(self, vertex: Vertex, verdict: Verdict | None) -> Iterator[str]:
        """What a node says: its truth, its name, how many parts it needs, and what no record can show."""
        if verdict:
            yield dot.WORD[verdict.truth]
        elif self.verdicts is not None:
            yield dot.pale("not asked")
        needs = grouped(vertex.count, len(vertex.parts))
        if vertex.kind in ("condition", "exam"):
            yield dot.lines(_capital(vertex.label), WIDE)
        elif vertex.label != needs:
            yield dot.bold(
                dot.lines(vertex.label if vertex.kind == "route" else _capital(vertex.label), WIDE)
            )
        if len(vertex.parts) > 1:
            yield f"{needs} {len(vertex.parts)}"
        if isinstance(vertex.node, AtLeast) and vertex.node.sits_only:
            yield dot.pale("admits to the exam only")
        for one in verdict.shortfalls if verdict and vertex.kind == "condition" else ():
            yield dot.lines(f"has {between(one.have)},", WIDE)
            yield dot.lines(f"{short(one)} short", WIDE)
        for text in vertex.node.asks_also:
            yield dot.pale(dot.lines(f"no record can show: {text}", NARROW + 6))

    def edge(self, before: str, after: str, **look: str) -> None:
        """Draw an edge from a prerequisite to what it opens."""
        self.picture.edge(dot.name(before), dot.name(after), **look)


def _all(vertex: Vertex) -> bool:
    return vertex.count == len(vertex.parts)


def _bare(vertex: Vertex) -> Vertex:
    """A requirement out of the groups that hold nothing else and say nothing of their own."""
    while vertex.kind == "group" and len(vertex.parts) == 1 and vertex.label == grouped(1, 1):
        if vertex.node.asks_also:
            break
        vertex = vertex.parts[0]
    return vertex


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _look(vertex: Vertex, verdict: Verdict | None) -> dict[str, str]:
    """A choice is a hexagon, an exam an ellipse, all else a box; conditions are rounded."""
    look = dict(dot.TRUTH[verdict.truth]) if verdict else {"style": "solid"}
    if vertex.kind == "condition":
        look["style"] += ",rounded"
    elif vertex.kind == "exam":
        look |= {"shape": "ellipse", "margin": "0"}
    elif not _all(vertex):
        look |= {"shape": "hexagon", "margin": "0"}
    return look


def _credential(
    picture: Digraph, catalog: Catalog, subject: Credential, answer: Answer | None, *, ruled: bool
) -> None:
    verdict = answer.award.verdict if answer else None
    held = answer is not None and answer.held is Truth.YES
    picture.node(
        dot.name(f"credential:{subject.credential}"),
        dot.label(
            dot.WORD[verdict.truth] if verdict else "",
            dot.bold(dot.lines(subject.abbreviation, WIDE), size=18),
            dot.lines(subject.name, NARROW),
            "held" if held else "",
            "" if ruled else dot.pale("no rules on file" + (" for that day" if subject.editions else "")),
        ),
        peripheries="2",
        **dot.linked(catalog.best_source(subject.cites)),
        **(dot.TRUTH[verdict.truth] if verdict else {}),
    )


def _notes(catalog: Catalog, subject: Credential, editions: tuple[Edition, ...]) -> str:
    """How to read the picture, and what it rests on."""
    notes = []
    if editions:
        notes.append(
            "Solid arrows: all of these are needed. Dashed: enough of them, as the node says. "
            "Dotted: recommended, never required."
        )
    for edition in editions:
        notes.append(f"Edition {dated(edition)}")
        notes += [f"Disputed, and not counted: {one.text}" for one in edition.disputed]
    found = {edition.id: rules(subject, edition, catalog) for edition in editions}
    cites = dict.fromkeys(cite for three in found.values() for one in three if one for cite in _cites(one))
    sources = [catalog.sources[cite] for cite in cites]
    notes += [f"Read in: {cited(source, source.trust)}" for source in sources]
    issuer = catalog.organizations[subject.issuer]
    address = f", {issuer.website}" if issuer.website else ""
    notes.append(f"This is not the issuer's decision; confirm with {issuer.name}{address}")
    return dot.pale("".join(dot.lines(note, 130, left=True) for note in notes))


def _cites(vertex: Vertex) -> Iterator[str]:
    yield from vertex.cites
    for part in vertex.parts:
        yield from _cites(part)
