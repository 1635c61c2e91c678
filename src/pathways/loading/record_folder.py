"""A folder of learners' records."""

from functools import partial
from pathlib import Path

from pathways.loading.record_file import read_record
from pathways.model.catalog import Catalog
from pathways.model.finding import Finding, Location, Unusable, together
from pathways.model.record import Record

ENDINGS = {".yaml", ".yml", ".json"}


def read_records(folder: Path, catalog: Catalog) -> dict[str, Record]:
    """Read every record below a folder, by its path within, sorted.

    Raises:
        Unusable: no such folder, none in it, or with every fault of every file.
    """
    found = folder.rglob("*") if folder.is_dir() else ()
    paths = sorted(path for path in found if path.suffix.casefold() in ENDINGS and path.is_file())
    if not paths:
        missing = "is no folder" if folder.exists() else "no such folder"
        message = "has no records" if folder.is_dir() else missing
        raise Unusable(
            [Finding(Location(str(folder)), "Y007", message, "name a folder of .yaml or .json records")]
        )
    records = together(*(partial(read_record, path, catalog) for path in paths))
    return {path.relative_to(folder).as_posix(): one for path, one in zip(paths, records, strict=True)}
