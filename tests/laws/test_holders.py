"""The laws of holders over records from fixed seeds; `make fuzz-holders` asks them of many more."""

import pytest
from tests.laws.holder_laws import kept_by

from pathways import Catalog

HOLDERS, SHARE = 2000, 100


@pytest.mark.parametrize("first", range(0, HOLDERS, SHARE))
def test_the_laws_hold_of_invented_holders(catalog: Catalog, first: int) -> None:
    for seed in range(first, first + SHARE):
        kept_by(catalog, seed, forgotten=1)
