"""A folder of learners' records."""

import re
from pathlib import Path

from pathways.loading.records.record_file import read_record
from pathways.loading.text.folder import read_folder
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record

PROGRAM = re.compile(r'(?m)^program:|\A\s*\{\s*"program"\s*:')


def read_records(folder: Path, catalog: Catalog) -> dict[str, Record]:
    """Read every record below a folder, by its path within, sorted. Programs of schools are left out.

    Raises:
        InvalidInputError: no such folder, none in it, or with every fault of every file.
    """
    return read_folder(folder, lambda path: read_record(path, catalog), "records", leaving=_is_program)


def _is_program(path: Path) -> bool:
    """Whether a file begins a program, which no record does; what cannot be read is left to the reader."""
    try:
        with path.open(encoding="utf-8") as file:
            return PROGRAM.search(file.read(4096)) is not None
    except (OSError, UnicodeDecodeError):
        return False
