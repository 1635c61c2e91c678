"""What is open next, as data for JSON."""

from typing import Any, assert_never

from pathways.checking.retake import WaitingPeriod
from pathways.model.rules.exam_facts import ApprovalWindow, ExamWindow
from pathways.planning.deadlines import CredentialExpiration, DeadlineReason, LastChance, RenewalDate
from pathways.planning.next_steps import NextSteps
from pathways.rendering.check.data import own_rules_data
from pathways.rendering.next.goals import goal_data
from pathways.rendering.next.text import deadline_cites, deadline_words

SCHEMA = "pathways/next/1"


def next_data(answer: NextSteps) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "schema": SCHEMA,
        "learner": answer.record.learner,
        "as_of": str(answer.as_of),
        "own_rules": own_rules_data(answer.catalog.own()),
        "steps": [step._asdict() for step in answer.steps],
        "goals": [goal_data(goal, answer.catalog) for goal in answer.goals],
        "falls": [
            {
                "credential": impact.credential,
                "lost": [goal_data(lost, answer.catalog) for lost in impact.lost],
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
            }
            for deadline in answer.deadlines
        ],
    }


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
