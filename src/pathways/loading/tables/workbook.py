"""The sheets of an XLSX file, their merged cells filled, numbers and dates as their formats show them."""

import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any, BinaryIO
from warnings import filterwarnings

from pathways.loading.tables.limits import within_limits
from pathways.loading.tables.number_format import shown_date, shown_number
from pathways.loading.tables.sheet import MOST_COLUMNS, FormulaCell, MergedCell, Row, Sheet, cell_of
from pathways.loading.text.file_text import LARGEST
from pathways.loading.text.located import LocatedText, text
from pathways.model.values.finding import InvalidInputError, Location, invalid_input

INSIDE = 8 * LARGEST
"""Bytes that the parts of a workbook may have unpacked."""
MOST_MERGED = 50_000
LONGEST_ROW = 4_000_000
"""Bytes of a row, and merged ranges of a sheet, beyond which nothing is read: no person wrote them."""
LAST_ROW = 1_048_576
"""The last row of a sheet of Excel."""
ROW_NUMBER = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"']([0-9]+)")
ROW = re.compile(rb"<(?:\w+:)?row\b")
MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})[\"']"
)


def workbook_sheets(file: BinaryIO, shown: str) -> list[Sheet]:
    """Read the sheets of a workbook, in their order; those that people do not see are marked.

    Raises:
        InvalidInputError: it is no workbook, or is too large.
    """
    try:
        from openpyxl import load_workbook  # a tenth of a second, for those who send one
    except ModuleNotFoundError:
        raise invalid_input(Location(shown), "P010", "xlsx-not-installed") from None
    # It warns of extensions that it does not keep, which nobody asked it to.
    filterwarnings("ignore", category=UserWarning, module="openpyxl")
    unreadable = invalid_input(Location(shown), "P010", "not-xlsx")
    try:
        with zipfile.ZipFile(file) as parts:
            if sum(part.file_size for part in parts.infolist()) > INSIDE or _is_no_sheet(parts):
                raise invalid_input(Location(shown), "P010", "too-large", largest=INSIDE)
            book = load_workbook(file, read_only=True, data_only=False)
            try:
                return [_sheet(each, f"{shown}[{each.title}]", parts) for each in book.worksheets]
            finally:
                book.close()
    except InvalidInputError:
        raise
    except Exception:  # whatever a damaged part makes of the library
        raise unreadable from None


def _sheet(sheet: Any, shown: str, parts: zipfile.ZipFile) -> Sheet:
    title = sheet.title.strip().casefold()
    if sheet.sheet_state != "visible":
        return Sheet(shown, [], title, hidden=True)
    path = sheet._worksheet_path  # noqa: SLF001 - the reader by rows leaves merged cells out
    part = parts.read(path)
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    rows, beyond = within_limits(_rows(sheet, shown))
    _fill(rows, part)
    return Sheet(shown, rows, title, beyond=beyond)


def _is_no_sheet(parts: zipfile.ZipFile) -> bool:
    """Whether a sheet has a row, which is in memory as a whole, or merged cells as no person has them."""
    for name in parts.namelist():
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            part = parts.read(name)
            starts = [match.start() for match in ROW.finditer(part)]
            longest = max((end - start for start, end in pairwise([*starts, len(part)])), default=0)
            last = max((int(match[1]) for match in ROW_NUMBER.finditer(part)), default=0)
            if longest > LONGEST_ROW or last > LAST_ROW or part.count(b"mergeCell ") > MOST_MERGED:
                return True
    return False


def _rows(sheet: Any, shown: str) -> Iterator[Row]:
    from openpyxl.cell.read_only import ReadOnlyCell

    # It fills each row up to its last cell, which may be thousands of empty ones away.
    sheet._get_row = lambda cells, *_: cells  # noqa: SLF001
    for nth, row in enumerate(sheet.iter_rows(), 1):
        filled = [cell for cell in row if cell["value"] not in (None, "")]
        if filled:
            cells: list[LocatedText] = []
            for each in filled:
                column = each["column"]
                gap = range(len(cells) + 1, min(column, MOST_COLUMNS + 1))
                cells.extend(text("", Location(shown, nth, place)) for place in gap)
                if len(cells) <= MOST_COLUMNS:  # one beyond them is enough to say so
                    cells.append(_cell(ReadOnlyCell(sheet, **each), shown, nth, column))
            yield Row(Location(shown, nth, 1), cells)


def _cell(cell: Any, shown: str, row: int, column: int) -> LocatedText:
    at = Location(shown, row, column)
    if cell.data_type == "f":
        made = FormulaCell(getattr(cell.value, "text", None) or cell.value or "=")
        made.at = at
        return made
    return text(_shown(cell.value, cell), at)


def _shown(value: Any, cell: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return shown_number(value, cell.number_format or "")
        case date():
            return shown_date(value, cell.number_format or "")
        case time():
            return value.isoformat("minutes")
        case timedelta():  # in a format such as [h]:mm
            minutes = round(value / timedelta(minutes=1))
            return f"{minutes // 60}:{minutes % 60:02}"
        case _:
            return str(value).strip()


def _fill(rows: list[Row], part: bytes) -> None:
    """Give the cells below the first of a merged range its value: people read it beside each row."""
    lines = [row.at.line for row in rows]
    filled_to: dict[int, int] = {}
    for left, top, bottom in sorted(_ranges(part, dict(zip(lines, rows, strict=True)))):
        if top <= filled_to.get(left, 0):
            continue  # ranges that overlap are none of a program's
        filled_to[left] = bottom
        first, *below = rows[bisect_left(lines, top) : bisect_right(lines, bottom)]
        value = first.cells[left - 1]
        for row in below:
            _put(row, left, value)


def _ranges(part: bytes, rows: Mapping[int, Row]) -> Iterator[tuple[int, int, int]]:
    """Column, first row and last row of each merged range that goes over rows and has a value."""
    from openpyxl.utils.cell import column_index_from_string

    for match in MERGED.finditer(part):
        top, bottom = int(match[2]), int(match[3])
        if top < bottom and top in rows:
            left = column_index_from_string(match[1].decode())
            if left <= MOST_COLUMNS and cell_of(rows[top], left - 1):
                yield left, top, bottom


def _put(row: Row, column: int, value: LocatedText) -> None:
    while len(row.cells) < column:
        row.cells.append(text("", row.at._replace(column=len(row.cells) + 1)))
    if not row.cells[column - 1]:
        made = FormulaCell(value) if isinstance(value, FormulaCell) else MergedCell(value)
        made.at = row.at._replace(column=column)
        row.cells[column - 1] = made
