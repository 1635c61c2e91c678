"""Options that commands share, and what they read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from pathways.cli.flags import Flag
from pathways.cli.log_file import NO_LOG, ActivityLogOptions
from pathways.loading.records.record_file import read_record
from pathways.loading.records.record_folder import read_records
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.values.finding import InvalidInputError
from pathways.rendering.redaction import redacted, redacted_finding
from pathways.wording import command_texts

RulesFolder = Annotated[
    Path | None, Parameter(help="A folder of rule files that add to the shipped ones or replace them.")
]
CompleteFlag = Annotated[Flag, Parameter(help='Treat anything missing from the record as "no".')]
FullFlag = Annotated[Flag, Parameter(help="Show every reason, all assumptions and sources.")]
RedactFlag = Annotated[Flag, Parameter(help="Hide the names of people and places.")]
RecordFile = Annotated[Path, Parameter(allow_leading_hyphen=True)]
"""A learner's record; `-` is standard input."""


def read_person(record: Path, catalog: Catalog, *, redact: bool, log: ActivityLogOptions = NO_LOG) -> Record:
    """Read a learner's record with the log beside it, without names where they are not wanted.

    Raises:
        InvalidInputError: with every fault of the files.
    """
    with original_text(shown=not redact):
        learner = read_record(record, catalog)
    with original_text(shown=not redact, called="log"):
        learner = log.added_to(learner, catalog)
    return redacted(learner, catalog) if redact else learner  # the log too, whose titles may be the record's


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
