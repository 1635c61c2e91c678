"""What everything has that rests on sources."""

from typing import Annotated

from pydantic import Field

from pathways.model.rules.source import Trust, TrustWord
from pathways.model.values.base import AtLeastOne, Model
from pathways.model.values.names import SourceRef


class DisputedClaim(Model):
    """What some sources state and better trusted ones do not: shown, never evaluated."""

    text: str = Field(min_length=1)
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    against: tuple[SourceRef, ...] = Field((), description="none: the sources of the requirement itself")


class Cited(Model):
    """Something that is said, who says so, and how far that can be trusted."""

    cites: tuple[SourceRef, ...] = Field((), description="sources; none: those of what is around it")
    confidence: TrustWord | None = Field(None, description="lowers the trust that the sources give")
    note: str | None = None
    disputed: tuple[DisputedClaim, ...] = Field((), description="values that other sources state")

    @property
    def is_unsourced(self) -> bool:
        """Whether no source that was read says so: shown, and never decisive."""
        return self.confidence is Trust.RECALLED
