"""The last day to act: before an edition ends, evidence grows old, an exam closes or an approval runs out."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from pathways.checking.approval import approvals
from pathways.checking.retake import WaitingPeriod, retake
from pathways.model.evidence.path import EvidencePath
from pathways.model.rules.condition import Condition, ExperienceCondition
from pathways.model.rules.exam_facts import ApprovalWindow, ExamWindow
from pathways.model.rules.requirement import conditions
from pathways.model.values.base import Model
from pathways.model.values.day import Day
from pathways.model.values.partial_list import PartialList
from pathways.planning.goals import Goal, GoalStage, PersonOnDay
from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.key_dates import KeyDate
from pathways.renewal.renew import renew

DAY = timedelta(1)
AHEAD = timedelta(730)
"""How far ahead work that still goes on is looked at."""
CENTURY = timedelta(36_525)
"""Days further off are no plan."""


class LastChance(NamedTuple):
    """The last day on which an exam may be sat, or a credential claimed, as things stand."""

    after: Goal  # as it is on the day after


class CredentialExpiration(NamedTuple):
    """The last day of a credential that is held."""

    item: str  # its place in the record


class RenewalDate(NamedTuple):
    """A day in the renewal of credentials that are held."""

    coming: KeyDate


DeadlineReason = LastChance | CredentialExpiration | RenewalDate | ExamWindow | ApprovalWindow | WaitingPeriod


class Deadline(NamedTuple):
    """A day that matters for a credential.

    `last`: act on it or before; `ran-out`: it has passed; `not-before`: it is the first day to try again.
    """

    day: date
    kind: Literal["last", "ran-out", "not-before"]
    credential: str
    why: DeadlineReason


def deadlines(person: PersonOnDay, goals: Mapping[str, Goal]) -> list[Deadline]:
    """Every day to know of, the nearest first.

    Args:
        person: the person.
        goals: the person's goals.
    """
    every = groups(
        renew(person.catalog, person.record, as_of=person.as_of, assume_complete=person.closed).statuses,
        person.as_of,
    )
    days = [deadline for group in every for deadline in _renewing(group)]
    renewal_days = {
        (key_date.date, status.credential.credential)
        for group in every
        for key_date in group.coming
        for status in group.statuses
    }
    ends = {
        status.credential.credential
        for group in every
        if any(key_date.kind == "cycle-end" for key_date in group.coming)
        for status in group.statuses
    }
    days += (
        deadline
        for deadline in _expiring(person, goals, ends)
        if (deadline.day, deadline.credential) not in renewal_days
    )
    for name, goal in goals.items():
        if goal.stage in (GoalStage.DUE, GoalStage.PASSED, GoalStage.OPEN) and (
            last := _closes(person, goal)
        ):
            days.append(last)
        if goal.stage in (GoalStage.OPEN, GoalStage.UNKNOWN, GoalStage.LACKING) and not goal.passed:
            days += _exam_days(person, name)
    return sorted(days, key=lambda deadline: (deadline.day, deadline.credential, deadline.kind))


def _closes(person: PersonOnDay, goal: Goal) -> Deadline | None:
    """The last day before what may be done today may no longer: asked of the rules themselves, day by day."""
    for day in sorted(_change_days(person, goal)):
        after = person._replace(as_of=day).goal(goal.credential)
        if after.stage > goal.stage:
            return Deadline(day - DAY, "last", goal.credential, LastChance(after))
    return None


def _change_days(person: PersonOnDay, goal: Goal) -> set[date]:
    """The days after today on which the answer may be another than on the day before.

    A yes turns on a day that the record or an edition tells, on the day after, or when such a day leaves a
    window. Work leaves a window little by little, and months are not equally long: then every day may.
    """
    subject, as_of = goal.answer.credential, person.as_of
    days = {end for day in _days(person.record) for end in day if end < as_of + CENTURY}
    found, gradual = set(days), set[date]()
    for edition in subject.editions:
        found |= {edition.begins.first, edition.begins.last, *(edition.to or ())}
        for _, tree in edition.trees(subject.credential):
            for _, node in conditions(tree):
                if window := _window(node):
                    leaves = {window.keeps(day) for day in days}
                    found |= leaves
                    gradual |= {as_of + AHEAD, *leaves} if isinstance(node, ExperienceCondition) else set()
    turning = {day + after for day in found if day < date.max for after in (timedelta(0), DAY)}
    number = (max(gradual) - as_of).days if gradual else 0
    turning |= {as_of + timedelta(days) for days in range(number)}
    return {day for day in turning if day > as_of}


def _window(node: Condition) -> Any:
    within = getattr(node, "within", None)
    return within.last if within else None


def _days(value: Any) -> Iterator[Day]:
    """Every day that is told somewhere in a record."""
    if isinstance(value, Day):
        yield value
    elif isinstance(value, PartialList):
        for item in value.items:
            yield from _days(item)
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _days(getattr(value, name))


def _renewing(group: CredentialGroup) -> Iterator[Deadline]:
    """The days by which a renewal asks for something, and the first on which one may be renewed."""
    for key_date in group.coming:
        if key_date.must or key_date.kind == "opens":
            kind: Literal["last", "not-before"] = "last" if key_date.must else "not-before"
            yield Deadline(key_date.date, kind, group.lead.credential.credential, RenewalDate(key_date))


def _expiring(person: PersonOnDay, goals: Mapping[str, Goal], ends: Collection[str]) -> Iterator[Deadline]:
    """Last days that the record tells; one told to a month or year is left to a renewal that dates it."""
    for index, credential in enumerate(person.record.credentials.items):
        held = (
            credential.credential
            and credential.credential in goals
            and goals[credential.credential].stage is GoalStage.HELD
        )
        if not held or credential.credential is None or credential.expires is None:
            continue
        dated = credential.expires.exact or credential.credential not in ends
        if dated and credential.expires.earliest >= person.as_of:
            yield Deadline(
                credential.expires.earliest,
                "last",
                credential.credential,
                CredentialExpiration(EvidencePath("credentials", index, "expires")),
            )


def _exam_days(person: PersonOnDay, name: str) -> Iterator[Deadline]:
    """When an exam is given, how long an approval holds, and when the exam may be tried again."""
    catalog, record, as_of, _ = person
    facts = catalog.exam_facts(catalog.credentials[name], as_of)
    for sitting in facts.sittings:
        last = next(
            (day for day in (sitting.apply_by, sitting.closes) if day and day.earliest >= as_of), None
        )
        if last:
            yield Deadline(last.earliest, "last", name, sitting)
    for approval in approvals(catalog, record, name, as_of):
        yield Deadline(approval.last, "last" if approval.last >= as_of else "ran-out", name, approval.rule)
    for wait in waiting.waits if (waiting := retake(catalog, record, name, as_of)) else ():
        if wait.first_day > as_of:
            yield Deadline(wait.first_day, "not-before", name, wait)
