"""The rules of a credential as a page: what is asked of anybody."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pathways.graph.confidence import rule_confidence
from pathways.graph.vertex import Vertex, edition_vertices
from pathways.model.catalog import Catalog
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.exam_facts import ExamFact, ExamFacts
from pathways.model.rules.requirement import AtLeast
from pathways.model.rules.source import Trust
from pathways.model.values.phrases import capital
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.exam import exam_page
from pathways.rendering.rules.renewal import renewal_history, renewal_rules
from pathways.wording import rules_texts, short_texts
from pathways.wording.editions import (
    binding_day,
    describe_coverage,
    edition_dates,
    edition_title,
    format_effective,
    format_end,
)
from pathways.wording.routes import route_titles
from pathways.wording.sources import describe_dispute, file_origin, format_citation

SCHEMA = "pathways/rule/2"


def rule_page(
    catalog: Catalog, subject: Credential, as_of: date, *, full: bool = False, ids: bool = False
) -> Iterator[Block]:
    """The rules of a credential on a day: what the exam and certification require, the exam, the renewal.

    Args:
        catalog: the rules.
        subject: the credential.
        as_of: the day; the editions that may be in force on it come first.
        full: with notes, each once, earlier and later rules, what the file says of itself, and sources.
        ids: show the ids of editions and conditions, by which records refer to them.
    """
    page = each_note_once(_page(catalog, subject, as_of, full=full, ids=ids))
    return page if full else _without_notes(page)


def _page(catalog: Catalog, subject: Credential, as_of: date, *, full: bool, ids: bool) -> Iterator[Block]:
    issuer = catalog.organizations[subject.issuer]
    today = subject.editions_on(as_of)
    yield Block("title", f"{subject.abbreviation}, {subject.name}")
    yield Block("item", f"{subject.credential}, {subject.status}")
    yield Block(
        "item", rules_texts.issued_by(issuer.name) + (f", {issuer.website}" if issuer.website else "")
    )
    yield from (
        Block("item", rules_texts.file(file_origin(own))) for own in catalog.own([subject.credential])
    )
    if not today:
        yield Block("subheading", _no_rules_text(subject))
    for edition in today:
        yield from _edition(catalog, subject, edition, full=full, ids=ids)
    facts = catalog.exam_facts(subject, as_of)
    if subject.status != "retired":  # whose exam nobody can take
        yield from exam_page(rules_texts.EXAM_FACTS, facts, catalog)
    yield from renewal_rules(catalog, subject.credential, as_of)
    if not full:
        yield Block("subheading", _rests_on(catalog, subject, as_of))
        return
    yield from _history(catalog, subject, today, as_of, ids=ids)
    yield from _about_the_file(catalog, subject, as_of)
    renewal = catalog.renewed_by.get(subject.credential)
    yield from source_blocks(
        catalog,
        subject.cites,
        *_cites(catalog, subject, subject.editions),
        *cited_sources(catalog.exam_facts(subject, None).each()),
        renewal.all_cites() if renewal else (),
    )


def _edition(
    catalog: Catalog, subject: Credential, edition: Edition, *, full: bool, ids: bool
) -> Iterator[Block]:
    """The rules of an edition, its note, and what is disputed of its routes."""
    dates = (
        rules_texts.edition(edition_title(edition))
        if ids
        else capital(rules_texts.rules(edition_dates(edition)))
    )
    yield Block("heading", dates)
    yield Block("line", binding_day(edition))
    if edition.note:
        yield Block("note", rules_texts.edition_note(edition.note))
    yield from _rules(catalog, subject, edition, named=True, ids=ids)
    titles = route_titles(subject.editions, catalog)
    contested = [
        f"{titles.get(claim.route, claim.route)}: {describe_dispute(claim, claim.against, catalog)}"
        for claim in (edition.disputed if full else ())
    ]
    yield from item_blocks(rules_texts.DISPUTED, contested)


def _history(
    catalog: Catalog, subject: Credential, today: tuple[Edition, ...], as_of: date, *, ids: bool
) -> Iterator[Block]:
    """The rules of other days, the newest first, and the facts of exam and renewal that held on them."""
    others = [edition for edition in subject.editions if edition not in today]
    for edition in reversed(others):
        yield from _edition(catalog, subject, edition, full=True, ids=ids)
    facts = catalog.exam_facts(subject, None).but(catalog.exam_facts(subject, as_of))
    if subject.status == "retired":
        facts = subject.exam or ExamFacts()
    yield from exam_page(rules_texts.EXAM_FACTS_OF_OTHER_DAYS, facts, catalog)
    yield from renewal_history(catalog, subject.credential, as_of)


def _about_the_file(catalog: Catalog, subject: Credential, as_of: date) -> Iterator[Block]:
    """What the rule file says of itself: other names, its review, how far its rules are cited."""
    yield Block("heading", rules_texts.ABOUT_THESE_RULES)
    if subject.also:
        yield Block("item", rules_texts.also_written(", ".join(subject.also)))
    for former in subject.former_names:
        last = format_end(former.until)
        yield Block("item", rules_texts.formerly(former.abbreviation, former.name, last))
        yield from _remarks(former.note, former.confidence)
    reviewed = rules_texts.last_reviewed(subject.reviewed) if subject.reviewed else rules_texts.NOT_REVIEWED
    yield Block("item", reviewed)
    covered = rule_confidence(catalog, subject, subject.editions_on(as_of))
    yield Block("item", rules_texts.COVERAGE + describe_coverage(covered))
    yield Block("item", rules_texts.file(file_origin(catalog.defined[subject.credential])))
    yield from _remarks(subject.note, None)


def _rests_on(catalog: Catalog, subject: Credential, as_of: date) -> str:
    """When the rules were last confirmed and from what, and where the rest is."""
    issuer, today = catalog.organizations[subject.issuer], subject.editions_on(as_of)
    name = issuer.short_name
    if not today:
        return short_texts.no_rules(name, issuer.website) + ". " + short_texts.MORE
    vertices = filter(None, edition_vertices(subject, today[-1], catalog))
    trust = min((_weakest(vertex) for vertex in vertices), default=Trust.RECALLED)
    return f"{short_texts.rules(today[-1].confirmed, as_of, trust, name)}. {short_texts.MORE}"


def _weakest(vertex: Vertex) -> Trust:
    return min((_weakest(part) for part in vertex.parts), default=vertex.trust)


def each_note_once(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks without the notes that stand above already, word for word."""
    told: set[str] = set()
    for block in blocks:
        if block.kind != "note" or block.text not in told:
            yield block
        if block.kind == "note":
            told.add(block.text)


