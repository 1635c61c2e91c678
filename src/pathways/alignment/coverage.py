"""How far a program covers an outline: competency by competency, domain by domain, and in all.

A competency that no source confirms may be part of the outline or not: it is shown, and widens the interval
whether it is covered or not. So does a claim without a level, where a level is asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from fractions import Fraction

from pathways.alignment.weighting import ONE, ZERO, ShareInterval, domain_shares, weighted_extreme
from pathways.model.school.outline import BloomLevel, Competency, Domain, Outline, OutlineEdition
from pathways.model.school.program import CompetencyDecision

MOST_SUGGESTED = 3


class CoverageState(IntEnum):
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
class CoverageClaim:
    """A course that covers a competency."""

    course: str
    level: BloomLevel | None
    assessed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompetencyCoverage:
    """A competency, and what the program does for it.

    `counted` says that a source confirms it, `asked` is the level that is enforced, if any; `judged` is what
    the director decided, which decides `share`.
    """

    competency: Competency
    counted: bool
    asked: BloomLevel | None
    state: CoverageState
    claims: tuple[CoverageClaim, ...]
    touched_by: tuple[str, ...]
    judged: CompetencyDecision | None = None

    @property
    def level(self) -> BloomLevel | None:
        """The deepest level that a course tells."""
        return max((claim.level for claim in self.claims if claim.level is not None), default=None)

    def of(self, course: str) -> "CompetencyCoverage":
        """The same, of one course alone."""
        claims = tuple(claim for claim in self.claims if claim.course == course)
        touched = (course,) if course in self.touched_by else ()
        state = coverage_state(self.asked, claims, touched)
        return replace(self, state=state, claims=claims, touched_by=touched)

    @property
    def share(self) -> ShareInterval:
        """How much of it counts as covered: all, nothing, or one of the two."""
        if self.judged is not None or self.state >= CoverageState.COVERED:
            interval = (ONE, ONE)
        else:
            interval = (ZERO, ONE) if self.state is CoverageState.UNTOLD else (ZERO, ZERO)
        return interval if self.counted else (ZERO, ONE)

    @property
    def gap(self) -> bool:
        """Whether something is to be done about it."""
        return self.judged is None and self.state < CoverageState.COVERED


def coverage_state(
    asked: BloomLevel | None, claims: tuple[CoverageClaim, ...], touched: tuple[str, ...]
) -> CoverageState:
    """The state of a competency for some claims: the deepest of them counts."""
    if not claims:
        return CoverageState.TOUCHED if touched else CoverageState.MISSING
    deep = [claim for claim in claims if asked is None or (claim.level is not None and claim.level >= asked)]
    if deep:
        return CoverageState.ASSESSED if any(claim.assessed for claim in deep) else CoverageState.COVERED
    return CoverageState.UNTOLD if any(claim.level is None for claim in claims) else CoverageState.BELOW


@dataclass(frozen=True, slots=True)
class DomainCoverage:
    """A domain, and how far its competencies are covered."""

    domain: Domain
    rows: tuple[CompetencyCoverage, ...]

    @property
    def counted(self) -> tuple[CompetencyCoverage, ...]:
        """The competencies that a source confirms."""
        return tuple(row for row in self.rows if row.counted)

    @property
    def coverage(self) -> Fraction | None:
        """The share of the confirmed competencies that is surely covered; null where none is confirmed."""
        if not self.counted:
            return None
        return sum((row.share[0] for row in self.counted), ZERO) / len(self.counted)

    @property
    def bounds(self) -> ShareInterval:
        """The share of all its competencies, the recalled ones too; [0, 1] where none is known."""
        if not self.counted:
            return ZERO, ONE
        low, high = (
            sum(ends, ZERO) / len(self.rows) for ends in zip(*(row.share for row in self.rows), strict=True)
        )
        return low, high


@dataclass(frozen=True, slots=True)
class CoverageGap:
    """A competency that is not covered, the most it weighs in the whole, and courses that could cover it."""

    domain: str
    row: CompetencyCoverage
    weight: Fraction
    suggested: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutlineCoverage:
    """A program against one edition of an outline; `mapped` is the edition that its numbers are of."""

    outline: Outline
    edition: OutlineEdition
    mapped: OutlineEdition
    domains: tuple[DomainCoverage, ...]

    @property
    def shares(self) -> tuple[ShareInterval, ...]:
        """By domain, the share of the whole that it has, from 0 to 1."""
        return domain_shares(self.edition)

    @property
    def bounds(self) -> ShareInterval:
        """The least and the most that may be covered, over every weighting that the outline allows."""
        if not self.domains:
            return ZERO, ONE
        low = weighted_extreme([domain.bounds[0] for domain in self.domains], self.shares, most=False)
        return low, weighted_extreme(
            [domain_coverage.bounds[1] for domain_coverage in self.domains], self.shares, most=True
        )

    @property
    def rows(self) -> tuple[CompetencyCoverage, ...]:
        """Every competency."""
        return tuple(row for domain in self.domains for row in domain.rows)

    @property
    def counted(self) -> tuple[CompetencyCoverage, ...]:
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
    def gaps(self) -> tuple[CoverageGap, ...]:
        """What is not covered, the weightiest first; of what is only recalled nothing."""
        found = [
            CoverageGap(
                domain_coverage.domain.domain,
                row,
                share[1] / len(domain_coverage.rows),
                _suggested(domain_coverage, row),
            )
            for domain_coverage, share in zip(self.domains, self.shares, strict=True)
            for row in domain_coverage.counted
            if row.gap
        ]
        return tuple(sorted(found, key=lambda gap: (-gap.weight, gap.row.state)))


def _suggested(domain: DomainCoverage, row: CompetencyCoverage) -> tuple[str, ...]:
    """Courses that could cover a competency: those that nearly do, or that cover most of its domain."""
    if row.competency.subject:
        return ()  # it asks for a course of its own
    near = tuple(dict.fromkeys((*(claim.course for claim in row.claims), *row.touched_by)))
    if row.claims or 0 < len(near) <= MOST_SUGGESTED:
        return near[:MOST_SUGGESTED]
    return tuple(_most_covered(domain.rows))[:MOST_SUGGESTED] or near[:MOST_SUGGESTED]


def _most_covered(rows: Iterable[CompetencyCoverage]) -> Iterator[str]:
    """The courses that cover any of some competencies, those that cover most first."""
    times: dict[str, int] = defaultdict(int)
    for row in rows:
        for claim in row.claims:
            times[claim.course] += 1
    yield from sorted(times, key=lambda code: (-times[code], code))
