"""The proof of a no: which conditions, repaired, would end it."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

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


class Distance(NamedTuple):
    """How far a requirement is from being met; the smaller, the nearer.

    `conditions` are unmet. `shares` is how much of them: one without an amount counts whole, and half where
    the record has its evidence with a later day. `time` is what is missing of amounts, and `open_time` what
    may be missing of amounts in months that are unmet or not known.
    """

    conditions: int
    shares: Fraction
    time: Fraction
    open_time: Fraction


def shortfall_distance(part: Verdict) -> Distance:
    """How far a requirement is from being met."""
    short = {
        shortfall.condition: shortfall
        for shortfall in part.shortfalls
        if shortfall.condition in part.unmet and shortfall.quota is None
    }
    halves = sum(in_progress(leaf) for leaf in part.leaves() if leaf.name in part.unmet)
    whole = len(part.unmet) - len(short) - Fraction(halves, 2)
    return Distance(
        len(part.unmet),
        sum((shortfall.short.low / shortfall.need for shortfall in short.values()), whole),
        sum((shortfall.short.low for shortfall in short.values()), Fraction(0)),
        sum((each.short.high or each.need for each in part.shortfalls if each.unit == "month"), Fraction(0)),
    )


def in_progress(leaf: Verdict) -> bool:
    """Whether a condition is unmet, and the record has its evidence with a day that is still to come."""
    return leaf.truth is Truth.NO and any(
        all(reason.code == "not-yet" for reason in item.reasons) for item in leaf.left_out
    )
