"""The proof of a no: which conditions, repaired, would end it."""

from collections.abc import Sequence
from fractions import Fraction

from pathways.model.rules.requirement import AtLeast
from pathways.model.values.truth import Truth
from pathways.model.verdict import Verdict


def unmet_of_group(node: AtLeast, parts: list[Verdict]) -> tuple[str, ...]:
    """The fewest unmet conditions of a group that is NO: repair all of them and it is no longer NO.

    Repair fewer and it still is. Of ways that lack equally many, the nearest is named, and of equally near
    ones the first in the file.
    """
    lacking = node.count - sum(part.truth is not Truth.NO for part in parts)
    refused = [part for part in parts if part.truth is Truth.NO]
    nearest: Sequence[int] = range(len(refused))
    if lacking < len(refused):
        nearest = sorted(nearest, key=lambda place: shortfall_distance(refused[place]))[:lacking]
    return tuple(dict.fromkeys(name for place in sorted(nearest) for name in refused[place].unmet))


def shortfall_distance(part: Verdict) -> tuple[int, Fraction, Fraction]:
    """How many conditions are unmet, how much of them, counting one without an amount whole, and the time."""
    short = {
        shortfall.condition: shortfall
        for shortfall in part.shortfalls
        if shortfall.condition in part.unmet and shortfall.quota is None
    }
    whole = len(part.unmet) - len(short)
    shares = sum((shortfall.short.low / shortfall.need for shortfall in short.values()), Fraction(whole))
    return len(part.unmet), shares, sum((shortfall.short.low for shortfall in short.values()), Fraction(0))
