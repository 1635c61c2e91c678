"""The cycles that a holder has gone through, up to that of the as-of date, each with its rules."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from pathways.evaluation.context import EvaluationContext
from pathways.model.renewal.cycle import RenewalCycle
from pathways.model.renewal.rules import Renewal, RenewalEdition
from pathways.model.rules.applicable_editions import applicable_editions
from pathways.model.values.day import exact_day
from pathways.model.verdict import Question
from pathways.renewal.history.cycles import CycleDates, cycle_dates
from pathways.renewal.history.expiry import (
    dates_by_expiration,
    fits_calendar,
    has_own_cycle,
    membership_month,
    nearest_cycle_end,
)
from pathways.renewal.history.holdings import Holding
from pathways.renewal.history.joining import CycleSeries, earlier_holdings, join_cycles, joined_during
from pathways.wording import assumed, labels


@dataclass(frozen=True, slots=True, eq=False)
class HolderCycle:
    """A cycle of some credentials together, those `joined` during it, and the rules that may bind it.

    `perhaps` are credentials that may be held too, for the record does not list all.
    """

    dates: CycleDates
    holders: frozenset[str]
    joined: frozenset[str]
    perhaps: frozenset[str]
    editions: tuple[RenewalEdition | None, ...]


class CycleHistory(NamedTuple):
    """The cycles of some credentials, in order; none, with questions, where they are not known.

    `ended` is the last day of the only one, where the record tells that it ended then. `otherwise` is the day
    on which it ends by the issuer's own calendar, where that contradicts what the record tells. `possible`
    are the cycles of which one holds the as-of date, where it is not known which.
    """

    credentials: frozenset[str]
    cycles: tuple[HolderCycle, ...] = ()
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    ended: date | None = None
    otherwise: date | None = None
    possible: tuple[HolderCycle, ...] = ()


def cycle_histories(
    renewal: Renewal, held: tuple[Holding, ...], context: EvaluationContext, gone: tuple[Holding, ...] = ()
) -> tuple[CycleHistory, ...]:
    """The cycles of what is held: of all together where they share a pool, else of each alone.

    What ended on a day that the record tells is renewed with what ended then, and not with the others. `gone`
    are credentials of the record that are renewed no more.
    """
    if renewal.cycle is None:
        return ()
    together: dict[tuple[date | None, str | None], list[Holding]] = {}
    for holding in held:
        ended = holding.expires if holding.may_have_ended(context.as_of) else None
        alone = holding.credential if renewal.ceu_total == "each" else None
        if ended or not holding.may_have_ended(context.as_of):
            together.setdefault((ended, alone), []).append(holding)
    return tuple(
        _history_of(
            renewal, renewal.cycle, tuple(holdings), _others(holdings, (*held, *gone)), context, ended
        )
        for (ended, _), holdings in together.items()
    )


def _others(held: Sequence[Holding], holdings: tuple[Holding, ...]) -> tuple[Holding, ...]:
    return tuple(holding for holding in holdings if holding not in held)


def cycle_dates_of(renewal: Renewal, holding: Holding, context: EvaluationContext) -> CycleDates | None:
    """The cycle of a credential on its own on the as-of date; null where it is not known."""
    if renewal.cycle is None:
        return None
    month, _, _ = membership_month(renewal.cycle, context)
    if renewal.cycle.membership and month is None and not holding.expires:
        return None
    series = _series(renewal.cycle, holding, month, context.as_of)
    return series[-1] if series else None


def _history_of(
    renewal: Renewal,
    cycle: RenewalCycle,
    held: tuple[Holding, ...],
    others: tuple[Holding, ...],
    context: EvaluationContext,
    ended: date | None,
) -> CycleHistory:
    names = frozenset(holding.credential for holding in held)
    month, questions, assumptions = membership_month(cycle, context)
    if cycle.membership and month is None and not all(holding.expires for holding in held):
        return CycleHistory(names, questions=questions)
    held, taken = fits_calendar(cycle, held, month)
    assumptions += taken
    series: CycleSeries = {
        holding.credential: _series(cycle, holding, month, context.as_of) for holding in held
    }
    if vague := [holding for holding in held if holding.item.expires and not holding.item.expires.exact]:
        asked = tuple(
            Question("attribute", holding.path.at("expires"), labels.EXACT_DATE) for holding in vague
        )
        last_days = (exact_day(day) for holding in vague for day in holding.item.expires or ())
        dates = [dates_by_expiration(cycle, day.latest, None, context.as_of) for day in last_days]
        return CycleHistory(names, questions=asked, possible=_possible(renewal, held, dates, context))
    if cycle.joins:
        series, own = join_cycles(held, series), series
        if older := earlier_holdings(cycle, held, others, context.as_of):
            dates = [
                *_current_cycles(series),
                *_current_cycles({name: own[name] for name in names}),
                *(dates for _, dates in older),
            ]
            one_of = _possible(renewal, held, dates, context)
            return CycleHistory(names, questions=tuple(_merged(held)), possible=one_of)
    if unknown := [holding for holding in held if not series[holding.credential]]:
        return CycleHistory(
            names, questions=tuple(question for holding in unknown for question in holding.questions)
        )
    holdings = [holding for holding in held if holding.expires]
    if holdings:  # what ended before was renewed
        proved = min(series[holding.credential][0].last for holding in holdings)
        series = {name: _ending_from(proved, cycles) for name, cycles in series.items()}
    longest = min(series.values(), key=lambda dates: (-len(dates), dates[0].first))
    ends = {dates.last for dates in longest}
    if any(not {dates.last for dates in cycles} <= ends for cycles in series.values()):
        open_ones = [holding for holding in held if not holding.expires] or held
        one_of = _possible(renewal, held, _current_cycles(series), context)
        return CycleHistory(names, questions=tuple(_merged(open_ones)), possible=one_of)
    cycles = tuple(
        _holder_cycle(renewal, dates, series, _perhaps(renewal, names, context)) for dates in longest
    )
    if context.lists_learning and not holdings and context.record.exams.partial and not context.closed:
        assumptions += tuple(assumed.passed_on_award(holding.path) for holding in held)
    assumptions += _outside(renewal, context)
    otherwise = (
        nearest_cycle_end(cycle, held, month) if holdings and has_own_cycle(renewal, names, context) else None
    )
    return CycleHistory(names, cycles, assumptions=assumptions, ended=ended, otherwise=otherwise)


def _current_cycles(series: CycleSeries) -> list[CycleDates]:
    """The cycle of each credential on the as-of date."""
    return [cycles[-1] for cycles in series.values() if cycles]


def _possible(
    renewal: Renewal, held: Sequence[Holding], dates: Iterable[CycleDates], context: EvaluationContext
) -> tuple[HolderCycle, ...]:
    """The cycle of all that is held, once for each that it may be, in order."""
    whole: dict[date, CycleDates] = {}
    for span in dates:  # of a cycle that a credential was earned in, the whole
        if span.last not in whole or span.first < whole[span.last].first:
            whole[span.last] = span
    names = frozenset(holding.credential for holding in held)
    perhaps = _perhaps(renewal, names, context)
    return tuple(
        HolderCycle(dates, names, joined_during(held, dates), perhaps, _bound(renewal, dates))
        for _, dates in sorted(whole.items())
    )


def _perhaps(renewal: Renewal, names: frozenset[str], context: EvaluationContext) -> frozenset[str]:
    """The credentials that may be held too."""
    return frozenset(renewal.credentials) - names if _may_be_shared(renewal, context) else frozenset()


def _bound(renewal: Renewal, dates: CycleDates) -> tuple[RenewalEdition | None, ...]:
    return applicable_editions(renewal.editions, {"cycle_start": exact_day(dates.first)})


def _outside(renewal: Renewal, context: EvaluationContext) -> tuple[str, ...]:
    """That credentials outside the catalog do not share the total: of whose they are nothing is known."""
    return tuple(
        assumed.total_not_shared(at)
        for at, credential in enumerate(context.record.credentials.items)
        if credential.other and renewal.ceu_total == "shared"
    )


def _merged(holdings: Iterable[Holding]) -> Iterator[Question]:
    return (Question("cycle", holding.path.at("expires"), holding.credential) for holding in holdings)


def _ending_from(proved: date, dates: Sequence[CycleDates]) -> list[CycleDates]:
    """The cycles that end on a day or later; of one that ends before it for all that is known, the last."""
    return [dates for dates in dates if dates.last >= proved] or [*dates[-1:]]


def _may_be_shared(renewal: Renewal, context: EvaluationContext) -> bool:
    """Whether further credentials may share the pool."""
    return renewal.ceu_total == "shared" and context.record.credentials.partial and not context.closed


def _holder_cycle(
    renewal: Renewal, dates: CycleDates, series: CycleSeries, perhaps: frozenset[str]
) -> HolderCycle:
    own = {
        name: next((one for one in cycles if one.last == dates.last), None) for name, cycles in series.items()
    }
    holders = frozenset(name for name, dates in own.items() if dates)
    joined = frozenset(name for name, one in own.items() if one and one.first > dates.first)
    return HolderCycle(dates, holders, joined, perhaps, _bound(renewal, dates))


def _series(cycle: RenewalCycle, holding: Holding, month: int | None, as_of: date) -> list[CycleDates]:
    """A credential's cycles up to that of the as-of date; the first is that whose end is told, if it is."""
    if holding.expires:
        return [dates_by_expiration(cycle, holding.expires, holding.passed, as_of)]
    if holding.passed is None:
        return []
    dates = _until_day(as_of, cycle_dates(cycle, holding.passed, month))
    return dates[-1:] if holding.item.expires else dates  # a last day still to come proves what was before


def _until_day(as_of: date, dates: Iterator[CycleDates]) -> list[CycleDates]:
    return list(takewhile(lambda dates: dates.first <= as_of, dates))
