"""How far a program covers an outline: competency by competency, domain by domain, and in all.

A competency that no source confirms may be part of the outline or not: it is shown, and widens the interval
whether it is covered or not. So does a claim without a level, where a level is asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from pathways.model.catalog import Catalog
from pathways.model.outline import Bloom, Competency, Domain, Outline, OutlineEdition
from pathways.model.program import Course, Covers, Judgement, Program
from pathways.model.vocabulary import Fit

Interval = tuple[Fraction, Fraction]
"""A share from 0 to 1: at least this, at most that."""
ZERO, ONE = Fraction(0), Fraction(1)
MOST_SUGGESTED = 3


class State(IntEnum):
    """How far a competency is covered, the least first."""

    MISSING = 0
    TOUCHED = 1  # a course is on its topic, or names its domain, and none says that it covers it
    BELOW = 2  # covered, below the level that is asked
    UNTOLD = 3  # covered, to a level that no course tells
    COVERED = 4
    ASSESSED = 5

    @property
    def word(self) -> str:
        """As answers spell it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Claim:
    """A course that covers a competency."""

    course: str
    level: Bloom | None
    assessed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A competency, and what the program does for it.

    `counted` says that a source confirms it, `asked` is the level that is enforced, if any; `judged` is what
    the director decided, which decides `share`.
    """

    competency: Competency
    counted: bool
    asked: Bloom | None
    state: State
    claims: tuple[Claim, ...]
    touched_by: tuple[str, ...]
    judged: Judgement | None = None

    @property
    def level(self) -> Bloom | None:
        """The deepest level that a course tells."""
        return max((one.level for one in self.claims if one.level is not None), default=None)

    @property
    def share(self) -> Interval:
        """How much of it counts as covered: all, nothing, or one of the two."""
        if self.judged is not None or self.state >= State.COVERED:
            found = (ONE, ONE)
        else:
            found = (ZERO, ONE) if self.state is State.UNTOLD else (ZERO, ZERO)
        return found if self.counted else (ZERO, ONE)

    @property
    def gap(self) -> bool:
        """Whether something is to be done about it."""
        return self.judged is None and self.state < State.COVERED


@dataclass(frozen=True, slots=True)
class DomainCoverage:
    """A domain, and how far its competencies are covered."""

    domain: Domain
    rows: tuple[Row, ...]

    @property
    def counted(self) -> tuple[Row, ...]:
        """The competencies that a source confirms."""
        return tuple(one for one in self.rows if one.counted)

    @property
    def coverage(self) -> Fraction | None:
        """The share of the confirmed competencies that is surely covered; null where none is confirmed."""
        if not self.counted:
            return None
        return sum((one.share[0] for one in self.counted), ZERO) / len(self.counted)

    @property
    def bounds(self) -> Interval:
        """The share of all its competencies, the recalled ones too; [0, 1] where none is known."""
        if not self.counted:
            return ZERO, ONE
        low, high = (
            sum(ends, ZERO) / len(self.rows) for ends in zip(*(one.share for one in self.rows), strict=True)
        )
        return low, high


@dataclass(frozen=True, slots=True)
class Gap:
    """A competency that is not covered, the most it weighs in the whole, and courses that could cover it."""

    domain: str
    row: Row
    weight: Fraction
    suggested: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutlineCoverage:
    """A program against one edition of an outline."""

    outline: Outline
    edition: OutlineEdition
    domains: tuple[DomainCoverage, ...]

    @property
    def shares(self) -> tuple[Interval, ...]:
        """By domain, the share of the whole that it has, from 0 to 1."""
        return _shares(self.edition)

    @property
    def bounds(self) -> Interval:
        """The least and the most that may be covered, over every weighting that the outline allows."""
        if not self.domains:
            return ZERO, ONE
        low = _extreme([one.bounds[0] for one in self.domains], self.shares, most=False)
        return low, _extreme([one.bounds[1] for one in self.domains], self.shares, most=True)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every competency."""
        return tuple(row for one in self.domains for row in one.rows)

    @property
    def counted(self) -> tuple[Row, ...]:
        """The competencies that a source confirms."""
        return tuple(row for row in self.rows if row.counted)

    @property
    def covered(self) -> int:
        """How many of the confirmed competencies are surely covered."""
        return sum(row.share[0] == ONE for row in self.counted)

    @property
    def claimed(self) -> bool:
        """Whether any course covers any of it, however deeply."""
        return any(row.claims for row in self.rows)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is not covered, the weightiest first; of what is only recalled nothing."""
        found = [
            Gap(one.domain.domain, row, share[1] / len(one.rows), _suggested(one, row))
            for one, share in zip(self.domains, self.shares, strict=True)
            for row in one.counted
            if row.gap
        ]
        return tuple(sorted(found, key=lambda gap: (-gap.weight, gap.row.state)))


def cover(
    catalog: Catalog, program: Program, outline: Outline, edition: OutlineEdition, *, judged: bool = True
) -> OutlineCoverage:
    """Hold a program against one edition of an outline.

    Args:
        catalog: the rules, whose topics are known.
        program: the courses, and what they cover.
        outline: what is asked.
        edition: the one of its editions.
        judged: whether the director's decisions count.
    """
    teaching = Teaching(catalog, program, outline.outline, edition)
    decided = {
        one.competency.casefold(): one
        for one in program.judgements
        if judged and one.outline == outline.outline
    }
    domains = tuple(
        DomainCoverage(domain, tuple(teaching.row(domain, one, decided) for one in domain.competencies))
        for domain in edition.domains
    )
    return OutlineCoverage(outline, edition, domains)


class Teaching:
    """What the courses of a program teach, looked up by number and by topic."""

    def __init__(self, catalog: Catalog, program: Program, outline: str, edition: OutlineEdition) -> None:
        self._edition = edition
        self._topics = catalog.vocabularies["topics"]
        self._courses = program.courses
        self._claims: dict[str, list[tuple[Course, Covers]]] = defaultdict(list)
        for course in program.courses:
            for one in course.covers:
                if one.outline == outline:
                    self._claims[one.competency.casefold()].append((course, one))
        self._on: dict[str, tuple[str, ...]] = {}

    def row(self, domain: Domain, one: Competency, decided: Mapping[str, Judgement]) -> Row:
        """What is done for a competency."""
        told = self._claims.get(one.competency.casefold(), ())
        claims = tuple(Claim(course.code, claim.level, claim.assessed) for course, claim in told)
        on_topic = self._taught(one.topics)
        if one.subject:
            claims += tuple(
                Claim(code, None, ()) for code in on_topic if all(code != has.course for has in claims)
            )
        named = [course.code for course, _ in self._claims.get(domain.domain.casefold(), ())]
        touched = tuple(dict.fromkeys((*named, *(on_topic if one.topics else self._taught(domain.topics)))))
        judged = decided.get(one.competency.casefold()) or decided.get(domain.domain.casefold())
        asked = self._edition.asked(domain, one)
        counted = self._edition.confirms(one, domain)
        return Row(one, counted, asked, _state(asked, claims, touched), claims, touched, judged)

    def _taught(self, topics: Iterable[str]) -> tuple[str, ...]:
        """The courses on one of some topics, or on a narrower one."""
        return tuple(dict.fromkeys(code for topic in topics for code in self._on_topic(topic)))

    def _on_topic(self, topic: str) -> tuple[str, ...]:
        if topic not in self._on:
            self._on[topic] = tuple(
                one.code
                for one in self._courses
                if any(self._topics.fit(have, topic) is Fit.SAME for have in one.topics)
            )
        return self._on[topic]


def _state(asked: Bloom | None, claims: tuple[Claim, ...], touched: tuple[str, ...]) -> State:
    """The state of a competency. Levels are those of the program as a whole: its deepest course counts."""
    if not claims:
        return State.TOUCHED if touched else State.MISSING
    deep = [one for one in claims if asked is None or (one.level is not None and one.level >= asked)]
    if deep:
        return State.ASSESSED if any(one.assessed for one in deep) else State.COVERED
    return State.UNTOLD if any(one.level is None for one in claims) else State.BELOW


def _shares(edition: OutlineEdition) -> tuple[Interval, ...]:
    """By domain, its share of the whole; without weights each competency on file counts the same."""
    if edition.weighted or not all(one.competencies for one in edition.domains):
        return tuple(edition.bounds(one) for one in edition.domains)
    total = sum(len(one.competencies) for one in edition.domains)
    return tuple((Fraction(len(one.competencies), total),) * 2 for one in edition.domains)


def _extreme(values: list[Fraction], shares: tuple[Interval, ...], *, most: bool) -> Fraction:
    """The greatest or least mean of values, over all weights within the shares that sum to 1.

    Every domain has its least share; what is left of the whole goes to the best of them first, or the worst.
    Shares that a source rounded may miss the whole by a hair; then they are scaled to it.
    """
    least = sum((low for low, _ in shares), ZERO)
    if least > 1:
        return sum((low * value for (low, _), value in zip(shares, values, strict=True)), ZERO) / least
    left = ONE - least
    total = ZERO
    for value, (low, high) in sorted(zip(values, shares, strict=True), key=lambda one: one[0], reverse=most):
        more = min(left, high - low)
        left -= more
        total += (low + more) * value
    return total / (ONE - left)


def _suggested(domain: DomainCoverage, row: Row) -> tuple[str, ...]:
    """Courses that could cover a competency: those that nearly do, or that cover most of its domain."""
    if row.competency.subject:
        return ()  # it asks for a course of its own
    near = tuple(dict.fromkeys((*(one.course for one in row.claims), *row.touched_by)))
    if row.claims or 0 < len(near) <= MOST_SUGGESTED:
        return near[:MOST_SUGGESTED]
    return tuple(_busiest(domain.rows))[:MOST_SUGGESTED] or near[:MOST_SUGGESTED]


def _busiest(rows: Iterable[Row]) -> Iterator[str]:
    """The courses that cover any of some competencies, those that cover most first."""
    times: dict[str, int] = defaultdict(int)
    for row in rows:
        for one in row.claims:
            times[one.course] += 1
    yield from sorted(times, key=lambda code: (-times[code], code))
