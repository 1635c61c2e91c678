"""The sheets of a file that has tables, whatever its kind."""

from io import BytesIO
from pathlib import Path

from pathways.loading.tables.csv_file import csv_sheet
from pathways.loading.tables.sheet import XLSX, Sheet
from pathways.loading.tables.workbook import workbook_sheets
from pathways.loading.text.file_text import read_bytes
from pathways.model.values.finding import Location, invalid_input

ZIPPED = b"PK\x03\x04"
"""How an XLSX file begins, and files of other programs that are packed likewise."""
OLDER_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of Excel begins that is an .xls file, or is protected by a password."""


def read_sheets(path: Path, shown: str) -> list[Sheet]:
    """Read the sheets of a CSV or XLSX file; its first bytes tell which it is.

    Args:
        path: the file, or `-` for standard input.
        shown: what findings call it; a sheet of a workbook has its name behind.

    Raises:
        InvalidInputError: it cannot be read, or is too large.
    """
    return sheets_of(read_bytes(path, shown), shown, is_workbook=path.suffix.casefold() == XLSX)


def sheets_of(content: bytes, shown: str, *, is_workbook: bool = False) -> list[Sheet]:
    """The same from what a file holds; `is_workbook`: its name says so.

    Raises:
        InvalidInputError: it cannot be read, or is too large.
    """
    if content.startswith(OLDER_OFFICE):
        raise invalid_input(Location(shown), "P010", "older-or-protected-workbook")
    if content.startswith(ZIPPED) or is_workbook:
        return workbook_sheets(BytesIO(content), shown)
    return [csv_sheet(content, shown)]
