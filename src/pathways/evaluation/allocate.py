"""Units shared out among the demands on them, exactly.

Whether some units can serve a total, minimums and maximums at once is a linear program. It is small: items
that the same quotas fit are one column. Exact fractions leave no doubt at a boundary.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

NONE = Fraction(0)
TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Supply:
    """Units that the same demands and caps fit; `apart` are those of the demands that share with no other."""

    units: Fraction
    serves: frozenset[str]
    apart: frozenset[str]
    capped: frozenset[str]


def served(
    supplies: Sequence[Supply], caps: Mapping[str, Fraction], demands: Mapping[str, Fraction]
) -> Fraction:
    """The most that can be served of some demands together, each up to its own amount.

    All are met at once if that is the sum of their amounts.

    >>> both = Supply(Fraction(5), frozenset({"a", "b"}), frozenset({"a", "b"}), frozenset())
    >>> served([both], {}, {"a": Fraction(3), "b": Fraction(3)})
    Fraction(5, 1)
    """
    flows = [
        (supply, alone) for supply in supplies for alone in (*sorted(supply.apart & demands.keys()), None)
    ]
    width = len(flows) + len(demands)
    owners = [supply for supply, _ in flows]
    rows = [
        (_row(width, [index for index, of in enumerate(owners) if of is supply]), supply.units)
        for supply in supplies
    ]
    rows += [
        (_row(width, [index for index, of in enumerate(owners) if name in of.capped]), cap)
        for name, cap in caps.items()
    ]
    for place, (name, amount) in enumerate(demands.items(), len(flows)):
        feeds = [
            index for index, (of, alone) in enumerate(flows) if name in of.serves and _goes(name, of, alone)
        ]
        row = _row(width, feeds, Fraction(-1))
        row[place] = Fraction(1)
        rows += [(row, NONE), (_row(width, [place]), amount)]
    return _maximum([NONE] * len(flows) + [Fraction(1)] * len(demands), rows)


def _goes(name: str, supply: Supply, alone: str | None) -> bool:
    """Whether a flow serves a demand: one that shares with no other is served by its own flow only."""
    return alone == name if name in supply.apart else True


def _row(width: int, places: Sequence[int], value: Fraction = Fraction(1)) -> list[Fraction]:
    row = [NONE] * width
    for place in places:
        row[place] = value
    return row


def _maximum(goal: list[Fraction], rows: Sequence[tuple[list[Fraction], Fraction]]) -> Fraction:
    """The greatest value of a goal where every row is at most its bound; bounds and variables are 0 or more.

    The simplex method by Bland's rule, which cannot cycle.
    """
    width, height = len(goal), len(rows)
    table = [
        [*row, *(Fraction(index == other) for other in range(height)), bound]
        for index, (row, bound) in enumerate(rows)
    ]
    costs = [-value for value in goal] + [NONE] * (height + 1)
    basis = list(range(width, width + height))
    while (enters := next((place for place, cost in enumerate(costs[:-1]) if cost < 0), None)) is not None:
        ratios = [
            (row[-1] / row[enters], basis[index], index) for index, row in enumerate(table) if row[enters] > 0
        ]
        _, _, leaves = min(ratios)
        scale = table[leaves][enters]
        table[leaves] = [value / scale for value in table[leaves]]
        for row in [*table[:leaves], *table[leaves + 1 :], costs]:
            factor = row[enters]
            if factor:
                row[:] = [value - factor * pivot for value, pivot in zip(row, table[leaves], strict=True)]
        basis[leaves] = enters
    return costs[-1]
