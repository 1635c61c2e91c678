"""The text of a CSV file as a sheet: its encoding, the mark between its cells, quotes, empty rows."""

import csv
import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from pathways.loading.tables.limits import within_limits
from pathways.loading.tables.sheet import MOST_COLUMNS, Row, Sheet
from pathways.loading.text.file_text import decode
from pathways.loading.text.located import LocatedText, text
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location, invalid_input

MARKS = (",", ";", "\t", "|")
"""What may be between cells, in the order in which one of two is taken."""
SAMPLED, SAMPLE = 50, 100_000
"""Rows, and letters, by which the mark between cells is found."""


def csv_sheet(content: bytes | str, shown: str) -> Sheet:
    """Read a CSV file, whichever mark is between its cells.

    Raises:
        InvalidInputError: it is no text, or a quote is not closed.
    """
    told, notices = (content, ()) if isinstance(content, str) else _decoded(content, shown)
    if "\0" in told:
        before = told[: told.index("\0")].splitlines() or [""]
        at = Location(shown, len(before), len(before[-1]) + 1)
        raise invalid_input(at, "P010", "nul-character")
    line, mark = _stated_mark(told)
    rows, beyond = within_limits(_rows(told, mark or _mark(told), line, shown))
    return Sheet(shown, rows, beyond=beyond, notices=notices)


def _decoded(content: bytes, shown: str) -> tuple[str, tuple[Finding, ...]]:
    """The text of a file that may be of an older program, and what it was taken for."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding = "utf-16"
    else:
        try:
            return content.removeprefix(BOM_UTF8).decode(), ()
        except UnicodeDecodeError:
            encoding = "cp1252"
    try:
        told = content.decode(encoding)
    except UnicodeDecodeError:
        return decode(content, shown), ()  # which says where it is no UTF-8
    if encoding == "utf-16":
        return told, ()
    told = told.removeprefix("\u00ef\u00bb\u00bf")  # the mark of UTF-8, before text that is not
    first = re.search(r"\S*[^\x00-\x7f]\S*", told)
    notice = fault("windows-encoding", text=Written(first[0].strip()[:40] if first else ""))
    return told, (Finding(Location(shown, 1, 1), "P021", notice),)


def _stated_mark(told: str) -> tuple[int, str]:
    """How many lines say which mark is between cells, as Excel writes `sep=;`, and the mark."""
    first = told.partition("\n")[0].strip().strip('"').casefold()
    return (1, first[4:]) if first.startswith("sep=") and len(first) == 5 else (0, "")


def _mark(told: str) -> str:
    """The mark by which most rows have as many cells as each other, and more than one."""

    def rows_alike(mark: str) -> int:
        try:
            sample = io.StringIO(told[:SAMPLE], newline="")
            rows = list(islice(csv.reader(sample, delimiter=mark), SAMPLED))
        except csv.Error:
            return 0
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return max(widths.values(), default=0)

    head = next((line for line in told.splitlines() if line.strip()), "")
    return max(MARKS, key=lambda mark: (rows_alike(mark), head.count(mark)))


def _cells(row: list[str], shown: str, line: int) -> list[LocatedText]:
    """The cells of a row; of those beyond the last column that is read, one."""
    beyond = next((nth for nth, cell in enumerate(row[MOST_COLUMNS:], MOST_COLUMNS) if cell.strip()), None)
    cells = [text(cell.strip(), Location(shown, line, nth)) for nth, cell in enumerate(row[:MOST_COLUMNS], 1)]
    if beyond is not None:
        cells.append(text(row[beyond].strip(), Location(shown, line, beyond + 1)))
    return cells


def _rows(told: str, mark: str, skipped: int, shown: str) -> Iterator[Row]:
    lines = io.StringIO(told, newline="")
    for _ in range(skipped):
        lines.readline()
    reader = csv.reader(lines, delimiter=mark, strict=True)
    line = 1 + skipped
    try:
        for row in reader:
            if any(row):
                yield Row(Location(shown, line, 1), _cells(row, shown, line))
            line = reader.line_num + 1 + skipped
    except csv.Error as error:
        at = Location(shown, line, 1)
        goes_on = reader.line_num + skipped > line  # over lines, to the end of the file or to a quote
        if goes_on:
            raise invalid_input(at, "P010", "quote-not-closed") from None
        if "expected after" in str(error):
            raise invalid_input(at, "P010", "quote-within-cell") from None
        raise invalid_input(at, "P010", "not-csv", problem=str(error)) from None
