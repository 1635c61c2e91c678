"""What is amiss in a program's plan of study, at the places of its file and sheets."""

from pathways.alignment.structure import ADVICE, PlanFinding, PlanFindingKind, plan_of_study
from pathways.loading.text.located import ParsedFile, location_at
from pathways.model.school.program import Program
from pathways.model.values.finding import Finding

CODES: dict[PlanFindingKind, tuple[str, str]] = {
    "cycle": ("P101", "prerequisites"),
    "hidden-cycle": ("P102", "prerequisites"),
    "unreachable": ("P103", "prerequisites"),
    "impossible-term": ("P104", "term"),
    "split-term": ("P105", "term"),
    "credits": ("P106", "credits"),
    "practice-hours": ("P107", "practice_hours"),
    "overloaded-term": ("P108", "term"),
    "bottleneck": ("P109", "code"),
}
"""By fault, its code, and the key of the course or the program that it stands at."""


PLAN_ADVICE = frozenset(CODES[fault][0] for fault in ADVICE)
"""Codes of what may be meant as it is."""


def plan_findings(written: ParsedFile, program: Program) -> list[Finding]:
    """The findings about a plan of study, down the file.

    Args:
        written: the file, with the courses of its sheets.
        program: what it was read as.
    """
    places = {course.code: nth for nth, course in enumerate(program.courses)}
    return sorted(_finding(finding, written, places) for finding in plan_of_study(program).findings)


def _finding(finding: PlanFinding, written: ParsedFile, places: dict[str, int]) -> Finding:
    code, key = CODES[finding.fault]
    path = ("courses", places[finding.courses[0]], key) if finding.courses else (key,)
    return Finding(location_at(written, path), code, finding.text, finding.remedy)
