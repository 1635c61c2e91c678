"""Names that refer to something in the catalog, resolved while their place in the file is still known."""

from collections.abc import Mapping
from difflib import SequenceMatcher, get_close_matches
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    GetPydanticSchema,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import core_schema

from pathways.model.values.base import Model
from pathways.model.values.fault import Fault, Written, fault
from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import InvalidValueError

ReferenceKind = Literal[
    "credential",
    "organization",
    "degree",
    "domain",
    "field",
    "role",
    "topic",
    "training",
    "license",
    "attestor",
    "source",
    "occupation",
    "career",
    "outline",
]


class Reference(NamedTuple):
    """What a rule or a question names."""

    kind: ReferenceKind
    id: str

    @property
    def node(self) -> str:
        """What the graph calls it: `credential:ahima/chps`."""
        return f"{self.kind}:{self.id}"


VOCABULARIES: Mapping[str, ReferenceKind] = MappingProxyType(
    {
        "domains": "domain",
        "fields": "field",
        "roles": "role",
        "topics": "topic",
        "trainings": "training",
        "licenses": "license",
        "attestors": "attestor",
    }
)
"""By vocabulary, what its terms are."""


FEW = 20
"""Names that are all told where none of them is near."""


class Names(Model):
    """By kind, what each spelling in lower case stands for; more than one id where it is ambiguous.

    A designation such as CPC-A is a spelling of its credential; `designations` has each as people write it.
    `uncovered` are credentials of which no rules are on file, with their name and the issuer's address.
    """

    tables: dict[ReferenceKind, dict[str, tuple[str, ...]]]
    designations: Mapping[str, str] = MappingProxyType({})
    uncovered: Mapping[str, str] = MappingProxyType({})

    def resolve(self, kind: ReferenceKind, spelling: str) -> str:
        """The id that an id, abbreviation, former or other spelling stands for.

        Raises:
            InvalidValueError: none, or more than one.
        """
        ids = self._matches(kind, spelling)
        if len(ids) == 1:
            return ids[0]
        if ids:
            raise InvalidValueError(
                "ambiguous-name", spelling=Written(spelling), kind=kind, ids=tuple(sorted(ids))
            )
        unknown = self.unknown((kind,), kind, spelling)
        raise InvalidValueError(unknown.kind, **dict(unknown.arguments))

    def knows(self, kind: ReferenceKind, spelling: str) -> bool:
        """Whether a spelling stands for anything, be it for more than one."""
        return bool(self._matches(kind, spelling))

    def unknown(self, kinds: tuple[ReferenceKind, ...], nearest: ReferenceKind, spelling: str) -> Fault:
        """The fault of a spelling that names nothing of some kinds, with what is near it in one of them.

        Where nothing is near, the fault has all names of that kind if they are few.
        """
        table = self.tables.get(nearest, {})
        written = Written(spelling)
        if "credential" in kinds and (known_as := self.uncovered.get(spelling.strip().casefold())):
            return fault("credential-not-covered", spelling=written, known_as=known_as)
        if close := get_close_matches(spelling.casefold(), table, n=1):
            names = table[close[0]]
            short = nearest in ("credential", "outline") and "/" not in close[0]
            near = close[0].upper() if short else close[0]
            stands_for = None if near in names else names[0]
            return fault("near-name", kinds=kinds, spelling=written, near=near, stands_for=stands_for)
        known = sorted({name for names in table.values() for name in names})
        if 0 < len(known) <= FEW:
            return fault("unknown-name", kinds=kinds, spelling=written, known=tuple(known))
        listed: FaultKind = "unknown-credential" if nearest == "credential" else "unknown-word"
        return fault(listed, kinds=kinds, spelling=written, kind=nearest)

    def likeness(self, kind: ReferenceKind, spelling: str) -> float:
        """How like the nearest name of a kind is to an unknown spelling, from 0 to 1."""
        close = get_close_matches(spelling.casefold(), self.tables.get(kind, {}), n=1)
        return SequenceMatcher(None, spelling.casefold(), close[0]).ratio() if close else 0

    def _matches(self, kind: ReferenceKind, spelling: str) -> tuple[str, ...]:
        return self.tables.get(kind, {}).get(spelling.strip().casefold(), ())


class NameRecorder:
    """Names, in which what a rule file refers to is looked up and recorded; its examples decide nothing."""

    __slots__ = ("in_examples", "names", "recorded")

    def __init__(self, names: Names) -> None:
        self.names = names
        self.recorded: set[Reference] = set()
        self.in_examples = False


def names_in(context: Any) -> Names | None:
    """The names that a model is read against; None where it is read against none."""
    if isinstance(context, NameRecorder):
        return context.names
    return context if isinstance(context, Names) else None


def _unrecorded(value: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    recorder = info.context
    if not isinstance(recorder, NameRecorder):
        return read(value)
    recorder.in_examples = True
    try:
        return read(value)
    finally:
        recorder.in_examples = False


Unrecorded = WrapValidator(_unrecorded)
"""Marks a field whose references are no part of what a rule says."""


def _refers(kind: ReferenceKind, *also: str, other: ReferenceKind | None = None) -> Any:
    """Text that names something of the catalog, or a word of its own; its JSON Schema tells the kind.

    What is none of the kind may be one of the `other` kind.
    """

    def look_up(spelling: str, info: ValidationInfo) -> str:
        names = names_in(info.context)
        if spelling in also or names is None:
            return spelling
        found = other if other and not names.knows(kind, spelling) and names.knows(other, spelling) else kind
        name = names.resolve(found, spelling)
        if isinstance(info.context, NameRecorder) and not info.context.in_examples:
            info.context.recorded.add(Reference(found, name))
        return name

    return GetPydanticSchema(
        lambda source, handler: core_schema.with_info_after_validator_function(look_up, handler(source)),
        lambda core, handler: {**handler(core), "x-refers": kind},
    )


CredentialRef = Annotated[str, _refers("credential")]
PayeeRef = Annotated[str, _refers("credential", other="organization")]
OrganizationRef = Annotated[str, _refers("organization")]
ProviderRef = Annotated[str, _refers("organization", "other")]
DegreeRef = Annotated[str, _refers("degree")]
DomainRef = Annotated[str, _refers("domain")]
FieldRef = Annotated[str, _refers("field")]
RoleRef = Annotated[str, _refers("role")]
TopicRef = Annotated[str, _refers("topic")]
TrainingRef = Annotated[str, _refers("training")]
LicenseRef = Annotated[str, _refers("license")]
AttestorRef = Annotated[str, _refers("attestor")]
SourceRef = Annotated[str, _refers("source")]
OccupationRef = Annotated[str, _refers("occupation")]
CareerRef = Annotated[str, _refers("career")]
OutlineRef = Annotated[str, _refers("outline")]
