"""Spreadsheets, CSV and XLSX, as rows of text that know their places. No cell is ever worked out."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from pathways.loading.text.file_text import LARGEST, read_text_file
from pathways.loading.text.located import LocatedText, text
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError, Location, invalid_input

MOST_ROWS = 5_000
"""Rows of a sheet; more is no list of courses."""
MOST_COLUMNS = 200
XLSX = ".xlsx"
SHEETS = (".csv", XLSX)


class Sheet(NamedTuple):
    """A sheet of a file: its rows, each of as many cells as it has, and what was wrong with it."""

    shown: str
    rows: list[list[LocatedText]]
    findings: tuple[Finding, ...] = ()


def read_sheets(path: Path, shown: str) -> dict[str, Sheet]:
    """Read the sheets of a file by their names in lower case; a CSV file is one without a name.

    Raises:
        InvalidInputError: it cannot be read, or is too large.
    """
    if path.suffix.casefold() == XLSX:
        return _workbook(path, shown)
    return {"": csv_sheet(read_text_file(path, shown), shown)}


def csv_sheet(content: str, shown: str) -> Sheet:
    """Read the text of a CSV file, whichever mark is between its cells.

    Raises:
        InvalidInputError: it is no CSV, or too long.
    """
    return _limited(shown, _csv_rows(content, shown))


def _csv_rows(content: str, shown: str) -> Iterator[list[LocatedText]]:
    head = content.partition("\n")[0]
    between = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=between, strict=True)
    line = 1
    try:
        for row in reader:
            yield [text(cell.strip(), Location(shown, line, nth)) for nth, cell in enumerate(row, 1)]
            line = reader.line_num + 1
    except csv.Error as error:
        at = Location(shown, line, 1)
        if reader.line_num > line:  # a row that goes on over lines, to the end of the file or to a quote
            raise invalid_input(at, "P010", "quote-not-closed") from None
        raise invalid_input(at, "P010", "not-csv", problem=str(error)) from None


def _limited(shown: str, rows: Iterator[list[LocatedText]], findings: list[Finding] | None = None) -> Sheet:
    kept: list[list[LocatedText]] = []
    for nth, row in enumerate(rows, 1):
        if nth > MOST_ROWS:
            raise invalid_input(Location(shown, nth, 1), "P010", "too-many-rows", most=MOST_ROWS)
        kept.append(row[:MOST_COLUMNS])
    return Sheet(shown, kept, tuple(findings or ()))


def _workbook(path: Path, shown: str) -> dict[str, Sheet]:
    try:
        from openpyxl import load_workbook  # a tenth of a second, for those who send one
        from openpyxl.utils.exceptions import InvalidFileException
    except ModuleNotFoundError:
        raise invalid_input(Location(shown), "P010", "xlsx-not-installed") from None
    unreadable = invalid_input(Location(shown), "P010", "not-xlsx")
    try:
        size = path.stat().st_size
        with zipfile.ZipFile(path) as parts:
            inside = sum(entry.file_size for entry in parts.infolist())
    except FileNotFoundError:
        raise invalid_input(Location(shown), "Y001", "no-such-file") from None
    except (OSError, ValueError, zipfile.BadZipFile):
        raise unreadable from None
    if size > LARGEST or inside > 25 * LARGEST:
        raise invalid_input(Location(shown), "P010", "too-large", largest=LARGEST)
    try:
        book = load_workbook(path, read_only=True, data_only=False)
    except (InvalidFileException, KeyError, ValueError, OSError, zipfile.BadZipFile, SyntaxError):
        raise unreadable from None
    sheets = {}
    try:
        for worksheet in book.worksheets:
            called = f"{shown}[{worksheet.title}]"
            findings: list[Finding] = []
            sheets[worksheet.title.strip().casefold()] = _limited(
                called, _cells(worksheet, called, findings), findings
            )
    except InvalidInputError:
        raise
    except Exception:
        raise unreadable from None
    finally:
        book.close()
    return sheets


def _cells(sheet: Any, shown: str, findings: list[Finding]) -> Iterator[list[LocatedText]]:
    for nth, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
        cells = []
        for place, cell in enumerate(row, 1):
            at = Location(shown, nth, place)
            if cell.data_type == "f":
                findings.append(Finding(at, "P011", fault("formula")))
            cells.append(text("" if cell.data_type == "f" else _plain(cell.value), at))
        yield cells


def _plain(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return str(value).strip()
