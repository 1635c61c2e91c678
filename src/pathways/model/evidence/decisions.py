"""What passes between a person and an issuer: applications, decisions and exceptions."""

from typing import ClassVar, Literal, NamedTuple, assert_never

from pydantic import Field, model_validator

from pathways.model.evidence.granted_amount import AnyGrantedAmount
from pathways.model.evidence.item import Evidence, PersonalName, check_order
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import CredentialRef

ExceptionAction = Literal["waive", "substitute", "amount", "extend"]
"""What an exception does with a requirement."""
RENEWAL = "renewal"
"""The purpose of the rules for a renewal."""


class Application(Evidence):
    """An application for a credential."""

    asked_first: ClassVar[tuple[str, ...]] = ("credential", "applied")

    credential: CredentialRef
    applied: AnyDay | None = None
    approved: AnyDay | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Application":
        check_order(self, "applied", "approved", "approved-before-application")
        return self


class ConditionTarget(NamedTuple):
    """What a decision or an exception is about; where no edition is told, that of the question at hand."""

    edition: str | None
    purpose: str | None  # `renewal` for a requirement of a renewal
    name: str

    @classmethod
    def parse(cls, written: str) -> "ConditionTarget":
        """What a record names: `route/kind`, `edition:purpose/route/kind`, or `renewal/requirement`."""
        edition, full, rest = written.rpartition(":")
        purpose, slash, name = rest.partition("/")
        if full:
            return cls(edition, purpose, name)
        return cls(None, RENEWAL, name) if purpose == RENEWAL and slash else cls(None, None, rest)


class Decision(Evidence):
    """The issuer's decision on an `issuer_discretion` condition."""

    asked_first: ClassVar[tuple[str, ...]] = ()

    credential: CredentialRef
    condition: str
    answer: Literal["yes", "no"]
    by: PersonalName | None = None
    decided: AnyDay | None = None
    reason: PersonalName | None = None

    @property
    def target(self) -> ConditionTarget:
        """What it is about."""
        return ConditionTarget.parse(self.condition)


class IssuerException(Evidence):
    """An exception that the issuer made for one person: what it changes, who made it, and until when."""

    asked_first: ClassVar[tuple[str, ...]] = ()

    credential: CredentialRef
    condition: str
    action: ExceptionAction
    evidence: PersonalName | None = Field(None, description="what the issuer accepted instead")
    amount: AnyGrantedAmount | None = Field(
        None, description="the amount needed instead, such as 36 months or 600 hours"
    )
    by: PersonalName = Field(min_length=1)
    decided: AnyDay
    reason: PersonalName = Field(min_length=1)
    until: AnyDay | None = Field(None, description="its last day; omit if it does not end")

    @model_validator(mode="after")
    def _says_what(self) -> "IssuerException":
        check_order(self, "decided", "until", "lasts-until-before-start")
        if (self.action == "amount") != (self.amount is not None):
            raise InvalidValueError("decision-amount-misplaced")
        if (self.action == "substitute") != (self.evidence is not None):
            raise InvalidValueError("decision-evidence-misplaced")
        if self.action == "extend" and (self.until is None or self.condition != "renewal/cycle"):
            raise InvalidValueError("decision-extension-misplaced")
        return self

    @property
    def meets(self) -> bool:
        """Whether the requirement is met by it, whatever the record has."""
        match self.action:
            case "waive" | "substitute":
                return True
            case "amount" | "extend":
                return False
            case _:
                assert_never(self.action)

    @property
    def target(self) -> ConditionTarget:
        """What it is about."""
        return ConditionTarget.parse(self.condition)
