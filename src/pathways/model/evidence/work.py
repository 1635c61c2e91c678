"""Evidence of work: jobs, with their days, hours and who attests to them."""

from typing import Any, ClassVar

from pydantic import Field, field_validator, model_validator

from pathways.model.evidence.item import Evidence, PersonalName, check_order
from pathways.model.values.amount import Percentage, Quantity
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import DomainRef
from pathways.model.values.partial_list import UNSTATED, PartialList


class Job(Evidence):
    """Work, in one or more domains."""

    asked_first: ClassVar[tuple[str, ...]] = ("domains", "employer", "start", "end", "hours_per_week")

    domains: PartialList[DomainRef] = UNSTATED
    share: dict[DomainRef, Percentage] | None = Field(
        None, description="how the work was divided among domains, such as privacy 50%, coding 50%"
    )
    role: str | None = Field(None, description="free text, in which known roles are recognized")
    employer: PersonalName | None = None
    start: AnyDay | None = None
    end: AnyDay | None = Field(None, description="the last day worked; omit for a current job")
    hours_per_week: Quantity | None = None
    hours: Quantity | None = Field(
        None, description="hours of the whole job; used instead of `hours_per_week`"
    )
    documented: bool | None = Field(None, description="whether a letter or another document proves it")
    attested_by: str | None = Field(
        None,
        description="who signed the proof, as free text, in which `supervisor` and others are recognized",
    )

    @field_validator("hours_per_week")
    @classmethod
    def _fits_in_a_week(cls, value: Any) -> Any:
        if value is not None and value > 168:
            raise InvalidValueError("hours-beyond-week", hours=value)
        return value

    @model_validator(mode="after")
    def _in_order(self) -> "Job":
        check_order(self, "start", "end", "ends-before-start")
        if self.share and sum(self.share.values()) > 1:
            raise InvalidValueError("shares-beyond-whole")
        return self
