"""What can be started today, and what each step opens, directly and in the end."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from pathways.model.evidence.holdings import ExamAttempt, HeldCredential
from pathways.model.evidence.record import Record
from pathways.model.rules.condition import (
    Condition,
    CredentialCondition,
    DecisionCondition,
    ExamCondition,
    ExclusionCondition,
)
from pathways.model.values.day import exact_day
from pathways.model.values.partial_list import PartialList
from pathways.planning.goals import Goal, GoalStage, PersonOnDay
from pathways.wording.requirements import describe


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


def next_steps_for(case: PersonOnDay, found: Mapping[str, Goal]) -> list[NextStep]:
    """The steps that can be started today: those that open most first.

    Args:
        case: the person.
        found: the person's goals.
    """
    every = [*_earned(case, found), *_met(case, found)]
    return sorted(
        every, key=lambda one: (one.kind == "meet", -len(one.in_the_end), -len(one.opens), one.text)
    )


def with_credentials(record: Record, credentials: Iterable[str], as_of: date) -> Record:
    """A record as if some credentials were earned on a day, their exams passed."""
    on, names = exact_day(as_of), list(credentials)
    return record.model_copy(
        update={
            "credentials": _more(
                record.credentials, [HeldCredential(credential=name, earned=on) for name in names]
            ),
            "exams": _more(record.exams, [ExamAttempt(exam=name, passed=on) for name in names]),
        }
    )


def _more(listed: PartialList[Any], items: list[Any]) -> PartialList[Any]:
    return listed.model_copy(update={"items": (*listed.items, *items)})


def _turned(case: PersonOnDay, found: Mapping[str, Goal], held: set[str]) -> dict[str, Goal]:
    """The goals that change when some credentials are held: those whose rules ask for one of them."""
    after = case._replace(record=with_credentials(case.record, sorted(held), case.as_of))
    return {
        name: after.goal(name)
        for name, one in found.items()
        if name not in held
        and one.stage in (GoalStage.UNKNOWN, GoalStage.LACKING)
        and held.intersection(case.catalog.dependencies[name][1:])
    }


def _opened(case: PersonOnDay, found: Mapping[str, Goal], held: set[str]) -> tuple[list[str], list[str]]:
    """What can be sat when some credentials are held, and what would no longer be closed."""
    after = _turned(case, found, held)
    sure = [
        name for name, one in after.items() if one.stage in (GoalStage.DUE, GoalStage.PASSED, GoalStage.OPEN)
    ]
    lacked = [name for name in after if found[name].stage is GoalStage.LACKING]
    return sure, [name for name in lacked if after[name].stage is GoalStage.UNKNOWN]


def _in_the_end(case: PersonOnDay, found: Mapping[str, Goal], held: Iterable[str]) -> list[str]:
    """All that can be sat when what is opened is earned too, and so on."""
    had, opened = set(held), list[str]()
    while fresh := [name for name in _opened(case, found, had)[0] if name not in opened]:
        opened += fresh
        had.update(fresh)
    return opened


def _earned(case: PersonOnDay, found: Mapping[str, Goal]) -> Iterator[NextStep]:
    """The credentials that may be claimed, renewed or reinstated, and the exams that may be sat."""
    for name, one in found.items():
        if one.renewable:
            yield NextStep(
                "renew", f"renew or reinstate {one.answer.credential.abbreviation}", name, (), (), ()
            )
        waits = one.stage is GoalStage.OPEN and one.answer.retake is not None
        if one.stage in (GoalStage.DUE, GoalStage.OPEN) and not waits:
            opens, perhaps = _opened(case, found, {name})
            claim = one.stage is GoalStage.DUE
            yield NextStep(
                "claim" if claim else "sit",
                ("claim {}" if claim else "sit the {} exam").format(one.answer.credential.abbreviation),
                name,
                tuple(opens),
                tuple(perhaps),
                tuple(_in_the_end(case, found, [name])),
            )


def _met(case: PersonOnDay, found: Mapping[str, Goal]) -> Iterator[NextStep]:
    """The conditions that nearest ways lack and that need no other credential first."""
    lacking: dict[str, list[str]] = {}
    for name, one in found.items():
        if one.stage in (GoalStage.PASSED, GoalStage.OPEN, GoalStage.LACKING):
            for missing in one.missing:
                if _startable(missing.condition):
                    lacking.setdefault(describe(missing.condition, case.catalog), []).append(name)
    for text, helps in lacking.items():
        opens = [
            name for name in helps if found[name].stage is GoalStage.LACKING and len(found[name].missing) == 1
        ]
        more = _in_the_end(case, found, opens)
        in_the_end = (*opens, *(name for name in more if name not in opens))
        yield NextStep("meet", text, None, tuple(opens), (), in_the_end, tuple(helps))


def _startable(condition: Condition) -> bool:
    """Whether a condition can be worked on; exams and credentials are steps of their own."""
    return not isinstance(
        condition, ExamCondition | CredentialCondition | DecisionCondition | ExclusionCondition
    )
