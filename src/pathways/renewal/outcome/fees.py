"""Which renewal fees were paid: each payment of a record serves one due date.

People list the payments that they have at hand. So due dates before the first payment that the record lists
are assumed paid, by name, and each one since must have a payment of its own. A payment without its year
serves the earliest unpaid one that it may, or the one that is nearest to it: where the two differ it is open
which. A complete list of documents without any payment speaks for the cycle of the as-of date alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count, takewhile

from pathways.evaluation.amounts import open_list_questions
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.documents import Document
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day
from pathways.model.values.period import Period
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, unique
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle, cycle_histories
from pathways.renewal.history.cycles import DAY, CycleDates
from pathways.renewal.history.holdings import holdings, upholding_exams
from pathways.renewal.history.lapse import phases_after
from pathways.renewal.outcome.payments import FEE, FeeDue, PaymentForms, fee_payments, payment_choices


@dataclass(frozen=True, slots=True)
class FeeStatus:
    """A due date that has come, and whether it was paid; as an assumption, where no listed payment tells."""

    due: FeeDue
    paid: Truth
    assumptions: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


def fee_days(renewal: Renewal, span: CycleDates) -> list[date]:
    """The last days on which a fee is due for a cycle: one, or one for each year of it."""
    return [day for day, _ in _days(renewal, span)]


def _days(renewal: Renewal, span: CycleDates) -> list[tuple[date, date]]:
    """Each last day to pay, in order, with the last day of the cycle or year that the fee is for."""
    if renewal.paid is None:
        return []
    in_time = renewal.report.after(span.last) if renewal.report else span.last
    if renewal.paid == "cycle":
        return [(in_time, span.last)]
    ends = (Period(back, "year").before(span.last) if back else span.last for back in count())
    days = (Period(back, "year").before(in_time) if back else in_time for back in count())
    both = zip(days, ends, strict=False)
    return sorted(takewhile(lambda each: each[0] > span.first and each[1] >= span.first, both))


def fee_statuses(
    renewal: Renewal, facts: EvaluationContext, every: Sequence[CycleHistory]
) -> Mapping[HolderCycle, tuple[FeeStatus, ...]]:
    """By cycle, each fee of it that has been due by the as-of date, or was paid ahead, in order."""
    return {
        turn: found
        for course in every
        for turn, found in _judged(
            facts, course, _dues(renewal, course), _rivals(renewal, facts, every, course)
        )
    }


def _dues(renewal: Renewal, course: CycleHistory) -> dict[HolderCycle, list[FeeDue]]:
    found: dict[HolderCycle, list[FeeDue]] = {}
    opens = course.turns[0].span.opens if course.turns else date.min
    for turn in course.turns:
        found[turn] = []
        for day, ends in _days(renewal, turn.span):
            mends = (phase for told in phases_after(renewal, ends) for phase in told if phase.mends)
            until = max([day, *(phase.last or date.max for phase in mends)])
            found[turn].append(FeeDue(turn.holders, renewal.issuer, day, ends, opens, until))
            opens = day + DAY
    return found


def _rivals(
    renewal: Renewal, facts: EvaluationContext, every: Sequence[CycleHistory], own: CycleHistory
) -> list[FeeDue]:
    """The due dates of other credentials held, which a payment may serve that does not say what it is for."""
    if not any(one.kind == FEE for one in facts.record.documents.items):
        return []
    held = {one.credential for one in facts.record.credentials.items if one.credential}
    renewals = {other.renewal: other for name in held if (other := facts.catalog.renewed_by.get(name))}
    found = [each for other in renewals.values() if other != renewal for each in _dues_of(other, facts)]
    beside = (course for course in every if course is not own)
    return [*found, *(one for course in beside for dues in _dues(renewal, course).values() for one in dues)]


def _dues_of(renewal: Renewal, facts: EvaluationContext) -> list[FeeDue]:
    def work() -> list[FeeDue]:
        if renewal.paid is None:
            return []
        every = cycle_histories(renewal, upholding_exams(renewal, holdings(renewal, facts, {}), facts), facts)
        return [one for course in every for dues in _dues(renewal, course).values() for one in dues]

    return facts.cached(("dues", renewal.renewal), work)


def _judged(
    facts: EvaluationContext,
    course: CycleHistory,
    dues: Mapping[HolderCycle, list[FeeDue]],
    rivals: list[FeeDue],
) -> Iterator[tuple[HolderCycle, tuple[FeeStatus, ...]]]:
    """Each fee that has been due, paid or not."""
    come = {turn: [one for one in some if one.opens <= facts.as_of] for turn, some in dues.items()}
    every = [one for some in come.values() for one in some]
    listed, questions = fee_payments(facts, every, rivals)
    now = next(
        (turn.span.first for turn in reversed(course.turns) if turn.span.first <= facts.as_of), date.min
    )
    served = [
        _paid(every, some, facts, now, nearest=nearest)
        for some in payment_choices([forms for forms, _ in listed])
        for nearest in (False, True)
    ]
    paid = [truths for truths, _ in served] or [[Truth.UNKNOWN] * len(every)]
    questions += _which(listed, [by_payment for _, by_payment in served])
    more = open_list_questions(facts, facts.record.documents.partial, "documents", FEE)
    told = {one: all_agree(_known(world[at]) for world in paid) for at, one in enumerate(every)}
    ended = {one for one in every if one.ends < facts.as_of}
    assumed = {one for at, one in enumerate(every) if all(world[at] is None for world in paid)} & ended
    ahead = {one for at, one in enumerate(every) if all(world[at] is Truth.YES for world in paid)}
    last = max((one.day for one in assumed), default=None)
    text = f"assumed paid: the fees due by {last}, of which the record tells nothing"
    for turn, some in come.items():
        due = [one for one in some if one in ended or one in ahead]
        every_fee = (_fee(one, told[one], (text,) if one in assumed else (), more, questions) for one in due)
        yield turn, tuple(every_fee)


def _known(paid: Truth | None) -> Truth:
    return Truth.YES if paid is None else paid


def _fee(
    due: FeeDue,
    paid: Truth,
    assumed: tuple[str, ...],
    more: tuple[Question, ...],
    asked: tuple[Question, ...],
) -> FeeStatus:
    if paid is not Truth.YES and more:
        return FeeStatus(due, Truth.UNKNOWN, questions=unique(asked, more))
    return FeeStatus(due, paid, assumed, asked if paid is Truth.UNKNOWN else ())


def _which(
    listed: Sequence[tuple[PaymentForms, str]], served: Sequence[Mapping[Day | None, FeeDue]]
) -> tuple[Question, ...]:
    """The payments that serve one due date or another, and do not say their year."""
    return tuple(
        Question("attribute", f"{path}.year", "year")
        for forms, path in listed
        if len(forms) == 1 and forms[0] and forms[0].year is None
        if len({by_day.get(forms[0].date) for by_day in served}) > 1
    )


def _paid(
    dues: Sequence[FeeDue], chosen: Sequence[Document], facts: EvaluationContext, now: date, *, nearest: bool
) -> tuple[list[Truth | None], dict[Day | None, FeeDue]]:
    """Whether each due date has a payment of its own, and which by the payment's day.

    Null where a due date was before all that the record tells. `nearest` payments serve the due date that is
    nearest to them, where it is unpaid.
    """
    documents = facts.record.documents
    nothing = date.max if documents.partial and not facts.closed else now
    since = min((_first(one, dues, facts.as_of, nearest=nearest) for one in chosen), default=nothing)
    served: dict[FeeDue, Document] = {}
    for one in sorted(chosen, key=_order):
        may = [due for due in dues if due.day >= since and due not in served and due.takes(one, facts.as_of)]
        close = _nearest(one, may) if nearest else None
        if may:
            served[close if close in may else may[0]] = one
    undated = any(one.date is None and one.year is None for one in chosen)
    before = Truth.UNKNOWN if undated else None
    told = [Truth.YES if due in served else before if due.day < since else Truth.NO for due in dues]
    return told, {one.date: due for due, one in served.items()}


def _nearest(one: Document, dues: Sequence[FeeDue]) -> FeeDue | None:
    """The due date that is nearest to the day of a payment; of two as near, the later."""
    if one.date is None or not dues:
        return None
    day = one.date.latest
    return min(dues, key=lambda due: (abs(due.day - day), -due.day.toordinal()))


def _first(one: Document, dues: Sequence[FeeDue], as_of: date, *, nearest: bool) -> date:
    """The day from which a payment says that fees were paid: that of its due date, or its own."""
    told = [due.day for due in dues if due.day.year == one.year]
    may = [due for due in dues if due.takes(one, as_of)]
    if nearest and one.year is None and (close := _nearest(one, may)):
        told = [close.day]
    return min(told, default=one.date.latest if one.date else date.max)


def _order(one: Document) -> tuple[bool, date]:
    """Payments that say their year first, for they can serve no other."""
    return one.year is None, one.date.latest if one.date else date.max
