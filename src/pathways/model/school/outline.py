"""Outlines: what an exam or an accreditor asks a program to teach, how much of it, and how deeply."""

from datetime import date
from fractions import Fraction
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, model_validator

from pathways.model.rules.citation import Cited
from pathways.model.rules.dated_fact import DatedFact
from pathways.model.school.from_file import FromFile
from pathways.model.values.amount import Quantity
from pathways.model.values.base import AtLeastOne, Id, QualifiedId, fold
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import CredentialRef, OrganizationRef, SourceRef, TopicRef
from pathways.model.values.scalar import OrderedWord, worded

ListedExtent = Literal["all", "some", "none"]
OutlineKind = Literal["exam", "curriculum"]
OUTLINE_KINDS: tuple[OutlineKind, ...] = get_args(OutlineKind)


class BloomLevel(OrderedWord):
    """A depth of learning, in the order of Bloom's revised taxonomy."""

    REMEMBER = 1
    UNDERSTAND = 2
    APPLY = 3
    ANALYZE = 4
    EVALUATE = 5
    CREATE = 6


BloomLevelWord = Annotated[BloomLevel, worded(BloomLevel, "not-a-bloom-level")]

CompetencyCode = Annotated[
    str,
    Field(pattern=r"^[A-Za-z0-9]+([.:_-][A-Za-z0-9]+)*$", max_length=80),
    BeforeValidator(lambda value: str(value) if isinstance(value, int | float) else value),
]
"""A number that an outline gives to a domain or a competency: `III.7`."""


class DomainWeight(Cited):
    """The weight of a domain in an exam, in percent. Files write `[19, 25]`, or one number."""

    low: Quantity = Field(le=100)
    high: Quantity = Field(le=100)

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        if isinstance(value, list | tuple) and len(value) == 2:
            return {"low": value[0], "high": value[1]}
        return value if isinstance(value, dict) else {"low": value, "high": value}

    @model_validator(mode="after")
    def _in_order(self) -> "DomainWeight":
        if self.high < self.low:
            raise InvalidValueError("range-out-of-order")
        return self


class RequiredDepth(Cited):
    """The lowest level to which a competency is to be taught. Files write the level alone, or with more."""

    level: BloomLevelWord

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        return fold(value, "level")


class Competency(Cited):
    """What a graduate can do, or for a `subject`, what a course is about."""

    competency: CompetencyCode
    text: str = Field(min_length=1)
    level: RequiredDepth | None = Field(None, description="null: no level is required, or none is known")
    topics: tuple[TopicRef, ...] = Field(
        (), description="a course on one of them touches it, which is no proof of coverage"
    )
    subject: bool = Field(False, description="whether a course on its topic covers it")

    @model_validator(mode="after")
    def _subject_has_a_topic(self) -> "Competency":
        if self.subject and not self.topics:
            raise InvalidValueError("subject-without-topic")
        return self


