"""Exceptions that the issuer made for one person."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from pathways.evaluation.assessment import Assessment
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.rulings import latest_rulings, undecided_questions
from pathways.model.evidence.decisions import IssuerException
from pathways.model.evidence.path import EvidencePath
from pathways.model.rules.condition import Condition
from pathways.model.rules.own_unit import fits, own_unit
from pathways.model.values.former_keys import current_condition
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, Verdict, unique
from pathways.wording import assumed


def applicable_exceptions(
    context: EvaluationContext, name: str | None
) -> tuple[tuple[EvidencePath, IssuerException] | None, ...]:
    """The exceptions that may be the last in force for a requirement; null where perhaps none is."""
    if name is None or not context.record.exceptions.items:
        return (None,)
    return latest_rulings(
        context,
        (
            (EvidencePath("exceptions", index), exception)
            for index, exception in enumerate(context.record.exceptions.items)
            if exception.credential == context.credential and context.names(exception.target, name)
        ),
    )


def reduced(node: Condition, exception: IssuerException) -> Condition:
    """A condition with the amount that an exception puts in the place of its own."""
    own, granted = own_unit(node), exception.amount
    if own is None or granted is None:
        return node
    unit = granted.unit or own
    return node.model_copy(update={own: None} | {unit: granted.number}) if fits(own, unit) else node


def waived_assessment(path: EvidencePath, exception: IssuerException) -> Assessment:
    """What an exception that waives or substitutes says of a requirement: met, by the issuer's word."""
    return Assessment(Truth.YES, used=(path,), assumptions=(exception_text(path, exception),))


def without_waivers(verdict: Verdict, context: EvaluationContext) -> Verdict:
    """A whole group that the issuer waived or took something for; its parts stay for show."""
    exceptions = applicable_exceptions(context, verdict.name)
    waivers = [placed for placed in exceptions if placed and placed[1].meets]
    if not waivers or verdict.truth is Truth.YES:
        return verdict
    if len(waivers) < len(exceptions):
        questions = unique(verdict.questions, undecided_questions(exceptions))
        return replace(verdict, truth=Truth.UNKNOWN, questions=questions, unmet=())
    met = waived_assessment(*waivers[-1])
    return replace(
        verdict, truth=met.truth, used=met.used, assumptions=met.assumptions, questions=(), unmet=()
    )


def agreed_assessment(ways: Sequence[Assessment], questions: tuple[Question, ...]) -> Assessment:
    """Weigh a condition in every way that the exceptions for it may stand: what all agree on."""
    truth = all_agree(way.truth for way in ways)
    if len(ways) == 1 or truth is not Truth.UNKNOWN:
        return ways[-1]
    questions_of_all = unique(*(way.questions for way in ways), questions)
    return replace(ways[-1], truth=truth, questions=questions_of_all, competing=None)


def exception_text(path: EvidencePath, exception: IssuerException) -> str:
    """An exception in words."""
    until = assumed.until_day(exception.until) if exception.until else ""
    return assumed.exception_granted(
        path, _granted(exception), exception.by, exception.decided, until, exception.reason
    )


def _granted(exception: IssuerException) -> str:
    condition = current_condition(exception.condition)
    match exception.action:
        case "waive":
            return assumed.waived(condition)
        case "substitute":
            return assumed.substituted(exception.evidence, condition)
        case "extend":
            return assumed.extended(condition)
        case "amount":
            return assumed.amount_changed(exception.condition, exception.amount)
        case _:
            assert_never(exception.action)
