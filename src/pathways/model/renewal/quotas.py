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
    """How many units a cycle asks for.

    A pool of several credentials asks for the highest of their `own` numbers, `further` units for each one
    after the first, and never more than `at_most`.
    """

    own: Mapping[CredentialRef, Quantity]
    further: Quantity = Fraction(0)
    at_most: Quantity | None = None
    confirmed: AnyDay | None = Field(None, description="the last day on which the table was seen in force")

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
    """A quota of a cycle's units, perhaps only for holders of some credentials."""

    holders: tuple[CredentialRef, ...] = Field(
        (), alias="for", description="those of whom it is asked; none: of every holder"
    )
    providers: tuple[OrganizationRef, ...] = Field((), description="those of whom any will do")
    categories: tuple[Id, ...] = Field((), description="categories of which any will do, where one is told")
    unclear_categories: tuple[Id, ...] = Field(
        (), description="categories that may or may not be of its kind"
    )
    unclear: tuple[TopicRef, ...] = Field((), description="topics that may or may not be of its kind")
    alone: Quantity | None = Field(None, description="the `min` where it is the only credential held")
    group: Id | None = Field(None, description="of the quotas of a group, a unit serves one only")
    year: int | None = Field(None, ge=1, description="the year of the cycle in which it must be earned")
    named: bool = Field(False, description="its units belong to one credential, which must be named")
    until: AnyDay | None = Field(None, description="the last day on which any holder is asked for it")
    confirmed: AnyDay | None = Field(None, description="the last day on which it was seen in force")
    label: str | None = Field(
        None,
        description="which CEUs, after that word: `in AHIMA's domains`; left out: by the topic or the id",
    )

    @property
    def wording(self) -> str:
        """Which CEUs it is about, in words that follow that one."""
        return self.label or (f"in {_spaced(self.topic)}" if self.topic else f"of {_spaced(self.id)}")

    def _chooses(self) -> bool:
        return self.year is not None or bool(self.providers) or super()._chooses()


class Exclusion(Cited):
    """Activities that do not count, by their level or their form; perhaps unless somebody approved them."""

    what: str = Field(min_length=1, description="what it is called, after `is`")
    level: Id | None = None
    format: Id | None = None
    unless_approved_by: OrganizationRef | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> "Exclusion":
        if (self.level is None) == (self.format is None):
            raise InvalidValueError("exclusion-not-one-kind")
        return self


class WindowMinimum(Cited):
    """CEUs of a kind that several cycles must have together, within the total of each."""

    id: Id
    units: Quantity
    cycles: int = Field(ge=2, description="how many cycles a window has")
    each: AnyPeriod = Field(description="how long each of them lasts")
    ends: Annotated[tuple[AnyDay, ...], AtLeastOne] = Field(
        description="last days of the first windows; a holder's is the one on which a cycle of theirs ends"
    )
    formats: Annotated[tuple[Id, ...], AtLeastOne]
    approved_by: OrganizationRef | None = None
    exempt: str = Field(min_length=1, description="who need not, as a statement that the issuer decides on")
    confirmed: AnyDay | None = Field(None, description="the last day on which it was seen in force")
    label: str | None = Field(None, description="which CEUs, after that word: `in person`")

    @property
    def wording(self) -> str:
        """Which CEUs it is about, in words that follow that one."""
        return self.label or f"of {_spaced(self.id)}"

    @property
    def lasts(self) -> Period:
        """How long a window lasts."""
        return Period(self.each.number * self.cycles, self.each.unit)


class MinutesPerUnit(Cited):
    """How minutes make units: so many of them each, in steps of so much of a unit, rounded down."""

    each: Quantity
    step: Quantity = Fraction(1)

    def units(self, minutes: Fraction) -> Fraction:
        """The units that so many minutes make."""
        return minutes // (self.each * self.step) * self.step
