"""Files with tables, made from a few lines of YAML or from rows."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook


def table_file(folder: Path, case: dict[str, Any]) -> Path:
    """Write the file of a case: `csv` text in an `encoding`, or a workbook of `sheets`."""
    if "csv" not in case:
        return workbook_file(folder / f"{case['kind']}.xlsx", case)
    path = folder / f"{case['kind']}.csv"
    line, times = case.get("then", ("", 0))
    path.write_bytes((case["csv"] + line * times).encode(case.get("encoding", "utf-8")))
    return path


def workbook_file(path: Path, case: dict[str, Any]) -> Path:
    """Write a workbook: rows by sheet, those that are hidden, merged ranges, formats, and a cell far away."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in case["sheets"].items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([_value(cell) for cell in row])
        for merged in case.get("merged", {}).get(title, ()):
            sheet.merge_cells(merged)
        for place, form in case.get("formats", {}).get(title, {}).items():
            sheet[place].number_format = form
        if far := case.get("far", {}).get(title):
            sheet[far] = "x"
        if title in case.get("hidden", ()):
            sheet.sheet_state = "hidden"
    book.save(path)
    return path


def _value(cell: Any) -> Any:
    if isinstance(cell, str) and cell.startswith("day "):
        return date.fromisoformat(cell.removeprefix("day "))
    return cell.isoformat() if isinstance(cell, date) else cell
