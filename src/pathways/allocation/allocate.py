"""Units shared out among the demands on them, exactly.

Whether some units can serve totals, minimums and maximums at once is a linear program. It is small: items
that the same demands fit are one supply. It is solved in whole numbers, so no doubt is left at a boundary.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import lcm
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from pathways.allocation.simplex import Coefficients, whole_maximum

ZERO = Fraction(0)
TOTAL = "total"


class DemandName(Protocol):
    """What a demand, or a cap, is called by: a word, or a named tuple."""

    def __hash__(self) -> int: ...
    def __lt__(self, other: Any, /) -> bool: ...


NameT = TypeVar("NameT", bound=DemandName)


class SupplyUse(NamedTuple, Generic[NameT]):
    """What units do that are sent one way: the demands that each serves, and the caps that it falls under."""

    serves: frozenset[NameT]
    capped: frozenset[NameT]


class Supply(NamedTuple, Generic[NameT]):
    """Units, and the ways that they may be sent; each unit goes one way only, at a cost.

    Those `to_earn` are not at hand yet.
    """

    units: Fraction
    uses: tuple[SupplyUse[NameT], ...]
    cost: int = 1
    to_earn: bool = False


class Allocation(NamedTuple, Generic[NameT]):
    """How much each demand is served, and what was sent: by supply and way, as counted from 0."""

    served: Mapping[NameT, Fraction]
    sent: Mapping[tuple[int, int], Fraction]


def allocate(
    supplies: Sequence[Supply[NameT]],
    caps: Mapping[NameT, Fraction],
    demands: Mapping[NameT, Fraction],
    first: Collection[NameT] = (),
) -> Allocation[NameT]:
    """Send the units so that the most is served of some demands, each up to its own amount.

    The goals in order: the demands named `first` are served, then the others; the fewest units are still to
    earn; and what is sent costs the least, so none is sent that serves nothing.

    >>> uses = (SupplyUse(frozenset("a"), frozenset()), SupplyUse(frozenset("b"), frozenset()))
    >>> sum(allocate([Supply(Fraction(5), uses)], {}, {"a": Fraction(3), "b": Fraction(3)}).served.values())
    Fraction(5, 1)
    """
    grain = lcm(*(amount.denominator for amount in _amounts(supplies, caps, demands)))
    flows = [(at, way) for at, supply in enumerate(supplies) for way in range(len(supply.uses))]
    uses = [supplies[at].uses[way] for at, way in flows]
    owned, capped, served = (defaultdict[object, Coefficients](dict) for _ in range(3))
    for place, ((at, _), use) in enumerate(zip(flows, uses, strict=True)):
        owned[at][place] = 1
        for name in use.capped:
            capped[name][place] = 1
        for name in use.serves:
            served[name][place] = -1
    rows = [(owned[at], supply.units) for at, supply in enumerate(supplies)]
    rows += [(capped[name], cap) for name, cap in caps.items()]
    for place, (name, amount) in enumerate(demands.items(), len(flows)):
        rows += [({**served[name], place: 1}, ZERO), ({place: 1}, amount)]
    goals = _goals([supplies[at] for at, _ in flows], demands, first)
    values = whole_maximum(goals, [(row, int(bound * grain)) for row, bound in rows], len(flows))
    amounts = [value / grain for value in values]
    return Allocation(
        served=dict(zip(demands, amounts[len(flows) :], strict=True)),
        sent={flow: units for flow, units in zip(flows, amounts, strict=False) if units},
    )


def _goals(
    senders: Sequence[Supply[NameT]], demands: Iterable[NameT], first: Collection[NameT]
) -> list[list[int]]:
    """What each flow and each demand is worth to each goal; a goal that nothing bears on is left out."""
    first_served = [0 for _ in senders] + [int(name in first) for name in demands]
    others_served = [0 for _ in senders] + [int(name not in first) for name in demands]
    few_to_earn = [-int(supply.to_earn) for supply in senders] + [0 for _ in demands]
    low_cost = [-supply.cost for supply in senders] + [0 for _ in demands]
    return [goal for goal in (first_served, others_served, few_to_earn) if any(goal)] + [low_cost]


def total_served(
    supplies: Sequence[Supply[NameT]], caps: Mapping[NameT, Fraction], demands: Mapping[NameT, Fraction]
) -> Fraction:
    """The most that can be served of some demands together; their sum if all are met."""
    return sum(allocate(supplies, caps, demands).served.values(), ZERO)


def can_meet(
    supplies: Sequence[Supply[NameT]], caps: Mapping[NameT, Fraction], demands: Mapping[NameT, Fraction]
) -> bool:
    """Whether all demands can be met at once."""
    return total_served(supplies, caps, demands) == sum(demands.values())


def smallest_conflict(
    supplies: Sequence[Supply[NameT]], caps: Mapping[NameT, Fraction], demands: Mapping[NameT, Fraction]
) -> tuple[tuple[NameT, ...], tuple[NameT, ...]]:
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
    serves: frozenset[NameT], apart: Mapping[NameT, str], capped: frozenset[NameT]
) -> tuple[SupplyUse[NameT], ...]:
    """The ways of units that fit some demands; of those that are `apart`, by group, a unit serves one only.

    >>> [sorted(use.serves) for use in supply_uses(frozenset("abc"), {"a": "", "b": ""}, frozenset())]
    [['a', 'c'], ['b', 'c'], ['c']]
    """
    groups: dict[str, list[frozenset[NameT]]] = {}
    for name in sorted(serves.intersection(apart)):
        groups.setdefault(apart[name], []).append(frozenset({name}))
    common = serves.difference(apart)
    choices = product(*([*group, frozenset[NameT]()] for group in groups.values()))
    return tuple(SupplyUse(common.union(*chosen), capped) for chosen in choices)


def _amounts(
    supplies: Sequence[Supply[NameT]], caps: Mapping[NameT, Fraction], demands: Mapping[NameT, Fraction]
) -> Iterable[Fraction]:
    yield from (supply.units for supply in supplies)
    yield from caps.values()
    yield from demands.values()
