"""A case in a rule file: a record, and what its rules must say of it."""

from typing import Literal

from pydantic import Field, model_validator

from pathways.model.evidence.record import Record
from pathways.model.values.base import Id, Model
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError

TruthWord = Literal["yes", "no", "unknown"]


class Example(Model):
    """The expected answer; parts that are omitted are not compared."""

    name: str = Field(min_length=1)
    as_of: AnyDay
    record: Record
    apply: TruthWord | None = None
    award: TruthWord | None = None
    held: TruthWord | None = None
    designation: TruthWord | None = Field(None, description="whether the designation, such as CPC-A, applies")
    route: Id | None = Field(None, description="the route of `apply`")
    unmet: tuple[str, ...] = ()
    shortfalls: dict[str, str] = Field({}, description="by condition, in the words of the text answer")
    questions: tuple[str, ...] = Field(
        (), description="record paths of the questions, for the exam and for certification"
    )

    @model_validator(mode="after")
    def _expects_something(self) -> "Example":
        if not (self.apply or self.award or self.held or self.designation):
            raise InvalidValueError("example-expects-nothing")
        return self
