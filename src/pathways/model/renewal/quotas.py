"""What a cycle asks for in CEUs: a total, quotas within it, and what counts for neither."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated

from pydantic import Field, model_validator

from pathways.model.rules.citation import Cited
from pathways.model.rules.quota import Quota
from pathways.model.values.amount import Quantity
from pathways.model.values.base import AtLeastOne, Id
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import CredentialRef, OrganizationRef, TopicRef
from pathways.model.values.period import AnyPeriod, Period


class CycleTotal(Cited):
    """How many CEUs a cycle requires.

    Several credentials renewed together require the highest of their `own` numbers, `further` CEUs for each
    one after the first, and at most `at_most`.
    """

    own: Mapping[CredentialRef, Quantity]
    further: Quantity = Fraction(0)
    at_most: Quantity | None = None
    confirmed: AnyDay | None = Field(
        None, description="the last day on which the table was confirmed to be in effect"
    )

    def needed(self, held: frozenset[str]) -> Fraction:
        """The units that some credentials ask for together; nothing where there are none."""
        own = [self.own[name] for name in held if name in self.own]
        if not own:
            return Fraction(0)
        total = max(own) + self.further * (len(own) - 1)
        return total if self.at_most is None else min(total, self.at_most)


def _spaced(name: str) -> str:
    return name.replace("-", " ")


class CycleQuota(Quota, Cited):
    """A minimum or maximum of a cycle's CEUs, for every holder or for holders of some credentials."""

    holders: tuple[CredentialRef, ...] = Field(
        (), alias="for", description="holders of which credentials it applies to; all holders if omitted"
    )
    providers: tuple[OrganizationRef, ...] = Field((), description="accepted providers")
    categories: tuple[Id, ...] = Field((), description="accepted categories, any of them")
    unclear_categories: tuple[Id, ...] = Field((), description="categories that may or may not count")
    unclear: tuple[TopicRef, ...] = Field((), description="topics that may or may not count")
    alone: Quantity | None = Field(None, description="the `min` if it is the only credential held")
    group: Id | None = Field(None, description="a CEU counts for only one quota of a group")
    year: int | None = Field(None, ge=1, description="the year of the cycle in which it must be earned")
    named: bool = Field(False, description="its CEUs count for one credential, which the record must name")
    until: AnyDay | None = Field(None, description="the last day on which it applies to any holder")
    confirmed: AnyDay | None = Field(
        None, description="the last day on which it was confirmed to be in effect"
    )
    label: str | None = Field(
        None,
        description="words that follow `CEUs`, such as `in AHIMA's domains`; the topic or the id if omitted",
    )

    @property
    def wording(self) -> str:
        """Which CEUs it is about, in words that follow that one."""
        return self.label or (f"in {_spaced(self.topic)}" if self.topic else f"of {_spaced(self.id)}")

    def _chooses(self) -> bool:
        return self.year is not None or bool(self.providers) or super()._chooses()


class Exclusion(Cited):
    """Activities that do not count, by level or format, unless one of the named approvers approved them."""

    what: str = Field(min_length=1, description="words that follow `is`")
    level: Id | None = None
    format: Id | None = None
    unless_approved_by: OrganizationRef | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> "Exclusion":
        if (self.level is None) == (self.format is None):
            raise InvalidValueError("exclusion-not-one-kind")
        return self


class WindowMinimum(Cited):
    """CEUs of a kind that several cycles together require, within the total of each."""

    id: Id
    units: Quantity
    cycles: int = Field(ge=2, description="how many cycles a window has")
    each: AnyPeriod = Field(description="how long each cycle lasts")
    ends: Annotated[tuple[AnyDay, ...], AtLeastOne] = Field(
        description="last days of the first windows; a holder's is the one on which a cycle of theirs ends"
    )
    formats: Annotated[tuple[Id, ...], AtLeastOne]
    approved_by: OrganizationRef | None = None
    exempt: str = Field(min_length=1, description="who is exempt, a statement on which the issuer decides")
    confirmed: AnyDay | None = Field(
        None, description="the last day on which it was confirmed to be in effect"
    )
    label: str | None = Field(None, description="words that follow `CEUs`, such as `in person`")

    @property
    def wording(self) -> str:
        """Which CEUs it is about, in words that follow that one."""
        return self.label or f"of {_spaced(self.id)}"

    @property
    def lasts(self) -> Period:
        """How long a window lasts."""
        return Period(self.each.number * self.cycles, self.each.unit)


class MinutesPerUnit(Cited):
    """How minutes convert to CEUs: minutes for each CEU, in steps of part of a CEU, rounded down."""

    each: Quantity
    step: Quantity = Fraction(1)

    def units(self, minutes: Fraction) -> Fraction:
        """The units that so many minutes make."""
        return minutes // (self.each * self.step) * self.step
