"""The columns of a table that are not read: unknown, without a name, empty, or of the meaning of another."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from pathways.loading.tables.heads import ColumnNames, Heads, head_key
from pathways.loading.tables.sheet import Row, cell_of
from pathways.loading.text.located import LocatedText
from pathways.model.values.fault import Fault, Written, fault
from pathways.model.values.finding import Finding

SHORTEST_NEAR = 5
"""Letters of a name of a column for which a near one is looked for."""


def unread_columns(rows: Sequence[Row], names: ColumnNames, heads: Heads) -> Iterator[Finding]:
    """A notice for each; a fault, P012, for two columns of one name: either may be meant."""
    read = {column.place for column in heads.columns}
    doubled = {head.at.column: column for head, column in heads.doubles}
    first = _first_cells(rows)
    for place, cell in sorted(first.items()):
        head = cell_of(heads.row, place)
        if place in read:
            continue
        if head is None:
            yield Finding(cell.at, "P020", fault("column-without-head"))
        elif column := doubled.get(place + 1):
            key, other = spaced(column.key), Written(column.head)
            if head_key(head) == head_key(column.head):
                twice = fault("duplicate-column", head=Written(head), other=other, key=key)
                yield Finding(head.at, "P012", twice)
            else:
                beside = fault("column-beside", head=Written(head), other=other, key=key)
                yield Finding(head.at, "P020", beside)
        else:
            yield Finding(head.at, "P020", _unknown(head, names, heads))
    for place, head in enumerate(heads.row.cells):
        if head and place not in read and place not in first:
            yield Finding(head.at, "P020", fault("empty-column", head=Written(head)))


def spaced(key: str) -> str:
    """A key as people write it."""
    return key.replace("_", " ")


def _first_cells(rows: Sequence[Row]) -> dict[int, LocatedText]:
    """By place, the first filled cell of a column."""
    first: dict[int, LocatedText] = {}
    for row in rows:
        for place, cell in enumerate(row.cells):
            if cell:
                first.setdefault(place, cell)
    return first


def _unknown(head: LocatedText, names: ColumnNames, heads: Heads) -> Fault:
    """That it was not read; and what it may be, unless another column is that or it is a short word."""
    word, words = head_key(head), names.words()
    close = get_close_matches(word, words, n=1, cutoff=0.8) if len(word) >= SHORTEST_NEAR else []
    key = words[close[0]][1] if close else None
    taken = any(column.key == key for column in heads.columns)
    return fault("column-not-read", head=Written(head), near=spaced(key) if key and not taken else None)
