"""The payments of a record that are, or may be, renewal fees, in each form that they may have."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product
from math import prod
from typing import NamedTuple

from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.documents import Document
from pathways.model.evidence.path import EvidencePath
from pathways.model.values.day import exact_day
from pathways.model.verdict import Question
from pathways.renewal.history.cycles import DAY
from pathways.wording import labels

FEE = "renewal-fee"
"""The kind of document that says a fee was paid."""

MOST = 128
"""Ways that all payments together may be taken: of so many each is tried."""

PaymentForms = tuple[Document | None, ...]
"""What a payment may be, each day that it may be of by itself; null: none of these fees."""


class FeeDue(NamedTuple):
    """A fee of some credentials: the last day to pay it in time, and the days on which a payment serves it.

    `ends` is the last day of the cycle, or of the year of it, that the fee is for: where it was not paid,
    what follows the end of a cycle follows that day.
    """

    credentials: frozenset[str]
    issuer: str
    day: date
    ends: date
    opens: date
    until: date

    def named_by(self, document: Document) -> bool:
        """Whether a payment may be for these credentials, by what it says that it is for."""
        return document.payees.partial or bool(
            {*self.credentials, self.issuer}.intersection(document.payees.items)
        )

    def takes(self, document: Document, as_of: date) -> bool:
        """Whether a payment may serve it by a day."""
        if document.year is not None and document.year != self.day.year:
            return False
        if not self.named_by(document):
            return False
        if document.date is None:
            return True
        opens = self.opens if document.year is None else date.min  # for its own year one may pay ahead
        return opens <= document.date.latest <= min(self.until, as_of)


def fee_payments(
    context: EvaluationContext, dues: Sequence[FeeDue], rivals: Iterable[FeeDue]
) -> tuple[list[tuple[PaymentForms, EvidencePath]], tuple[Question, ...]]:
    """The payments that are, or may be, for these credentials, each in the forms that it may have.

    What would tell is asked of those that have more than one.
    """
    payments, questions = list[tuple[PaymentForms, EvidencePath]](), list[Question]()
    beside, seen = list(rivals), list[Document]()
    numbered = enumerate(context.record.documents.items)
    for index, document in sorted(
        numbered,
        key=lambda numbered_document: (
            numbered_document[1].year is None,
            numbered_document[1].payees.partial,
        ),
    ):
        if document.kind != FEE or (document.date and document.date.earliest > context.as_of):
            continue
        dated = list(_dated(document, dues, context.as_of))
        mine = [due for due in dues for form in dated if form and due.takes(form, context.as_of)]
        if not mine or any(_is_same_payment(document, other) for other in seen):
            continue  # it serves none of them, or is told a second time
        seen.append(document)
        path = EvidencePath("documents", index)
        named = any(due.credentials.intersection(document.payees.items) for due in mine)
        rival = any(due.takes(form, context.as_of) for due in beside for form in dated if form)
        not_known = document.payees.partial and not document.is_unset("payees")
        forms: PaymentForms = tuple(dated)
        if not named and (rival or not_known):
            forms = tuple(dict.fromkeys([None, *dated]))
            questions.append(Question("attribute", path.at("for"), "credential"))
        elif len(forms) > 1:
            field = "year" if _year_unknown(document) else "date"
            what = labels.EXACT_DATE if field == "date" and document.date else field
            questions.append(Question("attribute", path.at(field), what))
        payments.append((forms, path))
    return payments, tuple(questions)


def _dated(document: Document, dues: Sequence[FeeDue], as_of: date) -> Iterator[Document | None]:
    """A payment on each day that makes a difference, of those that it may be of; null: on none so far."""
    if _year_unknown(document):
        yield None
        for year in sorted({due.day.year for due in dues}):
            yield document.model_copy(update={"year": year})
        return
    if document.year is not None or (document.date and document.date.exact):
        yield document
        return
    if document.date is None or document.date.latest > as_of:
        yield None
    if document.date is None:
        yield document
        return
    first, last = document.date.earliest, min(document.date.latest, as_of)
    ends = {day for due in dues for day in (due.day, due.day + DAY, due.opens, due.until)}
    for day in sorted({first, last, *(day for day in ends if first < day < last)}):
        yield document.model_copy(update={"date": exact_day(day)})


def _year_unknown(document: Document) -> bool:
    """Whether the record says that the year which a fee was for is not known."""
    return document.year is None and not document.is_unset("year")


def _is_same_payment(document: Document, other: Document) -> bool:
    """Whether two entries are one payment: of one day, and contradicting each other in nothing."""
    if document.date != other.date or (
        None not in (document.year, other.year) and document.year != other.year
    ):
        return False
    both = not document.payees.partial and not other.payees.partial
    return not both or document.payees.items == other.payees.items


def payment_choices(payments: Sequence[PaymentForms]) -> Iterable[tuple[Document, ...]]:
    """Each way that the payments may be taken; none where there are too many to try."""
    if prod(map(len, payments)) > MOST:
        return ()
    return (tuple(document for document in documents if document) for documents in product(*payments))
