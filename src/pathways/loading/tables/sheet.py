"""A sheet as rows of text that know their places. No cell is ever calculated."""

from typing import NamedTuple

from pathways.loading.text.located import LocatedText
from pathways.model.values.finding import Finding, Location

MOST_ROWS = 5_000
"""Filled rows of a sheet."""
MOST_COLUMNS = 200
XLSX = ".xlsx"
CHOICES = "choices"
"""The hidden sheet of our own workbook that has the words which can be chosen."""
SHEETS = (".csv", ".tsv", XLSX)


class FormulaCell(LocatedText):
    """A cell with a formula, whose text is that of the formula: nobody may take it for a value."""


class MergedCell(LocatedText):
    """A cell below the first of a merged range, with its value: an amount may be that of all rows."""


class Row(NamedTuple):
    """A row with a filled cell; its cells from the first column to the last that is filled."""

    at: Location
    cells: list[LocatedText]

    @property
    def filled(self) -> list[LocatedText]:
        """The cells that are not empty."""
        return [cell for cell in self.cells if cell]


class Sheet(NamedTuple):
    """The filled rows of a sheet.

    `title` is its name in a workbook, in lower case, and empty for a CSV file. A `hidden` sheet, which people
    do not see in their program, has no rows here. `beyond` says where it goes on that was not read, since it
    is too long or too wide. `notices` is what was read otherwise than it was written.
    """

    shown: str
    rows: list[Row]
    title: str = ""
    hidden: bool = False
    beyond: Finding | None = None
    notices: tuple[Finding, ...] = ()


def cell_of(row: Row, place: int) -> LocatedText | None:
    """The cell of a row at a place from 0, if it is filled."""
    return row.cells[place] if place < len(row.cells) and row.cells[place] else None
