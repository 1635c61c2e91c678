"""What everything has that rests on sources."""

from typing import Annotated

from pydantic import Field

from pathways.model.rules.source import Trust, TrustWord
from pathways.model.values.base import AtLeastOne, Model
from pathways.model.values.names import SourceRef


class DisputedClaim(Model):
    """A statement that only less reliable sources make: shown, not evaluated."""

    text: str = Field(min_length=1)
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    against: tuple[SourceRef, ...] = Field((), description="the sources of the requirement itself if omitted")


class Cited(Model):
    """Something that is said, who says so, and how far that can be trusted."""

    cites: tuple[SourceRef, ...] = Field((), description="sources; those of the enclosing part if omitted")
    confidence: TrustWord | None = Field(None, description="a lower confidence than that of the sources")
    note: str | None = None
    disputed: tuple[DisputedClaim, ...] = Field((), description="different values that other sources state")

    @property
    def is_unsourced(self) -> bool:
        """Whether no source that was read says so: shown, and never decisive."""
        return self.confidence is Trust.RECALLED
