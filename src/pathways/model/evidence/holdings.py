"""Exams sat, and what is held for some time: credentials, licenses and memberships."""

from calendar import month_name
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

from pydantic import Field, ValidationInfo, model_validator
from pydantic_core import core_schema

from pathways.model.evidence.item import Evidence, PersonalName, check_order
from pathways.model.values.base import OutOfScope, like, with_current_keys
from pathways.model.values.day import AnyDay
from pathways.model.values.fault import quoted
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import CredentialRef, LicenseRef, OrganizationRef, names_in
from pathways.model.values.scalar import scalar
from pathways.model.values.standing import StandingWord


class ExamAttempt(Evidence):
    """An exam taken: passed or failed; with neither, the result is not known."""

    asked_first: ClassVar[tuple[str, ...]] = ("exam", "passed")
    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "credential": "exam",
            "name": "exam",
            "date_passed": "passed",
            "date_failed": "failed",
        }
    )
    refused: ClassVar[Mapping[str, OutOfScope]] = MappingProxyType(
        dict.fromkeys(("date", "exam_date", "result", "taken", "status"), "result-not-told")
    )

    exam: CredentialRef
    passed: AnyDay | None = None
    failed: AnyDay | None = None
    score: str | None = None

    @model_validator(mode="after")
    def _one_result(self) -> "ExamAttempt":
        if self.passed and self.passed.exact and self.passed == self.failed:
            raise InvalidValueError("passed-and-failed", day=str(self.passed))
        return self


class Expirable(Evidence):
    """What was awarded and may lapse."""

    earned: AnyDay | None = Field(None, description="if omitted: some day before the as-of date")
    expires: AnyDay | None = Field(None, description="its last day; omit if it has not lapsed")
    canceled: AnyDay | None = Field(
        None, description="the day it was surrendered or revoked; omit if it was not"
    )
    standing: StandingWord | None = None

    _former_keys = model_validator(mode="before")(with_current_keys)

    @model_validator(mode="after")
    def _in_order(self) -> "Expirable":
        check_order(self, "earned", "expires", "expires-before-earned")
        check_order(self, "earned", "canceled", "canceled-before-earned")
        return self


class HeldCredential(Expirable):
    """A credential awarded to the learner; one that is not in the catalog is `{other: its name}`."""

    asked_first: ClassVar[tuple[str, ...]] = ("credential", "earned", "expires")
    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "certification": "credential",
            "name": "credential",
            "certified": "earned",
            "certified_on": "earned",
            "certification_date": "earned",
            "date_certified": "earned",
            "date": "earned",
            "issued": "earned",
            "expiration": "expires",
            "expiration_date": "expires",
            "certified_through": "expires",
            "valid_until": "expires",
        }
    )

    credential: CredentialRef | None = None
    other: PersonalName | None = None
    notified: AnyDay | None = Field(None, description="the day on which the issuer gave notice of the award")
    designation: str | None = Field(
        None, description="such as CPC-A, or `none`; determined from the record if omitted"
    )

    @model_validator(mode="before")
    @classmethod
    def _split_designation(cls, value: Any, info: ValidationInfo) -> Any:
        """A credential named by its designation, such as CPC-A, states both."""
        names = names_in(info.context)
        if isinstance(value, dict) and names and "designation" not in value:
            spelled = names.designations.get(str(value.get("credential")).casefold())
            return like(value, {**value, "designation": spelled}) if spelled else value
        return value

    def awarded_after(self, day: date) -> bool:
        """Whether it was awarded only after a day; without a day of the award, whether that was announced."""
        on = self.notified if self.is_unset("earned") else self.earned
        return on is not None and on.earliest > day

    @model_validator(mode="after")
    def _one_name(self) -> "HeldCredential":
        if (self.credential is None) == (self.other is None):
            raise InvalidValueError("holding-not-one-credential")
        return self


class License(Expirable):
    """A license to practice."""

    asked_first: ClassVar[tuple[str, ...]] = ("license", "expires")

    license: LicenseRef


MONTHS = tuple(month.casefold() for month in month_name[1:])


def _month(value: Any) -> int:
    text = str(value).strip().casefold()
    if len(text) <= 2 and text.isdecimal() and 1 <= int(text) <= 12:
        return int(text)
    for number, month in enumerate(MONTHS, 1):
        if text in (month, month[:3]):
            return number
    raise InvalidValueError("not-a-month", text=quoted(value))


MonthWord = Annotated[int, scalar(_month, int, core_schema.int_schema(ge=1, le=12))]
"""A month of the year, from 1."""


class Membership(Evidence):
    """Membership of an organization."""

    asked_first: ClassVar[tuple[str, ...]] = ("organization", "until")
    also_called: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "name": "organization",
            "association": "organization",
            "joined": "since",
            "member_since": "since",
            "expires": "until",
            "paid_until": "until",
        }
    )

    organization: OrganizationRef
    since: AnyDay | None = Field(None, description="if omitted: some day before the as-of date")
    until: AnyDay | None = Field(None, description="its last day; omit if it is current")
    renews: MonthWord | None = Field(None, description="the month, 1 to 12; the month of `since` if omitted")

    @model_validator(mode="after")
    def _in_order(self) -> "Membership":
        check_order(self, "since", "until", "lasts-until-before-start")
        return self
