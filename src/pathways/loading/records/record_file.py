"""A learner's record: from a YAML or JSON file, from their text, from a dict, or from a row of a table."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pathways.loading.records.activity_terms import unknown_words
from pathways.loading.records.condition_references import unknown_references
from pathways.loading.records.everyday import everyday
from pathways.loading.records.other_formats import refuse_other_format
from pathways.loading.records.record_row import is_row, record_of_row
from pathways.loading.text import python_values
from pathways.loading.text.file_text import STANDARD_INPUT, display_name
from pathways.loading.text.located import LocatedMapping, ParsedFile
from pathways.loading.text.parse import read, read_text
from pathways.loading.text.validation import validate
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.values.finding import InvalidInputError, collect_errors
from pathways.wording.arguments import other_kind

DATA = "record"
"""What findings call a record that has no file."""


def read_record(path: str | Path, catalog: Catalog) -> Record:
    """Read a record, its names resolved against the catalog.

    Args:
        path: a YAML file, a JSON file (`.json`), or `-` for standard input.
        catalog: the rules.

    Raises:
        InvalidInputError: with every fault of the file.
    """
    return record_of(read(Path(path), display_name(Path(path))), catalog)


def record(
    data: Mapping[str, Any] | str, catalog: Catalog, *, columns: Mapping[str, str] = MappingProxyType({})
) -> Record:
    """A record from a dict, from the text of a file, or from a row of a table.

    Args:
        data: a mapping with the keys of a record file; text in YAML or JSON; or a mapping of column to cell,
            each cell a scalar, whose lists may then lack items.
        catalog: the rules.
        columns: of a row, the place in a record that a column tells, such as `{"Deg": "education.degree"}`;
            usual heads are known.

    Returns:
        The record, its names resolved against the catalog.

    Raises:
        InvalidInputError: with every fault; each has its line, or in a mapping the path of the value.
        TypeError: `data` is neither a mapping nor text.
    """
    for name, value, kind in (("catalog", catalog, Catalog), ("columns", columns, Mapping)):
        if not isinstance(value, kind):
            raise TypeError(other_kind(name, type(value).__name__, kind.__name__))
    if isinstance(data, str):
        written = read_text(STANDARD_INPUT, data, DATA)
    elif isinstance(data, Mapping):
        written = python_values.parse(data, DATA)
    else:
        raise TypeError(other_kind("data", type(data).__name__, dict.__name__))
    if isinstance(written.value, LocatedMapping) and (columns or is_row(written.value)):
        written = record_of_row(written, columns)
    return record_of(written, catalog)


def record_of(written: ParsedFile, catalog: Catalog, *, day_first: bool = False) -> Record:
    """Read what a file holds as a record; `day_first`: whether a date beside it has its day first.

    Raises:
        InvalidInputError: with every fault.
    """
    refuse_other_format(written)
    plainly, interpretations = everyday(written, catalog, day_first=day_first)
    read_as, _ = collect_errors(
        partial(validate, Record, plainly, catalog.names), partial(_words_known, plainly, catalog)
    )
    return read_as.interpreted(interpretations)


def _words_known(written: ParsedFile, catalog: Catalog) -> None:
    if findings := [*unknown_references(written, catalog), *unknown_words(written, catalog)]:
        raise InvalidInputError(findings)
