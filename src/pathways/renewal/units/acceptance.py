"""Whether an issuer accepts an activity for a cycle, whatever its date and its kind."""

from collections.abc import Iterator, Mapping

from pathways.evaluation.assessment import inexact_day, listed_among, unstated, word_matches
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.path import HERE, EvidencePath
from pathways.model.reason import Reason
from pathways.model.renewal.quotas import Exclusion
from pathways.model.renewal.rules import Renewal
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.renewal.history.lapse import LapsePhase, phases_after
from pathways.renewal.units.field_cache import FieldCache
from pathways.renewal.units.pools import CyclePool
from pathways.wording import assumed, not_counted

ASSUMED = Criterion(Truth.YES, assumption=assumed.REPORTED_IN_TIME)

FOR_ALL = Criterion(Truth.YES, assumption=assumed.COUNTS_FOR_EVERY_CREDENTIAL)

BY_TOPIC = Criterion(Truth.YES, assumption=assumed.CATEGORY_BY_TOPICS)

ELSEWHERE = Criterion(
    Truth.YES,
    assumption=(assumed.COUNTS_FOR_EACH_ISSUER),
)


LOOKS = ("counts_for", "approved_by", "category", "format", "level")
"""What of an activity is looked at, beside its day of reporting and whether it names any topic."""


class ActivityAcceptance:
    """What an issuer asks of activities for a pool; of those that look alike it is worked out once."""

    def __init__(self, renewal: Renewal, pool: CyclePool, context: EvaluationContext) -> None:
        self.renewal, self.pool, self.facts = renewal, pool, context
        self._cache = FieldCache(LOOKS, self._looked_at)

    def of(self, activity: Activity, path: EvidencePath) -> Iterator[Criterion]:
        """All sides that are not plainly met: what it was done for, its report, its approval, its kind."""
        if self.renewal.report is not None:
            yield _reported(self.renewal, self.facts, self.pool, activity, path)
        for side in self._cache.of(activity, bool(activity.topics.items)):
            asked = side.question
            yield side._replace(question=asked.within(path)) if asked else side

    def _looked_at(self, activity: Activity) -> tuple[Criterion, ...]:
        """The sides of an activity, with questions that lack its path."""
        renewal, pool, context = self.renewal, self.pool, self.facts
        sides = (
            _counts_for(renewal, context, pool, activity, HERE),
            _elsewhere(renewal, context, activity),
            _approved(renewal, context, activity, HERE),
            _category(pool, activity),
            *exclusion_criterion(renewal, context, activity, HERE),
        )
        return tuple(side for side in sides if side != MET)


def exclusion_criterion(
    renewal: Renewal, context: EvaluationContext, activity: Activity, path: EvidencePath
) -> Iterator[Criterion]:
    """Whether it is of no kind that the issuer excludes."""
    return (_excluded(exclusion, context, activity, path) for exclusion in renewal.excluded)


def _counts_for(
    renewal: Renewal, context: EvaluationContext, pool: CyclePool, activity: Activity, path: EvidencePath
) -> Criterion:
    if activity.is_unset("counts_for"):
        return _for_credential(renewal, context, pool, activity, path)
    if pool.holders & set(activity.counts_for.items):
        return MET
    if activity.counts_for.partial:
        return unstated(context, path.at("counts_for"), ", ".join(sorted(pool.holders)))
    return failed(Reason("counts-for-others"))


def _category(pool: CyclePool, activity: Activity) -> Criterion:
    """An activity without the issuer's category is of the kind that its topics say."""
    asked = any(quota.categories for quota in pool.quotas)
    return BY_TOPIC if asked and activity.is_unset("category") and activity.topics.items else MET


def _for_credential(
    renewal: Renewal, context: EvaluationContext, pool: CyclePool, activity: Activity, path: EvidencePath
) -> Criterion:
    """An activity that names no credential counts for each, unless its kind belongs to one of several."""
    others = _held_credentials(context) & set(renewal.credentials) - pool.holders
    if others and any(quota.named and quota.category == activity.category for quota in pool.quotas):
        return undetermined(Question("attribute", path.at("counts_for"), "credential"))
    return FOR_ALL


