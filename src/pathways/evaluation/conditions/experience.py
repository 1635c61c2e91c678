"""Work, added up over the jobs that count."""

from fractions import Fraction

from pathways.evaluation.amounts import (
    Contribution,
    RequiredAmount,
    assess_amount,
    assess_sum,
    open_list_questions,
)
from pathways.evaluation.assessment import Assessment
from pathways.evaluation.conditions.job_time import JobTime, WorkedDays, job_time, window_start
from pathways.evaluation.conditions.work_time import (
    NEVER,
    WorkSpan,
    month_position,
    months_worked,
    position_after,
)
from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.weekly_hours import FULL_TIME
from pathways.model.rules.condition import ExperienceCondition
from pathways.model.values.amount import ZERO, Amount
from pathways.model.verdict import Question
from pathways.wording import assumed


def evaluate_experience(condition: ExperienceCondition, context: EvaluationContext, name: str) -> Assessment:
    """Whether enough was worked in the domain: the time is an interval, and so is what is missing."""
    more = open_list_questions(context, context.record.experience.partial, "experience", condition.domain)
    if condition.hours is not None:
        hours = [_job_contribution(job, *_hours(job)) for job in _jobs(condition, context)]
        return assess_sum(hours, RequiredAmount(name, condition.hours, "hour"), more)
    months = condition.months if condition.months is not None else (condition.years or ZERO) * 12
    # Routes ask for the same work and differ in how much: it is added up once.
    asked = (
        condition.domain,
        condition.role,
        condition.documented,
        condition.attested_by,
        condition.full_time,
        condition.within,
    )
    have, items = context.cached(
        (*asked, window_start(condition, context)), lambda: _months(condition, context, more)
    )
    return assess_amount(have, RequiredAmount(name, months, "month"), items, more)


def _jobs(condition: ExperienceCondition, context: EvaluationContext) -> list[JobTime]:
    listed = context.record.experience.items
    return [
        job_time(condition, context, job, EvidencePath("experience", index))
        for index, job in enumerate(listed)
    ]


def _job_contribution(job: JobTime, low: Fraction, high: Fraction | None, *doubts: Question) -> Contribution:
    if job.refusal:
        return Contribution(job.path, refusal=job.refusal)
    questions = tuple(side.question for side in job.sides if side.question)
    assumptions = tuple(side.assumption for side in job.sides if side.assumption)
    return Contribution(job.path, low, high, (*questions, *doubts), assumptions)


def _hours(job: JobTime) -> tuple[Fraction, Fraction | None]:
    """Hours told of the whole, else weekly hours times weeks; overlapping jobs add up."""
    if job.total_hours:
        certain = job.total_hours.low * job.part.low if job.fits else ZERO
        return certain, (job.total_hours.high or ZERO) * (job.part.high or ZERO)
    low = job.weekly.low * job.least.weeks * job.part.low if job.least else ZERO
    if job.most is None or job.weekly.high is None:
        return low, None
    return low, job.weekly.high * job.most.weeks * (job.part.high or ZERO)


def _months(
    condition: ExperienceCondition, context: EvaluationContext, more: tuple[Question, ...]
) -> tuple[Amount, tuple[Contribution, ...]]:
    """Months, each moment counted once and scaled by the hours of all jobs then at hand; and job by job."""
    jobs = _jobs(condition, context)
    full_time = condition.full_time or FULL_TIME
    counts = [job for job in jobs if not job.refusal]
    weeks = {job.path: _in_a_week(condition, job, full_time) for job in counts}
    least = {job.path: _span(job.least, weeks[job.path][0]) for job in counts}
    most = [_span(job.most, weeks[job.path][1]) for job in counts]
    bounded = not more and all(job.most for job in counts)
    have = Amount(
        months_worked(least.values(), full_time), months_worked(most, full_time) if bounded else None
    )
    items = (
        Contribution(job.path, refusal=job.refusal)
        if job.refusal
        else _doubtful(condition, job, weeks[job.path], months_worked([least[job.path]], full_time))
        for job in jobs
    )
    return have, tuple(items)


def _in_a_week(
    condition: ExperienceCondition, job: JobTime, full_time: Fraction
) -> tuple[Fraction, Fraction]:
    """Weekly hours in the domain. Where the issuer does not say what full time is, part-time work may count
    in proportion or in full.
    """
    low = job.weekly.low * job.part.low
    high = full_time if job.weekly.high is None else job.weekly.high * (job.part.high or ZERO)
    return low, max(high, full_time) if condition.full_time is None and high > 0 else high


def _doubtful(
    condition: ExperienceCondition, job: JobTime, week: tuple[Fraction, Fraction], months: Fraction
) -> Contribution:
    """A job with its months alone, and what is not certain of its hours."""
    part_time: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    if condition.full_time is None and job.weekly.high is not None and week[1]:
        if week[0] < FULL_TIME:
            part_time = (Question("part-time", None, job.path),)
        else:
            text = assumed.full_time_hours(FULL_TIME)
            assumptions = (f"{job.path}: {text}",)
    contribution = _job_contribution(job, months, None, *part_time)
    return contribution._replace(assumptions=(*contribution.assumptions, *assumptions))


def _span(stretch: WorkedDays | None, hours: Fraction) -> WorkSpan:
    if stretch is None or stretch.first > stretch.last:
        return NEVER
    return WorkSpan(month_position(stretch.first), position_after(stretch.last), hours)
