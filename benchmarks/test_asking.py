"""How long answers take, once the rules and the record are read."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import Catalog, Record, check, explain
from pathways.loading.catalog_files import compile_shipped

from .conftest import DAY, ROOT


@pytest.mark.benchmark(group="asking")
@pytest.mark.parametrize("name", ["CHPS", "RHIT", "CPC", "ODS"])
def test_one_credential_with_its_explanation_as_data(
    benchmark: BenchmarkFixture, catalog: Catalog, maria: Record, name: str
) -> None:
    benchmark(lambda: check(catalog, name, maria, as_of=DAY))


@pytest.mark.benchmark(group="asking")
def test_one_credential_in_words(benchmark: BenchmarkFixture, catalog: Catalog, maria: Record) -> None:
    benchmark(lambda: explain(check(catalog, "CHPS", maria, as_of=DAY)))


@pytest.mark.benchmark(group="asking")
def test_every_credential(benchmark: BenchmarkFixture, catalog: Catalog, maria: Record) -> None:
    benchmark(lambda: [check(catalog, name, maria, as_of=DAY) for name in catalog.credentials])


COMMANDS = {
    "python": ["python", "-c", ""],
    "python with pydantic and yaml": ["python", "-c", "import pydantic, yaml"],
    "pathways check": ["pathways", "check", "CHPS", "--record", "examples/maria.yaml", "--as-of", DAY],
    "pathways --help": ["pathways", "--help"],
}


@pytest.mark.benchmark(group="whole commands")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command(benchmark: BenchmarkFixture, name: str) -> None:
    compile_shipped()
    program, *words = COMMANDS[name]
    command = [str(Path(sys.executable).parent / program), *words]
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True),  # noqa: S603 - ours
        rounds=12,
        warmup_rounds=2,
    )
