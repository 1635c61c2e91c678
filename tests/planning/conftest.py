from collections.abc import Callable
from pathlib import Path

import pytest

from pathways import Catalog, Record, read_record

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture
def person(catalog: Catalog) -> Callable[[str], Record]:
    """Somebody of examples/."""
    return lambda who: read_record(EXAMPLES / f"{who}.yaml", catalog)
