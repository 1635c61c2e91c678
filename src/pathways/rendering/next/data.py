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


def next_data(found: NextSteps) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "schema": SCHEMA,
        "learner": found.record.learner,
        "as_of": str(found.as_of),
        "own_rules": own_rules_data(found.catalog.own()),
        "steps": [one._asdict() for one in found.steps],
        "goals": [goal_data(one, found.catalog) for one in found.goals],
        "falls": [
            {"credential": one.credential, "lost": [goal_data(lost, found.catalog) for lost in one.lost]}
            for one in found.falls
        ],
        "deadlines": [
            {
                "day": str(one.day),
                "kind": one.kind,
                "credential": one.credential,
                "why": _reason(one.why),
                "text": deadline_words(found, one),
                "cites": deadline_cites(one),
            }
            for one in found.deadlines
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
