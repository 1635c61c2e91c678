"""Rows of a sheet below its heads, as mappings without their empty cells; what was not read is told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from pathways.loading.tables.heads import (
    FURTHEST,
    MOST_NAMED,
    Column,
    ColumnNames,
    Heads,
    find_heads,
    head_key,
)
from pathways.loading.tables.sheet import CHOICES, FormulaCell, MergedCell, Row, Sheet, cell_of
from pathways.loading.text.located import (
    LocatedList,
    LocatedMapping,
    LocatedText,
    location_of,
    mapping,
    sequence,
    text,
)
from pathways.model.values.fault import Fault, Written, fault
from pathways.model.values.finding import Finding, Location

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


SHORTEST_NEAR = 5
"""Letters of a name of a column for which a near one is looked for."""


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
            lacks = tuple(key.replace("_", " ") for key in heads.missing) or ("student", "name")
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
        if columns and head_key(head) not in heads:
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
        lacks = fault("column-missing", column=key.replace("_", " "), there=there)
        yield Finding(heads.row.filled[0].at, "P012", lacks)


class _Rows:
    """Reads the rows of one sheet."""

    def __init__(self, sheet: Sheet, names: ColumnNames, heads: Heads) -> None:
        self._sheet, self._names, self._heads = sheet, names, heads
        self.findings: list[Finding] = []
        self.notices: list[Finding] = []
        self._keys = [head_key(column.head) for column in heads.columns]

    def read(self) -> Iterator[LocatedMapping]:
        """The rows below the heads."""
        above, below = self._sheet.rows[: self._heads.nth], self._sheet.rows[self._heads.nth + 1 :]
        self.notices += (Finding(row.filled[0].at, "P020", fault("row-above-heads")) for row in above)
        self.notices += self._columns_left_out(below)
        end = self._end(below)
        for nth, row in enumerate(below):
            cells = [(column, cell) for column in self._heads.columns if (cell := cell_of(row, column.place))]
            if left_out := self._left_out(row, cells):
                self.notices.append(left_out)
            elif nth >= end and len(cells) < len(self._heads.columns):
                self.notices.append(Finding(row.filled[0].at, "P020", fault("row-below-table")))
            elif cells:
                yield self._row(row, cells)

    def _end(self, below: Sequence[Row]) -> int:
        """After how many rows no day stands where each row has one: what follows are remarks and sums."""
        places = [column.place for column in self._heads.columns if column.key == self._names.day]
        if not places:
            return len(below)
        dated = (
            nth
            for nth, row in enumerate(below, 1)
            if (cell := cell_of(row, places[0])) and any(letter.isdigit() for letter in cell)
        )
        return max(dated, default=len(below))

    def _left_out(self, row: Row, cells: Sequence[tuple[Column, LocatedText]]) -> Finding | None:
        """That a row is none of the table's: one of totals, a remark, or the heads again."""
        first = row.filled[0]
        labels = [cell for cell in row.filled if TOTAL.fullmatch(cell)]
        labels += [first] if SUMS.fullmatch(first) else []
        keys = {column.key for column, cell in cells if cell not in labels}
        is_sum = any(TOTAL_ALONE.fullmatch(cell) for cell in row.filled)
        lacks = any(key not in keys for key in self._names.needed)
        words = [cell for _, cell in cells if not isinstance(cell, FormulaCell)]
        if cells and [head_key(cell) for _, cell in cells] == self._keys:
            return Finding(first.at, "P020", fault("heads-again"))
        is_label = SUMS.fullmatch(first) and not self._names.needed
        if is_sum or is_label or (labels and lacks):
            return Finding(first.at, "P020", fault("row-of-totals"))
        if cells and not words and lacks:
            return Finding(first.at, "P020", fault("row-of-totals"))
        if len(row.filled) == 1 and len(self._heads.columns) > 1:
            return Finding(first.at, "P020", fault("row-of-one-cell"))
        return None

    def _columns_left_out(self, below: Sequence[Row]) -> Iterator[Finding]:
        """Columns that have cells and are not read."""
        read = {column.place for column in self._heads.columns}
        doubled = {head.at.column: column for head, column in self._heads.doubles}
        first = self._first_cells(below)
        for place, cell in sorted(first.items()):
            head = cell_of(self._heads.row, place)
            if place in read:
                continue
            if head is None:
                yield Finding(cell.at, "P020", fault("column-without-head"))
            elif (column := doubled.get(place + 1)) and head_key(head) == head_key(column.head):
                key, other = _words(column.key), Written(column.head)
                twice = fault("duplicate-column", head=Written(head), other=other, key=key)
                self.findings.append(Finding(head.at, "P012", twice))
            elif column:
                beside = fault(
                    "column-beside", head=Written(head), other=Written(column.head), key=_words(column.key)
                )
                yield Finding(head.at, "P020", beside)
            else:
                yield Finding(head.at, "P020", self._unknown(head))
        for place, head in enumerate(self._heads.row.cells):
            if head and place not in read and place not in first:
                yield Finding(head.at, "P020", fault("empty-column", head=Written(head)))

    def _first_cells(self, below: Sequence[Row]) -> dict[int, LocatedText]:
        first: dict[int, LocatedText] = {}
        for row in below:
            for place, cell in enumerate(row.cells):
                if cell:
                    first.setdefault(place, cell)
        return first

    def _unknown(self, head: LocatedText) -> Fault:
        """That it was not read; and what it may be, unless another column is that or it is a short word."""
        word, words = head_key(head), self._names.words()
        close = get_close_matches(word, words, n=1, cutoff=0.8) if len(word) >= SHORTEST_NEAR else []
        key = words[close[0]][1] if close else None
        taken = any(column.key == key for column in self._heads.columns)
        return fault("column-not-read", head=Written(head), near=_words(key) if key and not taken else None)

    def _row(self, row: Row, cells: Sequence[tuple[Column, LocatedText]]) -> LocatedMapping:
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
        return made


def _words(key: str) -> str:
    return key.replace("_", " ")


def _parts(cell: LocatedText) -> LocatedList:
    made = sequence(cell.at)
    made.extend(text(part.strip(), cell.at) for part in re.split(r"[;,\n]", cell) if part.strip())
    return made
