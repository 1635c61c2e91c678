"""The requirement tree: `AtLeast` over conditions, and how files spell it."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement_base import RequirementBase
from pathways.model.values.base import Id, fold, like
from pathways.model.values.finding import InvalidValueError

RouteTitle = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""What people call a route: `Associate degree + 4 years of work`."""


class AtLeast(RequirementBase):
    """At least `count` of the parts: "all" is every one, "any" is 1. A `route` is a named alternative."""

    kind: Literal["at_least"] = "at_least"
    count: int
    of: tuple["Requirement", ...]
    route: Id | None = None
    title: RouteTitle | None = Field(
        None, description="the title of the route; derived from its parts if omitted"
    )
    exam_only: bool = Field(False, description="admits to the exam, not to the credential")

    @model_validator(mode="after")
    def _possible(self) -> "AtLeast":
        if not self.of:
            raise InvalidValueError("requirement-without-part", known=(*GROUPS, *SHORT))
        if self.count < 1:
            raise InvalidValueError("count-below-one")
        if self.count > len(self.of):
            raise InvalidValueError("count-above-parts", count=self.count, of=len(self.of))
        if self.title and not self.route:
            raise InvalidValueError("title-without-route")
        return self


SHORT: dict[str, str] = {model.model_fields["kind"].default: model.short for model in get_args(Condition)}
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
    if len(parts) == 1 and _takes(parts[0], rest):
        return like(parts[0], {**parts[0], **rest})
    return like(value, {"kind": "at_least", "count": len(parts), "of": parts, **rest})


def _takes(part: Any, rest: dict[Any, Any]) -> bool:
    """Whether words beside a requirement are its own: those of a route make a group of it."""
    if not isinstance(part, dict) or part["kind"] == "at_least":
        return isinstance(part, dict)
    return not rest.keys() & (part.keys() | {"route", "title", "exam_only"})


def _part(key: str, below: Any) -> Any:
    if key in SHORT:
        if SHORT[key] == "any" and isinstance(below, str):
            below = [below]
        if key == "training" and isinstance(below, dict) and "kind" in below:
            below = like(
                below, {"training" if word == "kind" else word: value for word, value in below.items()}
            )
        return fold(below, SHORT[key], kind=key)
    if key == "at_least":
        return fold(below, "count", kind=key)
    if key in GROUPS:
        count = len(below) if key == "all" and isinstance(below, list | tuple) else 1
        return {"kind": "at_least", "count": count, "of": below}
    return None


Requirement = Annotated[
    Annotated[AtLeast | Condition, Field(discriminator="kind")],
    BeforeValidator(unfold),
]


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


def names(node: AtLeast | Condition, route: str | None = None) -> Iterator[str]:
    """Every name that a record may give for a part: of conditions, of routes and of groups with an id."""
    if isinstance(node, AtLeast):
        here = below(node, route)
        if name := condition_name(node, route):
            yield name
        for part in node.of:
            yield from names(part, here)
    else:
        yield named(node, route)


def condition_name(node: AtLeast, route: str | None) -> str | None:
    """The name of a group: its route, or else its id; null for one that nobody named."""
    if node.route:
        return below(node, route)
    return "/".join(filter(None, (route, node.id))) if node.id else None
