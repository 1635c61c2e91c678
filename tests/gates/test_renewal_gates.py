"""The gates of renewal, seen to fail: a ledger, a walk and a calendar with a fault in them are caught."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import islice
from typing import Any

import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from tests.renewal.conftest import RULES, UNITS
from tests.renewal.test_ledger import ITEMS, POOLS, QUOTAS, pools_of, tried

from pathways import Catalog, Record
from pathways.allocation.allocate import Supply
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET
from pathways.model.renewal.cycle import RenewalCycle
from pathways.model.renewal.rules import Renewal
from pathways.model.values.truth import Truth
from pathways.renewal.history import cycles
from pathways.renewal.history.cycles import CycleDates, cycle_dates
from pathways.renewal.units import allocation_problem
from pathways.renewal.units.cycle_account import cycle_accounts

QUICK = settings(max_examples=2000, phases=[Phase.generate], database=None, derandomize=True)


CASE = "pathways.renewal.units.ledger.allocation_problem"
Patch = pytest.MonkeyPatch


def no_caps(monkeypatch: Patch) -> None:
    """No maximum is heeded."""

    def lax(*told: Any, **how: Any) -> allocation_problem.AllocationProblem:
        made = allocation_problem.allocation_problem(*told, **how)
        return replace(made, caps=dict.fromkeys(made.caps, Fraction(1000)))

    monkeypatch.setattr(CASE, lax)


def no_window(monkeypatch: Patch) -> None:
    """Units of any day count."""
    monkeypatch.setattr("pathways.renewal.units.activity_credit._dated", lambda *_: MET)


def twice(monkeypatch: Patch) -> None:
    """A unit goes every way at once."""

    def spread(*told: Any, **how: Any) -> allocation_problem.AllocationProblem:
        made = allocation_problem.allocation_problem(*told, **how)
        ways = [(at, way) for at, one in enumerate(made.supplies) for way in one.uses]
        supplies = [Supply(made.supplies[at].units, (way,)) for at, way in ways]
        return replace(made, supplies=supplies, items=[made.items[at] for at, _ in ways])

    monkeypatch.setattr(CASE, spread)


def first_only(monkeypatch: Patch) -> None:
    """Only the first activity of a kind is seen."""
    real = allocation_problem._sendable

    def few(*args: Any, **keys: Any) -> Iterator[Any]:
        yield from list(real(*args, **keys))[:1]

    monkeypatch.setattr(allocation_problem, "_sendable", few)


@pytest.mark.parametrize("sabotage", [no_caps, no_window, twice, first_only])
def test_a_faulty_ledger_is_caught(
    catalog: Catalog, monkeypatch: Patch, sabotage: Callable[[Patch], None]
) -> None:
    edition = {"id": "one", "from": "2001-01-01", "cites": ["ahima-marks"], "units": UNITS}
    renewal = Renewal.model_validate({**RULES, "editions": [edition]}, context=catalog.names)
    sabotage(monkeypatch)

    def differs(drawn: Any) -> bool:
        told, wanted, items = drawn
        items = items if sum(item["units"] for item in items) <= 6 else items[:2]
        pools = pools_of(told, wanted)
        record = Record.model_validate({"continuing_education": items}, context=catalog.names)
        found = cycle_accounts(renewal, EvaluationContext(catalog, record, date(2026, 1, 1), ""), pools)
        return all(one.truth is Truth.YES for one in found) != tried(pools, items)

    assert find(st.tuples(POOLS, QUOTAS, ITEMS), differs, settings=QUICK)


def test_a_cycle_that_drifts_is_caught(monkeypatch: Patch) -> None:
    """Counted from the last cycle's end, a pass on 29 February would keep the 28th for ever."""

    def drifting(cycle: RenewalCycle, begun: date, _: int | None, number: int) -> date:
        day = begun
        for _ in range(number + 1):
            day = cycle.lasts.after(day)
        return day - cycles.DAY

    yearly = RenewalCycle(lasts="1 year")
    right: list[CycleDates] = list(islice(cycle_dates(yearly, date(2024, 2, 29)), 5))
    monkeypatch.setattr(cycles, "_end", drifting)
    assert list(islice(cycle_dates(yearly, date(2024, 2, 29)), 5)) != right
