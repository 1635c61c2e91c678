"""The box of a requirement, and that of a credential or an organization."""

from collections.abc import Iterator
from typing import assert_never

from pathways.checking.answer import Answer
from pathways.graph.vertex import Vertex
from pathways.model.catalog import Catalog
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast
from pathways.model.rules.source import Trust
from pathways.model.values.phrases import capital
from pathways.model.values.truth import Truth
from pathways.model.verdict import Verdict
from pathways.rendering.diagram.sketch import Box, BoxLine, BoxLink, BoxShape, source_link_of
from pathways.wording import picture_texts
from pathways.wording.amounts import describe_needed, describe_on_record

NARROW, WIDE = 24, 38


def requirement_box(catalog: Catalog, vertex: Vertex, verdict: Verdict | None, *, asked: bool) -> Box:
    """The box of a requirement: its truth, its name, how many parts it needs, and what no record can show.

    Args:
        catalog: the rules.
        vertex: the requirement.
        verdict: what an answer says of it; null where it was not asked for, or nobody is asked about.
        asked: whether somebody is asked about.
    """
    truth = verdict.truth if verdict is not None else None
    return Box(
        vertex.id,
        tuple(_words(vertex, verdict, asked=asked)),
        source_link(catalog, vertex),
        _shape(vertex),
        truth,
    )


def _words(vertex: Vertex, verdict: Verdict | None, *, asked: bool) -> Iterator[BoxLine]:
    if asked and verdict is None:
        yield BoxLine(picture_texts.NOT_ASKED, "pale")
    match vertex.kind:
        case "condition" | "exam":
            yield BoxLine(capital(vertex.label))
        case "rule" | "group":
            if vertex.label != vertex.needs:
                yield BoxLine(capital(vertex.label), "name")
        case "route":
            yield BoxLine(vertex.label, "name")
        case _:
            assert_never(vertex.kind)
    if len(vertex.parts) > 1:
        yield BoxLine(f"{vertex.needs} {len(vertex.parts)}")
    if isinstance(vertex.node, AtLeast) and vertex.node.exam_only:
        yield BoxLine(picture_texts.EXAM_ONLY, "pale")
    for shortfall in verdict.shortfalls if verdict is not None and vertex.kind == "condition" else ():
        yield BoxLine(describe_on_record(shortfall))
        yield BoxLine(describe_needed(shortfall))
    if vertex.trust is Trust.RECALLED:
        yield BoxLine(picture_texts.ONLY_RECALLED, "pale")
    for text in vertex.node.asks_also:
        yield BoxLine(picture_texts.no_record_shows(text), "pale", NARROW + 6)


def source_link(catalog: Catalog, vertex: Vertex) -> BoxLink:
    """The link to where a requirement was read, if it was."""
    if not vertex.cites:
        return BoxLink(picture_texts.only_recalled(vertex.node.note or picture_texts.NO_SOURCE_READ))
    return source_link_of(catalog.best_source(vertex.cites), vertex.trust)


def bare_box(vertex: Vertex) -> Vertex:
    """A requirement out of the groups that hold nothing else and say nothing of their own."""
    while vertex.kind == "group" and len(vertex.parts) == 1 and vertex.label == vertex.needs:
        if vertex.node.asks_also:
            break
        vertex = vertex.parts[0]
    return vertex


def _shape(vertex: Vertex) -> BoxShape:
    match vertex.kind:
        case "condition":
            return "rounded"
        case "exam":
            return "oval"
        case "rule" | "route" | "group":
            return "box" if vertex.needs_all else "choice"
        case _:
            assert_never(vertex.kind)


def credential_box(
    catalog: Catalog, subject: Credential, answer: Answer | None, note: str = "", *, goal: bool = False
) -> Box:
    """The box of a credential: whether it is held, or else whether its exam may be sat.

    Args:
        catalog: the rules.
        subject: the credential.
        answer: what is said of somebody; null: nobody is asked about.
        note: what else it says.
        goal: it is what the picture is about.
    """
    held = answer is not None and answer.held is Truth.YES
    truth = None if answer is None else Truth.YES if held else answer.apply.truth
    status = subject.status if subject.status != "active" else ""
    more = [BoxLine(text, "pale") for text in (note, status) if text]
    return Box(
        f"credential:{subject.credential}",
        (BoxLine(subject.abbreviation, "big"), BoxLine(subject.name, width=NARROW), *more),
        source_link_of(catalog.best_source(subject.cites)),
        "goal" if goal else "box",
        truth,
        "" if truth is None else "held" if held else _eligibility(truth),
    )


def organization_box(catalog: Catalog, name: str, label: str) -> Box:
    """The box of who accredits or approves."""
    organization = catalog.organizations[name]
    link = BoxLink(organization.name, organization.website)
    if not organization.website and organization.cites:
        link = source_link_of(catalog.best_source(organization.cites))
    return Box(f"organization:{name}", (BoxLine(label, width=NARROW),), link, "oval")


def stub_note(subject: Credential, editions: tuple[Edition, ...]) -> str:
    """What a credential of which no edition is drawn says."""
    if editions:
        return ""
    return picture_texts.NOT_ON_FILE + (picture_texts.FOR_THAT_DAY if subject.editions else "")


def _eligibility(truth: Truth) -> str:
    """Whether a person may sit the exam."""
    match truth:
        case Truth.YES:
            return picture_texts.ELIGIBLE_FOR_EXAM
        case Truth.NO:
            return picture_texts.NOT_ELIGIBLE_FOR_EXAM
        case Truth.UNKNOWN:
            return picture_texts.PERHAPS_ELIGIBLE_FOR_EXAM
        case _:
            assert_never(truth)
