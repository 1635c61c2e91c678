"""`pathways renew`: where credentials stand, and what keeps them."""

from functools import partial
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.log_file import ActivityLogOptions, ColumnMap, LogFile, SkipBadFlag
from pathways.cli.options import CompleteFlag, FullFlag, RecordFile, RedactFlag, RulesFolder, read_person
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.lookup import find
from pathways.model.values.finding import Location, collect_errors, invalid_input
from pathways.rendering.layout.atomic_file import write_atomically
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.layout.formats import format_of
from pathways.rendering.layout.json import as_json
from pathways.rendering.renew.activity_log import ACTIVITY_FORMATS, activity_log
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.short import short_renewal_page
from pathways.rendering.renew.text import renewal_page
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
        The learner's record, a YAML or JSON file; - reads standard input.
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
    learner, day, *_ = collect_errors(
        partial(read_person, record, catalog, redact=redact, log=ActivityLogOptions(log, columns, skip_bad)),
        partial(as_of_date, as_of),
        lambda: format_of(ics, ("ics",)) if ics else None,
        lambda: format_of(output, ("svg",)) if output else None,
        lambda: format_of(activities, ACTIVITY_FORMATS) if activities else None,
    )
    names = [_held_id(catalog, learner, credential) for credential in credentials]
    renewals = ask(catalog, learner, as_of=day, assume_complete=assume_complete).only(names)
    if ics:
        from pathways.rendering.renew.calendar import calendar  # which takes longer to import than to use

        write_atomically(ics, calendar(renewals))
    if activities:
        write_atomically(activities, activity_log(renewals, format_of(activities, ACTIVITY_FORMATS)))
    if output:
        from pathways.rendering.renew.timeline import timeline

        write_atomically(output, timeline(renewals))
    page = renewal_page if full else short_renewal_page
    text = as_json(renewal_data(renewals)) if json else as_text(page(renewals))
    print(text, end="")


def _held_id(catalog: Catalog, learner: Record, spelling: str) -> str:
    """The id of a credential that the record holds.

    Raises:
        InvalidInputError: it is not known, or the record does not hold it.
    """
    name = find(catalog, spelling).credential
    held = sorted(
        {credential.credential for credential in learner.credentials.items if credential.credential}
    )
    if name not in held:
        abbreviations = tuple(catalog.credentials[name].abbreviation for name in held)
        raise invalid_input(
            Location("question"),
            "Q010",
            "credential-not-held",
            credential=catalog.credentials[name].abbreviation,
            held=abbreviations,
        )
    return name
