"""Linear programs in whole numbers, solved exactly."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd

Coefficients = dict[int, int]
"""The coefficients of a row by variable, without those that are 0."""
_BOUND = -1
"""The place of a row's bound."""


def maximum(goal: Sequence[int], rows: Sequence[tuple[Coefficients, int]]) -> list[Fraction]:
    """The variables, 0 or more, that make a goal greatest where every row is at most its bound of 0 or more.

    The simplex method by Bland's rule, which cannot cycle. A row is an equation, and may be multiplied by any
    number: so all entries stay whole, and are exact.

    >>> maximum([3, 2], [({0: 1, 1: 1}, 4), ({0: 1, 1: 3}, 6)])
    [Fraction(4, 1), Fraction(0, 1)]
    """
    width = len(goal)
    table = [{**row, width + at: 1, _BOUND: bound} for at, (row, bound) in enumerate(rows)]
    costs = {place: -value for place, value in enumerate(goal) if value}
    basis = list(range(width, width + len(rows)))
    while (enters := min((at for at, cost in costs.items() if cost < 0 <= at), default=None)) is not None:
        leaves = _leaving(table, basis, enters)
        chosen = table[leaves]
        for row in (*table, costs):
            if row is not chosen and enters in row:
                _eliminate(row, chosen, enters)
        basis[leaves] = enters
    amounts = {
        place: Fraction(row.get(_BOUND, 0), row[place]) for place, row in zip(basis, table, strict=True)
    }
    return [amounts.get(place, Fraction(0)) for place in range(width)]


def whole_maximum(
    goal: Sequence[int], rows: Sequence[tuple[Coefficients, int]], whole: int
) -> list[Fraction]:
    """The same where the first so many variables are whole numbers: a unit is never split.

    Most programs come out whole by themselves; where one does not, a variable is held below its fraction and
    above it, and the better of the two is taken.

    >>> rows = [({0: 1, 1: 1}, 1), ({1: 1, 2: 1}, 1), ({0: 1, 2: 1}, 1)]
    >>> maximum([1, 1, 1], rows), whole_maximum([1, 1, 1], rows, 3)
    ([Fraction(1, 2), Fraction(1, 2), Fraction(1, 2)], [Fraction(0, 1), Fraction(1, 1), Fraction(0, 1)])
    """
    found = _branched(goal, rows, whole, (), None)
    assert found, "to take nothing is always possible"  # noqa: S101
    return found[1]


_Found = tuple[Fraction, list[Fraction]]


def _branched(
    goal: Sequence[int],
    rows: Sequence[tuple[Coefficients, int]],
    whole: int,
    least: tuple[tuple[int, int], ...],
    best: _Found | None,
) -> _Found | None:
    """The best whole solution in which some variables have at least so much, or the one known before."""
    found = _at_least(goal, rows, dict(least))
    if found is None or (best and found[0] <= best[0]):
        return best
    broken = next((place for place in range(whole) if found[1][place].denominator > 1), None)
    if broken is None:
        return found
    below = int(found[1][broken])
    best = _branched(goal, [*rows, ({broken: 1}, below)], whole, least, best)
    return _branched(goal, rows, whole, (*least, (broken, below + 1)), best)


def _at_least(
    goal: Sequence[int], rows: Sequence[tuple[Coefficients, int]], least: dict[int, int]
) -> _Found | None:
    """The greatest goal where some variables have at least so much; null where no solution has."""
    shifted = [
        (row, bound - sum(row.get(place, 0) * low for place, low in least.items())) for row, bound in rows
    ]
    if any(bound < 0 for _, bound in shifted):
        return None
    values = maximum(goal, shifted)
    amounts = [value + least.get(place, 0) for place, value in enumerate(values)]
    return sum((weight * value for weight, value in zip(goal, amounts, strict=True)), Fraction(0)), amounts


def _leaving(table: list[Coefficients], basis: list[int], enters: int) -> int:
    """The row that bounds the entering variable most; of equal ones that of the first variable."""
    best = -1
    for at, row in enumerate(table):
        if row.get(enters, 0) <= 0:
            continue
        if best >= 0:
            mine = row.get(_BOUND, 0) * table[best][enters]
            other = table[best].get(_BOUND, 0) * row[enters]
            if mine > other or (mine == other and basis[at] > basis[best]):
                continue
        best = at
    assert best >= 0, "the program has no bound"  # noqa: S101 - every flow and demand has one
    return best


def _eliminate(row: Coefficients, chosen: Coefficients, enters: int) -> None:
    """Take the entering variable out of a row."""
    factor, scale = row[enters], chosen[enters]
    if scale != 1:
        for place in row:
            row[place] *= scale
    for place, pivot in chosen.items():
        value = row.get(place, 0) - factor * pivot
        if value:
            row[place] = value
        else:
            row.pop(place, None)
    if scale != 1 and (common := gcd(*row.values())) > 1:
        for place in row:
            row[place] //= common
