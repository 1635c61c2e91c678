"""The activities of each cycle as a table: to print for an issuer's audit, or for a spreadsheet."""

from typing import Literal, assert_never, get_args

from pathways.rendering.layout.csv import csv_bytes
from pathways.rendering.renew.activity_rows import HEADS, activity_rows
from pathways.renewal.credential_group import groups
from pathways.renewal.logged_cycles import logged_cycles
from pathways.renewal.renew import Renewals
from pathways.wording import renewal_texts

ActivityFormat = Literal["html", "csv"]
ACTIVITY_FORMATS: tuple[ActivityFormat, ...] = get_args(ActivityFormat)


def activity_log(renewals: Renewals, form: ActivityFormat) -> bytes:
    """Each cycle's activities, newest cycle first.

    Args:
        renewals: the answer.
        form: the format, by the ending of a file's name.
    """
    all_groups = groups(renewals.statuses, renewals.as_of)
    cycles = [cycle for group in all_groups for cycle in logged_cycles(group, renewals.record)]
    match form:
        case "html":
            from pathways.rendering.renew.activities_page import activities_html

            return activities_html(renewals, cycles)
        case "csv":
            heads = (renewal_texts.CREDENTIALS, renewal_texts.CYCLE_START, renewal_texts.CYCLE_END, *HEADS)
            lines = (
                (cycle.group.name, cycle.outcome.cycle.dates.first, cycle.outcome.cycle.dates.last, *cells)
                for cycle in cycles
                for cells in activity_rows(renewals, cycle)
            )
            return csv_bytes(heads, lines)
        case _:
            assert_never(form)
