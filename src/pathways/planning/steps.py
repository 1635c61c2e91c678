"""What can be started today, and what each step opens, directly and in the end."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from pathways.model.catalog import Catalog
from pathways.model.condition import Condition, Exam, Holds, Judged, MustNot
from pathways.model.day import exactly
from pathways.model.described import described
from pathways.model.listed import Listed
from pathways.model.record import Held, Record, Sitting
from pathways.planning.goals import Goal, Stage, goal


class Step(NamedTuple):
    """Something that can be started today.

    `claim` and `sit` are of one `credential`; `meet` is a condition that the nearest way of each of the goals
    in `helps` lacks. `opens` are the credentials whose exam may be sat after it alone, `perhaps` those that
    would no longer be closed, and `in_the_end` all that can be sat when everything it opens is earned too.
    """

    kind: Literal["claim", "sit", "meet"]
    text: str
    credential: str | None
    opens: tuple[str, ...]
    perhaps: tuple[str, ...]
    in_the_end: tuple[str, ...]
    helps: tuple[str, ...] = ()


def steps(
    catalog: Catalog, record: Record, as_of: date, found: Mapping[str, Goal], *, closed: bool = False
) -> list[Step]:
    """The steps that can be started today: those that open most first.

    Args:
        catalog: the rules.
        record: the evidence.
        as_of: today.
        found: the goals of the person, from `goals`.
        closed: take what the record does not say as not so.
    """
    world = _World(catalog, record, as_of, closed)
    every = [*_earned(world, found), *_met(world, found)]
    return sorted(
        every, key=lambda one: (one.kind == "meet", -len(one.in_the_end), -len(one.opens), one.text)
    )


def with_held(record: Record, credentials: Iterable[str], as_of: date) -> Record:
    """A record as if some credentials were earned on a day, their exams passed."""
    on, names = exactly(as_of), list(credentials)
    return record.model_copy(
        update={
            "credentials": _more(record.credentials, [Held(credential=name, earned=on) for name in names]),
            "exams": _more(record.exams, [Sitting(exam=name, passed=on) for name in names]),
        }
    )


def _more(listed: Listed[Any], items: list[Any]) -> Listed[Any]:
    return listed.model_copy(update={"items": (*listed.items, *items)})


class _World(NamedTuple):
    catalog: Catalog
    record: Record
    as_of: date
    closed: bool

    def turned(self, found: Mapping[str, Goal], held: Iterable[str]) -> dict[str, Goal]:
        """The goals that change when some credentials are held: those whose rules ask for one of them."""
        names = set(held)
        record = with_held(self.record, sorted(names), self.as_of)
        return {
            name: goal(self.catalog, name, record, self.as_of, closed=self.closed)
            for name, one in found.items()
            if name not in names
            and one.stage in (Stage.UNKNOWN, Stage.LACKING)
            and names.intersection(self.catalog.rests_on[name][1:])
        }

    def opened(self, found: Mapping[str, Goal], held: Iterable[str]) -> tuple[list[str], list[str]]:
        """What can be sat when some credentials are held, and what would no longer be closed."""
        after = self.turned(found, held)
        sure = [name for name, one in after.items() if one.stage in (Stage.OPEN, Stage.DUE)]
        lacked = [name for name, one in after.items() if found[name].stage is Stage.LACKING]
        return sure, [name for name in lacked if after[name].stage is Stage.UNKNOWN]

    def in_the_end(self, found: Mapping[str, Goal], held: Iterable[str]) -> list[str]:
        """All that can be sat when what is opened is earned too, and so on."""
        had, opened = set(held), list[str]()
        while fresh := [name for name in self.opened(found, had)[0] if name not in opened]:
            opened += fresh
            had.update(fresh)
        return opened


def _earned(world: _World, found: Mapping[str, Goal]) -> Iterator[Step]:
    """The credentials that may be claimed, and the exams that may be sat."""
    for name, one in found.items():
        if one.stage in (Stage.DUE, Stage.OPEN):
            opens, perhaps = world.opened(found, [name])
            claim = one.stage is Stage.DUE
            yield Step(
                "claim" if claim else "sit",
                ("claim {}" if claim else "sit the {} exam").format(one.answer.credential.abbreviation),
                name,
                tuple(opens),
                tuple(perhaps),
                tuple(world.in_the_end(found, [name])),
            )


def _met(world: _World, found: Mapping[str, Goal]) -> Iterator[Step]:
    """The conditions that nearest ways lack and that need no other credential first."""
    lacking: dict[str, list[str]] = {}
    for name, one in found.items():
        if one.stage in (Stage.OPEN, Stage.LACKING):
            for missing in one.missing:
                if _startable(missing.condition):
                    lacking.setdefault(described(missing.condition, world.catalog), []).append(name)
    for text, helps in lacking.items():
        opens = [
            name for name in helps if found[name].stage is Stage.LACKING and len(found[name].missing) == 1
        ]
        more = world.in_the_end(found, opens)
        in_the_end = (*opens, *(name for name in more if name not in opens))
        yield Step("meet", text, None, tuple(opens), (), in_the_end, tuple(helps))


def _startable(condition: Condition) -> bool:
    """Whether a condition can be worked on; exams and credentials are steps of their own."""
    return not isinstance(condition, Exam | Holds | Judged | MustNot)
