"""The requirement tree: `AtLeast`, and the conditions that are its leaves."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from pathways.model.amount import Quantity
from pathways.model.base import AtLeastOne, Id, Model, fold, like
from pathways.model.names import CredentialRef, DegreeRef, DomainRef, FieldRef, OrganizationRef, SourceRef
from pathways.model.source import Trust, TrustWord

NODE_WORDS = ("id", "cites", "confidence", "note", "asks_also")


class Node(Model):
    """What every requirement has: a name that stays, and what it rests on."""

    id: Id | None = Field(None, description="kept while the meaning holds; null: named by its kind")
    cites: tuple[SourceRef, ...] = Field((), description="sources; none: those of the requirement above")
    confidence: TrustWord | None = Field(None, description="lowers the trust that the sources give")
    note: str | None = None
    asks_also: tuple[str, ...] = Field((), description="what the source asks and no record can show")

    @property
    def asks(self) -> dict[str, Any]:
        """What the kind itself asks for, in the values of JSON; without what is null."""
        return self.model_dump(mode="json", exclude={*Node.model_fields, "kind"}, exclude_none=True)

    @model_validator(mode="after")
    def _recalled_says_why(self) -> "Node":
        if self.confidence is Trust.RECALLED and not self.note:
            raise ValueError("is only recalled; write a `note` that says what is known")
        return self


class Degree(Node):
    """A degree of this level or a higher one, awarded."""

    kind: Literal["degree"] = "degree"
    level: DegreeRef
    field: FieldRef | None = Field(None, description="the field of study, or one narrower")
    accredited_by: OrganizationRef | None = Field(None, description="who accredited the program")


class Program(Node):
    """A program of study that leads to exactly this award, completed; or nearly so, where `early`."""

    kind: Literal["program"] = "program"
    award: DegreeRef | None = Field(None, description="null: any award")
    field: FieldRef | None = None
    accredited_by: OrganizationRef | None = None
    approved_by: OrganizationRef | None = None
    early: bool = Field(False, description="in the final term, or completed and not yet conferred")


class Experience(Node):
    """Work in this domain, added up over all jobs that count."""

    kind: Literal["experience"] = "experience"
    domain: DomainRef
    years: Quantity | None = None
    months: Quantity | None = None
    full_time: Quantity | None = Field(
        None, description="weekly hours, where the source says; null: it does not"
    )

    @model_validator(mode="after")
    def _one_amount(self) -> "Experience":
        if (self.years is None) == (self.months is None):
            raise ValueError("has no amount, or two; write one of `years` or `months`")
        return self


class Exam(Node):
    """An exam, passed."""

    kind: Literal["exam"] = "exam"
    exam: CredentialRef


class Holds(Node):
    """Any of these credentials, held in good standing."""

    kind: Literal["credential"] = "credential"
    any: Annotated[tuple[CredentialRef, ...], AtLeastOne]


class Document(Node):
    """A document that the person has, such as an official transcript."""

    kind: Literal["document"] = "document"
    document: Id


class Judged(Node):
    """A question that a person at the issuer decides; the record holds the decision once there is one."""

    kind: Literal["judged"] = "judged"
    question: str = Field(min_length=1)


class AtLeast(Node):
    """At least `count` of the parts: "all" is every one, "any" is 1. A `route` is a named alternative."""

    kind: Literal["at_least"] = "at_least"
    count: int
    of: tuple["Requirement", ...]
    route: Id | None = None
    sits_only: bool = Field(False, description="admits to the exam, not to the credential")

    @model_validator(mode="after")
    def _possible(self) -> "AtLeast":
        if not self.of:
            raise ValueError(f"asks for nothing; write at least one of {', '.join((*GROUPS, *SHORT))}")
        if self.count < 1:
            raise ValueError("asks for none of its parts; write a count of 1 or more")
        if self.count > len(self.of):
            raise ValueError(f"asks for {self.count} of {len(self.of)} parts; lower the count")
        return self


SHORT = {
    "degree": "level",
    "program": "award",
    "experience": "domain",
    "exam": "exam",
    "credential": "any",
    "document": "document",
    "judged": "question",
}
"""Each kind of condition with the field that its short form fills: `degree: bachelor`."""
GROUPS = ("all", "any", "at_least")


def unfold(value: Any) -> Any:
    """Turn a mapping as files write it, with conditions under their kinds, into a node with its `kind`.

    Several keys in one mapping mean all of them; one key alone is that requirement itself. What it does
    not understand it leaves for the models to refuse.
    """
    if not isinstance(value, dict) or "kind" in value:
        return value
    parts = [part for key, below in value.items() if (part := _part(key, below)) is not None]
    rest = {key: below for key, below in value.items() if key not in SHORT and key not in GROUPS}
    if len(parts) == 1 and isinstance(parts[0], dict) and (not rest or parts[0]["kind"] == "at_least"):
        return like(parts[0], {**parts[0], **rest})
    return like(value, {"kind": "at_least", "count": len(parts), "of": parts, **rest})


def _part(key: str, below: Any) -> Any:
    if key in SHORT:
        if key == "credential" and isinstance(below, str):
            below = [below]
        return fold(below, SHORT[key], kind=key)
    if key == "at_least":
        return fold(below, "count", kind=key)
    if key in GROUPS:
        count = len(below) if key == "all" and isinstance(below, list | tuple) else 1
        return {"kind": "at_least", "count": count, "of": below}
    return None


Condition = Degree | Program | Experience | Exam | Holds | Document | Judged
Requirement = Annotated[
    Annotated[AtLeast | Condition, Field(discriminator="kind")],
    BeforeValidator(unfold),
]
AtLeast.model_rebuild()


def conditions(node: AtLeast | Condition, route: str | None = None) -> Iterator[tuple[str, Condition]]:
    """Every condition at or below a node, in file order, with its name: `route/kind`, or `route/id`."""
    if isinstance(node, AtLeast):
        for part in node.of:
            yield from conditions(part, below(node, route))
    else:
        yield named(node, route), node


def routes(node: AtLeast | Condition, route: str | None = None) -> Iterator[str]:
    """The name of every route at or below a node, in file order."""
    if isinstance(node, AtLeast):
        here = below(node, route)
        if node.route and here:
            yield here
        for part in node.of:
            yield from routes(part, here)


def below(node: AtLeast, route: str | None) -> str | None:
    """The route that the parts of a node belong to: its own, or else the one around it."""
    return "/".join(filter(None, (route, node.route))) or None


def named(node: AtLeast | Condition, route: str | None) -> str:
    """The name of a requirement within its purpose."""
    return "/".join(filter(None, (route, node.id or node.kind)))
