"""What a record has and no rule of an answer asks about."""

from pathways.checking.answer import Answer
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import LISTS
from pathways.model.rules.condition import Condition

ABOUT_RULES = frozenset({"applications", "decisions", "exceptions"})
"""Lists about the rules themselves, which no condition reads as evidence."""


def unasked_evidence(answer: Answer) -> tuple[EvidencePath, ...]:
    """The items of a record that count toward nothing that an answer asks, in the order of the record."""
    verdicts = [answer.apply.verdict, answer.award.verdict]
    verdicts += [answer.recommended] if answer.recommended is not None else []
    verdicts += [answer.designation.lifted_by] if answer.designation else []
    conditions = [leaf for verdict in verdicts for leaf in verdict.leaves()]
    read = {name for leaf in conditions if isinstance(leaf.node, Condition) for name in leaf.node.reads}
    return tuple(
        EvidencePath(name, nth)
        for name in LISTS
        if name not in read | ABOUT_RULES
        for nth in range(len(getattr(answer.record, name).items))
    )
