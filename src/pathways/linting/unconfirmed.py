"""What the rules say and could not confirm: recalled, disputed, from third parties, or of unknown date."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, assert_never

from pathways.graph.vertex import Vertex, edition_vertices
from pathways.model.catalog import Catalog
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.condition import DecisionCondition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Boundary, Edition
from pathways.model.rules.source import Trust
from pathways.model.school.outline import Outline
from pathways.model.values.day import Day
from pathways.rendering.rules.exam import fact_text
from pathways.wording import labels, unconfirmed_texts

DoubtKind = Literal[
    "recalled",
    "third-party",
    "issuer-discretion",
    "disputed",
    "first-day-unknown",
    "assumed",
]


def doubt_words(doubt: DoubtKind) -> str:
    """Why a statement is not confirmed."""
    match doubt:
        case "recalled":
            return unconfirmed_texts.RECALLED
        case "third-party":
            return unconfirmed_texts.THIRD_PARTY
        case "issuer-discretion":
            return unconfirmed_texts.ISSUER_DISCRETION
        case "disputed":
            return unconfirmed_texts.DISPUTED
        case "first-day-unknown":
            return unconfirmed_texts.FIRST_DAY_UNKNOWN
        case "assumed":
            return unconfirmed_texts.ASSUMED_IN_EFFECT
        case _:
            assert_never(doubt)


class UnconfirmedStatement(NamedTuple):
    """Something that a rule file says; `where` is a name within the rules of the credential or renewal."""

    about: str
    where: str
    doubt: DoubtKind
    text: str


def unconfirmed_statements(
    catalog: Catalog, subjects: Iterable[Credential]
) -> Iterator[UnconfirmedStatement]:
    """All that is not confirmed of some credentials, then of how they are renewed: each thing once."""
    subjects = list(subjects)
    for subject in subjects:
        yield from _of_credential(catalog, subject)
    renewals = (catalog.renewed_by.get(subject.credential) for subject in subjects)
    for _, renewal in sorted({renewal.renewal: renewal for renewal in renewals if renewal}.items()):
        yield from _of_renewal(renewal)


def _of_credential(catalog: Catalog, subject: Credential) -> Iterator[UnconfirmedStatement]:
    """Of a credential, edition by edition, then of its exam."""
    name = subject.credential
    for former in subject.former_names:
        if former.confidence is Trust.RECALLED:
            yield UnconfirmedStatement(name, former.abbreviation, "recalled", former.note or former.name)
    for edition in subject.editions:
        if text := _somewhen(edition.begins):
            yield UnconfirmedStatement(name, edition.id, "first-day-unknown", text)
        for route in edition.disputed:
            yield UnconfirmedStatement(name, f"{edition.id}:{route.route}", "disputed", route.text)
        vertices = (
            vertex
            for rule in filter(None, edition_vertices(subject, edition, catalog))
            for vertex in rule.every()
        )
        for vertex in {vertex.id: vertex for vertex in vertices}.values():
            yield from _doubts(name, edition, vertex)
    for outline in catalog.outlines.values():
        if name in outline.credentials:
            for where, doubt, text in _outlined(catalog, outline):
                yield UnconfirmedStatement(name, where, doubt, text)
    for fact in catalog.exam_facts(subject, None).each():
        if fact.is_unsourced:
            yield UnconfirmedStatement(
                name, unconfirmed_texts.EXAM, "recalled", f"{fact_text(fact)}; {fact.note}"
            )
        for claim in fact.disputed:
            yield UnconfirmedStatement(
                name, unconfirmed_texts.EXAM, "disputed", f"{fact_text(fact)}; {claim.text}"
            )


def _outlined(catalog: Catalog, outline: Outline) -> Iterator[tuple[str, DoubtKind, str]]:
    """What is not confirmed of an outline: of an edition, and of each domain how much of it."""
    for edition in outline.editions:
        where = f"{outline.outline}@{edition.edition}"
        if edition.is_unsourced:
            yield where, "recalled", edition.note or outline.name
        elif catalog.best_source(edition.cites or outline.cites).trust is Trust.THIRD_PARTY:
            yield where, "third-party", outline.name
        for claim in edition.disputed:
            yield where, "disputed", claim.text
        for domain in edition.domains:
            recalled = sum(not edition.confirms(inner, domain) for inner in domain.competencies)
            if recalled:
                of = unconfirmed_texts.competencies(recalled, len(domain.competencies))
                yield where, "recalled", f"{domain.domain} {domain.title}: {of}"
            for claim in domain.weight.disputed if domain.weight else ():
                yield where, "disputed", f"{domain.domain} {domain.title}: {claim.text}"


def _somewhen(begins: Boundary) -> str:
    """The days in which a first day lies; empty where it is known."""
    if begins.earliest == begins.latest and begins.earliest:
        return ""
    return unconfirmed_texts.between(begins.earliest or labels.UNKNOWN, begins.latest or labels.UNKNOWN)


def _of_renewal(renewal: Renewal) -> Iterator[UnconfirmedStatement]:
    name = renewal.renewal
    for edition in renewal.editions:
        if text := _somewhen(edition.begins):
            yield UnconfirmedStatement(name, edition.id, "first-day-unknown", text)
        for quota in edition.quotas:
            yield from (
                UnconfirmedStatement(name, f"{edition.id}/{quota.id}", "disputed", claim.text)
                for claim in quota.disputed
            )
    yield from (UnconfirmedStatement(name, *value) for value in _aged(renewal))
    for lapse in renewal.lapses:
        for stage in lapse.stages:
            named = [(stage, stage.standing), *((way, way.what) for way in stage.reinstatement)]
            for value, text in named:
                if value.is_unsourced:
                    yield UnconfirmedStatement(name, lapse.id, "recalled", value.note or text)


def _aged(renewal: Renewal) -> Iterator[tuple[str, DoubtKind, str]]:
    """What the newest edition asks for, and when that was last seen in force."""
    if not renewal.editions:
        return
    edition = renewal.editions[-1]
    if renewal.units_of(edition):
        yield edition.id, "assumed", _day_text(renewal.confirmed_units(edition))
    for quota in renewal.quotas_of(edition):
        if quota.confirmed or quota not in edition.quotas:  # else it was seen with its edition
            seen = _day_text(renewal.confirmed_quota(edition, quota))
            yield f"{edition.id}/{quota.id}", "assumed", seen


def _day_text(day: Day | None) -> str:
    return unconfirmed_texts.last_confirmed(day) if day else unconfirmed_texts.UNKNOWN


def _doubts(credential: str, edition: Edition, vertex: Vertex) -> Iterator[UnconfirmedStatement]:
    part = "award/exam" if vertex.kind == "exam" else f"{vertex.at.purpose}/{vertex.at.name}"
    where = f"{edition.id}:{part}"
    for claim in vertex.node.disputed:
        yield UnconfirmedStatement(credential, where, "disputed", claim.text)
    if not vertex.parts:
        yield from _condition(credential, where, vertex)


def _condition(credential: str, where: str, vertex: Vertex) -> Iterator[UnconfirmedStatement]:
    if isinstance(vertex.node, DecisionCondition):
        yield UnconfirmedStatement(credential, where, "issuer-discretion", vertex.node.question)
    elif vertex.trust is Trust.RECALLED:
        yield UnconfirmedStatement(credential, where, "recalled", vertex.label)
    elif vertex.trust is Trust.THIRD_PARTY:
        yield UnconfirmedStatement(credential, where, "third-party", vertex.label)