class Domain(Cited):
    """A domain of an outline."""

    domain: CompetencyCode
    title: str = Field(min_length=1)
    weight: DomainWeight | None = Field(None, description="null: not known, or the outline has no weights")
    topics: tuple[TopicRef, ...] = Field(
        (), description="a course on one of them touches each of its competencies"
    )
    listed: ListedExtent = Field("all", description="how many of its competencies are listed")
    competencies: tuple[Competency, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Its number and those of its competencies; once where it is itself the only one."""
        inner = tuple(competency.competency for competency in self.competencies)
        return inner if inner == (self.domain,) else (self.domain, *inner)

    @model_validator(mode="after")
    def _lists_what_it_says(self) -> "Domain":
        if self.listed == "none" and self.competencies:
            raise InvalidValueError("lists-unmarked")
        if self.listed != "none" and not self.competencies:
            raise InvalidValueError("lists-nothing")
        return self


class OutlineEdition(DatedFact):
    """An outline in effect from one day to another. Without domains: it exists, and its text was not seen."""

    edition: CompetencyCode
    confirmed: str | None = Field(
        None, description="the last month or day on which it was confirmed to be in effect"
    )
    domains: tuple[Domain, ...] = ()

    @model_validator(mode="after")
    def _recalled_says_why(self) -> "OutlineEdition":
        inner = [
            *self.domains,
            *(competency for domain in self.domains for competency in domain.competencies),
        ]
        if not self.note and any(item.is_unsourced for item in (self, *inner)):
            raise InvalidValueError("outline-recalled-without-note")
        return self

    @model_validator(mode="after")
    def _adds_up(self) -> "OutlineEdition":
        codes = [code.casefold() for code in self.codes]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        if twice:
            raise InvalidValueError("duplicate-numbers", twice=tuple(twice))
        bounds = [self.bounds(domain) for domain in self.domains]
        low, high = (sum(ends) for ends in zip(*bounds, strict=True)) if bounds else (0, 1)
        slack = Fraction(1, 100)  # for shares that a source rounded
        if not low - slack <= 1 <= high + slack:
            raise InvalidValueError("weights-not-whole", low=float(low * 100), high=float(high * 100))
        return self

    def confirms(self, *around: Cited) -> bool:
        """Whether a source that was read says something, be it for itself or for what is around it.

        Args:
            around: what is said, then what is around it: a competency and its domain.
        """
        value = next((item for item in (*around, self) if item.is_unsourced or item.cites), None)
        return value is None or not value.is_unsourced

    def bounds(self, domain: Domain) -> tuple[Fraction, Fraction]:
        """The share that a domain has, from 0 to 1; any share where none is known or it is only recalled."""
        weight = domain.weight
        if weight is None or not self.confirms(weight, domain):
            return Fraction(0), Fraction(1)
        return Fraction(weight.low) / 100, Fraction(weight.high) / 100

    def asked(self, domain: Domain, competency: Competency) -> BloomLevel | None:
        """The level that is enforced: one that is only recalled is not."""
        level = competency.level
        return level.level if level is not None and self.confirms(level, competency, domain) else None

    @property
    def said(self) -> dict[str, str]:
        """What each of its numbers, in lower case, stands for."""
        domains = {domain.domain.casefold(): domain.title for domain in self.domains}
        inner = [competency for domain in self.domains for competency in domain.competencies]
        return domains | {competency.competency.casefold(): competency.text for competency in inner}

    @property
    def codes(self) -> tuple[str, ...]:
        """The numbers of its domains and competencies; a domain that is its only competency has but one."""
        return tuple(code for domain in self.domains for code in domain.codes)

    @property
    def weighted(self) -> bool:
        """Whether it says how much any domain counts; if not, each competency counts the same."""
        return any(domain.weight is not None for domain in self.domains)


class Outline(FromFile):
    """The content outline of an exam, or an accreditor's curriculum."""

    outline: QualifiedId
    name: str = Field(min_length=1)
    kind: OutlineKind
    also: tuple[str, ...] = Field((), description="other names")
    by: OrganizationRef | None = Field(
        None, description="the publisher; null: a school's own file does not name one"
    )
    credentials: tuple[CredentialRef, ...] = Field((), description="credentials whose exam it outlines")
    award: Id | None = Field(None, description="the degree for which the curriculum is")
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    editions: Annotated[tuple[OutlineEdition, ...], AtLeastOne] = Field(description="editions, oldest first")
    note: str | None = None

    @model_validator(mode="after")
    def _names_its_editions(self) -> "Outline":
        named = [edition.edition for edition in self.editions]
        if len(set(named)) < len(named):
            raise InvalidValueError("duplicate-outline-edition")
        return self

    def editions_on(self, day: date) -> tuple[OutlineEdition, ...]:
        """The editions that may be in force on a day, the newest first; only one where its days are known."""
        editions: list[OutlineEdition] = []
        for edition in reversed(self.editions):
            if edition.in_force_on(day):
                editions.append(edition)
            if edition.begins is not None and edition.begins.last <= day:
                break
        return tuple(editions)
