"""Of which quotas' kinds an activity is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pathways.evaluation.assessment import any_term_matches, inexact_day, listed_among, unstated, word_matches
from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.learning import Activity
from pathways.model.renewal.rules import CycleQuota, Renewal
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.renewal.units.field_cache import FieldCache
from pathways.renewal.units.pools import CyclePool

LOOKS = {
    "topics": ("topic",),
    "category": ("category", "categories"),
    "provider": ("provider", "providers"),
    "approved_by": ("approved_by",),
    "format": ("format",),
    "level": ("level",),
    "date": ("year",),
}
"""What of an activity is looked at, by what of a quota asks for it."""


@dataclass(frozen=True, slots=True)
class ActivityKind:
    """The quotas that units surely are, and may be, of a kind with, and what would settle it."""

    yes: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    doubts: tuple[Question, ...] = ()


class ActivityKinds:
    """The kinds of activities for a pool; those that look alike are looked at once."""

    def __init__(self, renewal: Renewal, pool: CyclePool, facts: EvaluationContext) -> None:
        self.renewal, self.pool, self.facts = renewal, pool, facts
        self._cache = FieldCache(
            [field for field, told in LOOKS.items() if _told(pool, told)], self._looked_at
        )

    def of(self, one: Activity, path: str) -> ActivityKind:
        """The kind of the activity at a path of the record."""
        found = self._cache.of(one)
        if not found.doubts:
            return found
        return replace(found, doubts=tuple(asked.within(path) for asked in found.doubts))

    def _looked_at(self, one: Activity) -> ActivityKind:
        """The kind of an activity, with questions that lack its path."""
        fits = {quota.id: tuple(self._fits(quota, one)) for quota in self.pool.quotas}
        truths = {name: min(side.truth for side in sides) for name, sides in fits.items()}
        maybe = frozenset(name for name, truth in truths.items() if truth is not Truth.NO)
        return ActivityKind(
            frozenset(name for name in maybe if truths[name] is Truth.YES),
            maybe,
            tuple(side.question for name in fits if name in maybe for side in fits[name] if side.question),
        )

    def _fits(self, quota: CycleQuota, one: Activity) -> Iterator[Criterion]:
        """The sides of an activity that a quota looks at."""
        facts, organizations = self.facts, self.facts.catalog.organization_terms
        category = self.renewal.numbers.get(one.category or "", one.category)
        if category and quota.categories and category in self.renewal.categories:
            yield _among_categories(quota, category)
        else:
            untold = quota.categories and one.category is None and not one.is_unset("category")
            yield unstated(facts, ".category", "category") if untold else _topic(quota, facts, one, "")
        if providers := quota.providers or (quota.provider and (quota.provider,)):
            found = [
                word_matches(facts, one.provider, each, organizations, ".provider") for each in providers
            ]
            yield max(found, key=lambda aspect: aspect.truth)
        if quota.approved_by:
            yield listed_among(facts, one.approved_by, organizations, quota.approved_by, ".approved_by")
        words = (category, quota.category), (one.format, quota.format), (one.level, quota.level)
        for field, (have, want) in zip(("category", "format", "level"), words, strict=True):
            if want:
                yield word_matches(facts, have, want, None, f".{field}")
        if quota.year is not None:
            yield _in_year(quota.year, self.pool, facts, one, "")


def _among_categories(quota: CycleQuota, category: str) -> Criterion:
    """Whether the issuer's own category of an activity is of a quota's kind: it decides over the topics."""
    if category in quota.categories:
        return MET
    if category in quota.unclear_categories:
        return undetermined(Question("own-domain", None, category.replace("-", " ")))
    return failed("is of another category")


def _told(pool: CyclePool, words: tuple[str, ...]) -> bool:
    return any(getattr(quota, word) for quota in pool.quotas for word in words)


def _topic(quota: CycleQuota, facts: EvaluationContext, one: Activity, path: str) -> Criterion:
    """Whether a topic is the quota's; of some topics the issuer does not say."""
    topics = facts.catalog.vocabularies["topics"]
    found = listed_among(facts, one.topics, topics, quota.topic, f"{path}.topics")
    if found.truth is not Truth.NO or not one.topics.items:
        return found
    unclear = (any_term_matches(facts, one.topics, topics, term, f"{path}.topics") for term in quota.unclear)
    if any(aspect.truth is Truth.YES for aspect in unclear):
        return undetermined(Question("own-domain", None, ", ".join(map(topics.label, one.topics.items))))
    return found


def _in_year(year: int, pool: CyclePool, facts: EvaluationContext, one: Activity, path: str) -> Criterion:
    if one.date is None:
        return unstated(facts, f"{path}.date", "date")
    years = {pool.span.year_of(max(day, pool.span.first)) for day in one.date}
    if years == {year}:
        return MET
    return (
        undetermined(inexact_day(f"{path}.date"))
        if year in years
        else failed(f"was not in year {year} of the cycle")
    )
