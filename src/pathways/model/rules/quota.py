"""Quotas within a pool of continuing education."""

from fractions import Fraction

from pydantic import Field, model_validator

from pathways.model.values.amount import QuantityOrPercentage
from pathways.model.values.base import Id, Model
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import OrganizationRef, TopicRef


class Quota(Model):
    """A minimum or maximum number of CEUs from activities of a kind; an activity must match each key."""

    id: Id
    topic: TopicRef | None = None
    category: Id | None = None
    provider: OrganizationRef | None = None
    approved_by: OrganizationRef | None = None
    format: Id | None = None
    level: Id | None = None
    min: QuantityOrPercentage | None = Field(
        None, description="CEUs, or a percentage of the cycle's total such as 80%"
    )
    max: QuantityOrPercentage | None = Field(
        None, description="CEUs, or a percentage of the total; CEUs above it do not count"
    )
    exclusive: bool = Field(False, description="its `min` shares no CEU with another exclusive quota")

    @model_validator(mode="after")
    def _bounds_something(self) -> "Quota":
        if self.min is None and self.max is None:
            raise InvalidValueError("quota-without-bound")
        if self.id == "total":
            raise InvalidValueError("quota-named-total")
        if not self._chooses():
            raise InvalidValueError("quota-of-every-unit")
        return self

    def _chooses(self) -> bool:
        """Whether it is about some units only."""
        return any((self.topic, self.category, self.provider, self.approved_by, self.format, self.level))

    def least(self, total: Fraction) -> Fraction | None:
        """The fewest units that must come from it; null: none must."""
        return self.min.of(total) if self.min else None

    def most(self, total: Fraction) -> Fraction | None:
        """The most units that count from it; null: all do."""
        return self.max.of(total) if self.max else None
