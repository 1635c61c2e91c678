"""The catalog: everything that rule files say."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from pydantic import Field

from pathways.model.labor.career import Career
from pathways.model.labor.occupation import Occupation
from pathways.model.renewal.activity_type import ActivityType
from pathways.model.renewal.activity_words import ActivityKey, ActivityWords, activity_words
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.citation import Cited
from pathways.model.rules.condition import Condition, CredentialCondition, ExamCondition
from pathways.model.rules.credential import Credential
from pathways.model.rules.degree import DegreeLevel
from pathways.model.rules.exam_facts import ExamFacts
from pathways.model.rules.organization import Organization
from pathways.model.rules.requirement import AtLeast, conditions
from pathways.model.rules.source import Source, Trust
from pathways.model.rules.uncovered import UncoveredCredential
from pathways.model.rules.vocabulary import Term, Vocabulary
from pathways.model.school.outline import Outline
from pathways.model.values.base import Model
from pathways.model.values.names import Names, Reference, plain


class Definition(Model):
    """The file that defines a name."""

    file: str = Field(description="as findings call it")
    digest: str = Field(description="the hash of its content")
    own: bool = Field(description="whether it is in a folder of the user's, and not shipped")
    replaces: str | None = Field(None, description="the shipped file that it takes the place of")
    refers: tuple[Reference, ...] = Field((), description="the names that its rules refer to")
    sources: tuple[str, ...] = Field((), description="the sources that it defines")


class Catalog(Model):
    """All rules, by name."""

    credentials: Mapping[str, Credential]
    organizations: Mapping[str, Organization]
    occupations: Mapping[str, Occupation]
    careers: Mapping[str, Career]
    outlines: Mapping[str, Outline]
    renewals: Mapping[str, Renewal]
    vocabularies: Mapping[str, Vocabulary]
    degrees: tuple[DegreeLevel, ...] = Field(description="lowest first")
    sources: Mapping[str, Source]
    uncovered: tuple[UncoveredCredential, ...] = Field((), description="known by name only")
    names: Names
    defined: Mapping[str, Definition] = Field(description="the rule files, by the name that each defines")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> "Catalog":
        """The catalog with other parts; what is worked out of them is worked out anew."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - Catalog.model_fields.keys():
            del copied.__dict__[name]
        return copied

    @cached_property
    def organization_terms(self) -> Vocabulary:
        """The organizations as a vocabulary: a member satisfies a condition that asks for its group."""
        terms = {
            name: Term(label=organization.short_name, broader=organization.broader)
            for name, organization in self.organizations.items()
        }
        return Vocabulary(vocabulary="organizations", terms=terms)

    @cached_property
    def renewed_by(self) -> Mapping[str, Renewal]:
        """By credential, how it is renewed; one that is missing has no such rule on file."""
        return {name: renewal for renewal in self.renewals.values() for name in renewal.credentials}

    @cached_property
    def activity_words(self) -> Mapping[ActivityKey, ActivityWords]:
        """By key of an activity, the words that any issuer has for it."""
        return activity_words(self.renewals.values(), self.credentials.values())

    def of_same_letters(self, organization: Organization) -> Organization | None:
        """The group of which a member is known by the letters of an organization, if one is on file."""
        name = organization.shares_letters_with
        return self.organizations[name] if name else None

    @cached_property
    def activity_types(self) -> Mapping[str, ActivityType]:
        """The types of activities in the trackers of all issuers, by their labels as `plain` has them."""
        types = (pair for renewal in self.renewals.values() for pair in renewal.activity_types.items())
        return {plain(label): told for label, told in types}

    def __repr__(self) -> str:
        """One line, for a terminal or a debugger."""
        return f"<Catalog: {len(self.credentials)} credentials, {len(self.renewals)} renewals>"

    __str__ = __repr__

    @cached_property
    def degree_ranks(self) -> Mapping[str, int]:
        """Each degree level's place in the order, from 0 for the lowest."""
        return {degree.level: rank for rank, degree in enumerate(self.degrees)}

    def degree_label(self, word: str) -> str:
        """What people call a degree, in lower case."""
        return self.degrees[self.degree_ranks[word]].label

    def exam_facts(self, subject: Credential, day: date | None) -> ExamFacts:
        """What is known of a credential's exam, on a day or at all, with what is common to its issuer's."""
        common = self.organizations[subject.issuer].exam or ExamFacts()
        return (subject.exam or ExamFacts()).completed_by(common).in_force_on(day)

    def best_source(self, cites: Iterable[str]) -> Source:
        """The most trusted of some sources; of equal ones the first."""
        return max((self.sources[cite] for cite in cites), key=lambda source: source.trust)

    def trust_of(self, statement: Cited) -> Trust:
        """How far what cites sources can be trusted: as the best, and no further than it says itself."""
        read = self.best_source(statement.cites).trust if statement.cites else Trust.RECALLED
        return read if statement.confidence is None else min(read, statement.confidence)

    def own(self, names: Iterable[str] | None = None) -> tuple[Definition, ...]:
        """The files of the user's own that define some names; null: that define any."""
        reached = self.defined if names is None else names
        definitions = (self.defined[name] for name in sorted(set(reached)) if name in self.defined)
        return tuple(definition for definition in definitions if definition.own)

    def asked_by(self, name: str) -> frozenset[str]:
        """The other credentials that the rules of a credential ask for, those of its renewal and of theirs.

        An exam counts as its credential.
        """
        rules = dict.fromkeys(_referenced(self.credentials[name]))
        renewals = (self.renewed_by[other] for other in (name, *rules) if other in self.renewed_by)
        return frozenset((*rules, *(other for renewal in renewals for other in _named(renewal.asked()))))


def _referenced(subject: Credential) -> Iterator[str]:
    """The credentials that the rules of a credential ask for, or whose exams."""
    for edition in subject.editions:
        yield from _named(tree for _, tree in edition.trees(subject.credential))


def _named(trees: Iterable[AtLeast | Condition]) -> Iterator[str]:
    """The credentials that some requirements ask for, or whose exams."""
    for tree in trees:
        for _, node in conditions(tree):
            if isinstance(node, CredentialCondition):
                yield from node.any
            elif isinstance(node, ExamCondition):
                yield node.exam
