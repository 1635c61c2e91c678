"""Courses and training."""

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
    happened_by,
    listed_among,
    unstated,
    within_window,
)
from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.conditions.accreditation import accreditation_criterion
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.learning import CompletedCourse, Education
from pathways.model.rules.condition import CourseworkCondition
from pathways.model.values.amount import Amount
from pathways.model.values.grade import grade_reaches
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def evaluate_coursework(want: CourseworkCondition, facts: EvaluationContext, name: str) -> Assessment:
    """Whether courses were passed: enough credits of them, or any.

    Credits that whole programs state count too where no topic, grade or accreditor is asked for. Courses
    may or may not be part of such a program: together they come to the greater at least, to the sum at most.
    """
    courses = facts.record.coursework
    topic = want.topic or "coursework"
    sides = [
        (f"coursework[{index}]", one, list(_course(want, facts, one, f"coursework[{index}]")))
        for index, one in enumerate(courses.items)
    ]
    if want.credits is None:
        weighed = [assess_item(path, *aspects) for path, _, aspects in sides]
        some = best_assessment(facts, weighed, courses.partial, "coursework", topic)
        return assess_all([some, *_each(want, facts, sides)])
    need = RequiredAmount(name, want.credits, "credit")
    items = [contribution(facts, path, "credits", one.credits, aspects) for path, one, aspects in sides]
    more = open_list_questions(facts, courses.partial, "coursework", topic)
    if want.topic or want.grade or want.accredited_by:
        return assess_all([assess_sum(items, need, more), *_each(want, facts, sides)])
    whole = list(_programs(want, facts))
    more += open_list_questions(facts, facts.record.education.partial, "education", topic)
    single, programs = add_contributions(items), add_contributions(whole)
    have = Amount(max(single.low, programs.low), None if more else add_contributions([*items, *whole]).high)
    both = single.high != 0 and programs.high != 0
    shared = (Question("shared-credits", None, topic),) if both else ()
    return assess_amount(have, need, [*items, *whole], more + shared)


def _each(
    want: CourseworkCondition,
    facts: EvaluationContext,
    sides: Sequence[tuple[str, CompletedCourse, list[Criterion]]],
) -> Iterator[Assessment]:
    """Whether there is a course that counts on each of some topics."""
    terms, courses = facts.catalog.vocabularies["topics"], facts.record.coursework
    for topic in want.each:
        weighed = [
            assess_item(path, *aspects, listed_among(facts, one.topics, terms, topic, f"{path}.topics"))
            for path, one, aspects in sides
        ]
        yield best_assessment(facts, weighed, courses.partial, "coursework", topic)


def _course(
    want: CourseworkCondition, facts: EvaluationContext, one: CompletedCourse, path: str
) -> Iterator[Criterion]:
    yield listed_among(facts, one.topics, facts.catalog.vocabularies["topics"], want.topic, f"{path}.topics")
    yield _graded(facts, one.grade, want.grade, f"{path}.grade")
    yield accreditation_criterion(facts, one, want.accredited_by, path)
    yield happened_by(facts, one.completed, f"{path}.completed")
    yield within_window(facts, want.within, one.completed, f"{path}.completed")


def _programs(want: CourseworkCondition, facts: EvaluationContext) -> Iterator[Contribution]:
    """The credits of programs that have begun; of one that ends after the as-of date perhaps not all yet.

    Those of a high school are none of a college.
    """
    ranks = facts.catalog.degree_ranks
    for index, one in enumerate(facts.record.education.items):
        path = f"education[{index}]"
        if one.degree is None or ranks[one.degree] > 0:
            aspects = (
                _of_a_college(facts, one, path),
                _under_way(facts, one, path),
                _earned_within(want, facts, one, path),
            )
            yield contribution(facts, path, "credits", one.credits, aspects)


def _of_a_college(facts: EvaluationContext, one: Education, path: str) -> Criterion:
    """Whether a program is one of a college: unless its degree is said to be unknown."""
    if one.degree is None and not one.is_unset("degree"):
        return unstated(facts, f"{path}.degree", "degree")
    return MET


def _under_way(facts: EvaluationContext, one: Education, path: str) -> Criterion:
    """Whether the credits of a program have been earned by the as-of date."""
    begun = happened_by(facts, one.started, f"{path}.started") if one.started else MET
    running = one.completed is None and one.is_unset("completed")
    if begun.truth is Truth.NO or running or (one.completed and one.completed.latest <= facts.as_of):
        return begun
    return undetermined(Question("attribute", f"{path}.credits", f"credits earned by {facts.as_of}"))


def _earned_within(
    want: CourseworkCondition, facts: EvaluationContext, one: Education, path: str
) -> Criterion:
    """Whether a program lies in a window, if one is asked for; perhaps a part of one that began earlier."""
    if want.within is None:
        return MET
    if one.started and within_window(facts, want.within, one.started, f"{path}.started").truth is Truth.YES:
        return MET
    ended = within_window(facts, want.within, one.completed, f"{path}.completed") if one.completed else MET
    if ended.truth is Truth.NO:
        return ended
    return undetermined(Question("attribute", f"{path}.credits", f"credits of the last {want.within.last}"))


def _graded(facts: EvaluationContext, have: str | None, want: str | None, path: str) -> Criterion:
    if want is None:
        return MET
    if have is None:
        return unstated(facts, path, want)
    enough = grade_reaches(have, want)
    if enough is None:
        return undetermined(Question("attribute", path, want))
    return MET if enough else failed(f"the grade {have} is below {want}")
