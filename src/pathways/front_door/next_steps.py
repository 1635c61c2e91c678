"""The question of Python: what can I do next?"""

from datetime import date

from pathways.front_door.arguments import day_or_today, looked_up
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.planning import next_steps as planning
from pathways.planning.next_steps import NextSteps


def next_steps(
    catalog: Catalog, record: Record, *, as_of: date | str | None = None, assume_complete: bool = False
) -> NextSteps:
    """Say what is open to a person, what each step opens, what would fall, and the last day to act.

    Args and errors are those of `check`.

    Returns:
        Goals by nearness, steps by what they open, credentials that others rest on, and days, nearest first.
    """
    return planning.next_steps(
        catalog, looked_up(catalog, record), as_of=day_or_today(as_of), assume_complete=assume_complete
    )
