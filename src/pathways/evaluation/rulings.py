"""Which of several rulings of the issuer is the last one in force, as far as their days tell."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from pathways.evaluation.assessment import inexact_day, is_past
from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.decisions import Decision, IssuerException
from pathways.model.evidence.path import EvidencePath
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth, negated
from pathways.model.verdict import Question

RulingT = TypeVar("RulingT", Decision, IssuerException)
LocatedRuling = tuple[EvidencePath, RulingT]


def latest_rulings(
    context: EvaluationContext, rulings: Iterable[LocatedRuling[RulingT]]
) -> tuple[LocatedRuling[RulingT] | None, ...]:
    """The rulings that may be the last in force on the as-of date, in the order of the record.

    More than one where their days do not tell, or are the same; null among them where perhaps none is.
    """
    known = [(placed, _in_force(context, placed[1])) for placed in rulings]
    sure = [_earliest(ruling) for (_, ruling), in_force in known if in_force is Truth.YES]
    newest = max(sure, default=date.min)
    found: list[LocatedRuling[RulingT] | None] = [
        placed for placed, in_force in known if in_force is not Truth.NO and _latest(placed[1]) >= newest
    ]
    if not sure:
        found.append(None)
    return tuple(found)


def undecided_questions(rulings: tuple[LocatedRuling[RulingT] | None, ...]) -> tuple[Question, ...]:
    """What would tell which ruling is the last: the days that are not exact; where all are, each day."""
    if len(rulings) == 1:
        return ()
    known_rulings = [placed for placed in rulings if placed]
    vague = tuple(inexact_day(path.at(field)) for path, ruling in known_rulings if (field := _vague(ruling)))
    return vague or tuple(inexact_day(path.at("decided")) for path, _ in known_rulings)


def _vague(ruling: Decision | IssuerException) -> str | None:
    """The first of its days that is not known exactly."""
    for field in ("decided", "until"):
        day = getattr(ruling, field, None)
        if field in ruling.model_fields_set and not (day and day.exact):
            return field
    return None


def _in_force(context: EvaluationContext, ruling: Decision | IssuerException) -> Truth:
    """Whether it was taken by the as-of date, and has not ended; one whose day is left out was."""
    if ruling.decided is None:
        begun = Truth.YES if ruling.is_unset("decided") else Truth.UNKNOWN
    elif ruling.decided.earliest > context.as_of:
        begun = Truth.NO
    else:
        begun = Truth.YES if ruling.decided.latest <= context.as_of else Truth.UNKNOWN
    if isinstance(ruling, Decision) or ruling.is_unset("until"):
        return begun
    return min(begun, max(negated(is_past(context, ruling.until)), is_used(context, ruling)))


def is_used(context: EvaluationContext, exception: IssuerException) -> Truth:
    """Whether the latest application, or a pass, fell into the days of an exception: it stands then."""
    applied = [
        application.applied
        for application in context.record.applications.items
        if application.credential == exception.credential
    ]
    passed = [exam.passed for exam in context.record.exams.items if exam.exam == exception.credential]
    come = [[day for day in days if day and day.latest <= context.as_of] for days in (applied, passed)]
    days = (*sorted(come[0], key=lambda day: day.latest)[-1:], *come[1])
    return max((_within(day, exception) for day in days), default=Truth.NO)


def _within(day: Day, exception: IssuerException) -> Truth:
    """Whether a day lies between that of a decision and the last day of what was decided."""
    if (
        exception.until is None
        or day.latest < exception.decided.earliest
        or day.earliest > exception.until.latest
    ):
        return Truth.NO
    surely = exception.decided.latest <= day.earliest and day.latest <= exception.until.earliest
    return Truth.YES if surely else Truth.UNKNOWN


def _earliest(ruling: Decision | IssuerException) -> date:
    return ruling.decided.earliest if ruling.decided else date.min


def _latest(ruling: Decision | IssuerException) -> date:
    """The latest day that it can be of; one whose day is left out is older than all that have one."""
    if ruling.decided:
        return ruling.decided.latest
    return date.min if ruling.is_unset("decided") else date.max
