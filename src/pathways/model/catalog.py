"""The catalog: everything that rule files say."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import sha256
from typing import Literal

from pydantic import Field, model_validator

from pathways.model.base import Id, Model, Name
from pathways.model.day import AnyDay
from pathways.model.edition import Boundary, Edition, FormerName
from pathways.model.example import Example
from pathways.model.source import Source
from pathways.model.vocabulary import Term, Vocabulary


class Credential(Model):
    """What an issuer awards. Without editions it is a stub: named by other rules, not modelled yet."""

    credential: Name
    abbreviation: str = Field(min_length=1)
    name: str = Field(min_length=1)
    issuer: Id
    status: Literal["active", "retired"]
    former_names: tuple[FormerName, ...] = ()
    reviewed: AnyDay | None = Field(None, description="the day somebody last checked the file")
    editions: tuple[Edition, ...] = ()
    examples: tuple[Example, ...] = ()
    note: str | None = None

    @model_validator(mode="after")
    def _in_order_of_time(self) -> "Credential":
        begins = [(edition.begins.first, edition.begins.last) for edition in self.editions]
        if begins != sorted(begins):
            raise ValueError("has editions out of order; write the oldest first")
        return self


class Predecessor(Model):
    """An organization whose accreditations count as its successor's, up to a day."""

    organization: Id
    until: Boundary
    cites: tuple[Id, ...] = ()


class Organization(Model):
    """An issuer, an accreditor, or a group of organizations."""

    organization: Id
    name: str = Field(min_length=1)
    website: str | None = Field(None, pattern=r"^https?://[^\s\"'<>]+$")
    broader: tuple[Id, ...] = Field((), description="groups that it belongs to")
    predecessors: tuple[Predecessor, ...] = ()
    cites: tuple[Id, ...] = ()
    note: str | None = None


class DegreeLevel(Model):
    """A place in the order of degrees, and the degrees that count as it."""

    level: Id
    label: str
    also: tuple[Id, ...] = ()


class Catalog(Model):
    """All rules, by name; `digests` has each rule file's content hash by the names that it defines."""

    credentials: Mapping[str, Credential]
    organizations: Mapping[str, Organization]
    vocabularies: Mapping[str, Vocabulary]
    degrees: tuple[DegreeLevel, ...] = Field(description="lowest first")
    sources: Mapping[str, Source]
    digests: Mapping[str, str]

    @cached_property
    def organization_terms(self) -> Vocabulary:
        """The organizations as a vocabulary: a member satisfies a condition that asks for its group."""
        terms = {name: Term(label=one.name, broader=one.broader) for name, one in self.organizations.items()}
        return Vocabulary(vocabulary="organizations", terms=terms)

    @cached_property
    def degree_ranks(self) -> Mapping[str, int]:
        """Each degree's place in the order of levels, from 0 for the lowest."""
        return {
            word: rank for rank, degree in enumerate(self.degrees) for word in (degree.level, *degree.also)
        }

    def degree_label(self, word: str) -> str:
        """What people call a degree, in lower case."""
        return self.degrees[self.degree_ranks[word]].label

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name, one in self.credentials.items():
            for spelling in (name, one.abbreviation, *(former.abbreviation for former in one.former_names)):
                found.setdefault(spelling.casefold(), set()).add(name)
        return {spelling: frozenset(names) for spelling, names in found.items()}

    @property
    def spellings(self) -> Iterable[str]:
        """Every id, abbreviation and former abbreviation, in lower case."""
        return self._names

    def named(self, spelling: str) -> frozenset[str]:
        """The ids that an id, abbreviation or former abbreviation can mean; none where it is not known."""
        return self._names.get(spelling.strip().casefold(), frozenset())

    def version(self, names: Iterable[str]) -> str:
        """The content hash of the files that define these names."""
        reached = sorted({self.digests[name] for name in names if name in self.digests})
        return sha256("".join(reached).encode()).hexdigest()[:12]
