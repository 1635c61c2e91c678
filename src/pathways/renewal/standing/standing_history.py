"""Where the holder of a credential stands: a walk through its cycles and what follows them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, assert_never

from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day, exact_day
from pathways.model.values.standing import StandingWord, good_standing
from pathways.model.values.truth import Truth, all_agree
from pathways.renewal.history.cycles import DAY
from pathways.renewal.history.lapse import LapsePhase, phases_after
from pathways.renewal.outcome.cycle_outcome import CycleOutcome


class PossibleStanding(NamedTuple):
    """A standing that is possible: since when, until when if nothing is done, and by which stage.

    `standing` is null where no rule on file names it: what follows a cycle under a stage that is only
    recalled, or under no rule at all.
    """

    standing: StandingWord | None
    since: date
    until: date | None
    phase: LapsePhase | None = None

    @property
    def good(self) -> Truth:
        """Whether it is good standing: in grace perhaps; in a later stage not, whatever its name."""
        if self.standing is None:
            return Truth.NO if self.phase else Truth.UNKNOWN
        return good_standing(self.standing)


def in_good_standing(states: Sequence[PossibleStanding]) -> Truth:
    """Whether a holder is in good standing, whichever of some states holds; unknown where there are none."""
    return all_agree(state.good for state in states) if states else Truth.UNKNOWN


class StandingHistory(NamedTuple):
    """Where the cycles lead by a day: each state that is possible, and the cycle that decides.

    `states` is one where it is certain. `shown` is the cycle of that day, or one that has ended and can still
    be made good, or that ended it all.
    """

    states: tuple[PossibleStanding, ...]
    shown: CycleOutcome
    lapsed: CycleOutcome | None = None


def standing_history(
    renewal: Renewal, cycles: Sequence[CycleOutcome], day: date, ended: date | None, *, covered: bool = True
) -> StandingHistory:
    """Walk through cycles, the first one first, up to that of a day.

    Args:
        renewal: what follows a cycle that was not renewed.
        cycles: at least one, the last that of the day, or the one before it.
        day: the as-of date.
        ended: the last day of the first cycle, where the record tells that it ended then.
        covered: whether a rule says what the cycle of that day asks for.
    """
    states: list[PossibleStanding] = []
    lapsed = open_still = None
    for outcome in cycles:
        for end, truth in _ends(outcome, day, ended):
            if truth is Truth.YES:
                continue
            standings = [*after_end(renewal, exact_day(end), day)]
            states += standings
            lapsed = lapsed or outcome
            if any(state.phase and state.phase.mends for state in standings):
                open_still = open_still or outcome
            if truth is Truth.NO:
                return StandingHistory(distinct_standings(states), open_still or outcome, lapsed)
        dates = outcome.cycle.dates
        if day <= dates.last:
            states += (
                _within(renewal, outcome, day)
                if covered
                else [PossibleStanding(None, dates.first, dates.last)]
            )
            break
        if day <= outcome.ends and outcome.truth is not Truth.YES:  # within the time that the issuer added
            states.append(PossibleStanding("active", dates.first, outcome.ends))
            open_still = open_still or outcome
            break
    return StandingHistory(distinct_standings(states), open_still or cycles[-1], lapsed)


def _ends(outcome: CycleOutcome, day: date, ended: date | None) -> Iterator[tuple[date, Truth]]:
    """The ends of a cycle's years and of the cycle that have come, and whether it had what each asked for."""
    yield from ((fee.due.ends, fee.paid) for fee in outcome.owed)
    if outcome.ends < day:
        yield outcome.ends, Truth.NO if outcome.cycle.dates.last == ended else outcome.truth


def _within(renewal: Renewal, outcome: CycleOutcome, day: date) -> list[PossibleStanding]:
    """Within a cycle one is active; due once it may be renewed and has not what that asks for."""
    dates = outcome.cycle.dates
    opens = renewal.cycle.opens.before(dates.last + DAY) if renewal.cycle and renewal.cycle.opens else None
    if opens is None or day < opens:
        return [PossibleStanding("active", dates.first, dates.last if opens is None else opens - DAY)]
    return [PossibleStanding(word, opens, dates.last) for word in _once_open(outcome.truth)]


def _once_open(met: Truth) -> tuple[StandingWord, ...]:
    """What may hold once a cycle may be renewed, by whether what that asks for is there."""
    match met:
        case Truth.YES:
            return ("active",)
        case Truth.NO:
            return ("due",)
        case Truth.UNKNOWN:
            return "active", "due"
        case _:
            assert_never(met)


def after_end(renewal: Renewal, last: Day, day: date) -> Iterator[PossibleStanding]:
    """What may hold on a day after a cycle that was not renewed, and ended at some time in an interval."""
    first_told, last_told = (
        {
            (phase.lapse.id, nth): phase
            for phases in phases_after(renewal, end)
            for nth, phase in enumerate(phases)
        }
        for end in (last.earliest, min(last.latest, day - DAY))
    )
    for key in {**first_told, **last_told}:
        earliest, latest = (phases.get(key) for phases in (first_told, last_told))
        shown = latest or earliest
        begun = earliest is None or earliest.first <= day
        runs = latest is None or latest.last is None or latest.last >= day
        if shown and begun and runs:
            yield _stage(shown)
    if not first_told or not last_told:
        yield PossibleStanding(None, day, None)


def _stage(phase: LapsePhase) -> PossibleStanding:
    word = None if phase.stage.is_unsourced else phase.stage.standing
    return PossibleStanding(word, phase.first, phase.last, phase)


def distinct_standings(states: Iterable[PossibleStanding]) -> tuple[PossibleStanding, ...]:
    """The same states, each once."""
    return tuple(dict.fromkeys(states))
