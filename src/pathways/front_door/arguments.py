"""What a caller gave, made ready for the core."""

from datetime import date
from typing import Any

from pathways.editing.record_text import record_data
from pathways.loading.records.record_file import DATA, record_of
from pathways.loading.text import python_values
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.wording.arguments import other_kind


def day_or_today(as_of: date | str | None) -> date | str:
    """The day that was told, or today."""
    return date.today() if as_of is None else as_of  # noqa: DTZ011 - the day where the question is asked


def looked_up(catalog: Catalog, record: Record) -> Record:
    """The record, its names looked up in the catalog if they were not.

    Raises:
        InvalidInputError: it names what the catalog does not have.
        TypeError: either is of another kind.
    """
    expect(catalog, Catalog, "catalog")
    expect(record, Record, "record")
    if record.resolved_by(catalog.names):
        return record
    return record_of(python_values.parse(record_data(record), DATA), catalog)


def expect(value: Any, kind: type, name: str) -> None:
    """Refuse an argument of another kind.

    Raises:
        TypeError: with what to give instead.
    """
    if not isinstance(value, kind):
        raise TypeError(other_kind(name, type(value).__name__, kind.__name__))
