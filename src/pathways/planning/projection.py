"""When time alone will meet a requirement: a job that goes on, a program that ends on a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial
from typing import Final

from pathways.checking.answer import Answer
from pathways.checking.condition_on import truth_on
from pathways.model.values.truth import Truth
from pathways.model.verdict import Verdict

HORIZON: Final = (31, 92, 183, 366, 731, 1461, 2557, 3653)
"""Days ahead that are tried in turn, up to ten years; between two of them the day is searched."""


@dataclass(frozen=True, slots=True)
class Projection:
    """When a requirement will be met if current work and study go on at their present pace.

    Before `first` it is not met; null: it may be met already. From `last` on it surely is; null: not within
    ten years. They differ where the record or the rules leave open how much counts.
    """

    first: date | None
    last: date | None


def projected(answer: Answer, leaf: Verdict) -> Projection | None:
    """When a condition that is not surely met will be, by time alone; null if not within ten years.

    The same rules are asked about later days, so a projection never differs from what `check` will say.
    """
    truth = cache(partial(truth_on, answer, leaf))

    def reaches(wanted: Truth) -> Callable[[date], bool]:
        return lambda day: (found := truth(day)) is not None and found >= wanted

    first = _first_day(answer.as_of, reaches(Truth.UNKNOWN)) if leaf.truth is Truth.NO else None
    last = _first_day(answer.as_of, reaches(Truth.YES)) if first or leaf.truth is Truth.UNKNOWN else None
    return Projection(first, last) if first or last else None


def _first_day(today: date, holds: Callable[[date], bool]) -> date | None:
    """The first day on which something holds that did not hold before; null if not within the horizon."""
    before = 0
    for ahead in HORIZON:
        if (date.max - today).days <= ahead:
            return None
        if holds(today + timedelta(ahead)):
            break
        before = ahead
    else:
        return None
    while ahead - before > 1:
        middle = (before + ahead) // 2
        if holds(today + timedelta(middle)):
            ahead = middle
        else:
            before = middle
    return today + timedelta(ahead)
