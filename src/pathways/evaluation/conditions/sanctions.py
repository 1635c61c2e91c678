"""What rules a person out."""

from pathways.evaluation.assessment import Assessment, happened_by, inexact_day, is_past, within_window
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.documents import Sanction
from pathways.model.evidence.holdings import ExamAttempt
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.rules.condition import ExclusionCondition
from pathways.model.values.truth import Truth, negated
from pathways.model.verdict import ExcludedEvidence, Question
from pathways.wording.requirements import describe


def evaluate_exclusion(condition: ExclusionCondition, context: EvaluationContext) -> Assessment:
    """Whether nothing rules the person out; without evidence of it, they are taken as clear."""
    if condition.sanction:
        against = [
            (path, _sanctioned(context, sanction, path))
            for index, sanction in enumerate(context.record.sanctions.items)
            for path in [EvidencePath("sanctions", index)]
            if sanction.kind == condition.sanction
        ]
    else:
        against = [
            (path, _failed(condition, context, exam, path))
            for index, exam in enumerate(context.record.exams.items)
            for path in [EvidencePath("exams", index)]
            if exam.exam == condition.failed and not exam.passed
        ]
    truth = min((criterion.truth for _, criterion in against), default=Truth.YES)
    if truth is Truth.YES:
        return Assessment(truth, assumptions=(describe(condition, context.catalog),))
    questions = tuple(criterion.question for _, criterion in against if criterion.question)
    left_out = tuple(
        ExcludedEvidence(path, (criterion.reason,)) for path, criterion in against if criterion.reason
    )
    return Assessment(truth, left_out=left_out, questions=questions if truth is Truth.UNKNOWN else ())


def _sanctioned(context: EvaluationContext, sanction: Sanction, path: EvidencePath) -> Criterion:
    begun = MET if sanction.is_unset("date") else happened_by(context, sanction.date, path.at("date"))
    ended = Truth.NO if sanction.is_unset("until") else is_past(context, sanction.until)
    doubt = path.at("until") if begun.truth is Truth.YES else path.at("date")
    return _in_force_against(begun.truth, ended, Reason("sanction-in-force", (sanction.kind,)), doubt)


def _failed(
    condition: ExclusionCondition, context: EvaluationContext, attempt: ExamAttempt, path: EvidencePath
) -> Criterion:
    if attempt.failed is None:
        # A sitting with neither day is not known to have been failed.
        return (
            MET
            if attempt.is_unset("failed")
            else undetermined(Question("attribute", path.at("failed"), "date"))
        )
    begun = happened_by(context, attempt.failed, path.at("failed"))
    window = within_window(context, condition.within, attempt.failed, path.at("failed"))
    return _in_force_against(
        begun.truth, negated(window.truth), Reason("failed-on", (attempt.failed,)), path.at("failed")
    )


def _in_force_against(begun: Truth, ended: Truth, reason: Reason, path: EvidencePath) -> Criterion:
    """What counts against a person from the day it began until it ended, each in three truths."""
    holds = min(begun, negated(ended))
    if holds is Truth.YES:
        return failed(reason)
    return MET if holds is Truth.NO else undetermined(inexact_day(path))
