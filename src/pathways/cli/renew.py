"""`pathways renew`: where credentials stand, and what keeps them."""

from functools import partial
from pathlib import Path

from pathways.cli.options import Complete, Flag, RecordFile, Redact, Rules, person
from pathways.cli.today import or_today
from pathways.loading.catalog_files import load
from pathways.model.find import the_day
from pathways.model.finding import together
from pathways.rendering.blocks import as_text
from pathways.rendering.endings import ending_of
from pathways.rendering.json_answer import as_json
from pathways.rendering.renewal_data import renewal_data
from pathways.rendering.renewal_page import renewal_page
from pathways.rendering.whole_file import write_whole
from pathways.renewal.renew import renew as ask


def renew(
    *,
    record: RecordFile,
    as_of: str | None = None,
    rules: Rules = None,
    assume_complete: Complete = False,
    redact: Redact = False,
    ics: Path | None = None,
    json: Flag = False,
) -> None:
    """Say where each credential of a person stands, what its cycle still needs, and what happens when.

    Example: pathways renew --record examples/ruth.yaml --as-of 2026-11-24

    Parameters
    ----------
    record
        The learner's record, a YAML or JSON file; - for standard input.
    as_of
        The day the question is asked about, YYYY-MM-DD; today if left out.
    ics
        Write the coming dates as a calendar, a file that ends in .ics.
    json
        Print the answer as JSON.
    """
    catalog = load(rules)
    learner, day = together(
        partial(person, record, catalog, redact=redact), partial(the_day, or_today(as_of))
    )
    if ics:
        ending_of(ics, ("ics",))
    found = ask(catalog, learner, as_of=day, assume_complete=assume_complete)
    if ics:
        from pathways.rendering.calendar import calendar  # which takes longer to import than to use

        write_whole(ics, calendar(found))
    print(as_json(renewal_data(found)) if json else as_text(renewal_page(found)), end="")  # noqa: T201
