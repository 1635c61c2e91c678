"""Continuing education: a total, and quotas that compete for the same units."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from pathways.allocation.allocate import TOTAL, Supply, can_meet, smallest_conflict, supply_uses, total_served
from pathways.evaluation.amounts import (
    Contribution,
    RequiredAmount,
    amount_shortfall,
    contribution,
    open_list_questions,
)
from pathways.evaluation.assessment import (
    Assessment,
    happened_by,
    listed_among,
    unstated,
    within_window,
    word_matches,
)
from pathways.evaluation.conditions.merged_activities import merged_activities
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.rules.condition import ContinuingEducationCondition
from pathways.model.rules.quota import Quota
from pathways.model.values.amount import ZERO, Amount
from pathways.model.values.truth import Truth
from pathways.model.verdict import CompetingDemands, ExcludedEvidence, Question, unique


class QuotaMatch(NamedTuple):
    """An activity's units, and by quota whether they are of its kind."""

    units: Contribution
    fits: Mapping[str, tuple[Criterion, ...]]

    def fit(self, quota: str) -> Truth:
        """Whether it is of a quota's kind: the worst of all that the quota asks decides."""
        return min(side.truth for side in self.fits[quota])

    def endless(self, need: str) -> bool:
        """Whether nobody knows how much it gives to a demand."""
        return self.units.high is None and (need == TOTAL or self.fit(need) is not Truth.NO)


def evaluate_continuing_education(
    condition: ContinuingEducationCondition, context: EvaluationContext, name: str
) -> Assessment:
    """Whether units meet the total and every quota at once; each demand's amount is an interval.

    The least is what the units surely serve: those that may not be of a kind do not serve its minimum and do
    fall under its maximum. The most is the contrary.
    """
    listed = context.record.continuing_education
    logged = merged_activities(context)
    matches = [_offer(condition, context, activity.activity, activity.path) for activity in logged]
    more = open_list_questions(context, listed.partial, "continuing_education", name)
    needs = {TOTAL: condition.units} | {
        quota.id: least for quota in condition.quotas if (least := quota.least(condition.units)) is not None
    }
    surely, perhaps = (
        _supplies(condition, matches, needs, surely=True),
        _supplies(condition, matches, needs, surely=False),
    )
    caps = {quota.id: most for quota in condition.quotas if (most := quota.most(condition.units)) is not None}
    truth = _truth(surely, perhaps, caps, needs, unbounded=bool(more))
    shortfalls = [
        amount_shortfall(have, RequiredAmount(name, amount, "unit", _quota(need)))
        for need, amount in needs.items()
        for endless in [bool(more) or any(one.endless(need) for one in matches)]
        for have in [_have(surely, perhaps, caps, need, unbounded=endless)]
        if have.low < amount
    ]
    doubts = (*(one.units.questions for one in matches), *(_doubts(one) for one in matches), more)
    return Assessment(
        truth,
        used=tuple(one.units.path for one in matches if one.units.low),
        left_out=(
            *_left_out(matches, caps),
            *(repeat for activity in logged for repeat in activity.left_out()),
        ),
        questions=unique(*doubts) if truth is Truth.UNKNOWN else (),
        assumptions=unique(
            *(one.units.assumptions for one in matches), *(activity.assumptions for activity in logged)
        ),
        shortfalls=tuple(shortfalls) if truth is not Truth.YES else (),
        competing=_competing(name, perhaps, caps, needs, matches) if truth is Truth.NO else None,
    )


def _offer(
    condition: ContinuingEducationCondition,
    context: EvaluationContext,
    activity: Activity,
    path: EvidencePath,
) -> QuotaMatch:
    aspects = (
        happened_by(context, activity.date, path.at("date")),
        within_window(context, condition.within, activity.date, path.at("date")),
        _counts_for(context, activity, path),
    )
    fits = {quota.id: _fits(quota, context, activity, path) for quota in condition.quotas}
    return QuotaMatch(contribution(context, path, "units", activity.units, aspects), fits)


def _counts_for(context: EvaluationContext, activity: Activity, path: EvidencePath) -> Criterion:
    if activity.is_unset("counts_for") or context.credential in activity.counts_for.items:
        return MET
    if activity.counts_for.partial:
        return unstated(context, path.at("counts_for"), context.credential)
    return failed(Reason("counts-for-others"))


