"""Rows of a sheet below its heads, as mappings without their empty cells; what was not read is told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from pathways.loading.tables.entries import ReadCells, entries
from pathways.loading.tables.heads import (
    FURTHEST,
    MOST_NAMED,
    ColumnNames,
    Heads,
    find_heads,
    head_key,
)
from pathways.loading.tables.sheet import CHOICES, FormulaCell, MergedCell, Row, Sheet
from pathways.loading.tables.unread_columns import spaced, unread_columns
from pathways.loading.text.located import (
    LocatedList,
    LocatedMapping,
    LocatedText,
    location_of,
    mapping,
    sequence,
    text,
)
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location


class Table(NamedTuple):
    """The rows of the sheets of one kind, what was wrong with them, and what of the file was not read."""

    rows: list[LocatedMapping]
    findings: list[Finding]
    notices: list[Finding]
    heads: dict[str, LocatedText]
    """By key, the name of the column that is read as it."""


def read_table(
    sheets: Sequence[Sheet], names: ColumnNames, columns: Mapping[str, str] = MappingProxyType({})
) -> Table:
    """Read every sheet that has the columns which are needed."""
    tables, findings, notices = read_tables(sheets, {"": names}, columns)
    return Table(tables[""].rows, findings, notices, tables[""].heads)


class Tables(NamedTuple):
    """Tables by their kinds, what was wrong with their sheets, and what was not read."""

    by_kind: dict[str, Table]
    findings: list[Finding]
    notices: list[Finding]


def read_tables(
    sheets: Sequence[Sheet],
    kinds: Mapping[str, ColumnNames],
    columns: Mapping[str, str] = MappingProxyType({}),
) -> Tables:
    """Read each sheet as the first kind whose needed columns it has; the kind of its title goes first.

    A sheet that is of no kind is not read, and a notice says so; where none is of any, the findings say what
    they lack.

    Args:
        sheets: those of a file.
        kinds: by name, what the columns of a kind of table are called.
        columns: by the name of a column, its key; these go before what is known.
    """
    made = {kind: Table([], [], [], {}) for kind in kinds}
    findings = list(_unknown_in_map(sheets, kinds, columns))
    if findings:
        return Tables(made, findings, [])
    notices: list[Finding] = []
    strangers: list[tuple[Sheet, Heads]] = []
    for sheet in sheets:
        notices += sheet.notices
        if sheet.hidden and sheet.title == CHOICES:
            continue  # what the workbook that students are filled into offers, and nobody wrote
        if sheet.hidden:
            notices.append(Finding(Location(sheet.shown), "P020", fault("hidden-sheet")))
            continue
        kind, heads = _kind_of(sheet, kinds, columns)
        if heads is None:
            continue
        if heads.missing or not heads.columns:
            strangers.append((sheet, heads))
            continue
        if sheet.beyond:
            findings.append(sheet.beyond)
            continue
        rows = _Rows(sheet, kinds[kind], heads)
        made[kind].rows.extend(rows.read())
        made[kind].heads.update((column.key, column.head) for column in heads.columns)
        findings += rows.findings
        notices += rows.notices
    nearest = None
    if not any(table.rows for table in made.values()) and strangers and not findings:
        nearest = max((heads for _, heads in strangers), key=lambda heads: len(heads.columns))
        findings += _lacking(nearest)
    for sheet, heads in strangers:
        if heads is not nearest:
            lacks = tuple(spaced(key) for key in heads.missing) or ("student", "name")
            notices.append(Finding(Location(sheet.shown), "P020", fault("sheet-not-read", columns=lacks)))
    return Tables(made, findings, notices)


def _unknown_in_map(
    sheets: Sequence[Sheet], kinds: Mapping[str, ColumnNames], columns: Mapping[str, str]
) -> Iterator[Finding]:
    """Columns of a map that no sheet has, and keys that no kind of table has."""
    heads = {head_key(cell) for sheet in sheets for row in sheet.rows[:FURTHEST] for cell in row.cells}
    known = sorted({key for names in kinds.values() for key in names.known})
    for head, key in columns.items():
        at = location_of(head) or Location("columns")
        if head_key(head) not in heads:
            yield Finding(at, "P012", fault("column-not-in-table", head=Written(str(head))))
        if key not in known:
            wrong = fault("key-of-no-column", key=Written(str(key)), known=tuple(known))
            yield Finding(location_of(key) or at, "P012", wrong)


def _kind_of(
    sheet: Sheet, kinds: Mapping[str, ColumnNames], columns: Mapping[str, str]
) -> tuple[str, Heads | None]:
    named = sorted(kinds, key=lambda kind: kind != sheet.title)  # the kind of its title first
    found = [(kind, find_heads(sheet, kinds[kind], columns)) for kind in named]
    whole = ((kind, heads) for kind, heads in found if heads and heads.columns and not heads.missing)
    return next(whole, found[0])


def _lacking(heads: Heads) -> Iterator[Finding]:
    """That columns are missing, with those that there are."""
    there = Written(", ".join(islice(heads.row.filled, MOST_NAMED)))
    for key in heads.missing:
        lacks = fault("column-missing", column=spaced(key), there=there)
        yield Finding(heads.row.filled[0].at, "P012", lacks)


class _Rows:
    """Reads the rows of one sheet."""

    def __init__(self, sheet: Sheet, names: ColumnNames, heads: Heads) -> None:
        self._sheet, self._names, self._heads = sheet, names, heads
        self.findings: list[Finding] = []
        self.notices: list[Finding] = []

    def read(self) -> Iterator[LocatedMapping]:
        """The rows below the heads."""
        above, below = self._sheet.rows[: self._heads.nth], self._sheet.rows[self._heads.nth + 1 :]
        self.notices += (Finding(row.filled[0].at, "P020", fault("row-above-heads")) for row in above)
        for unread in unread_columns(below, self._names, self._heads):
            (self.findings if unread.code == "P012" else self.notices).append(unread)
        for row, cells in entries(below, self._names, self._heads, self.notices):
            yield self._row(row, cells)

    def _row(self, row: Row, cells: ReadCells) -> LocatedMapping:
        made = mapping(row.filled[0].at)
        for column, cell in cells:
            if isinstance(cell, FormulaCell):
                self.findings.append(Finding(cell.at, "P011", fault("formula")))
            elif isinstance(cell, MergedCell) and column.key in self._names.amounts:
                self.findings.append(Finding(cell.at, "P012", fault("merged-amount", text=Written(cell))))
            elif column.key not in self._names.lists:
                made[text(column.key, cell.at)] = cell
            elif parts := _parts(cell):
                made[text(column.key, cell.at)] = parts
            else:
                self.notices.append(Finding(cell.at, "P022", fault("cell-of-marks", text=Written(cell))))
        return made


def _parts(cell: LocatedText) -> LocatedList:
    made = sequence(cell.at)
    made.extend(text(part.strip(), cell.at) for part in re.split(r"[;,\n]", cell) if part.strip())
    return made
