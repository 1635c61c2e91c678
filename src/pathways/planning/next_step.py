"""What can be started today, and what each step opens, directly and in the end."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from pathways.model.evidence.holdings import ExamAttempt, HeldCredential
from pathways.model.evidence.record import Record
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.day import exact_day
from pathways.model.values.partial_list import PartialList
from pathways.model.values.truth import Truth, at_least
from pathways.model.verdict import Verdict
from pathways.planning.goals import Goal, GoalStage, PersonOnDay
from pathways.wording import labels
from pathways.wording.actions import action


class NextStep(NamedTuple):
    """Something that can be started today.

    `claim`, `sit` and `renew` (to renew or reinstate) are of one `credential`; `meet` is a condition that
    the nearest way of each of the goals in `helps` lacks. `opens` are the credentials whose exam may be sat
    after it alone, `perhaps` those that would no longer be closed, and `in_the_end` all that can be sat when
    everything it opens is earned too.
    """

    kind: Literal["claim", "sit", "renew", "meet"]
    text: str
    credential: str | None
    opens: tuple[str, ...]
    perhaps: tuple[str, ...]
    in_the_end: tuple[str, ...]
    helps: tuple[str, ...] = ()


def next_steps_for(person: PersonOnDay, goals: Mapping[str, Goal]) -> list[NextStep]:
    """The steps that can be started today: those that open most first.

    Args:
        person: the person.
        goals: the person's goals.
    """
    steps = [*_earned(person, goals), *_condition_steps(person, goals)]
    return sorted(
        steps, key=lambda step: (step.kind == "meet", -len(step.in_the_end), -len(step.opens), step.text)
    )


def with_credentials(record: Record, credentials: Iterable[str], as_of: date) -> Record:
    """A record as if some credentials were earned on a day, their exams passed."""
    on, names = exact_day(as_of), list(credentials)
    return record.model_copy(
        update={
            "credentials": _extended(
                record.credentials, [HeldCredential(credential=name, earned=on) for name in names]
            ),
            "exams": _extended(record.exams, [ExamAttempt(exam=name, passed=on) for name in names]),
        }
    )


def _extended(listed: PartialList[Any], items: list[Any]) -> PartialList[Any]:
    return listed.model_copy(update={"items": (*listed.items, *items)})


def _changed_goals(person: PersonOnDay, goals: Mapping[str, Goal], held: set[str]) -> dict[str, Goal]:
    """The goals that change when some credentials are held: those whose rules ask for one of them."""
    after = person._replace(record=with_credentials(person.record, sorted(held), person.as_of))
    return {
        name: after.goal(name)
        for name, goal in goals.items()
        if name not in held
        and goal.stage in (GoalStage.UNKNOWN, GoalStage.LACKING)
        and held.intersection(person.catalog.asked_by(name))
    }


def _opened(person: PersonOnDay, goals: Mapping[str, Goal], held: set[str]) -> tuple[list[str], list[str]]:
    """What can be sat when some credentials are held, and what would no longer be closed."""
    after = _changed_goals(person, goals, held)
    sure = [
        name
        for name, goal in after.items()
        if goal.stage in (GoalStage.DUE, GoalStage.PASSED, GoalStage.OPEN)
    ]
    lacked = [name for name in after if goals[name].stage is GoalStage.LACKING]
    return sure, [name for name in lacked if after[name].stage is GoalStage.UNKNOWN]


def _in_the_end(person: PersonOnDay, goals: Mapping[str, Goal], held: Iterable[str]) -> list[str]:
    """All that can be sat when what is opened is earned too, and so on."""
    earned, opened = set(held), list[str]()
    while fresh := [name for name in _opened(person, goals, earned)[0] if name not in opened]:
        opened += fresh
        earned.update(fresh)
    return opened


def _earned(person: PersonOnDay, goals: Mapping[str, Goal]) -> Iterator[NextStep]:
    """The credentials that may be claimed, renewed or reinstated, and the exams that may be sat."""
    for name, goal in goals.items():
        if goal.renewable:
            yield NextStep(
                "renew", labels.renew_or_reinstate(goal.answer.credential.abbreviation), name, (), (), ()
            )
        waits = goal.stage is GoalStage.OPEN and goal.answer.retake is not None
        if goal.stage in (GoalStage.DUE, GoalStage.OPEN) and not waits:
            opens, perhaps = _opened(person, goals, {name})
            claim = goal.stage is GoalStage.DUE
            yield NextStep(
                "claim" if claim else "sit",
                (labels.claim if claim else labels.sit_exam)(goal.answer.credential.abbreviation),
                name,
                tuple(opens),
                tuple(perhaps),
                tuple(_in_the_end(person, goals, [name])),
            )


def _condition_steps(person: PersonOnDay, goals: Mapping[str, Goal]) -> Iterator[NextStep]:
    """The conditions that nearest ways lack and that need no other credential first."""
    lacking: dict[str, list[str]] = {}
    for name, goal in goals.items():
        if goal.stage in (GoalStage.PASSED, GoalStage.OPEN, GoalStage.LACKING):
            for missing in goal.missing:
                if missing.condition.startable:
                    text = action(
                        missing.condition, missing.shortfall, person.catalog, goal.answer.issuer.short_name
                    )
                    lacking.setdefault(text, []).append(name)
    for text, helps in lacking.items():
        after = {
            name: _truth_if_met(goals[name].next.verdict, goals[name].missing[0].name)
            for name in helps
            if goals[name].stage is GoalStage.LACKING and len(goals[name].missing) == 1
        }
        opens = [name for name, truth in after.items() if truth is Truth.YES]
        perhaps = tuple(name for name, truth in after.items() if truth is Truth.UNKNOWN)
        more = _in_the_end(person, goals, opens)
        in_the_end = (*opens, *(name for name in more if name not in opens))
        yield NextStep("meet", text, None, tuple(opens), perhaps, in_the_end, tuple(helps))


def _truth_if_met(verdict: Verdict, name: str) -> Truth:
    """What would be said of a requirement if the condition of this name were met; other parts as they are."""
    if not verdict.parts:
        return Truth.YES if verdict.name == name else verdict.truth
    parts = [_truth_if_met(part, name) for part in verdict.parts]
    return at_least(verdict.node.count, parts) if isinstance(verdict.node, AtLeast) else min(parts)
