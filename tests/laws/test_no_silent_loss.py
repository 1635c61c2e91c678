"""Of a table every cell is read or reported: cells read and cells reported are the cells that there are."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.loading.table_files import workbook_file

from pathways.loading.programs.course_sheet import COURSE
from pathways.loading.records.columns import columns_of
from pathways.loading.tables.heads import ColumnNames, find_heads
from pathways.loading.tables.sheet import Sheet
from pathways.loading.tables.table import Tables, read_tables
from pathways.loading.tables.table_file import read_sheets
from pathways.model.values.finding import Finding

ROW_KINDS = {"row-above-heads", "row-of-totals", "row-of-one-cell", "row-below-table", "heads-again"}
COLUMN_KINDS = {"column-not-read", "column-without-head", "column-beside", "duplicate-column", "empty-column"}
SHEET_KINDS = {"sheet-not-read", "hidden-sheet", "too-many-rows", "too-many-columns"}
KINDS: list[ColumnNames] = [COURSE, columns_of("continuing_education")]
WORDS = [
    "HIT-100",
    "Terms",
    "3",
    "6",
    "2025-06-12",
    "Total",
    "Grand total:",
    "x; y",
    "First Semester",
    "Exported on a day",
]


@st.composite
def tables(draw: st.DrawFn) -> tuple[ColumnNames, list[list[list[str]]]]:
    """Sheets as people have them: perhaps with titles, strange columns, gaps and totals, or no heads."""
    names = draw(st.sampled_from(KINDS))
    known = [word for key, more in names.known.items() for word in (key, *more)]
    heads = st.one_of(st.sampled_from(known), st.sampled_from([*names.needed, "Note", "Room", "", "Lab"]))
    cells = st.one_of(st.just(""), st.sampled_from(WORDS), st.text("ab ,;\"'\t€é", max_size=6))
    made = []
    for _ in range(draw(st.integers(1, 3))):
        width = draw(st.integers(1, 8))
        row = st.lists(cells, min_size=0, max_size=width + 2)
        title = draw(st.lists(st.lists(cells, max_size=2), max_size=2))
        head = draw(st.lists(heads, min_size=1, max_size=width))
        if draw(st.booleans()):
            head = [*names.needed, *head]
        made.append([*title, head, *draw(st.lists(row, max_size=6))])
    return names, made


def _unaccounted(sheets: list[Sheet], names: ColumnNames, found: Tables) -> list[str]:
    """The places of cells that are neither read nor reported."""
    rows = [row for table in found.by_kind.values() for row in table.rows]
    read = {
        (str(part.at.file), part.at.line, part.at.column)
        for row in rows
        for cell in row.values()
        for part in ([cell, *cell] if isinstance(cell, list) else [cell])
    }
    told: dict[str, set[Any]] = {"row": set(), "column": set(), "sheet": set(), "cell": set()}
    for finding in (*found.findings, *found.notices):
        _report(finding, told)
    named = (find_heads(sheet, names) for sheet in sheets)
    heads = {column.head.at for each in named if each for column in each.columns}
    lost = []
    for sheet in sheets:
        for row in sheet.rows:
            for cell in row.filled:
                place = (sheet.shown, cell.at.line, cell.at.column)
                if (
                    sheet.shown in told["sheet"]
                    or (sheet.shown, cell.at.line) in told["row"]
                    or (sheet.shown, cell.at.column) in told["column"]
                    or place in told["cell"]
                    or place in read
                    or cell.at in heads
                ):
                    continue
                lost.append(f"{cell.at}: {cell}")
    return lost


def _report(finding: Finding, told: dict[str, set[Any]]) -> None:
    at = finding.at
    told["cell"].add((at.file, at.line, at.column))
    if finding.fault.kind in ROW_KINDS:
        told["row"].add((at.file, at.line))
    elif finding.fault.kind in COLUMN_KINDS:
        told["column"].add((at.file, at.column))
    elif finding.fault.kind in SHEET_KINDS or finding.fault.kind == "column-missing":
        told["sheet"].add(at.file)


@given(tables())
def test_every_cell_is_read_or_reported(table: tuple[ColumnNames, list[list[list[str]]]]) -> None:
    names, rows = table
    with TemporaryDirectory() as folder:
        case = {"sheets": {f"S{nth}": sheet for nth, sheet in enumerate(rows)}}
        sheets = read_sheets(workbook_file(Path(folder) / "table.xlsx", case), "table.xlsx")
        found = read_tables(sheets, {"": names})
    assert _unaccounted(sheets, names, found) == []
