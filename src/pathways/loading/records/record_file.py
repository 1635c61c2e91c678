"""A YAML or JSON file to a learner's record."""

from functools import partial
from pathlib import Path

from pathways.loading.records.activity_terms import unknown_words
from pathways.loading.records.condition_references import unknown_references
from pathways.loading.text.file_text import display_name
from pathways.loading.text.located import ParsedFile
from pathways.loading.text.parse import read
from pathways.loading.text.validation import validate
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.values.finding import InvalidInputError, collect_errors


def read_record(path: str | Path, catalog: Catalog) -> Record:
    """Read a record, its names resolved against the catalog.

    Args:
        path: a YAML file, a JSON file (`.json`), or `-` for standard input.
        catalog: the rules.

    Raises:
        InvalidInputError: with every fault of the file.
    """
    return record_of(read(Path(path), display_name(Path(path))), catalog)


def record_of(written: ParsedFile, catalog: Catalog) -> Record:
    """Read what a file holds as a record.

    Raises:
        InvalidInputError: with every fault.
    """
    record, _ = collect_errors(
        partial(validate, Record, written, catalog.names), partial(_words_known, written, catalog)
    )
    return record


def _words_known(written: ParsedFile, catalog: Catalog) -> None:
    if findings := [*unknown_references(written, catalog), *unknown_words(written, catalog)]:
        raise InvalidInputError(findings)
