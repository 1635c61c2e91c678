"""What is known of an exam: its items, time, pass mark, fees and dates. None of it decides who may sit it."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from pathways.model.rules.dated_fact import DatedFact
from pathways.model.values.amount import Quantity
from pathways.model.values.base import Model
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError


class ExamFact(DatedFact):
    """A value that holds from one day to another, and where it was read."""

    @model_validator(mode="after")
    def _rests_on_something(self) -> "ExamFact":
        if not self.cites and not (self.is_unsourced and self.note):
            raise InvalidValueError("fact-without-source")
        return self


class ItemCount(ExamFact):
    """How many questions the exam has."""

    items: Quantity
    at_most: Quantity | None = Field(None, description="the highest number, if the source gives a range")
    scored: Quantity | None = Field(None, description="scored questions, without pretest questions")


class TestingTime(ExamFact):
    """The time allowed for the exam."""

    minutes: Quantity


class PassMark(ExamFact):
    """The passing score."""

    score: Quantity
    scale: str = Field(min_length=1, description="the scale, such as percent, or 100 to 400")


class Fee(ExamFact):
    """What it costs, in US dollars."""

    usd: Quantity
    payer: str = Field("everyone", description="who pays it, such as members")
    what: str = Field("the exam", description="what it is paid for")


class RetakeWait(ExamFact):
    """The waiting period after a failed attempt."""

    days: Quantity


class AttemptLimit(ExamFact):
    """How often the exam may be attempted."""

    most: Quantity | Literal["unlimited"]
    each: str | None = Field(None, description="per what: a year, a purchase, ...")


class ApprovalWindow(ExamFact):
    """How soon after approval of the application the exam must be taken."""

    days: Quantity


class ExamWindow(ExamFact):
    """A testing window."""

    opens: AnyDay
    closes: AnyDay
    apply_by: AnyDay | None = None


class DeliveryMode(ExamFact):
    """Where and how the exam is given."""

    how: str = Field(min_length=1)


AnyExamFact = (
    ItemCount
    | TestingTime
    | PassMark
    | Fee
    | RetakeWait
    | AttemptLimit
    | ApprovalWindow
    | ExamWindow
    | DeliveryMode
)
"""Every kind of fact about an exam; a reader that forgets one fails the type check (`assert_never`)."""


class ExamFacts(Model):
    """Facts by kind, each with its dates. An issuer's apply to its exams that state none of that kind."""

    items: tuple[ItemCount, ...] = ()
    time: tuple[TestingTime, ...] = ()
    pass_mark: tuple[PassMark, ...] = ()
    fees: tuple[Fee, ...] = ()
    retake_wait: tuple[RetakeWait, ...] = ()
    attempts: tuple[AttemptLimit, ...] = ()
    sit_within: tuple[ApprovalWindow, ...] = ()
    sittings: tuple[ExamWindow, ...] = ()
    delivery: tuple[DeliveryMode, ...] = ()

    def completed_by(self, common: "ExamFacts") -> "ExamFacts":
        """These facts, and of each kind that they lack those that are common to the issuer's exams."""
        own = {kind: facts for kind in ExamFacts.model_fields if (facts := getattr(self, kind))}
        return common.model_copy(update=own)

    def in_force_on(self, day: date | None) -> "ExamFacts":
        """The facts that may hold on a day; null: all of them."""
        kept = {
            kind: tuple(f for f in getattr(self, kind) if day is None or f.in_force_on(day))
            for kind in ExamFacts.model_fields
        }
        return self.model_copy(update=kept)

    def but(self, others: "ExamFacts") -> "ExamFacts":
        """These facts without those of others."""
        kept = {
            kind: tuple(fact for fact in getattr(self, kind) if fact not in getattr(others, kind))
            for kind in ExamFacts.model_fields
        }
        return self.model_copy(update=kept)

    def each(self) -> Iterator[AnyExamFact]:
        """Every fact, kind by kind."""
        for kind in ExamFacts.model_fields:
            yield from getattr(self, kind)
