"""The activities of each cycle as a page to print."""

from collections.abc import Sequence
from typing import Any

from pathways.model.values.amount import format_amount, total
from pathways.rendering.layout.templates import template_environment
from pathways.rendering.renew.activity_rows import HEADS, activity_rows
from pathways.renewal.logged_cycles import LoggedCycle
from pathways.renewal.renew import Renewals


def activities_html(found: Renewals, cycles: Sequence[LoggedCycle]) -> bytes:
    """A page with a table for each cycle, and its totals."""
    told: str = (
        template_environment()
        .get_template("renew/activities.html.j2")
        .render(found=found, heads=HEADS, cycles=[_cycle(found, one) for one in cycles])
    )
    return told.encode()


def _cycle(found: Renewals, one: LoggedCycle) -> dict[str, Any]:
    settled, span = one.settled, one.settled.turn.span
    required = settled.required
    certain = required is not None and required.low == required.high
    return {
        "name": one.group.name,
        "issuer": found.catalog.organization_terms.label(one.group.lead.credential.issuer),
        "span": f"{span.first} to {span.last}",
        "needed": format_amount(required.low) if required and certain else "not known",
        "counted": format_amount(total(line.counted for line in one.lines)),
        "rows": list(activity_rows(found, one)),
    }
