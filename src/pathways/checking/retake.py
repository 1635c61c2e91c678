"""The waiting period after a failed attempt at an exam."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.rules.exam_facts import RetakeWait
from pathways.model.values.day import Day


class WaitingPeriod(NamedTuple):
    """A waiting period that may hold, and the first day after it.

    `disputed` are other periods of the same time, which less trusted sources tell. `otherwise` is the first
    day by the rule of another time, for no source says which covers an attempt failed before a change.
    """

    first_day: date
    rule: RetakeWait
    disputed: tuple[RetakeWait, ...]
    otherwise: date | None = None


class Retake(NamedTuple):
    """The wait after the latest failed attempt: by the rule of that day, and that of the as-of date."""

    failed: Day
    waits: tuple[WaitingPeriod, ...]

    @property
    def first_day(self) -> date:
        """The first day on which the exam may surely be tried again."""
        return max(wait.first_day for wait in self.waits)


def retake(catalog: Catalog, record: Record, credential: str, as_of: date) -> Retake | None:
    """The wait that may still run for a credential's exam; null where none does, or it was passed since."""
    sat = [exam for exam in record.exams.items if exam.exam == credential]
    failed = max(
        (attempt.failed for attempt in sat if attempt.failed and attempt.failed.earliest <= as_of),
        default=None,
    )
    passed = [attempt.passed for attempt in sat if attempt.passed and attempt.passed.latest <= as_of]
    if failed is None or any(day.latest >= failed.latest for day in passed):
        return None
    days = {wait.first_day: wait for wait in _waits(catalog, credential, failed, as_of)}
    if not days or as_of >= max(days):
        return None
    others = {day: next((other for other in sorted(days) if other != day), None) for day in days}
    return Retake(failed, tuple(days[day]._replace(otherwise=others[day]) for day in sorted(days)))


def _waits(catalog: Catalog, credential: str, failed: Day, as_of: date) -> Iterator[WaitingPeriod]:
    for day in (min(failed.latest, as_of), as_of):
        retake_waits = catalog.exam_facts(catalog.credentials[credential], day).retake_wait
        if not retake_waits:
            continue
        best = max(catalog.trust_of(wait) for wait in retake_waits)
        governing = [wait for wait in retake_waits if catalog.trust_of(wait) is best]
        disputed = tuple(wait for wait in retake_waits if wait not in governing)
        for rule in governing:
            yield WaitingPeriod(min(failed.latest, as_of) + timedelta(int(rule.days)), rule, disputed)
