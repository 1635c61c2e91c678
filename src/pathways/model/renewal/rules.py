"""How an issuer's credentials are renewed: cycles, units, and what follows where they are missing."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from pathways.model.renewal.activity_type import ActivityType
from pathways.model.renewal.cycle import Lapse, RenewalCycle, SpecialOption
from pathways.model.renewal.example import RenewalExample
from pathways.model.renewal.quotas import (
    CycleQuota,
    CycleTotal,
    Exclusion,
    MinutesPerUnit,
    WindowMinimum,
    _spaced,
)
from pathways.model.rules.condition import Condition
from pathways.model.rules.edition import Boundary
from pathways.model.rules.exam_facts import Fee
from pathways.model.rules.requirement import AtLeast, Requirement
from pathways.model.values.amount import Quantity
from pathways.model.values.base import AtLeastOne, Id, Model, QualifiedId
from pathways.model.values.day import AnyDay, Day
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import CredentialRef, OrganizationRef, SourceRef, Unrecorded
from pathways.model.values.period import AnyDelay


class RenewalEdition(Model):
    """What cycles that begin from one day on require."""

    id: Id
    begins: Boundary = Field(alias="from", description="the first day on which such a cycle begins")
    confirmed: AnyDay | None = Field(
        None, description="the last day on which the text was confirmed to be in effect"
    )
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    units: CycleTotal | None = Field(None, description="null: the total that applies to every edition")
    quotas: tuple[CycleQuota, ...] = Field((), description="in addition to those that apply to every edition")
    also: Requirement | None = Field(None, description="what each cycle requires besides CEUs")
    instead: Requirement | None = Field(None, description="what can be done instead of earning CEUs")
    carry_over: Quantity = Field(Fraction(0), description="excess CEUs that may count for the next cycle")
    note: str | None = None

    effective_by: ClassVar[Literal["cycle_start"]] = "cycle_start"
    to: ClassVar[None] = None

    def trees(self) -> Iterator[tuple[str, AtLeast | Condition]]:
        """Its requirements beside units, each under the key that it stands at."""
        for word, tree in (("also", self.also), ("instead", self.instead)):
            if tree:
                yield word, tree


class Renewal(Model):
    """How credentials of an issuer are renewed. Without a cycle, they need no renewal."""

    renewal: QualifiedId
    name: str = Field(min_length=1)
    issuer: OrganizationRef
    credentials: Annotated[tuple[CredentialRef, ...], AtLeastOne]
    ceu_total: Literal["shared", "each"] = Field(
        description="shared: a CEU counts for every credential held; each: it counts for one of them"
    )
    supersedes: Mapping[CredentialRef, tuple[CredentialRef, ...]] = Field(
        {}, description="by credential, those that need no renewal while it is held"
    )
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    reviewed: AnyDay | None = None
    cycle: RenewalCycle | None = Field(None, description="null: the credentials do not lapse")
    keeps: Requirement | None = Field(None, description="what a holder must maintain at all times")
    units: CycleTotal | None = None
    quotas: tuple[CycleQuota, ...] = ()
    across: tuple[WindowMinimum, ...] = Field(
        (), description="minimums that several cycles must meet together"
    )
    editions: tuple[RenewalEdition, ...] = ()
    report: AnyDelay | None = Field(None, description="how long after a cycle its CEUs may be reported")
    approved_by: OrganizationRef | None = Field(
        None, description="organizations, one of which must have approved an activity"
    )
    minutes: MinutesPerUnit | None = Field(None, description="null: how minutes convert to CEUs is not known")
    categories: Mapping[Id, str] = Field({}, description="the issuer's categories of activities, with labels")
    formats: Mapping[Id, str] = Field({}, description="the issuer's formats of activities, with labels")
    levels: Mapping[Id, str] = Field(
        {}, description="levels of activities that the issuer distinguishes, with labels"
    )
    numbers: Mapping[str, Id] = Field({}, description="the issuer's numbers for its categories")
    activity_types: Mapping[str, ActivityType] = Field(
        {}, description="the types of activities in the issuer's tracker, by label, and what each tells"
    )
    excluded: tuple[Exclusion, ...] = Field((), description="activities that do not count")
    once: bool = Field(False, description="a course counts only once, even if it is repeated")
    lapses: tuple[Lapse, ...] = ()
    fees: tuple[Fee, ...] = ()
    options: tuple[SpecialOption, ...] = ()
    paid: Literal["cycle", "year"] | None = Field(
        None, description="how often a fee is due; null: not stated"
    )
    examples: Annotated[tuple[RenewalExample, ...], Unrecorded] = ()
    note: str | None = None

    @model_validator(mode="after")
    def _hangs_together(self) -> "Renewal":
        if (self.cycle is None) != (not self.editions):
            raise InvalidValueError("cycle-without-editions")
        begins = [(edition.begins.first, edition.begins.last) for edition in self.editions]
        if begins != sorted(begins):
            raise InvalidValueError("editions-out-of-order")
        for edition in self.editions:
            self._asks(edition)
        for name in (
            *self.supersedes,
            *(name for below in self.supersedes.values() for name in below),
        ):
            if name not in self.credentials:
                raise InvalidValueError("supersedes-unrenewed", name=name)
        if any(_leads_to(self.supersedes, name, name) for name in self.supersedes):
            raise InvalidValueError("supersedes-in-circle")
        known = {quota.id for edition in self.editions for quota in self.quotas_of(edition)}
        for lapse in self.lapses:
            for name in (name for repair in lapse.repairs for name in repair.quotas):
                if name not in known:
                    raise InvalidValueError("repairs-unknown-quota", name=name)
        return self

    def wording_of(self, name: str) -> str:
        """Which CEUs one of its quotas, or of its minimums over several cycles, is about, in words."""
        every: tuple[CycleQuota | WindowMinimum, ...] = (
            *self.across,
            *(quota for edition in self.editions for quota in self.quotas_of(edition)),
        )
        return next((item.wording for item in every if item.id == name), f"of {_spaced(name)}")

    def _asks(self, edition: RenewalEdition) -> None:
        units, quotas = self.units_of(edition), self.quotas_of(edition)
        if units is None and (edition.also is None or quotas or edition.instead):
            raise InvalidValueError("edition-without-units", id=edition.id)
        for name in units.own if units else ():
            if name not in self.credentials:
                raise InvalidValueError("units-of-unrenewed", name=name)
        names = [quota.id for quota in quotas]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise InvalidValueError("duplicate-quota", twice=twice)

    def units_of(self, edition: RenewalEdition) -> CycleTotal | None:
        """The units that an edition asks for; null: none."""
        return edition.units or self.units

    def quotas_of(self, edition: RenewalEdition) -> tuple[CycleQuota, ...]:
        """The quotas within them, those of every edition first."""
        return self.quotas + edition.quotas

    def confirmed_units(self, edition: RenewalEdition) -> Day | None:
        """The last day on which the table of units of an edition was seen in force; null: not known."""
        units = self.units_of(edition)
        return (units.confirmed if units else None) or edition.confirmed

    def confirmed_quota(self, edition: RenewalEdition, quota: CycleQuota) -> Day | None:
        """The last day on which a quota of an edition was seen in force; null: not known."""
        return quota.confirmed or (edition.confirmed if quota in edition.quotas else None)

    def targets(self) -> frozenset[str]:
        """What an exception may be about, after `renewal/`: a requirement, the fee, or the cycle itself."""
        quotas = (quota.id for edition in self.editions for quota in self.quotas_of(edition))
        return frozenset(
            {"total", "fee", "cycle", *quotas, *(window_minimum.id for window_minimum in self.across)}
        )

    def lapse_on(self, day: date) -> tuple[Lapse, ...]:
        """What may happen to a cycle whose first day after it is this one."""
        return tuple(lapse for lapse in self.lapses if lapse.in_force_on(day))

    def all_cites(self) -> tuple[str, ...]:
        """Every source that it rests on, the examples left out."""
        return tuple(dict.fromkeys(_cites(self)))

    def asked(self) -> Iterator[AtLeast | Condition]:
        """Every requirement in it."""
        if self.keeps:
            yield self.keeps
        for edition in self.editions:
            for _, tree in edition.trees():
                yield tree


def _leads_to(below: Mapping[str, tuple[str, ...]], name: str, goal: str, steps: int = 20) -> bool:
    """Whether a credential supersedes another, be it by way of others."""
    superseded = below.get(name, ())
    return goal in superseded or (
        steps > 0 and any(_leads_to(below, item, goal, steps - 1) for item in superseded)
    )


def _cites(model: Model) -> Iterator[str]:
    for word, value in model:
        if word == "cites":
            yield from value
        elif word != "examples":
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, Model):
                    yield from _cites(item)
