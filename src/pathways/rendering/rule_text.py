"""The rules of a credential as text: what is asked of anybody."""

from collections.abc import Iterator
from datetime import date

from pathways.graph.vertex import Vertex, rules
from pathways.model.catalog import Catalog
from pathways.model.requirement import AtLeast
from pathways.model.source import Trust
from pathways.rendering.lines import listed, wrapped
from pathways.rendering.words import capital, cited


def rule_lines(catalog: Catalog, name: str, as_of: date) -> Iterator[str]:
    """The rules of a credential that may be in force on a day, each as a tree, and where they were read."""
    subject = catalog.credentials[name]
    editions = subject.on(as_of)
    cites: dict[str, None] = {}
    if not editions:
        yield ""
        yield "No rules for it are on file" + (" for that day" if subject.editions else "; it is only named")
    for edition in editions:
        told: set[str] = set()
        for rule in filter(None, rules(subject, edition, catalog)):
            yield ""
            title = f"{capital(rule.label)} by edition {edition.id}: {rule.needs}"
            yield from wrapped(title, hang=2)
            yield from _unseen(rule, "  ")
            told.add(rule.id)
            cites |= dict.fromkeys(rule.all_cites())
            for part in rule.parts:
                yield from _tree(part, "  ", told)
    if cites:
        yield ""
    sources = (catalog.sources[cite] for cite in cites)
    yield from listed("Read in", (cited(source, source.trust) for source in sources))


def _tree(vertex: Vertex, indent: str, told: set[str]) -> Iterator[str]:
    """A requirement and its parts; what an earlier rule told is only named."""
    if vertex.id in told:
        yield from wrapped(f"- {vertex.label}, as above", indent, 2)
        return
    told.add(vertex.id)
    only = " (admits to the exam only)" if isinstance(vertex.node, AtLeast) and vertex.node.sits_only else ""
    needs = f": {vertex.needs}" if len(vertex.parts) > 1 and vertex.label != vertex.needs else ""
    yield from wrapped(f"- {vertex.label}{only}{needs}", indent, 2)
    yield from _unseen(vertex, indent + "  ")
    for part in vertex.parts:
        yield from _tree(part, indent + "  ", told)


def _unseen(vertex: Vertex, indent: str) -> Iterator[str]:
    if vertex.trust is Trust.RECALLED:
        yield f"{indent}(only recalled, no source was read)"
    for text in vertex.node.asks_also:
        yield from wrapped(f"(no record can show: {text})", indent, 1)
