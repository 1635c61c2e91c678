"""The conditions: what a rule can ask of a record. Each is a leaf of the requirement tree.

Each kind has `short`, the field that its short form fills (`degree: bachelor`); `startable`, whether it can
be worked on today, which exams and credentials, being steps of their own, cannot; `reads`, the lists of a
record in which it looks for evidence; and `closed_by`, who could close a gap in it.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from pathways.model.rules.quota import Quota
from pathways.model.rules.requirement_base import RequirementBase
from pathways.model.values.amount import Quantity
from pathways.model.values.base import AtLeastOne, Id
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.grade import GradeWord
from pathways.model.values.names import (
    AttestorRef,
    CredentialRef,
    DegreeRef,
    DomainRef,
    FieldRef,
    LicenseRef,
    OrganizationRef,
    RoleRef,
    TopicRef,
    TrainingRef,
)
from pathways.model.values.period import LookbackWindow

STANDING = ("credentials", "memberships", "continuing_education", "documents")
"""The lists of a record on which the standing of a credential depends: dues and fees, CEUs."""
GapCloser = Literal["school", "graduate", "issuer"]
"""Who could close a gap: the school by what it offers, the graduate by what they do, or the issuer."""


class DegreeCondition(RequirementBase):
    """A degree of this level or a higher one, awarded."""

    kind: Literal["degree"] = "degree"
    short: ClassVar[str] = "level"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("education",)
    level: DegreeRef
    field: FieldRef | None = Field(None, description="the field of study, narrower ones included")
    accredited_by: OrganizationRef | None = Field(None, description="who accredited the program")
    accredited_institution: bool = Field(
        False, description="whether the college itself must be accredited, by any agency"
    )
    within: LookbackWindow | None = Field(None, description="when the degree was awarded")

    @property
    def closed_by(self) -> GapCloser:
        """An accredited degree is the school's affair; any other may be earned elsewhere."""
        return "school" if self.accredited_by else "graduate"


class ProgramCondition(RequirementBase):
    """A program of study that leads to exactly this award, completed; or nearly so, where `early`."""

    kind: Literal["program"] = "program"
    short: ClassVar[str] = "award"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("education",)
    closed_by: ClassVar[GapCloser] = "school"
    award: DegreeRef | None = Field(None, description="null: any award")
    field: FieldRef | None = None
    accredited_by: OrganizationRef | None = None
    approved_by: OrganizationRef | None = None
    early: bool = Field(
        False, description="accepted in the final term, or once completed and not yet conferred"
    )
    within: LookbackWindow | None = Field(None, description="when it was completed")


class CourseworkCondition(RequirementBase):
    """College courses, passed; without `credits`, one is enough."""

    kind: Literal["coursework"] = "coursework"
    short: ClassVar[str] = "topic"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("coursework", "education")
    closed_by: ClassVar[GapCloser] = "school"
    topic: TopicRef | None = Field(None, description="null: any; the credits of whole programs count too")
    each: tuple[TopicRef, ...] = Field((), description="topics each of which a course must cover")
    credits: Quantity | None = Field(None, description="total semester credits")
    grade: GradeWord | None = Field(None, description="the lowest grade that counts")
    accredited_by: OrganizationRef | None = None
    within: LookbackWindow | None = None


class ExperienceCondition(RequirementBase):
    """Work in this domain, added up over all jobs that count."""

    kind: Literal["experience"] = "experience"
    short: ClassVar[str] = "domain"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("experience",)
    closed_by: ClassVar[GapCloser] = "graduate"
    domain: DomainRef
    role: RoleRef | None = None
    years: Quantity | None = None
    months: Quantity | None = None
    hours: Quantity | None = None
    full_time: Quantity | None = Field(
        None, gt=0, description="weekly hours of full-time work; null: the source does not say"
    )
    documented: bool = Field(False, description="only work shown by a letter or another document")
    attested_by: tuple[AttestorRef, ...] = Field(
        (), description="who may sign the document; anyone if omitted"
    )
    within: LookbackWindow | None = None

    @model_validator(mode="after")
    def _one_amount(self) -> "ExperienceCondition":
        if sum(amount is not None for amount in (self.years, self.months, self.hours)) != 1:
            raise InvalidValueError("experience-amount-not-one")
        if self.hours is not None and self.full_time is not None:
            raise InvalidValueError("hours-with-full-time")
        return self


