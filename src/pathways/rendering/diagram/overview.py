"""The map: every credential, by issuer, and which opens which."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pathways.checking.answer import Answer
from pathways.graph.networkx_graph import to_networkx
from pathways.graph.overview import overview
from pathways.model.catalog import Catalog
from pathways.model.rules.credential import Credential
from pathways.model.values.names import Reference
from pathways.model.values.truth import Truth
from pathways.rendering.diagram.boxes import credential_box, organization_box, stub_note
from pathways.rendering.diagram.sketch import Arrow, Box, BoxLine, BoxLink, Frame, Sketch
from pathways.wording import picture_texts

if TYPE_CHECKING:
    import networkx as nx

MANY = 4
"""Credentials of an issuer without rules that are drawn one by one; more are one box."""
NOT_DECIDED = picture_texts.NO_DECISION
EACH_SAYS = picture_texts.CREDENTIALS_NOTE


def overview_sketch(
    catalog: Catalog, as_of: date | None, title: str, answers: Mapping[str, Answer] | None
) -> Sketch:
    """Draw the credentials, each in the frame of its issuer, and who accredits what leads to them.

    Args:
        catalog: the rules.
        as_of: only the editions that may be in force on this day; null: every edition on file.
        title: what the picture shows.
        answers: by credential, the answer to show; null: nobody is asked about.
    """
    description = picture_texts.overview_description(len(catalog.credentials))
    folded = overview(to_networkx(catalog, as_of))
    sketch = Sketch(title, description, notes=_notes(asked=answers is not None))
    # From left to right, what is written first comes out last.
    subjects = sorted(
        catalog.credentials.values(),
        key=lambda credential: (credential.issuer, credential.credential),
        reverse=True,
    )
    for issuer, group in groupby(subjects, key=lambda credential: credential.issuer):
        frame = Frame(issuer, catalog.organizations[issuer].name)
        sketch.whole.inside.append(frame)
        alone, others = _split_unconnected(list(group), folded, as_of, answers)
        if alone:
            frame.inside.append(_only_named(catalog, alone))
        for subject in others:
            answer = answers[subject.credential] if answers else None
            frame.inside.append(
                credential_box(catalog, subject, answer, stub_note(subject, subject.editions_on(as_of)))
            )
    organizations = {Reference("organization", name).node: name for name in catalog.organizations}
    for node, data in folded.nodes(data=True):
        if node in organizations and folded.degree(node):
            sketch.whole.inside.append(organization_box(catalog, organizations[node], data["label"]))
    for one, other, edge in folded.edges(data=True):
        sketch.arrows.append(_arrow(one, other, edge))
    return sketch


def _split_unconnected(
    group: list[Credential],
    folded: "nx.DiGraph[str]",
    as_of: date | None,
    answers: Mapping[str, Answer] | None,
) -> tuple[list[Credential], list[Credential]]:
    """Credentials that are only named, lead nowhere and are not held, where they are many; and the others."""
    alone = [
        credential
        for credential in group
        if not credential.editions_on(as_of)
        and not folded.degree(f"credential:{credential.credential}")
        and not (answers and answers[credential.credential].held is Truth.YES)
    ]
    if len(alone) <= MANY:
        return [], group
    return alone, [credential for credential in group if credential not in alone]


def _only_named(catalog: Catalog, alone: list[Credential]) -> Box:
    """One box for credentials of an issuer of which no rules are on file."""
    names = sorted(credential.abbreviation for credential in alone)
    label = ", ".join(
        f"{credential.abbreviation}, {credential.name}"
        for credential in sorted(alone, key=lambda credential: credential.abbreviation)
    )
    lines = (BoxLine(", ".join(names), "name", 24), BoxLine(picture_texts.NOT_ON_FILE, "pale"))
    return Box(
        f"only-named:{alone[0].issuer}", lines, BoxLink(label, catalog.organizations[alone[0].issuer].website)
    )


def _arrow(one: str, other: str, edge: Mapping[str, Any]) -> Arrow:
    titles = "; or ".join(edge["titles"])
    if edge["kind"] == "recommended":
        return Arrow(one, other, "dotted", text=picture_texts.RECOMMENDED, head="open", loose=True)
    if edge["kind"] == "counts_as":
        return Arrow(one, other, "dotted", text=picture_texts.COUNTS_AS, head="empty")
    label = picture_texts.by_routes(titles) if titles else picture_texts.BY_ITS_RULE
    return Arrow(one, other, "solid" if edge["required"] else "dashed", text=label)


def _notes(*, asked: bool) -> list[str]:
    how = picture_texts.OVERVIEW_NOTE
    return [how, *([EACH_SAYS] if asked else []), NOT_DECIDED]
