"""A credential: its names, its editions, and what is known of its exam."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from pathways.model.rules.applicable_editions import editions_on
from pathways.model.rules.edition import Boundary, Edition, FormerName
from pathways.model.rules.exam_facts import ExamFacts
from pathways.model.rules.example import Example
from pathways.model.values.base import AtLeastOne, Model, QualifiedId
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import OrganizationRef, SourceRef, Unrecorded


class Credential(Model):
    """A credential of an issuer. Without editions it is not covered yet: other rules name it."""

    credential: QualifiedId
    abbreviation: str = Field(min_length=1)
    name: str = Field(min_length=1)
    also: tuple[str, ...] = Field((), description="other spellings of the abbreviation")
    issuer: OrganizationRef
    status: Literal["active", "retired", "unclear"]
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne] = Field(description="sources of its name and status")
    former_names: tuple[FormerName, ...] = ()
    reviewed: AnyDay | None = Field(None, description="the day on which the file was last reviewed")
    editions: tuple[Edition, ...] = ()
    exam: ExamFacts | None = Field(None, description="facts about its exam: shown, not evaluated")
    examples: Annotated[tuple[Example, ...], Unrecorded] = ()
    note: str | None = None

    @model_validator(mode="after")
    def _in_order_of_time(self) -> "Credential":
        begins = [(edition.begins.first, edition.begins.last) for edition in self.editions]
        if begins != sorted(begins):
            raise InvalidValueError("editions-out-of-order")
        return self

    def editions_on(self, day: date | None) -> tuple[Edition, ...]:
        """The editions that may be in force on a day; null: every edition on file."""
        return self.editions if day is None else editions_on(self.editions, day)


class Predecessor(Model):
    """An organization whose accreditations count as its successor's, up to a day."""

    organization: OrganizationRef
    until: Boundary
    cites: tuple[SourceRef, ...] = ()
