"""One learner's record: the evidence that verdicts rest on.

Left out and null differ where a field has a default: `end` left out means a current job, `end: null`
means that the last day is not known.
"""

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import core_schema

from pathways.model.evidence.item import Evidence, Naming, Origin, ordered
from pathways.model.evidence.learning import NO_ACTIVITIES, Course, Education, ListedActivities, Trained
from pathways.model.values.amount import Quantity, Share
from pathways.model.values.base import Id, Model, like
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import clipped
from pathways.model.values.names import CredentialRef, DomainRef, LicenceRef, Names, OrganizationRef, PayeeRef
from pathways.model.values.partial_list import NOT_TOLD, Listed
from pathways.model.values.scalar import scalar
from pathways.model.values.standing import StandingWord


class Job(Evidence):
    """Work, in one or more domains."""

    domains: Listed[DomainRef] = NOT_TOLD
    share: dict[DomainRef, Share] | None = Field(
        None, description="how the work was split over domains, such as privacy 50%, coding 50%"
    )
    role: str | None = Field(None, description="free text, in which known roles are recognised")
    employer: Naming | None = None
    start: AnyDay | None = None
    end: AnyDay | None = Field(None, description="the last day worked; left out: a current job")
    hours_per_week: Quantity | None = None
    hours: Quantity | None = Field(None, description="of the whole job; decides over `hours_per_week`")
    documented: bool | None = Field(None, description="whether a letter or another document proves it")
    attested_by: str | None = Field(
        None,
        description="who signed the proof, as free text, in which `supervisor` and others are recognized",
    )

    @field_validator("hours_per_week")
    @classmethod
    def _fits_in_a_week(cls, value: Any) -> Any:
        if value is not None and value > 168:
            raise ValueError("is more than the 168 hours of a week")
        return value

    @model_validator(mode="after")
    def _in_order(self) -> "Job":
        ordered(self, "start", "end", "ends on {end}, before it starts on {begin}")
        if self.share and sum(self.share.values()) > 1:
            raise ValueError("is split into more than 100%; lower a share")
        return self


class Sitting(Evidence):
    """An exam that was sat: passed, failed, or, with neither, not known."""

    exam: CredentialRef
    passed: AnyDay | None = None
    failed: AnyDay | None = None
    score: str | None = None


class InForce(Evidence):
    """What was awarded and may lapse."""

    earned: AnyDay | None = Field(None, description="left out: before the as-of date")
    expires: AnyDay | None = Field(None, description="its last day; left out: it has not lapsed")
    cancelled: AnyDay | None = Field(
        None, description="the day it was given up or taken; left out: it was not"
    )
    standing: StandingWord | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "InForce":
        ordered(
            self, "earned", "expires", "expires on {end}, before it was earned on {begin}; correct either day"
        )
        ordered(
            self,
            "earned",
            "cancelled",
            "was cancelled on {end}, before it was earned on {begin}; correct either day",
        )
        return self


class Held(InForce):
    """A credential that the learner was awarded; one outside the catalog is `{other: its name}`."""

    credential: CredentialRef | None = None
    other: Naming | None = None
    notified: AnyDay | None = Field(None, description="the day on which the issuer told of the award")
    designation: str | None = Field(
        None, description="such as CPC-A, or `none`; left out: worked out for the credential itself"
    )

    @model_validator(mode="before")
    @classmethod
    def _split_designation(cls, value: Any, info: ValidationInfo) -> Any:
        """A credential named by its designation, such as CPC-A, states both."""
        names = info.context
        if isinstance(value, dict) and isinstance(names, Names) and "designation" not in value:
            spelled = names.designations.get(str(value.get("credential")).casefold())
            return like(value, {**value, "designation": spelled}) if spelled else value
        return value

    @model_validator(mode="after")
    def _one_name(self) -> "Held":
        if (self.credential is None) == (self.other is None):
            raise ValueError(
                "names no credential, or two; write `credential`, or `other` for one outside the catalog"
            )
        return self


class Licensed(InForce):
    """A licence to practise."""

    licence: LicenceRef


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _month(value: Any) -> int:
    text = str(value).strip().casefold()
    if text.isdecimal() and 1 <= int(text) <= 12:
        return int(text)
    if len(text) >= 3 and text[:3] in MONTHS:
        return MONTHS.index(text[:3]) + 1
    raise ValueError(f"`{clipped(text)}` is no month; write a number from 1 to 12")


MonthWord = Annotated[int, scalar(_month, int, core_schema.int_schema(ge=1, le=12))]
"""A month of the year, from 1."""


class Member(Evidence):
    """Membership of an organization."""

    organization: OrganizationRef
    since: AnyDay | None = Field(None, description="left out: before the as-of date")
    until: AnyDay | None = Field(None, description="its last day; left out: it is current")
    renews: MonthWord | None = Field(None, description="the month, 1 to 12; left out: that of `since`")

    @model_validator(mode="after")
    def _in_order(self) -> "Member":
        ordered(self, "since", "until", "lasts until {end}, before it began on {begin}; correct either day")
        return self


