"""Documents that a person has, what rules them out, and decisions that the issuer took."""

from collections.abc import Iterator

from pathways.evaluation.assessment import Assessment, best, by_then, item, recent
from pathways.evaluation.check import Criterion
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.documents import Document
from pathways.model.rules.condition import DocumentCondition


def document(want: DocumentCondition, facts: EvaluationContext) -> Assessment:
    """Whether the document is at hand."""
    documents = facts.record.documents
    weighed = [
        item(path, *_dated(want, facts, one, path))
        for index, one in enumerate(documents.items)
        for path in [f"documents[{index}]"]
        if one.kind == want.document
    ]
    return best(facts, weighed, documents.partial, "documents", want.document)


def _dated(
    want: DocumentCondition, facts: EvaluationContext, one: Document, path: str
) -> Iterator[Criterion]:
    if not one.left_out("date"):
        yield by_then(facts, one.date, f"{path}.date")
    yield recent(facts, want.within, one.date, f"{path}.date")
