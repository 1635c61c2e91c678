"""People in a table: one row a student, or a sheet for each kind of evidence, as records."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pathways.loading.records.activity_terms import in_words_of_record
from pathways.loading.records.credential_columns import read_credential_cells, with_credential_columns
from pathways.loading.records.everyday_words import means_unknown
from pathways.loading.records.record_file import record_of
from pathways.loading.records.record_row import PERSON, record_of_cells, student_columns
from pathways.loading.records.roster_columns import columns_of_list, known_columns, map_of_sheet
from pathways.loading.records.roster_people import PersonRows, RosterPeople
from pathways.loading.records.roster_sheets import LEARNER, list_of_sheet
from pathways.loading.records.written_dates import has_day_first
from pathways.loading.tables.heads import MOST_NAMED, ColumnNames, find_heads
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


class Roster(NamedTuple):
    """The records of people by their names, and what of their table was not read."""

    records: Mapping[str, Record]
    unread: Unread


def roster_of_sheets(
    sheets: Sequence[Sheet], catalog: Catalog, columns: Mapping[str, str], shown: str
) -> Roster:
    """Read people from the sheets of a file.

    A sheet named after a list of a record, such as `Experience`, has a row for each of its items; any other
    has a row a student. A person whose rows have a fault is skipped, and nobody else.

    Raises:
        InvalidInputError: no sheet names students, or nobody of them could be read.
    """
    groups = _by_list(sheets)
    reader = _RosterReader(catalog, known_columns(groups, columns))
    for listed, group in groups.items():
        reader.read(listed, group)
    roster = reader.roster(shown, has_day_first(_texts(sheets)))
    if not roster.records and not roster.unread.skipped:
        raise InvalidInputError([_nobody(sheets, shown)])
    if not reader.register.people:
        raise InvalidInputError(roster.unread.skipped)
    return roster


def _by_list(sheets: Sequence[Sheet]) -> dict[str | None, list[Sheet]]:
    """The sheets with a row a student, then those of each list of a record."""
    groups: dict[str | None, list[Sheet]] = {}
    for sheet in sorted(sheets, key=lambda each: list_of_sheet(each.title) is not None):
        groups.setdefault(list_of_sheet(sheet.title), []).append(sheet)
    return groups


def _texts(sheets: Sequence[Sheet]) -> Iterator[str]:
    return (cell for sheet in sheets for row in sheet.rows for cell in row.cells)


def _nobody(sheets: Sequence[Sheet], shown: str) -> Finding:
    """That nothing is said of anybody: there are no rows, or no column that is known."""
    first = next((sheet.rows[0] for sheet in sheets if len(sheet.rows) > 1), None)
    if first is None:
        return Finding(Location(shown, 1, 1), "P010", fault("no-rows"))
    there = Written(", ".join(first.filled[:MOST_NAMED]))
    return Finding(first.filled[0].at, "P012", fault("no-known-column", there=there))


class _RosterReader:
    """Gathers the rows of each person, and reads them."""

    def __init__(self, catalog: Catalog, columns: Mapping[str, str]) -> None:
        self._catalog, self._columns = catalog, columns
        self.register = RosterPeople()
        self._rows = self._refused = 0
        self._findings: list[Finding] = []
        self._notices: list[Finding] = []

    def read(self, listed: str | None, sheets: Sequence[Sheet]) -> None:
        """Read sheets of one kind: a list of a record, or null for one row a student."""
        known = (
            columns_of_list(listed)
            if listed
            else with_credential_columns(student_columns(), sheets, self._catalog, self._columns)
        )
        columns = {
            head: key if key in known.known else key.partition(".")[2] for head, key in self._columns.items()
        }
        columns = {head: key for head, key in columns.items() if key in known.known}
        with_evidence = sheets if listed else self._with_evidence(sheets, known, columns)
        for sheet in with_evidence:
            table = read_table([sheet], known, map_of_sheet(sheet, columns))
            self._findings += table.findings
            self._notices += table.notices
            named = not PERSON.isdisjoint(table.heads)
            if listed and not named and table.rows:
                nobody = fault("sheet-not-read", columns=("student", "student ID"))
                self._notices.append(Finding(Location(sheet.shown), "P020", nobody))
                continue
            for row in table.rows:
                self._row(listed, row, table.heads, named=named)

    def _with_evidence(
        self, sheets: Sequence[Sheet], known: ColumnNames, columns: Mapping[str, str]
    ) -> Sequence[Sheet]:
        """The sheets that say more of students than who they are, where any does."""
        found = {sheet.shown: find_heads(sheet, known, columns) for sheet in sheets}
        telling = [
            sheet
            for sheet in sheets
            if (heads := found[sheet.shown]) and any(column.key not in PERSON for column in heads.columns)
        ]
        if not telling:
            return sheets
        for sheet in sheets:
            if sheet not in telling and sheet.rows:
                self._notices.append(Finding(Location(sheet.shown), "P020", fault("sheet-without-evidence")))
        return [sheet for sheet in sheets if sheet in telling or not sheet.rows]

    def _row(
        self, listed: str | None, row: LocatedMapping, heads: Mapping[str, LocatedText], *, named: bool
    ) -> None:
        self._rows += 1
        person = self.register.person_of(row, alone=listed is None, named=named)
        if isinstance(person, Finding):
            self._refused += 1
            self._findings.append(person)
        elif listed is None:
            self._student(person, row, heads)
        else:
            self._item(person, listed, row)

    def _student(self, person: PersonRows, row: LocatedMapping, heads: Mapping[str, LocatedText]) -> None:
        cells = {str(path): cell for path, cell in row.items() if not means_unknown(cell)}
        items, notices = read_credential_cells(cells)
        self._notices += notices
        for listed, item in items:
            _add(person.lists, listed, _items_of(item))
        blanks = {path: head for path, head in heads.items() if path not in cells}
        for listed, told in record_of_cells(cells, blanks, row.at).items():
            _add(person.lists, listed, told)

    def _item(self, person: PersonRows, listed: str, row: LocatedMapping) -> None:
        if listed == "continuing_education":
            self._notices += in_words_of_record(row, self._catalog)
        if row:
            _add(person.lists, listed, _items_of(row))

    def roster(self, shown: str, day_first: bool) -> Roster:
        """The record of each person who can be read, and of whom anything is said."""
        wrong = {(finding.at.file, finding.at.line) for finding in self._findings}
        skipped, records, left_out = list(self._findings), {}, self._refused
        for person in self.register.people:
            if any((at.file, at.line) in wrong for at in person.places):
                left_out += len(person.places)
                continue
            if not person.lists:
                nothing = fault("student-without-evidence", name=Written(person.name))
                self._notices.append(Finding(person.name.at, "P020", nothing))
                continue
            made = mapping(person.name.at)
            made[text(LEARNER, person.name.at)] = person.name
            made.update(person.lists)
            try:
                record = record_of(ParsedFile(shown, made, ()), self._catalog, day_first=day_first)
            except InvalidInputError as unusable:
                skipped += unusable.findings
                left_out += len(person.places)
            else:
                records[str(person.name)] = record
        unread = Unread(tuple(sorted(set(skipped))), tuple(self._notices), left_out, self._rows)
        return Roster(records, unread)


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
