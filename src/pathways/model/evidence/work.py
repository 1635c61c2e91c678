"""Evidence of work: jobs, with their days, hours and who attests to them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from pydantic import Field, model_validator

from pathways.model.evidence.item import Evidence, PersonalName, check_order
from pathways.model.evidence.weekly_hours import AnyWeeklyHours
from pathways.model.values.amount import Percentage, Quantity
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import DomainRef
from pathways.model.values.partial_list import UNSTATED, PartialList


class Job(Evidence):
    """Work, in one or more domains."""

    asked_first: ClassVar[tuple[str, ...]] = ("domains", "employer", "start", "end", "hours_per_week")
    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "domain": "domains",
            "work_area": "domains",
            "area_of_work": "domains",
            "field": "domains",
            "title": "role",
            "job_title": "role",
            "position": "role",
            "company": "employer",
            "organization": "employer",
            "start_date": "start",
            "started": "start",
            "hire_date": "start",
            "hired": "start",
            "since": "start",
            "end_date": "end",
            "until": "end",
            "weekly_hours": "hours_per_week",
            "hours_a_week": "hours_per_week",
            "hours_weekly": "hours_per_week",
            "total_hours": "hours",
            "proof": "documented",
        }
    )

    domains: PartialList[DomainRef] = UNSTATED
    share: dict[DomainRef, Percentage] | None = Field(
        None, description="how the work was divided among domains, such as privacy 50%, coding 50%"
    )
    role: str | None = Field(None, description="free text, in which known roles are recognized")
    employer: PersonalName | None = None
    start: AnyDay | None = None
    end: AnyDay | None = Field(None, description="the last day worked; omit for a current job")
    hours_per_week: AnyWeeklyHours | None = Field(
        None, description="a number, or full-time (35 or more) or part-time (less than 35)"
    )
    hours: Quantity | None = Field(
        None, description="hours of the whole job; used instead of `hours_per_week`"
    )
    documented: bool | None = Field(None, description="whether a letter or another document proves it")
    attested_by: str | None = Field(
        None,
        description="who signed the proof, as free text, in which `supervisor` and others are recognized",
    )

    @model_validator(mode="after")
    def _in_order(self) -> "Job":
        check_order(self, "start", "end", "ends-before-start")
        if self.hours is not None and self.start and self.end:
            days = (self.end.latest - self.start.earliest).days + 1
            if self.hours > 24 * days:
                raise InvalidValueError("hours-beyond-days", hours=self.hours, days=days, most=24 * days)
        if self.share and sum(self.share.values()) > 1:
            raise InvalidValueError("shares-beyond-whole")
        return self
