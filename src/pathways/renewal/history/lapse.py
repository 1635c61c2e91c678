"""What follows a cycle that was not renewed, day by day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pathways.model.renewal.cycle import Lapse, LapseStage
from pathways.model.renewal.rules import Renewal
from pathways.model.values.standing import good_standing
from pathways.model.values.truth import Truth
from pathways.renewal.history.cycles import DAY, CycleDates
from pathways.wording import labels


class LapsePhase(NamedTuple):
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


class LatePeriod(NamedTuple):
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
    dated_stages = list(zip(lapse.stages, firsts, strict=True))
    lapsed = next(
        (first for stage, first in dated_stages if good_standing(stage.standing) is not Truth.YES), firsts[-1]
    )
    for stage, first in dated_stages:
        last = stage.lasts.after(first) - DAY if stage.lasts else None
        yield LapsePhase(lapse, stage, first, last, lapsed, firsts[-1])


def phases_after(renewal: Renewal, end: date) -> tuple[tuple[LapsePhase, ...], ...]:
    """What may follow a cycle that ended on a day, by each rule that may hold: none where none is on file."""
    return tuple(tuple(lapse_phases(lapse, end)) for lapse in renewal.lapse_on(end + DAY))


def late_periods(renewal: Renewal, dates: CycleDates) -> tuple[LatePeriod, ...]:
    """The days after a cycle in which units still serve it, or some quotas of it, surely or perhaps."""
    phases = phases_after(renewal, dates.last)
    stages = (
        LatePeriod(
            phase.first,
            phase.last or date.max,
            surely=phase.stage.earn is True and len(phases) == 1,
            called=_called(phase.first, phase.last),
        )
        for dated_stages in phases
        for phase in dated_stages
        if phase.stage.earn is not False
    )
    first = dates.last + DAY
    repairs = (
        LatePeriod(first, last, surely=False, called=_called(first, last), repairs=repair.quotas)
        for lapse in renewal.lapse_on(first)
        for repair in lapse.repairs
        for last in [repair.within.after(dates.last)]
    )
    return (*stages, *repairs)


def last_filing_day(renewal: Renewal, dates: CycleDates) -> date | None:
    """The last day after a cycle on which what was earned in it may be reported; null: no such days."""
    phases = [phase for phases in phases_after(renewal, dates.last) for phase in phases if phase.stage.file]
    return max((phase.last or date.max for phase in phases), default=None)


def _called(first: date, last: date | None) -> str:
    return labels.days_range(first, last) if last else labels.days_from(first)
