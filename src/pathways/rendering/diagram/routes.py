"""The ways to a goal, or on from a credential: each route a box with what it asks for."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from pathways.checking.answer import Answer
from pathways.graph.networkx_graph import to_networkx
from pathways.graph.paths import RouteOption, route_options
from pathways.graph.vertex import Vertex, edition_vertices
from pathways.model.catalog import Catalog
from pathways.model.rules.credential import Credential
from pathways.model.values.names import Reference
from pathways.model.values.phrases import capital
from pathways.model.verdict import Verdict
from pathways.rendering.diagram.boxes import (
    bare_box,
    credential_box,
    organization_box,
    source_link,
    stub_note,
)
from pathways.rendering.diagram.overview import EACH_SAYS, NOT_DECIDED
from pathways.rendering.diagram.sketch import Arrow, Box, BoxLine, Frame, Sketch
from pathways.rendering.diagram.verdicts import verdicts_by_vertex
from pathways.wording import picture_texts

if TYPE_CHECKING:
    import networkx as nx

WIDE = 44


class RouteBox(NamedTuple):
    """A route to a credential, by the names of the graph."""

    credential: str
    option: RouteOption


def routes_to(
    catalog: Catalog, goal: str, title: str, day: date | None, answers: Mapping[str, Answer] | None
) -> Sketch:
    """Draw every way to a credential: its routes, and those to each credential that they ask for.

    Args:
        catalog: the rules.
        goal: the name of the credential in the graph, such as `credential:ncra/ods`.
        title: what the picture shows.
        day: only the editions that may be in force on it; null: every edition on file.
        answers: by credential, the answer to show; null: nobody is asked about.
    """
    graph = to_networkx(catalog, day)
    route_boxes, left = list[RouteBox](), [goal]
    for name in left:  # which grows
        for option in route_options(graph, name):
            route_boxes.append(RouteBox(name, option))
            left += [one for one in option.over if one not in left]
    label = graph.nodes[goal]["label"]
    description = picture_texts.ways_description(label)
    return _drawing(catalog, graph, day, answers, Sketch(title, description)).drawn(route_boxes, {goal})


def routes_from(
    catalog: Catalog, start: str, title: str, day: date | None, answers: Mapping[str, Answer] | None
) -> Sketch:
    """Draw what a credential or an organization opens: the routes that may ask for it, and what follows."""
    graph = to_networkx(catalog, day)
    route_boxes = [
        RouteBox(name, option)
        for name, data in graph.nodes(data=True)
        if data["kind"] == "credential"
        for option in route_options(graph, name)
    ]
    reached, opened = [start], list[RouteBox]()
    for name in reached:  # which grows
        found = [
            box for box in route_boxes if name in (*box.option.over, *box.option.by) and box not in opened
        ]
        opened += found
        reached += [box.credential for box in dict.fromkeys(found) if box.credential not in reached]
    seen = {start, *reached}
    near = [RouteBox(box.credential, _limited_to(box.option, seen)) for box in opened]
    description = picture_texts.opens_description(graph.nodes[start]["label"])
    return _drawing(catalog, graph, day, answers, Sketch(title, description)).drawn(near, {start})


def _limited_to(option: RouteOption, seen: set[str]) -> RouteOption:
    return option._replace(
        over=tuple(one for one in option.over if one in seen),
        by=tuple(one for one in option.by if one in seen),
    )


def _drawing(
    catalog: Catalog,
    graph: "nx.DiGraph[str]",
    day: date | None,
    answers: Mapping[str, Answer] | None,
    sketch: Sketch,
) -> "_RouteDrawing":
    credentials = {
        Reference("credential", name).node: credential for name, credential in catalog.credentials.items()
    }
    organizations = {Reference("organization", name).node: name for name in catalog.organizations}
    return _RouteDrawing(credentials, organizations, catalog, graph, day, answers, sketch)


class _RouteDrawing(NamedTuple):
    credentials: Mapping[str, Credential]  # by what the graph calls each
    organizations: Mapping[str, str]
    catalog: Catalog
    graph: "nx.DiGraph[str]"
    day: date | None
    answers: Mapping[str, Answer] | None
    sketch: Sketch

    def drawn(self, route_boxes: list[RouteBox], goals: set[str]) -> Sketch:
        """The routes and the credentials in the frames of their issuers, the organizations beside them."""
        names = dict.fromkeys(
            [
                *goals,
                *(one for box in route_boxes for one in (box.credential, *box.option.over, *box.option.by)),
            ]
        )
        credentials = [name for name in names if name in self.credentials]
        for issuer, group in groupby(sorted(credentials, key=self._issuer), key=self._issuer):
            frame = Frame(issuer, self.catalog.organizations[issuer].name)
            self.sketch.whole.inside.append(frame)
            for name in group:
                # From left to right, what is written first comes out last.
                frame.inside += [*self._routes([box for box in route_boxes if box.credential == name])][::-1]
                frame.inside.append(self._credential(name, goal=name in goals))
        for name in names:
            if name in self.organizations:
                label = self.graph.nodes[name]["label"]
                box = organization_box(self.catalog, self.organizations[name], label)
                self.sketch.whole.inside.append(box)
        for credential_, option in route_boxes:
            if option.route:
                single = len([*route_options(self.graph, credential_)]) == 1
                self.sketch.arrows.append(Arrow(option.route, credential_, "solid" if single else "dashed"))
                for one in (*option.over, *option.by):
                    self.sketch.arrows.append(
                        Arrow(one, option.route, "dashed", text=picture_texts.ASKED_FOR)
                    )
        self.sketch.notes += [picture_texts.ROUTES_NOTE]
        self.sketch.notes += [*([EACH_SAYS] if self.answers else []), NOT_DECIDED]
        return self.sketch

    def _issuer(self, name: str) -> str:
        return self.credentials[name].issuer

    def _credential(self, name: str, *, goal: bool) -> Box:
        subject = self.credentials[name]
        answer = self.answers[subject.credential] if self.answers else None
        return credential_box(
            self.catalog, subject, answer, stub_note(subject, subject.editions_on(self.day)), goal=goal
        )

    def _routes(self, route_boxes: list[RouteBox]) -> Iterator[Box]:
        """The boxes of a credential's routes, each with its conditions and what is said of them."""
        if not route_boxes:
            return
        subject = self.credentials[route_boxes[0].credential]
        answer = self.answers[subject.credential] if self.answers else None
        vertices: dict[str, Vertex] = {}
        verdicts: dict[str, Verdict] = {}
        for edition in subject.editions_on(self.day):
            found = edition_vertices(subject, edition, self.catalog)
            vertices |= {vertex.id: vertex for rule in found if rule for vertex in rule.every()}
            verdicts |= verdicts_by_vertex(answer, found) if answer is not None else {}
        for box in route_boxes:
            if box.option.route:
                yield self._route(vertices[box.option.route], verdicts)

    def _route(self, vertex: Vertex, verdicts: Mapping[str, Verdict]) -> Box:
        verdict = verdicts.get(vertex.id)
        name = vertex.label if vertex.kind == "route" else capital(vertex.label)
        return Box(
            vertex.id,
            (
                BoxLine(name, "name", WIDE),
                *([] if len(vertex.parts) < 2 else [BoxLine(vertex.needs)]),
                *_parts(vertex, verdicts),
            ),
            source_link(self.catalog, vertex),
            truth=verdict.truth if verdict is not None else None,
        )


def _parts(vertex: Vertex, verdicts: Mapping[str, Verdict], depth: int = 0) -> Iterator[BoxLine]:
    for part in map(bare_box, vertex.parts):
        verdict = verdicts.get(part.id)
        dash = "  " * depth + "- "
        yield BoxLine(
            dash + capital(part.label),
            "plain",
            WIDE,
            verdict.truth if verdict is not None else None,
            left=True,
        )
        yield from _parts(part, verdicts, depth + 1)
