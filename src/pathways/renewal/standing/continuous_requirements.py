"""What a holder must have at all times, such as a membership."""

from dataclasses import replace

from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.model.inherited import Inherited
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.condition import Condition, MembershipCondition
from pathways.model.rules.requirement import AtLeast, conditions
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import unique
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.renewal.standing.standing_history import (
    PossibleStanding,
    after_end,
    distinct_standings,
)
from pathways.wording import assumed, labels


def _membership_end(must: AtLeast | Condition, context: EvaluationContext) -> Day | None:
    """The last day of the membership that a holder must have, where it has ended; null: it is not told."""
    wanted = {node.organization for _, node in conditions(must) if isinstance(node, MembershipCondition)}
    ends = [
        membership.until
        for membership in context.record.memberships.items
        if membership.organization in wanted and membership.until and membership.until.latest < context.as_of
    ]
    return max(ends, key=lambda day: day.latest, default=None)


def with_continuous_requirements(
    status: CredentialStatus, renewal: Renewal, context: EvaluationContext
) -> CredentialStatus:
    """The row of a holder who must have something at all times: without it, not in good standing.

    What only a list that the record does not have would tell is taken as there, by name. From the last day of
    a membership that ended, what follows a cycle follows: AAPC's texts on late renewal are about dues.
    """
    if renewal.keeps is None or status.holding.gone(context.as_of):
        return status
    verdict = evaluate(renewal.keeps, context, Inherited.citing(renewal.cites, context.catalog))
    if status.stated:
        stated = assumed.standing_as_stated(status.holding.path, status.standing)
        against = assumed.despite_continuous_requirement(stated)
        recorded = () if verdict.truth is Truth.YES else (against,)
        return replace(
            status, continuous_requirement=verdict, assumptions=unique(status.assumptions, recorded)
        )
    if verdict.truth is Truth.YES:
        return replace(
            status,
            continuous_requirement=verdict,
            assumptions=unique(status.assumptions, verdict.assumptions),
        )
    if verdict.truth is Truth.UNKNOWN and all(asked.kind == "list" for asked in verdict.questions):
        lists = labels.AND.join(sorted({asked.path or "" for asked in verdict.questions}))
        assumption = assumed.has_continuous_requirement(status.holding.path, lists)
        return replace(
            status, continuous_requirement=verdict, assumptions=unique(status.assumptions, (assumption,))
        )
    kept = tuple(text for text in status.assumptions if text not in status.assumed_current)
    lost = _membership_end(renewal.keeps, context) if verdict.truth is Truth.NO else None
    without = (
        tuple(after_end(renewal, lost, context.as_of))
        if lost
        else (PossibleStanding("inactive", context.as_of, None),)
    )
    fallen = distinct_standings(
        other for state in status.states for other in ((state,) if state.good is Truth.NO else without)
    )
    states = fallen if verdict.truth is Truth.NO else distinct_standings((*status.states, *fallen))
    asked = (
        unique(status.questions, verdict.questions) if verdict.truth is Truth.UNKNOWN else status.questions
    )
    assumptions = kept if verdict.truth is Truth.NO else status.assumptions
    return replace(
        status, continuous_requirement=verdict, states=states, questions=asked, assumptions=assumptions
    )
