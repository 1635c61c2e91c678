"""The ledger: which units serve which cycle, and which of its requirements.

Every pool of an issuer is looked at together, for a unit serves one of them only. Where not all can be met,
as many are as can be, and of equally many those that end first.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from pathways.evaluation.allocate import NONE, TOTAL, Shares, Way, share_out
from pathways.renewal.case import Case, Offers, case_of
from pathways.renewal.pools import Pool

_TRIES = 64
"""How many sets of pools are tried before each pool is taken in turn."""


@dataclass(frozen=True, slots=True)
class Posting:
    """Units of an activity that serve a cycle, and the requirements of it that they serve together."""

    path: str
    pool: str
    units: Fraction
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the units do: the pools that they meet, by name, how much each demand has, and each posting."""

    case: Case
    met: frozenset[str]
    have: Mapping[str, Fraction]
    postings: tuple[Posting, ...]
    unused: Mapping[str, Fraction]


def ledger(pools: Sequence[Pool], offers: Offers, *, surely: bool) -> Ledger:
    """Share out what surely counts among the most that may be asked; or what may count among the least."""
    case = case_of(pools, offers, surely=surely)
    names = [pool.name for pool in sorted(pools, key=lambda pool: (pool.span.last, pool.name))]
    needs = case.demands_of(names)
    shares = share_out(case.supplies, case.caps, needs)
    met: Collection[str] = names
    if shares.served != needs:
        met = _met(case, names) if len(names) > 1 else ()
    if met and shares.served != needs:
        shares = share_out(case.supplies, case.caps, needs, case.demands_of(met))
    postings = tuple(_postings(case, shares))
    unused = _unused(case, postings)
    return Ledger(case, frozenset(met), _have(case, shares, unused), postings, unused)


def _met(case: Case, names: list[str]) -> tuple[str, ...]:
    """As many pools as can be met together; of equally many, those that end first."""
    tries = 0
    for size in range(len(names) - 1, 0, -1):
        for chosen in combinations(names, size):
            if case.meets(chosen):
                return chosen
            tries += 1
            if tries >= _TRIES:
                return _in_turn(case, names)
    return ()


def _in_turn(case: Case, names: list[str]) -> tuple[str, ...]:
    chosen: tuple[str, ...] = ()
    for name in names:
        if case.meets((*chosen, name)):
            chosen = (*chosen, name)
    return chosen


def _postings(case: Case, shares: Shares) -> Iterator[Posting]:
    """What was sent, activity by activity: those of one kind are used in the order that they were given."""
    for at, items in enumerate(case.items):
        queue = list(items)
        for way, found in enumerate(case.supplies[at].ways):
            left = shares.sent.get((at, way), NONE)
            pool, serves = _named(found)
            while left:
                path, units = queue.pop(0)
                used = min(left, units)
                yield Posting(path, pool, used, serves)
                left -= used
                if units > used:
                    queue.insert(0, (path, units - used))


def _named(way: Way) -> tuple[str, tuple[str, ...]]:
    """The pool of a way, and the demands of it that it serves, the total first."""
    split = [name.rpartition(":") for name in way.serves]
    needs = sorted((need for _, _, need in split), key=lambda need: (need != TOTAL, need))
    return split[0][0] if split else "", tuple(needs)


def _unused(case: Case, postings: Sequence[Posting]) -> dict[str, Fraction]:
    """By activity, the units that nothing needs."""
    left = {path: units for items in case.items for path, units in items}
    for one in postings:
        left[one.path] -= one.units
    return {path: units for path, units in left.items() if units}


def _have(case: Case, shares: Shares, unused: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """What each demand has, units that it does not need among them, as far as no cap forbids."""
    have = dict.fromkeys(shares.served, NONE)
    room = dict(case.caps)
    for (at, way), units in shares.sent.items():
        sent = case.supplies[at].ways[way]
        for name in sent.serves:
            have[name] += units
        for cap in sent.capped:
            room[cap] -= units
    for at, items in enumerate(case.items):
        spare = sum((unused.get(path, NONE) for path, _ in items), NONE)
        for found in case.supplies[at].ways:
            more = min([spare, *(room[cap] for cap in found.capped)])
            for name in found.serves if more else ():
                have[name] += more
            for cap in found.capped if more else ():
                room[cap] -= more
            spare -= more
    return have
