"""Whether the graduates of a program may sit an exam: a typical one, asked about like any other person."""

from dataclasses import dataclass
from datetime import date
from typing import Any, assert_never

from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.rules.condition import GapCloser
from pathways.model.school.program import AccreditationSpan, Program
from pathways.model.values.names import Names
from pathways.model.values.truth import Truth
from pathways.planning.goals import Goal, GoalStage, MissingCondition, PersonOnDay

"""Who could close a gap."""


@dataclass(frozen=True, slots=True)
class GraduateEligibility:
    """A credential and a typical graduate: the answer on the day of graduation, and in the final term."""

    goal: Goal
    early: Truth

    @property
    def apply(self) -> Truth:
        """Whether the graduate may sit the exam."""
        return self.goal.answer.apply.truth

    @property
    def closed(self) -> bool:
        """Whether it is no longer awarded, or no rules for it are on file."""
        return self.goal.stage is GoalStage.CLOSED

    @property
    def missing(self) -> tuple[tuple[MissingCondition, GapCloser], ...]:
        """What the nearest way to the exam lacks, and who could close it."""
        if self.apply is not Truth.NO or self.closed:
            return ()
        return tuple((missing, missing.condition.closed_by) for missing in self.goal.missing)


def graduate_eligibility(
    catalog: Catalog, program: Program, graduating: date, names: tuple[str, ...]
) -> tuple[GraduateEligibility, ...]:
    """Ask about every one of some credentials for a typical graduate.

    Args:
        catalog: the rules.
        program: what the graduate has taken.
        graduating: the day on which the course work is completed and the award conferred.
        names: ids of credentials.
    """
    done = PersonOnDay(catalog, graduate_record(catalog.names, program, graduating), graduating)
    before = PersonOnDay(catalog, student_record(catalog.names, program, graduating), graduating)
    return tuple(GraduateEligibility(done.goal(name), before.goal(name).answer.apply.truth) for name in names)


def graduate_record(names: Names, program: Program, graduating: date) -> Record:
    """The record of somebody who has finished school and the program, on a day, and has done nothing else."""
    grade = {"grade": program.minimum_grade} if program.minimum_grade is not None else {}
    study = {
        **_study(program, graduating),
        "accredited_by": [_entry(span) for span in program.accreditation if _known_days(span, graduating)],
        "completed": graduating,
        "in_final_term": False,
    }
    courses = [
        {
            "title": course.title,
            "topics": list(course.topics),
            "credits": program.semester_credits(course.credits),
            "completed": graduating,
            "accredited_by": study["accredited_by"],
            **grade,
        }
        for course in program.required
    ]
    elective = any(not course.required for course in program.courses)
    listed = {"partial": True, "items": courses} if elective else courses
    return _record(names, graduating, study, listed, _trained(program, graduating))


def student_record(names: Names, program: Program, graduating: date) -> Record:
    """The record of the same person in the final term; which courses are done by then is not told."""
    current = _accreditors(program, graduating)
    others = [
        _entry(span)
        for span in program.accreditation
        if span.by not in current and _known_days(span, graduating)
    ]
    study = {**_study(program, graduating), "accredited_by": [*current, *others], "in_final_term": True}
    return _record(names, graduating, study, None, None)


def _school(graduating: date) -> dict[str, Any]:
    """The school that everybody has finished who begins a program; on which day before it does not matter."""
    finished = date(graduating.year - 1, 1, 1)
    return {"degree": "high-school", "accredited_by": [], "approved_by": [], "completed": finished}


def _accreditors(program: Program, day: date) -> list[str]:
    """Those whose accreditation surely holds on a day."""
    return [
        span.by for span in program.accreditation if span.status == "accredited" and span.surely_covers(day)
    ]


def _study(program: Program, graduating: date) -> dict[str, Any]:
    values: dict[str, Any] = {
        "degree": program.award,
        "field": program.field or program.title,
        "institution": program.institution,
        "program": program.program,
        "approved_by": _accreditors(program, graduating),
    }
    if program.institution_accredited is not None:
        values["institution_accredited"] = program.institution_accredited
    if program.credits is not None:
        values["credits"] = program.semester_credits(program.credits)
    return values


def _record(names: Names, graduating: date, study: dict[str, Any], courses: Any, trained: Any) -> Record:
    nothing: dict[str, Any] = {
        key: [] for key in ("experience", "exams", "credentials", "memberships", "licenses")
    }
    values = {
        "education": [_school(graduating), study],
        "coursework": courses,
        "training": trained,
        **nothing,
    }
    return Record.model_validate(values, context=names)


def _trained(program: Program, graduating: date) -> list[dict[str, Any]]:
    """The practicum that every graduate has; none where there are no hours of practice."""
    if not program.hours_of_practice:
        return []
    values = {"kind": "practicum", "hours": program.hours_of_practice, "completed": graduating}
    topics = sorted(
        {topic for course in program.required if course.practice_hours for topic in course.topics}
    )
    if topics:
        values["topics"] = topics
    if program.practice_assessments is not None:
        values["assessments"] = program.practice_assessments
    return [values]


def _known_days(span: AccreditationSpan, day: date) -> bool:
    """Whether a status says anything of those who finish on a day: candidacy only while it lasts."""
    match span.status:
        case "accredited":
            return True
        case "candidacy" | "probation":
            return span.covers(day)
        case "withdrawn":
            return False
        case _:
            assert_never(span.status)


def _entry(span: AccreditationSpan) -> dict[str, Any]:
    """A status as a record has it. Whether probation counts as accredited no source says: not known."""
    values: dict[str, Any] = {"by": span.by, "status": None if span.status == "probation" else span.status}
    values["since"] = span.since
    if span.until is not None or "until" in span.model_fields_set:
        values["until"] = span.until
    return values
