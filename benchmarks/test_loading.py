"""How long the shipped rules take to load, beside what no loader of YAML can do without."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import load
from pathways.loading.rules.catalog_files import catalog_of, compile_shipped
from pathways.loading.rules.rule_file import read_rules
from pathways.loading.rules.rules_folder import rule_files, shipped_rules
from pathways.loading.text.parse import read

pytestmark = pytest.mark.benchmark(group="loading the shipped rules")
COPIES = 200


def test_libyaml_alone(benchmark: BenchmarkFixture) -> None:
    texts = [path.read_text(encoding="utf-8") for path in rule_files(shipped_rules())]
    benchmark(lambda: [yaml.compose(text, Loader=yaml.CSafeLoader) for text in texts])


def test_read_with_places(benchmark: BenchmarkFixture) -> None:
    paths = rule_files(shipped_rules())
    benchmark(lambda: [read(path, path.name) for path in paths])


@pytest.mark.parametrize("examples", [False, True])
def test_made_of_what_was_read(benchmark: BenchmarkFixture, *, examples: bool) -> None:
    files = read_rules()
    benchmark(lambda: catalog_of(files, examples=examples))


def test_read_and_made_with_examples(benchmark: BenchmarkFixture) -> None:
    benchmark(lambda: load(examples=True))


def test_compiled_catalog(benchmark: BenchmarkFixture) -> None:
    compile_shipped()
    benchmark(load)


@pytest.fixture(scope="module")
def many() -> Iterator[str]:
    """CHPS many times under other names."""
    text = (shipped_rules() / "ahima" / "chps.yaml").read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        for nth in range(COPIES):
            copy = text.replace("credential: ahima/chps", f"credential: ahima/chps-{nth}", 1)
            copy = copy.replace("abbreviation: CHPS", f"abbreviation: CHPS-{nth}", 1)
            (Path(folder) / f"{nth}.yaml").write_text(copy, encoding="utf-8")
        yield folder


@pytest.mark.benchmark(group="loading 200 credentials of one's own")
def test_two_hundred_more(benchmark: BenchmarkFixture, many: str) -> None:
    benchmark.pedantic(lambda: load(many), rounds=3)  # type: ignore[no-untyped-call]
