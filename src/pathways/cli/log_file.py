"""A log of activities beside a record, as the commands that ask of standing read it."""

from pathlib import Path
from typing import Annotated, NamedTuple

from cyclopts import Parameter

from pathways.cli.flags import Flag
from pathways.loading.records.activity_log_file import read_log, with_log
from pathways.loading.tables.column_map import read_column_map
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record

LogFile = Annotated[
    Path | None,
    Parameter(
        help="A CSV or XLSX file of CEU activities, one per row, in addition to those in the record.",
        allow_leading_hyphen=True,
    ),
]
ColumnMap = Annotated[
    Path | None,
    Parameter(help="A YAML file that says what columns stand for, such as `Contact Hours: units`."),
]
SkipBadFlag = Annotated[
    Flag,
    Parameter(help="Use the readable rows of the log; the answer says which were not read, and why."),
]


class ActivityLogOptions(NamedTuple):
    """What was said of a log: its file, that of its column map, and whether bad rows are skipped."""

    log: Path | None = None
    columns: Path | None = None
    skip_bad: bool = False

    def added_to(self, learner: Record, catalog: Catalog) -> Record:
        """The record with the activities of the log, if there is one.

        Raises:
            InvalidInputError: with every fault of the log or of the column map.
        """
        if self.log is None:
            return learner
        columns = read_column_map(self.columns) if self.columns else {}
        return with_log(learner, read_log(self.log, catalog, skip_bad=self.skip_bad, columns=columns))


NO_LOG = ActivityLogOptions()
