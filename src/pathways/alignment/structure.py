"""Whether the plan of study is sound, and how much hangs on each course."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pathways.graph.course_graph import (
    CircularPrerequisites,
    CourseMetrics,
    circular_prerequisites,
    course_graph,
    course_metrics,
    has_metrics,
    longest_chain,
    unreachable_courses,
)
from pathways.model.school.program import Course, Program
from pathways.model.values.fault import Fault, fault
from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.sentences import fault_sentences

PlanFindingKind = Literal[
    "cycle",
    "hidden-cycle",
    "unreachable",
    "impossible-term",
    "split-term",
    "overloaded-term",
    "credits",
    "practice-hours",
    "bottleneck",
]
ADVICE: frozenset[PlanFindingKind] = frozenset({"bottleneck", "overloaded-term"})
"""Findings about a plan that can be followed all the same."""
BOTTLENECK = 3
"""Courses that hang on a course that is called a bottleneck, at least, and a quarter of all others."""


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """Something about the plan of study, and the courses that it is about."""

    kind: PlanFindingKind
    courses: tuple[str, ...]
    fault: Fault

    @property
    def advice(self) -> bool:
        """Whether the plan can be followed all the same."""
        return self.kind in ADVICE

    @property
    def message(self) -> str:
        """What was found."""
        return fault_sentences(self.fault).message

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return fault_sentences(self.fault).remedy


@dataclass(frozen=True, slots=True)
class PlanOfStudy:
    """The plan of study: what hangs on each course, its longest chain, and what was found.

    `metrics` and `chain` are empty where the courses ask for each other in a cycle, other than one that only
    their sharing a term closes.
    """

    program: Program
    metrics: dict[str, CourseMetrics]
    chain: tuple[str, ...]
    findings: tuple[PlanFinding, ...]

    @property
    def complexity(self) -> Fraction | None:
        """The structural complexity of the whole: that of its courses, added up; null with a cycle."""
        if not self.metrics:
            return None
        return sum((metrics.complexity for metrics in self.metrics.values()), Fraction(0))

    @property
    def sound(self) -> bool:
        """Whether the plan can be followed as it is written."""
        return all(finding.advice for finding in self.findings)


def plan_of_study(program: Program) -> PlanOfStudy:
    """Look at a program's plan of study.

    Args:
        program: its courses, with what each asks for and the terms that they are planned in.
    """
    graph = course_graph(program)
    circles = circular_prerequisites(program)
    measured = has_metrics(program, circles)
    metrics = course_metrics(graph, program.credit_unit) if measured else {}
    blocked = unreachable_courses(graph, circles)
    findings = (
        *_cycles(circles),
        *(_unreachable(code) for code in sorted(blocked)),
        *_terms(program),
        *_totals(program),
        *_bottlenecks(metrics),
    )
    return PlanOfStudy(program, metrics, longest_chain(graph) if measured else (), findings)


def _cycles(circles: list[CircularPrerequisites]) -> Iterator[PlanFinding]:
    for circle in circles:
        around = (*circle.courses, circle.courses[0])
        if circle.hidden:
            yield PlanFinding("hidden-cycle", circle.courses, fault("shared-term-circle", courses=around))
        else:
            yield PlanFinding("cycle", circle.courses, fault("circular-prerequisites", courses=around))


def _unreachable(code: str) -> PlanFinding:
    return PlanFinding("unreachable", (code,), fault("unreachable-course", course=code))


def _terms(program: Program) -> Iterator[PlanFinding]:
    """Demands that the planned terms go against."""
    planned = {course.code: course.term for course in program.courses}
    for course in program.courses:
        for key, misplaced in MISPLACED.items():
            for other in getattr(course, key):
                mine, theirs = course.term, planned.get(other)
                if mine is None or theirs is None or _fits(key, theirs, mine):
                    continue
                kind: PlanFindingKind = "split-term" if key == "together" else "impossible-term"
                why = fault(misplaced, course=course.code, term=mine, other=other, other_term=theirs)
                yield PlanFinding(kind, (course.code, other), why)
    if program.term_credits is not None:
        load: dict[int, Fraction] = defaultdict(Fraction)
        for course in program.required:
            if course.term is not None:
                load[course.term] += course.credits
        for term, taken in sorted(load.items()):
            if taken > program.term_credits:
                codes = tuple(course.code for course in program.required if course.term == term)
                why = fault("term-over-credits", term=term, taken=taken, most=program.term_credits)
                yield PlanFinding("overloaded-term", codes, why)


MISPLACED: dict[str, FaultKind] = {
    "prerequisites": "prerequisite-not-before",
    "corequisites": "corequisite-after",
    "together": "not-in-same-term",
}
"""By the way a course asks for another, the fault of one that is taken at another time."""


def _fits(key: str, theirs: int, mine: int) -> bool:
    if key == "prerequisites":
        return theirs < mine
    return theirs <= mine if key == "corequisites" else theirs == mine


def _totals(program: Program) -> Iterator[PlanFinding]:
    """Totals that the courses do not add up to; electives may or may not be taken."""
    least = sum((course.credits for course in program.required), Fraction(0))
    most = sum((course.credits for course in program.courses), Fraction(0))
    total = program.credits
    if total is not None and not least <= total <= most:
        why = (
            fault("credits-not-sum", stated=total, courses=least)
            if least == most
            else fault("credits-not-within-sums", stated=total, least=least, most=most)
        )
        yield PlanFinding("credits", (), why)
    hours = sum((course.practice_hours for course in program.courses), Fraction(0))
    if program.practice_hours is not None and hours and hours < program.practice_hours:
        why = fault("practice-hours-not-sum", stated=program.practice_hours, courses=hours)
        yield PlanFinding("practice-hours", (), why)


def _bottlenecks(metrics: dict[str, CourseMetrics]) -> Iterator[PlanFinding]:
    for code, one in sorted(metrics.items(), key=lambda hours: (-hours[1].blocking, hours[0])):
        if one.blocking >= BOTTLENECK and 4 * one.blocking >= len(metrics) - 1:
            yield PlanFinding(
                "bottleneck", (code,), fault("bottleneck-course", number=one.blocking, course=code)
            )


def courses_by_term(program: Program) -> dict[int | None, tuple[Course, ...]]:
    """The courses by the term that they are planned in; those without one last."""
    terms = sorted({course.term for course in program.courses}, key=lambda term: (term is None, term or 0))
    return {term: tuple(course for course in program.courses if course.term == term) for term in terms}
