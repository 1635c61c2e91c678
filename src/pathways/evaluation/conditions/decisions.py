"""Decisions that the issuer took."""

from pathways.evaluation.assessment import Assessment, assess_item
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, failed
from pathways.evaluation.rulings import latest_rulings, undecided_questions
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.rules.condition import DecisionCondition
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def evaluate_decision(condition: DecisionCondition, context: EvaluationContext, name: str) -> Assessment:
    """What the issuer decided last, by the as-of date; until then nobody can say.

    Where the days do not tell which of several decisions is the last, those that may be must agree.
    """
    listed = context.record.decisions
    rulings = latest_rulings(
        context,
        (
            (EvidencePath("decisions", index), decision)
            for index, decision in enumerate(listed.items)
            if decision.credential == context.credential and context.names(decision.target, name)
        ),
    )
    dated = [placed for placed in rulings if placed]
    answers = {decision.answer for _, decision in dated}
    if len(answers) == 1 and None not in rulings and not (listed.partial and not context.closed):
        path, decision = dated[-1]
        return assess_item(path, MET if decision.answer == "yes" else failed(Reason("decided-against")))
    return Assessment(
        Truth.UNKNOWN,
        questions=(*undecided_questions(rulings), Question("issuer-discretion", None, condition.question)),
    )
