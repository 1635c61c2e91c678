"""What changed in the rules of a credential between two days, edition by edition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from pathways.model.catalog import Catalog
from pathways.model.rules.condition import Condition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.exam_facts import AnyExamFact
from pathways.model.rules.requirement import AtLeast, below, conditions, named
from pathways.wording import labels
from pathways.wording.requirements import describe
from pathways.wording.rule_change_texts import ChangeKind as ChangeKind

ChangedPart = Literal["route", "condition", "demand", "combination"]


class RuleChange(NamedTuple):
    """A change of one part; `before` is null for what is added, and `after` for what is removed.

    A `demand` is what the rules ask and no record can show, a `combination` how the parts of a route
    combine. A route that is added or removed is told with all that it asks, and nothing of that again.
    """

    purpose: str
    what: ChangedPart
    name: str
    before: str | None
    after: str | None

    @property
    def kind(self) -> ChangeKind:
        """Whether the part is new, gone or another."""
        return "added" if self.before is None else "removed" if self.after is None else "changed"


class EditionChange(NamedTuple):
    """What one edition changed of the one before it."""

    before: Edition
    after: Edition
    changes: tuple[RuleChange, ...]


@dataclass(frozen=True, slots=True)
class RuleDifference:
    """What changed from one day to another: rules, and facts of the exam that began or ended between them."""

    subject: Credential
    first: date
    last: date
    editions: tuple[tuple[Edition, ...], tuple[Edition, ...]]
    steps: tuple[EditionChange, ...]
    facts_ended: tuple[AnyExamFact, ...]
    facts_begun: tuple[AnyExamFact, ...]


def rule_difference(catalog: Catalog, subject: Credential, first: date, last: date) -> RuleDifference:
    """Compare the editions that may be in force on two days, through each that lies between them.

    Args:
        catalog: the rules.
        subject: the credential.
        first: the earlier day.
        last: the later day, or the same.
    """
    editions = subject.editions_on(first), subject.editions_on(last)
    may = {edition.id for edition in (*editions[0], *editions[1])}
    chain = [
        edition for edition in subject.editions if edition.id in may or first < edition.begins.first <= last
    ]
    steps = tuple(
        EditionChange(edition, after, tuple(_changes(catalog, subject, edition, after)))
        for edition, after in pairwise(chain)
    )
    before, after = (tuple(catalog.exam_facts(subject, day).each()) for day in (first, last))
    return RuleDifference(
        subject,
        first,
        last,
        editions,
        steps,
        facts_ended=tuple(fact for fact in before if fact not in after),
        facts_begun=tuple(fact for fact in after if fact not in before),
    )


def _changes(catalog: Catalog, subject: Credential, one: Edition, other: Edition) -> Iterator[RuleChange]:
    """By default the award asks for what `apply` does, and what changed in both is told once."""
    old, new = (dict(edition.trees(subject.credential)) for edition in (one, other))
    seen: set[tuple[PartKey, str | None, str | None]] = set()
    for purpose in dict.fromkeys((*old, *new)):
        before = _parts(catalog, old.get(purpose), dict(other.renamed))
        after = _parts(catalog, new.get(purpose), {})
        whole = {key.name for key in before.keys() ^ after.keys() if key.what == "route"}
        for key in dict.fromkeys((*before, *after)):
            texts = before.get(key), after.get(key)
            if (
                not _is_unchanged(key, *texts)
                and not _belongs_to_route(key, whole)
                and (key, *texts) not in seen
            ):
                seen.add((key, *texts))
                yield RuleChange(purpose, key.what, key.name, *texts)


class PartKey(NamedTuple):
    """What two editions have in common of a part; a requirement may make several demands."""

    what: ChangedPart
    name: str
    demand: str = ""


def _is_unchanged(key: PartKey, before: str | None, after: str | None) -> bool:
    """Whether a part stayed; of a route that stayed, each of its parts tells for itself."""
    return before == after or (key.what == "route" and None not in (before, after))


def _belongs_to_route(key: PartKey, whole: set[str]) -> bool:
    """Whether a part belongs to a route that is told as a whole."""
    return (key.what != "route" and key.name in whole) or any(
        key.name.startswith(f"{route}/") for route in whole
    )


def _parts(
    catalog: Catalog, tree: AtLeast | Condition | None, renamed: Mapping[str, str]
) -> Mapping[PartKey, str]:
    """Every route, condition, demand and combination of a requirement in words, by its later name."""
    parts = _part_text(catalog, tree, None) if tree else ()
    return {key._replace(name=renamed.get(key.name, key.name)): text for key, text in parts}


def _part_text(
    catalog: Catalog, node: AtLeast | Condition, route: str | None
) -> Iterator[tuple[PartKey, str]]:
    if isinstance(node, AtLeast):
        here = below(node, route)
        name = here or ""
        if node.route:
            only = labels.EXAM_ONLY_ROUTE if node.exam_only else ""
            asked = "; ".join(describe(condition, catalog) for _, condition in conditions(node))
            yield PartKey("route", name), only + asked
            yield PartKey("combination", name), only + combination_text(node, top=True)
        for part in node.of:
            yield from _part_text(catalog, part, here)
    else:
        name = named(node, route)
        yield PartKey("condition", name), describe(node, catalog)
    for text in node.asks_also:
        yield PartKey("demand", name, text), text


def combination_text(node: AtLeast | Condition, *, top: bool = False) -> str:
    """How conditions combine, by their names: `program and (degree or coursework)`."""
    if not isinstance(node, AtLeast):
        return node.id or node.kind
    parts = [combination_text(part) for part in node.of]
    if len(parts) == 1:
        return parts[0]
    if node.count in (1, len(parts)):
        text = (labels.ALTERNATIVELY if node.count == 1 else labels.AND).join(parts)
    else:
        text = labels.count_of_parts(node.count, ", ".join(parts))
    return text if top else f"({text})"
