"""The ledger: which units serve which cycle, and which of its requirements.

Every pool of an issuer is looked at together, for a unit serves one of them only. Where not all can be met,
as many are as can be, and of equally many those that end first.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from pathways.allocation.allocate import TOTAL, ZERO, Allocation, SupplyUse, allocate
from pathways.model.evidence.path import EvidencePath
from pathways.model.values.amount import total
from pathways.renewal.units.allocation_problem import (
    AllocationProblem,
    CreditsByPool,
    allocation_problem,
    pool_name_of,
)
from pathways.renewal.units.pools import CyclePool, PoolDemand, PoolName

FEW = 6
"""Pools of which every set is tried; of more, each is taken in turn, those that end first before others."""


class Posting(NamedTuple):
    """Units of an activity that serve a cycle, and the requirements of it that they serve together."""

    path: EvidencePath
    pool: PoolName
    units: Fraction
    serves: tuple[str, ...]


@dataclass(frozen=True)
class LedgerPart:
    """Pools that have to do with one another, and what the units do among them; worked out as it is asked."""

    problem: AllocationProblem
    shares: Allocation[PoolDemand]
    met: frozenset[PoolName]

    @cached_property
    def have(self) -> Mapping[PoolDemand, Fraction]:
        """What each demand has, units that it does not need among them, as far as no cap forbids."""
        return _have(self.problem, self.shares)

    @cached_property
    def postings(self) -> tuple[Posting, ...]:
        """Which units of which activity serve what."""
        return tuple(_postings(self.problem, self.shares))

    @cached_property
    def used(self) -> Mapping[EvidencePath, Mapping[PoolName, Fraction]]:
        """By activity, the units that each pool has of it."""
        amounts: dict[EvidencePath, dict[PoolName, Fraction]] = {}
        for posting in self.postings:
            by_pool = amounts.setdefault(posting.path, {})
            by_pool[posting.pool] = by_pool.get(posting.pool, ZERO) + posting.units
        return amounts

    @cached_property
    def unused(self) -> Mapping[str, Fraction]:
        """By activity, the units that nothing needs."""
        return {
            path: left
            for items in self.problem.items
            for path, units in items
            if (left := units - total(self.used.get(path, {}).values()))
        }


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that units do, by the name of each pool: the part that it belongs to."""

    parts: Mapping[PoolName, LedgerPart]

    def elsewhere(self, pool: PoolName, path: EvidencePath) -> Fraction:
        """The units of an activity that other pools have."""
        numbers = {id(part): part for part in self.parts.values()}.values()
        by_pool = (each for part in numbers for each in part.used.get(path, {}).items())
        return total(units for name, units in by_pool if name != pool)


KnownParts = dict[frozenset[PoolName], list[LedgerPart]]
"""Parts that were worked out before, by the names of their pools."""


def allocate_units(
    pools: Sequence[CyclePool],
    activity_credits: CreditsByPool,
    *,
    sure: Collection[PoolName],
    known: KnownParts | None = None,
) -> Ledger:
    """Share out units among pools: of each, what may count among the least that may be asked.

    Of the pools named `sure`, it is what surely counts among the most that may be asked. `known` is read and
    added to: most cycles are the same in every way that a record may be taken.
    """
    seen: KnownParts = {} if known is None else known
    parts = [
        _cached_part(problem, seen) for problem in allocation_problem(pools, activity_credits, sure).parts()
    ]
    return Ledger({pool.name: part for part in parts for pool in part.problem.pools})


def _cached_part(problem: AllocationProblem, known: KnownParts) -> LedgerPart:
    before = known.setdefault(frozenset(pool.name for pool in problem.pools), [])
    part = next((part for part in before if part.problem == problem), None)
    if part is None:
        part = _part(problem)
        before.append(part)
    return part


def _part(problem: AllocationProblem) -> LedgerPart:
    """The units of pools that have to do with one another, shared out."""
    names = [pool.name for pool in sorted(problem.pools, key=lambda pool: (pool.dates.last, pool.name))]
    needs = problem.demands_of(names)
    shares = allocate(problem.supplies, problem.caps, needs)
    met: Sequence[PoolName] = names
    if shares.served != needs:
        met = _met_pools(problem, names) if len(names) > 1 else ()
    if met and shares.served != needs:
        shares = allocate(problem.supplies, problem.caps, needs, problem.demands_of(met))
    return LedgerPart(problem, shares, frozenset(met))


def _met_pools(problem: AllocationProblem, names: list[PoolName]) -> tuple[PoolName, ...]:
    """As many pools as can be met together; of equally many, those that end first."""
    able = [name for name in names if problem.alone([name]).meets([name])]
    if len(able) > FEW:
        return _one_by_one(problem, able)
    sets = (chosen for size in range(len(able), 0, -1) for chosen in combinations(able, size))
    return next((chosen for chosen in sets if problem.alone(chosen).meets(chosen)), ())


def _one_by_one(problem: AllocationProblem, names: list[PoolName]) -> tuple[PoolName, ...]:
    chosen: tuple[PoolName, ...] = ()
    for name in names:
        if problem.alone((*chosen, name)).meets((*chosen, name)):
            chosen = (*chosen, name)
    return chosen


def _postings(problem: AllocationProblem, shares: Allocation[PoolDemand]) -> Iterator[Posting]:
    """What was sent, activity by activity: those of one kind are used in the order that they were given."""
    for at, items in enumerate(problem.items):
        queue, unsent = iter(items), (EvidencePath(""), ZERO)
        for way, use in enumerate(problem.supplies[at].uses):
            left = shares.sent.get((at, way), ZERO)
            if not left:
                continue
            pool, needs = pool_name_of(use), _demands_of(use)
            while left:
                path, units = unsent if unsent[1] else next(queue)
                used = min(left, units)
                yield Posting(path, pool, used, needs)
                left, unsent = left - used, (path, units - used)


def _demands_of(use: SupplyUse[PoolDemand]) -> tuple[str, ...]:
    """The demands that a way serves, the total first."""
    needs = (name.need for name in use.serves)
    return tuple(sorted(needs, key=lambda need: (need != TOTAL, need)))


def _have(problem: AllocationProblem, shares: Allocation[PoolDemand]) -> dict[PoolDemand, Fraction]:
    have = dict.fromkeys(shares.served, ZERO)
    room = dict(problem.caps)
    left = [supply.units for supply in problem.supplies]
    for (at, way), units in shares.sent.items():
        left[at] -= units
        sent = problem.supplies[at].uses[way]
        for name in sent.serves:
            have[name] += units
        for cap in sent.capped:
            room[cap] -= units
    for supply, spare in zip(problem.supplies, left, strict=True):
        for use in supply.uses:
            more = min([spare, *(room[cap] for cap in use.capped)])
            for name in use.serves if more else ():
                have[name] += more
            for cap in use.capped if more else ():
                room[cap] -= more
            spare -= more
    return have
