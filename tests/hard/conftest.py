from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import Answer, Catalog, Record, check, load

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def hard() -> Catalog:
    """The shipped rules, and the two hardest real ones as their issuers state them."""
    return load(Path(__file__).parent / "rules")


@pytest.fixture
def ask(hard: Catalog) -> Ask:
    def ask(credential: str, as_of: str = "2026-11-24", *, closed: bool = False, **record: Any) -> Answer:
        read = Record.model_validate(record, context=hard.names)
        return check(hard, credential, read, as_of=as_of, assume_complete=closed)

    return ask
