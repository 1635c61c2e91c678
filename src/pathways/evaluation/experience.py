"""Work, added up over the jobs that count."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from pathways.evaluation.evidence import Aspect, Facts, Weighed, any_of, not_told, open_to, refused
from pathways.evaluation.months import NEVER, Span, after, months_worked, position
from pathways.model.amount import Amount
from pathways.model.day import Day, exactly
from pathways.model.record import Job
from pathways.model.requirement import Experience
from pathways.model.truth import Truth
from pathways.model.verdict import LeftOut, Question, Shortfall, unique

FULL_TIME = Fraction(35)
"""Weekly hours that count fully where the issuer does not say (an assumption, always shown)."""


class Counted(NamedTuple):
    """The least and the most time that a job can have given; `high` null means that nothing bounds it."""

    path: str
    low: Span = NEVER
    high: Span | None = NEVER
    doubts: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    refusal: str = ""


def experience(want: Experience, facts: Facts, name: str) -> Weighed:
    """Whether enough months were worked in the domain: the time is an interval, and so is what is missing."""
    listed = facts.record.experience
    jobs = [_count(want, facts, job, f"experience[{index}]") for index, job in enumerate(listed.items)]
    counted = [job for job in jobs if not job.refusal]
    partial = listed.partial and not facts.closed

    full_time = want.full_time or FULL_TIME
    low = months_worked([job.low for job in counted], full_time)
    high = months_worked([job.high for job in counted if job.high], full_time)
    have = Amount(low, None if partial or any(job.high is None for job in counted) else high)
    need = want.months if want.months is not None else (want.years or Fraction(0)) * 12
    truth = _reaches(have, need)

    questions = unique(*(job.doubts for job in counted))
    if partial:
        questions = (*questions, Question("list", "experience", want.domain))
    return Weighed(
        truth,
        used=tuple(job.path for job in counted if job.low.worked),
        left_out=tuple(LeftOut(job.path, job.refusal) for job in jobs if job.refusal),
        questions=questions if truth is Truth.UNKNOWN else (),
        assumptions=unique(*(job.assumptions for job in counted)),
        shortfalls=() if truth is Truth.YES else (_shortfall(name, have, need),),
    )


def _reaches(have: Amount, need: Fraction) -> Truth:
    if have.low >= need:
        return Truth.YES
    return Truth.UNKNOWN if have.high is None or have.high >= need else Truth.NO


def _shortfall(name: str, have: Amount, need: Fraction) -> Shortfall:
    least = Fraction(0) if have.high is None else max(need - have.high, Fraction(0))
    return Shortfall(name, have, need, Amount(least, need - have.low), "month")


def _count(want: Experience, facts: Facts, job: Job, path: str) -> Counted:
    domains = facts.catalog.vocabularies["domains"]
    domain = any_of(facts, job.domains, domains, want.domain, f"{path}.domains")
    end = exactly(facts.as_of) if job.end is None and job.left_out("end") else job.end
    least, most = _weekly_hours(want, job.hours_per_week)

    sides = [domain, *_days(facts, job.start, end, path)]
    if job.hours_per_week is None:
        sides.append(not_told(facts, f"{path}.hours_per_week", "weekly hours"))
    elif least < most:
        sides.append(open_to(Question("part-time", None, path)))
    refusal = "; ".join(side.reason for side in sides if side.truth is Truth.NO)
    if refusal:
        return Counted(path, refusal=refusal)

    assumptions = []
    if job.end is None and job.left_out("end"):
        assumptions.append(f"{path}: a job without an end is current")
    if want.full_time is None and least == most:
        assumptions.append(f"{path}: {FULL_TIME} hours a week or more are full time; the issuer does not say")
    low, high = NEVER, None
    if domain.truth is Truth.YES and job.start and end:
        low = _span(job.start.latest, min(end.earliest, facts.as_of), least)
    if job.start:
        high = _span(job.start.earliest, min(end.latest, facts.as_of) if end else facts.as_of, most)
    doubts = tuple(side.question for side in sides if side.question)
    return Counted(path, low, high, doubts, tuple(assumptions))


def _days(facts: Facts, start: Day | None, end: Day | None, path: str) -> Iterator[Aspect]:
    """Whether the job's first and last day are known, so far as they have come."""
    for field, day in (("start", start), ("end", end)):
        if day is None:
            yield not_told(facts, f"{path}.{field}", "date")
        elif field == "start" and day.earliest > facts.as_of:
            yield refused(f"not yet: it starts on {day}")
        elif not day.exact and day.earliest <= facts.as_of:
            yield open_to(Question("attribute", f"{path}.{field}", "exact date"))


def _weekly_hours(want: Experience, told: Fraction | None) -> tuple[Fraction, Fraction]:
    """The least and the most hours a week that a job counts with.

    Where the issuer does not say what full time is, part-time work may count in full or in proportion.
    """
    full_time = want.full_time or FULL_TIME
    if told is None:
        return Fraction(0), full_time
    if want.full_time is None and 0 < told < full_time:
        return told, full_time
    return told, told


def _span(first: date, last: date, hours: Fraction) -> Span:
    return Span(position(first), after(last), hours) if first <= last else NEVER
