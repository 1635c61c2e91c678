"""The requirements of one credential as a picture."""

from dataclasses import dataclass, field

from graphviz import Digraph

from pathways.checking.answer import Answer
from pathways.graph.vertex import Rules, Vertex, rules
from pathways.model.catalog import Catalog, Credential
from pathways.model.edition import Edition
from pathways.model.truth import Truth
from pathways.model.verdict import Verdict
from pathways.rendering.diagram import dot
from pathways.rendering.diagram.node import NARROW, WIDE, bare, look, unruled, words
from pathways.rendering.diagram.notes import notes
from pathways.rendering.diagram.told import told
from pathways.rendering.words import dated


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
    drawn = {edition: rules(subject, edition, catalog) for edition in editions}
    picture = dot.graph()
    picture.attr(label=dot.label(notes(catalog, subject, drawn)), labelloc="b", labeljust="l")
    with picture.subgraph(name="cluster title") as inside:
        inside.attr(label=dot.title(title), labelloc="t", labeljust="l", peripheries="0")
        for edition, found in drawn.items():
            verdicts = told(answer, found) if answer else None
            if len(editions) == 1:
                _Tree(catalog, inside, inside, verdicts).rules(subject, found)
                break
            with inside.subgraph(name=f"cluster {edition.id}") as frame:
                frame.attr(label=dot.label(dot.bold(dot.lines(f"edition {dated(edition)}", 60))))
                frame.attr(style="rounded", color=dot.PALE, peripheries="1")
                _Tree(catalog, inside, frame, verdicts).rules(subject, found)
        _credential(inside, catalog, subject, answer, unruled(subject, editions))
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
        for rule, word in (
            (found.recommended, "recommended"),
            (found.designation, "lifts the mark"),
            (found.renew, "renews"),
        ):
            if rule:
                self.vertex(rule)
                self.edge(rule.id, credential, style="dotted", label=word)

    def vertex(self, vertex: Vertex) -> None:
        """Draw a requirement after its parts."""
        if vertex.id in self.drawn:
            return
        self.drawn.add(vertex.id)
        for part in map(bare, reversed(vertex.parts)):  # left to right, what is written first comes out last
            self.vertex(part)
            self.edge(part.id, vertex.id, **({} if vertex.needs_all else {"style": "dashed"}))
        verdict = self.verdicts.get(vertex.id) if self.verdicts is not None else None
        home = self.picture if vertex.kind == "exam" else self.frame  # one exam, whatever the edition
        home.node(
            dot.name(vertex.id),
            dot.label(*words(vertex, verdict, asked=self.verdicts is not None)),
            **self.source(vertex),
            **look(vertex, verdict),
        )

    def source(self, vertex: Vertex) -> dict[str, str]:
        """The link to where a requirement was read, if it was."""
        if not vertex.cites:
            return dot.web(None, f"only recalled: {vertex.node.note or 'no source was read'}")
        return dot.linked(self.catalog.best_source(vertex.cites), vertex.trust)

    def edge(self, before: str, after: str, **line: str) -> None:
        """Draw an edge from a prerequisite to what it opens."""
        self.picture.edge(dot.name(before), dot.name(after), **line)


def _credential(
    picture: Digraph, catalog: Catalog, subject: Credential, answer: Answer | None, note: str
) -> None:
    verdict = answer.award.verdict if answer else None
    held = answer is not None and answer.held is Truth.YES
    mark = answer.designation if answer else None
    picture.node(
        dot.name(f"credential:{subject.credential}"),
        dot.label(
            dot.WORD[verdict.truth] if verdict else "",
            dot.bold(dot.lines(subject.abbreviation, WIDE), size=18),
            dot.lines(subject.name, NARROW),
            "held" if held else "",
            f"marked {mark.name}: {mark.truth.word}" if mark and mark.truth is not Truth.NO else "",
            note,
        ),
        peripheries="2",
        **dot.linked(catalog.best_source(subject.cites)),
        **(dot.TRUTH[verdict.truth] if verdict else {}),
    )
