"""What stands below a picture: how to read it, and what it rests on."""

from collections.abc import Mapping

from pathways.graph.vertex import Rules
from pathways.model.catalog import Catalog, Credential
from pathways.model.edition import Edition
from pathways.rendering.diagram import dot
from pathways.rendering.words import cited, confirm, dated


def notes(catalog: Catalog, subject: Credential, drawn: Mapping[Edition, Rules]) -> str:
    """How to read the picture of some editions' rules, and what it rests on."""
    texts = []
    if drawn:
        texts.append(
            "Solid arrows: all of these are needed. Dashed: enough of them, as the node says. "
            "Dotted: not required for it."
        )
    for edition in drawn:
        texts.append(f"Edition {dated(edition)}")
        texts += [f"Disputed, and not counted: {one.text}" for one in edition.disputed]
    cites = dict.fromkeys(
        cite for rules in drawn.values() for one in rules if one for cite in one.all_cites()
    )
    sources = [catalog.sources[cite] for cite in cites]
    texts += [f"Read in: {cited(source, source.trust)}" for source in sources]
    texts.append(confirm(catalog.organizations[subject.issuer]))
    return dot.pale("".join(dot.lines(note, 130, left=True) for note in texts))
