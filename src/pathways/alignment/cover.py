"""A program held against one edition of an outline: what its courses do for each competency."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pathways.alignment.coverage import (
    CompetencyCoverage,
    CoverageClaim,
    DomainCoverage,
    OutlineCoverage,
    coverage_state,
)
from pathways.model.catalog import Catalog
from pathways.model.rules.vocabulary import TermMatch
from pathways.model.school.outline import Competency, Domain, Outline, OutlineEdition
from pathways.model.school.program import CompetencyDecision, CompetencyTaught, Course, Program


def cover_outline(
    catalog: Catalog,
    program: Program,
    outline: Outline,
    edition: OutlineEdition,
    *,
    mapped: OutlineEdition | None = None,
    judged: bool = True,
) -> OutlineCoverage:
    """Hold a program against one edition of an outline.

    Args:
        catalog: the rules, whose topics are known.
        program: the courses, and what they cover.
        outline: what is asked.
        edition: the one of its editions.
        mapped: the edition that the numbers in the program are of; null: the same. A number that means
            something else in it is not taken for that of `edition`.
        judged: whether the director's decisions count.
    """
    other = _renumbered(mapped or edition, edition)
    teaching = _TaughtCompetencies(catalog, program, outline.outline, edition, other)
    decided = {
        one.competency.casefold(): one
        for one in program.judgements
        if judged and one.outline == outline.outline and one.competency.casefold() not in other
    }
    domains = tuple(
        DomainCoverage(domain, tuple(teaching.row(domain, one, decided) for one in domain.competencies))
        for domain in edition.domains
    )
    return OutlineCoverage(outline, edition, mapped or edition, domains)


def _renumbered(mapped: OutlineEdition, edition: OutlineEdition) -> frozenset[str]:
    """The numbers that stand for something else in another edition."""
    if mapped is edition:
        return frozenset()
    here, there = edition.said, mapped.said
    return frozenset(code for code in here.keys() & there.keys() if here[code] != there[code])


class _TaughtCompetencies:
    """What the courses of a program teach, looked up by number and by topic."""

    def __init__(
        self,
        catalog: Catalog,
        program: Program,
        outline: str,
        edition: OutlineEdition,
        renumbered: frozenset[str],
    ) -> None:
        self._edition = edition
        self._topics = catalog.vocabularies["topics"]
        self._courses = program.courses
        self._claims: dict[str, list[tuple[Course, CompetencyTaught]]] = defaultdict(list)
        for course in program.courses:
            for one in course.covers:
                code = one.competency.casefold()
                if one.outline == outline and code not in renumbered:
                    self._claims[code].append((course, one))
        self._on: dict[str, tuple[str, ...]] = {}

    def row(
        self, domain: Domain, one: Competency, decided: Mapping[str, CompetencyDecision]
    ) -> CompetencyCoverage:
        """What is done for a competency."""
        told = self._claims.get(one.competency.casefold(), ())
        claims = tuple(CoverageClaim(course.code, claim.level, claim.assessed) for course, claim in told)
        on_topic = self._taught(one.topics)
        if one.subject:
            claims += tuple(
                CoverageClaim(code, None, ())
                for code in on_topic
                if all(code != has.course for has in claims)
            )
        named = [course.code for course, _ in self._claims.get(domain.domain.casefold(), ())]
        touched = tuple(dict.fromkeys((*named, *(on_topic if one.topics else self._taught(domain.topics)))))
        judged = decided.get(one.competency.casefold()) or decided.get(domain.domain.casefold())
        asked = self._edition.asked(domain, one)
        counted = self._edition.confirms(one, domain)
        return CompetencyCoverage(
            one, counted, asked, coverage_state(asked, claims, touched), claims, touched, judged
        )

    def _taught(self, topics: Iterable[str]) -> tuple[str, ...]:
        """The courses on one of some topics, or on a narrower one."""
        return tuple(dict.fromkeys(code for topic in topics for code in self._on_topic(topic)))

    def _on_topic(self, topic: str) -> tuple[str, ...]:
        if topic not in self._on:
            self._on[topic] = tuple(
                one.code
                for one in self._courses
                if any(self._topics.match(have, topic) is TermMatch.SAME for have in one.topics)
            )
        return self._on[topic]
