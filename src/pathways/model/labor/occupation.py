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
    """A statement about an occupation, such as a duty."""

    text: str = Field(min_length=1)


class PayFigure(ExamFact):
    """Pay in the occupation, in US dollars."""

    of: AnyDay = Field(description="the month or year of the survey")
    measure: PayMeasure = "median"
    usd: Quantity
    per: Literal["year", "hour"] = "year"
    where: str | None = Field(None, description="the industry, such as hospitals; null: all industries")


class JobCount(ExamFact):
    """The number of jobs."""

    of: AnyDay
    jobs: Quantity


class JobOutlook(ExamFact):
    """The projected change in the number of jobs."""

    first: int = Field(ge=1900, le=2999, description="the first year of the projection")
    last: int = Field(ge=1900, le=2999, description="the last year of the projection")
    percent: Quantity = Field(description="growth over the whole projection")
    openings: Quantity | None = Field(
        None, description="openings a year, replacements of workers who leave included"
    )

    @model_validator(mode="after")
    def _in_order(self) -> "JobOutlook":
        if self.first >= self.last:
            raise InvalidValueError("years-out-of-order")
        return self


class OtherFigure(ExamFact):
    """An amount that one source alone states, in its own words."""

    what: str = Field(min_length=1)
    amount: str = Field(min_length=1, description="the amount with its unit, as the source states it")


class Occupation(Model):
    """An occupation of a statistical classification, under one of its codes."""

    occupation: Id
    name: str = Field(min_length=1)
    also: tuple[str, ...] = Field((), description="other names")
    soc: str | None = Field(None, pattern=r"^\d\d-\d{4}$", description="Standard Occupational Classification")
    cites: tuple[SourceRef, ...] = ()
    split_from: OccupationRef | None = Field(None, description="the occupation of which it was a part before")
    since: AnyDay | None = Field(None, description="the first survey that uses this code; null: not known")
    until: AnyDay | None = Field(None, description="the last survey that uses this code; null: it is in use")
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
