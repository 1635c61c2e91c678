"""What meets those who come from outside: what the forge reads, and what documents tell them to type."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.cli.command import ROOT, run

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKFLOW = ".github/workflows/ci.yml"
FORMS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / ".github" / "ISSUE_TEMPLATE").iterdir()
    if path.name != "config.yml"
)
NAMES_TARGETS = [
    ".ci/run",
    WORKFLOW,
    ".github/PULL_REQUEST_TEMPLATE.md",
    "README.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "docs/unconfirmed.md",
    "pyproject.toml",
]
SCHEMAS = [
    ("vendor.github-workflows", [WORKFLOW]),
    ("vendor.dependabot", [".github/dependabot.yml"]),
    ("vendor.github-issue-forms", FORMS),
    ("vendor.github-issue-config", [".github/ISSUE_TEMPLATE/config.yml"]),
]


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def data(path: str) -> Any:
    return yaml.safe_load(text(path))


def jobs() -> dict[str, Any]:
    found: dict[str, Any] = data(WORKFLOW)["jobs"]
    return found


def lowest_python() -> int:
    """The 11 of 3.11."""
    found = re.fullmatch(r">=3\.(\d+)", PROJECT["project"]["requires-python"])
    assert found
    return int(found[1])


def pythons_of_ci() -> list[int]:
    return [int(one.removeprefix("3.")) for one in jobs()["test"]["strategy"]["matrix"]["python"]]


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", text("Makefile"), re.MULTILINE))


def faults(schema: str, *files: str) -> str:
    words = ["-m", "check_jsonschema", "--builtin-schema", schema, *files]
    done = subprocess.run(  # noqa: S603
        [sys.executable, *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize(("schema", "files"), SCHEMAS)
def test_what_the_forge_reads_is_valid(schema: str, files: list[str]) -> None:
    assert faults(schema, *files) == ""


def test_a_workflow_with_a_misspelt_key_is_not_valid(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    bad.write_text(text(WORKFLOW).replace("runs-on:", "run-on:"), encoding="utf-8")
    assert "run-on" in faults("vendor.github-workflows", str(bad))


def test_every_python_from_the_lowest_on_is_tested() -> None:
    tested = pythons_of_ci()
    assert tested == list(range(lowest_python(), tested[-1] + 1))
    assert sys.version_info.minor in tested  # whoever runs this on a newer one adds it


def test_no_python_is_claimed_that_is_not_tested() -> None:
    claimed = [
        int(one.rpartition(".")[2])
        for one in PROJECT["project"]["classifiers"]
        if re.fullmatch(r".*:: 3\.\d+", one)
    ]
    assert claimed
    assert set(claimed) <= set(pythons_of_ci())


def test_the_lowest_python_is_the_same_everywhere() -> None:
    lowest = lowest_python()
    assert f"sys.version_info < (3, {lowest})" in text("Makefile")
    assert f"Python 3.{lowest} or newer" in text("README.md")
    for job, keys in jobs().items():
        if job != "test":
            (python,) = [step["with"]["python-version"] for step in keys["steps"] if "with" in step]
            assert python == f"3.{lowest}", job


def test_three_systems_are_tested_and_none_hides_another() -> None:
    strategy = jobs()["test"]["strategy"]
    assert strategy["fail-fast"] is False
    assert {one.partition("-")[0] for one in strategy["matrix"]["os"]} == {"ubuntu", "macos", "windows"}


def test_a_workflow_may_only_read_and_ends() -> None:
    assert data(WORKFLOW)["permissions"] == {"contents": "read"}
    for job, keys in jobs().items():
        assert "permissions" not in keys, job
        assert keys["timeout-minutes"] <= 60, job


def test_actions_are_pinned_to_a_major_version() -> None:
    used = [step["uses"] for keys in jobs().values() for step in keys["steps"] if "uses" in step]
    assert used
    assert [one for one in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", one)] == []


@pytest.mark.parametrize("path", NAMES_TARGETS)
def test_every_target_that_a_file_names_is_in_the_makefile(path: str) -> None:
    named = re.findall(r"(?:^|`|\$ |run: )make ([a-z][a-z-]*)", text(path), re.MULTILINE)
    assert named
    assert set(named) <= make_targets()


def test_every_target_is_declared_phony() -> None:
    declared = re.search(r"^\.PHONY: (.*)$", text("Makefile"), re.MULTILINE)
    assert declared
    assert sorted(declared[1].split()) == sorted(make_targets())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bit")
def test_the_gate_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert {"run": ".ci/run"} in jobs()["gate"]["steps"]


def test_the_lowest_versions_are_those_of_every_dependency_of_a_user() -> None:
    done = subprocess.run(  # noqa: S603
        [sys.executable, str(ROOT / ".ci" / "lowest.py")], capture_output=True, encoding="utf-8", check=True
    )
    project = PROJECT["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["pdf"]]
    asked += project["optional-dependencies"]["xlsx"]
    assert done.stdout.splitlines() == [one.partition(",")[0].replace(">=", "==") for one in asked]


def test_hooks_run_what_is_installed_here() -> None:
    hooks = [
        hook for repo in data(".pre-commit-config.yaml")["repos"] if repo["repo"] == "local"
        for hook in repo["hooks"]
    ]  # fmt: skip
    assert len(data(".pre-commit-config.yaml")["repos"]) == 1  # nothing is downloaded
    developers = PROJECT["project"]["optional-dependencies"]["dev"]
    for hook in hooks:
        program = hook["entry"].split()[0]
        assert hook["language"] == "system"
        assert program.startswith(".venv/bin/")
        assert any(one.startswith(f"{program.rpartition('/')[2]}>=") for one in developers), program


def test_forms_ask_for_the_version_and_name_options_that_are_there() -> None:
    assert {Path(form).stem for form in FORMS} == {"bug", "rule-change", "wrong-answer"}
    options = run("check", "--help").stdout + run("--help").stdout
    for form in FORMS:
        assert "`pathways --version`" in text(form), form
        for option in re.findall(r"(--[a-z-]+)", text(form)):
            assert option in options, (form, option)


def test_a_record_in_an_issue_has_no_names_in_it() -> None:
    form = data(".github/ISSUE_TEMPLATE/wrong-answer.yml")
    asked = {part["id"]: part for part in form["body"] if "id" in part}
    assert asked["source"]["validations"]["required"]
    assert asked["private"]["attributes"]["options"][0]["required"]
    assert "`--redact`" in text(".github/ISSUE_TEMPLATE/wrong-answer.yml")


def test_the_supported_version_is_the_one_of_the_package() -> None:
    series = PROJECT["project"]["version"].rpartition(".")[0]
    assert f"| {series}.x | yes |" in text("SECURITY.md")
    assert set(re.findall(r"(\d+\.\d+)\.x", text("SECURITY.md"))) == {series}


def test_security_reports_are_private_and_go_to_no_invented_address() -> None:
    assert "Report a vulnerability" in text("SECURITY.md")
    assert "@" not in text("SECURITY.md")


def test_coverage_counts_branches_and_its_floor_is_the_one_that_is_told() -> None:
    coverage = PROJECT["tool"]["coverage"]
    assert coverage["run"]["branch"] is True
    assert f"{coverage['report']['fail_under']} %" in text("CONTRIBUTING.md")
