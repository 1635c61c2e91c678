"""The row of a sheet that names its columns, by whatever marks, capitals and plurals they are written."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from pathways.loading.tables.sheet import FormulaCell, Row, Sheet
from pathways.loading.text.located import LocatedText

MOST_NAMED = 12
"""Columns that a finding names where those that it needs are missing."""
FURTHEST = 40
"""Filled rows in which the names of columns are looked for, below titles and addresses."""


class ColumnNames(NamedTuple):
    """What the columns of a kind of table are called.

    `known` has, by key, what a column may be called besides its key; of two columns that mean one key, the
    one that is named by the earlier word is read. A table without every one of `needed` is not of this kind.
    Cells of `lists` hold several words, between semicolons, commas or lines. `day` is a key of which each row
    has a day, by which the end of the table is found; `amounts` are keys that add up.
    """

    known: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]
    lists: frozenset[str] = frozenset()
    day: str | None = None
    amounts: frozenset[str] = frozenset()

    def words(self) -> dict[str, tuple[int, str]]:
        """By what is compared, how early a word of its key it is, and the key."""
        found: dict[str, tuple[int, str]] = {}
        for key, more in self.known.items():
            for rank, word in enumerate((key, *more)):
                found.setdefault(head_key(word), (rank, key))
        return found


class Column(NamedTuple):
    """A column that is read: its place from 0, the key of its cells, and its name as it is written."""

    place: int
    key: str
    head: LocatedText


class Heads(NamedTuple):
    """The names of columns in the `nth` filled row: those that are read, and what hinders a reading.

    `doubles` are columns with the key of another, and that one. `missing` are needed keys that no column has.
    """

    nth: int
    row: Row
    columns: tuple[Column, ...]
    doubles: tuple[tuple[LocatedText, Column], ...]
    missing: tuple[str, ...]


def find_heads(
    sheet: Sheet, names: ColumnNames, columns: Mapping[str, str] = MappingProxyType({})
) -> Heads | None:
    """The row with the most names of columns that are known; null in a sheet without rows.

    Args:
        sheet: its rows.
        names: what columns are called.
        columns: by the name of a column, its key; these go before `names`.
    """
    words, mapped = names.words(), {head_key(head): key for head, key in columns.items()}
    rows = sheet.rows[:FURTHEST]
    found = [_heads(nth, row, names, words, mapped) for nth, row in enumerate(rows)]
    return max(found, key=lambda heads: (-len(heads.missing), len(heads.columns)), default=None)


def _heads(
    nth: int, row: Row, names: ColumnNames, words: dict[str, tuple[int, str]], mapped: dict[str, str]
) -> Heads:
    best: dict[str, tuple[int, Column]] = {}
    doubles: list[tuple[LocatedText, str]] = []
    for place, head in enumerate(row.cells):
        rank, key = _meaning(head, words, mapped)
        if not key:
            continue
        column = Column(place, key, head)
        if key in best and best[key][0] <= rank:
            doubles.append((head, key))
            continue
        if key in best:
            doubles.append((best[key][1].head, key))
        best[key] = rank, column
    columns = tuple(sorted(column for _, column in best.values()))
    beside = tuple((head, best[key][1]) for head, key in doubles)
    return Heads(nth, row, columns, beside, tuple(key for key in names.needed if key not in best))


def _meaning(head: LocatedText, words: dict[str, tuple[int, str]], mapped: dict[str, str]) -> tuple[int, str]:
    """How early a word of its key a head is, and the key; empty for one that is not known."""
    if isinstance(head, FormulaCell) or len(head) > 100:
        return 0, ""
    for spelling in _spellings(head):
        if key := mapped.get(spelling):
            return -1, key
        if spelling in words:
            return words[spelling]
    return 0, ""


def _spellings(head: str) -> Iterator[str]:
    yield head_key(head)
    yield head_key(re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", head))  # Date (MM/DD/YYYY)


def head_key(head: str) -> str:
    """What a head is compared by: without case, marks and plurals.

    >>> head_key("CourseCode"), head_key("Prerequisite(s)"), head_key("Pre-reqs"), head_key("CEUs Earned *")
    ('coursecode', 'prerequisite', 'prereq', 'ceuearned')
    """
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", head.replace("#", " number ").replace("(s)", ""))
    words = re.findall(r"[^\W_]+", apart.casefold())
    return "".join(_singular(word) for word in words)


def _singular(word: str) -> str:
    """A word without the s of a plural; status and campus have none, and CEUs do."""
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "is"))
    return word if not plural or (word.endswith("us") and len(word) > 4) else word[:-1]
