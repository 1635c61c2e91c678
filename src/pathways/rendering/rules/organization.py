"""An organization as a page: an issuer, an accreditor, or a group."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from pathways.model.catalog import Catalog
from pathways.model.rules.exam_facts import ExamFacts
from pathways.model.rules.organization import AccreditationScope, Lookup, Organization
from pathways.model.values.phrases import capital
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.credential import cited_sources, source_blocks
from pathways.rendering.rules.exam import exam_page
from pathways.wording import rules_texts
from pathways.wording.editions import format_date_range, format_end
from pathways.wording.sources import file_origin

SCHEMA = "pathways/organization/1"


def organization_page(catalog: Catalog, organization: Organization, as_of: date | None) -> Iterator[Block]:
    """All that a rule file says of an organization.

    Args:
        catalog: the rules.
        organization: the organization.
        as_of: of its exams, what may hold on this day; null: all that is known.
    """
    short = (
        f"{organization.abbreviation}, "
        if organization.abbreviation and organization.abbreviation != organization.name
        else ""
    )
    yield Block("title", short + capital(organization.name))
    yield Block(
        "item", organization.organization + (f", {organization.website}" if organization.website else "")
    )
    for group in organization.broader:
        yield Block("item", rules_texts.belongs_to(catalog.organizations[group].name))
    for before in organization.predecessors:
        name = catalog.organization_terms.label(before.organization)
        yield Block("item", rules_texts.predecessor(name, format_end(before.until)))
    yield Block("item", rules_texts.file(file_origin(catalog.defined[organization.organization])))
    if organization.note:
        yield Block("aside", rules_texts.note(organization.note), 1)
    yield from item_blocks(rules_texts.WHERE_TO_LOOK, map(_lookup, organization.lookups))
    yield from item_blocks(rules_texts.ISSUES, _issued(catalog, organization))
    if organization.accredits:
        yield Block("subheading", rules_texts.ACCREDITS)
    for scope in organization.accredits:
        yield Block("item", f"{_program(catalog, scope)}{format_date_range(scope.begins, scope.to)}")
        if scope.note:
            yield Block("aside", rules_texts.note(scope.note), 1)
    facts = (organization.exam or ExamFacts()).in_force_on(as_of)
    yield from exam_page(rules_texts.COMMON_TO_EXAMS, facts, catalog)
    yield from source_blocks(catalog, *_cites(organization, facts))


def _lookup(lookup: Lookup) -> str:
    """What can be looked up, and where."""
    return rules_texts.lookup(lookup.of, lookup.where, lookup.website)


def _program(catalog: Catalog, scope: AccreditationScope) -> str:
    return rules_texts.programs_in(catalog.degree_label(scope.award), scope.subject)


def _issued(catalog: Catalog, organization: Organization) -> Iterator[str]:
    for _, credential in sorted(catalog.credentials.items()):
        if credential.issuer == organization.organization:
            yield f"{credential.abbreviation}, {credential.name}, {credential.status}"


def _cites(organization: Organization, facts: ExamFacts) -> Iterator[tuple[str, ...]]:
    yield organization.cites
    yield from (before.cites for before in organization.predecessors)
    yield from (scope.cites for scope in organization.accredits)
    yield from (lookup.cites for lookup in organization.lookups)
    yield from cited_sources(facts.each())


def organization_data(catalog: Catalog, organization: Organization, as_of: date | None) -> dict[str, Any]:
    """The same as plain data, and its sources."""
    facts = (organization.exam or ExamFacts()).in_force_on(as_of)
    shown = organization.model_copy(update={"exam": facts if any(facts.each()) else None})
    return {
        "schema": SCHEMA,
        "as_of": str(as_of) if as_of else None,
        "file": catalog.defined[organization.organization].file,
        "replaces": catalog.defined[organization.organization].replaces,
        "organization": shown.model_dump(mode="json", by_alias=True, exclude_none=True),
        "sources": {
            cite: catalog.sources[cite].model_dump(mode="json")
            for cite in unique(*_cites(organization, facts))
        },
    }
