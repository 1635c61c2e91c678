"""The dated rules for one credential."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import Field, model_validator

from pathways.model.base import AtLeastOne, Id, Model
from pathways.model.day import AnyDay, Day
from pathways.model.names import SourceRef
from pathways.model.requirement import AtLeast, Condition, Exam, Requirement, conditions, routes
from pathways.model.source import TrustWord


class Boundary(Model):
    """The first day of an edition, known to lie in [earliest, latest]; null is no bound known.

    Files write a day, or a pair of days of which either may be `unknown`.
    """

    earliest: AnyDay | None
    latest: AnyDay | None

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        if isinstance(value, list | tuple) and len(value) == 2:
            first, last = (None if end == "unknown" else end for end in value)
            return {"earliest": first, "latest": last}
        if isinstance(value, list | tuple):
            raise ValueError("expected a day, or a pair [earliest, latest]")
        return value if isinstance(value, dict) else {"earliest": value, "latest": value}

    @model_validator(mode="after")
    def _in_order(self) -> "Boundary":
        if self.earliest and self.latest and self.latest.latest < self.earliest.earliest:
            raise ValueError("has its latest day before its earliest")
        return self

    @property
    def first(self) -> date:
        """The earliest day on which it can lie."""
        return self.earliest.earliest if self.earliest else date.min

    @property
    def last(self) -> date:
        """The latest day on which it can lie."""
        return self.latest.latest if self.latest else date.max


class Award(Model):
    """What the issuer demands for the credential beyond the exam passed and the rule for `apply` met."""

    also: Requirement


class Disputed(Model):
    """A route that one source states and a better trusted one does not: shown, never evaluated."""

    route: Id
    text: str
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne]
    against: Annotated[tuple[SourceRef, ...], AtLeastOne]


class Edition(Model):
    """The rules for people bound to them by the day on which they apply."""

    id: Id
    begins: Boundary = Field(alias="from", description="the first day")
    to: AnyDay | None = Field(None, description="the last day; only where a gap follows")
    confirmed: AnyDay | None = Field(None, description="the last day on which the text was seen in force")
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne] = Field(
        description="for every clause that cites nothing of its own"
    )
    apply: Requirement
    award: Award | None = Field(None, description="null: `apply`, and the credential's own exam passed")
    recommended: Requirement | None = Field(None, description="shown; never blocks")
    disputed: tuple[Disputed, ...] = ()
    note: str | None = None

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "Edition":
        if leading(self.apply) is None:
            raise ValueError("has no way to the credential: every route is `sits_only`")
        return self

    @model_validator(mode="after")
    def _names_differ(self) -> "Edition":
        for tree in (self.apply, self.award and self.award.also, self.recommended):
            if tree and (twice := _twice(name for name, _ in conditions(tree))):
                raise ValueError(f"has two conditions named `{twice}`; give each an `id`")
            if tree and (twice := _twice(routes(tree))):
                raise ValueError(f"has two routes named `{twice}`; give each a name of its own")
        return self

    def award_rule(self, exam: str) -> AtLeast:
        """The rule for the award: `apply` by a route that leads to it, the exam passed, and `award.also`."""
        way = leading(self.apply)
        assert way is not None  # noqa: S101 - checked when the edition was read
        parts = (way, Exam(exam=exam), *([self.award.also] if self.award else []))
        return AtLeast(count=len(parts), of=parts)


def _twice(names: Iterable[str]) -> str | None:
    every = list(names)
    return next((name for name in every if every.count(name) > 1), None)


def leading(node: AtLeast | Condition) -> AtLeast | Condition | None:
    """A requirement without its `sits_only` routes; null where nothing that can be met is left."""
    if not isinstance(node, AtLeast):
        return node
    if node.sits_only:
        return None
    left = tuple(part for part in map(leading, node.of) if part is not None)
    return node.model_copy(update={"of": left}) if len(left) >= node.count else None


class FormerName(Model):
    """A name that a credential had."""

    abbreviation: str
    name: str
    until: Boundary = Field(description="the last day of the name")
    cites: tuple[SourceRef, ...] = ()
    confidence: TrustWord | None = None
    note: str | None = None


def in_force(editions: tuple[Edition, ...], day: Day) -> tuple[Edition, ...]:
    """The editions that may bind on some day of an interval; more than one where that is not certain.

    An edition ends the day before the next begins, or on its `to`. Editions stand in order of time.
    """
    ends = [*(later.begins.last for later in editions[1:]), date.max]
    return tuple(
        edition
        for edition, end in zip(editions, ends, strict=False)
        if edition.begins.first <= day.latest
        and day.earliest < end
        and (edition.to is None or day.earliest <= edition.to.latest)
    )
