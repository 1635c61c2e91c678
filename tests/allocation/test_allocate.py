"""Units shared out, against every way to send each of them."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.effort import effort

from pathways.allocation.allocate import (
    Supply,
    SupplyUse,
    allocate,
    can_meet,
    smallest_conflict,
    supply_uses,
    total_served,
)

Amounts = dict[str, Fraction]
ONE, TWO = Fraction(1), Fraction(2)
NAMES = st.frozensets(st.sampled_from("abc"))
USES = st.builds(SupplyUse, NAMES, st.frozensets(st.sampled_from("xy")))
SUPPLIES = st.lists(
    st.builds(
        Supply,
        st.integers(0, 3).map(Fraction),
        st.lists(USES, min_size=1, max_size=2, unique=True).map(tuple),
        st.integers(1, 2),
        st.booleans(),
    ),
    max_size=3,
)
DEMANDS = st.dictionaries(st.sampled_from("abc"), st.integers(0, 4).map(Fraction), min_size=1)
CAPS = st.dictionaries(st.sampled_from("xy"), st.integers(0, 3).map(Fraction))


class Reached(NamedTuple):
    """What each goal comes to, the first goal first."""

    first: Fraction
    others: Fraction
    to_earn: Fraction
    cost: Fraction


def reached(
    supplies: list[Supply[str]], demands: Amounts, first: frozenset[str], sent: Mapping[tuple[int, int], Any]
) -> Reached:
    """What is served when units are sent so, each demand up to its amount."""
    got = dict.fromkeys(demands, Fraction(0))
    for (at, way), units in sent.items():
        for name in supplies[at].uses[way].serves & got.keys():
            got[name] += units
    served = {name: min(got[name], demands[name]) for name in demands}
    return Reached(
        sum((served[name] for name in served if name in first), Fraction(0)),
        sum((served[name] for name in served if name not in first), Fraction(0)),
        -sum((units for (at, _), units in sent.items() if supplies[at].to_earn), Fraction(0)),
        -sum((units * supplies[at].cost for (at, _), units in sent.items()), Fraction(0)),
    )


def every_way(supplies: list[Supply[str]], caps: Amounts) -> Iterator[dict[tuple[int, int], int]]:
    """Each way to send whole units within the supplies and the caps."""
    flows = [(at, way) for at, supply in enumerate(supplies) for way in range(len(supply.uses))]
    for amounts in product(*(range(int(supplies[at].units) + 1) for at, _ in flows)):
        sent = dict(zip(flows, amounts, strict=True))
        within = all(
            sum(units for (which, _), units in sent.items() if which == at) <= supply.units
            for at, supply in enumerate(supplies)
        )
        if within and all(
            sum(units for (at, way), units in sent.items() if cap in supplies[at].uses[way].capped) <= most
            for cap, most in caps.items()
        ):
            yield sent


@settings(max_examples=effort(80, 160), deadline=None)
@given(SUPPLIES, CAPS, DEMANDS, st.frozensets(st.sampled_from("abc")))
def test_no_way_to_send_whole_units_is_better(
    supplies: list[Supply[str]], caps: Amounts, demands: Amounts, first: frozenset[str]
) -> None:
    made = allocate(supplies, caps, demands, first)
    assert sum(made.served.values()) == sum(reached(supplies, demands, first, made.sent)[:2])
    assert all(units > 0 for units in made.sent.values())
    best = max(reached(supplies, demands, first, sent) for sent in every_way(supplies, caps))
    assert reached(supplies, demands, first, made.sent) == best
    assert total_served(supplies, caps, demands) == max(
        sum(reached(supplies, demands, frozenset(), sent)[:2]) for sent in every_way(supplies, caps)
    )


@settings(max_examples=effort(80, 160), deadline=None)
@given(SUPPLIES, CAPS, DEMANDS)
def test_a_conflict_has_nothing_to_spare(
    supplies: list[Supply[str]], caps: Amounts, demands: Amounts
) -> None:
    if can_meet(supplies, caps, demands):
        return
    left, limits = smallest_conflict(supplies, caps, demands)
    asked, within = {name: demands[name] for name in left}, {name: caps[name] for name in limits}
    assert not can_meet(supplies, within, asked)
    for name in left:
        assert can_meet(supplies, within, {other: asked[other] for other in left if other != name})
    for cap in limits:
        assert can_meet(supplies, {other: within[other] for other in limits if other != cap}, asked)


def use(serves: str, capped: str = "") -> SupplyUse[str]:
    return SupplyUse(frozenset(serves), frozenset(capped))


def test_parts_of_units_are_shared_out_exactly() -> None:
    supplies = [Supply(Fraction(5, 2), (use("a"), use("b"))), Supply(Fraction(1, 3), (use("b", "x"),))]
    made = allocate(supplies, {"x": Fraction(1, 6)}, {"a": Fraction(3, 2), "b": TWO})
    assert made.served == {"a": Fraction(3, 2), "b": Fraction(7, 6)}
    assert made.sent == {(0, 0): Fraction(3, 2), (0, 1): ONE, (1, 0): Fraction(1, 6)}


def test_what_is_named_first_is_served_first_then_least_is_earned_and_the_cheapest_is_sent() -> None:
    both = [Supply(TWO, (use("a"), use("b")))]
    assert allocate(both, {}, {"a": TWO, "b": TWO}, ["b"]).served == {"a": 0, "b": 2}
    assert allocate(both, {}, {"a": TWO, "b": TWO}, ["a"]).served == {"a": 2, "b": 0}
    at_hand = [Supply(TWO, (use("a"),), cost=9), Supply(TWO, (use("a"),), cost=1, to_earn=True)]
    assert allocate(at_hand, {}, {"a": TWO}).sent == {(0, 0): 2}
    cheap = [Supply(TWO, (use("a"),), cost=2), Supply(TWO, (use("a"),), cost=1)]
    assert allocate(cheap, {}, {"a": TWO}).sent == {(1, 0): 2}
    assert allocate(cheap, {}, {"a": Fraction(0)}).sent == {}


def test_names_may_have_parts() -> None:
    class Need(NamedTuple):
        pool: int
        word: str

    one, other = Need(1, "total"), Need(2, "total")
    supply = Supply(ONE, (SupplyUse(frozenset({one, other}), frozenset()),))
    assert allocate([supply], {}, {one: ONE, other: ONE}).served == {one: 1, other: 1}
    assert smallest_conflict([supply], {}, {one: TWO, other: ONE}) == ((one,), ())


@pytest.mark.parametrize(
    ("serves", "apart", "ways"),
    [
        ("ab", {}, ["ab"]),
        ("ab", {"a": ""}, ["ab", "b"]),
        ("abc", {"a": "", "b": ""}, ["ac", "bc", "c"]),
        ("abc", {"a": "one", "b": "other"}, ["abc", "ac", "bc", "c"]),
        ("", {"a": ""}, [""]),
    ],
)
def test_a_unit_serves_one_only_of_those_that_are_apart(
    serves: str, apart: dict[str, str], ways: list[str]
) -> None:
    made = supply_uses(frozenset(serves), apart, frozenset("x"))
    assert ["".join(sorted(one.serves)) for one in made] == ways
    assert {one.capped for one in made} == {frozenset("x")}
