"""The short answer: its first lines say what a person came for, and each line is in the data."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import run

ROOT = Path(__file__).parents[2]
DAY = "2026-11-24"
EXAMPLES = sorted(path.name for path in (ROOT / "examples").glob("*.yaml") if "him-aas" not in path.name)
CREDENTIALS = ("RHIT", "RHIA", "CHPS", "CCA", "CCS", "CPC", "COC", "ODS", "CDIP", "HCS-D", "PAHCS", "CHP")


def asked(example: str, credential: str) -> tuple[list[str], dict[str, Any]]:
    """The short answer at 80 columns, and the same as data."""
    words = ("check", credential, "--record", f"examples/{example}", "--as-of", DAY)
    text, data = run(*words), run(*words, "--json")
    assert (text.returncode, data.returncode) == (0, 0)
    return text.stdout.splitlines(), json.loads(data.stdout)


def plain(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("credential", CREDENTIALS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_the_first_lines_say_what_a_person_came_for(example: str, credential: str) -> None:
    lines, data = asked(example, credential)
    assert max(map(len, lines)) <= 80
    first, summary = plain(lines[:15]), data["summary"]
    assert re.search(rf"Currently certified +{data['held_text']}", "\n".join(lines[:15]))
    assert f"Eligible for the exam {data['apply']['truth_text']}" in first
    assert f"Eligible for certification {data['award']['truth_text']}" in first
    for text in summary["next"][:1]:
        assert text in first
    for requirement in summary["requirements"]:
        if requirement["truth"] == "no":
            assert requirement["text"] in first
            assert (requirement["on_record"] or "") in first
            assert (requirement["needed"] or "") in first
    for question in summary["confirm"][:1]:
        assert question["text"] in first
        assert question["where_text"] in first


def test_the_long_answer_names_what_counts_toward_nothing_that_is_asked() -> None:
    full = run("check", "CHPS", "--full", "--record", "examples/vera.yaml", "--as-of", DAY).stdout
    told = full.partition("On record, and not asked about by these rules\n")[2].partition("\nA")[0]
    assert "HIPAA update" in told  # CHPS asks for no continuing education
    assert "CCS" not in told
    short = run("check", "CHPS", "--record", "examples/vera.yaml", "--as-of", DAY).stdout
    assert "not asked about" not in short
