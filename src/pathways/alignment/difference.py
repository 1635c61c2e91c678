"""In what two alignments differ: what a change of a program, a day or an edition would do."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CoverageState, OutlineCoverage
from pathways.alignment.structure import PlanFinding
from pathways.alignment.weighting import ShareInterval
from pathways.model.values.truth import Truth


@dataclass(frozen=True, slots=True)
class EligibilityChange:
    """A credential that a typical graduate may sit for before and not after, or otherwise."""

    credential: str
    before: Truth
    after: Truth


@dataclass(frozen=True, slots=True)
class CompetencyChange:
    """A competency in another state; null where an outline's edition does not have it."""

    competency: str
    text: str
    before: CoverageState | None
    after: CoverageState | None


@dataclass(frozen=True, slots=True)
class CoverageChange:
    """An outline that is covered otherwise, or whose other edition is."""

    outline: str
    editions: tuple[str, str]
    before: ShareInterval
    after: ShareInterval
    rows: tuple[CompetencyChange, ...]


@dataclass(frozen=True, slots=True)
class AlignmentDifference:
    """All that changes from one alignment to another."""

    before: Alignment
    after: Alignment

    @property
    def credentials(self) -> tuple[EligibilityChange, ...]:
        """The credentials with another answer."""
        then = {credential.goal.credential: credential.apply for credential in self.before.credentials}
        return tuple(
            EligibilityChange(
                eligibility.goal.credential, then[eligibility.goal.credential], eligibility.apply
            )
            for eligibility in self.after.credentials
            if then.get(eligibility.goal.credential, eligibility.apply) is not eligibility.apply
        )

    @property
    def outlines(self) -> tuple[CoverageChange, ...]:
        """The outlines with another coverage, or with competencies in another state."""
        then = {outline.outline.outline: outline for outline in self.before.outlines}
        pairs = [
            (then[coverage.outline.outline], coverage)
            for coverage in self.after.outlines
            if coverage.outline.outline in then
        ]
        return tuple(
            change
            for coverage, other in pairs
            if (change := _coverage(coverage, other)).rows or change.before != change.after
        )

    @property
    def complexity(self) -> tuple[Fraction | None, Fraction | None]:
        """The structural complexity before and after."""
        return self.before.structure.complexity, self.after.structure.complexity

    @property
    def new_findings(self) -> tuple[PlanFinding, ...]:
        """What is wrong with the plan of study only after."""
        return _new_faults(self.after, self.before)

    @property
    def resolved_findings(self) -> tuple[PlanFinding, ...]:
        """What was wrong with it only before."""
        return _new_faults(self.before, self.after)

    @property
    def new_warnings(self) -> tuple[str, ...]:
        """What is to be known of accreditation only after."""
        return tuple(text for text in self.after.warnings if text not in self.before.warnings)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes."""
        before, after = self.complexity
        return before == after and not (
            self.credentials
            or self.outlines
            or self.new_findings
            or self.resolved_findings
            or self.new_warnings
        )


def _new_faults(alignment: Alignment, other: Alignment) -> tuple[PlanFinding, ...]:
    """The faults of one plan of study that the other does not have about the same courses."""
    has = {(finding.kind, finding.courses) for finding in other.structure.findings}
    findings = alignment.structure.findings
    return tuple(
        finding for finding in findings if not finding.advice and (finding.kind, finding.courses) not in has
    )


def _coverage(before: OutlineCoverage, after: OutlineCoverage) -> CoverageChange:
    return CoverageChange(
        after.outline.outline,
        (before.edition.edition, after.edition.edition),
        before.bounds,
        after.bounds,
        tuple(_competency_changes(before, after)),
    )


def _competency_changes(before: OutlineCoverage, after: OutlineCoverage) -> Iterator[CompetencyChange]:
    """The competencies in another state; those of two editions are not compared, whatever their numbers."""
    then = {row.competency.competency: row for row in before.rows}
    if before.edition.edition != after.edition.edition:
        for row in before.rows:
            yield CompetencyChange(row.competency.competency, row.competency.text, row.state, None)
        then = {}
    for row in after.rows:
        old = then.get(row.competency.competency)
        if old is None or old.state is not row.state:
            state = old.state if old else None
            yield CompetencyChange(row.competency.competency, row.competency.text, state, row.state)
