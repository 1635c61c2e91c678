"""The rules of an edition as vertices of the graph: their ids, and what each is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, assert_never

from pathways.model.catalog import Catalog
from pathways.model.inherited import Inherited
from pathways.model.rules.condition import Condition, ExamCondition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition, leading_routes
from pathways.model.rules.requirement import AtLeast, named
from pathways.model.rules.source import Trust
from pathways.wording import labels
from pathways.wording.requirements import describe, describe_group
from pathways.wording.routes import route_title

VertexKind = Literal["rule", "route", "group", "condition", "exam"]


class VertexId(NamedTuple):
    """Where a requirement stands: `name` is its name within the rule, empty for the rule itself.

    An exam is told by the credential alone: whatever rule asks for it, it is one.
    """

    kind: VertexKind
    credential: str
    edition: str = ""
    purpose: str = ""
    name: str = ""

    def __str__(self) -> str:
        """What the graph calls it: `kind:credential/edition:purpose/name`, or `exam:credential`."""
        if self.kind == "exam":
            return f"exam:{self.credential}"
        place = f"{self.kind}:{self.credential}/{self.edition}:{self.purpose}"
        return f"{place}/{self.name}" if self.name else place


@dataclass(frozen=True, slots=True)
class Vertex:
    """A requirement as a vertex: `count` of its `parts` must hold; a condition has none."""

    at: VertexId
    label: str
    node: AtLeast | Condition
    cites: tuple[str, ...]
    trust: Trust
    count: int = 0
    parts: tuple["Vertex", ...] = ()

    @property
    def id(self) -> str:
        """What the graph calls it."""
        return str(self.at)

    @property
    def kind(self) -> VertexKind:
        """What kind of requirement it is."""
        return self.at.kind

    @property
    def needs(self) -> str:
        """How many of its parts must hold, in words."""
        return describe_group(self.count, len(self.parts))

    @property
    def needs_all(self) -> bool:
        """Whether all of its parts must hold."""
        return self.count == len(self.parts)

    def every(self) -> Iterator["Vertex"]:
        """The requirement and all below it, in file order."""
        yield self
        for part in self.parts:
            yield from part.every()

    def all_cites(self) -> Iterator[str]:
        """The sources of the requirement and of all below it, each as often as it is cited."""
        for vertex in self.every():
            yield from vertex.cites


class EditionVertices(NamedTuple):
    """The rules of one edition.

    `apply` is a part of `award`, but for what admits to the exam only, unless that has a rule of its own.
    """

    apply: Vertex
    award: Vertex
    recommended: Vertex | None
    designation: Vertex | None


def edition_vertices(subject: Credential, edition: Edition, catalog: Catalog) -> EditionVertices:
    """The vertices of an edition's rules; what two rules share is one vertex."""
    whole = Inherited.citing(edition.cites, catalog)
    credential = subject.credential
    tree = _VertexBuilder(credential, edition.id, catalog)
    apply = tree.rule("apply", labels.eligible_for_exam(subject.abbreviation), edition.apply, whole)
    mark = edition.designation
    return EditionVertices(
        apply=apply,
        award=_award(tree, subject, edition, apply, whole),
        recommended=tree.optional("recommended", labels.RECOMMENDED, edition.recommended, whole),
        designation=tree.optional("designation", labels.lifts(mark.name), mark.lifted_by, whole)
        if mark
        else None,
    )


def requirement_labels(subject: Credential, editions: Iterable[Edition], catalog: Catalog) -> dict[str, str]:
    """What people call each condition and route of some editions, by its name in data."""
    labels_by_name: dict[str, str] = {}
    for edition in editions:
        below = [rule for rule in edition_vertices(subject, edition, catalog) if rule]
        while below:
            vertex = below.pop()
            match vertex.kind:
                case "condition" | "route":
                    labels_by_name.setdefault(vertex.at.name, vertex.label)
                case "exam":
                    labels_by_name.setdefault("exam", vertex.label)
                case "rule" | "group":
                    pass
                case _:
                    assert_never(vertex.kind)
            below += vertex.parts
    return labels_by_name


