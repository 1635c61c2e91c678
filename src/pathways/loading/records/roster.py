"""People in a table: one row a student, or a sheet for each kind of evidence, as records."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pathways.loading.records.activity_terms import in_words_of_record
from pathways.loading.records.columns import columns_of
from pathways.loading.records.credential_columns import read_credential_cells, with_credential_columns
from pathways.loading.records.everyday_words import means_unknown
from pathways.loading.records.record_file import record_of
from pathways.loading.records.record_row import PERSON, name_of, record_of_cells, student_columns
from pathways.loading.records.roster_sheets import LEARNER, STUDENT_ID, list_of_sheet
from pathways.loading.records.written_dates import has_day_first
from pathways.loading.tables.heads import ColumnNames
from pathways.loading.tables.sheet import Sheet
from pathways.loading.tables.table import read_table
from pathways.loading.text.located import (
    LocatedList,
    LocatedMapping,
    LocatedText,
    ParsedFile,
    mapping,
    sequence,
    text,
)
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.evidence.unread import Unread
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, InvalidInputError, Location
from pathways.model.values.names import plain


class Roster(NamedTuple):
    """The records of people by their names, and what of their table was not read."""

    records: Mapping[str, Record]
    unread: Unread


class _Person(NamedTuple):
    """A person's rows, gathered: the name, where it first stands, and what is told of each list."""

    name: LocatedText
    lists: LocatedMapping
    places: list[Location]


def roster_of_sheets(
    sheets: Sequence[Sheet], catalog: Catalog, columns: Mapping[str, str], shown: str
) -> Roster:
    """Read people from the sheets of a file.

    A sheet named after a list of a record, such as `Experience`, has a row for each of its items; any other
    has a row a student. A person whose rows have a fault is skipped, and nobody else.

    Raises:
        InvalidInputError: no sheet names students, or nobody of them could be read.
    """
    people = _People(catalog)
    for listed, group in _by_list(sheets).items():
        people.read(listed, group, columns)
    if not people.found:
        nobody = [Finding(Location(shown, 1, 1), "P010", fault("no-rows"))]
        raise InvalidInputError(people.findings or nobody)
    return people.records(shown, has_day_first(_texts(sheets)))


def _by_list(sheets: Sequence[Sheet]) -> dict[str | None, list[Sheet]]:
    """The sheets with a row a student, then those of each list of a record."""
    groups: dict[str | None, list[Sheet]] = {}
    for sheet in sorted(sheets, key=lambda each: list_of_sheet(each.title) is not None):
        groups.setdefault(list_of_sheet(sheet.title), []).append(sheet)
    return groups


def _texts(sheets: Sequence[Sheet]) -> Iterator[str]:
    return (cell for sheet in sheets for row in sheet.rows for cell in row.cells)


class _People:
    """Gathers the rows of each person."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.found: dict[str, _Person] = {}
        self._names: set[str] = set()
        self.findings: list[Finding] = []
        self.notices: list[Finding] = []

    def read(self, listed: str | None, sheets: Sequence[Sheet], columns: Mapping[str, str]) -> None:
        """Read sheets of one kind: a list of a record, or null for one row a student."""
        names = with_credential_columns(student_columns(), sheets, self._catalog) if listed is None else None
        known = names or _of_list(str(listed))
        table = read_table(sheets, known, {head: key for head, key in columns.items() if key in known.known})
        self.findings += table.findings
        self.notices += table.notices
        for nth, row in enumerate(table.rows, 1):
            person = self._person(row, nth, alone=listed is None)
            if person is None:
                continue
            if listed is None:
                self._student(person, row, table.heads)
            else:
                self._item(person, listed, row)

    def _person(self, row: LocatedMapping, nth: int, *, alone: bool) -> _Person | None:
        shown, number = name_of(row), row.get(STUDENT_ID)
        shown = shown if shown is not None else text(f"row {nth}", row.at)
        for key in PERSON:
            row.pop(key, None)
        key = f"#{plain(number)}" if number else plain(shown)
        person = self.found.get(key)
        if person is None:
            unique = text(f"{shown} ({number})", shown.at) if shown in self._names and number else shown
            self._names.add(str(unique))
            person = self.found[key] = _Person(unique, mapping(row.at), [])
        elif alone and not number:
            first = person.places[0]
            twice = fault("student-listed-twice", name=Written(shown), line=first.line)
            self.findings.append(Finding(shown.at, "P024", twice))
            return None
        person.places.append(row.at)
        return person

    def _student(self, person: _Person, row: LocatedMapping, heads: Mapping[str, LocatedText]) -> None:
        cells = {str(path): cell for path, cell in row.items() if not means_unknown(cell)}
        items, notices = read_credential_cells(cells)
        self.notices += notices
        for listed, item in items:
            _add(person.lists, listed, _items_of(item))
        blanks = {path: head for path, head in heads.items() if path not in cells}
        for listed, told in record_of_cells(cells, blanks, row.at).items():
            _add(person.lists, listed, told)

    def _item(self, person: _Person, listed: str, row: LocatedMapping) -> None:
        if listed == "continuing_education":
            self.notices += in_words_of_record(row, self._catalog)
        _add(person.lists, listed, _items_of(row))

    def records(self, shown: str, day_first: bool) -> Roster:
        """The record of each person who can be read."""
        wrong = {(finding.at.file, finding.at.line) for finding in self.findings}
        skipped, records, rows = list(self.findings), {}, 0
        for person in self.found.values():
            rows += 1
            if any((at.file, at.line) in wrong for at in person.places):
                continue
            made = mapping(person.name.at)
            made[text(LEARNER, person.name.at)] = person.name
            made.update(person.lists)
            try:
                record = record_of(ParsedFile(shown, made, ()), self._catalog, day_first=day_first)
            except InvalidInputError as unusable:
                skipped += unusable.findings
            else:
                records[str(person.name)] = record
        unread = Unread(tuple(sorted(set(skipped))), tuple(self.notices), rows - len(records), rows)
        return Roster(records, unread)


def _of_list(listed: str) -> ColumnNames:
    """The columns of a sheet whose rows are items of a list, each of a person."""
    names = columns_of(listed)
    people = {key: student_columns().known[key] for key in PERSON}
    known = {**{key: _without(words, people) for key, words in names.known.items()}, **people}
    return ColumnNames(known, (), names.lists)


def _without(words: tuple[str, ...], people: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    of_people = {word for known in people.values() for word in known}
    return tuple(word for word in words if word not in of_people)


def _items_of(item: LocatedMapping) -> LocatedList:
    """A list of one item."""
    made = sequence(item.at)
    made.append(item)
    return made


def _add(lists: LocatedMapping, listed: str, told: LocatedMapping | LocatedList) -> None:
    """Put items of a list behind those that are there; a list in a table may lack items."""
    items = told.get("items") if isinstance(told, LocatedMapping) else told
    key, there = text(listed, told.at), lists.get(listed)
    if there is None and not items:
        lists[key] = told  # `none`: a list that is complete, and empty
        return
    if not isinstance(there, LocatedMapping):
        there = lists[key] = mapping(told.at)
        there[text("partial", told.at)] = text("true", told.at)
        there[text("items", told.at)] = sequence(told.at)
    there["items"].extend(items or ())
