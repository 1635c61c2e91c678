"""How long answers take, once the rules and the record are read."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import Catalog, Record, check, explain, load, next_steps
from pathways.loading.rules.catalog_files import compile_shipped

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


@pytest.mark.benchmark(group="asking")
def test_next_steps(benchmark: BenchmarkFixture, catalog: Catalog, maria: Record) -> None:
    benchmark(lambda: next_steps(catalog, maria, as_of=DAY))


CHECK = ["check", "CHPS", "--record", "examples/maria.yaml", "--as-of", DAY]
COMMANDS = {
    "python": ["-c", ""],
    "python with pydantic and yaml": ["-c", "import pydantic, yaml"],
    "check": [str(Path(sys.executable).with_name("pathways")), *CHECK],
    "check of every credential": [str(Path(sys.executable).with_name("pathways")), "check", *CHECK[2:]],
    "next": [str(Path(sys.executable).with_name("pathways")), "next", *CHECK[2:]],
}


@pytest.mark.benchmark(group="whole commands")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command(benchmark: BenchmarkFixture, name: str) -> None:
    compile_shipped()
    timed(benchmark, [sys.executable, *COMMANDS[name]], {})


@pytest.mark.benchmark(group="whole commands")
def test_check_without_bytecode(benchmark: BenchmarkFixture) -> None:
    timed(benchmark, [sys.executable, *COMMANDS["check"]], {"PYTHONDONTWRITEBYTECODE": "1"})


@pytest.mark.benchmark(group="whole commands")
def test_check_over_rules_of_ones_own(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("organization: xhim\nname: Example\n", encoding="utf-8")
    timed(benchmark, [sys.executable, *COMMANDS["check"], "--rules", str(tmp_path)], {})


@pytest.mark.benchmark(group="whole commands")
def test_check_of_one_in_sixty(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """The same question in a copy of the package with more credentials."""
    for part in ("src", "rules"):
        copytree(ROOT / part, tmp_path / part)
    text = (ROOT / "rules" / "ahima" / "chps.yaml").read_text(encoding="utf-8")
    for nth in range(60 - len(load().credentials)):
        copy = text.replace("credential: ahima/chps", f"credential: ahima/chps-{nth}", 1)
        copy = copy.replace("abbreviation: CHPS", f"abbreviation: CHPS-{nth}", 1)
        (tmp_path / "rules" / "ahima" / f"chps-{nth}.yaml").write_text(copy, encoding="utf-8")
    code = "from pathways.cli.start import main; main()"
    timed(benchmark, [sys.executable, "-c", code, *CHECK], {"PYTHONPATH": str(tmp_path / "src")})


def timed(benchmark: BenchmarkFixture, command: list[str], env: dict[str, str]) -> None:
    """Time a command as people start it; Python keeps bytecode unless `env` says otherwise."""
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: subprocess.run(command, cwd=ROOT, env=around | env, capture_output=True, check=True),  # noqa: S603
        rounds=15,
        warmup_rounds=2,
    )
