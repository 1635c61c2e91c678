"""Laws over the examples of the rule files: every record, with any part of it forgotten or shuffled."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from pathways import Answer, Catalog, Record, check
from pathways.loading.rules.rules_folder import shipped_rules
from pathways.loading.text.parse import read

CASES = [
    pytest.param(file["credential"], example, id=f"{file['abbreviation']}: {example['name']}")
    for path in sorted(Path(shipped_rules()).rglob("*.yaml"))
    for file in [read(path, path.name).value]
    if "credential" in file
    for example in file.get("examples", [])
]
NO_EVIDENCE = {"applications", "decisions"}
"""What is not more evidence (docs/semantics.md): forgetting it puts a person under other rules."""
DEFAULTED = {"end", "conferred", "earned", "expires", "standing", "until"}
"""What an answer assumes where it is left out (docs/semantics.md); forgetting these says something else."""

NAMES = {"exam", "credential", "kind", "by", "other", "organization"}
"""What an item is about, which has to be told."""


def forgetful(value: Any) -> Iterator[Any]:
    """The value with one key set to null, or one list said to be partial; everywhere, one at a time."""
    if isinstance(value, dict) and {"since", "items"} <= value.keys():  # a log that is complete since a day
        yield value["items"]
        for less in forgetful(value["items"]):
            yield {**value, "items": less} if isinstance(less, list) else less
    elif isinstance(value, dict):
        for key, inside in value.items():
            if key in NO_EVIDENCE:
                continue
            if key not in {*DEFAULTED, *NAMES, "partial", "items"}:
                yield {**value, key: None}
            for less in forgetful(inside):
                yield {**value, key: less}
    elif isinstance(value, list):
        yield {"partial": "true", "items": value}
        for index, inside in enumerate(value):
            yield {"partial": "true", "items": value[:index] + value[index + 1 :]}
            for less in forgetful(inside):
                yield [*value[:index], less, *value[index + 1 :]]


def truths(answer: Answer) -> dict[str, str]:
    return {
        "apply": answer.apply.truth.word,
        "award": answer.award.truth.word,
        "held": answer.held.word,
    }


@pytest.mark.parametrize(("credential", "example"), CASES)
def test_forgetting_a_part_keeps_an_answer_or_makes_it_unknown(
    catalog: Catalog, record_of: Callable[..., Record], credential: str, example: dict[str, Any]
) -> None:
    whole = truths(check(catalog, credential, record_of(**example["record"]), as_of=example["as_of"]))
    for less in forgetful(example["record"]):
        said = truths(check(catalog, credential, record_of(**less), as_of=example["as_of"]))
        for purpose, word in said.items():
            assert word in ("unknown", whole[purpose]), f"{purpose} flipped for {less}"


@pytest.mark.parametrize(("credential", "example"), CASES)
def test_an_unknown_says_what_would_settle_it_and_a_no_what_is_unmet(
    catalog: Catalog, record_of: Callable[..., Record], credential: str, example: dict[str, Any]
) -> None:
    for record in (example["record"], *forgetful(example["record"])):
        answer = check(catalog, credential, record_of(**record), as_of=example["as_of"])
        for purpose in (answer.apply, answer.award):
            assert bool(purpose.questions) == (purpose.truth.word == "unknown")
            assert bool(purpose.unmet) == (purpose.truth.word == "no")


@pytest.mark.parametrize(("credential", "example"), CASES)
def test_the_order_of_a_record_changes_no_truth(
    catalog: Catalog, record_of: Callable[..., Record], credential: str, example: dict[str, Any]
) -> None:
    shuffled = deepcopy(example["record"])
    extra = {"domains": ["security"], "start": "2015-01-01", "end": "2015-06-30", "hours_per_week": "10"}
    shuffled.setdefault("experience", []).append(extra)
    before = truths(check(catalog, credential, record_of(**shuffled), as_of=example["as_of"]))
    for items in shuffled.values():
        items.reverse()
    assert truths(check(catalog, credential, record_of(**shuffled), as_of=example["as_of"])) == before
