"""What is added to a closed kind is named by the type checker wherever it must be thought of."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.effort import DEEP

ROOT = Path(__file__).parents[2]
CONDITION = '''
class LanguageCondition(RequirementBase):
    """A language test, passed at a level."""

    kind: Literal["language_test"] = "language_test"
    short: ClassVar[str] = "language"
    startable: ClassVar[bool] = True
    closed_by: ClassVar[GapCloser] = "graduate"
    language: Id


Condition = (
    LanguageCondition
    | '''
EVIDENCE = '''
class LanguageTest(Evidence):
    """A language test."""

    asked_first = ("language", "level")

    language: str
    level: str


EvidenceItem = (
    LanguageTest
    | '''
ADDED = {
    "a standing": ("model/values/standing.py", '"revoked"]', '"revoked", "suspended"]'),
    "a cycle end": ("model/renewal/cycle.py", '"membership-month"]', '"membership-month", "june"]'),
    "a condition": ("model/rules/condition.py", "\nCondition = (\n    ", CONDITION),
    "a list of evidence": ("model/evidence/record.py", "\nEvidenceItem = (\n    ", EVIDENCE),
    "a report format": ("rendering/align/report.py", '"pdf", "svg"]', '"pdf", "svg", "csv"]'),
}
"""What a contributor adds: to which file, and in place of what."""
NAMED = {
    "a standing": {
        "model/values/standing.py",
        "rendering/renew/words.py",
        "wording/key_date_labels.py",
    },
    "a cycle end": {
        "model/renewal/cycle.py",
        "renewal/history/cycles.py",
        "rendering/rules/renewal.py",
    },
    "a condition": {
        "evaluation/evaluate.py",
        "wording/requirements.py",
        "wording/routes.py",
        "wording/actions.py",
        "graph/networkx_graph.py",
    },
    "a list of evidence": {"wording/evidence.py", "wording/questions/items.py"},
    "a report format": {"rendering/align/report.py"},
}
"""The files in which the type checker then names a place; each change touches six at most, with its own."""
MOST_FILES = 6


def extended(folder: Path, *kinds: str) -> Path:
    """A copy of the sources with what is added to some kinds."""
    copy = folder / "src"
    shutil.copytree(ROOT / "src", copy, ignore=shutil.ignore_patterns("__pycache__"))
    for kind in kinds:
        name, before, after = ADDED[kind]
        path = copy / "pathways" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1, f"{kind}: {name} has changed; correct ADDED"
        path.write_text(text.replace(before, after), encoding="utf-8")
    return copy


def named(folder: Path, *kinds: str) -> dict[str, set[str]]:
    """The files that the type checker names when something is added, by the code of the error."""
    source = extended(folder, *kinds)
    words = [
        "-m",
        "mypy",
        "--config-file",
        str(ROOT / "pyproject.toml"),
        "--cache-dir",
        str(folder / "cache"),
    ]
    done = subprocess.run(  # noqa: S603
        [sys.executable, *words, "-p", "pathways"],
        cwd=source, capture_output=True, text=True, check=False, env={"MYPYPATH": str(source), "PATH": ""},
    )  # fmt: skip
    by_code: dict[str, set[str]] = {}
    for path, code in re.findall(r"^pathways/(\S+?):\d+: error: .*\[(\S+)\]$", done.stdout, re.MULTILINE):
        by_code.setdefault(code, set()).add(path)
    assert by_code, done.stdout + done.stderr
    return by_code


@pytest.mark.generated
@pytest.mark.skipif(not DEEP, reason="the type checker reads everything anew, which takes 15 seconds")
def test_each_place_is_named(tmp_path: Path) -> None:
    by_code = named(tmp_path, *ADDED)
    assert set().union(*by_code.values()) == set().union(*NAMED.values()), by_code


def test_no_change_touches_many_files() -> None:
    for kind, places in NAMED.items():
        assert len({ADDED[kind][0], *places}) <= MOST_FILES
