"""What follows a cycle that was not renewed, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.model.renewal.cycle import Lapse, LapseStage
from pathways.model.renewal.rules import Renewal
from pathways.model.values.standing import GOOD
from pathways.renewal.history.cycles import DAY, CycleDates


@dataclass(frozen=True, slots=True)
class LapsePhase:
    """The days of a stage; `last` is null where it has no end.

    `lapsed` is the first day of its rule on which the credential is not in good standing, `final` that of the
    last stage, from which the years of a reinstatement count.
    """

    lapse: Lapse
    stage: LapseStage
    first: date
    last: date | None
    lapsed: date
    final: date

    @property
    def mends(self) -> bool:
        """Whether the cycle may still be made good in it."""
        return self.stage.earn is not False or self.stage.file

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class LatePeriod:
    """Days after a cycle in which units still serve it, surely or perhaps; or some quotas of it only."""

    first: date
    last: date
    surely: bool
    called: str
    repairs: tuple[str, ...] = ()


def lapse_phases(lapse: Lapse, end: date) -> Iterator[LapsePhase]:
    """The stages of a lapse after a cycle that ended on a day, each with its days."""
    firsts = [end + DAY]
    for stage in lapse.stages[:-1]:
        assert stage.lasts  # noqa: S101 - only the last stage has no end
        firsts.append(stage.lasts.after(firsts[-1]))
    told = list(zip(lapse.stages, firsts, strict=True))
    lapsed = next((first for stage, first in told if stage.standing not in GOOD), firsts[-1])
    for stage, first in told:
        last = stage.lasts.after(first) - DAY if stage.lasts else None
        yield LapsePhase(lapse, stage, first, last, lapsed, firsts[-1])


def phases_after(renewal: Renewal, end: date) -> tuple[tuple[LapsePhase, ...], ...]:
    """What may follow a cycle that ended on a day, by each rule that may hold: none where none is on file."""
    return tuple(tuple(lapse_phases(lapse, end)) for lapse in renewal.lapse_on(end + DAY))


def late_periods(renewal: Renewal, span: CycleDates) -> tuple[LatePeriod, ...]:
    """The days after a cycle in which units still serve it, or some quotas of it, surely or perhaps."""
    every = phases_after(renewal, span.last)
    stages = (
        LatePeriod(
            phase.first,
            phase.last or date.max,
            surely=phase.stage.earn is True and len(every) == 1,
            called=_called(phase.first, phase.last),
        )
        for told in every
        for phase in told
        if phase.stage.earn is not False
    )
    first = span.last + DAY
    repairs = (
        LatePeriod(first, last, surely=False, called=_called(first, last), repairs=one.quotas)
        for lapse in renewal.lapse_on(first)
        for one in lapse.repairs
        for last in [one.within.after(span.last)]
    )
    return (*stages, *repairs)


def last_filing_day(renewal: Renewal, span: CycleDates) -> date | None:
    """The last day after a cycle on which what was earned in it may be reported; null: no such days."""
    every = [phase for told in phases_after(renewal, span.last) for phase in told if phase.stage.file]
    return max((phase.last or date.max for phase in every), default=None)


def _called(first: date, last: date | None) -> str:
    return f"from {first} to {last}" if last else f"from {first}"
