"""Which renewal fees were paid: each payment of a record serves one due date.

People list the payments that they have at hand. So due dates before the first payment that the record lists
are assumed paid, by name, and each one since must have a payment of its own. A payment without its year
serves the earliest unpaid one that it may, or the one that is nearest to it: where the two differ it is open
which. A complete list of documents without any payment speaks for the cycle of the as-of date alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import count, takewhile
from typing import NamedTuple

from pathways.evaluation.amounts import open_list_questions
from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.documents import Document
from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day
from pathways.model.values.period import Period
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, unique
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle, cycle_histories
from pathways.renewal.history.cycles import DAY, CycleDates
from pathways.renewal.history.holdings import holdings, renewable_holdings
from pathways.renewal.history.lapse import phases_after
from pathways.renewal.outcome.payments import FEE, FeeDue, PaymentForms, fee_payments, payment_choices
from pathways.wording import assumed


class FeeStatus(NamedTuple):
    """A due date that has come, and whether it was paid; as an assumption, where no listed payment tells."""

    due: FeeDue
    paid: Truth
    assumptions: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


def fee_days(renewal: Renewal, dates: CycleDates) -> list[date]:
    """The last days on which a fee is due for a cycle: one, or one for each year of it."""
    return [day for day, _ in _days(renewal, dates)]


def _days(renewal: Renewal, dates: CycleDates) -> list[tuple[date, date]]:
    """Each last day to pay, in order, with the last day of the cycle or year that the fee is for."""
    if renewal.paid is None:
        return []
    in_time = renewal.report.after(dates.last) if renewal.report else dates.last
    if renewal.paid == "cycle":
        return [(in_time, dates.last)]
    ends = (Period(back, "year").before(dates.last) if back else dates.last for back in count())
    days = (Period(back, "year").before(in_time) if back else in_time for back in count())
    both = zip(days, ends, strict=False)
    return sorted(takewhile(lambda days: days[0] > dates.first and days[1] >= dates.first, both))


def fee_statuses(
    renewal: Renewal, context: EvaluationContext, histories: Sequence[CycleHistory]
) -> Mapping[HolderCycle, tuple[FeeStatus, ...]]:
    """By cycle, each fee of it that has been due by the as-of date, or was paid ahead, in order."""
    return {
        cycle: fees
        for history in histories
        for cycle, fees in _judged(
            context, history, _dues(renewal, history), _rivals(renewal, context, histories, history)
        )
    }


def _dues(renewal: Renewal, history: CycleHistory) -> dict[HolderCycle, list[FeeDue]]:
    dues: dict[HolderCycle, list[FeeDue]] = {}
    opens = history.cycles[0].dates.opens if history.cycles else date.min
    for cycle in history.cycles:
        dues[cycle] = []
        for day, ends in _days(renewal, cycle.dates):
            mends = (phase for phases in phases_after(renewal, ends) for phase in phases if phase.mends)
            until = max([day, *(phase.last or date.max for phase in mends)])
            dues[cycle].append(FeeDue(cycle.holders, renewal.issuer, day, ends, opens, until))
            opens = day + DAY
    return dues


def _rivals(
    renewal: Renewal, context: EvaluationContext, histories: Sequence[CycleHistory], own: CycleHistory
) -> list[FeeDue]:
    """The due dates of other credentials held, which a payment may serve that does not say what it is for."""
    if not any(document.kind == FEE for document in context.record.documents.items):
        return []
    held = {credential.credential for credential in context.record.credentials.items if credential.credential}
    renewals = {other.renewal: other for name in held if (other := context.catalog.renewed_by.get(name))}
    dues = [due for other in renewals.values() if other != renewal for due in _dues_of(other, context)]
    beside = (history for history in histories if history is not own)
    return [*dues, *(due for history in beside for dues in _dues(renewal, history).values() for due in dues)]


def _dues_of(renewal: Renewal, context: EvaluationContext) -> list[FeeDue]:
    def work() -> list[FeeDue]:
        if renewal.paid is None:
            return []
        histories = cycle_histories(
            renewal, renewable_holdings(renewal, holdings(renewal, context, {}), context), context
        )
        return [due for history in histories for dues in _dues(renewal, history).values() for due in dues]

    return context.cached(("dues", renewal.renewal), work)


def _judged(
    context: EvaluationContext,
    history: CycleHistory,
    dues: Mapping[HolderCycle, list[FeeDue]],
    rivals: list[FeeDue],
) -> Iterator[tuple[HolderCycle, tuple[FeeStatus, ...]]]:
    """Each fee that has been due, paid or not."""
    come = {cycle: [due for due in dues if due.opens <= context.as_of] for cycle, dues in dues.items()}
    all_dues = [due for dues in come.values() for due in dues]
    listed, questions = fee_payments(context, all_dues, rivals)
    now = next(
        (cycle.dates.first for cycle in reversed(history.cycles) if cycle.dates.first <= context.as_of),
        date.min,
    )
    served = [
        _paid(all_dues, choice, context, now, nearest=nearest)
        for choice in payment_choices([forms for forms, _ in listed])
        for nearest in (False, True)
    ]
    paid = [truths for truths, _ in served] or [[Truth.UNKNOWN] * len(all_dues)]
    questions += _year_questions(listed, [by_payment for _, by_payment in served])
    more = open_list_questions(context, context.record.documents.partial, "documents", FEE)
    truths = {due: all_agree(_known(world[at]) for world in paid) for at, due in enumerate(all_dues)}
    ended = {due for due in all_dues if due.ends < context.as_of}
    assumed_paid = {
        due for at, due in enumerate(all_dues) if all(world[at] is None for world in paid)
    } & ended
    ahead = {due for at, due in enumerate(all_dues) if all(world[at] is Truth.YES for world in paid)}
    last = max((due.day for due in assumed_paid), default=None)
    text = assumed.fees_paid(last)
    for cycle, cycle_dues in come.items():
        due = [due for due in cycle_dues if due in ended or due in ahead]
        every_fee = (
            _fee(due, truths[due], (text,) if due in assumed_paid else (), more, questions) for due in due
        )
        yield cycle, tuple(every_fee)


def _known(paid: Truth | None) -> Truth:
    return Truth.YES if paid is None else paid


def _fee(
    due: FeeDue,
    paid: Truth,
    assumptions: tuple[str, ...],
    more: tuple[Question, ...],
    asked: tuple[Question, ...],
) -> FeeStatus:
    if paid is not Truth.YES and more:
        return FeeStatus(due, Truth.UNKNOWN, questions=unique(asked, more))
    return FeeStatus(due, paid, assumptions, asked if paid is Truth.UNKNOWN else ())


def _year_questions(
    listed: Sequence[tuple[PaymentForms, EvidencePath]], served: Sequence[Mapping[Day | None, FeeDue]]
) -> tuple[Question, ...]:
    """The payments that serve one due date or another, and do not say their year."""
    return tuple(
        Question("attribute", path.at("year"), "year")
        for forms, path in listed
        if len(forms) == 1 and forms[0] and forms[0].year is None
        if len({by_day.get(forms[0].date) for by_day in served}) > 1
    )


def _paid(
    dues: Sequence[FeeDue],
    chosen: Sequence[Document],
    context: EvaluationContext,
    now: date,
    *,
    nearest: bool,
) -> tuple[list[Truth | None], dict[Day | None, FeeDue]]:
    """Whether each due date has a payment of its own, and which by the payment's day.

    Null where a due date was before all that the record tells. `nearest` payments serve the due date that is
    nearest to them, where it is unpaid.
    """
    documents = context.record.documents
    nothing = date.max if documents.partial and not context.closed else now
    since = min(
        (_first_paid_day(document, dues, context.as_of, nearest=nearest) for document in chosen),
        default=nothing,
    )
    served: dict[FeeDue, Document] = {}
    for document in sorted(chosen, key=_order):
        may = [
            due
            for due in dues
            if due.day >= since and due not in served and due.takes(document, context.as_of)
        ]
        close = _nearest(document, may) if nearest else None
        if may:
            served[close if close in may else may[0]] = document
    undated = any(document.date is None and document.year is None for document in chosen)
    before = Truth.UNKNOWN if undated else None
    truths = [Truth.YES if due in served else before if due.day < since else Truth.NO for due in dues]
    return truths, {document.date: due for due, document in served.items()}


def _nearest(document: Document, dues: Sequence[FeeDue]) -> FeeDue | None:
    """The due date that is nearest to the day of a payment; of two as near, the later."""
    if document.date is None or not dues:
        return None
    day = document.date.latest
    return min(dues, key=lambda due: (abs(due.day - day), -due.day.toordinal()))


def _first_paid_day(document: Document, dues: Sequence[FeeDue], as_of: date, *, nearest: bool) -> date:
    """The day from which a payment says that fees were paid: that of its due date, or its own."""
    days = [due.day for due in dues if due.day.year == document.year]
    may = [due for due in dues if due.takes(document, as_of)]
    if nearest and document.year is None and (close := _nearest(document, may)):
        days = [close.day]
    return min(days, default=document.date.latest if document.date else date.max)


def _order(document: Document) -> tuple[bool, date]:
    """Payments that say their year first, for they can serve no other."""
    return document.year is None, document.date.latest if document.date else date.max
