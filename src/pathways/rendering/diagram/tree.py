"""The requirements of one credential as a picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pathways.checking.answer import Answer
from pathways.graph.vertex import EditionVertices, Vertex, edition_vertices
from pathways.model.catalog import Catalog
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.values.truth import Truth
from pathways.model.verdict import Verdict
from pathways.rendering.diagram.boxes import NARROW, bare_box, is_stub, requirement_box
from pathways.rendering.diagram.sketch import Arrow, Box, BoxLine, Frame, Sketch, source_link_of
from pathways.rendering.diagram.verdicts import verdicts_by_vertex
from pathways.wording.editions import edition_title
from pathways.wording.sources import confirm_with_issuer, format_citation


def requirement_sketch(
    catalog: Catalog, subject: Credential, editions: tuple[Edition, ...], title: str, answer: Answer | None
) -> Sketch:
    """Draw the rules of some editions, and what an answer says of each requirement.

    Args:
        catalog: the rules.
        subject: the credential.
        editions: those to draw, each in a frame of its own where there are more.
        title: what the picture shows.
        answer: its verdicts are shown and nothing else is decided; null: nobody is asked about.
    """
    drawn = {edition: edition_vertices(subject, edition, catalog) for edition in editions}
    sketch = Sketch(title, _said(subject, answer), notes=list(_notes(catalog, subject, drawn)))
    for edition, found in drawn.items():
        frame = sketch.whole
        if len(editions) > 1:
            frame = Frame(edition.id, f"edition {edition_title(edition)}")
            sketch.whole.inside.append(frame)
        _RequirementDrawing(
            catalog, sketch, frame, verdicts_by_vertex(answer, found) if answer else None
        ).rules(subject, found)
    sketch.whole.inside.append(_credential(catalog, subject, answer, is_stub(subject, editions)))
    return sketch


@dataclass(slots=True)
class _RequirementDrawing:
    """Draws the vertices of an edition, each once; `verdicts` null where nobody is asked about."""

    catalog: Catalog
    sketch: Sketch
    frame: Frame
    verdicts: dict[str, Verdict] | None
    drawn: set[str] = field(default_factory=set)

    def rules(self, subject: Credential, found: EditionVertices) -> None:
        """Draw the rules of an edition, and what each opens."""
        exam, credential = f"exam:{subject.credential}", f"credential:{subject.credential}"
        self.vertex(found.apply)
        self.vertex(found.award)
        self.sketch.arrows.append(Arrow(found.apply.id, exam))
        self.sketch.arrows.append(Arrow(found.award.id, credential, heavy=True))
        for rule, word in (
            (found.recommended, "recommended"),
            (found.designation, "lifts the mark"),
        ):
            if rule:
                self.vertex(rule)
                self.sketch.arrows.append(Arrow(rule.id, credential, "dotted", word))

    def vertex(self, vertex: Vertex) -> None:
        """Draw a requirement after its parts."""
        if vertex.id in self.drawn:
            return
        self.drawn.add(vertex.id)
        for part in map(
            bare_box, reversed(vertex.parts)
        ):  # left to right, what is written first comes out last
            self.vertex(part)
            self.sketch.arrows.append(Arrow(part.id, vertex.id, "solid" if vertex.needs_all else "dashed"))
        verdict = self.verdicts.get(vertex.id) if self.verdicts is not None else None
        box = requirement_box(self.catalog, vertex, verdict, asked=self.verdicts is not None)
        if vertex.kind != "exam":
            self.frame.inside.append(box)
        elif box.id not in {one.id for one in self.sketch.whole.inside}:  # one exam, whatever the edition
            self.sketch.whole.inside.append(box)


def _credential(catalog: Catalog, subject: Credential, answer: Answer | None, note: str) -> Box:
    mark = answer.designation if answer else None
    more = [
        "held" if answer and answer.held is Truth.YES else "",
        f"marked {mark.name}: {mark.truth.word}" if mark and mark.truth is not Truth.NO else "",
    ]
    return Box(
        f"credential:{subject.credential}",
        (
            BoxLine(subject.abbreviation, "big"),
            BoxLine(subject.name, width=NARROW),
            *(BoxLine(text) for text in more if text),
            *([BoxLine(note, "pale")] if note else []),
        ),
        source_link_of(catalog.best_source(subject.cites)),
        "goal",
        answer.award.truth if answer else None,
    )


def _said(subject: Credential, answer: Answer | None) -> str:
    text = f"What {subject.abbreviation} asks for: arrows run from its conditions to the credential."
    if answer:
        text += f" May sit the exam: {answer.apply.truth.word}."
        text += f" May hold the credential: {answer.award.truth.word}."
    return text


def _notes(catalog: Catalog, subject: Credential, drawn: Mapping[Edition, EditionVertices]) -> Iterator[str]:
    """How to read the picture of some editions' rules, and what it rests on."""
    if drawn:
        yield (
            "Solid arrows: all of these are needed. Dashed: enough of them, as the node says. "
            "Dotted: not required for it."
        )
    for edition in drawn:
        yield f"Edition {edition_title(edition)}"
        yield from (f"Disputed, and not counted: {one.text}" for one in edition.disputed)
    cites = (cite for found in drawn.values() for one in found if one for cite in one.all_cites())
    for source in map(catalog.sources.__getitem__, dict.fromkeys(cites)):
        yield f"Read in: {format_citation(source, source.trust)}"
    yield confirm_with_issuer(catalog.organizations[subject.issuer])
