"""The shape of an alignment as data: its published JSON Schema is made from these classes.

Coverages and shares are from 0 to 1, weights in percent as the outline states them; all are rounded to 6
places for reading only. Null is "not known".
"""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from pathways.rendering.check.shapes import (
    Number,
    OwnRulesData,
    QuestionData,
    ShortfallData,
    TrustData,
    TruthData,
)
from pathways.rendering.layout.findings import FindingData

Ratio = Number | None


class GraduateGapData(TypedDict):
    """A condition that a typical graduate still needs, and who can resolve it."""

    condition: str
    text: str
    shortfall: ShortfallData | None
    closed_by: Annotated[str, Field(json_schema_extra={"enum": ["school", "graduate", "issuer"]})]
    closed_by_text: str


class EligibilityData(TypedDict):
    """Whether graduates are eligible for a credential."""

    credential: str
    credential_text: str
    closed: bool
    apply: TruthData
    apply_text: str
    award: TruthData
    award_text: str
    in_final_term: TruthData
    in_final_term_text: str
    route: str | None
    route_text: str | None
    questions: list[QuestionData]
    unmet: list[str]
    unmet_text: list[str]
    missing: list[GraduateGapData]
    assumptions: list[str]
    confidence: TrustData
    confidence_text: str


class ClaimData(TypedDict):
    """A course that covers a competency, to a level, and how it is assessed."""

    course: str
    level: str | None
    assessed: list[str]


class JudgmentData(TypedDict):
    """What the program director decided on a competency."""

    decision: str
    where: str | None
    by: str
    decided: str
    reason: str


class CompetencyData(TypedDict):
    """A competency of an outline, and how far the program covers it."""

    competency: str
    text: str
    confirmed: bool
    state: str
    state_text: str
    level_asked: str | None
    level_taught: str | None
    covered_by: list[ClaimData]
    touched_by: list[str]
    judgment: JudgmentData | None


class CoverageGapData(TypedDict):
    """A competency that is not covered; `weight` is the most of the whole that it may be worth."""

    competency: str
    text: str
    state: str
    state_text: str
    weight: Ratio
    suggested: list[str]


class DomainData(TypedDict):
    """A domain of an outline."""

    domain: str
    title: str
    weight_low: Ratio
    weight_high: Ratio
    weight_recalled: bool
    share_low: Ratio
    share_high: Ratio
    listed: str
    coverage: Ratio
    coverage_low: Ratio
    coverage_high: Ratio
    competencies: list[CompetencyData]
    gaps: list[CoverageGapData]


class OutlineData(TypedDict):
    """An outline of an exam or a curriculum, and how far the program covers it."""

    outline: str
    name: str
    kind: str
    edition: str
    numbers_of: str
    may_be_in_force: list[str]
    coverage_low: Ratio
    coverage_high: Ratio
    confirmed: int
    covered: int
    domains: list[DomainData]


class UnjudgedData(TypedDict):
    """The coverage of an outline if the program director had decided nothing."""

    outline: str
    coverage_low: Ratio
    coverage_high: Ratio


class CourseData(TypedDict):
    """The metrics of a course in the plan of study."""

    code: str
    blocking: int | None
    delay: int | None
    centrality: int | None
    complexity: Number | None


class PlanFindingData(TypedDict):
    """A problem in the plan of study, or advice on it."""

    fault: str
    advice: bool
    courses: list[str]
    text: str
    remedy: str


class StructureData(TypedDict):
    """The plan of study."""

    sound: bool
    complexity: Number | None
    longest_chain: list[str]
    courses: list[CourseData]
    findings: list[PlanFindingData]


class OverlapData(TypedDict):
    """Courses that cover the same competencies."""

    courses: list[str]
    shared: list[str]


class AlignmentData(TypedDict):
    """Where a program leads: whether its graduates are eligible, and what of each outline it covers."""

    schema: str
    program: str
    title: str
    institution: str
    graduating: str
    own_rules: list[OwnRulesData]
    warnings: list[str]
    notices: list[FindingData]
    promises: list[str]
    promises_text: list[str]
    credentials: list[EligibilityData]
    outlines: list[OutlineData]
    without_judgments: list[UnjudgedData]
    structure: StructureData
    unasked: list[str]
    overlaps: list[OverlapData]


class EligibilityChangeData(TypedDict):
    """Eligibility for a credential before a change, and after."""

    credential: str
    before: TruthData
    before_text: str
    after: TruthData
    after_text: str


class CoverageBoundsData(TypedDict):
    """The least and the most of an outline that is covered."""

    coverage_low: Ratio
    coverage_high: Ratio


class CompetencyChangeData(TypedDict):
    """A competency before a change, and after; null where the outline does not have it."""

    competency: str
    before: str | None
    before_text: str
    after: str | None
    after_text: str


class OutlineChangeData(TypedDict):
    """An outline before a change, and after."""

    outline: str
    editions: list[str]
    before: CoverageBoundsData
    after: CoverageBoundsData
    competencies: list[CompetencyChangeData]


class ComplexityChangeData(TypedDict):
    """The structural complexity of the plan before a change, and after."""

    before: Number | None
    after: Number | None


class ProgramOnDayData(TypedDict):
    """A program, and the graduation date that it is audited for."""

    program: str
    graduating: str


class DifferenceData(TypedDict):
    """What a change of a program, or another program, changes."""

    schema: str
    what: str
    before: ProgramOnDayData
    after: ProgramOnDayData
    credentials: list[EligibilityChangeData]
    outlines: list[OutlineChangeData]
    complexity: ComplexityChangeData
    new_findings: list[str]
    mended_findings: list[str]
    new_warnings: list[str]


class AlignmentReportData(AlignmentData):
    """An alignment, and the effect of a program change; null if no change was given."""

    what_if: DifferenceData | None
