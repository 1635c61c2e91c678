"""The activities of a cycle as the cells of a table."""

from collections.abc import Callable, Iterator

from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import format_amount
from pathways.renewal.logged_cycles import LoggedActivity, LoggedCycle
from pathways.renewal.renew import Renewals
from pathways.wording import renewal_texts
from pathways.wording.not_counted import reasons_text

HEADS = (
    renewal_texts.DATE,
    renewal_texts.TITLE,
    renewal_texts.PROVIDER,
    renewal_texts.INDEX_NUMBER,
    "CEUs",
    renewal_texts.COUNTED,
    renewal_texts.COUNTS_TOWARD,
    renewal_texts.REPORTED,
    renewal_texts.REMARK,
)


def activity_rows(
    renewals: Renewals, cycle: LoggedCycle, day: Callable[[object], str] = str
) -> Iterator[tuple[str, ...]]:
    """The cells of each activity, under `HEADS`; `day` writes its dates."""
    renewal = cycle.group.renewal
    return (_activity_cells(renewals, renewal, line, day) for line in cycle.lines if renewal)


def _activity_cells(
    renewals: Renewals, renewal: Renewal, line: LoggedActivity, day: Callable[[object], str]
) -> tuple[str, ...]:
    activity = line.activity
    provider = activity.provider or ""
    if provider in renewals.catalog.organizations:
        provider = renewals.catalog.organization_terms.label(provider)
    remark = reasons_text(line.why_not, renewals.catalog) or (
        renewal_texts.MAY_NOT_COUNT if line.open else ""
    )
    return (
        day(activity.date or renewal_texts.NOT_STATED),
        activity.title or renewal_texts.CONTINUING_EDUCATION,
        provider,
        activity.index_number or "",
        renewal_texts.NOT_STATED if activity.units is None else format_amount(activity.units),
        format_amount(line.counted),
        ", ".join(("total", *map(renewal.wording_of, line.serves))) if line.counted else "",
        day(activity.reported or ""),
        remark,
    )
