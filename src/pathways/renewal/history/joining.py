"""A later credential takes the cycle of the first one, where an issuer renews all that is held together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from pathways.model.renewal.cycle import RenewalCycle
from pathways.renewal.history.cycles import CycleDates, cycle_dates, cycle_ending, next_cycle_dates
from pathways.renewal.history.holdings import Holding

CycleSeries = Mapping[str, Sequence[CycleDates]]


def join_cycles(held: Sequence[Holding], series: CycleSeries) -> CycleSeries:
    """The cycles of each credential: those of the first, from the day on which the credential was earned.

    A credential whose last day the record tells keeps that day, and the others follow it; where the record
    tells days that disagree, each keeps its own.
    """
    told = [one for one in held if one.expires]
    if len({one.expires for one in told}) > 1:
        return series
    first = told[0] if told else min(held, key=_since)
    return {
        one.credential: series[one.credential]
        if one.expires or one is first
        else [_clipped(span, since) for span in series[first.credential] if span.last >= since]
        for one in held
        for since in [_since(one)]
    }


def earlier_holdings(
    cycle: RenewalCycle, held: Sequence[Holding], others: Iterable[Holding], as_of: date
) -> list[tuple[Holding, CycleDates]]:
    """Credentials that are renewed no more, whose cycle the held ones may have taken, if it ends otherwise.

    Whether a cycle goes on that began with a credential which was given up, superseded or not renewed is in
    no text that was read.
    """
    if any(one.expires for one in held):
        return []
    first = min(held, key=_since)
    own = _running(cycle, first, as_of)
    return [
        (one, other)
        for one in others
        if one.passed and one.passed < _since(first) and not _gone_before(one, _since(first))
        if (other := _running(cycle, one, as_of)) and (own is None or other.last != own.last)
    ]


def _since(one: Holding) -> date:
    day = one.passed or one.early
    return day or date.max


def _clipped(span: CycleDates, since: date) -> CycleDates:
    """The part of a cycle from a day on."""
    if since <= span.first:
        return span
    return replace(span, first=since, opens=max(span.opens, since), whole=False)


def _gone_before(one: Holding, day: date) -> bool:
    cancelled = one.item.cancelled
    return cancelled is not None and cancelled.latest < day


def _running(cycle: RenewalCycle, one: Holding, as_of: date) -> CycleDates | None:
    """The cycle that holds a day, by the calendar of one credential alone; null where that is not known."""
    if one.expires:
        found = cycle_ending(cycle, one.expires, one.passed)
        while found.last < as_of:
            found = next_cycle_dates(cycle, found)
        return found
    if one.passed is None:
        return None
    *_, last = takewhile(lambda span: span.first <= as_of, cycle_dates(cycle, one.passed))
    return last


def joined_during(held: Iterable[Holding], span: CycleDates) -> frozenset[str]:
    """The credentials that were earned during a cycle."""
    return frozenset(one.credential for one in held if span.first < _since(one) <= span.last)
