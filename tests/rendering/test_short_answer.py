"""The short answer: its first lines say what a person came for, and each line is in the data."""

import json
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.command import run
from tests.cli.test_dialog import sparse
from tests.effort import effort
from tests.laws.generate import Data, records

from pathways import Record, check, explain, load, next_steps, read_record
from pathways.model.values.truth import Truth
from pathways.rendering.check.short import short_answer

ROOT = Path(__file__).parents[2]
CATALOG = load()
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
    assert (summary["step"] or "") in first
    for text in summary["statements"]:
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
    full = run("check", "RHIA", "--full", "--record", "examples/omar.yaml", "--as-of", DAY).stdout
    told = full.partition("On record, and not asked about by these rules\n")[2].partition("\nA")[0]
    assert "practicum, 160 hours" in told  # RHIA asks for no training
    assert "bachelor" not in told
    short = run("check", "RHIA", "--record", "examples/omar.yaml", "--as-of", DAY).stdout
    assert "not asked about" not in short


@settings(max_examples=effort(8, 40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    record=records,
    chance=st.integers(0, 1_000_000).map(Random),
    name=st.sampled_from(CREDENTIALS),
    day=st.sampled_from([DAY, "2022-01-30"]),
)
def test_every_short_answer_says_what_to_do_and_fits(
    record: Data, chance: Random, name: str, day: str
) -> None:
    known = Record.model_validate(sparse(record, chance), context=CATALOG.names)
    answer = check(CATALOG, name, known, as_of=day)
    short, lines = short_answer(answer), explain(answer).splitlines()
    assert short.first
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 24
    if answer.held is Truth.YES:
        assert short.questions == ()
    boxes = [line.truth for line in short.requirements]
    if boxes and answer.apply.truth is Truth.NO:
        assert Truth.NO in boxes


LABELS = """next find out closest route requirements confirm other others more question questions pathways
record answer or full not an official determination rules show currently certified eligible for the exam
certification as of"""
FIXED = frozenset(LABELS.split())


def words_in(data: object) -> set[str]:
    """Every word of the texts of some data."""
    match data:
        case dict():
            return set().union(*map(words_in, data.values()))
        case list():
            return set().union(*map(words_in, data))
        case str():
            return {data.casefold(), *re.findall(r"[\w./:'@-]+", data.casefold())}
        case _:
            return {str(data)}


@pytest.mark.parametrize("credential", CREDENTIALS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_line_traces_to_the_data(example: str, credential: str) -> None:
    lines, data = asked(example, credential)
    known = words_in(data) | FIXED
    said = re.findall(r"[\w./:'@-]+", " ".join(lines[1:]).casefold())
    unknown = {word for word in said if word.strip(".:-") not in known and word not in known}
    assert {word for word in unknown if not word.isdecimal()} <= {"x", "--full"}


@pytest.mark.parametrize("example", EXAMPLES)
def test_check_and_next_say_the_same_of_an_exam_that_can_be_taken(example: str) -> None:
    record = read_record(f"examples/{example}", CATALOG)
    steps = next_steps(CATALOG, record, as_of=DAY)
    for step in steps.steps:
        if step.kind != "meet" and step.credential:
            told = short_answer(check(CATALOG, step.credential, record, as_of=DAY)).step
            assert told == step.text or (step.kind == "renew" and "reinstate" in (told or ""))


def test_a_lapsed_holder_is_told_to_reinstate_and_not_asked_how_it_was_earned() -> None:
    held = {"credential": "RHIT", "earned": "2023-03-10", "expires": "2026-06-30"}
    record = Record.model_validate({"credentials": [held]}, context=CATALOG.names)
    short = short_answer(check(CATALOG, "RHIT", record, as_of=DAY))
    assert (short.step or "").startswith("renew or reinstate RHIT")
    assert short.requirements == ()
    assert not any("degree" in question.text for question in short.questions)
