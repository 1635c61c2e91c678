"""A row of a table, one cell a column, as a record: how a sheet of students or a form has a person."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Any

from pathways.loading.records.columns import columns_of
from pathways.loading.records.everyday_words import NONE_OF_THESE, means_unknown
from pathways.loading.records.field_kinds import list_shapes, shapes
from pathways.loading.tables.heads import ColumnNames, head_key
from pathways.loading.text.located import (
    LocatedMapping,
    LocatedText,
    ParsedFile,
    duplicate_key,
    mapping,
    sequence,
    text,
)
from pathways.model.evidence.item import Evidence
from pathways.model.evidence.record import LISTS
from pathways.model.values.fault import Place, Written, fault, quoted
from pathways.model.values.finding import Finding, Location
from pathways.model.values.names import plain

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "learner": ("name", "student", "student name", "full name"),
        "student_id": ("student id", "id", "id number", "student number", "email", "email address"),
        "first_name": ("given name", "first"),
        "last_name": ("surname", "family name", "last"),
        "education.degree": ("degree", "award", "highest degree", "degree level"),
        "education.field": ("field", "major", "field of study", "program of study"),
        "education.program": ("program", "program name"),
        "education.institution": ("institution", "school", "college", "university"),
        "education.institution_accredited": ("institution accredited",),
        "education.accredited_by": ("accredited by", "accreditor", "accreditation", "program accreditation"),
        "education.started": ("started", "program start", "enrolled"),
        "education.completed": (
            "completed", "completion date", "graduated", "graduation date", "graduation", "grad date",
            "expected graduation", "expected graduation date", "anticipated graduation",
        ),
        "education.conferred": ("conferred", "conferral date"),
        "education.in_final_term": ("in final term", "final term"),
        "education.credits": ("credits", "credits earned"),
        "credentials.credential": (
            "credential", "credentials", "certification", "certifications", "certs", "credentials held",
        ),
        "credentials.earned": ("earned", "certified on", "certification date", "date certified"),
        "credentials.expires": ("expires", "expiration", "expiration date", "certified through"),
        "exams.exam": ("exam", "exam passed", "exams passed"),
        "exams.passed": ("passed", "exam date", "date passed"),
        "experience.domains": ("domains", "domain", "work area", "area of work"),
        "experience.role": ("role", "job title", "position", "title"),
        "experience.employer": ("employer", "company"),
        "experience.start": ("start", "start date", "hire date", "hired"),
        "experience.end": ("end", "end date"),
        "experience.hours_per_week": ("hours per week", "weekly hours"),
        "licenses.license": ("license", "licenses"),
        "memberships.organization": ("membership", "memberships", "member of"),
    }
)  # fmt: skip
"""By place in a record, the heads of the columns that tell it."""
PERSON = frozenset({"learner", "student_id", "first_name", "last_name"})
"""Columns that say who it is."""
_PARTED = re.compile(r"[;,\n]")
"""What is between words of a cell."""
_APART = re.compile(r"[;,\n&/]|\band\b")
"""What is between names of a cell; the days of each stand beside them, as many and in their order."""
_SEVERAL = frozenset({"credentials.credential", "exams.exam", "licenses.license", "memberships.organization"})
"""Places of which one cell may name several, each an item of its own."""
_NULLABLE = frozenset({"education.completed", "education.conferred", "experience.end"})
"""Places whose empty cell says that the day is not known: left out, it would say that it has come, or not."""
_LIST_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "education": ("program", "school", "degree"),
        "credentials": ("credential", "certification"),
        "exams": ("exam",),
        "experience": ("job", "work"),
        "licenses": ("license",),
        "memberships": ("membership", "member"),
    }
)
"""By list, what people write before a name of a column that several lists have."""
_LISTED = frozenset({"education.accredited_by", "experience.domains"})
"""Places that are lists within an item."""


def is_row(value: Any) -> bool:
    """Whether a mapping has scalars alone, as a row has, and is no record."""
    return (
        isinstance(value, dict)
        and bool(value)
        and not any(isinstance(below, dict | list) for below in value.values())
        and any(key not in LISTS and key != "learner" for key, below in value.items() if below is not None)
    )


def record_of_row(row: ParsedFile, columns: Mapping[str, str] = MappingProxyType({})) -> ParsedFile:
    """A row as a record, whose lists may lack items, since a row has room for one or a few.

    Empty cells say nothing. A column that is not known is a finding.

    Args:
        row: a mapping of column to cell.
        columns: by column, the place in a record, such as `education.degree`; these go before what is known.
    """
    findings = list(row.findings)
    cells: dict[str, LocatedText] = {}
    blanks: dict[str, LocatedText] = {}
    for head, cell in row.value.items():
        path = columns[head].replace("[0]", "") if head in columns else _path(head)
        if head in columns and not _is_place(str(path)):
            wrong = fault("place-not-of-a-record", place=Written(columns[head]))
            findings.append(Finding(head.at, "P012", wrong))
        elif cell is not None and not isinstance(cell, LocatedText):
            findings.append(
                Finding(head.at, "R103", fault("not-text", given=quoted(cell), key=Place(str(head))))
            )
        elif cell is None or means_unknown(cell):
            blanks.update({path: head} if path is not None else {})
        elif path is None:
            findings.append(_unknown_column(head))
        elif path in cells:
            findings.append(duplicate_key(head))
        else:
            cells[path] = cell
    return ParsedFile(row.shown, record_of_cells(cells, blanks, row.value.at), tuple(findings))


def record_of_cells(
    cells: Mapping[str, LocatedText], blanks: Mapping[str, LocatedText], at: Location
) -> LocatedMapping:
    """The cells of one student as a record.

    Args:
        cells: by place in a record, what is written there.
        blanks: by place, the head of a column that is there and empty: days that are so are not known.
        at: where the row stands.
    """
    made = mapping(at)
    for listed in LISTS:
        inside = {
            path.partition(".")[2]: cell for path, cell in cells.items() if path.partition(".")[0] == listed
        }
        if [plain(cell) in NONE_OF_THESE for cell in inside.values()] == [True]:
            made[text(listed, next(iter(inside.values())).at)] = sequence(at)
        elif inside:
            partial, items = mapping(at), sequence(at)
            items.extend(_items(listed, inside))
            for path, head in blanks.items():
                if path in _NULLABLE and path.startswith(f"{listed}.") and len(items) == 1:
                    items[0][text(path.removeprefix(f"{listed}."), head.at)] = None
            partial[text("partial", at)], partial[text("items", at)] = text("true", at), items
            made[text(listed, items[0].at)] = partial
    if learner := name_of(cells):
        made[text("learner", learner.at)] = learner
    return made


def name_of(cells: Mapping[str, LocatedText]) -> LocatedText | None:
    """What a row calls a person: by name, in one column or two, or else by a number or an address."""
    if learner := cells.get("learner"):
        return learner
    if parts := [cells[key] for key in ("first_name", "last_name") if key in cells]:
        return text(" ".join(parts), parts[0].at)
    return cells.get("student_id")


def _items(listed: str, cells: dict[str, LocatedText]) -> list[LocatedMapping]:
    key = next((key for key in cells if f"{listed}.{key}" in _SEVERAL), None)
    columns = {each: _parts(cell, _APART if each == key else _PARTED) for each, cell in cells.items()}
    count = len(columns[key]) if key else 1
    if count > 1 and all(len(parts) == count for parts in columns.values()):
        return [_item(listed, {each: parts[nth] for each, parts in columns.items()}) for nth in range(count)]
    return [_item(listed, cells)]


def _item(listed: str, cells: dict[str, LocatedText]) -> LocatedMapping:
    made = mapping(next(iter(cells.values())).at)
    for key, cell in cells.items():
        if f"{listed}.{key}" in _LISTED:
            made[text(key, cell.at)] = items = sequence(cell.at)
            items.extend(() if plain(cell) in NONE_OF_THESE else _parts(cell, _PARTED))
        else:
            made[text(key, cell.at)] = cell
    return made


def _parts(cell: LocatedText, apart: re.Pattern[str]) -> list[LocatedText]:
    return [text(part.strip(), cell.at) for part in apart.split(cell) if part.strip()]


def _path(head: str) -> str | None:
    """The place in a record that a head names: one of its usual names, or the place itself."""
    listed, dot, key = head.partition(".")
    if dot and listed in LISTS and key:
        return head
    known = _student_words().get(head_key(head))
    return known[1] if known else None


@cache
def _student_words() -> dict[str, tuple[int, str]]:
    return student_columns().words()


@cache
def student_columns() -> ColumnNames:
    """What the columns of a table are called that has one row a student, by place in a record.

    A name that several lists have, such as `start date`, goes with a word for its list: `job start date`.
    """
    known = {path: list(heads) for path, heads in COLUMNS.items()}
    for listed, words in _LIST_WORDS.items():
        for key, more in columns_of(listed).known.items():
            heads = known.setdefault(f"{listed}.{key}", [])
            heads += (f"{word} {name}" for word in (listed, *words) for name in (key, *more))
    return ColumnNames({path: tuple(heads) for path, heads in known.items()}, ())


def _is_place(path: str) -> bool:
    listed, _, key = path.partition(".")
    return path in PERSON or (listed in LISTS and key in shapes(list_shapes()[listed]))


def _unknown_column(head: LocatedText) -> Finding:
    if Evidence.refused.get("_".join(head.casefold().split())) == "score-not-read":
        return Finding(head.at, "R101", fault("score-not-read", key=Written(head)))
    known = (head for heads in COLUMNS.values() for head in heads)
    close = get_close_matches(head.casefold(), known, n=1, cutoff=0.75)
    return Finding(
        head.at, "P012", fault("column-not-of-a-record", head=Written(head), near=close[0] if close else None)
    )
