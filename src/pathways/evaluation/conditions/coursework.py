"""Courses, and the programs of study that have them."""

from collections.abc import Iterator, Sequence

from pathways.evaluation.amounts import (
    Contribution,
    RequiredAmount,
    add_contributions,
    assess_all,
    assess_amount,
    assess_sum,
    contribution,
    open_list_questions,
)
from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    completed_by,
    happened_by,
    listed_among,
    unstated,
    within_window,
)
from pathways.evaluation.conditions.accreditation import accreditation_criterion
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.learning import CompletedCourse, Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.rules.condition import CourseworkCondition
from pathways.model.values.amount import Amount
from pathways.model.values.grade import grade_reaches
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.wording import labels


def evaluate_coursework(condition: CourseworkCondition, context: EvaluationContext, name: str) -> Assessment:
    """Whether courses were passed: enough credits of them, or any.

    Credits that whole programs state count too where no topic, grade or accreditor is asked for. Courses
    may or may not be part of such a program: together they come to the greater at least, to the sum at most.
    """
    courses = context.record.coursework
    topic = condition.topic or "coursework"
    sides = [
        (
            EvidencePath("coursework", index),
            course,
            list(_course(condition, context, course, EvidencePath("coursework", index))),
        )
        for index, course in enumerate(courses.items)
    ]
    if condition.credits is None:
        weighed = [assess_item(path, *aspects) for path, _, aspects in sides]
        assessment = best_assessment(context, weighed, courses.partial, "coursework", topic)
        return assess_all([assessment, *_on_each_topic(condition, context, sides)])
    need = RequiredAmount(name, condition.credits, "credit")
    items = [
        contribution(context, path, "credits", course.credits, aspects) for path, course, aspects in sides
    ]
    more = open_list_questions(context, courses.partial, "coursework", topic)
    if condition.topic or condition.grade or condition.accredited_by:
        return assess_all([assess_sum(items, need, more), *_on_each_topic(condition, context, sides)])
    whole = list(_programs(condition, context))
    more += open_list_questions(context, context.record.education.partial, "education", topic)
    single, programs = add_contributions(items), add_contributions(whole)
    have = Amount(max(single.low, programs.low), None if more else add_contributions([*items, *whole]).high)
    both = single.high != 0 and programs.high != 0
    shared = (Question("shared-credits", None, topic),) if both else ()
    return assess_amount(have, need, [*items, *whole], more + shared)


def _on_each_topic(
    condition: CourseworkCondition,
    context: EvaluationContext,
    sides: Sequence[tuple[EvidencePath, CompletedCourse, list[Criterion]]],
) -> Iterator[Assessment]:
    """Whether there is a course that counts on each of some topics."""
    terms, courses = context.catalog.vocabularies["topics"], context.record.coursework
    for topic in condition.each:
        weighed = [
            assess_item(path, *aspects, listed_among(context, course.topics, terms, topic, path.at("topics")))
            for path, course, aspects in sides
        ]
        yield best_assessment(context, weighed, courses.partial, "coursework", topic)


def _course(
    condition: CourseworkCondition, context: EvaluationContext, course: CompletedCourse, path: EvidencePath
) -> Iterator[Criterion]:
    yield listed_among(
        context, course.topics, context.catalog.vocabularies["topics"], condition.topic, path.at("topics")
    )
    yield _graded(context, course.grade, condition.grade, path.at("grade"))
    yield accreditation_criterion(context, course, condition.accredited_by, path)
    yield completed_by(context, course, path)
    yield within_window(context, condition.within, course.completed, path.at("completed"))


def _programs(condition: CourseworkCondition, context: EvaluationContext) -> Iterator[Contribution]:
    """The credits of programs that have begun; of one that ends after the as-of date perhaps not all yet.

    Those of a high school are none of a college.
    """
    ranks = context.catalog.degree_ranks
    for index, education in enumerate(context.record.education.items):
        path = EvidencePath("education", index)
        if education.degree is None or ranks[education.degree] > 0:
            aspects = (
                _of_a_college(context, education, path),
                _under_way(context, education, path),
                _earned_within(condition, context, education, path),
            )
            yield contribution(context, path, "credits", education.credits, aspects)


def _of_a_college(context: EvaluationContext, education: Education, path: EvidencePath) -> Criterion:
    """Whether a program is one of a college: unless its degree is said to be unknown."""
    if education.degree is None and not education.is_unset("degree"):
        return unstated(context, path.at("degree"), "degree")
    return MET


def _under_way(context: EvaluationContext, education: Education, path: EvidencePath) -> Criterion:
    """Whether the credits of a program have been earned by the as-of date."""
    begun = happened_by(context, education.started, path.at("started")) if education.started else MET
    running = education.completed is None and education.is_unset("completed")
    if (
        begun.truth is Truth.NO
        or running
        or (education.completed and education.completed.latest <= context.as_of)
    ):
        return begun
    return undetermined(Question("attribute", path.at("credits"), labels.credits_earned_by(context.as_of)))


def _earned_within(
    condition: CourseworkCondition, context: EvaluationContext, education: Education, path: EvidencePath
) -> Criterion:
    """Whether a program lies in a window, if one is asked for; perhaps a part of one that began earlier."""
    if condition.within is None:
        return MET
    if (
        education.started
        and within_window(context, condition.within, education.started, path.at("started")).truth is Truth.YES
    ):
        return MET
    ended = (
        within_window(context, condition.within, education.completed, path.at("completed"))
        if education.completed
        else MET
    )
    if ended.truth is Truth.NO:
        return ended
    return undetermined(
        Question("attribute", path.at("credits"), labels.credits_of_last(condition.within.last))
    )


def _graded(context: EvaluationContext, have: str | None, want: str | None, path: EvidencePath) -> Criterion:
    if want is None:
        return MET
    if have is None:
        return unstated(context, path, want)
    enough = grade_reaches(have, want)
    if enough is None:
        return undetermined(Question("attribute", path, want))
    return MET if enough else failed(Reason("grade-below", (have, want)))