def _award(
    tree: "_VertexBuilder", subject: Credential, edition: Edition, apply: Vertex, whole: Inherited
) -> Vertex:
    """The rule for the award: its own, or the routes of `apply` that lead to it, the exam, and more."""
    demand = edition.award_rule(subject.credential)
    label = labels.eligible_for_credential(subject.abbreviation)
    if not isinstance(demand, AtLeast) or (edition.award and edition.award.rule):
        return tree.rule("award", label, demand, whole)
    way, *more = demand.of
    parts = (
        _to_the_credential(apply, way),
        *(tree.vertex("award", part, whole, str(place)) for place, part in enumerate(more, 2)),
    )
    return Vertex(
        at=tree.id("rule", "award"),
        label=label,
        node=demand,
        cites=whole.cites,
        trust=whole.trust,
        count=demand.count,
        parts=parts,
    )


class _VertexBuilder(NamedTuple):
    """Names the requirements of an edition."""

    credential: str
    edition: str
    catalog: Catalog

    def id(self, kind: VertexKind, purpose: str, name: str = "") -> VertexId:
        """Where a requirement of the edition stands."""
        return VertexId(kind, self.credential, self.edition, purpose, name)

    def rule(self, purpose: str, label: str, root: AtLeast | Condition, above: Inherited) -> Vertex:
        """A whole rule. A group at its root is the rule itself; anything else is its only part."""
        here = above.below(root, self.catalog)
        if isinstance(root, AtLeast) and not root.route:
            count, parts = root.count, self._parts(purpose, root, here, "")
        else:
            count, parts = 1, (self.vertex(purpose, root, above, "1"),)
        return Vertex(self.id("rule", purpose), label, root, here.cites, here.trust, count, parts)

    def optional(
        self, purpose: str, label: str, root: AtLeast | Condition | None, above: Inherited
    ) -> Vertex | None:
        """A whole rule, where the edition has it."""
        return self.rule(purpose, label, root, above) if root else None

    def vertex(self, purpose: str, node: AtLeast | Condition, above: Inherited, place: str) -> Vertex:
        """A requirement; `place` is its number, in the numbers of those around it, for want of a name."""
        here = above.below(node, self.catalog)
        label = describe(node, self.catalog)
        if (
            purpose == "award"
            and isinstance(node, ExamCondition)
            and node.exam == self.credential
            and not node.within
        ):
            return Vertex(VertexId("exam", node.exam), label, node, here.cites, here.trust)
        if not isinstance(node, AtLeast):
            condition = self.id("condition", purpose, named(node, above.route))
            return Vertex(condition, label, node, here.cites, here.trust)
        parts = self._parts(purpose, node, here, f"{place}/")
        kind: VertexKind = "route" if node.route else "group"
        name = (node.route and here.route) or place
        group = self.id(kind, purpose, name)
        title = route_title(node, self.catalog) if node.route else label
        return Vertex(group, title, node, here.cites, here.trust, node.count, parts)

    def _parts(self, purpose: str, node: AtLeast, here: Inherited, place: str) -> tuple[Vertex, ...]:
        return tuple(
            self.vertex(purpose, part, here, f"{place}{number}") for number, part in enumerate(node.of, 1)
        )


def _to_the_credential(vertex: Vertex, way: AtLeast | Condition) -> Vertex:
    """A vertex without what admits to the exam only; the same vertex where nothing in it does."""
    if vertex.node == way:
        return vertex
    kept = ((part, leading_routes(part.node)) for part in vertex.parts)
    top = vertex.kind == "rule"
    kind: VertexKind = "group" if top else vertex.kind
    name = "leading" if top else f"leading/{vertex.at.name}"
    return replace(
        vertex,
        at=vertex.at._replace(kind=kind, purpose="award", name=name),
        label=labels.ROUTE_TO_CREDENTIAL if top else vertex.label,
        node=way,
        parts=tuple(_to_the_credential(part, left) for part, left in kept if left is not None),
    )
