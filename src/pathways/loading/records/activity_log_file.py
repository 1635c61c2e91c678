"""A log of continuing education from a spreadsheet: one row an activity."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from pathways.loading.records.activity_terms import in_words_of_record
from pathways.loading.records.columns import columns_of
from pathways.loading.records.everyday import everyday
from pathways.loading.tables.sheet import SHEETS, Sheet
from pathways.loading.tables.table import read_table
from pathways.loading.tables.table_file import read_sheets
from pathways.loading.text.file_text import STANDARD_INPUT, display_name
from pathways.loading.text.located import LocatedList, LocatedMapping, ParsedFile, mapping, sequence, text
from pathways.loading.text.validation import validate
from pathways.model.catalog import Catalog
from pathways.model.evidence.interpretation import Interpretation
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.record import Record
from pathways.model.evidence.unread import ALL_READ, Unread
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError, Location, invalid_input

LISTED = "continuing_education"
COURT_REPORTERS = re.compile(r"\bcourt reporters? association\b|\bncra\.org\b", re.IGNORECASE)
"""The association with the letters of the registrars': its CEUs are for court reporters."""
FIRST_ROWS = 10
"""Rows in which a transcript says whose it is."""


class ActivityLog(NamedTuple):
    """The activities of a log.

    `unread` is what was wrong with the rows that were left out, and what else was not read; `interpretations`
    what was read as something that the log does not say.
    """

    activities: tuple[Activity, ...]
    unread: Unread = ALL_READ
    interpretations: tuple[Interpretation, ...] = ()

    @property
    def skipped(self) -> tuple[Finding, ...]:
        """What was wrong with the rows that were left out."""
        return self.unread.skipped


def read_log(
    path: str | Path,
    catalog: Catalog,
    *,
    skip_bad: bool = False,
    columns: Mapping[str, str] = MappingProxyType({}),
) -> ActivityLog:
    """Read a log of activities: a CSV or XLSX file in which a row names the columns.

    Args:
        path: the file, or `-` for CSV on standard input.
        catalog: the rules, by whose names words are resolved.
        skip_bad: keep the good rows where others are not; else one bad row is a fault of the file.
        columns: by the name of a column, the key of an activity, such as `{"Contact Hours": "units"}`;
            usual names are known.

    Raises:
        InvalidInputError: with every fault of every row, each at its row and column.
    """
    file, shown = Path(path), display_name(Path(path))
    if file.suffix.casefold() not in SHEETS and file != STANDARD_INPUT:
        raise invalid_input(Location(shown), "P010", "not-a-table", endings=tuple(SHEETS))
    return log_of_sheets(read_sheets(file, shown), shown, catalog, skip_bad=skip_bad, columns=columns)


def log_of_sheets(
    sheets: Sequence[Sheet], shown: str, catalog: Catalog, *, skip_bad: bool, columns: Mapping[str, str]
) -> ActivityLog:
    """The same from the sheets of a file; raises what `read_log` does."""
    _refuse_court_reporters(sheets)
    rows, findings, notices, _ = read_table(sheets, columns_of(LISTED), columns)
    if not rows:
        raise InvalidInputError(findings or [Finding(Location(shown, 1, 1), "P010", fault("no-rows"))])
    for row in rows:
        notices += in_words_of_record(row, catalog)
    activities, skipped, interpretations = _activities(rows, findings, shown, catalog)
    if skipped and not skip_bad:
        raise InvalidInputError(skipped)
    unread = Unread(tuple(skipped), tuple(notices), len(rows) - len(activities), len(rows))
    return ActivityLog(activities, unread, interpretations)


def with_log(record: Record, log: ActivityLog | Sequence[Activity]) -> Record:
    """A record with the activities of a log after its own; a log is taken as complete where it told none."""
    added = log if isinstance(log, ActivityLog) else ActivityLog(tuple(log))
    activities = record.continuing_education
    update = {
        "items": (*activities.items, *added.activities),
        "partial": activities.partial and bool(activities.items),
    }
    listed = activities.model_copy(update=update)
    told = (*record.interpretations, *added.interpretations)
    made = record.extended(continuing_education=listed)
    return made.interpreted(tuple(dict.fromkeys(told))).without(record.unread.with_file(added.unread))


def _activities(
    rows: list[LocatedMapping], findings: list[Finding], shown: str, catalog: Catalog
) -> tuple[tuple[Activity, ...], list[Finding], tuple[Interpretation, ...]]:
    """The activities of the rows that can be read, what is wrong with the others, what was read as what."""
    plainly, interpretations = everyday(_written(rows, shown), catalog)
    skipped = [*findings, *plainly.findings]
    while True:
        wrong = {(finding.at.file, finding.at.line) for finding in skipped}
        kept = [row for row in plainly.value[LISTED] if (row.at.file, row.at.line) not in wrong]
        try:
            record = validate(Record, _written(kept, shown), catalog.names)
        except InvalidInputError as unusable:
            skipped += unusable.findings
            places = {(finding.at.file, finding.at.line) for finding in unusable.findings}
            if places.isdisjoint((row.at.file, row.at.line) for row in kept):
                raise  # what is wrong is not of one row
        else:
            return record.continuing_education.items, skipped, interpretations


def _written(rows: Sequence[LocatedMapping], shown: str) -> ParsedFile:
    at = Location(shown, 1, 1)
    listed: LocatedList = sequence(at)
    listed.extend(rows)
    top = mapping(at)
    top[text(LISTED, at)] = listed
    return ParsedFile(shown, top, ())


def _refuse_court_reporters(sheets: Sequence[Sheet]) -> None:
    """Say whose a transcript is that has the letters of another association.

    Raises:
        InvalidInputError: it is one of the National Court Reporters Association.
    """
    for sheet in sheets:
        for row in sheet.rows[:FIRST_ROWS]:
            for cell in row.filled:
                if COURT_REPORTERS.search(cell):
                    raise invalid_input(cell.at, "P023", "court-reporters-transcript")
