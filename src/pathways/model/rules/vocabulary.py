"""Vocabularies: small trees of words, broader to narrower."""

from enum import Enum
from functools import cached_property

from pydantic import Field

from pathways.model.values.base import Model
from pathways.model.values.names import plain, without_short_form

OTHER = "other"
"""What free text begins with that means none of the terms of its vocabulary."""


class TermMatch(Enum):
    """How a term of the record stands to the term a condition asks for."""

    SAME = "same or narrower"
    BROADER = "broader"
    UNRELATED = "unrelated"


class Term(Model):
    """One word of a vocabulary."""

    label: str = Field(min_length=1, description="the label shown to readers")
    broader: tuple[str, ...] = Field((), description="the broader terms")
    also: tuple[str, ...] = Field((), description="other spellings, recognized in free text")
    note: str | None = None


class Vocabulary(Model):
    """A closed list of terms; a narrower term meets a condition that requires a broader one."""

    vocabulary: str = Field(
        description="degrees, domains, fields, roles, topics, trainings, licenses or attestors"
    )
    terms: dict[str, Term]

    @cached_property
    def _above(self) -> dict[str, frozenset[str]]:
        """Each term with every term above it. Cycles are a lint's business; they end here all the same."""
        above: dict[str, frozenset[str]] = {}
        for name in self.terms:
            seen: set[str] = set()
            todo = [name]
            while todo:
                for up in self.terms[todo.pop()].broader:
                    if up in self.terms and up not in seen:
                        seen.add(up)
                        todo.append(up)
            above[name] = frozenset(seen)
        return above

    def match(self, have: str, want: str) -> TermMatch:
        """Say whether `have` is `want` or a kind of it, something broader, or something else."""
        if have == want or want in self._above.get(have, ()):
            return TermMatch.SAME
        return TermMatch.BROADER if have in self._above.get(want, ()) else TermMatch.UNRELATED

    @cached_property
    def _spellings(self) -> dict[str, str]:
        spellings = {}
        for name, term in self.terms.items():
            for text in (name, term.label, *term.also):
                spellings[plain(text)] = name
        return spellings

    def recognize(self, text: str) -> str | None:
        """The term that free text spells, case, hyphens, spaces and a plural aside; None if it spells none.

        `other`, or text after it such as `other: biology`, says that it is none of the terms.
        """
        stated_other = text.partition(":")[0].strip().casefold() == OTHER
        if stated_other:
            return OTHER
        if found := self._spelled(text):
            return found
        outside, inside = without_short_form(text)
        found = self._spelled(outside) if inside else None
        return found if found and self._spelled(inside) == found else None

    def _spelled(self, text: str) -> str | None:
        wanted = plain(text)
        return self._spellings.get(wanted) or self._spellings.get(wanted.removesuffix("s"))

    def label(self, name: str) -> str:
        """What people call a term."""
        return self.terms[name].label if name in self.terms else name
