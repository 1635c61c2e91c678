"""A case in a renewal file: a record, and what the rules must say of a credential in it."""

from typing import Literal

from pydantic import Field, model_validator

from pathways.model.evidence.record import Record
from pathways.model.values.amount import Quantity
from pathways.model.values.base import Model
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import CredentialRef
from pathways.model.values.standing import StandingWord


class RenewalExample(Model):
    """The expected renewal; parts that are omitted are not compared."""

    name: str = Field(min_length=1)
    as_of: AnyDay
    record: Record
    credential: CredentialRef
    standing: StandingWord | Literal["unknown"] | None = None
    starts: AnyDay | None = Field(None, description="the first day of the cycle")
    ends: AnyDay | Literal["unknown"] | None = Field(None, description="the last day of the cycle")
    required: Quantity | Literal["unknown", "none"] | None = Field(
        None, description="the CEUs that the cycle requires"
    )
    earned: Quantity | None = None
    shortfalls: dict[str, str] | None = Field(None, description="by requirement, in the words of the text")

    @model_validator(mode="after")
    def _expects_something(self) -> "RenewalExample":
        value = self.model_fields_set - {"name", "as_of", "record", "credential"}
        if not value:
            raise InvalidValueError("renewal-example-expects-nothing")
        return self
