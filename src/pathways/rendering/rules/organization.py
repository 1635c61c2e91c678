"""An organization as a page: an issuer, an accreditor, or a group."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from pathways.model.catalog import Catalog
from pathways.model.rules.exam_facts import ExamFacts
from pathways.model.rules.organization import AccreditationScope, Organization
from pathways.model.values.phrases import capital
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.credential import cited_sources, source_blocks
from pathways.rendering.rules.exam import exam_page
from pathways.wording.editions import format_boundary, format_date_range
from pathways.wording.sources import file_origin

SCHEMA = "pathways/organization/1"


def organization_page(catalog: Catalog, one: Organization, as_of: date | None) -> Iterator[Block]:
    """All that a rule file says of an organization.

    Args:
        catalog: the rules.
        one: the organization.
        as_of: of its exams, what may hold on this day; null: all that is known.
    """
    short = f"{one.abbreviation}, " if one.abbreviation and one.abbreviation != one.name else ""
    yield Block("title", short + capital(one.name))
    yield Block("item", one.organization + (f", {one.website}" if one.website else ""))
    for group in one.broader:
        yield Block("item", f"belongs to: {catalog.organizations[group].name}")
    for before in one.predecessors:
        name = catalog.organization_terms.label(before.organization)
        yield Block(
            "item", f"accreditations by {name} count as its own, until {format_boundary(before.until)}"
        )
    yield Block("item", f"file {file_origin(catalog.defined[one.organization])}")
    if one.note:
        yield Block("aside", f"note: {one.note}", 1)
    yield from item_blocks("Issues", _issued(catalog, one))
    if one.accredits:
        yield Block("subheading", "Accredits")
    for told in one.accredits:
        yield Block("item", f"{_program(catalog, told)}{format_date_range(told.begins, told.to)}")
        if told.note:
            yield Block("aside", f"note: {told.note}", 1)
    facts = (one.exam or ExamFacts()).in_force_on(as_of)
    yield from exam_page("Common to its exams", facts, catalog)
    yield from source_blocks(catalog, *_cites(one, facts))


def _program(catalog: Catalog, told: AccreditationScope) -> str:
    return f"{catalog.degree_label(told.award)} programs in {told.subject}"


def _issued(catalog: Catalog, one: Organization) -> Iterator[str]:
    for _, credential in sorted(catalog.credentials.items()):
        if credential.issuer == one.organization:
            yield f"{credential.abbreviation}, {credential.name}, {credential.status}"


def _cites(one: Organization, facts: ExamFacts) -> Iterator[tuple[str, ...]]:
    yield one.cites
    yield from (before.cites for before in one.predecessors)
    yield from (told.cites for told in one.accredits)
    yield from cited_sources(facts.each())


def organization_data(catalog: Catalog, one: Organization, as_of: date | None) -> dict[str, Any]:
    """The same as plain data, and its sources."""
    facts = (one.exam or ExamFacts()).in_force_on(as_of)
    shown = one.model_copy(update={"exam": facts if any(facts.each()) else None})
    return {
        "schema": SCHEMA,
        "as_of": str(as_of) if as_of else None,
        "file": catalog.defined[one.organization].file,
        "replaces": catalog.defined[one.organization].replaces,
        "organization": shown.model_dump(mode="json", by_alias=True, exclude_none=True),
        "sources": {
            cite: catalog.sources[cite].model_dump(mode="json") for cite in unique(*_cites(one, facts))
        },
    }
