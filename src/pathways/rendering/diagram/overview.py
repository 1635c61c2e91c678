"""The map: every credential, by issuer, and which opens which."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from pathways.checking.answer import Answer
from pathways.graph.build import to_networkx
from pathways.graph.overview import overview
from pathways.model.catalog import Catalog
from pathways.model.rules.credential import Credential
from pathways.model.values.truth import Truth
from pathways.rendering.diagram.boxes import credential_box, is_stub, organization_box
from pathways.rendering.diagram.sketch import Arrow, Box, BoxLine, BoxLink, Frame, Sketch

if TYPE_CHECKING:
    import networkx as nx

MANY = 4
"""Credentials of an issuer without rules that are drawn one by one; more are one box."""
NOT_DECIDED = "No picture is an issuer's decision; confirm with the issuer."
EACH_SAYS = "Each credential says whether it is held, or else whether its exam may be sat."


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
    said = (
        f"{len(catalog.credentials)} credentials by issuer, and the organizations that accredit what leads "
        "to them: arrows run from a prerequisite to what it opens."
    )
    folded = overview(to_networkx(catalog, as_of))
    sketch = Sketch(title, said, notes=_notes(asked=answers is not None))
    # From left to right, what is written first comes out last.
    subjects = sorted(
        catalog.credentials.values(), key=lambda one: (one.issuer, one.credential), reverse=True
    )
    for issuer, group in groupby(subjects, key=lambda one: one.issuer):
        frame = Frame(issuer, catalog.organizations[issuer].name)
        sketch.whole.inside.append(frame)
        alone, others = _apart(list(group), folded, as_of, answers)
        if alone:
            frame.inside.append(_only_named(catalog, alone))
        for subject in others:
            answer = answers[subject.credential] if answers else None
            frame.inside.append(
                credential_box(catalog, subject, answer, is_stub(subject, subject.editions_on(as_of)))
            )
    for node, data in folded.nodes(data=True):
        if data["kind"] == "organization" and folded.degree(node):
            sketch.whole.inside.append(organization_box(catalog, node.partition(":")[2], data["label"]))
    for one, other, edge in folded.edges(data=True):
        sketch.arrows.append(_arrow(one, other, edge))
    return sketch


def _apart(
    group: list[Credential],
    folded: "nx.DiGraph[str]",
    as_of: date | None,
    answers: Mapping[str, Answer] | None,
) -> tuple[list[Credential], list[Credential]]:
    """Credentials that are only named, lead nowhere and are not held, where they are many; and the others."""
    alone = [
        one
        for one in group
        if not one.editions_on(as_of)
        and not folded.degree(f"credential:{one.credential}")
        and not (answers and answers[one.credential].held is Truth.YES)
    ]
    if len(alone) <= MANY:
        return [], group
    return alone, [one for one in group if one not in alone]


def _only_named(catalog: Catalog, alone: list[Credential]) -> Box:
    """One box for credentials of an issuer of which no rules are on file."""
    names = sorted(one.abbreviation for one in alone)
    told = ", ".join(
        f"{one.abbreviation}, {one.name}" for one in sorted(alone, key=lambda one: one.abbreviation)
    )
    lines = (BoxLine(", ".join(names), "name", 24), BoxLine("eligibility not on file", "pale"))
    return Box(
        f"only-named:{alone[0].issuer}", lines, BoxLink(told, catalog.organizations[alone[0].issuer].website)
    )


def _arrow(one: str, other: str, edge: Mapping[str, object]) -> Arrow:
    routes = str(edge["routes"])
    if edge["kind"] == "recommended":
        return Arrow(one, other, "dotted", told="recommended, never required", head="open", loose=True)
    if edge["kind"] == "counts_as":
        return Arrow(one, other, "dotted", told="counts as", head="empty")
    told = f"by {routes}" if routes else "by its rule"
    return Arrow(one, other, "solid" if edge["required"] else "dashed", told=told)


def _notes(*, asked: bool) -> list[str]:
    how = (
        "Solid arrows: no way goes without it. Dashed: one way among others. Dotted: recommended, never "
        "required; with an empty head: counts as. Round: who accredits or approves."
    )
    return [how, *([EACH_SAYS] if asked else []), NOT_DECIDED]
