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
from pathways.rendering.diagram.boxes import NARROW, bare_box, requirement_box, stub_note
from pathways.rendering.diagram.sketch import Arrow, Box, BoxLine, Frame, Sketch, source_link_of
from pathways.rendering.diagram.verdicts import verdicts_by_vertex
from pathways.wording import picture_texts
from pathways.wording.editions import edition_dates
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
    sketch = Sketch(title, _description(subject, answer), notes=list(_notes(catalog, subject, drawn)))
    for edition, vertices in drawn.items():
        frame = sketch.whole
        if len(editions) > 1:
            frame = Frame(edition.id, picture_texts.edition(edition_dates(edition)))
            sketch.whole.inside.append(frame)
        _RequirementDrawing(
            catalog, sketch, frame, verdicts_by_vertex(answer, vertices) if answer is not None else None
        ).rules(subject, vertices)
    sketch.whole.inside.append(_credential(catalog, subject, answer, stub_note(subject, editions)))
    return sketch


@dataclass(slots=True)
class _RequirementDrawing:
    """Draws the vertices of an edition, each once; `verdicts` null where nobody is asked about."""

    catalog: Catalog
    sketch: Sketch
    frame: Frame
    verdicts: dict[str, Verdict] | None
    drawn: set[str] = field(default_factory=set)

    def rules(self, subject: Credential, vertices: EditionVertices) -> None:
        """Draw the rules of an edition, and what each opens."""
        exam, credential = f"exam:{subject.credential}", f"credential:{subject.credential}"
        self.vertex(vertices.apply)
        self.vertex(vertices.award)
        self.sketch.arrows.append(Arrow(vertices.apply.id, exam))
        self.sketch.arrows.append(Arrow(vertices.award.id, credential, heavy=True))
        for rule, word in (
            (vertices.recommended, "recommended"),
            (vertices.designation, picture_texts.REMOVES_THE_DESIGNATION),
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
    mark = answer.designation if answer is not None else None
    more = [
        "held" if answer is not None and answer.held is Truth.YES else "",
        picture_texts.marked(mark.name, mark.truth.word) if mark and mark.truth is not Truth.NO else "",
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
        answer.award.truth if answer is not None else None,
    )


def _description(subject: Credential, answer: Answer | None) -> str:
    text = picture_texts.requirements_description(subject.abbreviation)
    if answer is not None:
        text += picture_texts.exam_eligibility(answer.apply.truth.word)
        text += picture_texts.credential_eligibility(answer.award.truth.word)
    return text


def _notes(catalog: Catalog, subject: Credential, drawn: Mapping[Edition, EditionVertices]) -> Iterator[str]:
    """How to read the picture of some editions' rules, and what it rests on."""
    if drawn:
        yield (picture_texts.REQUIREMENTS_NOTE)
    for edition in drawn:
        yield picture_texts.edition_title(edition_dates(edition))
        yield from (picture_texts.disputed(disputed_route.text) for disputed_route in edition.disputed)
    cites = (
        cite for vertices in drawn.values() for vertex in vertices if vertex for cite in vertex.all_cites()
    )
    for source in map(catalog.sources.__getitem__, dict.fromkeys(cites)):
        yield picture_texts.read_in(format_citation(source, source.trust))
    yield confirm_with_issuer(catalog.organizations[subject.issuer])
