"""A school's program: its accreditation, its courses, and what each of them teaches."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, Literal, assert_never, get_args

from pydantic import BeforeValidator, Field, model_validator

from pathways.model.school.from_file import FromFile
from pathways.model.school.outline import BloomLevelWord, CompetencyCode
from pathways.model.values.amount import Quantity
from pathways.model.values.base import Model, QualifiedId, with_current_keys
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.grade import GradeWord
from pathways.model.values.names import CredentialRef, DegreeRef, OrganizationRef, OutlineRef, TopicRef

CourseCode = Annotated[
    str,
    Field(min_length=1, max_length=40),
    BeforeValidator(lambda value: str(value) if isinstance(value, int) else value),
]
"""A course's number at its school: `HIM-210`."""


class CompetencyTaught(Model):
    """A competency that a course teaches, to what level, and how it is assessed."""

    outline: OutlineRef
    competency: CompetencyCode
    level: BloomLevelWord | None = Field(None, description="the level taught; null: not stated")
    assessed: tuple[str, ...] = Field(
        (), description="how it is assessed, such as by an exam; empty: it is not"
    )


class Course(Model):
    """A course of the program."""

    code: CourseCode
    title: str = Field(min_length=1)
    credits: Quantity
    hours: Quantity | None = Field(None, description="contact hours")
    practice_hours: Quantity = Field(
        Fraction(0), description="hours of professional practice, such as a practicum"
    )
    term: int | None = Field(
        None, ge=1, le=40, description="the term in which it is planned, from 1; null: not stated"
    )
    required: bool = Field(True, description="false: an elective, which some graduates have not taken")
    prerequisites: tuple[CourseCode, ...] = Field((), description="courses to pass before this one")
    corequisites: tuple[CourseCode, ...] = Field(
        (), description="courses to take before this one or in the same term"
    )
    together: tuple[CourseCode, ...] = Field((), description="courses to take in the same term")
    topics: tuple[TopicRef, ...] = ()
    covers: tuple[CompetencyTaught, ...] = ()


AccreditationStatus = Literal["accredited", "candidacy", "probation", "withdrawn"]
SchoolDecision = Literal["waive", "elsewhere"]
CreditUnit = Literal["semester", "quarter"]
CREDIT_UNITS: tuple[CreditUnit, ...] = get_args(CreditUnit)


class AccreditationSpan(Model):
    """The program's status with an accreditor, from one day to another."""

    by: OrganizationRef
    status: AccreditationStatus = "accredited"
    since: AnyDay | None = Field(None, description="null: not known")
    until: AnyDay | None = Field(None, description="the last day; omit if it continues")

    @model_validator(mode="after")
    def _in_order(self) -> "AccreditationSpan":
        if self.since and self.until and self.until.latest < self.since.earliest:
            raise InvalidValueError("status-days-out-of-order", until=str(self.until), since=str(self.since))
        return self

    @property
    def first(self) -> date:
        """The earliest day that it can begin."""
        return self.since.earliest if self.since else date.min

    @property
    def last(self) -> date:
        """The latest day that it can end."""
        return self.until.latest if self.until else date.max

    def covers(self, day: date) -> bool:
        """Whether it may hold on a day."""
        return self.first <= day <= self.last

    def surely_covers(self, day: date) -> bool:
        """Whether it holds on a day, whatever is not known of its own days."""
        goes_on = self.until is None and "until" not in self.model_fields_set
        begun = self.since is not None and self.since.latest <= day
        return begun and (goes_on or (self.until is not None and day <= self.until.earliest))


class CompetencyDecision(Model):
    """A program director's decision about a competency: not required of this program, or taught elsewhere."""

    outline: OutlineRef
    competency: CompetencyCode
    decision: SchoolDecision
    where: str | None = Field(None, min_length=1, description="where it is taught, if elsewhere")
    by: str = Field(min_length=1, description="who decided")
    decided: AnyDay
    reason: str = Field(min_length=1)

    @model_validator(mode="after")
    def _says_where(self) -> "CompetencyDecision":
        if (self.decision == "elsewhere") != (self.where is not None):
            if self.where is None:
                raise InvalidValueError("elsewhere-without-where")
            raise InvalidValueError("where-of-local-course")
        return self


class Program(FromFile):
    """A school's program, audited against credentials, exams and curricula."""

    _former_keys = model_validator(mode="before")(with_current_keys)

    program: QualifiedId
    title: str = Field(min_length=1)
    institution: str = Field(min_length=1)
    institution_accredited: bool | None = Field(
        None, description="whether the college itself is accredited; null: not known"
    )
    award: DegreeRef | None = Field(None, description="null: not known")
    field: str | None = Field(None, description="the field of study; the title if omitted")
    cip: str | None = Field(
        None,
        pattern=r"^\d\d\.\d{4}$",
        description="the code in the US Classification of Instructional Programs (CIP)",
    )
    credits: Quantity | None = Field(None, description="the credits that a graduate has; null: not stated")
    credit_unit: CreditUnit = "semester"
    practice_hours: Quantity | None = Field(None, description="the total; that of its courses if omitted")
    practice_assessments: Quantity | None = Field(
        None, description="practicum assessments that every student must pass"
    )
    modality: Literal["in-person", "online", "hybrid"] | None = None
    minimum_grade: GradeWord | None = Field(None, description="the lowest passing grade of every course")
    term_credits: Quantity | None = Field(
        None, description="the most credits in a term; null: no limit stated"
    )
    graduating: AnyDay | None = Field(None, description="the day on which the next cohort graduates")
    promises: tuple[CredentialRef, ...] = Field(
        (), description="credentials that the program says it leads to"
    )
    accreditation: tuple[AccreditationSpan, ...] = ()
    follows: dict[OutlineRef, CompetencyCode] = Field(
        {}, description="the edition of each outline that the program follows"
    )
    courses: tuple[Course, ...] = ()
    judgments: tuple[CompetencyDecision, ...] = ()
    note: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _courses_told(cls, value: Any) -> Any:
        if isinstance(value, dict) and not value.get("courses"):
            raise InvalidValueError("no-courses")
        return value

    @property
    def required(self) -> tuple[Course, ...]:
        """The courses that every graduate has taken."""
        return tuple(course for course in self.courses if course.required)

    @property
    def hours_of_practice(self) -> Fraction:
        """The hours of practice that every graduate has."""
        quantity = self.practice_hours
        return (
            sum((course.practice_hours for course in self.required), Fraction(0))
            if quantity is None
            else quantity
        )

    def semester_credits(self, amount: Fraction) -> Fraction:
        """The program's credits in semester credits; a quarter credit is two thirds of one."""
        match self.credit_unit:
            case "semester":
                return amount
            case "quarter":
                return amount * Fraction(2, 3)
            case _:
                assert_never(self.credit_unit)

    def without(self, codes: frozenset[str]) -> "Program":
        """The program without some courses, which no other course asks for any more either."""

        def kept(asked: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(code for code in asked if code not in codes)

        courses = tuple(
            course.model_copy(
                update={
                    key: kept(getattr(course, key)) for key in ("prerequisites", "corequisites", "together")
                }
            )
            for course in self.courses
            if course.code not in codes
        )
        return self.model_copy(update={"courses": courses})


def overlapping_spans(spans: tuple[AccreditationSpan, ...]) -> Iterator[tuple[int, int]]:
    """The places of spans of one accreditor that share a day."""
    for later, span in enumerate(spans):
        for earlier, other in enumerate(spans[:later]):
            if span.by == other.by and span.first <= other.last and other.first <= span.last:
                yield earlier, later
