"""The activities of each cycle as a table: to print for an issuer's audit, or for a spreadsheet."""

from pathways.rendering.layout.csv import csv_bytes
from pathways.rendering.renew.activity_rows import HEADS, activity_rows
from pathways.renewal.credential_group import groups
from pathways.renewal.logged_cycles import logged_cycles
from pathways.renewal.renew import Renewals

ENDINGS = ("html", "csv")


def activity_log(found: Renewals, ending: str) -> bytes:
    """Each cycle's activities, newest cycle first.

    Args:
        found: the answer.
        ending: one of `ENDINGS`.
    """
    every = groups(found.rows, found.as_of)
    cycles = [each for group in every for each in logged_cycles(group, found.record)]
    if ending == "html":
        from pathways.rendering.renew.activities_page import activities_html

        return activities_html(found, cycles)
    lines = (
        (cycle.group.name, cycle.settled.turn.span.first, cycle.settled.turn.span.last, *cells)
        for cycle in cycles
        for cells in activity_rows(found, cycle)
    )
    return csv_bytes(("Credentials", "Cycle start", "Cycle end", *HEADS), lines)
