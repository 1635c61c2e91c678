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
    longest_chain,
    unreachable_courses,
)
from pathways.model.school.program import Course, Program

PlanFault = Literal[
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
ADVICE: frozenset[PlanFault] = frozenset({"bottleneck", "overloaded-term"})
"""Findings about a plan that can be followed all the same."""
BOTTLENECK = 3
"""Courses that hang on a course that is called a bottleneck, at least, and a quarter of all others."""


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """Something about the plan of study, the courses that it is about, and what to do."""

    fault: PlanFault
    courses: tuple[str, ...]
    text: str
    remedy: str

    @property
    def advice(self) -> bool:
        """Whether the plan can be followed all the same."""
        return self.fault in ADVICE


@dataclass(frozen=True, slots=True)
class PlanOfStudy:
    """The plan of study: what hangs on each course, its longest chain, and what was found.

    `metrics` and `chain` are empty where the courses ask for each other in a cycle.
    """

    program: Program
    metrics: dict[str, CourseMetrics]
    chain: tuple[str, ...]
    findings: tuple[PlanFinding, ...]

    @property
    def complexity(self) -> int | None:
        """The structural complexity of the whole: that of its courses, added up; null with a cycle."""
        return sum(one.complexity for one in self.metrics.values()) if self.metrics else None

    @property
    def sound(self) -> bool:
        """Whether the plan can be followed as it is written."""
        return all(one.advice for one in self.findings)


def plan_of_study(program: Program) -> PlanOfStudy:
    """Look at a program's plan of study.

    Args:
        program: its courses, with what each asks for and the terms that they are planned in.
    """
    graph = course_graph(program)
    circles = circular_prerequisites(program)
    found = {} if circles else course_metrics(graph)
    blocked = unreachable_courses(graph, circles)
    findings = (
        *_cycles(circles),
        *(_unreachable(code) for code in sorted(blocked)),
        *_terms(program),
        *_totals(program),
        *_bottlenecks(found),
    )
    return PlanOfStudy(program, found, () if circles else longest_chain(graph), findings)


def _cycles(found: list[CircularPrerequisites]) -> Iterator[PlanFinding]:
    for cycle in found:
        around = " before ".join((*cycle.courses, cycle.courses[0]))
        if cycle.hidden:
            text = f"{around}: some of these share a term and one of them asks for another as a prerequisite"
            yield PlanFinding(
                "hidden-cycle", cycle.courses, text, "make the prerequisite a corequisite, or drop it"
            )
        else:
            text = f"{around}: nobody can take any of these"
            yield PlanFinding("cycle", cycle.courses, text, "drop one of the prerequisites")


def _unreachable(code: str) -> PlanFinding:
    text = f"{code} asks for a course of a cycle, so nobody can take it"
    return PlanFinding("unreachable", (code,), text, "break the cycle")


def _terms(program: Program) -> Iterator[PlanFinding]:
    """Demands that the planned terms go against."""
    planned = {one.code: one.term for one in program.courses}
    for one in program.courses:
        for key, demand in DEMANDS.items():
            for other in getattr(one, key):
                mine, theirs = one.term, planned.get(other)
                if mine is None or theirs is None or _fits(key, theirs, mine):
                    continue
                fault: PlanFault = "split-term" if key == "together" else "impossible-term"
                text = f"{one.code} in term {mine} asks for {other} {demand}, which is in term {theirs}"
                yield PlanFinding(fault, (one.code, other), text, "move one of the two")
    if program.term_credits is not None:
        load: dict[int, Fraction] = defaultdict(Fraction)
        for one in program.required:
            if one.term is not None:
                load[one.term] += one.credits
        for term, taken in sorted(load.items()):
            if taken > program.term_credits:
                text = f"term {term} has {_number(taken)} credits, more than {_number(program.term_credits)}"
                codes = tuple(one.code for one in program.required if one.term == term)
                yield PlanFinding("overloaded-term", codes, text, "move a course")


DEMANDS = {
    "prerequisites": "before it",
    "corequisites": "not after it",
    "together": "in the same term",
}
"""When a course that is asked for has to be taken."""


def _fits(key: str, theirs: int, mine: int) -> bool:
    if key == "prerequisites":
        return theirs < mine
    return theirs <= mine if key == "corequisites" else theirs == mine


def _totals(program: Program) -> Iterator[PlanFinding]:
    """Totals that the courses do not add up to; electives may or may not be taken."""
    least = sum((one.credits for one in program.required), Fraction(0))
    most = sum((one.credits for one in program.courses), Fraction(0))
    total = program.credits
    if total is not None and not least <= total <= most:
        courses = f"{_number(least)}" if least == most else f"{_number(least)} to {_number(most)}"
        text = f"the program says {_number(total)} credits, and its courses have {courses}"
        yield PlanFinding(
            "credits", (), text, "correct the total, or the courses that are missing or too many"
        )
    hours = sum((one.practice_hours for one in program.courses), Fraction(0))
    if program.practice_hours is not None and hours and hours < program.practice_hours:
        told = _number(program.practice_hours)
        text = f"the program says {told} hours of practice, and its courses have {_number(hours)}"
        yield PlanFinding("practice-hours", (), text, "correct the total, or the hours of a course")


def _bottlenecks(found: dict[str, CourseMetrics]) -> Iterator[PlanFinding]:
    for code, one in sorted(found.items(), key=lambda told: (-told[1].blocking, told[0])):
        if one.blocking >= BOTTLENECK and 4 * one.blocking >= len(found) - 1:
            text = f"{one.blocking} other courses cannot be taken without {code}"
            yield PlanFinding(
                "bottleneck", (code,), text, "offer it every term, and watch who does not pass it"
            )


def _number(amount: Fraction) -> str:
    return f"{float(amount):g}"


def courses_by_term(program: Program) -> dict[int | None, tuple[Course, ...]]:
    """The courses by the term that they are planned in; those without one last."""
    terms = sorted({one.term for one in program.courses}, key=lambda term: (term is None, term or 0))
    return {term: tuple(one for one in program.courses if one.term == term) for term in terms}
