"""`pathways renew`: where credentials stand, and what keeps them."""

from functools import partial
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.log_file import ActivityLogOptions, ColumnMap, LogFile, SkipBadFlag
from pathways.cli.options import CompleteFlag, FullFlag, RecordFile, RedactFlag, RulesFolder
from pathways.cli.people import asked_once, print_answers, read_asked
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.lookup import find
from pathways.model.values.finding import Location, collect_errors, invalid_input
from pathways.rendering.layout.atomic_file import write_atomically
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.layout.formats import format_of
from pathways.rendering.renew.activity_log import ACTIVITY_FORMATS, activity_log
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.short import short_renewal_page
from pathways.rendering.renew.text import renewal_page
from pathways.renewal.renew import Renewals
from pathways.renewal.renew import renew as ask


def renew(
    *credentials: str,
    record: RecordFile,
    as_of: str | None = None,
    rules: RulesFolder = None,
    log: LogFile = None,
    columns: ColumnMap = None,
    skip_bad: SkipBadFlag = False,
    assume_complete: CompleteFlag = False,
    redact: RedactFlag = False,
    ics: Path | None = None,
    activities: Path | None = None,
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    full: FullFlag = False,
    json: Flag = False,
) -> None:
    """Say where each credential of a person stands, what its cycle still needs, and what happens when.

    Example: pathways renew --record examples/vera.yaml --as-of 2026-11-24

    Parameters
    ----------
    credentials
        Credentials of the record, by abbreviation or id; all of them if omitted.
    record
        The learner's record, a YAML or JSON file; - reads standard input. Or a folder of records, or a
        CSV or XLSX file with a row for each student.
    as_of
        The date to answer for, YYYY-MM-DD; today if omitted.
    ics
        Write the key dates as a calendar, an .ics file.
    activities
        Write the activities of each cycle, for an audit (.html) or a spreadsheet (.csv).
    output
        Draw the cycles and key dates, an .svg file.
    json
        Print the answer as JSON.
    """
    catalog = load(rules)
    files = [path for path in (ics, activities, output) if path]
    people, day, *_ = collect_errors(
        partial(read_asked, record, catalog, redact=redact, log=ActivityLogOptions(log, columns, skip_bad)),
        partial(as_of_date, as_of),
        lambda: format_of(ics, ("ics",)) if ics else None,
        lambda: format_of(output, ("svg",)) if output else None,
        lambda: format_of(activities, ACTIVITY_FORMATS) if activities else None,
    )
    if people.several and files:
        raise invalid_input(Location(str(files[0])), "Q011", "file-of-several")
    names = [find(catalog, credential).credential for credential in credentials]
    if not people.several:
        _refuse_not_held(catalog, people.one, names)

    def renewals_of(learner: Record) -> Renewals:
        return ask(catalog, learner, as_of=day, assume_complete=assume_complete).only(names)

    renewals = asked_once(people, renewals_of)
    if ics:
        from pathways.rendering.renew.calendar import calendar  # which takes longer to import than to use

        write_atomically(ics, calendar(renewals(people.one)))
    if activities:
        form = format_of(activities, ACTIVITY_FORMATS)
        write_atomically(activities, activity_log(renewals(people.one), form))
    if output:
        from pathways.rendering.renew.timeline import timeline

        write_atomically(output, timeline(renewals(people.one)))
    page = renewal_page if full else short_renewal_page
    print_answers(
        people,
        lambda learner: as_text(page(renewals(learner))),
        lambda learner: renewal_data(renewals(learner)),
        json=json,
    )


def _refuse_not_held(catalog: Catalog, learner: Record, names: list[str]) -> None:
    """Refuse credentials that the record does not hold.

    Raises:
        InvalidInputError: it does not hold one.
    """
    held = sorted(
        {credential.credential for credential in learner.credentials.items if credential.credential}
    )
    for name in names:
        if name not in held:
            raise invalid_input(
                Location("question"),
                "Q010",
                "credential-not-held",
                credential=catalog.credentials[name].abbreviation,
                held=tuple(catalog.credentials[each].abbreviation for each in held),
            )
