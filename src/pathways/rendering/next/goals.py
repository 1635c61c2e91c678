"""Every credential as a goal of one person, as text and as JSON."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.values.truth import Truth
from pathways.planning.goals import Goal, GoalStage, MissingCondition
from pathways.rendering.check.data import own_rules_data, shortfall_data
from pathways.rendering.check.questions import question_context, questions_data
from pathways.rendering.layout.lines import page_text, spaced_list_lines, wrap_lines
from pathways.rendering.next.shapes import GoalData, GoalsData
from pathways.wording import next_texts
from pathways.wording.amounts import describe_shortfall
from pathways.wording.questions.sentences import asked_questions
from pathways.wording.requirements import describe, pluralize
from pathways.wording.routes import route_called
from pathways.wording.sources import file_origin
from pathways.wording.words import answer_word, trust_words

SCHEMA = "pathways/goals/3"


def goals_text(catalog: Catalog, record: Record, as_of: date, goals: Iterable[Goal]) -> str:
    """Each credential in a line or a few, by how far the person is with it."""
    who = next_texts.for_learner(record.learner) if record.learner else ""
    return page_text(
        (
            *wrap_lines(next_texts.every_credential(who, as_of)),
            *goal_lines(catalog, goals),
            *spaced_list_lines(next_texts.OWN_RULES, map(file_origin, catalog.own())),
            "",
            *wrap_lines(next_texts.CHECK_SAYS_WHY),
        )
    )


def goal_lines(catalog: Catalog, goals: Iterable[Goal]) -> Iterator[str]:
    """The goals under a heading for each stage; those that are closed, by why they are."""
    headed: dict[str, list[Goal]] = {}
    for goal in goals:
        headed.setdefault(goal_heading(goal), []).append(goal)
    for heading, below in headed.items():
        yield from ("", heading)
        for goal in below:
            yield from _lines(catalog, goal)


def _lines(catalog: Catalog, goal: Goal) -> Iterator[str]:
    subject = goal.answer.credential
    purpose = goal.next if goal.stage is GoalStage.DUE else goal.answer.apply
    title = route_called(purpose.route, purpose.editions, catalog)
    by = next_texts.by_route(title) if title and goal.stage in (GoalStage.OPEN, GoalStage.DUE) else ""
    anew = next_texts.WITH_NEW_APPLICATION if goal.anew else ""
    line = f"- {subject.abbreviation}, {subject.name}{by}{anew}"
    yield from wrap_lines(line, "  ", 2)
    for missing in goal.missing:
        yield from wrap_lines(next_texts.lacks(missing_words(missing, catalog)), "    ", 2)
    if goal.next.truth is Truth.UNKNOWN and goal.stage not in (GoalStage.HELD, GoalStage.CLOSED):
        asked = asked_questions(goal.next.questions, question_context(goal.answer))
        first, *more = [question.text for question in asked] or [next_texts.NOTHING_TO_RECORD]
        yield from wrap_lines(next_texts.open_question(first, _and_more(len(more))), "    ", 2)


def _and_more(many: int) -> str:
    return next_texts.and_more(pluralize(Fraction(many), next_texts.MORE_QUESTION)) if many else ""


def missing_words(missing: MissingCondition, catalog: Catalog) -> str:
    """A condition that is lacking, and of an amount how much."""
    text = describe(missing.condition, catalog)
    return f"{text}; {describe_shortfall(missing.shortfall)}" if missing.shortfall else text


def goals_data(catalog: Catalog, record: Record, as_of: date, goals: Iterable[Goal]) -> GoalsData:
    """The same as plain data."""
    return {
        "schema": SCHEMA,
        "learner": record.learner,
        "as_of": str(as_of),
        "own_rules": own_rules_data(catalog.own()),
        "goals": [goal_data(goal, catalog) for goal in goals],
    }


def goal_data(goal: Goal, catalog: Catalog) -> GoalData:
    """One goal: its stage, the truth of either purpose, and what the nearest way lacks."""
    answer = goal.answer
    return {
        "credential": goal.credential,
        "credential_text": f"{answer.credential.abbreviation}, {answer.credential.name}",
        "stage": goal.stage.name.lower(),
        "stage_text": goal_heading(goal),
        "held": answer.held.word,
        "held_text": answer_word(answer.held),
        "apply": answer.apply.truth.word,
        "apply_text": answer_word(answer.apply.truth),
        "award": answer.award.truth.word,
        "award_text": answer_word(answer.award.truth),
        "route": answer.apply.route,
        "route_text": route_called(answer.apply.route, answer.apply.editions, catalog) or None,
        "new_application": goal.anew,
        "missing": [
            {
                "condition": missing.name,
                "text": describe(missing.condition, catalog),
                "shortfall": shortfall_data(missing.shortfall) if missing.shortfall else None,
            }
            for missing in goal.missing
        ],
        "questions": questions_data(goal.next.questions, question_context(goal.answer)),
        "confidence": goal.next.trust.word,
        "confidence_text": trust_words(goal.next.trust),
    }


def goal_heading(goal: Goal) -> str:
    """What stands above the goals that a person is as far with."""
    match goal.stage:
        case GoalStage.HELD:
            return next_texts.HELD
        case GoalStage.DUE:
            return next_texts.AWARD_DUE
        case GoalStage.PASSED:
            return next_texts.EXAM_PASSED
        case GoalStage.OPEN:
            return next_texts.EXAM_OPEN
        case GoalStage.UNKNOWN:
            return next_texts.UNDETERMINED
        case GoalStage.LACKING:
            return next_texts.NOT_YET
        case GoalStage.CLOSED:
            retired = goal.answer.credential.status == "retired"
            return next_texts.NO_LONGER_AWARDED if retired else next_texts.NOT_COVERED
        case _:
            assert_never(goal.stage)
