"""Law 8: what a file says and the models have no word for is a finding, wherever it stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from pathways import Catalog
from pathways.loading.rules.rule_file import KINDS
from pathways.loading.rules.rules_folder import shipped_rules
from pathways.loading.text.parse import read
from pathways.model.evidence.record import Record
from pathways.model.values.base import Model

HARD = Path(__file__).parent.parent / "hard" / "rules"
FILES = sorted([*Path(shipped_rules()).rglob("*.yaml"), *HARD.glob("*.yaml")])
FREE = {
    "terms",
    "sources",
    "renamed",
    "shortfalls",
    "share",
    "own",
    "supersedes",
    "categories",
    "formats",
    "levels",
    "numbers",
}
"""Mappings whose keys the writer chooses."""


def unknown_key_is_refused(model: type[Model], value: Any, context: Any = None) -> bool:
    """Whether a model refuses a value with one more key."""
    try:
        model.model_validate({**value, "zzz": "unheard"}, context=context)
    except ValidationError as error:
        return any("zzz" in str(fault["loc"]) for fault in error.errors())
    return False


def with_one_more_key(value: Any, key: str = "") -> Iterator[Any]:
    """The value with an unknown key in one of its mappings, in every way that there is."""
    if isinstance(value, dict):
        if key not in FREE:
            yield {**value, "zzz": "unheard"}
        for word, inside in value.items():
            for more in with_one_more_key(inside, word):
                yield {**value, word: more}
    elif isinstance(value, list):
        for index, inside in enumerate(value):
            for more in with_one_more_key(inside):
                yield [*value[:index], more, *value[index + 1 :]]


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.name}" for path in FILES])
def test_an_unknown_key_anywhere_in_a_rule_file_is_refused(catalog: Catalog, path: Path) -> None:
    value = read(path, path.name).value
    model = next(KINDS[word] for word in KINDS if word in value)
    tried = list(with_one_more_key(value))
    assert tried
    for more in tried:
        with pytest.raises(ValidationError) as refused:
            model.model_validate(more)
        assert "zzz" in str(refused.value)


@pytest.mark.parametrize("name", [name for name in Record.model_fields if name != "learner"])
def test_an_unknown_key_in_any_item_of_a_record_is_refused(name: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Record.model_validate({name: [{"zzz": "unheard"}]})
    assert "zzz" in str(refused.value)
