"""Organizations: issuers, accreditors, and groups of them."""

from typing import Annotated

from pydantic import Field

from pathways.model.rules.credential import Predecessor
from pathways.model.rules.edition import Boundary
from pathways.model.rules.exam_facts import ExamFacts
from pathways.model.values.base import AtLeastOne, Id, Model
from pathways.model.values.names import DegreeRef, OrganizationRef, SourceRef


class AccreditationScope(Model):
    """A kind of program that an organization accredits: shown, not evaluated."""

    award: DegreeRef
    subject: str = Field(min_length=1)
    begins: Boundary | None = Field(None, alias="from", description="the first day; null: not known")
    to: Boundary | None = Field(None, description="the last day; null: none is known")
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    note: str | None = None


class Organization(Model):
    """An issuer, an accreditor, or a group of organizations."""

    organization: Id
    abbreviation: str | None = Field(None, min_length=1, description="the short name that people use")
    name: str = Field(min_length=1)
    website: str | None = Field(None, pattern=r"^https?://[^\s\"'<>]+$")
    broader: tuple[OrganizationRef, ...] = Field((), description="groups to which it belongs")
    predecessors: tuple[Predecessor, ...] = ()
    accredits: tuple[AccreditationScope, ...] = ()
    exam: ExamFacts | None = Field(None, description="facts that apply to all of its exams")
    cites: tuple[SourceRef, ...] = ()
    note: str | None = None
