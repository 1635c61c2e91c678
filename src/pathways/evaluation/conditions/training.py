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
    completed_by,
    inexact_day,
    listed_among,
    within_window,
    word_matches,
)
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.learning import CompletedTraining, Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.rules.condition import TrainingCondition
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.wording import assumed


def evaluate_training(condition: TrainingCondition, context: EvaluationContext, name: str) -> Assessment:
    """Whether training of the kind was completed: enough hours, enough assessments, or any."""
    listed = context.record.training
    sides = [
        (
            EvidencePath("training", index),
            training,
            list(_trained(condition, context, training, EvidencePath("training", index))),
        )
        for index, training in enumerate(listed.items)
    ]
    if condition.hours is None and condition.assessments is None:
        weighed = [assess_item(path, *aspects) for path, _, aspects in sides]
        return best_assessment(context, weighed, listed.partial, "training", condition.training or "training")
    more = open_list_questions(context, listed.partial, "training", condition.training or "training")
    amounts: list[Assessment] = []
    if condition.hours is not None:
        hours = [
            contribution(context, path, "hours", training.hours, aspects) for path, training, aspects in sides
        ]
        amounts.append(assess_sum(hours, RequiredAmount(name, condition.hours, "hour"), more))
    if condition.assessments is not None:
        passed = [
            contribution(context, path, "assessments", training.assessments, aspects)
            for path, training, aspects in sides
        ]
        amounts.append(assess_sum(passed, RequiredAmount(name, condition.assessments, "assessment"), more))
    return assess_all(amounts)


def _trained(
    condition: TrainingCondition, context: EvaluationContext, training: CompletedTraining, path: EvidencePath
) -> Iterator[Criterion]:
    vocabularies = context.catalog.vocabularies
    yield word_matches(context, training.kind, condition.training, vocabularies["trainings"], path.at("kind"))
    yield listed_among(context, training.topics, vocabularies["topics"], condition.topic, path.at("topics"))
    yield _approved(condition, context, training, path)
    yield _during(condition, context, training)
    yield completed_by(context, training, path)
    yield within_window(context, condition.within, training.completed, path.at("completed"))


def _approved(
    condition: TrainingCondition, context: EvaluationContext, training: CompletedTraining, path: EvidencePath
) -> Criterion:
    """Whether it was approved by whom the rule asks for; where it allows, assumed if nothing is said."""
    terms = context.catalog.organization_terms
    if condition.approved_by and condition.approval and training.is_unset("approved_by"):
        who = terms.label(condition.approved_by)
        return Criterion(Truth.YES, assumption=assumed.training_approved(path, who))
    return listed_among(context, training.approved_by, terms, condition.approved_by, path.at("approved_by"))


def _during(
    condition: TrainingCondition, context: EvaluationContext, training: CompletedTraining
) -> Criterion:
    """Whether it was not done before the program began that it is part of, as far as the days tell."""
    done, ranks = training.completed, context.catalog.degree_ranks
    if condition.during is None or done is None:
        return MET
    criteria = [
        _since_begun(done, program, EvidencePath("education", index))
        for index, program in enumerate(context.record.education.items)
        if program.degree and ranks[program.degree] == ranks[condition.during]
    ]
    return max(criteria, key=lambda aspect: aspect.truth, default=MET)


def _since_begun(done: Day, program: Education, path: EvidencePath) -> Criterion:
    begun, over = program.started, program.completed
    if over is None or done.earliest >= over.latest:
        return MET
    if begun is None:
        return undetermined(Question("attribute", path.at("started"), "date"))
    if done.latest < begun.earliest:
        return failed(Reason("before-program-began", (begun,)))
    return MET if done.earliest >= begun.latest else undetermined(inexact_day(path.at("started")))