def _elsewhere(renewal: Renewal, context: EvaluationContext, activity: Activity) -> Criterion:
    """Whether it may serve the credentials of another issuer too."""
    issuers = _issuers(context)
    named = (
        issuers.keys() if activity.is_unset("counts_for") else issuers.keys() & set(activity.counts_for.items)
    )
    return ELSEWHERE if any(issuers[name] != renewal.issuer for name in named) else MET


def _held_credentials(context: EvaluationContext) -> frozenset[str]:
    def work() -> frozenset[str]:
        return frozenset(
            credential.credential for credential in context.record.credentials.items if credential.credential
        )

    return context.cached(("held",), work)


def _issuers(context: EvaluationContext) -> Mapping[str, str]:
    """By credential held of which units are asked, its issuer."""

    def work() -> Mapping[str, str]:
        known = context.catalog.renewed_by
        return {
            name: known[name].issuer
            for name in _held_credentials(context)
            if name in known and known[name].editions
        }

    return context.cached(("issuers",), work)


def _reported(
    renewal: Renewal, context: EvaluationContext, pool: CyclePool, activity: Activity, path: EvidencePath
) -> Criterion:
    """Whether it was reported by the last day for that, where the issuer has one."""
    assert renewal.report  # noqa: S101 - what is asked of reports only
    if activity.is_unset("reported"):
        return ASSUMED
    if activity.reported is None:
        return unstated(context, path.at("reported"), "date")
    last = renewal.report.after(pool.dates.last)
    if activity.reported.earliest > context.as_of:  # a report to come is none yet
        return MET if context.as_of <= last else failed(Reason("not-reported-by", (last,)))
    if activity.reported.earliest > last:
        if any(
            phase.stage.file and phase.holds(activity.reported.earliest) for phase in _phases(renewal, pool)
        ):
            return undetermined(Question("late-units", None, not_counted.reported_too(activity.reported)))
        return failed(Reason("reported-late", (activity.reported, last)))
    return MET if activity.reported.latest <= last else undetermined(inexact_day(path.at("reported")))


def _approved(
    renewal: Renewal, context: EvaluationContext, activity: Activity, path: EvidencePath
) -> Criterion:
    """Whether it was approved by whom the issuer asks for; taken as approved where nothing is said."""
    if renewal.approved_by is None:
        return MET
    terms = context.catalog.organization_terms
    if activity.is_unset("approved_by"):
        who = terms.label(renewal.approved_by)
        return Criterion(Truth.YES, assumption=assumed.activities_approved(who))
    return listed_among(context, activity.approved_by, terms, renewal.approved_by, path.at("approved_by"))


def _excluded(
    exclusion: Exclusion, context: EvaluationContext, activity: Activity, path: EvidencePath
) -> Criterion:
    """Whether it is of no kind that the issuer excludes; where nothing is said of its kind, by name."""
    field = "level" if exclusion.level else "format"
    if activity.is_unset(field):
        return Criterion(Truth.YES, assumption=assumed.activities_not_excluded(exclusion.what, field))
    is_such = word_matches(
        context, getattr(activity, field), exclusion.level or exclusion.format, None, path.at(field)
    )
    if is_such.truth is Truth.NO:
        return MET
    terms = context.catalog.organization_terms
    if exclusion.unless_approved_by:
        spared = listed_among(
            context, activity.approved_by, terms, exclusion.unless_approved_by, path.at("approved_by")
        )
        if spared.truth is not Truth.NO:
            return spared
    return failed(Reason("excluded-kind", (exclusion.what,))) if is_such.truth is Truth.YES else is_such


def _phases(renewal: Renewal, pool: CyclePool) -> Iterator[LapsePhase]:
    for phases in phases_after(renewal, pool.dates.last):
        yield from phases
