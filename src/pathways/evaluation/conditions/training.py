"""Training completed."""

from collections.abc import Iterator

from pathways.evaluation.amounts import (
    RequiredAmount,
    assess_all,
    assess_sum,
    contribution,
    open_list_questions,
)
from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    happened_by,
    inexact_day,
    listed_among,
    within_window,
    word_matches,
)
from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.learning import CompletedTraining, Education
from pathways.model.rules.condition import TrainingCondition
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def evaluate_training(want: TrainingCondition, facts: EvaluationContext, name: str) -> Assessment:
    """Whether training of the kind was completed: enough hours, enough assessments, or any."""
    listed = facts.record.training
    sides = [
        (f"training[{index}]", one, list(_trained(want, facts, one, f"training[{index}]")))
        for index, one in enumerate(listed.items)
    ]
    if want.hours is None and want.assessments is None:
        weighed = [assess_item(path, *aspects) for path, _, aspects in sides]
        return best_assessment(facts, weighed, listed.partial, "training", want.training or "training")
    more = open_list_questions(facts, listed.partial, "training", want.training or "training")
    amounts: list[Assessment] = []
    if want.hours is not None:
        hours = [contribution(facts, path, "hours", one.hours, aspects) for path, one, aspects in sides]
        amounts.append(assess_sum(hours, RequiredAmount(name, want.hours, "hour"), more))
    if want.assessments is not None:
        passed = [
            contribution(facts, path, "assessments", one.assessments, aspects) for path, one, aspects in sides
        ]
        amounts.append(assess_sum(passed, RequiredAmount(name, want.assessments, "assessment"), more))
    return assess_all(amounts)


def _trained(
    want: TrainingCondition, facts: EvaluationContext, one: CompletedTraining, path: str
) -> Iterator[Criterion]:
    vocabularies = facts.catalog.vocabularies
    yield word_matches(facts, one.kind, want.training, vocabularies["trainings"], f"{path}.kind")
    yield listed_among(facts, one.topics, vocabularies["topics"], want.topic, f"{path}.topics")
    yield _approved(want, facts, one, path)
    yield _during(want, facts, one)
    yield happened_by(facts, one.completed, f"{path}.completed")
    yield within_window(facts, want.within, one.completed, f"{path}.completed")


def _approved(
    want: TrainingCondition, facts: EvaluationContext, one: CompletedTraining, path: str
) -> Criterion:
    """Whether it was approved by whom the rule asks for; where it allows, assumed if nothing is said."""
    terms = facts.catalog.organization_terms
    if want.approved_by and want.approval and one.is_unset("approved_by"):
        who = terms.label(want.approved_by)
        return Criterion(
            Truth.YES, assumption=f"{path}: assumed approved by {who}; the record names no approval"
        )
    return listed_among(facts, one.approved_by, terms, want.approved_by, f"{path}.approved_by")


def _during(want: TrainingCondition, facts: EvaluationContext, one: CompletedTraining) -> Criterion:
    """Whether it was not done before the program began that it is part of, as far as the days tell."""
    done, ranks = one.completed, facts.catalog.degree_ranks
    if want.during is None or done is None:
        return MET
    found = [
        _since_begun(done, program, f"education[{index}]")
        for index, program in enumerate(facts.record.education.items)
        if program.degree and ranks[program.degree] == ranks[want.during]
    ]
    return max(found, key=lambda aspect: aspect.truth, default=MET)


def _since_begun(done: Day, program: Education, path: str) -> Criterion:
    begun, over = program.started, program.completed
    if over is None or done.earliest >= over.latest:
        return MET
    if begun is None:
        return undetermined(Question("attribute", f"{path}.started", "date"))
    if done.latest < begun.earliest:
        return failed(f"was completed before the program began, on {begun}")
    return MET if done.earliest >= begun.latest else undetermined(inexact_day(f"{path}.started"))
