"""Continuing education: a total, minimums and maximums over the same units."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reasons import why

from pathways import Verdict
from pathways.allocation.allocate import Supply, supply_uses, total_served
from pathways.wording.amounts import describe_conflict, describe_shortfall

Say = Callable[..., Verdict]


def units(number: int | None, *topics: str, **more: Any) -> dict[str, Any]:
    return {"date": "2026-01-15", "units": number, "topics": list(topics)} | more


def pool(*quotas: dict[str, Any], total: int = 20, **more: Any) -> dict[str, Any]:
    return {"continuing_education": {"units": total, "quotas": list(quotas), **more}}


PRIVACY = {"id": "privacy", "topic": "privacy", "min": 5}
OWN = {"id": "own", "category": "self-study", "max": "50%"}


@pytest.mark.parametrize(
    ("items", "word"),
    [
        ([units(20, "privacy")], "yes"),
        ([units(19, "privacy")], "no"),
        ([units(15, "coding"), units(5, "privacy")], "yes"),
        ([units(16, "coding"), units(4, "privacy")], "no"),
        ([units(15, "coding"), units(5, "privacy-security")], "unknown"),
        ([units(15, "coding"), {"date": "2026-01-15", "units": 5}], "unknown"),
        ([units(15, "coding"), units(None, "privacy")], "unknown"),
        ([units(15, "coding"), units(None, "coding")], "no"),
        ([units(20, "privacy", date="2027-01-15")], "no"),
        ([units(20, "privacy", date="2026")], "unknown"),
        ([units(20, "privacy", counts_for=["rhit"])], "no"),
        ([units(20, "privacy", counts_for=["rhit", "chps"])], "yes"),
        ([units(20, "privacy", counts_for=None)], "unknown"),
        ([], "no"),
        (None, "unknown"),
        ({"partial": True, "items": [units(20, "privacy")]}, "yes"),
    ],
)
def test_the_total_and_a_minimum_within_it_must_both_be_met(say: Say, items: Any, word: str) -> None:
    assert say(pool(PRIVACY), continuing_education=items).truth.word == word


@pytest.mark.parametrize(
    ("items", "word"),
    [
        ([units(10, category="self-study"), units(10, category="class")], "yes"),
        ([units(20, category="self-study")], "no"),
        ([units(11, category="self-study"), units(9, category="class")], "no"),
        ([units(20, category=None)], "unknown"),
    ],
)
def test_what_is_beyond_a_maximum_does_not_count_and_that_is_said(say: Say, items: Any, word: str) -> None:
    said = say(pool(OWN), continuing_education=items)
    assert said.truth.word == word
    if word == "no":
        assert why(said.left_out[0]) == "no more than 10 CEUs in own count"


def test_a_quota_may_ask_for_a_provider_or_an_approver(say: Say) -> None:
    rule = pool({"id": "own-issuer", "provider": "ahima", "min": "25%"})
    rest = units(15, provider="chima")
    assert say(rule, continuing_education=[rest, units(5, provider="ahima")]).truth.word == "yes"
    assert say(rule, continuing_education=[rest, units(5, provider="chima")]).truth.word == "no"
    assert say(rule, continuing_education=[rest, units(5)]).truth.word == "unknown"
    rule = pool({"id": "approved", "approved_by": "ahima", "min": 5})
    assert say(rule, continuing_education=[units(20, approved_by=["ahima"])]).truth.word == "yes"


def test_only_units_of_the_window_count(say: Say) -> None:
    rule = pool(within={"last": "2 years", "effective_by": "as_of"})
    assert say(rule, continuing_education=[units(20, date="2024-11-25")]).truth.word == "yes"
    assert say(rule, continuing_education=[units(20, date="2024-11-24")]).truth.word == "no"


BOTH = ({"id": "privacy", "topic": "privacy", "min": 6}, {"id": "class", "category": "class", "min": 6})


def test_a_unit_serves_every_minimum_that_it_fits_unless_they_are_apart(say: Say) -> None:
    items = [units(10, "privacy", category="class")]
    assert say(pool(*BOTH, total=10), continuing_education=items).truth.word == "yes"
    apart = [quota | {"exclusive": True} for quota in BOTH]
    said = say(pool(*apart, total=10), continuing_education=items)
    assert said.truth.word == "no"
    assert said.competing
    assert said.competing.demands == ("privacy", "class")
    assert said.competing.items == ("continuing_education[0]",)
    assert "privacy and class together need more CEUs than these activities supply" in describe_conflict(
        said.competing
    )
    enough = [units(12, "privacy", category="class")]
    assert say(pool(*apart, total=10), continuing_education=enough).truth.word == "yes"


def test_where_a_maximum_stands_in_the_way_it_is_named(say: Say) -> None:
    quotas = ({"id": "privacy", "topic": "privacy", "min": 8}, {"id": "home", "category": "home", "max": 5})
    said = say(
        pool(*quotas, total=10),
        continuing_education=[units(8, "privacy", category="home"), units(10, "coding", category="class")],
    )
    assert said.truth.word == "no"
    assert said.competing is None  # the minimum fails alone
    (short,) = said.shortfalls
    assert (short.condition, short.quota, short.name) == (
        "continuing_education",
        "privacy",
        "continuing_education.privacy",
    )
    assert short.have.high == 5
    assert describe_shortfall(short) == "privacy: 5 CEUs on record; 3 CEUs more needed"


@given(
    st.lists(
        st.tuples(
            st.integers(0, 4), st.frozensets(st.sampled_from("ab")), st.frozensets(st.sampled_from("x"))
        ),
        max_size=3,
    ),
    st.fixed_dictionaries({name: st.integers(0, 5) for name in "ab"}),
    st.fixed_dictionaries({name: st.integers(0, 5) for name in "x"}),
    st.booleans(),
)
def test_units_are_allocated_as_trying_every_way_would(
    items: list[tuple[int, frozenset[str], frozenset[str]]],
    needs: dict[str, int],
    caps: dict[str, int],
    apart: bool,
) -> None:
    """Whole units have a whole solution here, so that trying each way to use each unit decides."""
    supplies = [
        Supply(Fraction(amount), supply_uses(fits, dict.fromkeys(fits, "") if apart else {}, under))
        for amount, fits, under in items
    ]
    limits, demands = ({name: Fraction(one) for name, one in each.items()} for each in (caps, needs))
    meets = total_served(supplies, limits, demands) == sum(needs.values())
    every = [(fits, under) for amount, fits, under in items for _ in range(amount)]
    uses = [[None, *([(one,) for one in sorted(fits)] if apart else [tuple(fits)])] for fits, _ in every]
    if len(every) > 6:
        return
    tried = any(
        all(sum(name in (use or ()) for use in way) >= need for name, need in needs.items())
        and all(
            sum(use is not None and name in under for use, (_, under) in zip(way, every, strict=True)) <= cap
            for name, cap in caps.items()
        )
        for way in product(*uses)
    )
    assert meets == tried


def test_demands_that_compete_only_for_want_of_a_maximum_name_it(say: Say) -> None:
    quotas = (
        {"id": "privacy", "topic": "privacy", "min": 5},
        {"id": "billing", "topic": "billing", "min": 3},
        {"id": "home", "category": "home", "max": 5},
        {"id": "class", "category": "class", "max": 9},
    )
    items = [
        units(5, "privacy", category="home"),
        units(5, "billing", category="home"),
        units(5, "coding", category="class"),
    ]
    said = say(pool(*quotas, total=10), continuing_education=items)
    assert said.truth.word == "no"
    assert said.competing
    assert said.competing.demands == ("privacy", "billing")
    assert said.competing.caps == ("home",)
    assert describe_conflict(said.competing).endswith("CEUs in home count only up to the maximum")
    assert not said.shortfalls
    loose = (*quotas[:2], quotas[2] | {"max": 8}, quotas[3])
    assert say(pool(*loose, total=10), continuing_education=items).truth.word == "yes"


def test_where_the_total_is_part_of_it_the_total_is_named(say: Say) -> None:
    quotas = ({"id": "privacy", "topic": "privacy", "min": 5}, {"id": "home", "category": "home", "max": 5})
    items = [
        units(5, "privacy", category="home"),
        units(5, "coding", category="home"),
        units(4, "coding", category="class"),
    ]
    said = say(pool(*quotas, total=10), continuing_education=items)
    assert said.truth.word == "no"
    assert [one.condition for one in said.shortfalls] == ["continuing_education"]
