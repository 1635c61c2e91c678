"""What rules a person out."""

from pathways.evaluation.assessment import Assessment, happened_by, inexact_day, is_past, within_window
from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.documents import Sanction
from pathways.model.evidence.holdings import ExamAttempt
from pathways.model.rules.condition import ExclusionCondition
from pathways.model.values.truth import Truth, negated
from pathways.model.verdict import ExcludedEvidence, Question


def evaluate_exclusion(want: ExclusionCondition, facts: EvaluationContext) -> Assessment:
    """Whether nothing rules the person out; without evidence of it, they are taken as clear."""
    if want.sanction:
        against = [
            (path, _sanctioned(facts, one, path))
            for index, one in enumerate(facts.record.sanctions.items)
            for path in [f"sanctions[{index}]"]
            if one.kind == want.sanction
        ]
    else:
        against = [
            (path, _failed(want, facts, one, path))
            for index, one in enumerate(facts.record.exams.items)
            for path in [f"exams[{index}]"]
            if one.exam == want.failed and not one.passed
        ]
    truth = min((found.truth for _, found in against), default=Truth.YES)
    if truth is Truth.YES:
        return Assessment(truth, assumptions=(f"clear: {want.sanction or want.failed}",))
    questions = tuple(found.question for _, found in against if found.question)
    left_out = tuple(ExcludedEvidence(path, found.reason) for path, found in against if found.reason)
    return Assessment(truth, left_out=left_out, questions=questions if truth is Truth.UNKNOWN else ())


def _sanctioned(facts: EvaluationContext, one: Sanction, path: str) -> Criterion:
    begun = MET if one.is_unset("date") else happened_by(facts, one.date, f"{path}.date")
    ended = Truth.NO if one.is_unset("until") else is_past(facts, one.until)
    doubt = f"{path}.until" if begun.truth is Truth.YES else f"{path}.date"
    return _against(begun.truth, ended, f"{one.kind} is in force", doubt)


def _failed(want: ExclusionCondition, facts: EvaluationContext, one: ExamAttempt, path: str) -> Criterion:
    if one.failed is None:
        # A sitting with neither day is not known to have been failed.
        return (
            MET if one.is_unset("failed") else undetermined(Question("attribute", f"{path}.failed", "date"))
        )
    begun = happened_by(facts, one.failed, f"{path}.failed")
    window = within_window(facts, want.within, one.failed, f"{path}.failed")
    return _against(begun.truth, negated(window.truth), f"was failed on {one.failed}", f"{path}.failed")


def _against(begun: Truth, ended: Truth, reason: str, path: str) -> Criterion:
    """What counts against a person from the day it began until it ended, each in three truths."""
    holds = min(begun, negated(ended))
    if holds is Truth.YES:
        return failed(reason)
    return MET if holds is Truth.NO else undetermined(inexact_day(path))
