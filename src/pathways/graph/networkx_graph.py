"""The catalog as a networkx graph (docs/graph.md): edges run from a prerequisite to what it opens."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never

import networkx as nx

from pathways.graph.vertex import Vertex, edition_vertices
from pathways.model.catalog import Catalog
from pathways.model.lookup import parse_date
from pathways.model.rules.condition import (
    Condition,
    ContinuingEducationCondition,
    CourseworkCondition,
    CredentialCondition,
    DecisionCondition,
    DegreeCondition,
    DocumentCondition,
    ExamCondition,
    ExclusionCondition,
    ExperienceCondition,
    LicenseCondition,
    MembershipCondition,
    ProgramCondition,
    TrainingCondition,
)
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast
from pathways.wording import labels
from pathways.wording.requirements import describe_program, describe_training


def to_networkx(catalog: Catalog, as_of: date | str | None = None) -> "nx.DiGraph[str]":
    """Build the directed graph of all credentials and of what their rules ask for.

    Args:
        catalog: the rules, from `load`.
        as_of: only the editions that may be in force on this day; null: every edition on file.

    Returns:
        A graph whose attributes are text, numbers and booleans only, so that networkx can write it in any of
        its formats. The same catalog gives the same nodes and edges in the same order.

    Raises:
        InvalidInputError: `as_of` is not a date.
    """
    day = None if as_of is None else parse_date(as_of)
    build = _GraphBuilder(catalog)
    build.names()
    for name in sorted(catalog.credentials):
        subject = catalog.credentials[name]
        for edition in subject.editions_on(day):
            build.edition(subject, edition)
    exams = [node for node in nx.isolates(build.graph) if build.graph.nodes[node]["kind"] == "exam"]
    build.graph.remove_nodes_from(exams)
    build.careers()
    return build.graph


@dataclass(frozen=True, slots=True)
class _GraphBuilder:
    catalog: Catalog
    graph: "nx.DiGraph[str]" = field(default_factory=nx.DiGraph)

    def names(self) -> None:
        """Add what rules can refer to: credentials, their exams, and organizations with their kin."""
        for name, credential in sorted(self.catalog.credentials.items()):
            self.graph.add_node(
                f"credential:{name}",
                kind="credential",
                label=credential.abbreviation,
                name=credential.name,
                issuer=credential.issuer,
                status=credential.status,
                editions=len(credential.editions),
            )
            self.graph.add_node(
                f"exam:{name}", kind="exam", label=labels.exam_of(credential.abbreviation), credential=name
            )
        for name, organization in sorted(self.catalog.organizations.items()):
            label = organization.short_name
            self.graph.add_node(
                f"organization:{name}", kind="organization", label=label, name=organization.name
            )
        for name, organization in sorted(self.catalog.organizations.items()):
            for group in organization.broader:
                self.graph.add_edge(f"organization:{name}", f"organization:{group}", kind="counts_as")
            for before in organization.predecessors:
                earlier = f"organization:{before.organization}"
                self.graph.add_edge(earlier, f"organization:{name}", kind="counts_as")

    def careers(self) -> None:
        """Add the careers that credentials serve, and the occupations that these are counted under."""
        for name, career in sorted(self.catalog.careers.items()):
            self.graph.add_node(f"career:{name}", kind="career", label=career.name, how=career.how)
        for name, occupation in sorted(self.catalog.occupations.items()):
            self.graph.add_node(
                f"occupation:{name}", kind="occupation", label=occupation.name, soc=occupation.soc or ""
            )
        for name, career in sorted(self.catalog.careers.items()):
            for served in career.serves:
                for credential in served.credentials:
                    self.graph.add_edge(f"credential:{credential}", f"career:{name}", kind="serves")
            for before in career.after:
                self.graph.add_edge(f"career:{before}", f"career:{name}", kind="goes_on_to")
            for code in career.occupations:
                self.graph.add_edge(f"career:{name}", f"occupation:{code}", kind="counted_under")
        for name, occupation in sorted(self.catalog.occupations.items()):
            if occupation.split_from:
                whole = f"occupation:{occupation.split_from}"
                self.graph.add_edge(whole, f"occupation:{name}", kind="split_into")

    def edition(self, subject: Credential, edition: Edition) -> None:
        """Add the rules of an edition, and what they open."""
        vertices = edition_vertices(subject, edition, self.catalog)
        exam, credential = f"exam:{subject.credential}", f"credential:{subject.credential}"
        for rule, opens, kind in (
            (vertices.apply, exam, "admits"),
            (vertices.award, credential, "earns"),
            (vertices.recommended, credential, "recommended"),
            (vertices.designation, credential, "lifts"),
        ):
            if rule:
                self._requirement(rule, {"credential": subject.credential, "edition": edition.id})
                self.graph.add_edge(rule.id, opens, kind=kind)

    def _requirement(self, vertex: Vertex, whose: dict[str, str]) -> None:
        if vertex.id in self.graph:  # an exam, or a part of another rule too
            return
        self.graph.add_node(
            vertex.id,
            kind=vertex.kind,
            label=vertex.label,
            **whose,
            purpose=vertex.at.purpose,
            cites=", ".join(vertex.cites),
            confidence=vertex.trust.word,
            **_asks(vertex),
        )
        for part in vertex.parts:
            self._requirement(part, whose)
            self.graph.add_edge(part.id, vertex.id, kind="part_of", required=vertex.needs_all)
        for before, kind in _met_by(vertex.node) if vertex.kind == "condition" else ():
            if isinstance(vertex.node, ProgramCondition | TrainingCondition):
                self._study(vertex.node, before)
            self.graph.add_edge(before, vertex.id, kind=kind)

    def _study(self, node: ProgramCondition | TrainingCondition, study: str) -> None:
        """Add the program or training that a condition asks for, and who must stand behind it."""
        label = (
            describe_program(node, self.catalog)
            if isinstance(node, ProgramCondition)
            else describe_training(node, self.catalog)
        )
        self.graph.add_node(study, kind=node.kind, label=label)
        if isinstance(node, ProgramCondition) and node.accredited_by:
            self.graph.add_edge(f"organization:{node.accredited_by}", study, kind="accredits")
        if node.approved_by:
            self.graph.add_edge(f"organization:{node.approved_by}", study, kind="approves")


def _asks(vertex: Vertex) -> dict[str, str | int | float | bool]:
    """What a requirement asks for, in plain values; names of credentials are edges instead."""
    node = vertex.node
    if vertex.kind == "condition":
        plain = {key: value for key, value in node.asks.items() if isinstance(value, str | int | float)}
        if isinstance(node, LicenseCondition):
            plain["any"] = ", ".join(node.any)
        if isinstance(node, ContinuingEducationCondition):
            plain["quotas"] = len(node.quotas)
        if window := getattr(node, "within", None):
            plain |= {"within": str(window.last), "effective_by": window.effective_by}
        return {"condition": node.kind, **plain}
    asks: dict[str, str | int | float | bool] = {"count": vertex.count, "of": len(vertex.parts)}
    if isinstance(node, AtLeast) and vertex.kind == "route":
        asks |= {"route": vertex.at.name, "exam_only": node.exam_only}
    return asks


def _met_by(node: AtLeast | Condition) -> Iterator[tuple[str, str]]:
    """The nodes that can meet a condition, each with the kind of its edge."""
    match node:
        case CredentialCondition():
            yield from ((f"credential:{name}", "holds") for name in node.any)
        case ExamCondition():
            yield f"exam:{node.exam}", "passes"
        case MembershipCondition():
            yield f"organization:{node.organization}", "enrolls"
        case DegreeCondition() | CourseworkCondition():
            if node.accredited_by:
                yield f"organization:{node.accredited_by}", "accredits"
        case ProgramCondition() | TrainingCondition():
            yield _study_id(node), "completes"
        case (
            AtLeast()
            | ExperienceCondition()
            | LicenseCondition()
            | ContinuingEducationCondition()
            | DocumentCondition()
            | ExclusionCondition()
            | DecisionCondition()
        ):
            return  # nothing that the graph has a node for
        case _:
            assert_never(node)


def _study_id(node: ProgramCondition | TrainingCondition) -> str:
    """The name of all programs, or all training, of a kind; the same for every rule that asks for it."""
    if isinstance(node, ProgramCondition):
        what = [node.award, node.field, node.accredited_by and f"accredited-by-{node.accredited_by}"]
    else:
        what = [node.training, node.topic]
    what.append(node.approved_by and f"approved-by-{node.approved_by}")
    return f"{node.kind}:{'/'.join(part for part in what if part) or 'any'}"
