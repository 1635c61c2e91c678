"""An outline as a page: what an exam or a curriculum asks, edition by edition, and who says so."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from pathways.model.catalog import Catalog
from pathways.model.school.outline import Competency, Domain, DomainWeight, Outline, OutlineEdition
from pathways.model.values.phrases import capital
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block
from pathways.rendering.rules.credential import source_blocks
from pathways.wording.editions import format_date_range
from pathways.wording.sources import describe_dispute, file_origin

SCHEMA = "pathways/outline/1"


def outline_page(catalog: Catalog, one: Outline, as_of: date | None) -> Iterator[Block]:
    """All that a rule file says of an outline.

    Args:
        catalog: the rules.
        one: the outline.
        as_of: the editions that may be in force on this day; null: every edition.
    """
    editions = _editions(one, as_of)
    yield Block("title", capital(one.name))
    of = f", of {catalog.organizations[one.by].name}" if one.by else ""
    yield Block("item", f"{one.outline}{of}")
    yield Block("item", f"file {file_origin(catalog.defined[one.outline])}")
    if one.note:
        yield Block("aside", f"note: {one.note}", 1)
    for edition in editions:
        yield Block("heading", f"Edition {edition.edition}{format_date_range(edition.begins, edition.to)}")
        yield from _edition(catalog, one, edition)
    yield from source_blocks(catalog, *outline_cites(one, editions))


def _editions(one: Outline, as_of: date | None) -> tuple[OutlineEdition, ...]:
    return one.editions if as_of is None else tuple(reversed(one.editions_on(as_of)))


def _edition(catalog: Catalog, one: Outline, edition: OutlineEdition) -> Iterator[Block]:
    if edition.confirmed:
        yield Block("item", f"last seen in force {edition.confirmed}")
    if edition.note:
        yield Block("item", f"note: {edition.note}")
    for told in edition.disputed:
        yield Block("item", describe_dispute(told, edition.cites or one.cites, catalog))
    if not edition.domains:
        yield Block("item", "nothing of it was read")
    for domain in edition.domains:
        yield Block("subheading", f"{domain.domain} {domain.title}{_share(edition, domain)}")
        for told in domain.weight.disputed if domain.weight else ():
            yield Block("item", describe_dispute(told, domain.cites or edition.cites or one.cites, catalog))
        if domain.listed != "all":
            yield Block("line", LISTED[domain.listed])
        yield from (Block("item", _competency(edition, domain, inner)) for inner in domain.competencies)


LISTED = {
    "some": "Only some of its competencies were seen.",
    "none": "None of its competencies was seen.",
}
"""What a domain's list is, where it is not all of it."""


def _share(edition: OutlineEdition, domain: Domain) -> str:
    known = edition.confirms(domain.weight, domain) if domain.weight else edition.confirms(domain)
    share = f": {percent(domain.weight)}" if domain.weight else ""
    return share + ("" if known else " (recalled)")


def percent(weight: DomainWeight) -> str:
    """A domain's share, such as `19 to 25 percent`."""
    low, high = _number(weight.low), _number(weight.high)
    return f"{low} percent" if low == high else f"{low} to {high} percent"


def _number(amount: Fraction) -> str:
    return f"{float(amount):g}"


def _competency(edition: OutlineEdition, domain: Domain, one: Competency) -> str:
    level = ""
    if one.level is not None:
        level = f" [{one.level.level.word}{'' if edition.asked(domain, one) else ', recalled'}]"
    return f"{one.competency} {one.text}{level}{'' if edition.confirms(one, domain) else ' (recalled)'}"


def outline_cites(one: Outline, editions: tuple[OutlineEdition, ...]) -> Iterator[tuple[str, ...]]:
    """The sources of an outline and of all that some of its editions say."""
    yield one.cites
    for edition in editions:
        yield edition.cites
        yield from (told.cites for told in edition.disputed)
        for domain in edition.domains:
            yield domain.cites
            if domain.weight:
                yield domain.weight.cites
                yield from (told.cites for told in domain.weight.disputed)
            yield from (inner.cites for inner in domain.competencies)


def outline_data(catalog: Catalog, one: Outline, as_of: date | None) -> dict[str, Any]:
    """The same as plain data, and its sources."""
    editions = _editions(one, as_of)
    shown = one.model_copy(update={"editions": editions})
    return {
        "schema": SCHEMA,
        "as_of": str(as_of) if as_of else None,
        "file": catalog.defined[one.outline].file,
        "replaces": catalog.defined[one.outline].replaces,
        "outline": shown.model_dump(mode="json", by_alias=True, exclude_none=True),
        "sources": {
            cite: catalog.sources[cite].model_dump(mode="json")
            for cite in unique(*outline_cites(one, editions))
        },
    }
