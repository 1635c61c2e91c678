"""Options that commands share, and what they read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from pathways.loading.records.record_file import read_record
from pathways.loading.records.record_folder import read_records
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.values.finding import InvalidInputError
from pathways.rendering.redaction import redacted, redacted_finding
from pathways.wording import command_texts

Flag = Annotated[bool, Parameter(negative="", show_default=False)]
"""On when it is named; there is no `--no-` form."""
RulesFolder = Annotated[
    Path | None, Parameter(help="A folder of rule files that add to the shipped ones or replace them.")
]
CompleteFlag = Annotated[Flag, Parameter(help='Treat anything missing from the record as "no".')]
FullFlag = Annotated[Flag, Parameter(help="Show every reason, all assumptions and sources.")]
RedactFlag = Annotated[Flag, Parameter(help="Hide the names of people and places.")]
RecordFile = Annotated[Path, Parameter(allow_leading_hyphen=True)]
"""A learner's record; `-` is standard input."""


def read_person(record: Path, catalog: Catalog, *, redact: bool) -> Record:
    """Read a learner's record, without names where they are not wanted.

    Raises:
        InvalidInputError: with every fault of the file.
    """
    learner = read_unredacted(record, catalog, redact=redact)
    return redacted(learner, catalog) if redact else learner


def read_unredacted(record: Path, catalog: Catalog, *, redact: bool) -> Record:
    """Read a learner's record whole; where names are not wanted, none is in what is raised.

    Raises:
        InvalidInputError: with every fault of the file.
    """
    with original_text(shown=not redact):
        return read_record(record, catalog)


def read_people(folder: Path, catalog: Catalog, *, redact: bool) -> dict[str, Record]:
    """Read a folder of records by their files; by numbers, and without names, where those are not wanted.

    Raises:
        InvalidInputError: with every fault of every file.
    """
    with original_text(shown=not redact):
        records = read_records(folder, catalog)
    if not redact:
        return records
    return {
        command_texts.record_number(nth): redacted(record, catalog)
        for nth, record in enumerate(records.values(), 1)
    }


@contextmanager
def original_text(*, shown: bool, called: str = "record") -> Iterator[None]:
    """Let what a file's writer typed into findings, or not; the file is then called by what it is."""
    try:
        yield
    except InvalidInputError as unusable:
        if shown:
            raise
        raise InvalidInputError([redacted_finding(one, called) for one in unusable.findings]) from None
