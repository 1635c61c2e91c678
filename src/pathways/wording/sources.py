"""Sources, and how far they can be trusted, in words."""

from collections.abc import Iterable

from pathways.model.catalog import Catalog, Definition
from pathways.model.rules.citation import DisputedClaim
from pathways.model.rules.organization import Organization
from pathways.model.rules.source import Source, Trust
from pathways.wording.dates import format_dates_in
from pathways.wording.words import trust_words


def format_citation(source: Source, trust: Trust) -> str:
    """A source, and how far what rests on it can be trusted."""
    version = f" ({format_dates_in(source.version)})" if source.version else ""
    address = f", {source.address}" if source.address else ""
    return f"{trust_words(trust)}, {source.title}{version}{address}"


def _named(source: Source) -> str:
    """A source in a sentence."""
    return f'"{source.title}"' + (f" ({format_dates_in(source.version)})" if source.version else "")


def confirm_with_issuer(issuer: Organization) -> str:
    """What every answer and picture ends with."""
    address = f", {issuer.website}" if issuer.website else ""
    return f"Not an official determination. Confirm with {issuer.name}{address}"


def describe_dispute(claim: DisputedClaim, against: Iterable[str], catalog: Catalog) -> str:
    """What some sources state and better ones do not, with both."""
    said, others = (
        " and ".join(_named(catalog.sources[cite]) for cite in cites) for cites in (claim.cites, against)
    )
    return f"{claim.text} (stated by {said}; not by {others})"


def file_origin(definition: Definition) -> str:
    """A rule file, and the shipped one that it takes the place of."""
    return f"{definition.file}, in place of {definition.replaces}" if definition.replaces else definition.file
