"""Whether an issuer accepts an activity for a cycle, whatever its date and its kind."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pathways.evaluation.assessment import inexact_day, listed_among, unstated, word_matches
from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.learning import Activity
from pathways.model.renewal.rules import Exclusion, Renewal
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.renewal.history.lapse import LapsePhase, phases_after
from pathways.renewal.units.field_cache import FieldCache
from pathways.renewal.units.pools import CyclePool

ASSUMED = Criterion(Truth.YES, assumption="assumed reported in time: activities without a day of reporting")

FOR_ALL = Criterion(Truth.YES, assumption="assumed to count for every credential: activities that name none")

BY_TOPIC = Criterion(
    Truth.YES, assumption="assumed of the issuer's category that their topics say: activities that name none"
)

ELSEWHERE = Criterion(
    Truth.YES,
    assumption=(
        "assumed to count for the credentials of each issuer: no text that was read says whether a CEU may "
        "serve two issuers"
    ),
)


LOOKS = ("counts_for", "approved_by", "category", "format", "level")
"""What of an activity is looked at, beside its day of reporting and whether it names any topic."""


class ActivityAcceptance:
    """What an issuer asks of activities for a pool; of those that look alike it is worked out once."""

    def __init__(self, renewal: Renewal, pool: CyclePool, facts: EvaluationContext) -> None:
        self.renewal, self.pool, self.facts = renewal, pool, facts
        self._cache = FieldCache(LOOKS, self._looked_at)

    def of(self, one: Activity, path: str) -> Iterator[Criterion]:
        """All sides that are not plainly met: what it was done for, its report, its approval, its kind."""
        if self.renewal.report is not None:
            yield _reported(self.renewal, self.facts, self.pool, one, path)
        for side in self._cache.of(one, bool(one.topics.items)):
            asked = side.question
            yield replace(side, question=asked.within(path)) if asked else side

    def _looked_at(self, one: Activity) -> tuple[Criterion, ...]:
        """The sides of an activity, with questions that lack its path."""
        renewal, pool, facts = self.renewal, self.pool, self.facts
        sides = (
            _counts_for(renewal, facts, pool, one, ""),
            _elsewhere(renewal, facts, one),
            _approved(renewal, facts, one, ""),
            _category(pool, one),
            *exclusion_criterion(renewal, facts, one, ""),
        )
        return tuple(side for side in sides if side != MET)


def exclusion_criterion(
    renewal: Renewal, facts: EvaluationContext, one: Activity, path: str
) -> Iterator[Criterion]:
    """Whether it is of no kind that the issuer excludes."""
    return (_excluded(told, facts, one, path) for told in renewal.excluded)


def _counts_for(
    renewal: Renewal, facts: EvaluationContext, pool: CyclePool, one: Activity, path: str
) -> Criterion:
    if one.is_unset("counts_for"):
        return _whose(renewal, facts, pool, one, path)
    if pool.holders & set(one.counts_for.items):
        return MET
    if one.counts_for.partial:
        return unstated(facts, f"{path}.counts_for", ", ".join(sorted(pool.holders)))
    return failed("counts for other credentials")


def _category(pool: CyclePool, one: Activity) -> Criterion:
    """An activity without the issuer's category is of the kind that its topics say."""
    asked = any(quota.categories for quota in pool.quotas)
    return BY_TOPIC if asked and one.is_unset("category") and one.topics.items else MET


def _whose(
    renewal: Renewal, facts: EvaluationContext, pool: CyclePool, one: Activity, path: str
) -> Criterion:
    """An activity that names no credential counts for each, unless its kind belongs to one of several."""
    others = _held(facts) & set(renewal.credentials) - pool.holders
    if others and any(quota.named and quota.category == one.category for quota in pool.quotas):
        return undetermined(Question("attribute", f"{path}.counts_for", "credential"))
    return FOR_ALL


def _elsewhere(renewal: Renewal, facts: EvaluationContext, one: Activity) -> Criterion:
    """Whether it may serve the credentials of another issuer too."""
    issuers = _issuers(facts)
    named = issuers.keys() if one.is_unset("counts_for") else issuers.keys() & set(one.counts_for.items)
    return ELSEWHERE if any(issuers[name] != renewal.issuer for name in named) else MET


def _held(facts: EvaluationContext) -> frozenset[str]:
    def work() -> frozenset[str]:
        return frozenset(one.credential for one in facts.record.credentials.items if one.credential)

    return facts.cached(("held",), work)


def _issuers(facts: EvaluationContext) -> Mapping[str, str]:
    """By credential held of which units are asked, its issuer."""

    def work() -> Mapping[str, str]:
        known = facts.catalog.renewed_by
        return {name: known[name].issuer for name in _held(facts) if name in known and known[name].editions}

    return facts.cached(("issuers",), work)


def _reported(
    renewal: Renewal, facts: EvaluationContext, pool: CyclePool, one: Activity, path: str
) -> Criterion:
    """Whether it was reported by the last day for that, where the issuer has one."""
    assert renewal.report  # noqa: S101 - what is asked of reports only
    if one.is_unset("reported"):
        return ASSUMED
    if one.reported is None:
        return unstated(facts, f"{path}.reported", "date")
    last = renewal.report.after(pool.span.last)
    if one.reported.earliest > facts.as_of:  # a report to come is none yet
        return MET if facts.as_of <= last else failed(f"was not reported by {last}")
    if one.reported.earliest > last:
        if any(phase.stage.file and phase.holds(one.reported.earliest) for phase in _phases(renewal, pool)):
            return undetermined(Question("late-units", None, f"and reported on {one.reported}"))
        return failed(f"was reported on {one.reported}, after {last}")
    return MET if one.reported.latest <= last else undetermined(inexact_day(f"{path}.reported"))


def _approved(renewal: Renewal, facts: EvaluationContext, one: Activity, path: str) -> Criterion:
    """Whether it was approved by whom the issuer asks for; taken as approved where nothing is said."""
    if renewal.approved_by is None:
        return MET
    terms = facts.catalog.organization_terms
    if one.is_unset("approved_by"):
        who = terms.label(renewal.approved_by)
        return Criterion(Truth.YES, assumption=f"assumed approved by {who}: activities that name no approval")
    return listed_among(facts, one.approved_by, terms, renewal.approved_by, f"{path}.approved_by")


def _excluded(told: Exclusion, facts: EvaluationContext, one: Activity, path: str) -> Criterion:
    """Whether it is of no kind that the issuer excludes; where nothing is said of its kind, by name."""
    field = "level" if told.level else "format"
    if one.is_unset(field):
        return Criterion(Truth.YES, assumption=f"assumed not {told.what}: activities without a {field}")
    is_such = word_matches(facts, getattr(one, field), told.level or told.format, None, f"{path}.{field}")
    if is_such.truth is Truth.NO:
        return MET
    terms = facts.catalog.organization_terms
    if told.unless_approved_by:
        spared = listed_among(facts, one.approved_by, terms, told.unless_approved_by, f"{path}.approved_by")
        if spared.truth is not Truth.NO:
            return spared
    return failed(f"is {told.what}, which does not count") if is_such.truth is Truth.YES else is_such


def _phases(renewal: Renewal, pool: CyclePool) -> Iterator[LapsePhase]:
    for told in phases_after(renewal, pool.span.last):
        yield from told
