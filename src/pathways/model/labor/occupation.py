"""Occupations, with their duties, pay and outlook."""

from typing import Literal

from pydantic import Field, model_validator

from pathways.model.rules.exam_facts import ExamFact
from pathways.model.values.amount import Quantity
from pathways.model.values.base import Id, Model
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import OccupationRef, SourceRef

PayMeasure = Literal["median", "mean", "lowest-tenth", "highest-tenth"]
"""What a figure of pay is; the tenths are where the lowest and the highest paid begin."""


class OccupationStatement(ExamFact):
    """A statement in words, such as a duty."""

    text: str = Field(min_length=1)


class PayFigure(ExamFact):
    """What those in the occupation earned, in US dollars."""

    of: AnyDay = Field(description="the month or year of the survey")
    measure: PayMeasure = "median"
    usd: Quantity
    per: Literal["year", "hour"] = "year"
    where: str | None = Field(None, description="in which part of it: hospitals, ...; null: in all")


class JobCount(ExamFact):
    """How many jobs there were."""

    of: AnyDay
    jobs: Quantity


class JobOutlook(ExamFact):
    """How many more jobs were projected."""

    first: int = Field(ge=1900, le=2999, description="the year that the projection begins in")
    last: int = Field(ge=1900, le=2999, description="the year that it ends in")
    percent: Quantity = Field(description="growth over the whole span")
    openings: Quantity | None = Field(None, description="a year, those of leavers too")

    @model_validator(mode="after")
    def _in_order(self) -> "JobOutlook":
        if self.first >= self.last:
            raise InvalidValueError("years-out-of-order")
        return self


class OtherFigure(ExamFact):
    """An amount that only one source states, in its own words, and that belongs to no series."""

    what: str = Field(min_length=1)
    amount: str = Field(min_length=1, description="with its unit, as the source has it")


class Occupation(Model):
    """An occupation of a statistical classification, under one of its codes."""

    occupation: Id
    name: str = Field(min_length=1)
    also: tuple[str, ...] = Field((), description="other names that people ask for it by")
    soc: str | None = Field(None, pattern=r"^\d\d-\d{4}$", description="Standard Occupational Classification")
    cites: tuple[SourceRef, ...] = ()
    split_from: OccupationRef | None = Field(None, description="the occupation that it was a part of before")
    since: AnyDay | None = Field(None, description="the first survey under this code; null: not known")
    until: AnyDay | None = Field(None, description="the last survey under this code; null: it goes on")
    duties: tuple[OccupationStatement, ...] = ()
    settings: tuple[OccupationStatement, ...] = ()
    education: tuple[OccupationStatement, ...] = ()
    pay: tuple[PayFigure, ...] = ()
    jobs: tuple[JobCount, ...] = ()
    outlook: tuple[JobOutlook, ...] = ()
    other_figures: tuple[OtherFigure, ...] = ()
    note: str | None = None

    @model_validator(mode="after")
    def _one_series(self) -> "Occupation":
        for of in (*(pay_figure.of for pay_figure in self.pay), *(job.of for job in self.jobs)):
            early = self.since is not None and of.latest < self.since.earliest
            late = self.until is not None and of.earliest > self.until.latest
            if early or late:
                raise InvalidValueError("figure-outside-code", of=str(of))
        return self
