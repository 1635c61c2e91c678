"""The activities of each cycle as a page to print."""

from collections.abc import Sequence
from typing import Any

from pathways.model.values.amount import format_amount, total
from pathways.rendering.layout.templates import template_environment
from pathways.rendering.renew.activity_rows import HEADS, activity_rows
from pathways.renewal.logged_cycles import LoggedCycle
from pathways.renewal.renew import Renewals
from pathways.wording import labels, page_texts
from pathways.wording.dates import format_date


def activities_html(renewals: Renewals, cycles: Sequence[LoggedCycle]) -> bytes:
    """A page with a table for each cycle, and its totals."""
    page: str = (
        template_environment()
        .get_template("renew/activities.html.j2")
        .render(
            found=renewals,
            page_texts=page_texts,
            heads=HEADS,
            cycles=[_cycle(renewals, cycle) for cycle in cycles],
        )
    )
    return page.encode()


def _cycle(renewals: Renewals, cycle: LoggedCycle) -> dict[str, Any]:
    outcome, dates = cycle.outcome, cycle.outcome.cycle.dates
    required = outcome.required
    certain = required is not None and required.low == required.high
    return {
        "name": cycle.group.name,
        "issuer": renewals.catalog.organization_terms.label(cycle.group.lead.credential.issuer),
        "span": labels.range_of(dates.first, dates.last),
        "needed": format_amount(required.low) if required and certain else labels.UNKNOWN,
        "counted": format_amount(total(line.counted for line in cycle.lines)),
        "rows": list(activity_rows(renewals, cycle, format_date)),
    }
