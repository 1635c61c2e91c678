"""A later credential takes the cycle of the first one, where an issuer renews all that is held together."""

from collections.abc import Iterable, Mapping, Sequence
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
    holdings = [holding for holding in held if holding.expires]
    if len({holding.expires for holding in holdings}) > 1:
        return series
    first = holdings[0] if holdings else min(held, key=_since)
    return {
        holding.credential: series[holding.credential]
        if holding.expires or holding is first
        else [_clipped(dates, since) for dates in series[first.credential] if dates.last >= since]
        for holding in held
        for since in [_since(holding)]
    }


def earlier_holdings(
    cycle: RenewalCycle, held: Sequence[Holding], others: Iterable[Holding], as_of: date
) -> list[tuple[Holding, CycleDates]]:
    """Credentials that are renewed no more, whose cycle the held ones may have taken, if it ends otherwise.

    Whether a cycle goes on that began with a credential which was given up, superseded or not renewed is in
    no text that was read.
    """
    if any(holding.expires for holding in held):
        return []
    first = min(held, key=_since)
    own = _running(cycle, first, as_of)
    return [
        (holding, other)
        for holding in others
        if holding.passed and holding.passed < _since(first) and not _gone_before(holding, _since(first))
        if (other := _running(cycle, holding, as_of)) and (own is None or other.last != own.last)
    ]


def _since(holding: Holding) -> date:
    day = holding.passed or holding.early
    return day or date.max


def _clipped(dates: CycleDates, since: date) -> CycleDates:
    """The part of a cycle from a day on."""
    if since <= dates.first:
        return dates
    return dates._replace(first=since, opens=max(dates.opens, since), whole=False)


def _gone_before(holding: Holding, day: date) -> bool:
    canceled = holding.item.canceled
    return canceled is not None and canceled.latest < day


def _running(cycle: RenewalCycle, holding: Holding, as_of: date) -> CycleDates | None:
    """The cycle that holds a day, by the calendar of one credential alone; null where that is not known."""
    if holding.expires:
        dates = cycle_ending(cycle, holding.expires, holding.passed)
        while dates.last < as_of:
            dates = next_cycle_dates(cycle, dates)
        return dates
    if holding.passed is None:
        return None
    *_, last = takewhile(lambda dates: dates.first <= as_of, cycle_dates(cycle, holding.passed))
    return last


def joined_during(held: Iterable[Holding], dates: CycleDates) -> frozenset[str]:
    """The credentials that were earned during a cycle."""
    return frozenset(holding.credential for holding in held if dates.first < _since(holding) <= dates.last)
