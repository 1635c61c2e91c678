"""An alignment as XLSX: a sheet for each question, with filters. Text stays text, whatever it looks like."""

import io
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pathways.alignment.align import Alignment
from pathways.model.values.finding import Location, invalid_input
from pathways.rendering.align.difference import NamedDifference
from pathways.rendering.align.workbook_sheets import WorkbookSheet, workbook_sheets
from pathways.rendering.layout.lines import escape_controls

if TYPE_CHECKING:
    from xlsxwriter import Workbook

LONGEST = 32_000
"""Letters of a cell; a spreadsheet takes a few more."""


def alignment_book(alignment: Alignment, change: NamedDifference | None = None) -> bytes:
    """The report as a workbook, the same bytes for the same alignment.

    Raises:
        InvalidInputError: the extra `xlsx` is not installed.
    """
    if not find_spec("xlsxwriter"):
        raise invalid_input(Location("xlsx"), "W007", "no-xlsx-writer")
    from xlsxwriter import Workbook

    content = io.BytesIO()
    plain = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(content, plain)
    day = datetime.combine(alignment.graduating, datetime.min.time())
    book.set_properties({"title": escape_controls(alignment.program.title), "created": day})
    for sheet in workbook_sheets(alignment, change):
        _write(book, sheet)
    book.close()
    return content.getvalue()


def _write(book: "Workbook", sheet: WorkbookSheet) -> None:
    page = book.add_worksheet(sheet.name)
    head = book.add_format({"bold": True, "bg_color": "#E7EBEF", "text_wrap": True, "valign": "top"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    share = book.add_format({"num_format": "0.0%", "valign": "top"})
    for place, (name, width) in enumerate(sheet.heads):
        page.set_column(place, place, width)
        page.write_string(0, place, name, head)
    last = 0
    for last, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                page.write_string(last, place, escape_controls(cell)[:LONGEST], plain)
            elif cell is not None:
                page.write_number(last, place, cell, share if isinstance(cell, float) else plain)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, last, len(sheet.heads) - 1)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
