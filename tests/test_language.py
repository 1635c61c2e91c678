"""What people read is US professional English: no British spelling, and no phrase that was retired."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from tests.cli.command import run

from pathways.cli.rules.schema import SchemaOf

ROOT = Path(__file__).parents[1]
APART = "src/pathways/model/values/former_keys.py"
"""Old keys, which are still read."""
BRITISH = (
    r"(?:un)?(?:recogn|organ|normal|serial|standard|special|util|optim|minim|maxim|summar|categor|general|author"
    r"|real|custom|initial|capital|emphas|final|memor)is(?:e|ed|es|ing|ation|ations)",
    r"analys(?:e|ed|ing)",
    r"(?:colour|neighbour|behaviour|favour|honour|labour|harbour)\w*",
    r"(?:centre|centred|programme|catalogue|judgement|licence|licences|defence|offence|instalment|dialogue"
    r"|artefact|ageing|sceptic|grey|whilst|learnt|spelt|towards|enrol|enrols|fulfil|fulfils|practise|practised)s?",
    r"(?:modell|labell|cancell|travell|signall|levell)(?:ed|ing)",
)
RETIRED = (
    "may sit",
    "may hold",
    "sits for",
    "the way back",
    "ways back",
    "nearest way",
    "nearest goal",
    "taken as met",
    "taken as given",
    "for want of",
    "would be settled",
    "holds it now",
    "not the issuer's decision",
    "no line is an issuer",
    "weakest source",
    "units of",
    "units are",
    "units to",
    "left out",
    "named only",
    "coming dates",
    "days to know",
    "open today",
    "last seen in force",
    "some day not later",
    "the fewest units",
    "promised and not sure",
    "the weightiest",
    "asked by none",
    "stands here twice",
    "is told",
    "are told",
    "told apart",
)
"""Phrases of the dialect that answers and documents had; what replaces each is in docs/glossary.md."""


ROOMS = ("src", "rules", "docs", "examples", "tests/snapshots")


def texts() -> Iterator[Path]:
    """Every file of the project that has words for people, or from which such words are made."""
    yield ROOT / "README.md"
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and path.suffix not in (".pyc", ".rules") and name != APART:
                yield path


def read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:  # a picture
        return ""


def without_addresses(text: str) -> str:
    return re.sub(r"https?://\S+", "", text)


def without_old_keys(text: str) -> str:
    """A document without its table of keys that were renamed."""
    return re.sub(r"^\| `.*\|$", "", text, flags=re.MULTILINE)


FILES = list(texts())


@pytest.mark.parametrize("pattern", BRITISH)
def test_no_british_spelling(pattern: str) -> None:
    spelled = re.compile(rf"\b{pattern}\b", re.IGNORECASE)
    found = {
        path.relative_to(ROOT).as_posix(): words
        for path in FILES
        if (
            words := spelled.findall(
                without_old_keys(without_addresses(read(path))).replace("labelledby", "")
            )
        )
    }
    assert found == {}


def people_read(path: Path) -> bool:
    """Whether a file is read by users; of code, where its sentences and the help of commands are."""
    name = path.relative_to(ROOT).as_posix()
    code = name.startswith("src/") and path.suffix == ".py"
    return not name.startswith("docs/adr/") and (
        not code or name.startswith(("src/pathways/wording/", "src/pathways/cli/"))
    )


@pytest.mark.parametrize("phrase", RETIRED)
def test_no_retired_phrase(phrase: str) -> None:
    said = re.compile(rf"\b{phrase}\b", re.IGNORECASE)
    found = {
        path.relative_to(ROOT).as_posix(): text[max(found.start() - 40, 0) : found.end() + 40]
        for path in filter(people_read, FILES)
        for text in [" ".join(read(path).split())]
        if (found := said.search(text))
    }
    assert found == {}


def descriptions(schema: object) -> Iterator[str]:
    """What a schema says in words, at any depth."""
    match schema:
        case dict():
            if isinstance(words := schema.get("description"), str):
                yield words
            for value in schema.values():
                yield from descriptions(value)
        case list():
            for value in schema:
                yield from descriptions(value)
        case _:
            pass


@pytest.mark.parametrize("of", get_args(SchemaOf))
def test_schemas_are_described_in_the_same_language(of: SchemaOf) -> None:
    words = "\n".join(descriptions(json.loads(run("rules", "schema", of).stdout)))
    assert words
    of_old = (*BRITISH, *RETIRED, "not told", "was told")
    assert [pattern for pattern in of_old if re.search(rf"\b{pattern}\b", words, re.IGNORECASE)] == []


def test_a_british_word_and_a_retired_phrase_are_found() -> None:
    assert any(re.search(rf"\b{pattern}\b", "a recognised centre") for pattern in BRITISH)
    assert any(phrase in "graduates may sit" for phrase in RETIRED)


DATA_LINES = ("answers-", "holders-", "plan-", "rule-change-", "small-graph", "said-")
"""Kept outputs in which data stands line by line, with ISO days."""
PAGES = [
    path
    for path in sorted((ROOT / "tests/snapshots").glob("*"))
    if path.suffix in (".txt", ".md", ".html") and not path.name.startswith(DATA_LINES)
]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_pages_have_no_days_or_money_of_data(path: Path) -> None:
    text = without_addresses(read(path))
    assert not re.findall(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-\d\d\b|\bUSD\b|\d+ dollars|\d %", text)


def test_a_day_of_data_in_a_page_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("due by 2026-12-31", encoding="utf-8")
    with pytest.raises(AssertionError):
        test_pages_have_no_days_or_money_of_data(page)
