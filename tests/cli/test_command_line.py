"""The command line as people use it: several credentials at once, help in words, names of other issuers."""

import json
import re
from collections.abc import Iterator

import pytest
from cyclopts import App
from tests.cli.command import MARIA, run

from pathways.cli.main import app


def commands(above: App, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command, groups of commands among them."""
    for name in above:
        if not name.startswith("-"):
            yield (*words, name)
            yield from commands(above[name], (*words, name))


@pytest.mark.parametrize("words", list(commands(app)), ids=" ".join)
def test_every_command_has_an_example_of_itself_in_its_help(words: tuple[str, ...]) -> None:
    shown = run(*words, "--help")
    assert shown.returncode == 0
    assert re.search(rf"Example: pathways {' '.join(words)}\b", " ".join(shown.stdout.split()))
    assert not re.search(r"\['|<class|\bNone\b|\bTrue\b|\bFalse\b", shown.stdout)  # nothing of Python


def test_help_is_a_word_too() -> None:
    assert run("help").stdout == run("--help").stdout
    assert run("help", "check").stdout == run("check", "--help").stdout
    assert run("-V").stdout == run("--version").stdout


def test_several_credentials_are_answered_in_order_and_each_once() -> None:
    text = run("check", "RHIT", "CPC", "rhit", *MARIA).stdout
    assert re.findall(r"^(\w+), .*as of", text, re.MULTILINE) == ["RHIT", "CPC"]
    several = json.loads(run("check", "RHIT", "CPC", *MARIA, "--json").stdout)
    assert several["schema"] == "pathways/answers/1"
    alone = [json.loads(run("check", name, *MARIA, "--json").stdout) for name in ("RHIT", "CPC")]
    assert several["answers"] == alone


def test_every_name_that_is_wrong_is_told_at_once() -> None:
    done = run("check", "RHITT", "CHPC", *MARIA)
    assert (done.returncode, done.stdout) == (2, "")
    assert "unknown credential `RHITT`; did you mean `RHIT`" in done.stderr
    assert "`CHPC` is not covered: Certified in Healthcare Privacy Compliance" in done.stderr


def test_a_status_is_of_one_credential() -> None:
    done = run("check", "RHIT", "CPC", *MARIA, "--exit-status")
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize("name", ["CHPC", "chc", "CEHRS", "CTRS", "CCDS", "ccds-o", "CBCS", "CMRS", "CIPP"])
def test_a_credential_that_is_not_covered_is_answered_as_such(name: str) -> None:
    done = run("check", name, *MARIA)
    assert done.returncode == 2
    assert f"`{name}` is not covered:" in done.stderr
    assert "https://" in done.stderr or "http://" in done.stderr
    assert "did you mean" not in done.stderr
