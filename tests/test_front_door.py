import subprocess
import sys
from pathlib import Path

import pytest

import pathways as pw

ROOT = Path(__file__).parents[1]


NOT_FOR_A_CHECK = {"networkx", "graphviz", "typst", "sqlglot", "duckdb", "fastapi", "starlette", "jinja2"}


def loaded_after(code: str) -> set[str]:
    """The top-level modules that a fresh Python holds after some code."""
    report = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", f"{code}\n{report}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def test_every_name_at_the_door_is_there() -> None:
    for name in pw.__all__:
        assert getattr(pw, name).__name__ == name
    assert set(pw.__all__) <= set(dir(pw))


@pytest.mark.parametrize(
    ("old", "place"),
    [
        ("Purpose", "pathways.PurposeVerdict"),
        ("Unusable", "pathways.InvalidInputError"),
        ("fall", "pathways.impact"),
        ("roads", "pathways.paths"),
        ("roots", "pathways.graph.analysis.starting_points"),
        ("longest", "pathways.graph.analysis.longest_paths"),
        ("bridges", "pathways.graph.analysis.bridges"),
    ],
)
def test_a_name_of_the_last_release_still_works_and_says_what_to_use(old: str, place: str) -> None:
    with pytest.warns(DeprecationWarning, match=rf"pathways\.{old} .*; use {place}$"):
        assert getattr(pw, old).__name__ == place.rpartition(".")[2]
    assert old not in pw.__all__


def test_a_field_of_the_last_release_still_works_and_says_what_to_use(catalog: pw.Catalog) -> None:
    record = pw.read_record(ROOT / "examples" / "vera.yaml", catalog)
    renewals = pw.renew(catalog, record, as_of="2026-11-24")
    steps = pw.next_steps(catalog, record, as_of="2026-11-24")
    status = renewals.statuses[0]
    for owner, old, new in (
        (renewals, "rows", "statuses"),
        (renewals, "later", "not_yet_awarded"),
        (steps, "falls", "impacts"),
        (steps.goals[0], "had", "ever_earned"),
        (status, "settled", "outcome"),
        (status, "cycles", "outcomes"),
        (status, "keeps", "continuous_requirement"),
        (status.outcome, "turn", "cycle"),
    ):
        with pytest.warns(DeprecationWarning, match=rf"\.{old} .*; use {new}$") as warned:
            assert getattr(owner, old) == getattr(owner, new)
        assert warned[0].filename == __file__


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    assert not hasattr(pw, "chekc")


def test_importing_pathways_loads_none_of_its_dependencies() -> None:
    assert not loaded_after("import pathways") & {"pydantic", "yaml", "networkx", "graphviz", "cyclopts"}


def test_a_check_loads_neither_networkx_nor_graphviz_nor_the_command_line() -> None:
    code = (
        "import pathways as pw\n"
        "catalog = pw.load()\n"
        "maria = pw.read_record('examples/maria.yaml', catalog)\n"
        "print(pw.explain(pw.check(catalog, 'CHPS', maria, as_of='2026-11-24')))"
    )
    assert not loaded_after(code) & (NOT_FOR_A_CHECK | {"cyclopts", "rich"})


@pytest.mark.parametrize("asked", ["check CHPS", "check", "next"])
def test_the_commands_for_a_person_load_neither_networkx_nor_graphviz(asked: str) -> None:
    words = [*asked.split(), "--record", "examples/maria.yaml", "--as-of", "2026-11-24"]
    code = f"from pathways.cli.main import main\ntry: main({words})\nexcept SystemExit: pass"
    assert not loaded_after(code) & NOT_FOR_A_CHECK
