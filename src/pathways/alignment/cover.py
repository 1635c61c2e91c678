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
        judgment.competency.casefold(): judgment
        for judgment in program.judgments
        if judged and judgment.outline == outline.outline and judgment.competency.casefold() not in other
    }
    domains = tuple(
        DomainCoverage(
            domain, tuple(teaching.row(domain, competency, decided) for competency in domain.competencies)
        )
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
            for cover in course.covers:
                code = cover.competency.casefold()
                if cover.outline == outline and code not in renumbered:
                    self._claims[code].append((course, cover))
        self._on: dict[str, tuple[str, ...]] = {}

    def row(
        self, domain: Domain, competency: Competency, decided: Mapping[str, CompetencyDecision]
    ) -> CompetencyCoverage:
        """What is done for a competency."""
        taught = self._claims.get(competency.competency.casefold(), ())
        claims = tuple(CoverageClaim(course.code, claim.level, claim.assessed) for course, claim in taught)
        on_topic = self._taught(competency.topics)
        if competency.subject:
            claims += tuple(
                CoverageClaim(code, None, ())
                for code in on_topic
                if all(code != has.course for has in claims)
            )
        named = [course.code for course, _ in self._claims.get(domain.domain.casefold(), ())]
        touched = tuple(
            dict.fromkeys((*named, *(on_topic if competency.topics else self._taught(domain.topics))))
        )
        judged = decided.get(competency.competency.casefold()) or decided.get(domain.domain.casefold())
        asked = self._edition.asked(domain, competency)
        counted = self._edition.confirms(competency, domain)
        return CompetencyCoverage(
            competency, counted, asked, coverage_state(asked, claims, touched), claims, touched, judged
        )

    def _taught(self, topics: Iterable[str]) -> tuple[str, ...]:
        """The courses on one of some topics, or on a narrower one."""
        return tuple(dict.fromkeys(code for topic in topics for code in self._on_topic(topic)))

    def _on_topic(self, topic: str) -> tuple[str, ...]:
        if topic not in self._on:
            self._on[topic] = tuple(
                course.code
                for course in self._courses
                if any(self._topics.match(have, topic) is TermMatch.SAME for have in course.topics)
            )
        return self._on[topic]
