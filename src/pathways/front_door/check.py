"""The question of Python: am I eligible?"""

from datetime import date

from pathways.checking import check as checking
from pathways.checking.answer import Answer
from pathways.front_door.arguments import day_or_today, expect, looked_up
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record


def check(
    catalog: Catalog,
    credential: str,
    record: Record,
    *,
    as_of: date | str | None = None,
    assume_complete: bool = False,
) -> Answer:
    """Say whether a person is eligible for the exam of a credential, and for certification.

    Args:
        catalog: the rules, from `load`.
        credential: an id, an abbreviation or a former one: `ahima/chps`, `CHPS`.
        record: the evidence, from `record` or `read_record`.
        as_of: the day the question is asked about, as a date or YYYY-MM-DD; null: today.
        assume_complete: take what the record does not say as not so.

    Returns:
        The answer, with its reasons.

    Raises:
        InvalidInputError: the credential is not known, the day is not a date, or the record names what is not
            in the catalog.
        TypeError: an argument is of another kind.
    """
    expect(credential, str, "credential")
    return checking.check(
        catalog,
        credential,
        looked_up(catalog, record),
        as_of=day_or_today(as_of),
        assume_complete=assume_complete,
    )
