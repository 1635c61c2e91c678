"""Linear programs in whole numbers, solved exactly."""

from collections.abc import Sequence
from fractions import Fraction


def maximum(goal: Sequence[int], rows: Sequence[tuple[Sequence[int], int]]) -> list[Fraction]:
    """The variables, 0 or more, that make a goal greatest where every row is at most its bound of 0 or more.

    The simplex method by Bland's rule, which cannot cycle. All entries stay whole numbers over one common
    denominator, as Edmonds showed; so they are exact, and quick.

    >>> maximum([3, 2], [([1, 1], 4), ([1, 3], 6)])
    [Fraction(4, 1), Fraction(0, 1)]
    """
    width, height = len(goal), len(rows)
    table = [
        [*row, *(int(at == other) for other in range(height)), bound] for at, (row, bound) in enumerate(rows)
    ]
    costs = [-value for value in goal] + [0] * (height + 1)
    basis = list(range(width, width + height))
    under = 1
    while (enters := next((place for place, cost in enumerate(costs[:-1]) if cost < 0), None)) is not None:
        leaves = _leaving(table, basis, enters)
        chosen = table[leaves]
        scale = chosen[enters]
        for row in (*table, costs):
            if row is not chosen:
                _eliminate(row, chosen, enters, scale, under)
        basis[leaves], under = enters, scale
    found = dict(zip(basis, (row[-1] for row in table), strict=True))
    return [Fraction(found.get(place, 0), under) for place in range(width)]


def whole_maximum(
    goal: Sequence[int], rows: Sequence[tuple[Sequence[int], int]], whole: int
) -> list[Fraction]:
    """The same where the first so many variables are whole numbers: a unit is never split.

    Most programs come out whole by themselves; where one does not, a variable is held below its fraction and
    above it, and the better of the two is taken.

    >>> rows = [([1, 1, 0], 1), ([0, 1, 1], 1), ([1, 0, 1], 1)]
    >>> maximum([1, 1, 1], rows), whole_maximum([1, 1, 1], rows, 3)
    ([Fraction(1, 2), Fraction(1, 2), Fraction(1, 2)], [Fraction(0, 1), Fraction(1, 1), Fraction(0, 1)])
    """
    found = _branched(goal, rows, whole, (), None)
    assert found, "to take nothing is always possible"  # noqa: S101
    return found[1]


_Found = tuple[Fraction, list[Fraction]]


def _branched(
    goal: Sequence[int],
    rows: Sequence[tuple[Sequence[int], int]],
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
    cut = [int(place == broken) for place in range(len(goal))]
    best = _branched(goal, [*rows, (cut, below)], whole, least, best)
    return _branched(goal, rows, whole, (*least, (broken, below + 1)), best)


def _at_least(
    goal: Sequence[int], rows: Sequence[tuple[Sequence[int], int]], least: dict[int, int]
) -> _Found | None:
    """The greatest goal where some variables have at least so much; null where no solution has."""
    shifted = [(row, bound - sum(row[place] * low for place, low in least.items())) for row, bound in rows]
    if any(bound < 0 for _, bound in shifted):
        return None
    values = maximum(goal, shifted)
    found = [value + least.get(place, 0) for place, value in enumerate(values)]
    return sum((weight * value for weight, value in zip(goal, found, strict=True)), Fraction(0)), found


def _leaving(table: list[list[int]], basis: list[int], enters: int) -> int:
    """The row that bounds the entering variable most; of equal ones that of the first variable."""
    best = -1
    for at, row in enumerate(table):
        if row[enters] <= 0:
            continue
        if best >= 0:
            mine, other = row[-1] * table[best][enters], table[best][-1] * row[enters]
            if mine > other or (mine == other and basis[at] > basis[best]):
                continue
        best = at
    assert best >= 0, "the program has no bound"  # noqa: S101 - every flow and demand has one
    return best


def _eliminate(row: list[int], chosen: list[int], enters: int, scale: int, under: int) -> None:
    factor = row[enters]
    if factor:
        row[:] = [(value * scale - factor * pivot) // under for value, pivot in zip(row, chosen, strict=True)]
    elif scale != under:
        row[:] = [value * scale // under for value in row]
