"""The question of Python: what must I do to renew?"""

from datetime import date

from pathways.front_door.arguments import day_or_today, looked_up
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.renewal import renew as renewal
from pathways.renewal.renew import Renewals


def renew(
    catalog: Catalog, record: Record, *, as_of: date | str | None = None, assume_complete: bool = False
) -> Renewals:
    """Say where each credential of a record stands, and what its cycle still needs.

    Args and errors are those of `check`.

    Returns:
        A status for each credential of the record that was awarded by then.
    """
    return renewal.renew(
        catalog, looked_up(catalog, record), as_of=day_or_today(as_of), assume_complete=assume_complete
    )
