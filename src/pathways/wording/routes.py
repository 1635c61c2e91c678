"""Titles of eligibility routes: what a person needs for each, in a few words."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from pathways.model.catalog import Catalog
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
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast, below
from pathways.model.values.phrases import capital, joined_by_or
from pathways.wording.requirements import (
    credentials_text,
    describe,
    describe_experience_amount,
    describe_group,
    pluralize,
)


def route_title(route: AtLeast, catalog: Catalog) -> str:
    """The title that the rule gives a route, or else one derived from its parts."""
    return route.title or capital(_brief_group(route, catalog))


def route_titles(editions: Iterable[Edition | None], catalog: Catalog) -> dict[str, str]:
    """The title of every route of some editions, by the name that the route has in data."""
    titles: dict[str, str] = {}
    for edition in editions:
        for rule in (edition.apply, edition.award.rule if edition.award else None) if edition else ():
            if rule is not None:
                titles |= dict(_titles(rule, catalog, None))
    return titles


def route_called(route: str | None, editions: Iterable[Edition | None], catalog: Catalog) -> str:
    """The title of a route of some editions; nothing where there is none."""
    return route_titles(editions, catalog)[route] if route else ""


def _titles(node: AtLeast | Condition, catalog: Catalog, route: str | None) -> Iterator[tuple[str, str]]:
    if not isinstance(node, AtLeast):
        return
    here = below(node, route)
    if node.route and here:
        yield here, route_title(node, catalog)
    for part in node.of:
        yield from _titles(part, catalog, here)


def _brief_group(node: AtLeast, catalog: Catalog) -> str:
    parts = list(dict.fromkeys(_brief(part, catalog) for part in node.of))
    if node.count == len(node.of):
        return " + ".join(parts)
    if node.count == 1 and len(parts) <= 3:
        return joined_by_or(parts)
    return f"{describe_group(node.count, len(node.of))} {len(node.of)} options"


def _brief(node: AtLeast | Condition, catalog: Catalog) -> str:
    """A requirement without the details that a line of its own tells."""
    label = catalog.organization_terms.label
    match node:
        case AtLeast():
            return route_title(node, catalog) if node.route else _brief_group(node, catalog)
        case DegreeCondition():
            field = f" in {catalog.vocabularies['fields'].label(node.field)}" if node.field else ""
            by = f"{label(node.accredited_by)}-accredited " if node.accredited_by else ""
            return f"{by}{catalog.degree_label(node.level)}{field}"
        case ProgramCondition():
            by = f"{label(node.accredited_by)}-accredited " if node.accredited_by else ""
            by += f"{label(node.approved_by)}-approved " if node.approved_by else ""
            award = f"{catalog.degree_label(node.award)} " if node.award else ""
            final = ", final term or completed" if node.early else ""
            return f"{by}{award}program{final}"
        case CourseworkCondition():
            return pluralize(node.credits, "college credit") if node.credits else "college courses"
        case ExperienceCondition():
            domain = catalog.vocabularies["domains"].label(node.domain)
            return f"{describe_experience_amount(node)} of {domain} work"
        case TrainingCondition():
            return catalog.vocabularies["trainings"].label(node.training) if node.training else "training"
        case ExamCondition():
            return f"{credentials_text(catalog, (node.exam,))} exam"
        case CredentialCondition():
            return credentials_text(catalog, node.any)
        case LicenseCondition():
            return f"{joined_by_or(map(catalog.vocabularies['licenses'].label, node.any))} license"
        case MembershipCondition():
            return f"{label(node.organization)} membership"
        case ContinuingEducationCondition():
            return pluralize(node.units, "CEU")
        case DocumentCondition() | ExclusionCondition() | DecisionCondition():
            return describe(node, catalog)
        case _:
            assert_never(node)
