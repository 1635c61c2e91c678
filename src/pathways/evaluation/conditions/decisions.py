"""Decisions that the issuer took."""

from pathways.evaluation.assessment import Assessment, assess_item
from pathways.evaluation.check import MET, failed
from pathways.evaluation.facts import EvaluationContext
from pathways.evaluation.latest_ruling import latest_rulings, undecided_questions
from pathways.model.rules.condition import DecisionCondition
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def evaluate_decision(want: DecisionCondition, facts: EvaluationContext, name: str) -> Assessment:
    """What the issuer decided last, by the as-of date; until then nobody can say.

    Where the days do not tell which of several decisions is the last, those that may be must agree.
    """
    listed = facts.record.decisions
    found = latest_rulings(
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
        return assess_item(path, MET if one.answer == "yes" else failed("the issuer decided against it"))
    return Assessment(
        Truth.UNKNOWN, questions=(*undecided_questions(found), Question("judged", None, want.question))
    )
