"""An outline as a page: what an exam or a curriculum asks, edition by edition, and who says so."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, assert_never

from pathways.model.catalog import Catalog
from pathways.model.school.outline import (
    Competency,
    Domain,
    DomainWeight,
    ListedExtent,
    Outline,
    OutlineEdition,
)
from pathways.model.values.phrases import capital
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block
from pathways.rendering.rules.credential import source_blocks
from pathways.wording import rules_texts
from pathways.wording.editions import format_date_range
from pathways.wording.sources import describe_dispute, file_origin

SCHEMA = "pathways/outline/1"


def outline_page(catalog: Catalog, outline: Outline, as_of: date | None) -> Iterator[Block]:
    """All that a rule file says of an outline.

    Args:
        catalog: the rules.
        outline: the outline.
        as_of: the editions that may be in force on this day; null: every edition.
    """
    editions = _editions(outline, as_of)
    yield Block("title", capital(outline.name))
    of = rules_texts.of_organization(catalog.organizations[outline.by].name) if outline.by else ""
    yield Block("item", f"{outline.outline}{of}")
    yield Block("item", rules_texts.file(file_origin(catalog.defined[outline.outline])))
    if outline.note:
        yield Block("aside", rules_texts.note(outline.note), 1)
    for edition in editions:
        yield Block(
            "heading",
            rules_texts.outline_edition(edition.edition, format_date_range(edition.begins, edition.to)),
        )
        yield from _edition(catalog, outline, edition)
    yield from source_blocks(catalog, *outline_cites(outline, editions))


def _editions(outline: Outline, as_of: date | None) -> tuple[OutlineEdition, ...]:
    return outline.editions if as_of is None else tuple(reversed(outline.editions_on(as_of)))


def _edition(catalog: Catalog, outline: Outline, edition: OutlineEdition) -> Iterator[Block]:
    if edition.confirmed:
        yield Block("item", rules_texts.last_seen_in_force(edition.confirmed))
    if edition.note:
        yield Block("item", rules_texts.note(edition.note))
    for claim in edition.disputed:
        yield Block("item", describe_dispute(claim, edition.cites or outline.cites, catalog))
    if not edition.domains:
        yield Block("item", rules_texts.NOTHING_READ)
    for domain in edition.domains:
        yield Block("subheading", f"{domain.domain} {domain.title}{_share(edition, domain)}")
        for claim in domain.weight.disputed if domain.weight else ():
            yield Block(
                "item", describe_dispute(claim, domain.cites or edition.cites or outline.cites, catalog)
            )
        if partly := _listed(domain.listed):
            yield Block("line", partly)
        yield from (Block("item", _competency(edition, domain, inner)) for inner in domain.competencies)


def _share(edition: OutlineEdition, domain: Domain) -> str:
    known = edition.confirms(domain.weight, domain) if domain.weight else edition.confirms(domain)
    share = f": {percent(domain.weight)}" if domain.weight else ""
    return share + ("" if known else rules_texts.RECALLED)


def percent(weight: DomainWeight) -> str:
    """A domain's share, such as `19 to 25 percent`."""
    low, high = _number(weight.low), _number(weight.high)
    return rules_texts.percent(low) if low == high else rules_texts.percent_range(low, high)


def _number(amount: Fraction) -> str:
    return f"{float(amount):g}"


def _competency(edition: OutlineEdition, domain: Domain, competency: Competency) -> str:
    level = ""
    if competency.level is not None:
        unsourced = "" if edition.asked(domain, competency) else rules_texts.LEVEL_RECALLED
        level = f" [{competency.level.level.word}{unsourced}]"
    recalled = "" if edition.confirms(competency, domain) else rules_texts.RECALLED
    return f"{competency.competency} {competency.text}{level}{recalled}"


def outline_cites(outline: Outline, editions: tuple[OutlineEdition, ...]) -> Iterator[tuple[str, ...]]:
    """The sources of an outline and of all that some of its editions say."""
    yield outline.cites
    for edition in editions:
        yield edition.cites
        yield from (claim.cites for claim in edition.disputed)
        for domain in edition.domains:
            yield domain.cites
            if domain.weight:
                yield domain.weight.cites
                yield from (claim.cites for claim in domain.weight.disputed)
            yield from (inner.cites for inner in domain.competencies)


def outline_data(catalog: Catalog, outline: Outline, as_of: date | None) -> dict[str, Any]:
    """The same as plain data, and its sources."""
    editions = _editions(outline, as_of)
    shown = outline.model_copy(update={"editions": editions})
    return {
        "schema": SCHEMA,
        "as_of": str(as_of) if as_of else None,
        "file": catalog.defined[outline.outline].file,
        "replaces": catalog.defined[outline.outline].replaces,
        "outline": shown.model_dump(mode="json", by_alias=True, exclude_none=True),
        "sources": {
            cite: catalog.sources[cite].model_dump(mode="json")
            for cite in unique(*outline_cites(outline, editions))
        },
    }


def _listed(extent: ListedExtent) -> str:
    """What a domain's list is, where it is not all of it."""
    match extent:
        case "all":
            return ""
        case "some":
            return rules_texts.SOME_SEEN
        case "none":
            return rules_texts.NONE_SEEN
        case _:
            assert_never(extent)