def _fits(
    quota: Quota, context: EvaluationContext, activity: Activity, path: EvidencePath
) -> tuple[Criterion, ...]:
    organizations = context.catalog.organization_terms
    topics = context.catalog.vocabularies["topics"]
    return (
        listed_among(context, activity.topics, topics, quota.topic, path.at("topics")),
        word_matches(context, activity.provider, quota.provider, organizations, path.at("provider")),
        listed_among(context, activity.approved_by, organizations, quota.approved_by, path.at("approved_by")),
        word_matches(context, activity.category, quota.category, None, path.at("category")),
        word_matches(context, activity.format, quota.format, None, path.at("format")),
        word_matches(context, activity.level, quota.level, None, path.at("level")),
    )


def _supplies(
    condition: ContinuingEducationCondition,
    matches: list[QuotaMatch],
    needs: Mapping[str, Fraction],
    *,
    surely: bool,
) -> list[Supply[str]]:
    """Units that fit the same quotas, together."""
    enough = sum(needs.values())
    apart = {quota.id: "" for quota in condition.quotas if quota.exclusive}
    amounts: dict[tuple[frozenset[str], frozenset[str]], Fraction] = {}
    for one in matches:
        units = one.units.low if surely else enough if one.units.high is None else one.units.high
        yes = frozenset(name for name in one.fits if one.fit(name) is Truth.YES)
        maybe = frozenset(name for name in one.fits if one.fit(name) is not Truth.NO)
        kind = (yes, maybe) if surely else (maybe, yes)
        amounts[kind] = amounts.get(kind, ZERO) + units
    return [
        Supply(units, supply_uses(serves & needs.keys() | {TOTAL}, apart, capped))
        for (serves, capped), units in amounts.items()
        if units
    ]


def _truth(
    surely: list[Supply[str]],
    perhaps: list[Supply[str]],
    caps: Mapping[str, Fraction],
    needs: Mapping[str, Fraction],
    *,
    unbounded: bool,
) -> Truth:
    if can_meet(surely, caps, needs):
        return Truth.YES
    return Truth.UNKNOWN if unbounded or can_meet(perhaps, caps, needs) else Truth.NO


def _have(
    surely: list[Supply[str]],
    perhaps: list[Supply[str]],
    caps: Mapping[str, Fraction],
    need: str,
    *,
    unbounded: bool,
) -> Amount:
    """What can serve one demand alone, within the caps."""
    low, high = (
        total_served(supplies, caps, {need: sum((supply.units for supply in supplies), ZERO)})
        for supplies in (surely, perhaps)
    )
    return Amount(low, None if unbounded else high)


def _doubts(one: QuotaMatch) -> tuple[Question, ...]:
    """What is not known of an activity's kind, unless it does not count at all."""
    if one.units.refusal:
        return ()
    open_to = (side for name, sides in one.fits.items() if one.fit(name) is not Truth.NO for side in sides)
    return tuple(side.question for side in open_to if side.question)


def _left_out(matches: list[QuotaMatch], caps: Mapping[str, Fraction]) -> Iterator[ExcludedEvidence]:
    for one in matches:
        if one.units.refusal:
            yield ExcludedEvidence(one.units.path, one.units.refusal)
    for name, cap in caps.items():
        within = [one for one in matches if one.fit(name) is Truth.YES and one.units.low]
        if sum(one.units.low for one in within) > cap:
            for one in within:
                yield ExcludedEvidence(one.units.path, (Reason("above-maximum", (cap, name)),))


def _quota(need: str) -> str | None:
    return None if need == TOTAL else need


def _competing(
    name: str,
    perhaps: list[Supply[str]],
    caps: Mapping[str, Fraction],
    needs: Mapping[str, Fraction],
    matches: list[QuotaMatch],
) -> CompetingDemands | None:
    """The fewest demands and caps that cannot be met together, where no demand is alone too much."""
    left, limits = smallest_conflict(perhaps, caps, needs)
    items = tuple(one.units.path for one in matches if one.units.high)
    return CompetingDemands(name, tuple(map(_quota, left)), limits, items) if len(left) > 1 else None
