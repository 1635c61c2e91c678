"""What the examples of the rules exercise, and what none of them does."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal, NamedTuple

from pathways.checking.anchor_dates import anchor_dates
from pathways.checking.answer import Answer
from pathways.checking.check import check
from pathways.linting.raised_amounts import rules_of, with_raised_amounts
from pathways.model.catalog import Catalog
from pathways.model.rules.credential import Credential
from pathways.model.rules.own_unit import own_unit
from pathways.model.rules.requirement import conditions, routes
from pathways.model.rules.source import Trust
from pathways.model.values.truth import Truth
from pathways.model.verdict import Shortfall, Verdict

RulePartKind = Literal["edition", "route", "condition", "boundary"]
KINDS: tuple[RulePartKind, ...] = ("edition", "route", "condition", "boundary")
ADVICE: RulePartKind = "boundary"
"""The kind whose lack is told and is no fault."""
BINDING, MET, NOT_MET, ENOUGH, SHORT = "binding", "met", "not met", "exactly enough", "just short"
"""What an example can show of a part; of an edition's first day, the day itself and the one before."""
A_DAY = Fraction(1, 27)
"""Of a month: no less than any day of the calendar is."""


class RulePart(NamedTuple):
    """A part of a credential's rules that examples should exercise, by what each must show of it."""

    kind: RulePartKind
    edition: str
    name: str  # `purpose/condition`; of an edition's first day its id
    wants: tuple[str, ...]


class ExampleCoverage(NamedTuple):
    """How the examples of a credential exercise its parts; `lacks` pairs a part with what none shows."""

    subject: Credential
    parts: tuple[RulePart, ...]
    lacks: tuple[tuple[RulePart, tuple[str, ...]], ...]

    def of(self, kind: RulePartKind) -> tuple[int, int]:
        """How many parts of a kind are exercised in full, and how many there are."""
        number = sum(part.kind == kind for part in self.parts)
        return number - sum(part.kind == kind for part, _ in self.lacks), number

    @property
    def faults(self) -> int:
        """How many parts but for boundaries are not exercised."""
        return sum(part.kind != ADVICE for part, _ in self.lacks)


@dataclass
class _Exercised:
    """What the examples so far have shown of each edition, and of each named requirement in it."""

    days: dict[str, set[date]] = field(default_factory=lambda: defaultdict(set))
    truths: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))


def coverage(catalog: Catalog, subject: Credential) -> ExampleCoverage:
    """Run every example of a credential, and again with every amount raised by the least that counts.

    A condition is exercised when it is met in one example and not in another; what rests on memory alone is
    never met. A boundary is exercised when one example has exactly enough, and is short once the amount is
    raised, and another is just short.
    """
    shown = _Exercised()
    higher = catalog.model_copy(
        update={"credentials": {**catalog.credentials, subject.credential: with_raised_amounts(subject)}}
    )
    for example in subject.examples:
        day = example.as_of.earliest
        days = anchor_dates(example.record, subject.credential, day)
        for edition in subject.editions:
            bound = days[edition.effective_by]
            if bound and bound.exact:
                shown.days[edition.id].add(bound.earliest)
        _note_answer(shown, check(catalog, subject.credential, example.record, as_of=day), SHORT)
        _note_answer(shown, check(higher, subject.credential, example.record, as_of=day), ENOUGH)
    parts = tuple(_parts(subject))
    lacks = (
        (part, tuple(want for want in part.wants if want not in _shown_of(shown, part))) for part in parts
    )
    return ExampleCoverage(subject, parts, tuple((part, wants) for part, wants in lacks if wants))


def _parts(subject: Credential) -> Iterator[RulePart]:
    for edition in subject.editions:
        yield RulePart("edition", edition.id, edition.id, (BINDING,))
        first = edition.begins
        if first.first == first.last:
            before = first.first - timedelta(1)
            yield RulePart("boundary", edition.id, edition.id, (str(before), str(first.first)))
        for purpose, tree in rules_of(edition):
            for name in routes(tree):
                yield RulePart("route", edition.id, f"{purpose}/{name}", (MET,))
            for name, node in conditions(tree):
                yield RulePart("condition", edition.id, f"{purpose}/{name}", (MET, NOT_MET))
                if own_unit(node):
                    yield RulePart("boundary", edition.id, f"{purpose}/{name}", (ENOUGH, SHORT))


def _shown_of(shown: _Exercised, part: RulePart) -> set[str]:
    """What the examples have shown of a part."""
    if part.name == part.edition:
        days = {str(day) for day in shown.days[part.edition]}
        return days | ({BINDING} if shown.truths[part.edition, ""] else set())
    return shown.truths[part.edition, part.name]


def _note_answer(shown: _Exercised, answer: Answer, close: str) -> None:
    """Note what an answer shows; `close` is what it means to be short by the least."""
    trees = [("apply", answer.apply.verdict), ("award", answer.award.verdict)]
    trees += [("designation", answer.designation.lifted_by)] if answer.designation else []
    for purpose, root in trees:
        for edition, verdict in _within(root, None):
            shown.truths[edition, ""].add(BINDING)
            text = shown.truths[edition, f"{purpose}/{verdict.name}"]
            if close == SHORT:
                text.add(MET if verdict.truth is Truth.YES else NOT_MET)
            if verdict.trust is Trust.RECALLED:
                text.add(MET)
            if any(
                _is_just_short(shortfall)
                for shortfall in verdict.shortfalls
                if shortfall.name == verdict.name
            ):
                text.add(close)


def _is_just_short(shortfall: Shortfall) -> bool:
    """Whether an amount is short by no more than the least that counts."""
    return shortfall.short.high is not None and shortfall.short.high <= (
        A_DAY if shortfall.unit == "month" else 1
    )


def _within(verdict: Verdict, edition: str | None) -> Iterator[tuple[str, Verdict]]:
    """Every verdict under an edition, with that edition's id."""
    edition = verdict.edition or edition
    if edition:
        yield edition, verdict
    for part in verdict.parts:
        yield from _within(part, edition)
