"""Which rows of a sheet are entries: not totals, nor remarks, nor the names of the columns again."""

import re
from collections.abc import Iterator, Sequence

from pathways.loading.tables.heads import Column, ColumnNames, Heads, head_key
from pathways.loading.tables.sheet import FormulaCell, Row, cell_of
from pathways.loading.text.located import LocatedText
from pathways.model.values.fault import Fault, fault
from pathways.model.values.finding import Finding

TOTAL = re.compile(
    r"([a-z]+[\s-]+)?(totals?|sum)\b([\s:.#/()-]|\d|\b(number|no|of|for|ceus?|ces?|credits?|hours?|units?|points?"
    r"|minutes?|earned|required|needed|students?|courses?|in|all|this|the|year|cycle|to|date)\b)*"
    r"|(ceus?|credits?|hours?|units?) (to date|needed|earned|required|remaining)\s*:?",
    re.IGNORECASE,
)
"""What the first cell of a row of totals says, if the row lacks what every entry has."""
TOTAL_ALONE = re.compile(r"((grand|sub|overall|running|cumulative)[\s-]*)?totals?\s*:?", re.IGNORECASE)
"""A whole cell that names a total, wherever it stands in its row."""
SUMS = re.compile(
    r"((grand|sub|running|cumulative)[\s-]*)?(totals?|sum|counts?|average|mean|balance|remaining|n)\s*:?",
    re.IGNORECASE,
)
"""A whole cell that names a sum, and is no name of anything else."""


ReadCells = list[tuple[Column, LocatedText]]
"""The filled cells of a row that are read, each with its column."""


def entries(
    rows: Sequence[Row], names: ColumnNames, heads: Heads, notices: list[Finding]
) -> Iterator[tuple[Row, ReadCells]]:
    """The rows below the heads that are entries; of each that is none there is a notice."""
    keys = [head_key(column.head) for column in heads.columns]
    end = _end(rows, names, heads)
    for nth, row in enumerate(rows):
        cells = [(column, cell) for column in heads.columns if (cell := cell_of(row, column.place))]
        other = _other_than_entry(row, cells, names, keys)
        if other is None and nth >= end and len(cells) < len(heads.columns):
            other = fault("row-below-table")
        if other is not None:
            notices.append(Finding(row.filled[0].at, "P020", other))
        elif cells:
            yield row, cells


def _end(rows: Sequence[Row], names: ColumnNames, heads: Heads) -> int:
    """After how many rows no day stands where each row has one: what follows are remarks and sums."""
    places = [column.place for column in heads.columns if column.key == names.day]
    if not places:
        return len(rows)
    dated = (
        nth
        for nth, row in enumerate(rows, 1)
        if (cell := cell_of(row, places[0])) and any(letter.isdigit() for letter in cell)
    )
    return max(dated, default=len(rows))


def _other_than_entry(row: Row, cells: ReadCells, names: ColumnNames, heads: list[str]) -> Fault | None:
    first = row.filled[0]
    if cells and [head_key(cell) for _, cell in cells] == heads:
        return fault("heads-again")
    labels = [cell for cell in row.filled if TOTAL.fullmatch(cell)]
    labels += [first] if SUMS.fullmatch(first) else []
    keys = {column.key for column, cell in cells if cell not in labels}
    lacks = any(key not in keys for key in names.needed)
    formulas_alone = bool(cells) and all(isinstance(cell, FormulaCell) for _, cell in cells)
    if (
        any(TOTAL_ALONE.fullmatch(cell) for cell in row.filled)
        or (SUMS.fullmatch(first) and not names.needed)
        or (lacks and (labels or formulas_alone))
    ):
        return fault("row-of-totals")
    return fault("row-of-one-cell") if len(row.filled) == 1 and len(heads) > 1 else None
