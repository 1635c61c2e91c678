"""What every requirement has, be it a group or a condition."""

from typing import Any, ClassVar

from pydantic import Field, model_validator

from pathways.model.rules.citation import Cited
from pathways.model.values.base import Id
from pathways.model.values.finding import InvalidValueError


class RequirementBase(Cited):
    """What every requirement has: a name that stays, and what it rests on."""

    reads: ClassVar[tuple[str, ...]] = ()
    id: Id | None = Field(
        None, description="kept as long as the meaning is the same; null: named by its kind"
    )
    asks_also: tuple[str, ...] = Field((), description="what the source requires and no record can show")

    @property
    def asks(self) -> dict[str, Any]:
        """What the kind itself asks for, in the values of JSON; without what is null."""
        return self.model_dump(
            mode="json", exclude={*RequirementBase.model_fields, "kind"}, exclude_none=True
        )

    @model_validator(mode="after")
    def _recalled_says_why(self) -> "RequirementBase":
        if self.is_unsourced and not self.note:
            raise InvalidValueError("recalled-without-note")
        return self
