"""A folder of learners' records."""

from pathlib import Path

from pathways.loading.folder import read_folder
from pathways.loading.record_file import read_record
from pathways.model.catalog import Catalog
from pathways.model.record import Record


def read_records(folder: Path, catalog: Catalog) -> dict[str, Record]:
    """Read every record below a folder, by its path within, sorted.

    Raises:
        Unusable: no such folder, none in it, or with every fault of every file.
    """
    return read_folder(folder, lambda path: read_record(path, catalog), "records")
