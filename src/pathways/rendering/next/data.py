"""What is open next, as data for JSON."""

from collections.abc import Iterable
from typing import assert_never

from pathways.checking.retake import WaitingPeriod
from pathways.model.catalog import Catalog
from pathways.model.rules.exam_facts import ApprovalWindow, ExamWindow
from pathways.planning.deadlines import CredentialExpiration, DeadlineReason, LastChance, RenewalDate
from pathways.planning.next_step import NextStep
from pathways.planning.next_steps import NextSteps
from pathways.rendering.check.data import own_rules_data
from pathways.rendering.layout.unread import unread_data
from pathways.rendering.next.goals import goal_data
from pathways.rendering.next.shapes import NextData, StepData
from pathways.rendering.next.text import deadline_cites, deadline_words, impact_words, renewals_due
from pathways.rendering.renew.words import task_words

SCHEMA = "pathways/next/3"


def next_data(answer: NextSteps) -> NextData:
    """The same as plain data."""
    return {
        "schema": SCHEMA,
        "learner": answer.record.learner,
        "as_of": str(answer.as_of),
        **unread_data(answer.record.unread),
        "own_rules": own_rules_data(answer.catalog.own()),
        "renewals_due": [
            {
                "credentials": [status.credential.credential for status in group.statuses],
                "action": group.task.action,
                "by": str(group.task.by),
                "text": task_words(group, answer.catalog),
            }
            for group in renewals_due(answer)
        ],
        "steps": [_step(step, answer.catalog) for step in answer.steps],
        "goals": [goal_data(goal, answer.catalog) for goal in answer.goals],
        "falls": [
            {
                "credential": impact.credential,
                "lost": [goal_data(lost, answer.catalog) for lost in impact.lost],
                "text": impact_words(answer, impact),
            }
            for impact in answer.impacts
        ],
        "deadlines": [
            {
                "day": str(deadline.day),
                "kind": deadline.kind,
                "credential": deadline.credential,
                "why": _reason(deadline.why),
                "text": deadline_words(answer, deadline),
                "cites": deadline_cites(deadline),
                "cites_text": [answer.catalog.sources[cite].title for cite in deadline_cites(deadline)],
            }
            for deadline in answer.deadlines
        ],
    }


def _step(step: NextStep, catalog: Catalog) -> StepData:
    return {
        "kind": step.kind,
        "text": step.text,
        "credential": step.credential,
        "opens": list(step.opens),
        "opens_text": _abbreviations(step.opens, catalog),
        "perhaps": list(step.perhaps),
        "perhaps_text": _abbreviations(step.perhaps, catalog),
        "in_the_end": list(step.in_the_end),
        "in_the_end_text": _abbreviations(step.in_the_end, catalog),
        "helps": list(step.helps),
        "helps_text": _abbreviations(step.helps, catalog),
    }


def _abbreviations(names: Iterable[str], catalog: Catalog) -> list[str]:
    return [catalog.credentials[name].abbreviation for name in names]


def _reason(why: DeadlineReason) -> str:
    """The word of a reason; each is a part of the schema, whatever the class is called."""
    match why:
        case LastChance():
            return "closes"
        case CredentialExpiration():
            return "expires"
        case RenewalDate():
            return "renews"
        case ExamWindow():
            return "sitting"
        case ApprovalWindow():
            return "sitwithin"
        case WaitingPeriod():
            return "retakewait"
        case _:
            assert_never(why)
