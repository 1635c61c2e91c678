"""When a credential must be renewed, and what happens where it is not."""

from typing import Literal, assert_never

from pydantic import Field, model_validator

from pathways.model.rules.citation import Cited
from pathways.model.rules.dated_fact import DatedFact
from pathways.model.values.amount import Quantity
from pathways.model.values.base import Id
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import OrganizationRef
from pathways.model.values.period import AnyPeriod, Period
from pathways.model.values.standing import StandingWord

CycleEnd = Literal["anniversary", "december", "membership-month"]


class RenewalCycle(Cited):
    """How long a cycle lasts, and on which day it ends.

    On the `anniversary` of passing the exam; at the end of the year (`december`), first `first` years after
    the year of the pass; or at the end of the month of a membership (`membership-month`).
    """

    lasts: AnyPeriod
    ends: CycleEnd = "anniversary"
    first: int | None = Field(
        None, ge=0, description="for `december`: years from the pass to the end of the first cycle"
    )
    membership: OrganizationRef | None = Field(None, description="for `membership-month`: the organization")
    by_parity: bool = Field(
        False, description="in even months cycles end in even years, in odd months in odd years"
    )
    pro_rated: bool = Field(False, description="a shorter first cycle requires fewer CEUs")
    early_unknown: bool = Field(
        False, description="the cycle of a holder who passed before the award is not known"
    )
    joins: bool = Field(False, description="a credential earned later joins the cycle of the first one held")
    opens: AnyPeriod | None = Field(
        None, description="how long before the end renewal is available; null: not stated"
    )
    either: bool = Field(False, description="CEUs of its last month may count for the next cycle instead")

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "RenewalCycle":
        if (self.ends == "december") != (self.first is not None):
            raise InvalidValueError("december-cycle-without-first")
        if (self.ends == "membership-month") != (self.membership is not None):
            raise InvalidValueError("membership-cycle-misplaced")
        if self.by_calendar and self.lasts.unit != "year":
            raise InvalidValueError("cycle-not-whole-years")
        return self

    @property
    def by_calendar(self) -> bool:
        """Whether it ends with a month of the calendar, rather than so long after it began."""
        match self.ends:
            case "anniversary":
                return False
            case "december" | "membership-month":
                return True
            case _:
                assert_never(self.ends)

    @property
    def one_end_for_all(self) -> bool:
        """Whether the cycles of all holders end on one day of the year."""
        match self.ends:
            case "december":
                return True
            case "anniversary" | "membership-month":
                return False
            case _:
                assert_never(self.ends)


class Reinstatement(Cited):
    """A kind of reinstatement: what it requires, and from when to when in its stage it is available."""

    what: str = Field(min_length=1)
    units: Literal["missing"] | None = Field(
        None, description="the CEUs that it requires; null: none are stated"
    )
    usd: Quantity | None = Field(
        None, description="its fee; null: none is stated, or the amount is not known"
    )
    exam: bool = Field(False, description="whether the exam must be passed again")
    after: AnyPeriod | None = Field(
        None, description="how long after the stage begins it becomes available; null: at once"
    )
    until: AnyPeriod | None = Field(
        None, description="how long after the stage begins it ends; null: with the stage"
    )


class LapseStage(Cited):
    """A stage after a cycle that was not renewed, or the final one."""

    standing: StandingWord
    called: str | None = Field(None, min_length=1, description="the issuer's own word, if different")
    lasts: AnyPeriod | None = Field(None, description="null: it does not end, or its end is not known")
    earn: bool | None = Field(False, description="whether CEUs earned in it still count; null: not known")
    file: bool = Field(False, description="whether CEUs earned earlier may still be reported in it")
    reinstatement: tuple[Reinstatement, ...] = Field((), description="the kinds of reinstatement")


class RepairPeriod(Cited):
    """Quotas that CEUs earned shortly after the cycle may still meet; the first such day is not always
    stated.
    """

    quotas: tuple[Id, ...]
    within: AnyPeriod


class SpecialOption(DatedFact):
    """An option in special circumstances, at the discretion of the issuer: shown, not evaluated."""

    what: str = Field(min_length=1)


class Lapse(DatedFact):
    """What happens after a cycle that was not renewed, stage by stage."""

    id: Id
    stages: tuple[LapseStage, ...]
    repairs: tuple[RepairPeriod, ...] = ()

    @property
    def exam_after(self) -> Period | None:
        """How long after the last stage began only the exam leads back; null where no text says so."""
        ways = (
            reinstatement
            for reinstatement in self.stages[-1].reinstatement
            if reinstatement.exam and not reinstatement.is_unsourced
        )
        return next((way.after for way in ways if way.after), None)

    @model_validator(mode="after")
    def _ends_once(self) -> "Lapse":
        if not self.stages:
            raise InvalidValueError("no-lapse-stages")
        if any(stage.lasts is None for stage in self.stages[:-1]):
            raise InvalidValueError("endless-lapse-stage")
        return self