class TrainingCondition(RequirementBase):
    """Training of this kind; without `hours` or `assessments`, one is enough."""

    kind: Literal["training"] = "training"
    short: ClassVar[str] = "training"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("training",)
    closed_by: ClassVar[GapCloser] = "school"
    training: TrainingRef | None = Field(None, description="such as a practicum; null: any kind")
    topic: TopicRef | None = None
    hours: Quantity | None = Field(None, description="total contact hours")
    assessments: Quantity | None = Field(None, description="total assessments passed")
    approved_by: OrganizationRef | None = None
    approval: Literal["assumed"] | None = Field(
        None,
        description="assumed: if the record names no approval, approval is assumed, and the answer says so",
    )
    during: DegreeRef | None = Field(
        None, description="part of a program that leads to this award, and not completed before it began"
    )
    within: LookbackWindow | None = None


class ExamCondition(RequirementBase):
    """An exam, passed."""

    kind: Literal["exam"] = "exam"
    short: ClassVar[str] = "exam"
    startable: ClassVar[bool] = False
    reads: ClassVar[tuple[str, ...]] = ("exams", *STANDING)
    closed_by: ClassVar[GapCloser] = "graduate"
    exam: CredentialRef
    within: LookbackWindow | None = None


class CredentialCondition(RequirementBase):
    """Any of these credentials, held in good standing."""

    kind: Literal["credential"] = "credential"
    short: ClassVar[str] = "any"
    startable: ClassVar[bool] = False
    reads: ClassVar[tuple[str, ...]] = STANDING
    closed_by: ClassVar[GapCloser] = "graduate"
    any: Annotated[tuple[CredentialRef, ...], AtLeastOne]
    unrestricted: bool = Field(False, description="without a designation such as the A of CPC-A")


class LicenseCondition(RequirementBase):
    """Any of these licenses to practice, in force."""

    kind: Literal["license"] = "license"
    short: ClassVar[str] = "any"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("licenses",)
    closed_by: ClassVar[GapCloser] = "graduate"
    any: Annotated[tuple[LicenseRef, ...], AtLeastOne]


class MembershipCondition(RequirementBase):
    """A member of the organization, now."""

    kind: Literal["membership"] = "membership"
    short: ClassVar[str] = "organization"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("memberships",)
    closed_by: ClassVar[GapCloser] = "graduate"
    organization: OrganizationRef


class ContinuingEducationCondition(RequirementBase):
    """Units of continuing education: a total, and quotas within it."""

    kind: Literal["continuing_education"] = "continuing_education"
    short: ClassVar[str] = "units"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("continuing_education",)
    closed_by: ClassVar[GapCloser] = "graduate"
    units: Quantity
    quotas: tuple[Quota, ...] = ()
    within: LookbackWindow | None = None

    @model_validator(mode="after")
    def _quotas_differ(self) -> "ContinuingEducationCondition":
        names = [quota.id for quota in self.quotas]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise InvalidValueError("duplicate-quota", twice=twice)
        return self


class DocumentCondition(RequirementBase):
    """A document that the person has, such as an official transcript."""

    kind: Literal["document"] = "document"
    short: ClassVar[str] = "document"
    startable: ClassVar[bool] = True
    reads: ClassVar[tuple[str, ...]] = ("documents",)
    closed_by: ClassVar[GapCloser] = "graduate"
    document: Id
    within: LookbackWindow | None = Field(None, description="the date of the document")


class ExclusionCondition(RequirementBase):
    """What rules a person out. Without evidence of it the person is taken as clear."""

    kind: Literal["disqualifier"] = "disqualifier"
    short: ClassVar[str] = "sanction"
    startable: ClassVar[bool] = False
    reads: ClassVar[tuple[str, ...]] = ("exams", "sanctions")
    closed_by: ClassVar[GapCloser] = "graduate"
    failed: CredentialRef | None = Field(None, description="the exam that was failed")
    sanction: Id | None = Field(None, description="a kind of sanction that is in force")
    within: LookbackWindow | None = Field(None, description="for a failed exam: how recently")

    @model_validator(mode="after")
    def _one_thing(self) -> "ExclusionCondition":
        if (self.failed is None) == (self.sanction is None):
            raise InvalidValueError("exclusion-of-not-one")
        return self


class DecisionCondition(RequirementBase):
    """A question that a person at the issuer decides; the record holds the decision once there is one."""

    kind: Literal["issuer_discretion"] = "issuer_discretion"
    short: ClassVar[str] = "question"
    startable: ClassVar[bool] = False
    reads: ClassVar[tuple[str, ...]] = ()
    closed_by: ClassVar[GapCloser] = "issuer"
    question: str = Field(min_length=1)


Condition = (
    DegreeCondition
    | ProgramCondition
    | CourseworkCondition
    | ExperienceCondition
    | TrainingCondition
    | ExamCondition
    | CredentialCondition
    | LicenseCondition
    | MembershipCondition
    | ContinuingEducationCondition
    | DocumentCondition
    | ExclusionCondition
    | DecisionCondition
)
"""Every kind; a reader that forgets one fails the type check (`assert_never`)."""
