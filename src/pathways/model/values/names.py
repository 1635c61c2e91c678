"""Names that refer to something in the catalog, resolved while their place in the file is still known."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import CoreSchema, core_schema

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


FEW = 24
"""Names that are all told where none of them is near."""


class Names(Model):
    """By kind, what each spelling in lower case stands for; more than one id where it is ambiguous.

    `titles` are what people are shown, such as "Registered Health Information Technician"; rules name by
    `tables` alone. A designation such as CPC-A is a spelling of its credential; `designations` has each as
    people write it.
    `uncovered` are credentials of which no rules are on file, with their name and the issuer's address.
    """

    tables: dict[ReferenceKind, dict[str, tuple[str, ...]]]
    titles: Mapping[ReferenceKind, dict[str, tuple[str, ...]]] = MappingProxyType({})
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

    def recognize(self, kind: ReferenceKind, spelling: str) -> tuple[str, ...]:
        """The ids that a person may mean: by a spelling or title, dots, spaces, hyphens and a plural aside.

        None, or more than one, is for the person to say.
        """
        exact = self._matches(kind, spelling)
        if exact:
            return exact
        outside, inside = without_short_form(spelling)
        if inside and (found := self.recognize(kind, outside)):
            return found if self.recognize(kind, inside) == found else ()
        loose = self._loose.get(kind, {})
        wanted = plain(spelling)
        return loose.get(wanted) or loose.get(wanted.removesuffix("s")) or loose.get(f"{wanted}s", ())

    @cached_property
    def _loose(self) -> dict[ReferenceKind, dict[str, tuple[str, ...]]]:
        made: dict[ReferenceKind, dict[str, tuple[str, ...]]] = {}
        for kind in {*self.tables, *self.titles}:
            found: dict[str, set[str]] = {}
            for table in (self.tables.get(kind, {}), self.titles.get(kind, {})):
                for spelled, ids in table.items():
                    for word in {spelled, without_short_form(spelled)[0]}:
                        found.setdefault(plain(word), set()).update(ids)
            made[kind] = {spelled: tuple(sorted(ids)) for spelled, ids in found.items() if spelled}
        return made

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
        is_issuer = nearest == "credential" and bool(self.recognize("organization", spelling))
        if not is_issuer and (close := near_names(nearest, spelling, table)):
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


_SHORT_FORM = re.compile(r"(.+?)\s*\(([^()]*)\)\s*", re.DOTALL)


def without_short_form(text: str) -> tuple[str, str]:
    """A name, and the short form that stands in parentheses after it, if one does.

    >>> without_short_form("Health Information Technology (HIT)")
    ('Health Information Technology', 'HIT')
    """
    match = _SHORT_FORM.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


_MARKS = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """A spelling without case, dots, spaces and hyphens.

    >>> plain("A.A.S."), plain("High-school diploma")
    ('aas', 'highschooldiploma')
    """
    return _MARKS.sub("", text.casefold())


def near_names(kind: ReferenceKind, spelling: str, table: Iterable[str]) -> list[str]:
    """The name that a person may have misspelled, if any; of short words, by letters that changed places."""
    word = spelling.strip().casefold()
    known = [name for name in table if ("/" in name) == ("/" in word)]
    turned = [name for name in known if sorted(name) == sorted(word)][:1]
    if len(word) <= 3:
        return turned
    if kind == "credential" and len(word) <= 5:
        return turned or get_close_matches(word, known, n=1)
    return get_close_matches(word, known, n=1, cutoff=0.85)


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


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks text that names something of the catalog, or is a word of its own.

    What is none of the kind may be one of the `other` kind. The JSON Schema tells the kind.
    """

    kind: ReferenceKind
    word: str | None = None
    other: ReferenceKind | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The schema of text that is looked up after it is read."""
        return core_schema.with_info_after_validator_function(self._look_up, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The JSON Schema of text, with what it names."""
        return {**handler(core), "x-refers": self.kind}

    def _look_up(self, spelling: str, info: ValidationInfo) -> str:
        names = names_in(info.context)
        if spelling == self.word or names is None:
            return spelling
        named_other = (
            self.other and not names.knows(self.kind, spelling) and names.knows(self.other, spelling)
        )
        found = self.other if self.other and named_other else self.kind
        name = names.resolve(found, spelling)
        if isinstance(info.context, NameRecorder) and not info.context.in_examples:
            info.context.recorded.add(Reference(found, name))
        return name


CredentialRef = Annotated[str, Refers("credential")]
PayeeRef = Annotated[str, Refers("credential", other="organization")]
OrganizationRef = Annotated[str, Refers("organization")]
ProviderRef = Annotated[str, Refers("organization", "other")]
DegreeRef = Annotated[str, Refers("degree")]
DomainRef = Annotated[str, Refers("domain")]
FieldRef = Annotated[str, Refers("field")]
RoleRef = Annotated[str, Refers("role")]
TopicRef = Annotated[str, Refers("topic")]
TrainingRef = Annotated[str, Refers("training")]
LicenseRef = Annotated[str, Refers("license")]
AttestorRef = Annotated[str, Refers("attestor")]
SourceRef = Annotated[str, Refers("source")]
OccupationRef = Annotated[str, Refers("occupation")]
CareerRef = Annotated[str, Refers("career")]
OutlineRef = Annotated[str, Refers("outline")]
