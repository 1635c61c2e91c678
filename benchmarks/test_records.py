"""How long a thousand records take to read, strictly and as people write them, beside libyaml alone."""

import pytest
import yaml
from pytest_benchmark.fixture import BenchmarkFixture

import pathways as pw

pytestmark = pytest.mark.benchmark(group="reading a thousand records")
STRICT = """\
learner: ana
education: [{degree: associate, field: health information technology,
  accredited_by: [cahiim], completed: 2024-05}]
experience:
  - {domains: [privacy], start: 2024-06-05, hours_per_week: 40}
  - {domains: [coding, billing], start: 2020-06, end: 2024-05-31, hours_per_week: 20}
credentials: [{credential: RHIT}, {credential: CPC}]
memberships: []
"""
EVERYDAY = """\
learner: ana
education: [{degree: A.A.S., field: Health Information Technology (HIT),
  accredited_by: CAHIIM, completed: May 2024}]
experience:
  - {domains: privacy, start: 6/5/2024, end: present, hours_per_week: 40 hours}
  - {domains: [Medical Coding, billing], start: 06/2020, end: 5/31/2024, hours_per_week: 20}
credentials: [RHIT, CPC]
memberships: none
"""
MANY = range(1000)


def test_libyaml_alone(benchmark: BenchmarkFixture) -> None:
    benchmark(lambda: [yaml.compose(STRICT, Loader=yaml.CSafeLoader) for _ in MANY])


@pytest.mark.parametrize("text", [STRICT, EVERYDAY], ids=["strict", "everyday"])
def test_records(benchmark: BenchmarkFixture, text: str) -> None:
    catalog = pw.load()
    benchmark(lambda: [pw.record(text, catalog) for _ in MANY])


def test_records_from_dicts(benchmark: BenchmarkFixture) -> None:
    catalog, data = pw.load(), yaml.safe_load(EVERYDAY)
    benchmark(lambda: [pw.record(data, catalog) for _ in MANY])
