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

    On the `anniversary` of the pass; at the end of the year (`december`), the first time `first` years after
    that of the pass; or at the end of the month of a membership (`membership-month`).
    """

    lasts: AnyPeriod
    ends: CycleEnd = "anniversary"
    first: int | None = Field(None, ge=0, description="of `december`: years from the pass to the first end")
    membership: OrganizationRef | None = Field(None, description="of `membership-month`: of what")
    by_parity: bool = Field(False, description="even months end it in even years, odd ones in odd years")
    pro_rated: bool = Field(False, description="a first cycle that is not a whole one asks for fewer units")
    early_unknown: bool = Field(False, description="whoever passed before the award has another cycle")
    joins: bool = Field(False, description="a later credential takes the cycle of the first one held")
    opens: AnyPeriod | None = Field(None, description="so long before the end it is due; null: not told")
    either: bool = Field(False, description="units of its last month may serve the next one instead")

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
    """A way back to good standing: what it takes, and when it is open, counted from the stage's first day."""

    what: str = Field(min_length=1)
    units: Literal["missing"] | None = Field(None, description="the CEUs that it takes; null: none are named")
    usd: Quantity | None = Field(None, description="its fee; null: none is named, or the amount is not known")
    exam: bool = Field(False, description="whether the exam must be passed again")
    after: AnyPeriod | None = Field(None, description="it opens so long after the stage began; null: at once")
    until: AnyPeriod | None = Field(None, description="it closes so long after; null: with the stage")


class LapseStage(Cited):
    """A stretch of days after a cycle that was not renewed, or the end of it all."""

    standing: StandingWord
    called: str | None = Field(None, min_length=1, description="the issuer's own word, where it is another")
    lasts: AnyPeriod | None = Field(None, description="null: it has no end, or none is known")
    earn: bool | None = Field(False, description="whether units earned in it still count; null: not known")
    file: bool = Field(False, description="whether what was earned before may still be reported in it")
    reinstatement: tuple[Reinstatement, ...] = Field((), description="the ways back to good standing")


class RepairPeriod(Cited):
    """Quotas for which alone units still count that are earned so soon after the cycle; from which day on is
    not always told.
    """

    quotas: tuple[Id, ...]
    within: AnyPeriod


class SpecialOption(DatedFact):
    """A way for holders in special circumstances, which the issuer decides on: shown, never worked out."""

    what: str = Field(min_length=1)


class Lapse(DatedFact):
    """What happens from the day after a cycle that was not renewed, stage by stage."""

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
