"""What the benchmarks ask about."""

from pathlib import Path

import pytest

from pathways import Catalog, Record, load, read_record

ROOT = Path(__file__).resolve().parents[1]
DAY = "2026-11-24"


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The shipped rules."""
    return load()


@pytest.fixture(scope="session")
def maria(catalog: Catalog) -> Record:
    """Somebody of whom a good deal is known."""
    return read_record(ROOT / "examples" / "maria.yaml", catalog)
