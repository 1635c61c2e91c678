"""The activities of a cycle as the cells of a table."""

from collections.abc import Iterator

from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import format_amount
from pathways.renewal.logged_cycles import LoggedActivity, LoggedCycle
from pathways.renewal.renew import Renewals

HEADS = ("Date", "Title", "Provider", "Index number", "CEUs", "Counted", "Serves", "Reported", "Remark")


def activity_rows(found: Renewals, cycle: LoggedCycle) -> Iterator[tuple[str, ...]]:
    """The cells of each activity, under `HEADS`."""
    renewal = cycle.group.renewal
    return (_row(found, renewal, line) for line in cycle.lines if renewal)


def _row(found: Renewals, renewal: Renewal, line: LoggedActivity) -> tuple[str, ...]:
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
        "not told" if one.units is None else format_amount(one.units),
        format_amount(line.counted),
        ", ".join(("total", *map(renewal.wording_of, line.serves))) if line.counted else "",
        str(one.reported or ""),
        remark,
    )
