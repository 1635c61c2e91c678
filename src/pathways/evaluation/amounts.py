"""Amounts added up over items, as intervals."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from pathways.evaluation.assessment import Assessment, unstated
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import Criterion, refusals
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.values.amount import ZERO, Amount
from pathways.model.values.truth import Truth
from pathways.model.verdict import ExcludedEvidence, Question, Shortfall, Unit, unique


class Contribution(NamedTuple):
    """What an item gives to a sum: an interval, what would narrow it, and why if it does not count."""

    path: EvidencePath
    low: Fraction = ZERO
    high: Fraction | None = ZERO
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    refusal: tuple[Reason, ...] = ()


class RequiredAmount(NamedTuple):
    """What a condition needs, and the name it has where that is missing."""

    name: str
    amount: Fraction
    unit: Unit
    quota: str | None = None


def contribution(
    context: EvaluationContext,
    path: EvidencePath,
    field: str,
    amount: Fraction | None,
    aspects: Iterable[Criterion],
) -> Contribution:
    """Count an item's amount: in full where it fits, perhaps where that is not known, else not at all."""
    sides = [*aspects]
    if amount is None:
        sides.append(unstated(context, path.at(field), field))
    truth = min([Truth.YES, *(side.truth for side in sides)])
    if truth is Truth.NO:
        return Contribution(path, refusal=refusals(sides))
    return Contribution(
        path,
        low=amount if truth is Truth.YES and amount is not None else ZERO,
        high=amount,
        questions=tuple(side.question for side in sides if side.question),
        assumptions=tuple(side.assumption for side in sides if side.assumption),
    )


def add_contributions(items: Iterable[Contribution]) -> Amount:
    """The sum: unbounded as soon as one item is."""
    contributions = list(items)
    high: Fraction | None = ZERO
    for contribution in contributions:
        high = None if high is None or contribution.high is None else high + contribution.high
    return Amount(sum((contribution.low for contribution in contributions), ZERO), high)


def amount_reaches(have: Amount, need: Fraction) -> Truth:
    """YES if even the least is enough, NO if even the most is not."""
    if have.low >= need:
        return Truth.YES
    return Truth.UNKNOWN if have.high is None or have.high >= need else Truth.NO


def assess_amount(
    have: Amount, need: RequiredAmount, items: Sequence[Contribution], more: tuple[Question, ...] = ()
) -> Assessment:
    """Weigh an amount against what is needed.

    Args:
        have: what the items come to.
        need: what the condition asks for.
        items: all that were looked at.
        more: what else would settle it; that there may be further items.
    """
    truth = amount_reaches(have, need.amount)
    doubts = unique(*(contribution.questions for contribution in items), more)
    return Assessment(
        truth,
        used=tuple(contribution.path for contribution in items if contribution.low),
        left_out=tuple(
            ExcludedEvidence(contribution.path, contribution.refusal)
            for contribution in items
            if contribution.refusal
        ),
        questions=doubts if truth is Truth.UNKNOWN else (),
        assumptions=unique(*(contribution.assumptions for contribution in items)),
        shortfalls=() if truth is Truth.YES else (amount_shortfall(have, need, doubts),),
    )


def amount_shortfall(have: Amount, need: RequiredAmount, doubts: tuple[Question, ...] = ()) -> Shortfall:
    """What is missing of an amount that is not, or not surely, reached."""
    least = ZERO if have.high is None else max(need.amount - have.high, ZERO)
    return Shortfall(
        need.name, have, need.amount, Amount(least, need.amount - have.low), need.unit, need.quota, doubts
    )


def open_list_questions(
    context: EvaluationContext, partial: bool, listed: str, *about: str
) -> tuple[Question, ...]:
    """The question whether a list has more, unless the record is taken as complete."""
    return (
        tuple(Question("list", EvidencePath(listed), word) for word in about)
        if partial and not context.closed
        else ()
    )


def assess_sum(items: Sequence[Contribution], need: RequiredAmount, more: tuple[Question, ...]) -> Assessment:
    """Weigh the sum of some items, to which a list that is open may add without bound."""
    have = add_contributions(items)
    return assess_amount(Amount(have.low, None) if more else have, need, items, more)


def assess_all(weighed: Sequence[Assessment]) -> Assessment:
    """Several amounts that one condition needs: the worst decides."""
    truth = min(assessment.truth for assessment in weighed)
    return Assessment(
        truth,
        used=unique(*(assessment.used for assessment in weighed)),
        left_out=unique(*(assessment.left_out for assessment in weighed)),
        questions=unique(*(assessment.questions for assessment in weighed)) if truth is Truth.UNKNOWN else (),
        assumptions=unique(*(assessment.assumptions for assessment in weighed)),
        shortfalls=unique(*(assessment.shortfalls for assessment in weighed)),
    )
