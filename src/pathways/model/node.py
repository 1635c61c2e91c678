"""What every requirement has, be it a group or a condition."""

from typing import Annotated, Any

from pydantic import Field, model_validator

from pathways.model.base import AtLeastOne, Id, Model
from pathways.model.names import SourceRef
from pathways.model.source import Trust, TrustWord


class Contested(Model):
    """What some sources state and better trusted ones do not: shown, never evaluated."""

    text: str = Field(min_length=1)
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    against: tuple[SourceRef, ...] = Field((), description="none: the sources of the requirement itself")


class Node(Model):
    """What every requirement has: a name that stays, and what it rests on."""

    id: Id | None = Field(None, description="kept while the meaning holds; null: named by its kind")
    cites: tuple[SourceRef, ...] = Field((), description="sources; none: those of the requirement above")
    confidence: TrustWord | None = Field(None, description="lowers the trust that the sources give")
    note: str | None = None
    asks_also: tuple[str, ...] = Field((), description="what the source asks and no record can show")
    disputed: tuple[Contested, ...] = Field((), description="values that other sources state")

    @property
    def asks(self) -> dict[str, Any]:
        """What the kind itself asks for, in the values of JSON; without what is null."""
        return self.model_dump(mode="json", exclude={*Node.model_fields, "kind"}, exclude_none=True)

    @model_validator(mode="after")
    def _recalled_says_why(self) -> "Node":
        if self.confidence is Trust.RECALLED and not self.note:
            raise ValueError("is only recalled; write a `note` that says what is known")
        return self