class Paper(Evidence):
    """A document that the learner has."""

    kind: Id
    date: AnyDay | None = None
    payees: Listed[PayeeRef] = Field(
        NOT_TOLD, alias="for", description="of a fee: the credentials, or the issuer, that it was paid for"
    )
    year: int | None = Field(None, ge=1900, le=2200, description="of a fee: the year in which it was due")

    @model_validator(mode="before")
    @classmethod
    def _one_payee(cls, value: Any) -> Any:
        """Read a payment for one thing as a list of one."""
        told = value.get("for") if isinstance(value, dict) else None
        return like(value, {**value, "for": [told]}) if isinstance(told, str) else value


class Sanction(Evidence):
    """What an issuer or an authority holds against a person."""

    kind: Id
    by: OrganizationRef | None = None
    date: AnyDay | None = Field(None, description="left out: before the as-of date")
    until: AnyDay | None = Field(None, description="its last day; left out: it is in force")


class Application(Evidence):
    """An application for a credential."""

    credential: CredentialRef
    applied: AnyDay | None = None
    approved: AnyDay | None = None


class Decision(Evidence):
    """What a person at the issuer decided on a `judged` condition."""

    credential: CredentialRef
    condition: str
    answer: Literal["yes", "no"]
    by: Naming | None = None
    decided: AnyDay | None = None
    reason: Naming | None = None


class Exemption(Evidence):
    """An exception that the issuer made for one person: what it changes, who made it, and until when."""

    credential: CredentialRef
    condition: str
    action: Literal["waive", "substitute", "amount", "extend"]
    evidence: Naming | None = Field(None, description="what was taken instead")
    amount: Quantity | None = Field(None, description="what is needed instead, in the condition's own unit")
    by: Naming = Field(min_length=1)
    decided: AnyDay
    reason: Naming = Field(min_length=1)
    until: AnyDay | None = Field(None, description="its last day; left out: it has none")

    @model_validator(mode="after")
    def _says_what(self) -> "Exemption":
        if (self.action == "amount") != (self.amount is not None):
            raise ValueError("changes no amount, or has one to no use; write `amount` with `action: amount`")
        if (self.action == "substitute") != (self.evidence is not None):
            raise ValueError(
                "substitutes nothing, or has evidence to no use; write `evidence` with `action: substitute`"
            )
        if self.action == "extend" and (self.until is None or self.condition != "renewal/cycle"):
            raise ValueError("extends no cycle, or to no day; write `condition: renewal/cycle` and `until`")
        return self


class Record(Model):
    """All that is known of a learner."""

    learner: Naming | None = None
    education: Listed[Education] = NOT_TOLD
    coursework: Listed[Course] = NOT_TOLD
    experience: Listed[Job] = NOT_TOLD
    training: Listed[Trained] = NOT_TOLD
    exams: Listed[Sitting] = NOT_TOLD
    credentials: Listed[Held] = NOT_TOLD
    licences: Listed[Licensed] = NOT_TOLD
    memberships: Listed[Member] = NOT_TOLD
    continuing_education: ListedActivities = NO_ACTIVITIES
    documents: Listed[Paper] = NOT_TOLD
    sanctions: Listed[Sanction] = NOT_TOLD
    applications: Listed[Application] = NOT_TOLD
    decisions: Listed[Decision] = NOT_TOLD
    exceptions: Listed[Exemption] = NOT_TOLD

    @model_validator(mode="after")
    def _ids_differ(self) -> "Record":
        """An id names one thing of a record, so that the same course told twice is not counted twice."""
        listed = [told for name in Record.model_fields if isinstance(told := getattr(self, name), Listed)]
        ids = [item.id for told in listed for item in told.items if item.id]
        if twice := next((name for name in ids if ids.count(name) > 1), None):
            raise ValueError(f"has two items with the id `{twice}`; tell each thing once, or name them apart")
        return self

    def item(self, path: str) -> Evidence | None:
        """The item at a path such as `experience[1]` or below it; null where the path names no item."""
        listed, _, rest = path.partition("[")
        items = getattr(self, listed, NOT_TOLD).items if listed in Record.model_fields else ()
        number = rest.partition("]")[0]
        return items[int(number)] if number.isdecimal() and int(number) < len(items) else None

    def weakest_origin(self, paths: tuple[str, ...]) -> Origin | None:
        """The weakest origin among some items; null where there are none, or one does not say its own."""
        origins = [item.origin for path in paths if (item := self.item(path))]
        return None if None in origins else min((one for one in origins if one is not None), default=None)


def item_type(listed: str) -> type[Evidence]:
    """What the items of a list of a record are."""
    told = Record.model_fields[listed].annotation
    assert told is not None  # noqa: S101 - every list has its type
    model, _ = get_args(told.model_fields["items"].annotation)
    found: type[Evidence] = model
    return found
