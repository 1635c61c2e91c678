"""A log of continuing education from a spreadsheet: one row an activity."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pathways.loading.records.activity_terms import categories_by_label, unknown_words
from pathways.loading.text.file_text import display_name
from pathways.loading.text.located import LocatedMapping, ParsedFile, mapping, sequence, text
from pathways.loading.text.sheet import SHEETS, read_sheets
from pathways.loading.text.table import read_table
from pathways.loading.text.validation import validate
from pathways.model.catalog import Catalog
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.record import Record
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError, Location, collect_errors, invalid_input

COLUMNS = {
    "date": ("completed", "completion date", "date completed", "activity date", "date of completion"),
    "units": ("ceu", "ceus", "ce", "ces", "credits", "credit", "ce hours", "units earned", "ceus earned"),
    "title": ("activity", "name", "course", "course title", "description", "event"),
    "topics": ("topic", "domain", "domains", "subject"),
    "category": ("ceu category", "activity category"),
    "provider": ("sponsor", "vendor", "organization"),
    "approved_by": ("approved", "approval"),
    "format": ("activity format", "delivery"),
    "level": ("activity level", "difficulty"),
    "index_number": ("index", "index no", "catalog number", "course number", "index/catalog number"),
    "minutes": ("duration minutes", "length minutes"),
    "counts_for": ("credential", "credentials", "applies to"),
    "reported": ("submitted", "date reported", "date submitted", "reported on"),
}
"""By key of an activity, what a column may be called besides."""
LISTS = frozenset({"topics", "approved_by", "counts_for"})


class ActivityLog(NamedTuple):
    """The activities of a log, and what was wrong with the rows that were left out."""

    activities: tuple[Activity, ...]
    skipped: tuple[Finding, ...]


def read_log(path: str | Path, catalog: Catalog, *, skip_bad: bool = False) -> ActivityLog:
    """Read a log of activities, a CSV or XLSX file with the names of its columns in the first row.

    Args:
        path: the file.
        catalog: the rules, by whose names words are resolved.
        skip_bad: keep the good rows where others are not; else one bad row is a fault of the file.

    Raises:
        InvalidInputError: with every fault of every row, each at its row and column.
    """
    file, shown = Path(path), display_name(Path(path))
    if file.suffix.casefold() not in SHEETS:
        raise invalid_input(Location(shown), "P010", "not-a-sheet", endings=tuple(SHEETS))
    rows, findings = read_table(next(iter(read_sheets(file, shown).values())), COLUMNS, ("date",), LISTS)
    if not rows:
        at = Location(shown, 1, 1)
        raise InvalidInputError(findings or [Finding(at, "P010", fault("no-rows"))])
    activities: list[Activity] = []
    skipped: list[Finding] = list(findings)
    for row in rows:
        categories_by_label(row, catalog)
        try:
            activities += _activities([row], shown, catalog)
        except InvalidInputError as unusable:
            skipped += unusable.findings
    if skipped and not skip_bad:
        raise InvalidInputError(skipped)
    return ActivityLog(tuple(activities), tuple(skipped))


def with_log(record: Record, log: Sequence[Activity]) -> Record:
    """A record with the activities of a log after its own; a log is taken as complete where it told none."""
    activities = record.continuing_education
    update = {
        "items": (*activities.items, *log),
        "partial": activities.partial and bool(activities.items),
    }
    listed = activities.model_copy(update=update)
    return record.extended(continuing_education=listed)


def _activities(rows: list[LocatedMapping], shown: str, catalog: Catalog) -> tuple[Activity, ...]:
    at = Location(shown, 1, 1)
    listed, top = sequence(at), mapping(at)
    listed.extend(rows)
    top[text("continuing_education", at)] = listed
    written = ParsedFile(shown, top, ())
    record, _ = collect_errors(
        partial(validate, Record, written, catalog.names), partial(_words_known, written, catalog)
    )
    return record.continuing_education.items


def _words_known(written: ParsedFile, catalog: Catalog) -> None:
    if findings := list(unknown_words(written, catalog)):
        raise InvalidInputError(findings)
