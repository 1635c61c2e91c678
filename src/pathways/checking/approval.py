"""The approval to sit an exam, and until when it holds."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.rules.exam_facts import ApprovalWindow


class Approval(NamedTuple):
    """The last day of the latest approval that was not used, and the rule that says so."""

    given: date
    last: date
    rule: ApprovalWindow


def approvals(catalog: Catalog, record: Record, credential: str, as_of: date) -> Iterator[Approval]:
    """The latest approval by a day, by each rule that may say how long it holds; none once it was used."""
    days = [
        application.approved
        for application in record.applications.items
        if application.credential == credential
    ]
    given = max((day.earliest for day in days if day and day.earliest <= as_of), default=None)
    if given is None:
        return
    sat = [exam.failed or exam.passed for exam in record.exams.items if exam.exam == credential]
    if any(day.latest >= given for day in sat if day and day.latest <= as_of):
        return
    for rule in catalog.exam_facts(catalog.credentials[credential], as_of).sit_within:
        yield Approval(given, given + timedelta(int(rule.days)), rule)


def expired_approval(catalog: Catalog, record: Record, credential: str, as_of: date) -> Approval | None:
    """The latest approval, where by every rule on file it has run out; null where it has not."""
    latest = sorted(approvals(catalog, record, credential, as_of), key=lambda approval: approval.last)
    return latest[-1] if latest and latest[-1].last < as_of else None
