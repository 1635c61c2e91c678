"""What is open next, as text and as JSON."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import assert_never

from pathways.checking.retake import WaitingPeriod
from pathways.model.rules.exam_facts import ApprovalWindow, ExamFact, ExamWindow
from pathways.model.values.phrases import capital
from pathways.planning.deadlines import CredentialExpiration, Deadline, LastChance, RenewalDate
from pathways.planning.goals import GoalStage
from pathways.planning.lapse_impact import LapseImpact
from pathways.planning.next_step import NextStep
from pathways.planning.next_steps import NextSteps
from pathways.rendering.check.questions import question_context
from pathways.rendering.layout.lines import page_text, spaced_list_lines, wrap_lines
from pathways.rendering.next.goals import goal_heading, goal_lines, missing_words
from pathways.rendering.renew.words import date_words, task_words
from pathways.renewal.credential_group import CredentialGroup
from pathways.wording import next_texts
from pathways.wording.dates import format_date
from pathways.wording.not_read import NOT_READ, not_read
from pathways.wording.questions.sentences import question_texts
from pathways.wording.requirements import pluralize
from pathways.wording.sources import file_origin
from pathways.wording.words import trust_words

SOON = timedelta(183)
"""How far ahead a renewal comes before anything new."""
WHICH_RULE = next_texts.WHICH_RULE


def next_text(answer: NextSteps) -> str:
    """Say what is open today, what each step opens, what is nearest, what would fall, and the days to know.

    Returns:
        Lines that fit the terminal where words allow it.
    """
    return page_text(_lines(answer))


def _lines(answer: NextSteps) -> Iterator[str]:
    who = next_texts.for_learner(answer.record.learner) if answer.record.learner else ""
    yield from wrap_lines(next_texts.title(who, answer.as_of))
    yield from spaced_list_lines(NOT_READ, not_read(answer.record.unread))
    yield from spaced_list_lines(next_texts.RENEW_FIRST, renewal_tasks(answer))
    today = [step for step in answer.steps if step.kind != "meet"]
    yield from spaced_list_lines(
        next_texts.AVAILABLE_NOW, (_step(answer, step) for step in today) if today else ["nothing"]
    )
    yield from spaced_list_lines(
        next_texts.CAN_BE_STARTED, (_step(answer, step) for step in answer.steps if step.kind == "meet")
    )
    nearest = [goal for goal in answer.goals if goal.stage in (GoalStage.UNKNOWN, GoalStage.LACKING)]
    yield from ("", next_texts.CLOSEST_CREDENTIALS)
    yield from goal_lines(answer.catalog, nearest)
    yield from spaced_list_lines(
        next_texts.IF_IT_LAPSED, (impact_words(answer, impact) for impact in answer.impacts)
    )
    yield from spaced_list_lines(
        next_texts.KEY_DATES, (deadline_words(answer, deadline) for deadline in answer.deadlines)
    )
    yield from spaced_list_lines(next_texts.OWN_RULES, map(file_origin, answer.catalog.own()))
    yield ""
    yield from wrap_lines(next_texts.NO_DECISION)


def renewals_due(answer: NextSteps) -> list[CredentialGroup]:
    """The credentials held of which something is due within half a year, the most urgent first."""
    return [
        group
        for group in answer.renewals
        if group.task.action != "nothing" and group.task.by and group.task.by - answer.as_of <= SOON
    ]


def renewal_tasks(answer: NextSteps) -> list[str]:
    """What to do about each of them."""
    return [task_words(group, answer.catalog) for group in renewals_due(answer)]


def _step(answer: NextSteps, step: NextStep) -> str:
    opens = _named(answer, step.opens)
    later = _named(answer, (name for name in step.in_the_end if name not in step.opens))
    text = capital(step.text) + (next_texts.opens_now(opens) if opens else "")
    text += next_texts.opens_in_the_end(later) if later else ""
    if step.kind == "renew":
        text += next_texts.RENEW_LISTS_REQUIREMENTS
    others = [name for name in step.helps if name not in (*step.opens, *step.perhaps)]
    if not opens and others:
        text += next_texts.one_of_several(_named(answer, others))
    return text + (next_texts.perhaps_opens(_named(answer, step.perhaps)) if step.perhaps else "")


def _named(answer: NextSteps, names: Iterable[str]) -> str:
    return ", ".join(answer.catalog.credentials[name].abbreviation for name in names)


def impact_words(answer: NextSteps, impact: LapseImpact) -> str:
    """What would need more steps if a credential lapsed."""
    label = answer.catalog.credentials[impact.credential].abbreviation
    if not impact.lost:
        return next_texts.nothing_rests_on(label)
    lost = (f"{goal.answer.credential.abbreviation} ({goal_heading(goal).lower()})" for goal in impact.lost)
    return next_texts.further_away(label, ", ".join(lost))


def deadline_words(answer: NextSteps, deadline: Deadline) -> str:
    """A day to know, and why."""
    label = answer.catalog.credentials[deadline.credential].abbreviation
    match deadline.why:
        case LastChance(after=after):
            reason = "; ".join(missing_words(lack, answer.catalog) for lack in after.missing)
            reason = reason or "; ".join(question_texts(after.next.questions, question_context(after.answer)))
            return next_texts.last_chance(deadline.day, label, reason)
        case RenewalDate(coming=coming):
            return date_words(coming)
        case CredentialExpiration(item=item):
            return next_texts.credential_ends(deadline.day, label, item)
        case ExamWindow(opens=opens, closes=closes, apply_by=by):
            until = (
                next_texts.apply_by(by)
                if by and by.earliest == deadline.day
                else next_texts.closes_on(closes)
            )
            return next_texts.exam_window(
                deadline.day, label, opens, closes, until, _trusted(answer, deadline.why)
            )
        case ApprovalWindow(days=days):
            ends = next_texts.EXPIRED if deadline.kind == "ran-out" else next_texts.EXPIRES
            text = next_texts.approval_ends(label, ends, pluralize(days, "day"))
            return f"{format_date(deadline.day)}: {text}{_trusted(answer, deadline.why)}"
        case WaitingPeriod(rule=rule, disputed=disputed):
            text = next_texts.retake_from(label, pluralize(rule.days, "day"))
            others = (
                next_texts.retake_by_other_source(
                    pluralize(retake_wait.days, "day"), _trusted(answer, retake_wait)
                )
                for retake_wait in disputed
            )
            either = next_texts.or_other_day(other, WHICH_RULE) if (other := deadline.why.otherwise) else ""
            return f"{format_date(deadline.day)}: {text}{_trusted(answer, rule)}{''.join(others)}{either}"
        case _:
            assert_never(deadline.why)


def _trusted(answer: NextSteps, fact: ExamFact) -> str:
    return f" ({trust_words(answer.catalog.trust_of(fact))})"


def deadline_cites(deadline: Deadline) -> list[str]:
    """The sources of a deadline."""
    fact = deadline.why.rule if isinstance(deadline.why, WaitingPeriod) else deadline.why
    return list(fact.cites) if isinstance(fact, ExamFact) else []
