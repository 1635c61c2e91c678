"""What a record has and no rule of an answer asks about."""

from collections.abc import Iterator

from pathways.checking.answer import Answer
from pathways.checking.condition_on import leaves
from pathways.model.evidence.path import EvidencePath
from pathways.model.rules.condition import Condition
from pathways.model.verdict import Verdict

LISTS = (
    "education", "coursework", "experience", "training", "exams", "credentials", "licenses", "memberships",
    "continuing_education", "documents", "sanctions",
)  # fmt: skip
"""What a person brings; applications, decisions and exceptions are about the rules themselves."""


def unasked_evidence(answer: Answer) -> tuple[EvidencePath, ...]:
    """The items of a record that count toward nothing that an answer asks, in the order of the record."""
    verdicts = [answer.apply.verdict, answer.award.verdict]
    verdicts += [answer.recommended] if answer.recommended else []
    verdicts += [answer.designation.lifted_by] if answer.designation else []
    conditions = [leaf for verdict in verdicts for leaf in leaves(verdict)]
    read = {name for leaf in conditions if isinstance(leaf.node, Condition) for name in leaf.node.reads}
    told = {
        path.item
        for leaf in conditions
        for path in (*leaf.used, *(item.path for item in leaf.left_out), *_asked(leaf))
    }
    paths = (
        EvidencePath(name, nth)
        for name in LISTS
        if name not in read
        for nth in range(len(getattr(answer.record, name).items))
    )
    own = answer.credential.credential
    return tuple(
        path
        for path in paths
        if path not in told and getattr(answer.record.item(path), "credential", None) != own
    )


def _asked(leaf: Verdict) -> Iterator[EvidencePath]:
    return (question.path for question in leaf.questions if question.path is not None)
