"""How long a ledger takes: 200 activities and 5 credentials, in one pool and in five."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import Catalog, Record, renew
from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.rules import Renewal
from pathways.renewal.history.cycle_history import CycleHistory, cycle_histories
from pathways.renewal.history.holdings import holdings, renewable_holdings
from pathways.renewal.outcome.cycle_outcome import cycle_outcomes
from pathways.renewal.outcome.cycle_pools import cycle_pool
from pathways.renewal.units.activity_credit import CreditEvaluator
from pathways.renewal.units.ledger import allocate_units

DAY = "2026-11-24"


def log(luck: Random, number: int) -> list[dict[str, Any]]:
    """Activities of two years, of every kind that the rules tell apart."""
    topics = ["auditing", "compliance", "practice-management", "evaluation-management", "coding", "privacy"]
    return [
        {
            "date": f"{2025 + nth % 2}-{1 + nth % 10:02}-{1 + nth % 28:02}",
            "units": luck.choice(["0.5", "1", "1.5"]),
            "topics": luck.sample(topics, 2),
            "category": luck.choice(["activity", "self-assessment"]),
            "provider": luck.choice(["ahima", "aapc", "other"]),
            "approved_by": luck.choice([["aapc"], []]),
            "title": f"activity {nth}",
        }
        for nth in range(number)
    ]


@pytest.fixture(scope="module", params=["aapc-shared", "bmsc-each"])
def record(request: pytest.FixtureRequest, catalog: Catalog) -> Record:
    shared = request.param == "aapc-shared"
    names = (
        ["aapc/cpc", "aapc/cpma", "aapc/cpco", "aapc/cppm", "aapc/cemc"]
        if shared
        else ["bmsc/hcs-d", "bmsc/hcs-o", "bmsc/hcs-h", "bmsc/hcs-c"]
    )
    held = [
        {"credential": name, "expires": f"2027-0{3 if shared else 1 + nth}-28"}
        for nth, name in enumerate(names)
    ]
    told = {
        "credentials": [{**one, "expires": "2027-03-31"} for one in held] if shared else held,
        "memberships": [{"organization": "aapc", "since": "2010-03-01"}],
        "continuing_education": log(Random(1), 200),  # noqa: S311 - a record, and no secret
    }
    return Record.model_validate(told, context=catalog.names)


def read(catalog: Catalog, record: Record) -> tuple[Renewal, EvaluationContext, tuple[CycleHistory, ...]]:
    facts = EvaluationContext(catalog, record, date.fromisoformat(DAY), "")
    renewal = catalog.renewed_by[str(record.credentials.items[0].credential)]
    return (
        renewal,
        facts,
        cycle_histories(renewal, renewable_holdings(renewal, holdings(renewal, facts, {}), facts), facts),
    )


@pytest.mark.benchmark(group="renewing")
def test_the_ledger(benchmark: BenchmarkFixture, catalog: Catalog, record: Record) -> None:
    """The units shared out, once it is known what each activity is of a kind with."""
    renewal, facts, every = read(catalog, record)
    turns = [turn for course in every for turn in course.cycles]
    pools = [
        cycle_pool(renewal, edition, turn, facts.as_of) for turn in turns if (edition := turn.editions[-1])
    ]
    own = [pool for pool in pools if pool]
    desks = {pool.name: CreditEvaluator(renewal, pool, facts) for pool in own}
    items = record.continuing_education.items
    offers = {
        name: {at: desk.offer(one, EvidencePath("continuing_education", at)) for at, one in enumerate(items)}
        for name, desk in desks.items()
    }
    names = [pool.name for pool in own]
    benchmark(lambda: allocate_units(own, offers, sure=names))


@pytest.mark.benchmark(group="renewing")
def test_the_cycles_with_what_they_have(
    benchmark: BenchmarkFixture, catalog: Catalog, record: Record
) -> None:
    renewal, facts, every = read(catalog, record)
    benchmark(lambda: cycle_outcomes(renewal, replace(facts, memo={}), every))


@pytest.mark.benchmark(group="renewing")
def test_the_whole_question(benchmark: BenchmarkFixture, catalog: Catalog, record: Record) -> None:
    benchmark(lambda: renew(catalog, record, as_of=DAY))


def years(names: list[str], number: int) -> dict[str, Any]:
    """A holder since 2005, with so many activities over the years."""
    luck = Random(2)  # noqa: S311 - a record, and no secret
    items = log(luck, number)
    for nth, one in enumerate(items):
        one["date"] = f"{2005 + nth % 22}-{1 + nth % 10:02}-{1 + nth % 28:02}"
    return {
        "credentials": [{"credential": name, "earned": "2005-01-28"} for name in names],
        "memberships": [{"organization": "aapc", "since": "2004-12-01"}],
        "exams": [],
        "continuing_education": {"since": "2005-01-28", "items": items},
    }


FOUR = ["aapc/cpc", "ahima/ccs", "ahima/rhit", "ncra/ods"]
BASELINE = 50


@pytest.mark.benchmark(group="renewing-over-years")
@pytest.mark.parametrize(
    ("names", "number"),
    [(FOUR[:1], BASELINE), (FOUR[:1], 1_000), (FOUR, BASELINE), (FOUR, 4_990)],
    ids=["one-baseline", "one-1000", "four-baseline", "four-4990"],
)
def test_a_holder_of_many_years(
    benchmark: BenchmarkFixture, catalog: Catalog, names: list[str], number: int
) -> None:
    """How the time grows with the log: the figures are ratios to the baseline of the same run."""
    told = Record.model_validate(years(names, number), context=catalog.names)
    benchmark(lambda: renew(catalog, told, as_of=DAY))
