"""The requirement tree: `AtLeast` and the conditions that are its leaves."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from pathways.model.amount import Quantity, Share
from pathways.model.base import Model

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$", max_length=80)]
Words = tuple[Name, ...]
Anchor = Literal["as_of", "applied", "exam", "entry", "cycle_start"]


class Window(Model):
    """Evidence counts only in the months before an anchor day, that day included."""

    months: int = Field(gt=0, le=600)
    before: Anchor = "applied"


class Node(Model):
    """What every requirement has: a name that stays, and the sources that it rests on."""

    id: Id = Field(description="unique in its credential, kept while the meaning holds")
    label: str | None = Field(None, description="the words shown instead of the generated ones")
    route: str | None = Field(None, description="the title of a named alternative")
    cites: tuple[str, ...] = Field((), description="sources; none means those of the requirement above")
    renamed: tuple[Id, ...] = Field((), description="ids that this requirement had before")
    early_testing: bool = Field(False, description="opens the exam before the rule for the award is met")
    note: str | None = None


class AtLeast(Node):
    """At least `at_least` of the parts; files may write `all: [...]` or `any: [...]`."""

    at_least: int = Field(ge=1)
    of: tuple["Requirement", ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        words = [word for word in ("all", "any") if word in data]
        if not words:
            return data
        if len(words) == 2 or "of" in data or "at_least" in data:
            raise ValueError("write one of `all`, `any`, or `at_least` with `of`")
        parts = data[words[0]]
        rest = {key: value for key, value in data.items() if key != words[0]}
        count = len(parts) if words[0] == "all" and isinstance(parts, list | tuple) else 1
        return {**rest, "of": parts, "at_least": max(count, 1)}

    @model_validator(mode="after")
    def _possible(self) -> "AtLeast":
        if self.at_least > len(self.of):
            raise ValueError(f"asks for {self.at_least} of {len(self.of)} parts; that can never be met")
        return self


class Degree(Node):
    """A degree of this level or higher, awarded."""

    degree: Id
    fields: Words = Field((), description="any of these fields of study")
    accredited_by: Words = Field((), description="the program was accredited by any of these on that day")


class Program(Node):
    """A program of study that an accreditor or issuer stands behind, completed or in its final term."""

    program: Literal["completed", "final-term"]
    level: Id | None = None
    fields: Words = ()
    accredited_by: Words = ()
    approved_by: Words = ()


class Coursework(Node):
    """Credits in courses on any of these topics."""

    coursework: Words = Field(min_length=1)
    credits: Quantity | None = None
    grade: Literal["A", "B", "C", "D"] | None = Field(None, description="the lowest grade that counts")


class Experience(Node):
    """Work in any of these domains, added up over all jobs that count."""

    experience: Words = Field(min_length=1)
    months: Quantity | None = None
    years: Quantity | None = None
    hours: Quantity | None = None
    full_time: Quantity = Field(35, validate_default=True, gt=0, le=168, description="weekly hours")
    within: Window | None = None
    roles: tuple[str, ...] = Field((), description="any of these job roles")
    documented: bool = Field(False, description="only work with an employer's proof counts")

    @model_validator(mode="after")
    def _one_amount(self) -> "Experience":
        if sum(amount is not None for amount in (self.months, self.years, self.hours)) != 1:
            raise ValueError("write exactly one of `months`, `years` or `hours`")
        return self


class Training(Node):
    """Training other than college courses: a course, practicum, in-house training or externship."""

    training: Literal["course", "practicum", "in-house", "externship"]
    topics: Words = ()
    hours: Quantity | None = Field(None, description="contact hours")
    assessments: int | None = Field(None, ge=1)
    approved_by: Words = ()
    within: Window | None = None


class Exam(Node):
    """An exam, passed."""

    exam: Name
    within: Window | None = None


class Holds(Node):
    """A credential held in good standing; a limited form such as CPC-A counts unless `unrestricted`."""

    credential: Name
    unrestricted: bool = False


class Licence(Node):
    """Any of these professional licences, current."""

    licence: Words = Field(min_length=1)


class Membership(Node):
    """Membership of an organization, current."""

    membership: Name


class Minimum(Model):
    """Units of a pool that must, or may at most, come from some topics, categories or providers."""

    id: Id
    units: Quantity | None = None
    share: Share | None = Field(None, description="of the pool's total")
    topics: Words = ()
    categories: Words = ()
    providers: Words = ()

    @model_validator(mode="after")
    def _one_size(self) -> "Minimum":
        if (self.units is None) == (self.share is None):
            raise ValueError("write exactly one of `units` or `share`")
        if not (self.topics or self.categories or self.providers):
            raise ValueError("name the `topics`, `categories` or `providers` that it is about")
        return self


class Pool(Node):
    """Units of continuing education: a total, parts that are required and parts that are capped."""

    pool: Quantity = Field(description="units in all")
    topics: Words = Field((), description="only units on these topics count")
    approved_by: Words = ()
    within: Window | None = None
    minimums: tuple[Minimum, ...] = ()
    maximums: tuple[Minimum, ...] = ()


class Document(Node):
    """Documents to hold, such as letters of recommendation."""

    document: Id
    count: int = Field(1, ge=1)
    within: Window | None = None


class MustNot(Node):
    """Something that must not stand against a person; only where a source states it."""

    must_not: Id


class Judged(Node):
    """A person at the issuer decides; the record alone cannot."""

    judged: str = Field(min_length=1, description="what is decided, as a question")


_KINDS: dict[str, type[Node]] = {
    "at_least": AtLeast, "degree": Degree, "program": Program, "coursework": Coursework,
    "experience": Experience, "training": Training, "exam": Exam, "credential": Holds, "licence": Licence,
    "membership": Membership, "pool": Pool, "document": Document, "must_not": MustNot, "judged": Judged,
}  # fmt: skip
WORDS = (*_KINDS, "all", "any")
"""The keys of which a requirement in a file has exactly one."""


def _kind(value: Any) -> str | None:
    if isinstance(value, Node):
        return next(word for word, kind in _KINDS.items() if type(value) is kind)
    if not isinstance(value, dict):
        return None
    if "all" in value or "any" in value or "of" in value:
        return "at_least"
    return next((word for word in _KINDS if word in value), None)


Condition = (
    Degree | Program | Coursework | Experience | Training | Exam | Holds | Licence | Membership | Pool
    | Document | MustNot | Judged
)  # fmt: skip
Requirement = Annotated[
    Annotated[AtLeast, Tag("at_least")]
    | Annotated[Degree, Tag("degree")]
    | Annotated[Program, Tag("program")]
    | Annotated[Coursework, Tag("coursework")]
    | Annotated[Experience, Tag("experience")]
    | Annotated[Training, Tag("training")]
    | Annotated[Exam, Tag("exam")]
    | Annotated[Holds, Tag("credential")]
    | Annotated[Licence, Tag("licence")]
    | Annotated[Membership, Tag("membership")]
    | Annotated[Pool, Tag("pool")]
    | Annotated[Document, Tag("document")]
    | Annotated[MustNot, Tag("must_not")]
    | Annotated[Judged, Tag("judged")],
    Discriminator(
        _kind,
        custom_error_type="requirement_kind",
        custom_error_message="expected a requirement: exactly one of " + ", ".join(WORDS),
    ),
]
AtLeast.model_rebuild(_types_namespace={"Requirement": Requirement})


def kind_of(node: AtLeast | Condition) -> str:
    """The word that a requirement is known by: `at_least`, `degree`, `credential` and so on."""
    kind = _kind(node)
    assert kind is not None  # noqa: S101 - every node class is in the table
    return kind


def walk(node: AtLeast | Condition) -> "list[AtLeast | Condition]":
    """The node and everything below it, in file order."""
    found: list[AtLeast | Condition] = [node]
    if isinstance(node, AtLeast):
        for part in node.of:
            found.extend(walk(part))
    return found
