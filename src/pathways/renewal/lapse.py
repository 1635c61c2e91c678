"""What follows a cycle that was not renewed, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.model.cycle import Lapse, Stage
from pathways.model.renewal import Renewal
from pathways.renewal.cycles import DAY, Span
from pathways.renewal.pools import Late


@dataclass(frozen=True, slots=True)
class Phase:
    """The days of a stage; `last` is null where it has no end."""

    lapse: Lapse
    stage: Stage
    first: date
    last: date | None

    @property
    def mends(self) -> bool:
        """Whether the cycle may still be made good in it."""
        return self.stage.earn is not False or bool(self.stage.repair) or self.stage.file

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)


def phases(lapse: Lapse, span: Span) -> Iterator[Phase]:
    """The stages of a lapse after a cycle, each with its days."""
    first = span.last + DAY
    for stage in lapse.stages:
        last = stage.lasts.after(first) - DAY if stage.lasts else None
        yield Phase(lapse, stage, first, last)
        if last is None:
            return
        first = last + DAY


def following(renewal: Renewal, span: Span) -> tuple[tuple[Phase, ...], ...]:
    """What may follow a cycle, by each rule that may hold: none where none is on file."""
    return tuple(tuple(phases(lapse, span)) for lapse in renewal.lapse_on(span.last + DAY))


def late(renewal: Renewal, span: Span) -> tuple[Late, ...]:
    """The days after a cycle in which units still serve it, or some quotas of it, surely or perhaps."""
    every = following(renewal, span)
    return tuple(
        Late(
            phase.first,
            phase.last or date.max,
            surely=phase.stage.earn is True and len(every) == 1,
            called=_called(phase),
            repairs=phase.stage.repair if phase.stage.earn is False else (),
        )
        for told in every
        for phase in told
        if phase.stage.earn is not False or phase.stage.repair
    )


def _called(phase: Phase) -> str:
    until = f" to {phase.last}" if phase.last else ""
    return f"from {phase.first}{until}"
