from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record, load


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load()


@pytest.fixture(scope="session")
def record_of(catalog: Catalog) -> Callable[..., Record]:
    """A record from keys as a file writes them."""

    def read(**keys: Any) -> Record:
        return Record.model_validate(keys, context=catalog.names)

    return read
