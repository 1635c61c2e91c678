"""Laws over the examples of the renewal files: each record, with any part of it forgotten or shuffled."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from tests.laws.holder_laws import is_of_standing
from tests.laws.test_examples_keep_the_laws import forgetful

from pathways import Catalog, Record
from pathways.loading.rules.rules_folder import shipped_rules
from pathways.loading.text.parse import read
from pathways.renewal.renew import renew

CASES = [
    pytest.param(example, id=f"{file['issuer']}: {example['name']}")
    for path in sorted(Path(shipped_rules()).rglob("*.yaml"))
    for file in [read(path, path.name).value]
    if "renewal" in file
    for example in file.get("examples", [])
]
ASSUMED = {"continuing_education", "memberships", "exams"}
"""What an answer assumes where nothing at all is told: that a credential is current, passed when awarded."""


def told(catalog: Catalog, record: Record, example: dict[str, Any]) -> dict[str, Any]:
    name = catalog.names.resolve("credential", example["credential"])
    row = next(
        one
        for one in renew(catalog, record, as_of=example["as_of"]).statuses
        if one.holding.credential == name
    )
    required = row.outcome.required if row.outcome else None
    certain = required and required.low == required.high
    return {
        "standing": row.standing,
        "cycle": row.cycle,
        "required": required.low if required and certain else None,
        "met": row.outcome.truth.word if row.outcome and row.outcome.truth.word != "unknown" else None,
        "assumed": set(filter(is_of_standing, row.assumptions)),
    }


@pytest.mark.parametrize("example", CASES)
def test_forgetting_a_part_keeps_a_row_or_makes_it_unknown(
    catalog: Catalog, record_of: Callable[..., Record], example: dict[str, Any]
) -> None:
    if len(example["record"]["credentials"]) > 1 and example["credential"].startswith("bmsc"):
        return  # where credentials compete for units, one may take them from another (docs/semantics.md)
    whole = told(catalog, record_of(**example["record"]), example)
    for less in forgetful(example["record"]):
        if any(_untold(less.get(key, [])) for key in ASSUMED) or not _held(less):
            continue
        said = told(catalog, record_of(**less), example)
        if said["assumed"] != whole["assumed"]:
            continue  # the answer lists what docs/semantics.md lets it assume
        ended = whole["standing"] == "revoked" and whole["cycle"] is None
        for key in ("standing",) if ended else ("standing", "required", "met"):
            assert said[key] in (None, whole[key]), f"{key} flipped for {less}"


def _untold(listed: Any) -> bool:
    return listed is None or (isinstance(listed, dict) and not listed["items"])


def _held(record: dict[str, Any]) -> bool:
    """Whether it still names each credential, and the day that the cycles count from or end on."""
    listed = record.get("credentials")
    items = listed["items"] if isinstance(listed, dict) else listed
    return bool(items) and isinstance(listed, list)


@pytest.mark.parametrize("example", CASES)
def test_the_order_of_a_record_changes_no_row(
    catalog: Catalog, record_of: Callable[..., Record], example: dict[str, Any]
) -> None:
    shuffled = deepcopy(example["record"])
    for items in shuffled.values():
        (items["items"] if isinstance(items, dict) else items).reverse()
    first, second = (told(catalog, record_of(**one), example) for one in (example["record"], shuffled))
    assert first | {"assumed": None} == second | {"assumed": None}  # which name items by their places


@pytest.mark.parametrize("example", CASES)
def test_a_list_of_credentials_that_may_have_more_leaves_the_number_open_where_they_share(
    catalog: Catalog, record_of: Callable[..., Record], example: dict[str, Any]
) -> None:
    open_list = {
        **example["record"],
        "credentials": {"partial": "true", "items": example["record"]["credentials"]},
    }
    whole, said = (told(catalog, record_of(**one), example) for one in (example["record"], open_list))
    for key in ("standing", "required", "met"):
        assert said[key] in (None, whole[key])
