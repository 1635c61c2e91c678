"""Of which quotas' kinds an activity is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pathways.evaluation.aspect import MET, Aspect, open_to, refused
from pathways.evaluation.evidence import among, any_of, inexact, not_told, word
from pathways.evaluation.facts import Facts
from pathways.model.learning import Activity
from pathways.model.listed import Listed
from pathways.model.renewal import Share
from pathways.model.truth import Truth
from pathways.model.verdict import Question
from pathways.renewal.pools import Pool

LOOKS = {
    "topics": ("topic",),
    "category": ("category",),
    "provider": ("provider", "providers"),
    "approved_by": ("approved_by",),
    "format": ("format",),
    "level": ("level",),
    "date": ("year",),
}
"""What of an activity is looked at, by what of a quota asks for it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The quotas that units surely are, and may be, of a kind with, and what would settle it."""

    yes: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    doubts: tuple[Question, ...] = ()


class Kinds:
    """The kinds of activities for a pool; those that look alike are looked at once."""

    def __init__(self, pool: Pool, facts: Facts) -> None:
        self.pool, self.facts = pool, facts
        self._looks = [field for field, told in LOOKS.items() if _told(pool, told)]
        self._seen: dict[tuple[object, ...], Kind] = {}

    def of(self, one: Activity, path: str) -> Kind:
        """The kind of the activity at a path of the record."""
        look = tuple(_look(getattr(one, field)) for field in self._looks)
        if look not in self._seen:
            self._seen[look] = self._looked_at(one)
        found = self._seen[look]
        if not found.doubts:
            return found
        doubts = (replace(asked, path=asked.path and path + asked.path) for asked in found.doubts)
        return replace(found, doubts=tuple(doubts))

    def _looked_at(self, one: Activity) -> Kind:
        """The kind of an activity, with questions that lack its path."""
        fits = {quota.id: tuple(_fits(quota, self.pool, self.facts, one, "")) for quota in self.pool.quotas}
        truths = {name: min(side.truth for side in sides) for name, sides in fits.items()}
        maybe = frozenset(name for name, truth in truths.items() if truth is not Truth.NO)
        return Kind(
            frozenset(name for name in maybe if truths[name] is Truth.YES),
            maybe,
            tuple(side.question for name in fits if name in maybe for side in fits[name] if side.question),
        )


def _told(pool: Pool, words: tuple[str, ...]) -> bool:
    return any(getattr(quota, word) for quota in pool.quotas for word in words)


def _look(value: object) -> object:
    return (value.items, value.partial) if isinstance(value, Listed) else value


def _fits(quota: Share, pool: Pool, facts: Facts, one: Activity, path: str) -> Iterator[Aspect]:
    organizations = facts.catalog.organization_terms
    yield _topic(quota, facts, one, path)
    providers = quota.providers or (quota.provider,)
    found = [word(facts, one.provider, each, organizations, f"{path}.provider") for each in providers]
    yield max(found, key=lambda aspect: aspect.truth)
    yield among(facts, one.approved_by, organizations, quota.approved_by, f"{path}.approved_by")
    yield word(facts, one.category, quota.category, None, f"{path}.category")
    yield word(facts, one.format, quota.format, None, f"{path}.format")
    yield word(facts, one.level, quota.level, None, f"{path}.level")
    if quota.year is not None:
        yield _in_year(quota.year, pool, facts, one, path)


def _topic(quota: Share, facts: Facts, one: Activity, path: str) -> Aspect:
    """Whether a topic is the quota's; of some topics the issuer does not say."""
    topics = facts.catalog.vocabularies["topics"]
    found = among(facts, one.topics, topics, quota.topic, f"{path}.topics")
    if found.truth is not Truth.NO or not one.topics.items:
        return found
    unclear = (any_of(facts, one.topics, topics, term, f"{path}.topics") for term in quota.unclear)
    if any(aspect.truth is Truth.YES for aspect in unclear):
        return open_to(Question("own-domain", None, ", ".join(map(topics.label, one.topics.items))))
    return found


def _in_year(year: int, pool: Pool, facts: Facts, one: Activity, path: str) -> Aspect:
    if one.date is None:
        return not_told(facts, f"{path}.date", "date")
    years = {pool.span.year_of(max(day, pool.span.first)) for day in one.date}
    if years == {year}:
        return MET
    return (
        open_to(inexact(f"{path}.date")) if year in years else refused(f"was not in year {year} of the cycle")
    )
