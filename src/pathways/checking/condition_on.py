"""One condition of an answer on another day: what `check` says of it then, without the rest of the answer."""

from datetime import date

from pathways.checking.anchor_dates import anchor_dates, award_anchor_dates
from pathways.checking.answer import Answer
from pathways.checking.check import STANDINGS, check
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.model.inherited import Inherited
from pathways.model.rules.applicable_editions import applicable_editions
from pathways.model.values.truth import Truth
from pathways.model.verdict import Verdict


def truth_on(answer: Answer, leaf: Verdict, day: date) -> Truth | None:
    """The truth of a condition on a day; null where the rules of that day have none of its name.

    Where the same edition applies on that day, the condition alone is evaluated; else the whole question is
    asked again.
    """
    subject, record, name = answer.credential, answer.record, leaf.name or ""
    days = anchor_dates(record, subject.credential, day)
    for purpose, anchors, verdict in (
        ("apply", days, answer.apply),
        ("award", award_anchor_dates(days), answer.award),
    ):
        if not any(node is leaf for node in verdict.verdict.leaves()):
            continue
        editions = applicable_editions(subject.editions, anchors)
        if len(editions) != 1 or editions != verdict.editions or leaf.node is None:
            break
        context = EvaluationContext(
            answer.catalog,
            record,
            day,
            subject.credential,
            answer.assume_complete,
            anchors,
            edition=editions[0],
            purpose=purpose,
            standings=STANDINGS,
        )
        above = Inherited(leaf.cites, leaf.trust, name.rpartition("/")[0] or None)
        return evaluate(leaf.node, context, above).truth
    later = check(
        answer.catalog, subject.credential, record, as_of=day, assume_complete=answer.assume_complete
    )
    conditions = (*later.apply.verdict.leaves(), *later.award.verdict.leaves())
    return next((condition.truth for condition in conditions if condition.name == name), None)
