"""A YAML file to a learner's record."""

from pathlib import Path

from pathways.loading.targets import dead_targets
from pathways.loading.validated import validated
from pathways.loading.yaml_file import read
from pathways.model.catalog import Catalog
from pathways.model.finding import Unusable
from pathways.model.record import Record


def read_record(path: str | Path, catalog: Catalog) -> Record:
    """Read a record, its names resolved against the catalog.

    Raises:
        Unusable: with every fault of the file.
    """
    value = read(Path(path), str(path))
    record = validated(Record, value, str(path), catalog.names)
    if findings := list(dead_targets(record, value, str(path), catalog)):
        raise Unusable(findings)
    return record
