"""Units shared out among the demands on them, exactly.

Whether some units can serve totals, minimums and maximums at once is a linear program. It is small: items
that the same demands fit are one supply. It is solved in whole numbers, so no doubt is left at a boundary.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import lcm
from typing import NamedTuple

from pathways.allocation.simplex import Coefficients, whole_maximum

NONE = Fraction(0)
TOTAL = "total"
_SERVED = 1_000_000_000
"""What serving a unit is worth, against the price of sending one: none is sent that serves nothing."""


class SupplyUse(NamedTuple):
    """What units do that are sent one way: the demands that each serves, and the caps that it falls under."""

    serves: frozenset[str]
    capped: frozenset[str]


@dataclass(frozen=True, slots=True)
class Supply:
    """Units, and the ways that they may be sent; each unit goes one way only, at a price."""

    units: Fraction
    ways: tuple[SupplyUse, ...]
    price: int = 1


@dataclass(frozen=True, slots=True)
class Allocation:
    """How much each demand is served, and what was sent: by supply and way, as counted from 0."""

    served: Mapping[str, Fraction]
    sent: Mapping[tuple[int, int], Fraction]


def allocate(
    supplies: Sequence[Supply],
    caps: Mapping[str, Fraction],
    demands: Mapping[str, Fraction],
    first: Collection[str] = (),
) -> Allocation:
    """Send the units so that the most is served of some demands, each up to its own amount.

    They are sent as cheaply as may be, so none that serves nothing. The demands named `first` come before all
    others.

    >>> both = Supply(Fraction(5), (Way(frozenset("a"), frozenset()), Way(frozenset("b"), frozenset())))
    >>> sum(share_out([both], {}, {"a": Fraction(3), "b": Fraction(3)}).served.values())
    Fraction(5, 1)
    """
    grain = lcm(*(amount.denominator for amount in _amounts(supplies, caps, demands)))
    flows = [(at, way) for at, supply in enumerate(supplies) for way in range(len(supply.ways))]
    ways = [supplies[at].ways[way] for at, way in flows]
    owned, capped, served = (defaultdict[object, Coefficients](dict) for _ in range(3))
    for place, ((at, _), way) in enumerate(zip(flows, ways, strict=True)):
        owned[at][place] = 1
        for name in way.capped:
            capped[name][place] = 1
        for name in way.serves:
            served[name][place] = -1
    rows = [(owned[at], supply.units) for at, supply in enumerate(supplies)]
    rows += [(capped[name], cap) for name, cap in caps.items()]
    for place, (name, amount) in enumerate(demands.items(), len(flows)):
        rows += [({**served[name], place: 1}, NONE), ({place: 1}, amount)]
    worth = [_SERVED**2 if name in first else _SERVED for name in demands]
    prices = [-supplies[at].price for at, _ in flows]
    values = whole_maximum(prices + worth, [(row, int(bound * grain)) for row, bound in rows], len(flows))
    amounts = [value / grain for value in values]
    return Allocation(
        served=dict(zip(demands, amounts[len(flows) :], strict=True)),
        sent={flow: units for flow, units in zip(flows, amounts, strict=False) if units},
    )


def total_served(
    supplies: Sequence[Supply], caps: Mapping[str, Fraction], demands: Mapping[str, Fraction]
) -> Fraction:
    """The most that can be served of some demands together; their sum if all are met."""
    return sum(allocate(supplies, caps, demands).served.values(), NONE)


def can_meet(
    supplies: Sequence[Supply], caps: Mapping[str, Fraction], demands: Mapping[str, Fraction]
) -> bool:
    """Whether all demands can be met at once."""
    return total_served(supplies, caps, demands) == sum(demands.values())


def smallest_conflict(
    supplies: Sequence[Supply], caps: Mapping[str, Fraction], demands: Mapping[str, Fraction]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of demands that cannot all be met, the fewest that cannot together, and the caps in their way."""
    left, limits = dict(demands), dict(caps)
    for need in demands:
        fewer = {name: amount for name, amount in left.items() if name != need}
        if not can_meet(supplies, limits, fewer):
            left = fewer
    for cap in caps:
        fewer = {name: amount for name, amount in limits.items() if name != cap}
        if not can_meet(supplies, fewer, left):
            limits = fewer
    return tuple(left), tuple(limits)


def supply_uses(
    serves: frozenset[str], apart: Mapping[str, str], capped: frozenset[str]
) -> tuple[SupplyUse, ...]:
    """The ways of units that fit some demands; of those that are `apart`, by group, a unit serves one only.

    >>> [sorted(way.serves) for way in ways(frozenset("abc"), {"a": "", "b": ""}, frozenset())]
    [['a', 'c'], ['b', 'c'], ['c']]
    """
    groups: dict[str, list[frozenset[str]]] = {}
    for name in sorted(serves.intersection(apart)):
        groups.setdefault(apart[name], []).append(frozenset({name}))
    common = serves.difference(apart)
    choices = product(*([*group, frozenset[str]()] for group in groups.values()))
    return tuple(SupplyUse(common.union(*chosen), capped) for chosen in choices)


def _amounts(
    supplies: Sequence[Supply], caps: Mapping[str, Fraction], demands: Mapping[str, Fraction]
) -> Iterable[Fraction]:
    yield from (supply.units for supply in supplies)
    yield from caps.values()
    yield from demands.values()
