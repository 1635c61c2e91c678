"""Which edition of the rules binds a person."""

from datetime import date

from pathways.model.day import Day, exactly
from pathways.model.edition import Edition, in_force
from pathways.model.record import Record


def candidates(editions: tuple[Edition, ...], anchor: Day | None) -> tuple[Edition | None, ...]:
    """The editions that may bind; null where on some day of the anchor no rule is on file.

    Args:
        editions: in order of time.
        anchor: the day that decides; null: not known, so that every edition may bind.
    """
    if anchor is None:
        return editions or (None,)
    found = in_force(editions, anchor)
    covered = all(in_force(editions, exactly(end)) for end in anchor)
    return found if covered else (None, *found)


def applied(record: Record, credential: str, as_of: date) -> Day | None:
    """The day of the latest application; the as-of date without one; null for one whose day is not known."""
    days = [one.applied for one in record.applications.items if one.credential == credential]
    if None in days:
        return None
    come = [day for day in days if day and day.earliest <= as_of]
    return max(come, key=lambda day: day.latest, default=exactly(as_of))


def sat(record: Record, credential: str, as_of: date) -> Day | None:
    """The day on which the credential's own exam was first passed; null if the record has none."""
    passed = [
        one.passed
        for one in record.exams.items
        if one.exam == credential and one.passed and one.passed.earliest <= as_of
    ]
    return min(passed, default=None)
