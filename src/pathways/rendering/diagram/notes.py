"""What stands below a picture: how to read it, and what it rests on."""

from pathways.graph.vertex import rules
from pathways.model.catalog import Catalog, Credential
from pathways.model.edition import Edition
from pathways.rendering.diagram import dot
from pathways.rendering.words import cited, dated


def notes(catalog: Catalog, subject: Credential, editions: tuple[Edition, ...]) -> str:
    """How to read the picture, and what it rests on."""
    texts = []
    if editions:
        texts.append(
            "Solid arrows: all of these are needed. Dashed: enough of them, as the node says. "
            "Dotted: recommended, never required."
        )
    for edition in editions:
        texts.append(f"Edition {dated(edition)}")
        texts += [f"Disputed, and not counted: {one.text}" for one in edition.disputed]
    found = {edition.id: rules(subject, edition, catalog) for edition in editions}
    cites = dict.fromkeys(
        cite for three in found.values() for one in three if one for cite in one.all_cites()
    )
    sources = [catalog.sources[cite] for cite in cites]
    texts += [f"Read in: {cited(source, source.trust)}" for source in sources]
    issuer = catalog.organizations[subject.issuer]
    address = f", {issuer.website}" if issuer.website else ""
    texts.append(f"This is not the issuer's decision; confirm with {issuer.name}{address}")
    return dot.pale("".join(dot.lines(note, 130, left=True) for note in texts))
