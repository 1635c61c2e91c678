"""The dated rules for one credential."""

from collections.abc import Iterable, Iterator
from datetime import date
from operator import is_
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from pathways.model.rules.citation import DisputedClaim
from pathways.model.rules.condition import Condition, ExamCondition
from pathways.model.rules.requirement import AtLeast, Requirement, conditions, names, routes
from pathways.model.rules.source import TrustWord
from pathways.model.values.base import AtLeastOne, Id, Model
from pathways.model.values.day import AnyDay
from pathways.model.values.finding import InvalidValueError
from pathways.model.values.names import SourceRef
from pathways.model.values.period import Anchor


class Boundary(Model):
    """The first day of an edition, within [earliest, latest]; null: that bound is not known.

    Files write a day, or a pair of days, either of which may be `unknown`.
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
            raise InvalidValueError("not-a-boundary")
        return value if isinstance(value, dict) else {"earliest": value, "latest": value}

    @model_validator(mode="after")
    def _in_order(self) -> "Boundary":
        if self.earliest and self.latest and self.latest.latest < self.earliest.earliest:
            raise InvalidValueError("boundary-out-of-order")
        return self

    @property
    def first(self) -> date:
        """The earliest day on which it can lie."""
        return self.earliest.earliest if self.earliest else date.min

    @property
    def last(self) -> date:
        """The latest day on which it can lie."""
        return self.latest.latest if self.latest else date.max


def _pairs(value: Any) -> Any:
    return tuple(value.items()) if isinstance(value, dict) else value


# Pairs rather than a dict, for an edition is a key of other tables.
FormerIds = Annotated[tuple[tuple[str, str], ...], BeforeValidator(_pairs)]


class Award(Model):
    """What the issuer requires for the credential: the default and what `also` adds, or a separate rule.

    By default: `apply`, by a route that is not exam-only, and the exam passed.
    Files write `award: {also: ...}`, or a requirement in its place.
    """

    also: Requirement | None = None
    rule: Requirement | None = None

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        own = isinstance(value, dict) and value and not value.keys() & {"also", "rule"}
        return {"rule": value} if own else value

    @model_validator(mode="after")
    def _one_rule(self) -> "Award":
        if (self.also is None) == (self.rule is None):
            raise InvalidValueError("award-not-one-requirement")
        return self


class Designation(Model):
    """A designation, such as CPC-A, that applies until a requirement is met."""

    name: str = Field(min_length=1)
    lifted_by: Requirement
    cites: tuple[SourceRef, ...] = ()


class DisputedRoute(DisputedClaim):
    """An eligibility route that only less reliable sources state: shown, not evaluated."""

    route: Id
    against: Annotated[tuple[SourceRef, ...], AtLeastOne]


class Edition(Model):
    """Rules in effect from one date to another; `effective_by` is the date of a person that decides."""

    id: Id
    begins: Boundary = Field(alias="from", description="the first day")
    to: AnyDay | None = Field(None, description="the last day; only if a gap follows")
    effective_by: Anchor = Field(
        "application_date", description="the date of a person that decides whether the edition applies"
    )
    confirmed: AnyDay | None = Field(
        None, description="the last day on which the text was confirmed to be in effect"
    )
    cites: Annotated[tuple[SourceRef, ...], AtLeastOne] = Field(
        description="sources of every part that cites none itself"
    )
    apply: Requirement
    award: Award | None = Field(None, description="null: `apply`, and the credential's own exam passed")
    designation: Designation | None = None
    recommended: Requirement | None = Field(None, description="recommended, not required: shown only")
    disputed: tuple[DisputedRoute, ...] = ()
    renamed: FormerIds = Field((), description="names that conditions had, with those that they have")
    note: str | None = None

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "Edition":
        own = self.award.rule if self.award else None
        if leading_routes(own or self.apply) is None:
            raise InvalidValueError("every-route-exam-only")
        return self

    @model_validator(mode="after")
    def _names_differ(self) -> "Edition":
        for trees in self._namespaces():
            if twice := _twice(name for tree in trees for name, _ in conditions(tree)):
                raise InvalidValueError("duplicate-condition", twice=twice)
            if twice := _twice(name for tree in trees for name in routes(tree)):
                raise InvalidValueError("duplicate-route", twice=twice)
        known = {name for trees in self._namespaces() for tree in trees for name in names(tree)}
        for old, new in self.renamed:
            if new not in known:
                raise InvalidValueError("renames-to-unknown", old=old, new=new)
        return self

    def _namespaces(self) -> Iterator[list[AtLeast | Condition]]:
        """Trees in which each name stands once: the award's own demands are named beside those of `apply`."""
        also = self.award.also if self.award else None
        yield [self.apply, *([also] if also else [])]
        own = (
            self.award.rule if self.award else None,
            self.designation.lifted_by if self.designation else None,
            self.recommended,
        )
        for tree in own:
            if tree:
                yield [tree]

    def trees(self, exam: str) -> Iterator[tuple[str, AtLeast | Condition]]:
        """Every requirement in it with its purpose, that for the award in full."""
        yield "apply", self.apply
        yield "award", self.award_rule(exam)
        if self.designation:
            yield "designation", self.designation.lifted_by
        if self.recommended:
            yield "recommended", self.recommended

    def targets(self, exam: str) -> Iterator[str]:
        """Every name by which a record may speak of a part of it: short, in full, and as it was before."""
        for purpose, tree in self.trees(exam):
            for name in names(tree):
                yield name
                yield f"{self.id}:{purpose}/{name}"
        for old, _ in self.renamed:
            yield old

    def award_rule(self, exam: str) -> AtLeast | Condition:
        """The rule for the award: its own; else `apply` by a route that leads to it, the exam, and `also`."""
        own = self.award.rule if self.award else None
        way = leading_routes(own or self.apply)
        assert way is not None  # noqa: S101 - checked when the edition was read
        if own:
            return way
        also = self.award.also if self.award else None
        parts = (way, ExamCondition.model_construct(exam=exam), *([also] if also else []))
        return AtLeast.model_construct(
            count=len(parts), of=parts
        )  # of parts that were read: nothing to check


def _twice(names: Iterable[str]) -> str | None:
    every = list(names)
    return next((name for name in every if every.count(name) > 1), None)


def leading_routes(node: AtLeast | Condition) -> AtLeast | Condition | None:
    """A requirement without its `exam_only` routes; null where nothing that can be met is left."""
    if not isinstance(node, AtLeast):
        return node
    if node.exam_only:
        return None
    left = tuple(part for part in map(leading_routes, node.of) if part is not None)
    if len(left) == len(node.of) and all(map(is_, left, node.of)):
        return node
    return node.model_copy(update={"of": left}) if len(left) >= node.count else None


class FormerName(Model):
    """A former name of a credential."""

    abbreviation: str
    name: str
    until: Boundary = Field(description="the last day on which the name was used")
    cites: tuple[SourceRef, ...] = ()
    confidence: TrustWord | None = None
    note: str | None = None
