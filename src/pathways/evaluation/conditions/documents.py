"""Documents that a person has, what rules them out, and decisions that the issuer took."""

from collections.abc import Iterator

from pathways.evaluation.assessment import Weighed, best, by_then, item, recent
from pathways.evaluation.check import Aspect
from pathways.evaluation.facts import Facts
from pathways.model.evidence.documents import Paper
from pathways.model.rules.condition import Document


def document(want: Document, facts: Facts) -> Weighed:
    """Whether the document is at hand."""
    documents = facts.record.documents
    weighed = [
        item(path, *_dated(want, facts, one, path))
        for index, one in enumerate(documents.items)
        for path in [f"documents[{index}]"]
        if one.kind == want.document
    ]
    return best(facts, weighed, documents.partial, "documents", want.document)


def _dated(want: Document, facts: Facts, one: Paper, path: str) -> Iterator[Aspect]:
    if not one.left_out("date"):
        yield by_then(facts, one.date, f"{path}.date")
    yield recent(facts, want.within, one.date, f"{path}.date")
