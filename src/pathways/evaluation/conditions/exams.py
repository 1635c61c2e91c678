"""Exams passed, and whether a pass still proves anything."""

from collections.abc import Iterator

from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    happened_by,
    within_window,
)
from pathways.evaluation.conditions.holdings import evaluate_credential
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.holdings import ExamAttempt
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.rules.condition import CredentialCondition, ExamCondition
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def evaluate_exam(condition: ExamCondition, context: EvaluationContext) -> Assessment:
    """Whether the exam was passed; to hold its credential in good standing proves that too.

    It does not say when: where a rule asks for a pass within some years, it leaves open that it was then.
    """
    exams = context.record.exams
    weighed = [
        assess_item(
            path, *_pass_criteria(condition, context, exam, path), *_still_proves(condition, context, exam)
        )
        for index, exam in enumerate(exams.items)
        for path in [EvidencePath("exams", index)]
        if exam.exam == condition.exam
    ]
    sat = best_assessment(context, weighed, exams.partial, "exams", condition.exam)
    held = evaluate_credential(CredentialCondition(any=(condition.exam,)), context)
    if condition.within and held.truth is Truth.YES:
        undated = (Question("list", EvidencePath("exams"), condition.exam),)
        held = Assessment(Truth.UNKNOWN, questions=undated, assumptions=held.assumptions)
    return max(sat, held, key=lambda assessment: assessment.truth)


def _pass_criteria(
    condition: ExamCondition, context: EvaluationContext, attempt: ExamAttempt, path: EvidencePath
) -> Iterator[Criterion]:
    if attempt.passed is None and attempt.failed:
        yield failed(Reason("failed-on", (attempt.failed,)))
    else:
        yield happened_by(context, attempt.passed, path.at("passed"))
        yield within_window(context, condition.within, attempt.passed, path.at("passed"))


def _still_proves(
    condition: ExamCondition, context: EvaluationContext, attempt: ExamAttempt
) -> Iterator[Criterion]:
    """Whether a pass still proves the award of its own credential: not once that has lapsed since.

    A new pass does; so does one whose credential is not listed, unless the list is open and it may have
    lapsed.
    """
    day = attempt.passed
    if (
        context.purpose != "award"
        or condition.exam != context.credential
        or context.standings is None
        or day is None
    ):
        return
    standing_answer, credentials = context.standing(condition.exam), context.record.credentials
    if standing_answer is None:
        unlisted = credentials.partial and not context.closed
        if unlisted and context.standings.may_have_lapsed(context, condition.exam, day):
            yield undetermined(Question("list", EvidencePath("credentials"), condition.exam))
    elif (
        not standing_answer.awarded
        or standing_answer.truth is Truth.YES
        or (standing_answer.lapsed and day.earliest > standing_answer.lapsed)
    ):
        yield MET
    elif standing_answer.truth is Truth.NO and standing_answer.exam_alone is Truth.YES:
        yield failed(Reason("lapsed-since", (standing_answer.lapsed,)))
    elif standing_answer.truth is Truth.NO:
        label = context.catalog.credentials[condition.exam].abbreviation
        yield undetermined(
            Question(
                "reinstatement", None, f"{label} ({standing_answer.back})" if standing_answer.back else label
            )
        )
    else:
        yield from (aspect for aspect in standing_answer.aspects if aspect.question)
