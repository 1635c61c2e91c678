"""Documents that a person has, what rules them out, and decisions that the issuer took."""

from collections.abc import Iterator
from datetime import date

from pathways.evaluation.evidence import (
    MET,
    Aspect,
    Weighed,
    best,
    by_then,
    inexact,
    item,
    open_to,
    past,
    recent,
    refused,
)
from pathways.evaluation.facts import Facts
from pathways.model.condition import Document, Judged, MustNot
from pathways.model.record import Paper, Sanction, Sitting
from pathways.model.truth import Truth
from pathways.model.verdict import LeftOut, Question


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


def judged(want: Judged, facts: Facts, name: str) -> Weighed:
    """What the issuer decided last, by the as-of date; until then nobody can say."""
    decided = [
        (one.decided.latest if one.decided else date.min, index, one.answer)
        for index, one in enumerate(facts.record.decisions.items)
        if one.credential == facts.credential and facts.names(one.condition, name)
        if one.decided is None or one.decided.latest <= facts.as_of
    ]
    if not decided:
        return Weighed(Truth.UNKNOWN, questions=(Question("judged", None, want.question),))
    _, index, answer = max(decided)
    path = f"decisions[{index}]"
    return item(path, MET if answer == "yes" else refused("the issuer decided against it"))


def must_not(want: MustNot, facts: Facts) -> Weighed:
    """Whether nothing rules the person out; without evidence of it, they are taken as clear."""
    if want.sanction:
        against = [
            (path, _sanctioned(facts, one, path))
            for index, one in enumerate(facts.record.sanctions.items)
            for path in [f"sanctions[{index}]"]
            if one.kind == want.sanction
        ]
    else:
        against = [
            (path, _failed(want, facts, one, path))
            for index, one in enumerate(facts.record.exams.items)
            for path in [f"exams[{index}]"]
            if one.exam == want.failed and not one.passed
        ]
    truth = min((found.truth for _, found in against), default=Truth.YES)
    if truth is Truth.YES:
        return Weighed(truth, assumptions=(f"clear: {want.sanction or want.failed}",))
    questions = tuple(found.question for _, found in against if found.question)
    left_out = tuple(LeftOut(path, found.reason) for path, found in against if found.reason)
    return Weighed(truth, left_out=left_out, questions=questions if truth is Truth.UNKNOWN else ())


def _dated(want: Document, facts: Facts, one: Paper, path: str) -> Iterator[Aspect]:
    if not one.left_out("date"):
        yield by_then(facts, one.date, f"{path}.date")
    yield recent(facts, want.within, one.date, f"{path}.date")


def _sanctioned(facts: Facts, one: Sanction, path: str) -> Aspect:
    begun = MET if one.left_out("date") else by_then(facts, one.date, f"{path}.date")
    ended = Truth.NO if one.left_out("until") else past(facts, one.until)
    return _against(begun.truth, ended, f"{one.kind} is in force", path)


def _failed(want: MustNot, facts: Facts, one: Sitting, path: str) -> Aspect:
    if one.failed is None:
        # A sitting with neither day is not known to have been failed.
        return MET if one.left_out("failed") else open_to(Question("attribute", f"{path}.failed", "date"))
    begun = by_then(facts, one.failed, f"{path}.failed")
    window = recent(facts, want.within, one.failed, f"{path}.failed")
    return _against(begun.truth, Truth(2 - window.truth), f"was failed on {one.failed}", path)


def _against(begun: Truth, ended: Truth, reason: str, path: str) -> Aspect:
    """What counts against a person from the day it began until it ended, each in three truths."""
    holds = min(begun, Truth(2 - ended))
    if holds is Truth.YES:
        return refused(reason)
    return MET if holds is Truth.NO else open_to(inexact(path))
