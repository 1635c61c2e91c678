"""Linear programs, against the corners and the whole points of the same worked out one by one."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.effort import effort

from pathways.allocation.simplex import maximum, whole_maximum

MOST = 3
"""What each variable of a program here is at most."""
Rows = list[tuple[dict[int, int], int]]


@st.composite
def programs(draw: st.DrawFn, whole: int | None = 0) -> tuple[list[list[int]], Rows]:
    """Goals and rows of two or three variables, each of them with a bound; so many, or all, are to be whole.

    A row with less than 0 of any has no more than 0 of those.
    """
    width = draw(st.integers(2, 3))
    values = st.lists(st.integers(-2, 3), min_size=width, max_size=width)
    goals = draw(st.lists(values, min_size=1, max_size=3))
    rows: Rows = [({place: 1}, MOST) for place in range(width)]
    for _ in range(draw(st.integers(1, 3))):
        told = draw(st.lists(st.integers(-1, 3), min_size=width, max_size=width))
        if min(told) < 0:
            told = [min(one, 0) if whole is None or at < whole else one for at, one in enumerate(told)]
        rows.append(({at: one for at, one in enumerate(told) if one}, draw(st.integers(0, 6))))
    return goals, rows


def keeps(rows: Rows, point: Sequence[Fraction]) -> bool:
    return all(one >= 0 for one in point) and all(
        sum(value * point[place] for place, value in row.items()) <= bound for row, bound in rows
    )


def reached(goals: list[list[int]], point: Sequence[Fraction]) -> tuple[Fraction, ...]:
    return tuple(
        sum((value * one for value, one in zip(goal, point, strict=True)), Fraction(0)) for goal in goals
    )


def corner(equations: Sequence[tuple[list[int], int]]) -> list[Fraction] | None:
    """The one point that keeps some equations; null where they have none, or many."""
    table = [[Fraction(one) for one in (*row, bound)] for row, bound in equations]
    for place in range(len(table)):
        pivot = next((row for row in table[place:] if row[place]), None)
        if pivot is None:
            return None
        table.remove(pivot)
        table.insert(place, pivot)
        for other in table:
            if other is not pivot and other[place]:
                factor = other[place] / pivot[place]
                other[:] = [mine - factor * theirs for mine, theirs in zip(other, pivot, strict=True)]
    return [row[-1] / row[place] for place, row in enumerate(table)]


def corners(rows: Rows, width: int) -> list[list[Fraction]]:
    walls = [([row.get(place, 0) for place in range(width)], bound) for row, bound in rows]
    walls += [([int(place == at) for place in range(width)], 0) for at in range(width)]
    found = (corner(chosen) for chosen in combinations(walls, width))
    return [point for point in found if point is not None and keeps(rows, point)]


@settings(max_examples=effort(150, 300))
@given(programs())
def test_no_corner_is_better(program: tuple[list[list[int]], Rows]) -> None:
    goals, rows = program
    point = maximum(goals, rows)
    assert keeps(rows, point)
    assert reached(goals, point) == max(reached(goals, one) for one in corners(rows, len(goals[0])))


@settings(max_examples=effort(150, 300))
@given(programs(whole=None))
def test_no_whole_point_is_better(program: tuple[list[list[int]], Rows]) -> None:
    goals, rows = program
    point = whole_maximum(goals, rows, len(goals[0]))
    assert keeps(rows, point)
    assert all(one.denominator == 1 for one in point)
    every = (list(map(Fraction, each)) for each in product(range(MOST + 1), repeat=len(goals[0])))
    assert reached(goals, point) == max(reached(goals, one) for one in every if keeps(rows, one))


@settings(max_examples=effort(100, 200))
@given(programs(whole=1))
def test_where_only_the_first_is_whole_the_others_are_best_beside_each_of_its_amounts(
    program: tuple[list[list[int]], Rows],
) -> None:
    goals, rows = program
    point = whole_maximum(goals, rows, 1)
    assert keeps(rows, point)
    assert point[0].denominator == 1
    held = ([*rows, ({0: 1}, amount), ({0: -1}, -amount)] for amount in range(MOST + 1))
    ways = (reached(goals, one) for each in held for one in corners(each, len(goals[0])))
    assert reached(goals, point) == max(ways)


def test_a_later_goal_counts_only_among_the_best_of_an_earlier_one() -> None:
    rows: Rows = [({0: 1, 1: 1}, 4), ({0: 1}, 3), ({1: 1}, 3)]
    assert maximum([[1, 1], [1, 0]], rows) == [3, 1]
    assert maximum([[1, 1], [0, 1]], rows) == [1, 3]
    assert maximum([[0, 0], [1, 0], [0, 1]], rows) == [3, 1]
    assert maximum([[-1, -1], [1, 1]], rows) == [0, 0]


def test_a_program_without_a_bound_is_refused() -> None:
    with pytest.raises(AssertionError, match="no bound"):
        maximum([[1]], [({0: -1}, 3)])
