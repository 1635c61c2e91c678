"""What is amiss in a program's plan of study, at the places of its file and sheets."""

from typing import assert_never

from pathways.alignment.structure import ADVICE, PlanFinding, PlanFindingKind, plan_of_study
from pathways.loading.text.located import ParsedFile, location_at
from pathways.model.school.program import Program
from pathways.model.values.finding import Finding


def plan_findings(written: ParsedFile, program: Program) -> list[Finding]:
    """The findings about a plan of study, down the file.

    Args:
        written: the file, with the courses of its sheets.
        program: what it was read as.
    """
    places = {course.code: nth for nth, course in enumerate(program.courses)}
    return sorted(_finding(finding, written, places) for finding in plan_of_study(program).findings)


def _finding(finding: PlanFinding, written: ParsedFile, places: dict[str, int]) -> Finding:
    code, key = code_and_key(finding.kind)
    path = ("courses", places[finding.courses[0]], key) if finding.courses else (key,)
    return Finding(location_at(written, path), code, finding.fault)


def code_and_key(kind: PlanFindingKind) -> tuple[str, str]:
    """The code of a finding, and the key of the course that it stands at."""
    match kind:
        case "cycle":
            return ("P101", "prerequisites")
        case "hidden-cycle":
            return ("P102", "prerequisites")
        case "unreachable":
            return ("P103", "prerequisites")
        case "impossible-term":
            return ("P104", "term")
        case "split-term":
            return ("P105", "term")
        case "credits":
            return ("P106", "credits")
        case "practice-hours":
            return ("P107", "practice_hours")
        case "overloaded-term":
            return ("P108", "term")
        case "bottleneck":
            return ("P109", "code")
        case _:
            assert_never(kind)


PLAN_ADVICE = frozenset(code_and_key(kind)[0] for kind in ADVICE)
"""Codes of what may be meant as it is."""
