"""The days of a person that editions and windows are bound to."""

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from pathways.model.evidence.record import Record
from pathways.model.rules.applicable_editions import AnchorDays
from pathways.model.values.day import Day, exact_day
from pathways.model.values.period import ANCHORS, Anchor


def anchor_dates(record: Record, credential: str, as_of: date) -> AnchorDays:
    """Each anchor's day for a credential; null where it is not known.

    That of a renewal cycle is not here: only what a cycle asks for counts from it.
    """
    return {anchor: _anchor_date(anchor, record, credential, as_of) for anchor in ANCHORS}


def _anchor_date(anchor: Anchor, record: Record, credential: str, as_of: date) -> Day | None:
    match anchor:
        case "as_of":
            return exact_day(as_of)
        case "application_date":
            return _applied(record, credential, as_of)
        case "exam_date":
            return _sat(record, credential, as_of) or _applied(record, credential, as_of)
        case "program_entry":
            return _entered(record, as_of)
        case "cycle_start":
            return None
        case _:
            assert_never(anchor)


def award_anchor_dates(days: AnchorDays) -> AnchorDays:
    """The same for the award, which the day of the exam decides rather than that of the application."""
    return {**days, "application_date": days["exam_date"]}


def _applied(record: Record, credential: str, as_of: date) -> Day | None:
    """The day of the latest application; the as-of date without one; null for one whose day is not known."""
    days = [
        application.applied
        for application in record.applications.items
        if application.credential == credential
    ]
    if None in days:
        return None
    return max(_past_days(days, as_of), key=lambda day: day.latest, default=exact_day(as_of))


def _sat(record: Record, credential: str, as_of: date) -> Day | None:
    """The day on which the credential's own exam was first passed; null if the record has none."""
    passed = [exam.passed for exam in record.exams.items if exam.exam == credential]
    return min(_past_days(passed, as_of), default=None)


def _entered(record: Record, as_of: date) -> Day | None:
    """The first day of the earliest program of study; the as-of date where the list is there and empty."""
    started = [education.started for education in record.education.items]
    if None in started or (record.education.partial and not started):
        return None
    return min(_past_days(started, as_of), default=exact_day(as_of))


def _past_days(days: Iterable[Day | None], as_of: date) -> list[Day]:
    return [day for day in days if day and day.earliest <= as_of]
