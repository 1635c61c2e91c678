"""`pathways next`: what is open, what it leads to, and the last day to act."""

from functools import partial

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.log_file import ActivityLogOptions, ColumnMap, LogFile, SkipBadFlag
from pathways.cli.options import CompleteFlag, FullFlag, RecordFile, RedactFlag, RulesFolder
from pathways.cli.people import print_answers, read_asked
from pathways.loading.rules.catalog_files import load
from pathways.model.evidence.record import Record
from pathways.model.values.finding import collect_errors
from pathways.planning.next_steps import NextSteps, next_steps
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.next.data import next_data
from pathways.rendering.next.short import short_next_page
from pathways.rendering.next.text import next_text


def next_(
    *,
    record: RecordFile,
    as_of: str | None = None,
    rules: RulesFolder = None,
    log: LogFile = None,
    columns: ColumnMap = None,
    skip_bad: SkipBadFlag = False,
    assume_complete: CompleteFlag = False,
    redact: RedactFlag = False,
    full: FullFlag = False,
    json: Flag = False,
) -> None:
    """Say what is open to a person, what each step opens, what would fall, and the last day to act.

    Example: pathways next --record examples/maria.yaml --as-of 2026-11-24

    Parameters
    ----------
    record
        The learner's record, a YAML or JSON file; - reads standard input. Or a folder of records, or a
        CSV or XLSX file with a row for each student.
    as_of
        The date to answer for, YYYY-MM-DD; today if omitted.
    json
        Print the answer as JSON.
    """
    catalog = load(rules)
    options = ActivityLogOptions(log, columns, skip_bad)
    people, day = collect_errors(
        partial(read_asked, record, catalog, redact=redact, log=options), partial(as_of_date, as_of)
    )

    def steps(learner: Record) -> NextSteps:
        return next_steps(catalog, learner, as_of=day, assume_complete=assume_complete)

    def text(learner: Record) -> str:
        return next_text(steps(learner)) if full else as_text(short_next_page(steps(learner)))

    print_answers(people, text, lambda learner: next_data(steps(learner)), json=json)
