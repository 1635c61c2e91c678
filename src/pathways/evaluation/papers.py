"""Documents that a person has, and decisions that the issuer took."""

from datetime import date

from pathways.evaluation.evidence import MET, Facts, Weighed, best, by_then, item, refused
from pathways.model.requirement import Document, Judged
from pathways.model.truth import Truth
from pathways.model.verdict import Question


def document(want: Document, facts: Facts) -> Weighed:
    """Whether the document is at hand."""
    documents = facts.record.documents
    weighed = [
        item(path, MET if one.left_out("date") else by_then(facts, one.date, f"{path}.date"))
        for index, one in enumerate(documents.items)
        for path in [f"documents[{index}]"]
        if one.kind == want.document
    ]
    return best(facts, weighed, documents.partial, "documents", want.document)


def judged(want: Judged, facts: Facts, name: str) -> Weighed:
    """What the issuer decided last, by the as-of date; until then nobody can say."""
    decided = [
        (one.decided.latest if one.decided else date.min, index, one.answer)
        for index, one in enumerate(facts.record.decisions.items)
        if one.credential == facts.credential and one.condition == name
        if one.decided is None or one.decided.latest <= facts.as_of
    ]
    if not decided:
        return Weighed(Truth.UNKNOWN, questions=(Question("judged", None, want.question),))
    _, index, answer = max(decided)
    path = f"decisions[{index}]"
    return item(path, MET if answer == "yes" else refused("the issuer decided against it"))
