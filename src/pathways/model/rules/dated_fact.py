"""What holds from one day to another."""

from datetime import date

from pydantic import Field

from pathways.model.rules.citation import Cited
from pathways.model.rules.edition import Boundary


class DatedFact(Cited):
    """Something that is said and holds from one day to another."""

    begins: Boundary | None = Field(None, alias="from", description="the first day; null: not known")
    to: Boundary | None = Field(None, description="the last day; null: none is known")

    def in_force_on(self, day: date) -> bool:
        """Whether it may hold on a day."""
        begun = self.begins is None or self.begins.first <= day
        return begun and (self.to is None or day <= self.to.last)
