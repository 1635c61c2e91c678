"""One job: its days and weekly hours that count toward a condition, at least and at most."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from pathways.evaluation.assessment import (
    any_term_matches,
    inexact_day,
    spelling_matches,
    term_matches,
    unstated,
)
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, refusals, undetermined
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.work import Job
from pathways.model.reason import NamedId, Reason
from pathways.model.rules.condition import ExperienceCondition
from pathways.model.values.amount import Amount
from pathways.model.values.day import Day, exact_day
from pathways.model.values.phrases import joined_by_or
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.wording import assumed, labels

NONE, WHOLE = Fraction(0), Fraction(1)
UNKNOWN_HOURS = Amount(NONE, None)


class WorkedDays(NamedTuple):
    """From a first day to a last, both worked."""

    first: date
    last: date

    @property
    def weeks(self) -> Fraction:
        """How long it is; nothing where it ends before it begins."""
        return Fraction(max((self.last - self.first).days + 1, 0), 7)


class JobTime(NamedTuple):
    """What a job can have given.

    `fits`: whether it surely is of the kind asked for. `least` null: perhaps nothing; `most` null: nothing
    bounds it. `weekly` are hours in every domain, `part`
    is how much of them counts, `total_hours` are the hours that the record states of the whole job.
    """

    path: EvidencePath
    sides: tuple[Criterion, ...]
    fits: bool
    least: WorkedDays | None
    most: WorkedDays | None
    weekly: Amount
    part: Amount
    total_hours: Amount | None

    @property
    def refusal(self) -> tuple[Reason, ...]:
        """Why it does not count; empty if it does."""
        return refusals(self.sides)


def job_time(
    condition: ExperienceCondition, context: EvaluationContext, job: Job, path: EvidencePath
) -> JobTime:
    """Read one job against what a condition asks of it."""
    current = job.end is None and job.is_unset("end")
    end = exact_day(context.as_of) if current else job.end
    domain, part = _part(condition, context, job, path)
    role = spelling_matches(
        context, job.role, context.catalog.vocabularies["roles"], condition.role, path.at("role")
    )
    fitting = (
        domain,
        role,
        _documented(condition, context, job, path),
        _attested(condition, context, job, path),
    )
    opens = window_start(condition, context)
    sides = (
        *fitting,
        *_days(context, job.start, end, path),
        *_recent(condition, end, opens),
        *_hours(context, job, path),
    )
    if current:
        sides = (*sides, Criterion(Truth.YES, assumption=assumed.current_job(path)))

    fits = all(side.truth is Truth.YES for side in fitting)
    least = most = None
    if job.start and end and opens and fits:
        least = WorkedDays(max(job.start.latest, opens.latest), min(end.earliest, context.as_of))
    if job.start or (condition.within and opens):
        begun = job.start.earliest if job.start else date.min
        most = WorkedDays(
            max(begun, opens.earliest if opens else date.min),
            min(end.latest if end else context.as_of, context.as_of),
        )
    amount, weekly = _total_hours(context, job, end, opens), _weekly(context, job, end)
    if amount and amount.low != amount.high and (condition.hours is not None or not weekly.low):
        sides = (*sides, undetermined(Question("attribute", path.at("hours"), labels.COUNTING_HOURS)))
    return JobTime(path, sides, fits, least, most, weekly, part, amount)


def _part(
    condition: ExperienceCondition, context: EvaluationContext, job: Job, path: EvidencePath
) -> tuple[Criterion, Amount]:
    """Whether a job is in the domain, and how much of it; one that is not split counts whole for each."""
    domains = context.catalog.vocabularies["domains"]
    if job.share is None:
        fit = any_term_matches(context, job.domains, domains, condition.domain, path.at("domains"))
        if job.is_unset("share"):
            return fit, Amount(WHOLE, WHOLE)
        return unstated(context, path.at("share"), condition.domain), Amount(NONE, WHOLE)
    known = (*job.share, *job.domains.items)
    criteria = {have: term_matches(domains, have, condition.domain, path.at("domains")) for have in known}
    shared = [(criteria[have], share) for have, share in job.share.items()]
    low = sum((share for fit, share in shared if fit.truth is Truth.YES), NONE)
    high = low + sum((share for fit, share in shared if fit.truth is Truth.UNKNOWN), NONE)
    others = [criteria[have].truth for have in job.domains.items if have not in job.share]
    rest = WHOLE - sum(job.share.values())
    if not job.domains.partial and others and min(others) is Truth.YES:
        low, high = low + rest, high + rest
    elif job.domains.partial or any(truth is not Truth.NO for truth in others):
        high += rest
    fit = max(criteria.values(), key=lambda aspect: aspect.truth)
    if low == high or fit.truth is Truth.UNKNOWN:
        return fit, Amount(low, high)
    doubt = unstated(context, path.at("domains" if job.domains.partial else "share"), condition.domain)
    if fit.truth is Truth.NO:
        return doubt, Amount(low, high)
    # Some of it surely counts. How much of the rest does is asked, and nothing in a record that is complete.
    return fit._replace(question=doubt.question), Amount(low, low if context.closed else high)


def _documented(
    condition: ExperienceCondition, context: EvaluationContext, job: Job, path: EvidencePath
) -> Criterion:
    if not condition.documented or job.documented:
        return MET
    if job.documented is None:
        return unstated(context, path.at("documented"), "documented")
    return failed(Reason("not-documented"))


def _attested(
    condition: ExperienceCondition, context: EvaluationContext, job: Job, path: EvidencePath
) -> Criterion:
    """Whether who signed the proof is one of those who may; taken as one of them where nobody is named."""
    if not condition.attested_by or not condition.documented:
        return MET
    terms = context.catalog.vocabularies["attestors"]
    may = joined_by_or(map(terms.label, condition.attested_by))
    wanted = tuple(NamedId(terms.vocabulary, name) for name in condition.attested_by)
    if job.attested_by is None:
        return Criterion(Truth.YES, assumption=assumed.attested_by(path, may))
    known = terms.recognize(job.attested_by)
    if known is None:
        return undetermined(Question("attribute", path.at("attested_by"), may))
    return (
        MET
        if known in condition.attested_by
        else failed(Reason("attested-by-other", (NamedId(terms.vocabulary, known), wanted)))
    )


def window_start(condition: ExperienceCondition, context: EvaluationContext) -> Day | None:
    """The first day that counts; null: not known."""
    if condition.within is None:
        return exact_day(date.min)
    anchor = context.anchor(condition.within.effective_by)
    return condition.within.opens(anchor) if anchor else None


def _recent(condition: ExperienceCondition, end: Day | None, opens: Day | None) -> Iterator[Criterion]:
    """Whether any of it lies in the window, and whether the window's own days are known."""
    if condition.within and (opens is None or not opens.exact):
        yield undetermined(Question("anchor", None, condition.within.effective_by))
    if condition.within and opens and end and end.latest < opens.earliest:
        yield failed(Reason("too-long-ago", (condition.within.last,)))


