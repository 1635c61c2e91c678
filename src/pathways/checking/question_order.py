"""In which order to ask: what can settle a verdict alone comes first, then what serves the nearest route."""

from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

from pathways.model.rules.requirement import AtLeast
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, Verdict

Costs = dict[Question, int]
"""By question, how many answers, with its own, would settle a requirement one way."""


class Effort(NamedTuple):
    """How many answers it takes to settle a requirement as met (`yes`) and as not met (`no`), by question."""

    yes: Costs
    no: Costs


def by_decisiveness(verdict: Verdict) -> tuple[Question, ...]:
    """The questions of a verdict, the most decisive first.

    First are those whose answer alone can settle it, one way or the other; then those that serve the route
    which needs the fewest answers, and of those the questions that a record answers.
    """
    if verdict.truth is not Truth.UNKNOWN or len(verdict.questions) < 2:
        return verdict.questions
    effort = _effort(verdict)
    many = len(verdict.questions) + 1  # of a question that belongs to no part, such as which edition applies

    def key(question: Question) -> tuple[bool, int, bool]:
        to_yes, to_no = effort.yes.get(question, many), effort.no.get(question, many)
        return min(to_yes, to_no) > 1, to_yes, question.path is None

    return tuple(sorted(verdict.questions, key=key))


def _effort(verdict: Verdict) -> Effort:
    if not verdict.parts:
        return _effort_of_condition(verdict.questions)
    unsure = [_effort(part) for part in verdict.parts if part.truth is Truth.UNKNOWN]
    met = sum(part.truth is Truth.YES for part in verdict.parts)
    count = verdict.node.count if isinstance(verdict.node, AtLeast) else len(verdict.parts)
    refused = len(verdict.parts) - met - len(unsure)
    to_no = len(verdict.parts) - count + 1 - refused
    return Effort(
        _of_parts([effort.yes for effort in unsure], count - met),
        _of_parts([effort.no for effort in unsure], to_no),
    )


def _effort_of_condition(questions: tuple[Question, ...]) -> Effort:
    """One item, with all that is asked of it, is enough to meet a condition; to fail it takes every item."""
    items: dict[object, int] = {}
    for question in questions:
        items[_item(question)] = items.get(_item(question), 0) + 1
    return Effort(
        {question: items[_item(question)] for question in questions},
        dict.fromkeys(questions, len(items)),
    )


def _item(question: Question) -> object:
    path = question.path
    return path.item if path is not None and path.position is not None else question


def _of_parts(parts: list[Costs], needed: int) -> Costs:
    """What it takes to settle `needed` parts: a question's own part, and the cheapest others."""
    cheapest = [min(costs.values(), default=1) for costs in parts]
    total: list[Costs] = []
    for place, costs in enumerate(parts):
        others = sorted(cheapest[:place] + cheapest[place + 1 :])[: max(needed - 1, 0)]
        total.append({question: cost + sum(others) for question, cost in costs.items()})
    return reduce(_lower, total, {})


def _lower(first: Costs, second: Costs) -> Costs:
    """The lower cost of each question."""
    questions: Iterable[Question] = {**first, **second}
    return {
        question: min(cost for costs in (first, second) if (cost := costs.get(question)) is not None)
        for question in questions
    }
