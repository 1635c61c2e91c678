"""What is said of forty invented holders, kept word for word."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.data_lines import leaves
from tests.laws.holders import Holder

from pathways import Catalog, Record, renew
from pathways.rendering.renew.data import renewal_data

HOLDERS, SHARE, MORE = 40, 10, 160


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


def brief(data: dict[str, Any]) -> Iterator[str]:
    """The gist of what is said: where each credential stands, why that is open, what is counted and lacks."""
    for one in data["credentials"]:
        asked = [f"{each['kind']} {each['path'] or each['about']}" for each in one["questions"]]
        taken = [text.partition(":")[0] for text in one["assumptions"]]
        stands = "/".join(map(str, one["possible"]))
        yield f"  {one['credential']}: {stands}; asks {asked}; assumes of {taken}"
    for one in data["accounts"]:
        lacks = {each["requirement"]: each["short"] for each in one["shortfalls"]}
        earn = [(each["units"], each["quotas"], each.get("not_of")) for each in one["to_earn"]]
        out = [(each["path"], *(reason["code"] for reason in each["reasons"])) for each in one["left_out"]]
        used = [(each["activity"], each["units"], each["requirements"]) for each in one["allocation"]]
        paid = [each["paid"] for each in one["payments"]]
        yield f"  needs {one['needed']}, has {one['earned']}, met {one['met']}; lacks {lacks}; to earn {earn}"
        yield f"  used {used}; may count {one['may_count']}; out {out}; paid {paid}"


def test_the_gist_of_what_is_said_of_more_holders_is_as_it_was(
    catalog: Catalog, kept: Callable[[str, str], None]
) -> None:
    lines: list[str] = []
    for seed in range(HOLDERS, HOLDERS + MORE):
        holder = Holder(seed, catalog)
        record = Record.model_validate(holder.record, context=catalog.names)
        lines += [
            f"# {seed}, {holder.as_of}",
            *brief(dict(renewal_data(renew(catalog, record, as_of=holder.as_of)))),
        ]
    kept("holders-in-brief.txt", "\n".join([*lines, ""]))
