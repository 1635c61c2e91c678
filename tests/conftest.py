import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import Catalog, Record, load
from pathways.model.edition import Edition


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load()


@pytest.fixture(scope="session")
def record_of(catalog: Catalog) -> Callable[..., Record]:
    """A record from keys as a file writes them."""

    def read(**keys: Any) -> Record:
        return Record.model_validate(keys, context=catalog.names)

    return read


@pytest.fixture
def with_editions(catalog: Catalog) -> Callable[..., Catalog]:
    """The catalog, with editions of their own for some credentials, one after another from 2001."""

    def changed(**rules: list[dict[str, Any]]) -> Catalog:
        own = {}
        for word, editions in rules.items():
            name = f"ahima/{word}"
            read = tuple(
                Edition.model_validate(
                    {"id": f"e{number}", "from": f"{2000 + number}-01-01", "cites": ["ahima-marks"], **keys},
                    context=catalog.names,
                )
                for number, keys in enumerate(editions, 1)
            )
            own[name] = catalog.credentials[name].model_copy(update={"editions": read})
        return catalog.model_copy(update={"credentials": {**catalog.credentials, **own}})

    return changed


@pytest.fixture(scope="session")
def kept() -> Callable[[str, str], None]:
    """Compares a text with the one that is kept in tests/snapshots; `make snapshots` rewrites those."""

    def compare(name: str, text: str) -> None:
        snapshot = Path(__file__).parent / "snapshots" / name
        if os.environ.get("PATHWAYS_SNAPSHOTS") == "write":
            snapshot.write_text(text, encoding="utf-8")
        assert text == snapshot.read_text(encoding="utf-8")

    return compare
