"""What a person needs of an answer first: the closest route, what to do, when, and what to ask whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from pathways.checking.answer import Answer, PurposeVerdict
from pathways.evaluation.evaluate import preference_key
from pathways.evaluation.unmet import in_progress as in_progress
from pathways.evaluation.unmet import shortfall_distance
from pathways.model.rules.condition import Condition, ExperienceCondition
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, Verdict, unique
from pathways.planning.projection import Projection, projected


@dataclass(frozen=True, slots=True)
class AnswerSummary:
    """The closest route of an answer, as a list of requirements.

    `route` is the node of the route, null where the rule has none; `requirements` are the conditions of the
    way to the exam, `further` those that the award asks in addition. `questions` are what to find out, the
    most decisive first: those that would settle an UNKNOWN, and then why an amount is a range. `other_routes`
    is how many there are besides.
    """

    route: AtLeast | None
    requirements: tuple[Verdict, ...]
    further: tuple[Verdict, ...]
    questions: tuple[Question, ...]
    other_routes: int

    @property
    def first_unmet(self) -> Verdict | None:
        """What to act on first: of the way to the exam, and only then of the award.

        Null where nothing is surely missing, or where it is open whether the exam can be taken.
        """
        missing = next((leaf for leaf in self.requirements if leaf.truth is Truth.NO), None)
        if missing is not None or any(leaf.truth is Truth.UNKNOWN for leaf in self.requirements):
            return missing
        return next((leaf for leaf in self.further if leaf.truth is Truth.NO), None)


def summarize(answer: Answer) -> AnswerSummary:
    """Choose the closest route of an answer, and what to do about it."""
    way = list(_chosen(answer.apply.verdict, answer.apply))
    route = next((node for node in way if isinstance(node.node, AtLeast) and node.node.route), None)
    conditions = tuple(_conditions(way))
    asked = {leaf.node for leaf in conditions}
    award = answer.award.verdict
    taken = frozenset(node.node.route for node in way if isinstance(node.node, AtLeast) and node.node.route)
    to_award = _chosen(award, answer.award, taken)
    further = tuple(leaf for leaf in _conditions(to_award) if leaf.node not in asked) if award.parts else ()
    return AnswerSummary(
        route=route.node if route is not None and isinstance(route.node, AtLeast) else None,
        requirements=conditions,
        further=further,
        questions=_questions(answer, [*conditions, *further]),
        other_routes=max(sum(1 for _ in _routes(answer.apply.verdict)) - 1, 0),
    )


def _questions(answer: Answer, leaves: list[Verdict]) -> tuple[Question, ...]:
    """What to find out: first what the closest route needs, then why an amount of it is a range."""
    asked = unique(answer.apply.questions, answer.award.questions)
    of_route = unique(*(leaf.questions for leaf in leaves))
    doubts = (
        shortfall.doubts
        for leaf in leaves
        for shortfall in leaf.shortfalls
        if leaf.truth is Truth.NO
        and (shortfall.have.high is None or shortfall.have.low < shortfall.have.high)
    )
    first = tuple(question for question in asked if question in of_route)
    return unique(first, *doubts, asked)


def projection_of(answer: Answer, leaf: Verdict) -> Projection | None:
    """When time alone will meet a condition: by work that goes on, or on a day that is on record."""
    if leaf.truth is Truth.YES or not (isinstance(leaf.node, ExperienceCondition) or in_progress(leaf)):
        return None
    return projected(answer, leaf)


def _chosen(
    verdict: Verdict, purpose: PurposeVerdict, taken: frozenset[str] = frozenset()
) -> Iterator[Verdict]:
    """The nodes of the way that is closest, from the root down: of a choice its best parts alone.

    The routes that are `taken` to the exam are those to the award, where it has them.
    """
    yield verdict
    for part in _best_parts(verdict, purpose, taken):
        yield from _chosen(part, purpose, taken)


def _best_parts(verdict: Verdict, purpose: PurposeVerdict, taken: frozenset[str]) -> tuple[Verdict, ...]:
    node = verdict.node
    if (
        node is None
    ):  # of several editions the newest that decides; of a rule and holding the credential the rule
        editions = [part for part in verdict.parts if part.edition]
        same = [part for part in editions if part.truth is purpose.truth]
        return ((same or editions)[-1],) if editions else verdict.parts[:1]
    if not isinstance(node, AtLeast) or node.count == len(node.of):
        return verdict.parts
    return tuple(sorted(verdict.parts, key=lambda part: _closeness(part, purpose, taken))[: node.count])


def _closeness(part: Verdict, purpose: PurposeVerdict, taken: frozenset[str]) -> tuple[object, ...]:
    """Sorts the closest of some alternatives first.

    First comes what is taken, met, or named by the answer; then what lacks the fewest conditions, surely or
    perhaps; then what is nearest.
    """
    elsewhere = taken.isdisjoint(
        node.node.route
        for node in (part, *_routes(part))
        if isinstance(node.node, AtLeast) and node.node.route
    )
    first = purpose.questions[:1]
    match purpose.truth:
        case Truth.YES:
            named = part.truth is Truth.YES
        case Truth.UNKNOWN:
            named = any(question in part.questions for question in first)
        case Truth.NO:
            named = bool(set(part.unmet).intersection(purpose.unmet))
        case _:
            assert_never(purpose.truth)
    lacking = sum(leaf.truth is not Truth.YES for leaf in part.leaves())
    nearness = (lacking, shortfall_distance(part), preference_key(part))
    return elsewhere, part.truth is not Truth.YES, not named, nearness


def _conditions(nodes: Iterator[Verdict] | list[Verdict]) -> Iterator[Verdict]:
    """The conditions among some nodes."""
    for node in nodes:
        if isinstance(node.node, Condition):
            yield node


def _routes(verdict: Verdict) -> Iterator[Verdict]:
    """Every innermost route of a rule."""
    inner = [route for part in verdict.parts for route in _routes(part)]
    if not inner and isinstance(verdict.node, AtLeast) and verdict.node.route:
        yield verdict
    yield from inner
