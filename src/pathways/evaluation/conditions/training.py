"""Training completed."""

from collections.abc import Iterator

from pathways.evaluation.amounts import RequiredAmount, all_of, counted, open_list, summed
from pathways.evaluation.assessment import (
    Assessment,
    among,
    best,
    by_then,
    inexact,
    item,
    recent,
    word,
)
from pathways.evaluation.check import MET, Criterion, open_to, refused
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.learning import CompletedTraining, Education
from pathways.model.rules.condition import TrainingCondition
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def training(want: TrainingCondition, facts: EvaluationContext, name: str) -> Assessment:
    """Whether training of the kind was completed: enough hours, enough assessments, or any."""
    listed = facts.record.training
    sides = [
        (f"training[{index}]", one, list(_trained(want, facts, one, f"training[{index}]")))
        for index, one in enumerate(listed.items)
    ]
    if want.hours is None and want.assessments is None:
        weighed = [item(path, *aspects) for path, _, aspects in sides]
        return best(facts, weighed, listed.partial, "training", want.training or "training")
    more = open_list(facts, listed.partial, "training", want.training or "training")
    amounts: list[Assessment] = []
    if want.hours is not None:
        hours = [counted(facts, path, "hours", one.hours, aspects) for path, one, aspects in sides]
        amounts.append(summed(hours, RequiredAmount(name, want.hours, "hour"), more))
    if want.assessments is not None:
        passed = [
            counted(facts, path, "assessments", one.assessments, aspects) for path, one, aspects in sides
        ]
        amounts.append(summed(passed, RequiredAmount(name, want.assessments, "assessment"), more))
    return all_of(amounts)


def _trained(
    want: TrainingCondition, facts: EvaluationContext, one: CompletedTraining, path: str
) -> Iterator[Criterion]:
    vocabularies = facts.catalog.vocabularies
    yield word(facts, one.kind, want.training, vocabularies["trainings"], f"{path}.kind")
    yield among(facts, one.topics, vocabularies["topics"], want.topic, f"{path}.topics")
    yield _approved(want, facts, one, path)
    yield _during(want, facts, one)
    yield by_then(facts, one.completed, f"{path}.completed")
    yield recent(facts, want.within, one.completed, f"{path}.completed")


def _approved(
    want: TrainingCondition, facts: EvaluationContext, one: CompletedTraining, path: str
) -> Criterion:
    """Whether it was approved by whom the rule asks for; where it allows, assumed if nothing is said."""
    terms = facts.catalog.organization_terms
    if want.approved_by and want.approval and one.left_out("approved_by"):
        who = terms.label(want.approved_by)
        return Criterion(
            Truth.YES, assumption=f"{path}: assumed approved by {who}; the record names no approval"
        )
    return among(facts, one.approved_by, terms, want.approved_by, f"{path}.approved_by")


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
        return open_to(Question("attribute", f"{path}.started", "date"))
    if done.latest < begun.earliest:
        return refused(f"was completed before the program began, on {begun}")
    return MET if done.earliest >= begun.latest else open_to(inexact(f"{path}.started"))
