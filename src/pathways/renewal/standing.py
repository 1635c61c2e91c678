"""Where the holder of a credential stands: a walk through its cycles and what follows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pathways.model.cycle import StandingWord
from pathways.model.renewal import Renewal
from pathways.model.truth import Truth
from pathways.renewal.cycles import DAY, Span
from pathways.renewal.lapse import Phase, following
from pathways.renewal.settled import Settled

GOOD: frozenset[StandingWord] = frozenset({"active", "due"})


@dataclass(frozen=True, slots=True)
class State:
    """A standing that is possible: since when, until when if nothing is done, and by which stage."""

    standing: StandingWord
    since: date
    until: date | None
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the cycles lead by a day: each state that is possible, and the cycle that decides.

    `states` is one where it is certain, and none where no rule on file says what follows. `shown` is the
    cycle of that day, or one that has ended and can still be made good, or that ended it all.
    """

    states: tuple[State, ...]
    shown: Settled
    lapsed: Settled | None = None


def walk(renewal: Renewal, cycles: Sequence[Settled], day: date, ended: date | None) -> Walk:
    """Walk through cycles, the first one first, up to that of a day.

    Args:
        renewal: what follows a cycle that was not renewed.
        cycles: at least one, the last that of the day, or the one before it.
        day: the as-of date.
        ended: the last day of the first cycle, where the record tells that it ended then.
    """
    states: list[State] = []
    lapsed = open_still = None
    for one in cycles:
        span = one.turn.span
        if day <= span.last:
            states += _within(renewal, one, day)
            break
        truth = Truth.NO if span.last == ended else one.truth
        if truth is Truth.YES:
            continue
        found = _after(renewal, span, day)
        states += found
        lapsed = lapsed or one
        if any(state.phase and state.phase.mends for state in found):
            open_still = open_still or one
        if truth is Truth.NO:
            return Walk(_distinct(states), open_still or one, lapsed)
    return Walk(_distinct(states), open_still or cycles[-1], lapsed)


def _within(renewal: Renewal, one: Settled, day: date) -> list[State]:
    """Within a cycle one is active; due once it may be renewed and has not what that asks for."""
    span = one.turn.span
    opens = renewal.cycle.opens.before(span.last + DAY) if renewal.cycle and renewal.cycle.opens else None
    if opens is None or day < opens:
        return [State("active", span.first, span.last if opens is None else opens - DAY)]
    words: dict[Truth, tuple[StandingWord, ...]] = {Truth.YES: ("active",), Truth.NO: ("due",)}
    return [State(word, opens, span.last) for word in words.get(one.truth, ("active", "due"))]


def _after(renewal: Renewal, span: Span, day: date) -> list[State]:
    """What may hold on a day after a cycle that was not renewed."""
    return [
        State(phase.stage.standing, phase.first, phase.last, phase)
        for told in following(renewal, span)
        for phase in told
        if phase.holds(day) and not phase.stage.recalled
    ]


def _distinct(states: list[State]) -> tuple[State, ...]:
    return tuple(dict.fromkeys(states))
