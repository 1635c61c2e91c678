"""Whose answer a change of rules changes."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pathways.checking.answer import Answer, DesignationAnswer, PurposeVerdict
from pathways.checking.check import check
from pathways.checking.rule_changes import RuleDifference
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.rules.edition import Boundary, Edition
from pathways.model.values.day import exact_day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question

ALWAYS = Boundary(earliest=None, latest=exact_day(date(1900, 1, 1)))
PERHAPS = Boundary(earliest=None, latest=None)


class PurposeAnswer(NamedTuple):
    """What is said of one purpose; `truth` is null where it does not arise, as a mark on what is not held."""

    truth: Truth | None
    route: str | None = None
    unmet: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


class AnswerChange(NamedTuple):
    """A purpose whose answer differs: before the change, and after."""

    purpose: str
    before: PurposeAnswer
    after: PurposeAnswer


class AffectedRecord(NamedTuple):
    """A record, and each purpose whose answer differs; none where every answer stays."""

    name: str
    record: Record
    changes: tuple[AnswerChange, ...]


def affected_records(
    catalog: Catalog, difference: RuleDifference, records: Mapping[str, Record]
) -> Iterator[AffectedRecord]:
    """Ask about each record on the later day, under the rules of either day whatever day binds the person.

    So what differs is the rules alone, and not what the person has done between the two days.
    """
    before, after = (_under(catalog, difference, editions) for editions in difference.editions)
    for name, record in records.items():
        old, new = (
            dict(_answer_parts(check(rules, difference.subject.credential, record, as_of=difference.last)))
            for rules in (before, after)
        )
        changes = (AnswerChange(purpose, old[purpose], new[purpose]) for purpose in old)
        yield AffectedRecord(
            name, record, tuple(change for change in changes if change.before.truth is not change.after.truth)
        )


def _answer_parts(answer: Answer) -> Iterator[tuple[str, PurposeAnswer]]:
    yield "apply", _purpose(answer.apply)
    yield "award", _purpose(answer.award)
    yield "designation", _mark(answer.designation)


def _purpose(purpose: PurposeVerdict | None) -> PurposeAnswer:
    return (
        PurposeAnswer(purpose.truth, purpose.route, purpose.unmet, purpose.questions)
        if purpose is not None
        else PurposeAnswer(None)
    )


def _mark(designation: DesignationAnswer | None) -> PurposeAnswer:
    return (
        PurposeAnswer(designation.truth, None, designation.lifted_by.unmet, designation.questions)
        if designation
        else PurposeAnswer(None)
    )


def _under(catalog: Catalog, difference: RuleDifference, editions: tuple[Edition, ...]) -> Catalog:
    """A catalog in which these editions alone bind anybody; of several, any may."""
    bound = tuple(
        edition.model_copy(update={"begins": PERHAPS if place else ALWAYS, "to": None})
        for place, edition in enumerate(editions)
    )
    subject = difference.subject.model_copy(update={"editions": bound})
    return catalog.model_copy(update={"credentials": {**catalog.credentials, subject.credential: subject}})
