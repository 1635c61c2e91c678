"""Exams passed, and whether a pass still proves anything."""

from collections.abc import Iterator

from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    happened_by,
    within_window,
)
from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.conditions.holdings import evaluate_credential
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.holdings import ExamAttempt
from pathways.model.rules.condition import CredentialCondition, ExamCondition
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def evaluate_exam(want: ExamCondition, facts: EvaluationContext) -> Assessment:
    """Whether the exam was passed; to hold its credential in good standing proves that too.

    It does not say when: where a rule asks for a pass within some years, it leaves open that it was then.
    """
    exams = facts.record.exams
    weighed = [
        assess_item(path, *_passed(want, facts, one, path), *_still_proves(want, facts, one))
        for index, one in enumerate(exams.items)
        for path in [f"exams[{index}]"]
        if one.exam == want.exam
    ]
    sat = best_assessment(facts, weighed, exams.partial, "exams", want.exam)
    held = evaluate_credential(CredentialCondition(any=(want.exam,)), facts)
    if want.within and held.truth is Truth.YES:
        undated = (Question("list", "exams", want.exam),)
        held = Assessment(Truth.UNKNOWN, questions=undated, assumptions=held.assumptions)
    return max(sat, held, key=lambda one: one.truth)


def _passed(
    want: ExamCondition, facts: EvaluationContext, one: ExamAttempt, path: str
) -> Iterator[Criterion]:
    if one.passed is None and one.failed:
        yield failed(f"was failed on {one.failed}")
    else:
        yield happened_by(facts, one.passed, f"{path}.passed")
        yield within_window(facts, want.within, one.passed, f"{path}.passed")


def _still_proves(want: ExamCondition, facts: EvaluationContext, one: ExamAttempt) -> Iterator[Criterion]:
    """Whether a pass still proves the award of its own credential: not once that has lapsed since.

    A new pass does; so does one whose credential is not listed, unless the list is open and it may have
    lapsed.
    """
    day = one.passed
    if facts.purpose != "award" or want.exam != facts.credential or facts.standings is None or day is None:
        return
    found, credentials = facts.standing(want.exam), facts.record.credentials
    if found is None:
        unlisted = credentials.partial and not facts.closed
        if unlisted and facts.standings.may_have_lapsed(facts, want.exam, day):
            yield undetermined(Question("list", "credentials", want.exam))
    elif not found.awarded or found.truth is Truth.YES or (found.lapsed and day.earliest > found.lapsed):
        yield MET
    elif found.truth is Truth.NO and found.exam_alone is Truth.YES:
        yield failed(f"the credential has lapsed since, on {found.lapsed}, and only a new pass leads back")
    elif found.truth is Truth.NO:
        label = facts.catalog.credentials[want.exam].abbreviation
        yield undetermined(
            Question("reinstatement", None, f"{label} ({found.back})" if found.back else label)
        )
    else:
        yield from (aspect for aspect in found.aspects if aspect.question)
