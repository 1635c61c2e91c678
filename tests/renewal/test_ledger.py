"""The ledger against trying every way to use every unit, and what holds of every allocation."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.effort import effort
from tests.renewal.conftest import RULES, UNITS

from pathways import Catalog, Record
from pathways.evaluation.context import EvaluationContext
from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import Amount
from pathways.model.values.truth import Truth
from pathways.renewal.history.cycles import CycleDates
from pathways.renewal.renew import renew
from pathways.renewal.units.cycle_account import CycleAccount, cycle_accounts
from pathways.renewal.units.pools import CyclePool, PoolName

CATEGORIES = ["red", "blue", None]
FIRST, DAY = date(2024, 1, 1), timedelta(1)
ITEMS = st.lists(
    st.fixed_dictionaries(
        {
            "units": st.integers(0, 3),
            "date": st.integers(0, 300).map(lambda days: (FIRST + days * DAY).isoformat()),
            "topics": st.lists(st.sampled_from(["privacy", "coding"]), unique=True, max_size=2),
            "category": st.sampled_from(CATEGORIES),
        }
    ),
    max_size=4,
)
QUOTAS = st.fixed_dictionaries(
    {
        "privacy": st.integers(0, 3),
        "coding": st.integers(0, 3),
        "red": st.integers(0, 5),
        "apart": st.booleans(),
    }
)
POOLS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2)), min_size=1, max_size=2)


def pools_of(told: list[tuple[int, int]], wanted: dict[str, Any]) -> list[CyclePool]:
    """Pools of a year each, one or two hundred days after the other."""
    apart = {"exclusive": "true"} if wanted["apart"] else {}
    quotas = (
        CycleQuota.model_validate({"id": "privacy", "topic": "privacy", "min": wanted["privacy"], **apart}),
        CycleQuota.model_validate({"id": "coding", "topic": "coding", "min": wanted["coding"], **apart}),
        CycleQuota.model_validate({"id": "red", "category": "red", "max": wanted["red"]}),
    )
    made = []
    for nth, (total, later) in enumerate(told):
        first = FIRST + later * 100 * DAY
        span, need = CycleDates(first, first + 200 * DAY, first), Fraction(total)
        made.append(
            CyclePool(
                PoolName((f"p{nth}",), span.last), span, frozenset({"ahima/rhit"}), Amount(need, need), quotas
            )
        )
    return made


@pytest.fixture(scope="session")
def account_of(
    catalog: Catalog,
) -> Callable[[list[CyclePool], list[dict[str, Any]]], tuple[CycleAccount, ...]]:
    edition = {"id": "one", "from": "2001-01-01", "cites": ["ahima-marks"], "units": UNITS}
    renewal = Renewal.model_validate({**RULES, "editions": [edition]}, context=catalog.names)

    def found(pools: list[CyclePool], items: list[dict[str, Any]]) -> tuple[CycleAccount, ...]:
        alike = [item | {"topics": sorted(item["topics"])} for item in items]
        looks = [f"{item} number {alike[:at].count(item)}" for at, item in enumerate(alike)]
        named = [item | {"title": look} for item, look in zip(items, looks, strict=True)]
        record = Record.model_validate({"continuing_education": named}, context=catalog.names)
        return cycle_accounts(renewal, EvaluationContext(catalog, record, date(2026, 1, 1), ""), pools)

    return found


def tried(pools: list[CyclePool], items: list[dict[str, Any]]) -> bool:
    """Whether some way to use each whole unit meets every pool."""
    units = [item for item in items for _ in range(item["units"])]
    ways = [[*uses(pools, item), None] for item in units]
    return any(all(fits(pool, chosen) for pool in pools) for chosen in product(*ways))


def uses(pools: list[CyclePool], item: dict[str, Any]) -> list[tuple[PoolName, frozenset[str], bool]]:
    """A pool, the quotas that a unit of it serves, and whether it is red."""
    found = []
    for pool in pools:
        if not pool.dates.opens <= date.fromisoformat(item["date"]) <= pool.dates.last:
            continue
        serves = frozenset(item["topics"])
        apart = any(quota.exclusive for quota in pool.quotas)
        ways = [*(frozenset({name}) for name in serves), frozenset[str]()] if apart else [serves]
        found += [(pool.name, way, item["category"] in ("red", None)) for way in ways]
    return found


def fits(pool: CyclePool, chosen: Any) -> bool:
    own = [use for use in chosen if use and use[0] == pool.name]
    needs = pool.demands(strictly=True)
    served = {name: sum(name in way for _, way, _ in own) for name in ("privacy", "coding")}
    red = sum(is_red for _, _, is_red in own)
    return (
        len(own) >= needs["total"]
        and all(served[name] >= needs[name] for name in served)
        and red <= pool.caps()["red"]
    )


@settings(max_examples=effort(60, 300))
@given(POOLS, QUOTAS, ITEMS)
def test_no_full_allocation_is_missed(
    account_of: Callable[..., tuple[CycleAccount, ...]],
    told: list[tuple[int, int]],
    wanted: dict[str, Any],
    items: list[dict[str, Any]],
) -> None:
    if sum(item["units"] for item in items) > 6:
        items = items[:2]
    pools = pools_of(told, wanted)
    met = all(one.truth is Truth.YES for one in account_of(pools, items))
    assert met == tried(pools, items)


@given(POOLS, QUOTAS, ITEMS)
def test_no_unit_is_used_twice_or_split(
    account_of: Callable[..., tuple[CycleAccount, ...]],
    told: list[tuple[int, int]],
    wanted: dict[str, Any],
    items: list[dict[str, Any]],
) -> None:
    pools = pools_of(told, wanted)
    found = account_of(pools, items)
    used: dict[str, Any] = {}
    for account in found:
        for posting in account.postings:
            used[posting.path] = used.get(posting.path, 0) + posting.units
            assert posting.units.denominator == 1
            assert posting.pool == account.pool.name
    for path, units in used.items():
        assert units <= items[int(path[len("continuing_education[") : -1])]["units"]


@given(POOLS, QUOTAS, ITEMS, st.randoms(use_true_random=False))
def test_the_order_of_entries_changes_nothing(
    account_of: Callable[..., tuple[CycleAccount, ...]],
    told: list[tuple[int, int]],
    wanted: dict[str, Any],
    items: list[dict[str, Any]],
    random: Any,
) -> None:
    pools = pools_of(told, wanted)
    order = list(range(len(items)))
    random.shuffle(order)

    def said(found: tuple[CycleAccount, ...], names: list[int]) -> Any:
        def item(path: str) -> str:
            told = items[names[int(path[len("continuing_education[") : -1])]]
            return str(sorted((told | {"topics": sorted(told["topics"])}).items(), key=str))

        return [
            (
                one.truth,
                one.earned,
                [(short.requirement, short.short) for short in one.gaps],
                sorted((item(post.path), post.units, post.serves) for post in one.postings),
            )
            for one in found
        ]

    assert said(account_of(pools, items), list(range(len(items)))) == said(
        account_of(pools, [items[at] for at in order]), order
    )


@given(POOLS, QUOTAS, ITEMS, ITEMS)
def test_more_evidence_never_meets_fewer(
    account_of: Callable[..., tuple[CycleAccount, ...]],
    told: list[tuple[int, int]],
    wanted: dict[str, Any],
    items: list[dict[str, Any]],
    more: list[dict[str, Any]],
) -> None:
    pools = pools_of(told, wanted)
    before, after = (account_of(pools, every) for every in (items, items + more))
    # What may be met after all may take from another, so which are met may be open; but no fewer may be.
    assert sum(one.truth is Truth.YES for one in before) <= sum(one.truth is not Truth.NO for one in after)
    if len(pools) == 1:
        assert before[0].truth <= after[0].truth
        assert before[0].earned.low <= after[0].earned.low


HCS_D, HCS_O = "bmsc/hcs-d", "bmsc/hcs-o"
WORK = st.lists(
    st.tuples(
        st.sampled_from([5, 10, 14, 20]),
        st.sampled_from(["self-assessment", "activity"]),
        st.sampled_from([None, HCS_D, HCS_O]),
    ),
    max_size=4,
)
"""Activities, and which of two credentials each says that it was done for."""


@settings(max_examples=effort(20, 80), deadline=None)
@given(WORK)
@example([(14, "activity", None), (10, "self-assessment", HCS_O), (10, "self-assessment", None)])
@example([(14, "activity", None), (10, "self-assessment", None), (10, "self-assessment", HCS_O)])
def test_what_is_said_of_units_in_doubt_holds_whosever_they_are(
    catalog: Catalog, told: list[tuple[int, str, str | None]]
) -> None:
    """A test of BMSC is done for one credential: a YES or NO stands whichever that turns out to be."""

    def asked(owners: Sequence[str | None]) -> list[tuple[Truth, Amount]]:
        items = [
            {"units": units, "category": kind, "date": f"2026-06-{at + 1:02}", "title": f"t {at}"}
            | ({"counts_for": [owner]} if owner else {})
            for at, ((units, kind, _), owner) in enumerate(zip(told, owners, strict=True))
        ]
        held = [
            {"credential": HCS_D, "expires": "2027-03-10"},
            {"credential": HCS_O, "expires": "2027-04-10"},
        ]
        record = {"credentials": held, "continuing_education": {"since": "2025-01-01", "items": items}}
        found = renew(catalog, Record.model_validate(record, context=catalog.names), as_of="2026-11-29")
        cycles = [row.outcome for row in found.statuses if row.outcome]
        return [(one.truth, one.account.earned) for one in cycles if one.account]

    before = asked([owner for _, _, owner in told])
    choices = [[owner] if owner or kind == "activity" else [HCS_D, HCS_O] for _, kind, owner in told]
    for owners in product(*choices):
        for (said, between), (then, earned) in zip(before, asked(owners), strict=True):
            assert said in (Truth.UNKNOWN, then), owners
            assert between.low <= earned.low, owners
            assert (earned.high or 0) <= (between.high or 0), owners


def test_of_two_that_compete_the_one_that_ends_first_is_met(catalog: Catalog) -> None:
    log = [
        {"date": "2026-06-01", "units": 20, "category": "activity"},
        {"date": "2026-06-02", "units": 10, "category": "self-assessment", "counts_for": [HCS_D]},
        {"date": "2026-06-03", "units": 10, "category": "self-assessment", "counts_for": [HCS_O]},
    ]
    for first, later in ((HCS_D, HCS_O), (HCS_O, HCS_D)):
        held = [
            {"credential": later, "expires": "2027-04-10"},
            {"credential": first, "expires": "2027-03-10"},
        ]
        for units, both in ((20, True), (15, False)):
            told = [{**log[0], "units": units}, *log[1:]]
            record = {"credentials": held, "continuing_education": {"since": "2025-01-01", "items": told}}
            found = renew(catalog, Record.model_validate(record, context=catalog.names), as_of="2026-11-29")
            met = {row.credential.credential: row.outcome.truth for row in found.statuses if row.outcome}
            assert met[first] is Truth.YES
            assert (met[later] is Truth.YES) == both


def test_activities_that_look_alike_but_for_what_is_not_told_are_not_alike(catalog: Catalog) -> None:
    """A field left out says less than one that is null, and an open list less than a whole one."""
    log = [
        {"date": "2026-06-01", "units": 4, "approved_by": []},
        {"date": "2026-06-02", "units": 5, "approved_by": {"partial": True, "items": []}},
        {"date": "2026-06-03", "units": 6, "approved_by": None},
        {"date": "2026-06-04", "units": 7},
    ]
    record = {
        "credentials": [{"credential": "aapc/cpc", "expires": "2027-06-30"}],
        "memberships": [{"organization": "aapc", "since": "2015-06-01"}],
        "continuing_education": {"since": "2025-01-01", "items": log},
    }
    for items in (log, log[::-1]):
        told = {**record, "continuing_education": {"since": "2025-01-01", "items": items}}
        (row,) = renew(
            catalog, Record.model_validate(told, context=catalog.names), as_of="2026-11-29"
        ).statuses
        assert row.outcome
        assert row.outcome.account
        assert row.outcome.account.earned == Amount(Fraction(7), Fraction(18))


def test_what_a_category_is_taken_from_is_said_only_where_topics_tell(catalog: Catalog) -> None:
    for topics, said in ((["coding"], True), ([], False)):
        record = {
            "credentials": [{"credential": "ahima/rhit", "expires": "2027-06-30"}],
            "continuing_education": [{"date": "2026-06-01", "units": 4, "topics": topics}],
        }
        (row,) = renew(
            catalog, Record.model_validate(record, context=catalog.names), as_of="2026-11-29"
        ).statuses
        assert any("category that fits their topics" in text for text in row.assumptions) == said


def test_bounds_are_the_same_under_each_edition_that_asks_the_same(catalog: Catalog) -> None:
    """Of what was worked out under the first, nothing may stand in the way of the second."""
    record = {
        "credentials": [
            {"credential": "aapc/cpc", "expires": "2020-04-05"},
            {"credential": "aapc/coc", "expires": "2021-01-30"},
        ],
        "continuing_education": [
            {"date": "2019-01-23", "units": 15, "title": "a"},
            {"date": "2019-11-04", "units": 20, "title": "b", "counts_for": None},
            {"date": "2020-04-09", "units": "2.5", "title": "c"},
        ],
    }
    found = renew(catalog, Record.model_validate(record, context=catalog.names), as_of="2026-04-10")
    for row in found.statuses:
        assert row.outcome
        first, second = row.outcome.accounts
        assert first.earned == second.earned == Amount(Fraction(3, 2), Fraction(36))
