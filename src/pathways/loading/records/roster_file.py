"""People from a file with a table, or from rows in memory."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pathways.loading.records.roster import Roster, roster_of_sheets
from pathways.loading.tables.limits import within_limits
from pathways.loading.tables.sheet import SHEETS, Row, Sheet
from pathways.loading.tables.table_file import read_sheets
from pathways.loading.text.file_text import STANDARD_INPUT, display_name
from pathways.loading.text.located import LocatedText, text
from pathways.loading.text.python_values import scalar_text
from pathways.model.catalog import Catalog
from pathways.model.values.finding import Location, invalid_input
from pathways.wording.arguments import other_kind

ROWS = "rows"
"""What findings call rows that have no file."""


def records(
    table: str | Path | Iterable[Mapping[str, Any]],
    catalog: Catalog,
    *,
    columns: Mapping[str, str] = MappingProxyType({}),
) -> Roster:
    """The records of people in a table: one row a student, or one sheet for each kind of evidence.

    Args:
        table: a CSV or XLSX file; or mappings of column to cell, one for each student. Of a DataFrame give
            `frame.to_dict("records")`.
        catalog: the rules.
        columns: by the name of a column, its place in a record, such as `{"Deg": "education.degree"}`, or on
            a sheet of one kind of evidence its key; usual names are known.

    Returns:
        The records by name, in the order of the table; and what was not read. A student whose row has a fault
        is skipped, and nobody else.

    Raises:
        InvalidInputError: the table cannot be read, or nobody is in it.
        TypeError: `table` is neither a path nor rows.
    """
    if isinstance(table, str | Path):
        path, shown = Path(table), display_name(Path(table))
        if path.suffix.casefold() not in SHEETS and path != STANDARD_INPUT:
            raise invalid_input(Location(shown), "P010", "not-a-table", endings=tuple(SHEETS))
        return roster_of_sheets(read_sheets(path, shown), catalog, columns, shown)
    if not isinstance(table, Iterable):
        raise TypeError(other_kind("table", type(table).__name__, list.__name__))
    return roster_of_sheets([_sheet(table)], catalog, columns, ROWS)


def _sheet(table: Iterable[Any]) -> Sheet:
    """Rows in memory as a sheet, whose first row has their keys."""
    rows = list(table)
    for row in rows:
        if not isinstance(row, Mapping):
            raise TypeError(other_kind("table", f"list of {type(row).__name__}", "list of dict"))
    heads = list(dict.fromkeys(str(key) for row in rows for key in row))
    lines = [heads, *([scalar_text(row.get(head)) or "" for head in heads] for row in rows)]
    kept, beyond = within_limits(
        Row(Location(ROWS, nth, 1), _cells(line, nth)) for nth, line in enumerate(lines)
    )
    return Sheet(ROWS, kept, beyond=beyond)


def _cells(line: Iterable[str], nth: int) -> list[LocatedText]:
    return [text(cell, Location(ROWS, nth, place)) for place, cell in enumerate(line, 1)]
