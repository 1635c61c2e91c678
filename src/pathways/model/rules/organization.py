"""Organizations: issuers, accreditors, and groups of them."""

from typing import Annotated, Literal

from pydantic import Field

from pathways.model.rules.credential import Predecessor
from pathways.model.rules.edition import Boundary
from pathways.model.rules.exam_facts import ExamFacts
from pathways.model.values.base import AtLeastOne, Id, Model
from pathways.model.values.names import DegreeRef, OrganizationRef, SourceRef

Website = Annotated[str, Field(pattern=r"^https?://[^\s\"'<>]+$")]


class AccreditationScope(Model):
    """A kind of program that an organization accredits.

    It settles the field of an accredited program whose record states none (docs/semantics.md).
    """

    award: DegreeRef
    subject: str = Field(min_length=1)
    begins: Boundary | None = Field(None, alias="from", description="the first day; null: not known")
    to: Boundary | None = Field(None, description="the last day; null: none is known")
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    note: str | None = None


LookupTopic = Literal["accreditation", "certification", "renewal", "transcripts"]
"""What can be looked up: whether a program or a school is accredited, whether a credential is held, when
a cycle ends, and whether a transcript has arrived."""


class Lookup(Model):
    """Where a question of fact can be looked up, or who answers it."""

    of: LookupTopic
    where: str = Field(min_length=1, description="words that follow `See`, such as `the program directory`")
    website: Website | None = None
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    note: str | None = None


class Organization(Model):
    """An issuer, an accreditor, or a group of organizations."""

    organization: Id
    abbreviation: str | None = Field(None, min_length=1, description="the short name that people use")
    name: str = Field(min_length=1)
    also: tuple[str, ...] = Field((), description="other names, and those of its members if it is a group")
    institutional: bool = Field(False, description="whether it accredits colleges, not their programs")
    shares_letters_with: OrganizationRef | None = Field(
        None, description="a group, a member of which is known by the same letters"
    )
    website: Website | None = None
    broader: tuple[OrganizationRef, ...] = Field((), description="groups to which it belongs")
    predecessors: tuple[Predecessor, ...] = ()
    accredits: tuple[AccreditationScope, ...] = ()
    by_campus: bool = Field(False, description="whether it accredits a program at one campus only")
    lookups: tuple[Lookup, ...] = Field((), description="where its facts can be looked up")
    exam: ExamFacts | None = Field(None, description="facts that apply to all of its exams")
    cites: tuple[SourceRef, ...] = ()
    note: str | None = None

    @property
    def short_name(self) -> str:
        """What people call it: its abbreviation, or else its name."""
        return self.abbreviation or self.name

    def lookup(self, topic: LookupTopic) -> Lookup | None:
        """Where a kind of fact can be looked up; null where no place is on file."""
        return next((lookup for lookup in self.lookups if lookup.of == topic), None)
