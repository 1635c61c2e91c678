"""Decisions that the issuer took."""

from pathways.evaluation.assessment import Assessment, item
from pathways.evaluation.check import MET, refused
from pathways.evaluation.facts import EvaluationContext
from pathways.evaluation.latest_ruling import latest, undecided
from pathways.model.rules.condition import DecisionCondition
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def judged(want: DecisionCondition, facts: EvaluationContext, name: str) -> Assessment:
    """What the issuer decided last, by the as-of date; until then nobody can say.

    Where the days do not tell which of several decisions is the last, those that may be must agree.
    """
    listed = facts.record.decisions
    found = latest(
        facts,
        (
            (f"decisions[{index}]", one)
            for index, one in enumerate(listed.items)
            if one.credential == facts.credential and facts.names(one.condition, name)
        ),
    )
    told = [placed for placed in found if placed]
    answers = {one.answer for _, one in told}
    if len(answers) == 1 and None not in found and not (listed.partial and not facts.closed):
        path, one = told[-1]
        return item(path, MET if one.answer == "yes" else refused("the issuer decided against it"))
    return Assessment(Truth.UNKNOWN, questions=(*undecided(found), Question("judged", None, want.question)))
