"""The map: every credential, by issuer, and which opens which."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from graphviz import Digraph

from pathways.checking.answer import Answer
from pathways.graph.build import to_networkx
from pathways.graph.overview import overview
from pathways.model.catalog import Catalog, Credential
from pathways.model.truth import Truth
from pathways.rendering.diagram import dot
from pathways.rendering.diagram.node import unruled

WIDE = 26
MAY_SIT = {
    Truth.YES: "may sit the exam",
    Truth.NO: "may not sit the exam",
    Truth.UNKNOWN: "may the exam be sat?",
}


def chart(catalog: Catalog, as_of: date | None, title: str, answers: Mapping[str, Answer] | None) -> Digraph:
    """Draw the credentials, each in the frame of its issuer, and who accredits what leads to them.

    Args:
        catalog: the rules.
        as_of: only the editions that may be in force on this day; null: every edition on file.
        title: what the picture shows.
        answers: by credential, the answer to show; null: nobody is asked about.
    """
    folded = overview(to_networkx(catalog, as_of))
    picture = dot.graph()
    picture.attr(label=dot.label(_notes(asked=answers is not None)), labelloc="b", labeljust="l")
    with picture.subgraph(name="cluster title") as inside:
        inside.attr(label=dot.title(title), labelloc="t", labeljust="l", peripheries="0")
        # From left to right, what is written first comes out last.
        subjects = sorted(
            catalog.credentials.values(), key=lambda one: (one.issuer, one.credential), reverse=True
        )
        for issuer, group in groupby(subjects, key=lambda one: one.issuer):
            with inside.subgraph(name=f"cluster {issuer}") as frame:
                name = catalog.organizations[issuer].name
                frame.attr(label=dot.label(dot.bold(dot.lines(name, 60))), color=dot.PALE)
                frame.attr(style="rounded", peripheries="1", labeljust="c")
                for subject in group:
                    answer = answers[subject.credential] if answers else None
                    _credential(frame, catalog, subject, answer, unruled(subject, subject.on(as_of)))
        for node, data in folded.nodes(data=True):
            if data["kind"] == "organization" and folded.degree(node):
                _organization(inside, catalog, node.partition(":")[2], data["label"])
    for one, other, edge in folded.edges(data=True):
        picture.edge(dot.name(one), dot.name(other), **_arrow(edge))
    return picture


def _credential(
    frame: Digraph, catalog: Catalog, subject: Credential, answer: Answer | None, note: str
) -> None:
    held = answer is not None and answer.held is Truth.YES
    truth = None if answer is None else Truth.YES if held else answer.apply.truth
    frame.node(
        dot.name(f"credential:{subject.credential}"),
        dot.label(
            "" if truth is None else dot.said(truth, "held" if held else MAY_SIT[truth]),
            dot.bold(dot.lines(subject.abbreviation, WIDE), size=16),
            dot.lines(subject.name, WIDE),
            note,
            dot.pale(subject.status) if subject.status != "active" else "",
        ),
        **dot.linked(catalog.best_source(subject.cites)),
        **(dot.TRUTH[truth] if truth is not None else {}),
    )


def _organization(picture: Digraph, catalog: Catalog, name: str, label: str) -> None:
    one = catalog.organizations[name]
    link = dot.web(one.website, one.name) if one.website or not one.cites else None
    picture.node(
        dot.name(f"organization:{name}"),
        dot.label(dot.lines(label, WIDE)),
        shape="ellipse",
        **(link or dot.linked(catalog.best_source(one.cites))),
    )


def _arrow(edge: Mapping[str, object]) -> dict[str, str]:
    routes = str(edge["routes"])
    if edge["kind"] != "opens":
        return {"style": "dotted", "label": str(edge["kind"]).replace("_", " ")}
    look = {"style": "solid" if edge["required"] else "dashed"}
    return look | {"tooltip": dot.attribute(f"by {routes}" if routes else "by its rule")}


def _notes(*, asked: bool) -> str:
    notes = [
        "Solid arrows: no way goes without it. Dashed: one way among others. "
        "Round: who accredits or approves."
    ]
    if asked:
        notes.append("Each credential says whether it is held, or else whether its exam may be sat.")
    notes.append("No picture is an issuer's decision; confirm with the issuer.")
    return dot.pale("".join(dot.lines(note, 110, left=True) for note in notes))
