"""The cycles that a holder has gone through, up to that of the as-of date, each with its rules."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from pathways.evaluation.facts import EvaluationContext
from pathways.model.renewal.cycle import RenewalCycle
from pathways.model.renewal.rules import Renewal, RenewalEdition
from pathways.model.rules.applicable import applicable_editions
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


@dataclass(frozen=True, slots=True, eq=False)
class HolderCycle:
    """A cycle of some credentials together, those `joined` during it, and the rules that may bind it.

    `perhaps` are credentials that may be held too, for the record does not list all.
    """

    span: CycleDates
    holders: frozenset[str]
    joined: frozenset[str]
    perhaps: frozenset[str]
    editions: tuple[RenewalEdition | None, ...]


@dataclass(frozen=True, slots=True)
class CycleHistory:
    """The cycles of some credentials, in order; none, with questions, where they are not known.

    `ended` is the last day of the only one, where the record tells that it ended then. `otherwise` is the day
    on which it ends by the issuer's own calendar, where that contradicts what the record tells. `possible`
    are the cycles of which one holds the as-of date, where it is not known which.
    """

    credentials: frozenset[str]
    turns: tuple[HolderCycle, ...] = ()
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    ended: date | None = None
    otherwise: date | None = None
    possible: tuple[HolderCycle, ...] = ()


def cycle_histories(
    renewal: Renewal, held: tuple[Holding, ...], facts: EvaluationContext, gone: tuple[Holding, ...] = ()
) -> tuple[CycleHistory, ...]:
    """The cycles of what is held: of all together where they share a pool, else of each alone.

    What ended on a day that the record tells is renewed with what ended then, and not with the others. `gone`
    are credentials of the record that are renewed no more.
    """
    if renewal.cycle is None:
        return ()
    together: dict[tuple[date | None, str | None], list[Holding]] = {}
    for one in held:
        ended = one.expires if one.may_have_ended(facts.as_of) else None
        alone = one.credential if renewal.pool == "each" else None
        if ended or not one.may_have_ended(facts.as_of):
            together.setdefault((ended, alone), []).append(one)
    return tuple(
        _course(renewal, renewal.cycle, tuple(each), _others(each, (*held, *gone)), facts, ended)
        for (ended, _), each in together.items()
    )


def _others(held: Sequence[Holding], every: tuple[Holding, ...]) -> tuple[Holding, ...]:
    return tuple(one for one in every if one not in held)


def cycle_dates_of(renewal: Renewal, one: Holding, facts: EvaluationContext) -> CycleDates | None:
    """The cycle of a credential on its own on the as-of date; null where it is not known."""
    if renewal.cycle is None:
        return None
    month, _, _ = membership_month(renewal.cycle, facts)
    if renewal.cycle.membership and month is None and not one.expires:
        return None
    series = _series(renewal.cycle, one, month, facts.as_of)
    return series[-1] if series else None


def _course(
    renewal: Renewal,
    cycle: RenewalCycle,
    held: tuple[Holding, ...],
    others: tuple[Holding, ...],
    facts: EvaluationContext,
    ended: date | None,
) -> CycleHistory:
    names = frozenset(one.credential for one in held)
    month, questions, assumptions = membership_month(cycle, facts)
    if cycle.membership and month is None and not all(one.expires for one in held):
        return CycleHistory(names, questions=questions)
    held, taken = fits_calendar(cycle, held, month)
    assumptions += taken
    series: CycleSeries = {one.credential: _series(cycle, one, month, facts.as_of) for one in held}
    if vague := [one for one in held if one.item.expires and not one.item.expires.exact]:
        asked = tuple(Question("attribute", f"{one.path}.expires", "exact date") for one in vague)
        last_days = (exact_day(day) for one in vague for day in one.item.expires or ())
        spans = [dates_by_expiration(cycle, day.latest, None, facts.as_of) for day in last_days]
        return CycleHistory(names, questions=asked, possible=_possible(renewal, held, spans, facts))
    if cycle.joins:
        series, own = join_cycles(held, series), series
        if older := earlier_holdings(cycle, held, others, facts.as_of):
            spans = [
                *_last(series),
                *_last({name: own[name] for name in names}),
                *(span for _, span in older),
            ]
            one_of = _possible(renewal, held, spans, facts)
            return CycleHistory(names, questions=tuple(_merged(held)), possible=one_of)
    if unknown := [one for one in held if not series[one.credential]]:
        return CycleHistory(names, questions=tuple(question for one in unknown for question in one.questions))
    told = [one for one in held if one.expires]
    if told:  # what ended before was renewed
        proved = min(series[one.credential][0].last for one in told)
        series = {name: _from(proved, found) for name, found in series.items()}
    longest = min(series.values(), key=lambda found: (-len(found), found[0].first))
    ends = {span.last for span in longest}
    if any(not {span.last for span in found} <= ends for found in series.values()):
        open_ones = [one for one in held if not one.expires] or held
        one_of = _possible(renewal, held, _last(series), facts)
        return CycleHistory(names, questions=tuple(_merged(open_ones)), possible=one_of)
    turns = tuple(_turn(renewal, span, series, _perhaps(renewal, names, facts)) for span in longest)
    if facts.lists_learning and not told and facts.record.exams.partial and not facts.closed:
        assumptions += tuple(
            f"{one.path}: assumed passed on the day of the award; the record may not list every exam"
            for one in held
        )
    assumptions += _outside(renewal, facts)
    otherwise = (
        nearest_cycle_end(cycle, held, month) if told and has_own_cycle(renewal, names, facts) else None
    )
    return CycleHistory(names, turns, assumptions=assumptions, ended=ended, otherwise=otherwise)


def _last(series: CycleSeries) -> list[CycleDates]:
    """The cycle of each credential on the as-of date."""
    return [found[-1] for found in series.values() if found]


def _possible(
    renewal: Renewal, held: Sequence[Holding], spans: Iterable[CycleDates], facts: EvaluationContext
) -> tuple[HolderCycle, ...]:
    """The cycle of all that is held, once for each that it may be, in order."""
    whole: dict[date, CycleDates] = {}
    for span in spans:  # of a cycle that a credential was earned in, the whole
        if span.last not in whole or span.first < whole[span.last].first:
            whole[span.last] = span
    names = frozenset(one.credential for one in held)
    perhaps = _perhaps(renewal, names, facts)
    return tuple(
        HolderCycle(span, names, joined_during(held, span), perhaps, _bound(renewal, span))
        for _, span in sorted(whole.items())
    )


def _perhaps(renewal: Renewal, names: frozenset[str], facts: EvaluationContext) -> frozenset[str]:
    """The credentials that may be held too."""
    return frozenset(renewal.credentials) - names if _open(renewal, facts) else frozenset()


def _bound(renewal: Renewal, span: CycleDates) -> tuple[RenewalEdition | None, ...]:
    return applicable_editions(renewal.editions, {"cycle_start": exact_day(span.first)})


def _outside(renewal: Renewal, facts: EvaluationContext) -> tuple[str, ...]:
    """That credentials outside the catalog do not share the total: of whose they are nothing is known."""
    return tuple(
        f"credentials[{at}]: assumed not to share the total, for it is not in the catalog"
        for at, one in enumerate(facts.record.credentials.items)
        if one.other and renewal.pool == "shared"
    )


def _merged(some: Iterable[Holding]) -> Iterator[Question]:
    return (Question("cycle", f"{one.path}.expires", one.credential) for one in some)


def _from(proved: date, found: Sequence[CycleDates]) -> list[CycleDates]:
    """The cycles that end on a day or later; of one that ends before it for all that is known, the last."""
    return [span for span in found if span.last >= proved] or [*found[-1:]]


def _open(renewal: Renewal, facts: EvaluationContext) -> bool:
    """Whether further credentials may share the pool."""
    return renewal.pool == "shared" and facts.record.credentials.partial and not facts.closed


def _turn(renewal: Renewal, span: CycleDates, series: CycleSeries, perhaps: frozenset[str]) -> HolderCycle:
    own = {
        name: next((one for one in found if one.last == span.last), None) for name, found in series.items()
    }
    holders = frozenset(name for name, one in own.items() if one)
    joined = frozenset(name for name, one in own.items() if one and one.first > span.first)
    return HolderCycle(span, holders, joined, perhaps, _bound(renewal, span))


def _series(cycle: RenewalCycle, one: Holding, month: int | None, as_of: date) -> list[CycleDates]:
    """A credential's cycles up to that of the as-of date; the first is that whose end is told, if it is."""
    if one.expires:
        return [dates_by_expiration(cycle, one.expires, one.passed, as_of)]
    if one.passed is None:
        return []
    found = _until(as_of, cycle_dates(cycle, one.passed, month))
    return found[-1:] if one.item.expires else found  # a last day still to come proves what was before


def _until(as_of: date, every: Iterator[CycleDates]) -> list[CycleDates]:
    return list(takewhile(lambda span: span.first <= as_of, every))
