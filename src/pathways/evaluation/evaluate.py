"""The meaning of a requirement: one match over the tree."""

from dataclasses import replace
from typing import assert_never

from pathways.evaluation.assessment import Assessment
from pathways.evaluation.conditions import (
    continuing_education,
    coursework,
    decisions,
    documents,
    education,
    exams,
    experience,
    holdings,
    sanctions,
    training,
)
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.exceptions import (
    agreed_assessment,
    applicable_exceptions,
    exception_text,
    reduced,
    waived_assessment,
    without_waivers,
)
from pathways.evaluation.rulings import undecided_questions
from pathways.evaluation.unmet import unmet_of_group
from pathways.model.evidence.decisions import IssuerException
from pathways.model.evidence.path import EvidencePath
from pathways.model.inherited import Inherited
from pathways.model.rules.condition import (
    Condition,
    ContinuingEducationCondition,
    CourseworkCondition,
    CredentialCondition,
    DecisionCondition,
    DegreeCondition,
    DocumentCondition,
    ExamCondition,
    ExclusionCondition,
    ExperienceCondition,
    LicenseCondition,
    MembershipCondition,
    ProgramCondition,
    TrainingCondition,
)
from pathways.model.rules.requirement import AtLeast, condition_name, named
from pathways.model.rules.source import Trust
from pathways.model.values.truth import Truth, at_least
from pathways.model.verdict import Question, Verdict, unique
from pathways.wording import assumed
from pathways.wording.requirements import describe


def evaluate(node: AtLeast | Condition, context: EvaluationContext, above: Inherited) -> Verdict:
    """Say what a record makes of a requirement.

    Args:
        node: the requirement.
        context: the record, the catalog, the day and the credential that it is asked for.
        above: sources and route around the node.

    Returns:
        The verdict, with the tree of why (docs/semantics.md).
    """
    here = above.below(node, context.catalog)
    if isinstance(node, AtLeast):
        name = condition_name(node, above.route)
        verdict = _group(node, [evaluate(part, context, here) for part in node.of], here, name)
        return without_waivers(verdict, context)
    name = named(node, above.route)
    weighed = _excepted(node, context, name, here.trust)
    node = _asked_now(node, context, name)
    return Verdict(
        truth=weighed.truth,
        node=node,
        name=name,
        trust=here.trust,
        cites=here.cites,
        used=weighed.used if weighed.truth is not Truth.NO else (),
        left_out=weighed.left_out,
        questions=weighed.questions,
        assumptions=_assumed(node, weighed.truth, weighed.assumptions),
        shortfalls=weighed.shortfalls,
        unmet=(name,) if weighed.truth is Truth.NO else (),
        competing=weighed.competing,
    )


def _asked_now(node: Condition, context: EvaluationContext, name: str) -> Condition:
    """The condition with the amount that is asked of this person, where an exception surely changed it."""
    exceptions = applicable_exceptions(context, name)
    if len(exceptions) == 1 and exceptions[0] and exceptions[0][1].action == "amount":
        return reduced(node, exceptions[0][1])
    return node


def _excepted(node: Condition, context: EvaluationContext, name: str, trust: Trust) -> Assessment:
    """Weigh a condition, with the exception that the issuer may have made for it."""
    exceptions = applicable_exceptions(context, name)
    return agreed_assessment(
        [_under(node, context, name, trust, ruling) for ruling in exceptions], undecided_questions(exceptions)
    )


def _under(
    node: Condition,
    context: EvaluationContext,
    name: str,
    trust: Trust,
    exception: tuple[EvidencePath, IssuerException] | None,
) -> Assessment:
    """Weigh a condition as one exception leaves it; null: as it is."""
    if exception is None:
        return _trusted(node, context, name, trust)
    path, ruling = exception
    if ruling.action != "amount":
        return waived_assessment(path, ruling)
    weighed = _trusted(reduced(node, ruling), context, name, trust)
    return replace(weighed, assumptions=(*weighed.assumptions, exception_text(path, ruling)))


def _trusted(node: Condition, context: EvaluationContext, name: str, trust: Trust) -> Assessment:
    """Weigh a condition; one of which no source was read is shown, and can neither open nor close a way."""
    weighed = _weigh(node, context, name)
    if trust is not Trust.RECALLED:
        return weighed
    return replace(
        weighed, truth=Truth.UNKNOWN, questions=(Question("recalled", None, describe(node, context.catalog)),)
    )


def _weigh(node: Condition, context: EvaluationContext, name: str) -> Assessment:
    match node:
        case DegreeCondition():
            return education.evaluate_degree(node, context)
        case ProgramCondition():
            return education.evaluate_program(node, context)
        case CourseworkCondition():
            return coursework.evaluate_coursework(node, context, name)
        case ExperienceCondition():
            return experience.evaluate_experience(node, context, name)
        case TrainingCondition():
            return training.evaluate_training(node, context, name)
        case ExamCondition():
            return exams.evaluate_exam(node, context)
        case CredentialCondition():
            return holdings.evaluate_credential(node, context)
        case LicenseCondition():
            return holdings.evaluate_license(node, context)
        case MembershipCondition():
            return holdings.evaluate_membership(node, context)
        case ContinuingEducationCondition():
            return continuing_education.evaluate_continuing_education(node, context, name)
        case DocumentCondition():
            return documents.evaluate_document(node, context)
        case ExclusionCondition():
            return sanctions.evaluate_exclusion(node, context)
        case DecisionCondition():
            return decisions.evaluate_decision(node, context, name)
        case _:
            assert_never(node)


def _assumed(node: AtLeast | Condition, truth: Truth, assumptions: tuple[str, ...]) -> tuple[str, ...]:
    asked = node.asks_also if truth is not Truth.NO else ()
    return unique(assumptions, tuple(assumed.taken_as_met(text) for text in asked))


def _group(node: AtLeast, parts: list[Verdict], here: Inherited, name: str | None) -> Verdict:
    truth = at_least(node.count, [part.truth for part in parts])
    decided = _deciding(node, truth, parts)
    return Verdict(
        truth=truth,
        node=node,
        name=name,
        trust=min(part.trust for part in decided),
        cites=here.cites,
        parts=tuple(parts),
        used=unique(*(part.used for part in decided)),
        left_out=unique(*(part.left_out for part in parts)),
        questions=unique(*(part.questions for part in decided)) if truth is Truth.UNKNOWN else (),
        assumptions=_assumed(node, truth, unique(*(part.assumptions for part in decided))),
        shortfalls=unique(*(part.shortfalls for part in parts)),
        unmet=unmet_of_group(node, parts) if truth is Truth.NO else (),
    )


def preference_key(part: Verdict) -> tuple[bool, int, str]:
    """Sort the better of two ways first: to the credential itself, then better trusted, then by name."""
    return isinstance(part.node, AtLeast) and part.node.exam_only, -part.trust, part.name or ""


def _deciding(node: AtLeast, truth: Truth, parts: list[Verdict]) -> list[Verdict]:
    """The best parts that are enough to show the truth of the whole."""
    same = [part for part in parts if part.truth is truth]
    if truth is Truth.UNKNOWN:
        return sorted(same, key=lambda part: len(part.questions))
    enough = node.count if truth is Truth.YES else len(parts) - node.count + 1
    return sorted(same, key=preference_key)[:enough]
