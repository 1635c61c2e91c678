"""Rows of a sheet below its heads, as mappings without their empty cells."""

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from pathways.loading.text.located import LocatedList, LocatedMapping, LocatedText, mapping, sequence, text
from pathways.loading.text.sheet import Sheet
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location


class SheetColumn(NamedTuple):
    """A column of a sheet, and the key that its cells are of."""

    place: int
    key: str


class SheetTable(NamedTuple):
    """The rows of a sheet, and what was wrong with it."""

    rows: list[LocatedMapping]
    findings: list[Finding]


def read_table(
    sheet: Sheet, known: Mapping[str, tuple[str, ...]], needed: Collection[str], lists: Collection[str]
) -> SheetTable:
    """Read a sheet whose first filled row has the heads.

    Args:
        sheet: its cells.
        known: by key, what a column may be called besides. Other columns are left alone.
        needed: keys without which nothing is read.
        lists: keys whose cells hold several words, between semicolons, commas or lines.
    """
    findings = list(sheet.findings)
    filled = ((nth, row) for nth, row in enumerate(sheet.rows) if any(row))
    first, heads = next(filled, (0, []))
    columns = list(_columns(heads, known, findings))
    lacking = [key for key in needed if key not in {column.key for column in columns}]
    for key in lacking:
        at = heads[0].at if heads else Location(sheet.shown, 1, 1)
        findings.append(Finding(at, "P012", fault("column-missing", column=key.replace("_", " "))))
    if lacking:
        return SheetTable([], findings)
    _unheaded(sheet, first, heads, findings)
    return SheetTable([_read_row(row, columns, lists) for _, row in filled], findings)


def _columns(
    heads: list[LocatedText], known: Mapping[str, tuple[str, ...]], findings: list[Finding]
) -> Iterator[SheetColumn]:
    words = {word: key for key, more in known.items() for word in (key.replace("_", " "), *more)}
    seen: dict[str, LocatedText] = {}
    for place, head in enumerate(heads):
        word = re.sub(r"[\s_-]+", " ", head).strip().casefold()
        key = words.get(word)
        if key is None:
            close = get_close_matches(word, words, n=1, cutoff=0.8)
            if close:
                findings.append(
                    Finding(head.at, "P012", fault("unknown-column", head=Written(head), near=close[0]))
                )
        elif key in seen:
            twice = fault("duplicate-column", head=Written(head), key=key, other=Written(seen[key]))
            findings.append(Finding(head.at, "P012", twice))
        else:
            seen[key] = head
            yield SheetColumn(place, key)


def _unheaded(sheet: Sheet, first: int, heads: list[LocatedText], findings: list[Finding]) -> None:
    """Columns with cells and without a head, as merged heads leave them."""
    below = sheet.rows[first + 1 :]
    for place in range(max(map(len, sheet.rows), default=0)):
        headed = place < len(heads) and heads[place]
        cell = next((row[place] for row in below if place < len(row) and row[place]), None)
        if not headed and cell is not None:
            findings.append(Finding(cell.at, "P012", fault("column-without-head")))


def _read_row(row: list[LocatedText], columns: list[SheetColumn], lists: Collection[str]) -> LocatedMapping:
    made = mapping(next(cell.at for cell in row if cell))
    for place, key in columns:
        cell = row[place] if place < len(row) else None
        if cell:
            made[text(key, cell.at)] = _parts(cell) if key in lists else cell
    return made


def _parts(cell: LocatedText) -> LocatedList:
    made = sequence(cell.at)
    made.extend(text(part.strip(), cell.at) for part in re.split(r"[;,\n]", cell) if part.strip())
    return made
