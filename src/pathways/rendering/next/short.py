"""The short answer of `next`: what is open now, what is closest, what to find out, and the next dates."""

from collections.abc import Iterator

from pathways.model.values.phrases import capital
from pathways.planning.goals import Goal, GoalStage
from pathways.planning.next_steps import NextSteps
from pathways.rendering.check.questions import question_context
from pathways.rendering.check.short import short_answer
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.next.text import deadline_words, renewal_tasks
from pathways.wording import next_texts, short_texts
from pathways.wording.not_read import NOT_READ, not_read
from pathways.wording.questions.sentences import AskedQuestion, asked_questions
from pathways.wording.read_as import read_as
from pathways.wording.sources import file_origin

CLOSEST, ASKED, DATES = 3, 3, 3
"""How many of each the short answer has."""


def short_next_page(answer: NextSteps) -> Iterator[Block]:
    """What to do next, whom to ask, and by when, in about fifteen lines."""
    who = next_texts.for_learner(answer.record.learner) if answer.record.learner else ""
    yield Block("title", next_texts.title(who, answer.as_of))
    unread = answer.record.unread
    if unread.left_out:  # what follows does not count those rows
        yield from item_blocks(NOT_READ, not_read(unread))
    yield from item_blocks(next_texts.RENEW_FIRST, renewal_tasks(answer))
    today = [capital(step.text) for step in answer.steps if step.kind != "meet"]
    yield from item_blocks(next_texts.AVAILABLE_NOW, today[:CLOSEST] or [next_texts.NOTHING_NOW])
    lacking = [goal for goal in answer.goals if goal.stage in (GoalStage.PASSED, GoalStage.LACKING)]
    yield from item_blocks(next_texts.CLOSEST_CREDENTIALS, (_closest(goal) for goal in lacking[:CLOSEST]))
    asked = grouped_questions(answer)
    yield from item_blocks(
        short_texts.CONFIRM, (_question(question, names) for question, names in asked[:ASKED])
    )
    yield from item_blocks(
        next_texts.KEY_DATES, (deadline_words(answer, day) for day in answer.deadlines[:DATES])
    )
    yield from item_blocks(next_texts.OWN_RULES, map(file_origin, answer.catalog.own()))
    if not unread.left_out:
        yield from item_blocks(NOT_READ, not_read(unread))
    yield from (Block("line", text) for text in read_as(answer.record.interpretations, answer.catalog))
    ending = short_texts.omissions(*_left_out(answer, len(today), len(lacking), len(asked)))
    yield Block("subheading", ending)


def _closest(goal: Goal) -> str:
    """What a credential still takes, as `check` says it, and when time alone would do."""
    short = short_answer(goal.answer)
    step = short.step or next((short_texts.question_step(each.text) for each in short.questions), "")
    return short_texts.credential_step(short.credential, step, short.projection_text or "")


def grouped_questions(answer: NextSteps) -> list[tuple[AskedQuestion, list[str]]]:
    """What to find out, each question once, with the credentials that it decides or helps to decide.

    First are those that others than the issuer can answer, then those that serve most credentials.
    """
    served: dict[str, tuple[AskedQuestion, list[str]]] = {}
    for goal in answer.goals:
        if goal.stage is GoalStage.UNKNOWN:
            for asked in asked_questions(goal.next.questions[:1], question_context(goal.answer)):
                served.setdefault(asked.text, (asked, []))[1].append(goal.answer.credential.abbreviation)
    return sorted(served.values(), key=lambda each: (each[0].supplier == "issuer", -len(each[1])))


def _question(asked: AskedQuestion, names: list[str]) -> str:
    return short_texts.question_for(asked.text, asked.where, ", ".join(names))


def _left_out(answer: NextSteps, today: int, lacking: int, asked: int) -> tuple[int, int, int, int]:
    """How many steps, credentials, questions and dates the short answer does not show."""
    return (
        max(today - CLOSEST, 0),
        max(lacking - CLOSEST, 0),
        max(asked - ASKED, 0),
        max(len(answer.deadlines) - DATES, 0),
    )
