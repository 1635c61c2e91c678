"""Documents that a person has, what rules them out, and decisions that the issuer took."""

from collections.abc import Iterator

from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    happened_by,
    within_window,
)
from pathways.evaluation.check import Criterion
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.documents import Document
from pathways.model.rules.condition import DocumentCondition


def evaluate_document(want: DocumentCondition, facts: EvaluationContext) -> Assessment:
    """Whether the document is at hand."""
    documents = facts.record.documents
    weighed = [
        assess_item(path, *_dated(want, facts, one, path))
        for index, one in enumerate(documents.items)
        for path in [f"documents[{index}]"]
        if one.kind == want.document
    ]
    return best_assessment(facts, weighed, documents.partial, "documents", want.document)


def _dated(
    want: DocumentCondition, facts: EvaluationContext, one: Document, path: str
) -> Iterator[Criterion]:
    if not one.is_unset("date"):
        yield happened_by(facts, one.date, f"{path}.date")
    yield within_window(facts, want.within, one.date, f"{path}.date")
