"""Of which quotas' kinds an activity is."""

from collections.abc import Iterator
from typing import NamedTuple

from pathways.evaluation.assessment import any_term_matches, inexact_day, listed_among, unstated, word_matches
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.path import HERE, EvidencePath
from pathways.model.reason import Reason
from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import Renewal
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


class ActivityKind(NamedTuple):
    """The quotas that units surely are, and may be, of a kind with, and what would settle it."""

    yes: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    doubts: tuple[Question, ...] = ()


class ActivityKinds:
    """The kinds of activities for a pool; those that look alike are looked at once."""

    def __init__(self, renewal: Renewal, pool: CyclePool, context: EvaluationContext) -> None:
        self.renewal, self.pool, self.facts = renewal, pool, context
        self._cache = FieldCache(
            [field for field, told in LOOKS.items() if _is_asked(pool, told)], self._looked_at
        )

    def of(self, activity: Activity, path: EvidencePath) -> ActivityKind:
        """The kind of the activity at a path of the record."""
        kind = self._cache.of(activity)
        if not kind.doubts:
            return kind
        return kind._replace(doubts=tuple(asked.within(path) for asked in kind.doubts))

    def _looked_at(self, activity: Activity) -> ActivityKind:
        """The kind of an activity, with questions that lack its path."""
        fits = {quota.id: tuple(self._fits(quota, activity)) for quota in self.pool.quotas}
        truths = {name: min(side.truth for side in sides) for name, sides in fits.items()}
        maybe = frozenset(name for name, truth in truths.items() if truth is not Truth.NO)
        return ActivityKind(
            frozenset(name for name in maybe if truths[name] is Truth.YES),
            maybe,
            tuple(side.question for name in fits if name in maybe for side in fits[name] if side.question),
        )

    def _fits(self, quota: CycleQuota, activity: Activity) -> Iterator[Criterion]:
        """The sides of an activity that a quota looks at."""
        context, organizations = self.facts, self.facts.catalog.organization_terms
        category = self.renewal.numbers.get(activity.category or "", activity.category)
        if category and quota.categories and category in self.renewal.categories:
            yield _among_categories(quota, category)
        else:
            untold = quota.categories and activity.category is None and not activity.is_unset("category")
            yield (
                unstated(context, HERE.at("category"), "category")
                if untold
                else _topic(quota, context, activity, HERE)
            )
        if providers := quota.providers or (quota.provider and (quota.provider,)):
            criteria = [
                word_matches(context, activity.provider, provider, organizations, HERE.at("provider"))
                for provider in providers
            ]
            yield max(criteria, key=lambda aspect: aspect.truth)
        if quota.approved_by:
            yield listed_among(
                context, activity.approved_by, organizations, quota.approved_by, HERE.at("approved_by")
            )
        words = (category, quota.category), (activity.format, quota.format), (activity.level, quota.level)
        for field, (have, want) in zip(("category", "format", "level"), words, strict=True):
            if want:
                yield word_matches(context, have, want, None, HERE.at(field))
        if quota.year is not None:
            yield _in_year(quota.year, self.pool, context, activity, HERE)


def _among_categories(quota: CycleQuota, category: str) -> Criterion:
    """Whether the issuer's own category of an activity is of a quota's kind: it decides over the topics."""
    if category in quota.categories:
        return MET
    if category in quota.unclear_categories:
        return undetermined(Question("own-domain", None, category.replace("-", " ")))
    return failed(Reason("other-category"))


def _is_asked(pool: CyclePool, words: tuple[str, ...]) -> bool:
    return any(getattr(quota, word) for quota in pool.quotas for word in words)


def _topic(
    quota: CycleQuota, context: EvaluationContext, activity: Activity, path: EvidencePath
) -> Criterion:
    """Whether a topic is the quota's; of some topics the issuer does not say."""
    topics = context.catalog.vocabularies["topics"]
    criterion = listed_among(context, activity.topics, topics, quota.topic, path.at("topics"))
    if criterion.truth is not Truth.NO or not activity.topics.items:
        return criterion
    unclear = (
        any_term_matches(context, activity.topics, topics, term, path.at("topics")) for term in quota.unclear
    )
    if any(aspect.truth is Truth.YES for aspect in unclear):
        return undetermined(Question("own-domain", None, ", ".join(map(topics.label, activity.topics.items))))
    return criterion


def _in_year(
    year: int, pool: CyclePool, context: EvaluationContext, activity: Activity, path: EvidencePath
) -> Criterion:
    if activity.date is None:
        return unstated(context, path.at("date"), "date")
    years = {pool.dates.year_of(max(day, pool.dates.first)) for day in activity.date}
    if years == {year}:
        return MET
    return (
        undetermined(inexact_day(path.at("date")))
        if year in years
        else failed(Reason("outside-cycle-year", (year,)))
    )