def _without_notes(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks without what is said about the sources; what is required beside a record stays."""
    return (block for block in blocks if block.kind != "note")


def rule_summary(catalog: Catalog, name: str, as_of: date) -> Iterator[Block]:
    """The rules of a credential that may be in force on a day, each as a tree, and where they were read."""
    subject = catalog.credentials[name]
    editions = subject.editions_on(as_of)
    if not editions:
        yield Block("subheading", _no_rules_text(subject))
    for edition in editions:
        yield from _rules(catalog, subject, edition, named=False, ids=False)
    yield from source_blocks(catalog, *_cites(catalog, subject, editions))
    yield from item_blocks(rules_texts.OWN_RULES, map(file_origin, catalog.own([name])))


def _no_rules_text(subject: Credential) -> str:
    return rules_texts.NO_RULES + (rules_texts.FOR_THAT_DAY if subject.editions else "")


def _cites(catalog: Catalog, subject: Credential, editions: tuple[Edition, ...]) -> Iterator[tuple[str, ...]]:
    """The sources of each rule of some editions, as often as they are cited."""
    for edition in editions:
        for rule in filter(None, edition_vertices(subject, edition, catalog)):
            yield tuple(rule.all_cites())


def cited_sources(facts: Iterable[ExamFact]) -> Iterator[tuple[str, ...]]:
    """The sources of each fact, and of what disputes it."""
    for fact in facts:
        yield fact.cites
        for claim in fact.disputed:
            yield claim.cites


def source_blocks(catalog: Catalog, *cites: tuple[str, ...]) -> Iterator[Block]:
    """Sources, each once."""
    sources = map(catalog.sources.__getitem__, unique(*cites))
    yield from item_blocks(rules_texts.READ_IN, (format_citation(source, source.trust) for source in sources))


def _rules(
    catalog: Catalog, subject: Credential, edition: Edition, *, named: bool, ids: bool
) -> Iterator[Block]:
    told: set[str] = set()
    for rule in filter(None, edition_vertices(subject, edition, catalog)):
        where = "" if named else f", {format_effective(edition.begins)}"
        yield Block("subheading", f"{capital(rule.label)}{where}: {rule.needs}")
        if all(part.node != rule.node for part in rule.parts):  # what is one condition is said there
            yield from _unseen(rule, catalog, 0, named=named)
        told.add(rule.id)
        for part in rule.parts:
            yield from _tree(part, catalog, 0, told, named=named, ids=ids)


def _tree(
    vertex: Vertex, catalog: Catalog, depth: int, told: set[str], *, named: bool, ids: bool
) -> Iterator[Block]:
    """A requirement and its parts; what an earlier rule told is only named."""
    if vertex.id in told:
        yield Block("item", rules_texts.as_above(vertex.label), depth)
        return
    told.add(vertex.id)
    only = rules_texts.EXAM_ONLY if isinstance(vertex.node, AtLeast) and vertex.node.exam_only else ""
    needs = f": {vertex.needs}" if len(vertex.parts) > 1 and vertex.label != vertex.needs else ""
    name = f" [{vertex.at.name}]" if ids and vertex.kind == "condition" else ""
    yield Block("item", f"{vertex.label}{only}{needs}{name}", depth)
    yield from _unseen(vertex, catalog, depth + 1, named=named)
    for part in vertex.parts:
        yield from _tree(part, catalog, depth + 1, told, named=named, ids=ids)


def _unseen(vertex: Vertex, catalog: Catalog, depth: int, *, named: bool) -> Iterator[Block]:
    if vertex.trust is Trust.RECALLED:
        yield Block("aside", rules_texts.ONLY_RECALLED, depth)
    for text in vertex.node.asks_also:
        yield Block("aside", rules_texts.no_record_shows(text), depth)
    if named:
        for claim in vertex.node.disputed:
            yield Block(
                "note",
                rules_texts.disputed(describe_dispute(claim, claim.against or vertex.cites, catalog)),
                depth,
            )
        if vertex.node.note:
            yield Block("note", rules_texts.note(vertex.node.note), depth)


def _remarks(note: str | None, confidence: Trust | None) -> Iterator[Block]:
    if confidence is Trust.RECALLED:
        yield Block("aside", rules_texts.ONLY_RECALLED, 1)
    if note:
        yield Block("note", rules_texts.note(note), 1)


def rule_data(catalog: Catalog, subject: Credential, as_of: date | None) -> dict[str, Any]:
    """The same as plain data: the credential as its file says it, short forms in full, and its sources."""
    editions = subject.editions_on(as_of)
    facts = catalog.exam_facts(subject, as_of)
    shown = subject.model_copy(update={"editions": editions, "exam": facts if any(facts.each()) else None})
    renewal = catalog.renewed_by.get(subject.credential)
    cites = unique(
        subject.cites,
        *_cites(catalog, subject, editions),
        *cited_sources(facts.each()),
        renewal.all_cites() if renewal else (),
    )
    return {
        "schema": SCHEMA,
        "as_of": str(as_of) if as_of else None,
        "file": catalog.defined[subject.credential].file,
        "replaces": catalog.defined[subject.credential].replaces,
        "coverage": rule_confidence(catalog, subject, editions)._asdict(),
        "rules": shown.model_dump(mode="json", by_alias=True, exclude={"examples"}, exclude_none=True),
        "renewal": renewal.model_dump(mode="json", by_alias=True, exclude={"examples"}, exclude_none=True)
        if renewal
        else None,
        "sources": {cite: catalog.sources[cite].model_dump(mode="json") for cite in cites},
    }
