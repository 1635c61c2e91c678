"""What is said of forty invented holders, kept word for word."""

from collections.abc import Callable

import pytest
from tests.laws.holders import Holder
from tests.told import leaves

from pathways import Catalog, Record, renew
from pathways.rendering.renew.data import renewal_data

HOLDERS, SHARE = 40, 10


@pytest.mark.parametrize("first", range(0, HOLDERS, SHARE))
def test_what_is_said_of_a_holder_is_as_it_was(
    catalog: Catalog, kept: Callable[[str, str], None], first: int
) -> None:
    lines: list[str] = []
    for seed in range(first, first + SHARE):
        holder = Holder(seed, catalog)
        record = Record.model_validate(holder.record, context=catalog.names)
        lines += [f"# {seed}, {holder.as_of}", *leaves(holder.record, "record")]
        lines += leaves(renewal_data(renew(catalog, record, as_of=holder.as_of)))
    kept(f"holders-{first}.txt", "\n".join([*lines, ""]))
