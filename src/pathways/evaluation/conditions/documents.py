"""Documents that a person has."""

from collections.abc import Iterator

from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    happened_by,
    within_window,
)
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import Criterion
from pathways.model.evidence.documents import Document
from pathways.model.evidence.path import EvidencePath
from pathways.model.rules.condition import DocumentCondition


def evaluate_document(condition: DocumentCondition, context: EvaluationContext) -> Assessment:
    """Whether the document is at hand."""
    documents = context.record.documents
    weighed = [
        assess_item(path, *_dated(condition, context, document, path))
        for index, document in enumerate(documents.items)
        for path in [EvidencePath("documents", index)]
        if document.kind == condition.document
    ]
    return best_assessment(context, weighed, documents.partial, "documents", condition.document)


def _dated(
    condition: DocumentCondition, context: EvaluationContext, document: Document, path: EvidencePath
) -> Iterator[Criterion]:
    if not document.is_unset("date"):
        yield happened_by(context, document.date, path.at("date"))
    yield within_window(context, condition.within, document.date, path.at("date"))
