"""Documents that a person has, and sanctions against them."""

from typing import Any, ClassVar

from pydantic import Field, model_validator

from pathways.model.evidence.item import Evidence, check_order
from pathways.model.values.base import Id, like
from pathways.model.values.day import AnyDay
from pathways.model.values.names import OrganizationRef, PayeeRef
from pathways.model.values.partial_list import UNSTATED, PartialList


class Document(Evidence):
    """A document that the learner has."""

    asked_first: ClassVar[tuple[str, ...]] = ("kind", "date")

    kind: Id
    date: AnyDay | None = None
    payees: PartialList[PayeeRef] = Field(
        UNSTATED, alias="for", description="of a fee: the credentials, or the issuer, that it was paid for"
    )
    year: int | None = Field(None, ge=1900, le=2200, description="for a fee: the year in which it was due")

    @model_validator(mode="before")
    @classmethod
    def _one_payee(cls, value: Any) -> Any:
        """Read a payment for one thing as a list of one."""
        told = value.get("for") if isinstance(value, dict) else None
        return like(value, {**value, "for": [told]}) if isinstance(told, str) else value


class Sanction(Evidence):
    """A sanction by an issuer or an authority."""

    asked_first: ClassVar[tuple[str, ...]] = ("kind", "until")

    kind: Id
    by: OrganizationRef | None = None
    date: AnyDay | None = Field(None, description="if omitted: some day before the as-of date")
    until: AnyDay | None = Field(None, description="its last day; omit if it is in force")

    @model_validator(mode="after")
    def _in_order(self) -> "Sanction":
        check_order(self, "date", "until", "lasts-until-before-start")
        return self
