"""The activities of each cycle as a table: to print for an issuer's audit, or for a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from pathways.model.amount import plainly
from pathways.rendering.lines import harmless
from pathways.rendering.renewal_words import kind
from pathways.renewal.group import groups
from pathways.renewal.logged import Line, LoggedCycle, logged_cycles
from pathways.renewal.renew import Renewals

ENDINGS = ("html", "csv")
HEADS = ("Date", "Title", "Provider", "Index number", "CEUs", "Counted", "Serves", "Reported", "Remark")


def activity_log(found: Renewals, ending: str) -> bytes:
    """Each cycle's activities, newest cycle first.

    Args:
        found: the answer.
        ending: one of `ENDINGS`.
    """
    cycles = [
        each for group in groups(found.rows, found.as_of) for each in logged_cycles(group, found.record)
    ]
    if ending == "html":
        from pathways.rendering.html.activities_html import activities_html

        return activities_html(found, cycles)
    content = io.StringIO(newline="")
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(("Credentials", "Cycle start", "Cycle end", *HEADS))
    for cycle in cycles:
        span = cycle.settled.turn.span
        for cells in rows(found, cycle):
            writer.writerow((cycle.group.name, span.first, span.last, *map(_cell, cells)))
    return content.getvalue().encode()


def rows(found: Renewals, cycle: LoggedCycle) -> Iterator[tuple[str, ...]]:
    """The cells of each activity, under `HEADS`."""
    return (_row(found, line) for line in cycle.lines)


def _row(found: Renewals, line: Line) -> tuple[str, ...]:
    one = line.activity
    provider = one.provider or ""
    if provider in found.catalog.organizations:
        provider = found.catalog.organization_terms.label(provider)
    remark = line.why_not or ("not known whether, or how much, it counts" if line.open else "")
    return (
        str(one.date or "not told"),
        one.title or "continuing education",
        provider,
        one.index_number or "",
        "not told" if one.units is None else plainly(one.units),
        plainly(line.counted),
        ", ".join(map(kind, line.serves)),
        str(one.reported or ""),
        remark,
    )


def _cell(text: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    told = harmless(text)
    return f"'{told}" if told.startswith(("=", "+", "-", "@")) else told
