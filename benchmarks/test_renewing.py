"""How long a ledger takes: 200 activities and 5 credentials, in one pool and in five."""

from datetime import date
from random import Random
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import Catalog, Record, renew
from pathways.evaluation.facts import Facts
from pathways.renewal.holding import holdings, upheld
from pathways.renewal.settled import settled
from pathways.renewal.turns import courses

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


@pytest.mark.benchmark(group="renewing")
def test_the_ledger(benchmark: BenchmarkFixture, catalog: Catalog, record: Record) -> None:
    facts = Facts(catalog, record, date.fromisoformat(DAY), "")
    renewal = next(
        one for one in catalog.renewals.values() if record.credentials.items[0].credential in one.credentials
    )
    every = courses(renewal, upheld(renewal, holdings(renewal, facts), facts), facts)
    benchmark(lambda: settled(renewal, facts, every))


@pytest.mark.benchmark(group="renewing")
def test_the_whole_question(benchmark: BenchmarkFixture, catalog: Catalog, record: Record) -> None:
    benchmark(lambda: renew(catalog, record, as_of=DAY))
