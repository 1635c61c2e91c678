"""Linear programs in whole numbers, solved exactly."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd
from operator import mul

Coefficients = dict[int, int]
"""The coefficients of a row by variable, without those that are 0."""
Goals = Sequence[Sequence[int]]
"""Of each goal what a unit of each variable is worth, the first goal first."""
_BOUND = -1
"""The place of a row's bound."""


def maximum(goals: Goals, rows: Sequence[tuple[Coefficients, int]]) -> list[Fraction]:
    """The variables, 0 or more, that make goals greatest where every row is at most its bound of 0 or more.

    Goals come in order: each counts only among the solutions that are best by all before it.

    The simplex method by Bland's rule, which cannot cycle. A row is an equation, and may be multiplied by any
    number: so all entries stay whole, and are exact.

    >>> maximum([[3, 2]], [({0: 1, 1: 1}, 4), ({0: 1, 1: 3}, 6)])
    [Fraction(4, 1), Fraction(0, 1)]
    >>> maximum([[1, 1], [0, 1]], [({0: 1, 1: 1}, 4)])  # of all that reach 4
    [Fraction(0, 1), Fraction(4, 1)]
    """
    width = len(goals[0])
    table = [{**row, width + at: 1, _BOUND: bound} for at, (row, bound) in enumerate(rows)]
    costs = [{place: -value for place, value in enumerate(goal) if value} for goal in goals]
    basis = list(range(width, width + len(rows)))
    while (enters := _entering(costs)) is not None:
        leaves = _leaving(table, basis, enters)
        chosen = table[leaves]
        for row in (*table, *costs):
            if row is not chosen and enters in row:
                _eliminate(row, chosen, enters)
        basis[leaves] = enters
    amounts = {
        place: Fraction(row.get(_BOUND, 0), row[place]) for place, row in zip(basis, table, strict=True)
    }
    return [amounts.get(place, Fraction(0)) for place in range(width)]


def whole_maximum(goals: Goals, rows: Sequence[tuple[Coefficients, int]], whole: int) -> list[Fraction]:
    """The same where the first so many variables are whole numbers: a unit is never split.

    A row that has less than 0 of any variable has no more than 0 of the whole ones: then a whole variable
    that is held above an amount never needs more of another.

    Most programs come out whole by themselves; where one does not, a variable is held below its fraction and
    above it, and the better of the two is taken.

    >>> rows = [({0: 1, 1: 1}, 1), ({1: 1, 2: 1}, 1), ({0: 1, 2: 1}, 1)]
    >>> maximum([[1, 1, 1]], rows), whole_maximum([[1, 1, 1]], rows, 3)
    ([Fraction(1, 2), Fraction(1, 2), Fraction(1, 2)], [Fraction(0, 1), Fraction(1, 1), Fraction(0, 1)])
    """
    best = _branched(goals, rows, whole, (), None)
    assert best, "to take nothing is always possible"  # noqa: S101
    return best[1]


_Solution = tuple[tuple[Fraction, ...], list[Fraction]]
"""What each goal reaches, and the variables."""


def _branched(
    goals: Goals,
    rows: Sequence[tuple[Coefficients, int]],
    whole: int,
    least: tuple[tuple[int, int], ...],
    best: _Solution | None,
) -> _Solution | None:
    """The best whole solution in which some variables have at least so much, or the one known before."""
    solution = _at_least(goals, rows, dict(least))
    if solution is None or (best and solution[0] <= best[0]):
        return best
    broken = next((place for place in range(whole) if solution[1][place].denominator > 1), None)
    if broken is None:
        return solution
    below = int(solution[1][broken])
    best = _branched(goals, [*rows, ({broken: 1}, below)], whole, least, best)
    return _branched(goals, rows, whole, (*least, (broken, below + 1)), best)


def _at_least(
    goals: Goals, rows: Sequence[tuple[Coefficients, int]], least: dict[int, int]
) -> _Solution | None:
    """The best solution where some variables have at least so much; null where no solution has."""
    shifted = [
        (row, bound - sum(row.get(place, 0) * low for place, low in least.items())) for row, bound in rows
    ]
    if any(bound < 0 for _, bound in shifted):
        return None
    values = maximum(goals, shifted)
    amounts = [value + least.get(place, 0) for place, value in enumerate(values)]
    reached = (sum(map(mul, goal, amounts), Fraction(0)) for goal in goals)
    return tuple(reached), amounts


def _entering(costs: Sequence[Coefficients]) -> int | None:
    """The first variable that betters a goal and worsens none before it; null: the solution is best."""
    settled: set[int] = set()
    best: int | None = None
    for cost in costs:
        for place, value in cost.items():
            if value < 0 <= place and (best is None or place < best) and place not in settled:
                best = place
        settled.update(cost)
    return best


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
