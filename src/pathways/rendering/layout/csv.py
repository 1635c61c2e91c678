"""Rows as CSV, in which no word is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from pathways.rendering.layout.lines import escape_controls


def csv_bytes(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A sheet with its heads in the first row; text that a spreadsheet would take for a formula is quoted."""
    content = io.StringIO(newline="")
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_cell(one) if isinstance(one, str) else one for one in row] for row in rows)
    return content.getvalue().encode()


def _cell(text: str) -> str:
    escaped = escape_controls(text)
    return f"'{escaped}" if escaped.startswith(("=", "+", "-", "@")) else escaped
