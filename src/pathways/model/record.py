"""One learner's record: the evidence that verdicts rest on.

Left out and null differ where a field has a default: `end` left out means a current job, `end: null`
means that the last day is not known.
"""

from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from pathways.model.amount import Quantity
from pathways.model.base import Id, Model, fold
from pathways.model.day import AnyDay
from pathways.model.listed import NOT_TOLD, Listed
from pathways.model.names import CredentialRef, DegreeRef, DomainRef, OrganizationRef


class Evidence(Model):
    """An item of a record."""

    def left_out(self, field: str) -> bool:
        """Whether the writer said nothing of a field; a null says "not known"."""
        return field not in self.model_fields_set


class Accreditation(Evidence):
    """Whose accreditation a program had. A bare name says that it held on the day of completion."""

    by: OrganizationRef
    status: Literal["accredited", "candidacy"] | None = "accredited"
    since: AnyDay | None = None
    until: AnyDay | None = Field(None, description="left out: it still holds")

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        return fold(value, "by")

    @property
    def on_completion(self) -> bool:
        """Whether the record states no more than that it held on the day of completion."""
        return self.model_fields_set == {"by"}


class Education(Evidence):
    """A program of study."""

    degree: DegreeRef | None = None
    field: str | None = Field(None, description="free text, in which known fields are recognised")
    institution: str | None = None
    accredited_by: Listed[Accreditation] = NOT_TOLD
    approved_by: Listed[OrganizationRef] = NOT_TOLD
    completed: AnyDay | None = Field(None, description="the course work's last day")
    conferred: AnyDay | None = Field(None, description="left out: on the day of completion")
    in_final_term: bool | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Education":
        if self.completed and self.conferred and self.conferred.latest < self.completed.earliest:
            raise ValueError(
                f"was conferred on {self.conferred}, before it was completed on {self.completed}"
            )
        return self


class Job(Evidence):
    """Work, in one or more domains."""

    domains: Listed[DomainRef] = NOT_TOLD
    role: str | None = None
    employer: str | None = None
    start: AnyDay | None = None
    end: AnyDay | None = Field(None, description="the last day worked; left out: a current job")
    hours_per_week: Quantity | None = None

    @field_validator("hours_per_week")
    @classmethod
    def _fits_in_a_week(cls, value: Any) -> Any:
        if value is not None and value > 168:
            raise ValueError("is more than the 168 hours of a week")
        return value

    @model_validator(mode="after")
    def _in_order(self) -> "Job":
        if self.start and self.end and self.end.latest < self.start.earliest:
            raise ValueError(f"ends on {self.end}, before it starts on {self.start}")
        return self


class Sitting(Evidence):
    """An exam that was sat: passed, failed, or, with neither, not known."""

    exam: CredentialRef
    passed: AnyDay | None = None
    failed: AnyDay | None = None


class Held(Evidence):
    """A credential that the learner was awarded; one outside the catalog is `{other: its name}`."""

    credential: CredentialRef | None = None
    other: str | None = None
    earned: AnyDay | None = Field(None, description="left out: before the as-of date")
    expires: AnyDay | None = Field(None, description="its last day; left out: it has not lapsed")
    standing: Literal["active", "due", "grace", "inactive", "revoked"] | None = None

    @model_validator(mode="after")
    def _one_name(self) -> "Held":
        if (self.credential is None) == (self.other is None):
            raise ValueError(
                "names no credential, or two; write `credential`, or `other` for one outside the catalog"
            )
        return self


class Paper(Evidence):
    """A document that the learner has."""

    kind: Id
    date: AnyDay | None = None


class Application(Evidence):
    """An application for a credential."""

    credential: CredentialRef
    applied: AnyDay | None = None


class Decision(Evidence):
    """What a person at the issuer decided on a `judged` condition."""

    credential: CredentialRef
    condition: str
    answer: Literal["yes", "no"]
    by: str | None = None
    decided: AnyDay | None = None
    reason: str | None = None


class Record(Model):
    """All that is known of a learner."""

    learner: str | None = None
    education: Listed[Education] = NOT_TOLD
    experience: Listed[Job] = NOT_TOLD
    exams: Listed[Sitting] = NOT_TOLD
    credentials: Listed[Held] = NOT_TOLD
    documents: Listed[Paper] = NOT_TOLD
    applications: Listed[Application] = NOT_TOLD
    decisions: Listed[Decision] = NOT_TOLD
