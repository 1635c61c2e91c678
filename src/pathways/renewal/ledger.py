"""The ledger: which units serve which cycle, and which of its requirements.

Every pool of an issuer is looked at together, for a unit serves one of them only. Where not all can be met,
as many are as can be, and of equally many those that end first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from pathways.evaluation.allocate import NONE, TOTAL, Shares, Way, share_out
from pathways.model.amount import total
from pathways.renewal.case import Case, Offers, case_of, pool_of
from pathways.renewal.pools import Pool

FEW = 6
"""Pools of which every set is tried; of more, each is taken in turn, those that end first before others."""


@dataclass(frozen=True, slots=True)
class Posting:
    """Units of an activity that serve a cycle, and the requirements of it that they serve together."""

    path: str
    pool: str
    units: Fraction
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the units do: the pools that they meet, by name, how much each demand has, and each posting.

    `cases` has for each pool what was shared out among it and those that it has to do with, `postings` its
    own, and `used` for each activity the units that each pool has of it.
    """

    cases: Mapping[str, Case]
    met: frozenset[str]
    have: Mapping[str, Fraction]
    postings: Mapping[str, tuple[Posting, ...]]
    used: Mapping[str, Mapping[str, Fraction]]
    unused: Mapping[str, Fraction]

    def elsewhere(self, pool: str, path: str) -> Fraction:
        """The units of an activity that other pools have."""
        return total(units for name, units in self.used.get(path, {}).items() if name != pool)


Known = dict[frozenset[str], list[tuple[Case, "Ledger"]]]
"""Ledgers that were worked out before, by the names of their pools: the same case has the same ledger."""


def ledger(pools: Sequence[Pool], offers: Offers, *, surely: bool, known: Known | None = None) -> Ledger:
    """Share out what surely counts among the most that may be asked; or what may count among the least.

    `known` is filled with what is worked out, and read: most cycles are the same in every way that a record
    may be taken.
    """
    seen: Known = {} if known is None else known
    parts = [_once(part, seen) for part in case_of(pools, offers, surely=surely).parts()]
    return Ledger(
        cases={name: case for part in parts for name, case in part.cases.items()},
        met=frozenset[str]().union(*(part.met for part in parts)),
        have={name: units for part in parts for name, units in part.have.items()},
        postings={name: every for part in parts for name, every in part.postings.items()},
        used={path: by_pool for part in parts for path, by_pool in part.used.items()},
        unused={path: units for part in parts for path, units in part.unused.items()},
    )


def _once(case: Case, known: Known) -> Ledger:
    before = known.setdefault(frozenset(pool.name for pool in case.pools), [])
    found = next((made for told, made in before if told == case), None)
    if found is None:
        found = _of(case)
        before.append((case, found))
    return found


def _of(case: Case) -> Ledger:
    """The ledger of pools that have to do with one another."""
    names = [pool.name for pool in sorted(case.pools, key=lambda pool: (pool.span.last, pool.name))]
    needs = case.demands_of(names)
    shares = share_out(case.supplies, case.caps, needs)
    met: Sequence[str] = names
    if shares.served != needs:
        met = _met(case, names) if len(names) > 1 else ()
    if met and shares.served != needs:
        shares = share_out(case.supplies, case.caps, needs, case.demands_of(met))
    every = tuple(_postings(case, shares))
    postings: dict[str, list[Posting]] = {}
    used: dict[str, dict[str, Fraction]] = {}
    for one in every:
        postings.setdefault(one.pool, []).append(one)
        by_pool = used.setdefault(one.path, {})
        by_pool[one.pool] = by_pool.get(one.pool, NONE) + one.units
    unused = _unused(case, every)
    return Ledger(
        cases=dict.fromkeys(names, case),
        met=frozenset(met),
        have=_have(case, shares, unused),
        postings={name: tuple(some) for name, some in postings.items()},
        used=used,
        unused=unused,
    )


def _met(case: Case, names: list[str]) -> tuple[str, ...]:
    """As many pools as can be met together; of equally many, those that end first."""
    able = [name for name in names if case.alone([name]).meets([name])]
    if len(able) > FEW:
        return _in_turn(case, able)
    sets = (chosen for size in range(len(able), 0, -1) for chosen in combinations(able, size))
    return next((chosen for chosen in sets if case.alone(chosen).meets(chosen)), ())


def _in_turn(case: Case, names: list[str]) -> tuple[str, ...]:
    chosen: tuple[str, ...] = ()
    for name in names:
        if case.alone((*chosen, name)).meets((*chosen, name)):
            chosen = (*chosen, name)
    return chosen


def _postings(case: Case, shares: Shares) -> Iterator[Posting]:
    """What was sent, activity by activity: those of one kind are used in the order that they were given."""
    for at, items in enumerate(case.items):
        queue, unsent = iter(items), ("", NONE)
        for way, found in enumerate(case.supplies[at].ways):
            left = shares.sent.get((at, way), NONE)
            if not left:
                continue
            pool, needs = pool_of(found), _needs(found)
            while left:
                path, units = unsent if unsent[1] else next(queue)
                used = min(left, units)
                yield Posting(path, pool, used, needs)
                left, unsent = left - used, (path, units - used)


def _needs(way: Way) -> tuple[str, ...]:
    """The demands that a way serves, the total first."""
    needs = (name.rpartition(":")[2] for name in way.serves)
    return tuple(sorted(needs, key=lambda need: (need != TOTAL, need)))


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
        spare = total(unused[path] for path, _ in items if path in unused)
        for found in case.supplies[at].ways:
            more = min([spare, *(room[cap] for cap in found.capped)])
            for name in found.serves if more else ():
                have[name] += more
            for cap in found.capped if more else ():
                room[cap] -= more
            spare -= more
    return have
