"""How long and wide a sheet may be: filled rows and columns count, empty ones do not."""

from collections.abc import Iterable

from pathways.loading.tables.sheet import MOST_COLUMNS, MOST_ROWS, Row
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding


def within_limits(rows: Iterable[Row]) -> tuple[list[Row], Finding | None]:
    """The filled rows, without the empty cells at their ends; and where there are too many of either."""
    kept: list[Row] = []
    for at, cells in rows:
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        if len(cells) > MOST_COLUMNS:
            return kept, Finding(cells[-1].at, "P010", fault("too-many-columns", most=MOST_COLUMNS))
        if len(kept) > MOST_ROWS:  # the first has the heads
            return kept, Finding(at, "P010", fault("too-many-rows", most=MOST_ROWS))
        kept.append(Row(at, cells))
    return kept, None
