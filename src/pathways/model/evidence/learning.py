"""Evidence of learning: programs of study, courses, training and continuing education."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from pathways.model.evidence.item import Evidence, PersonalName, check_order
from pathways.model.values.amount import Quantity
from pathways.model.values.base import Id, fold, like
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import (
    CredentialRef,
    DegreeRef,
    OrganizationRef,
    ProviderRef,
    TopicRef,
    TrainingRef,
)
from pathways.model.values.partial_list import UNSTATED, PartialList

FEWEST_MINUTES = 15
"""Minutes without which no activity earns a CEU. The fewest that an issuer's text has are 50."""


class Accreditation(Evidence):
    """An accreditor of a program. A name alone means accredited on the day of completion."""

    by: OrganizationRef
    status: Literal["accredited", "candidacy"] | None = "accredited"
    since: AnyDay | None = None
    until: AnyDay | None = Field(None, description="omit if still accredited")

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        return fold(value, "by")

    @model_validator(mode="after")
    def _in_order(self) -> "Accreditation":
        check_order(self, "since", "until", "lasts-until-before-start")
        return self

    @property
    def on_completion(self) -> bool:
        """Whether the record states no more than that it held on the day of completion."""
        return self.model_fields_set == {"by"}


class Education(Evidence):
    """A program of study."""

    asked_first: ClassVar[tuple[str, ...]] = ("degree", "field", "completed")
    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "award": "degree",
            "level": "degree",
            "degree_level": "degree",
            "highest_degree": "degree",
            "major": "field",
            "field_of_study": "field",
            "program_of_study": "field",
            "subject": "field",
            "area": "field",
            "school": "institution",
            "college": "institution",
            "university": "institution",
            "accreditor": "accredited_by",
            "accreditation": "accredited_by",
            "accredited": "accredited_by",
            "program_accreditation": "accredited_by",
            "program_name": "program",
            "enrolled": "started",
            "program_start": "started",
            "start": "started",
            "start_date": "started",
            "graduated": "completed",
            "graduation": "completed",
            "graduation_date": "completed",
            "completion_date": "completed",
            "end": "completed",
            "end_date": "completed",
            "finished": "completed",
            "conferral_date": "conferred",
            "final_term": "in_final_term",
            "credits_earned": "credits",
        }
    )

    degree: DegreeRef | None = None
    field: str | None = Field(None, description="free text, in which known fields are recognized")
    institution: PersonalName | None = None
    institution_accredited: bool | None = Field(
        None, description="whether the college itself is accredited, by any agency"
    )
    program: PersonalName | None = Field(
        None, description="the id of a program file, or the program's own name"
    )
    accredited_by: PartialList[Accreditation] = UNSTATED
    approved_by: PartialList[OrganizationRef] = UNSTATED
    started: AnyDay | None = None
    completed: AnyDay | None = Field(None, description="the day on which the coursework was completed")
    conferred: AnyDay | None = Field(None, description="omit if conferred on the day of completion")
    in_final_term: bool | None = None
    credits: Quantity | None = Field(None, description="semester credits earned so far")
    grade: str | None = Field(None, description="the overall grade; shown, not evaluated")

    @property
    def is_under_way(self) -> bool:
        """Whether it is, or may be: by what is said of its term, or of its start, without a completion."""
        told = not self.is_unset("in_final_term") or not self.is_unset("started")
        return self.completed is None and told

    @model_validator(mode="after")
    def _in_order(self) -> "Education":
        check_order(self, "started", "completed", "completed-before-start")
        check_order(self, "completed", "conferred", "conferred-before-completion")
        check_order(self, "started", "conferred", "completed-before-start")
        return self


class CompletedCourse(Evidence):
    """A college course."""

    asked_first: ClassVar[tuple[str, ...]] = ("topics", "credits", "completed")
    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "topic": "topics",
            "subject": "topics",
            "name": "title",
            "course": "title",
            "credit_hours": "credits",
            "date": "completed",
            "completion_date": "completed",
        }
    )

    topics: PartialList[TopicRef] = UNSTATED
    title: PersonalName | None = None
    credits: Quantity | None = Field(None, description="semester credits; a quarter credit is two thirds")
    grade: str | None = None
    completed: AnyDay | None = None
    accredited_by: PartialList[Accreditation] = UNSTATED


class CompletedTraining(Evidence):
    """Training: a practicum, a coding course, an externship."""

    asked_first: ClassVar[tuple[str, ...]] = ("kind", "hours", "completed")
    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "type": "kind",
            "training": "kind",
            "topic": "topics",
            "contact_hours": "hours",
            "date": "completed",
            "completion_date": "completed",
        }
    )

    kind: TrainingRef | None = None
    topics: PartialList[TopicRef] = UNSTATED
    hours: Quantity | None = Field(None, description="contact hours")
    assessments: Quantity | None = Field(None, description="how many assessments were passed")
    completed: AnyDay | None = None
    approved_by: PartialList[OrganizationRef] = UNSTATED


class Activity(Evidence):
    """Continuing education."""

    asked_first: ClassVar[tuple[str, ...]] = ("date", "units", "topics")
    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "ceus": "units",
            "ceu": "units",
            "credits": "units",
            "hours": "units",
            "topic": "topics",
            "name": "title",
            "course": "title",
            "sponsor": "provider",
            "completed": "date",
            "date_completed": "date",
            "domain": "topics",
        }
    )

    date: AnyDay | None = None
    units: Quantity | None = None
    topics: PartialList[TopicRef] = UNSTATED
    category: Id | None = None
    provider: ProviderRef | None = Field(None, description="an organization, or `other`")
    approved_by: PartialList[OrganizationRef] = UNSTATED
    format: Id | None = None
    level: Id | None = None
    title: PersonalName | None = None
    index_number: str | None = Field(None, description="the course's index number at the issuer")
    counts_for: PartialList[CredentialRef] = Field(UNSTATED, description="for every credential if omitted")
    minutes: Quantity | None = None
    reported: AnyDay | None = None

    @model_validator(mode="after")
    def _possible(self) -> "Activity":
        check_order(self, "date", "reported", "reported-before-activity")
        if self.units is not None and self.minutes is not None and self.units * FEWEST_MINUTES > self.minutes:
            raise InvalidValueError("units-beyond-minutes", units=self.units, minutes=self.minutes)
        return self

    @property
    def title_key(self) -> str:
        """The title as it is compared: without regard to case and spacing; empty where none is told."""
        return " ".join(self.title.casefold().split()) if self.title else ""


class PartialActivityList(PartialList[Activity]):
    """A log of activities, and the first day from which it is known to be complete.

    Files write `{since: 2024-01-01, items: [...]}` for a log that is complete from a day on. A list without
    `since` is complete for the current cycle.
    """

    since: AnyDay | None = Field(None, description="the log is complete from this day on")

    @model_validator(mode="before")
    @classmethod
    def _complete_since(cls, value: Any) -> Any:
        if isinstance(value, dict) and "since" in value and "partial" not in value:
            return like(value, {**value, "partial": False})
        return value

    @model_validator(mode="after")
    def _says_one_thing(self) -> "PartialActivityList":
        if self.partial and self.since:
            raise InvalidValueError("complete-and-partial")
        return self


NO_ACTIVITIES = PartialActivityList.model_construct(items=(), partial=True, since=None)
"""The default of a record that says nothing of continuing education."""
