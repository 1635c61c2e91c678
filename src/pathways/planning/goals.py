"""Credentials as goals of one person, the nearest first."""

from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from fractions import Fraction
from typing import NamedTuple

from pathways.checking.answer import Answer, PurposeVerdict
from pathways.checking.check import check
from pathways.evaluation.unmet import shortfall_distance
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.rules.condition import Condition, ExamCondition
from pathways.model.values.deprecation import renamed
from pathways.model.values.truth import Truth
from pathways.model.verdict import Shortfall, Verdict


class GoalStage(IntEnum):
    """How far somebody is with a credential, the furthest first."""

    HELD = 0
    DUE = 1  # all that the award asks for is there; it need only be claimed
    PASSED = 2  # the exam is passed; the award asks for more
    OPEN = 3  # the exam may be sat today
    UNKNOWN = 4
    LACKING = 5
    CLOSED = 6  # it is no longer awarded, or no rules are on file


class MissingCondition(NamedTuple):
    """A condition that the nearest way lacks, and how much of it where that is an amount."""

    name: str
    condition: Condition
    shortfall: Shortfall | None


class Goal(NamedTuple):
    """A credential, how far the person is, and what the nearest way lacks.

    `anew` says that it is the answer for a new application, and not for the one that the record lists.
    """

    answer: Answer
    anew: bool = False

    @property
    def had(self) -> bool:
        """The name of `ever_earned` in release 0.1."""
        value: bool = renamed(self, "Goal.had", "ever_earned")
        return value

    @property
    def stage(self) -> GoalStage:
        """How far the person is."""
        return _stage(self)

    @property
    def missing(self) -> tuple[MissingCondition, ...]:
        """What the nearest way lacks, where the person lacks anything that is known."""
        lacking = self.stage in (GoalStage.PASSED, GoalStage.OPEN, GoalStage.LACKING)
        return tuple(_missing(self.next.verdict)) if lacking else ()

    @property
    def credential(self) -> str:
        """The credential's id."""
        return self.answer.credential.credential

    @property
    def next(self) -> PurposeVerdict:
        """What stands between the person and the credential: the way to the exam, or else to the award."""
        return self.answer.award if self.answer.apply.truth is Truth.YES else self.answer.apply

    @property
    def passed(self) -> bool:
        """Whether the award's own demand for the credential's exam is met."""
        return any(
            leaf.truth is Truth.YES
            for leaf in self.answer.award.verdict.leaves()
            if isinstance(leaf.node, ExamCondition) and leaf.node.exam == self.credential
        )

    @property
    def ever_earned(self) -> bool:
        """Whether the exam was passed, or the credential awarded, be it that it has lapsed since."""
        sat = (exam.passed for exam in self.answer.record.exams.items if exam.exam == self.credential)
        return self.awarded or any(day and day.earliest <= self.answer.as_of for day in sat)

    @property
    def awarded(self) -> bool:
        """Whether the record lists an award of it by then, even if it has lapsed since."""
        return self.answer.awarded

    @property
    def renewable(self) -> bool:
        """Whether it was awarded, is not surely in good standing, and a new exam is not the only way back."""
        lapsed = self.answer.held is not Truth.YES and self.answer.award.truth is Truth.UNKNOWN
        return lapsed and self.awarded

    @property
    def order(self) -> tuple[GoalStage, int, Fraction, int, str]:
        """Sorts the nearest first: by stage, by how much is missing, by how much is asked, by name."""
        distance = shortfall_distance(self.next.verdict)
        return self.stage, distance.conditions, distance.shares, len(self.next.questions), self.credential


class PersonOnDay(NamedTuple):
    """One person on one day; `closed` takes what the record does not say as not so."""

    catalog: Catalog
    record: Record
    as_of: date
    closed: bool = False

    def goal(self, name: str) -> Goal:
        """One credential as a goal: by the application that is listed, or by a new one if that is nearer."""
        answer = check(self.catalog, name, self.record, as_of=self.as_of, assume_complete=self.closed)
        listed, fresh = Goal(answer), answer.new_application
        return (
            min(listed, Goal(fresh, anew=True), key=lambda goal: goal.stage) if fresh is not None else listed
        )

    def goals(self) -> dict[str, Goal]:
        """Every credential as a goal, by its id, the nearest first."""
        found = [self.goal(name) for name in self.catalog.credentials]
        return {goal.credential: goal for goal in sorted(found, key=lambda goal: goal.order)}


def _stage(goal: Goal) -> GoalStage:
    answer = goal.answer
    if answer.held is Truth.YES:
        return GoalStage.HELD
    editions = [edition for edition in answer.apply.editions if edition]
    if answer.credential.status == "retired" or not editions:
        return GoalStage.CLOSED
    if answer.award.truth is Truth.YES:
        return GoalStage.DUE
    if answer.apply.truth is Truth.YES:
        if goal.passed:
            return GoalStage.PASSED
        if goal.ever_earned and answer.award.truth is Truth.UNKNOWN:
            return (
                GoalStage.UNKNOWN
            )  # to be renewed, reinstated or claimed: the exam again may be for nothing
        return GoalStage.OPEN
    return GoalStage.UNKNOWN if answer.apply.truth is Truth.UNKNOWN else GoalStage.LACKING


def _missing(verdict: Verdict) -> Iterator[MissingCondition]:
    """The conditions that the nearest way lacks, in the order of the rule, each once."""
    short = {shortfall.condition: shortfall for shortfall in verdict.shortfalls if shortfall.quota is None}
    lacking = {leaf.name: leaf.node for leaf in verdict.leaves() if leaf.name in verdict.unmet}
    for name, node in lacking.items():
        if name is not None and isinstance(node, Condition):
            yield MissingCondition(name, node, short.get(name))
