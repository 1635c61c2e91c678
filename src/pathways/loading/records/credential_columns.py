"""Columns that are named after a credential or a degree, in which a roster says yes, no, or since when."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pathways.loading.tables.heads import ColumnNames, find_heads, head_key
from pathways.loading.tables.sheet import Sheet
from pathways.loading.text.located import LocatedMapping, LocatedText, mapping, text
from pathways.model.catalog import Catalog
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding
from pathways.model.values.names import ReferenceKind, plain

CREDENTIAL, EXAM, DEGREE, MEMBER = "credential:", "exam:", "degree:", "member:"
ACCREDITOR = "accreditor:"
"""What the key of such a column begins with; the id follows."""
_ITEMS = {
    CREDENTIAL: ("credentials", "credential", "earned"),
    EXAM: ("exams", "exam", "passed"),
    DEGREE: ("education", "degree", "completed"),
    MEMBER: ("memberships", "organization", "since"),
}
"""By the beginning of a key: the list of its items, the key of what one is of, and that of its day."""
YES = frozenset({"y", "yes", "x", "true", "1", "passed", "held", "certified", "✓"})
NO = frozenset({"n", "no", "false", "0", "notyet", "failed", "none"})
LONGEST = 40
"""Letters of a name of a credential, and of words beside it."""
_MEMBER = re.compile(r"\b(membership|member)\b")
_ACCREDITED = re.compile(r"\b(accredited|accreditation|by|program)\b")
_EXAM_WORDS = ("exam passed", "passed exam", "exam date", "date passed", "passed", "exam")


def with_credential_columns(
    names: ColumnNames, sheets: Sequence[Sheet], catalog: Catalog, columns: Mapping[str, str]
) -> ColumnNames:
    """The columns that are known, and those named after what they tell: `RHIT`, `RHIT passed`."""
    known = dict(names.known)
    words = names.words()
    for head in _heads(sheets, names, columns):
        if head_key(head) not in words and (key := _key(head, catalog)):
            known[key] = (*known.get(key, ()), head)
    return names._replace(known=known)


def _heads(sheets: Sequence[Sheet], names: ColumnNames, columns: Mapping[str, str]) -> Iterator[str]:
    """The names of columns, in the rows that have some that are known."""
    for sheet in sheets:
        heads = find_heads(sheet, names, columns)
        if heads and heads.columns:
            yield from (cell for cell in heads.row.filled if len(cell) < LONGEST)


def _key(head: str, catalog: Catalog) -> str | None:
    spelled = " ".join(head.split()).strip("?* ")
    lower = spelled.casefold()
    for word in _EXAM_WORDS:
        for rest in (lower.removesuffix(f" {word}"), lower.removeprefix(f"{word} ")):
            if rest != lower and (exam := _only(catalog, "credential", rest)):
                return f"{EXAM}{exam}"
    if credential := _only(catalog, "credential", spelled):
        return f"{CREDENTIAL}{credential}"
    if degree := _only(catalog, "degree", spelled):
        return f"{DEGREE}{degree}"
    return _of_organization(lower, catalog)


def _of_organization(head: str, catalog: Catalog) -> str | None:
    """A column such as `CAHIIM accredited` or `AHIMA member`."""
    member = _MEMBER.sub("", head).strip()
    if member != head and (name := _only(catalog, "organization", member)):
        return f"{MEMBER}{name}"
    name = _only(catalog, "organization", _ACCREDITED.sub("", head).strip())
    return f"{ACCREDITOR}{name}" if name and catalog.organizations[name].accredits else None


def _only(catalog: Catalog, kind: ReferenceKind, spelling: str) -> str | None:
    """The id that a spelling stands for, if for one."""
    ids = catalog.names.recognize(kind, spelling)
    return ids[0] if len(ids) == 1 else None


def read_credential_cells(
    cells: dict[str, LocatedText],
) -> tuple[list[tuple[str, LocatedMapping]], list[Finding]]:
    """Take the cells of such columns out of a row: the items that they tell, by list; and what says no.

    A yes is an item without a day, and anything else that is no "no" is the day.
    """
    items: list[tuple[str, LocatedMapping]] = []
    notices: list[Finding] = []
    for key in [key for key in cells if key.startswith(ACCREDITOR)]:
        _read_accreditor(cells, key)
    for key in [key for key in cells if key.startswith(tuple(_ITEMS))]:
        prefix, _, name = key.rpartition(":")
        listed, of, day = _ITEMS[f"{prefix}:"]
        cell = cells.pop(key)
        if plain(cell) in NO:
            notices.append(Finding(cell.at, "P022", fault("no-not-used", text=Written(cell))))
            continue
        made = mapping(cell.at)
        made[text(of, cell.at)] = text(name, cell.at)
        if plain(cell) not in YES:
            made[text(day, cell.at)] = cell
        items.append((listed, made))
    return items, notices


def _read_accreditor(cells: dict[str, LocatedText], key: str) -> None:
    """Put an accreditor whose column says yes with those of the row's degree."""
    cell, place = cells.pop(key), "education.accredited_by"
    name = key.removeprefix(ACCREDITOR)
    if plain(cell) in YES:
        there = cells.get(place)
        cells[place] = text(f"{there}; {name}" if there else name, cell.at)
    elif plain(cell) in NO:
        cells.setdefault(place, text("none", cell.at))
    else:
        cells.setdefault(place, cell)
