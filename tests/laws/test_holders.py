"""The laws of holders over records from fixed seeds; `make fuzz-holders` asks them of many more."""

import pytest
from tests.effort import effort
from tests.laws.holder_laws import kept_by

from pathways import Catalog

HOLDERS, SHARE = effort(150, 2000), 50


@pytest.mark.generated
@pytest.mark.parametrize("first", range(0, HOLDERS, SHARE))
def test_the_laws_hold_of_invented_holders(catalog: Catalog, first: int) -> None:
    for seed in range(first, first + SHARE):
        kept_by(catalog, seed, forgotten=1)