def _days(
    context: EvaluationContext, start: Day | None, end: Day | None, path: EvidencePath
) -> Iterator[Criterion]:
    """Whether the job's first and last day are known, so far as they have come."""
    for field, day in (("start", start), ("end", end)):
        if day is None:
            yield unstated(context, path.at(field), "date")
        elif field == "start" and day.earliest > context.as_of:
            yield failed(Reason("not-started", (day,)))
        elif not day.exact and day.earliest <= context.as_of:
            yield undetermined(inexact_day(path.at(field)))


def _hours(context: EvaluationContext, job: Job, path: EvidencePath) -> Iterator[Criterion]:
    """Whether the hours are told, of the whole or of a week."""
    if job.hours is None and not job.is_unset("hours"):
        yield unstated(context, path.at("hours"), "hours")
    elif job.hours is None and job.hours_per_week is None:
        yield unstated(context, path.at("hours_per_week"), labels.WEEKLY_HOURS)
    elif job.hours is None and job.hours_per_week and not job.hours_per_week.exact:
        yield undetermined(Question("attribute", path.at("hours_per_week"), labels.WEEKLY_HOURS))


def _total_hours(context: EvaluationContext, job: Job, end: Day | None, opens: Day | None) -> Amount | None:
    """The hours told of the whole job; any part of them where it is not over, or began before the window."""
    if job.hours is None:
        return None
    over = end is not None and end.latest <= context.as_of and not job.is_unset("end")
    begun = job.start.earliest if job.start else date.min
    inside = opens is not None and begun >= opens.latest
    return Amount(job.hours if over and inside else NONE, job.hours)


def _weekly(context: EvaluationContext, job: Job, end: Day | None) -> Amount:
    """Hours a week: the mean of those told of the whole job, which decide, or those told of a week."""
    if job.hours is None:
        quantity = job.hours_per_week if job.is_unset("hours") else None
        return UNKNOWN_HOURS if quantity is None else Amount(*quantity)
    if job.start is None or end is None:
        return UNKNOWN_HOURS
    longest = WorkedDays(job.start.earliest, end.latest).weeks
    shortest = WorkedDays(job.start.latest, min(end.earliest, context.as_of)).weeks
    over = end.latest <= context.as_of and not job.is_unset("end")
    return Amount(job.hours / longest if over else NONE, job.hours / shortest if shortest else None)
