"""Pools and activities as supplies, caps and demands: what the ledger shares out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pathways.allocation.allocate import TOTAL, ZERO, Supply, SupplyUse, can_meet, supply_uses
from pathways.model.evidence.path import EvidencePath
from pathways.model.values.amount import total
from pathways.renewal.units.activity_credit import ActivityCredit
from pathways.renewal.units.pools import CyclePool, PoolDemand, PoolName

CreditsByPool = Mapping[PoolName, Mapping[int, ActivityCredit]]
"""By pool, what each activity gives to it that was done in its days, by the place of the activity."""


@dataclass(frozen=True, slots=True)
class AllocationProblem:
    """Supplies, the activities that make each, caps and demands; of what is sure, or of what may be."""

    pools: Sequence[CyclePool]
    supplies: Sequence[Supply[PoolDemand]]
    items: Sequence[tuple[tuple[EvidencePath, Fraction], ...]]
    caps: Mapping[PoolDemand, Fraction]
    demands: Mapping[PoolName, Mapping[str, Fraction]]

    def meets(self, names: Sequence[PoolName]) -> bool:
        """Whether some pools can all be met."""
        return can_meet(self.supplies, self.caps, self.demands_of(names))

    def alone(self, names: Collection[PoolName]) -> "AllocationProblem":
        """The same of some pools only, and of what may be sent to them."""
        kept = [
            (Supply(supply.units, own), items)
            for supply, items in zip(self.supplies, self.items, strict=True)
            if (own := tuple(use for use in supply.uses if pool_name_of(use) in names))
        ]
        return AllocationProblem(
            [pool for pool in self.pools if pool.name in names],
            [supply for supply, _ in kept],
            [items for _, items in kept],
            {name: most for name, most in self.caps.items() if name.pool in names},
            {name: needs for name, needs in self.demands.items() if name in names},
        )

    def parts(self) -> "Iterator[AllocationProblem]":
        """The pools that no unit could serve as well as another's, each with those that one could."""
        groups = [{pool.name} for pool in self.pools]
        for supply in self.supplies:
            names = {pool_name_of(use) for use in supply.uses}
            apart = [group for group in groups if not group & names]
            groups = [*apart, names.union(*(group for group in groups if group & names))]
        return iter([self]) if len(groups) == 1 else (self.alone(group) for group in groups)

    def demands_of(self, names: Collection[PoolName]) -> dict[PoolDemand, Fraction]:
        """The demands of some pools."""
        return {PoolDemand(name, need): units for name in names for need, units in self.demands[name].items()}


def pool_name_of(use: SupplyUse[PoolDemand]) -> PoolName:
    """The name of the pool that a way leads to."""
    return min(use.serves).pool


def allocation_problem(
    pools: Sequence[CyclePool], activity_credits: CreditsByPool, sure: Collection[PoolName]
) -> AllocationProblem:
    """The case of some pools: what may count, against the least that may be asked.

    Of the pools named `sure`, it is what surely counts, against the most that may be asked.
    """
    caps = {PoolDemand(pool.name, name): most for pool in pools for name, most in pool.caps().items()}
    caps |= {PoolDemand(pool.name, "carried"): pool.takes[1] for pool in pools if pool.takes}
    kinds: dict[tuple[SupplyUse[PoolDemand], ...], list[tuple[EvidencePath, Fraction]]] = {}
    for path, units, uses in _sendable(pools, activity_credits, sure):
        kinds.setdefault(uses, []).append((path, units))
    ordered = sorted(
        kinds.items(), key=lambda kind: [(sorted(use.serves), sorted(use.capped)) for use in kind[0]]
    )
    return AllocationProblem(
        pools,
        [Supply(total(units for _, units in items), uses) for uses, items in ordered],
        [tuple(items) for _, items in ordered],
        caps,
        {pool.name: pool.demands(strictly=pool.name in sure) for pool in pools},
    )


def _sendable(
    pools: Sequence[CyclePool], activity_credits: CreditsByPool, sure: Collection[PoolName]
) -> Iterator[tuple[EvidencePath, Fraction, tuple[SupplyUse[PoolDemand], ...]]]:
    """Each activity that counts for any pool, its units, and the ways that they may be sent."""
    inlets = [_PoolUses(pool, surely=pool.name in sure) for pool in pools]
    enough = sum((inlet.enough for inlet in inlets), ZERO)
    given: dict[int, list[tuple[EvidencePath, Fraction, tuple[SupplyUse[PoolDemand], ...]]]] = {}
    for inlet in inlets:
        own, takes = activity_credits[inlet.pool.name], inlet.pool.takes
        earlier = activity_credits[takes[0]] if takes else {}
        for at, credit in own.items():
            if (units := _units(credit, enough, surely=inlet.surely)) and (ways_in := inlet.ways(credit)):
                given.setdefault(at, []).append((credit.units.path, units, ways_in))
        for at, credit in earlier.items():
            serves = at in own and _units(own[at], enough, surely=inlet.surely)
            if not serves and (units := _units(credit, enough, surely=inlet.surely)):
                given.setdefault(at, []).append((credit.units.path, units, (inlet.carried,)))
    for at in sorted(given):
        path, units, uses = given[at][0]
        for _, _, more in given[at][1:]:
            uses += more
        yield path, units, uses


def _units(credit: ActivityCredit, enough: Fraction, *, surely: bool) -> Fraction:
    if surely:
        return credit.units.low
    return enough if credit.units.high is None else credit.units.high


class _PoolUses:
    """The ways to a pool, by the kind of what is sent."""

    def __init__(self, pool: CyclePool, *, surely: bool) -> None:
        asked = pool.demands(strictly=True)
        self.pool, self.surely, self.enough = pool, surely, sum(asked.values(), ZERO)
        self._asked, self._caps = frozenset(asked), frozenset(pool.caps())
        self._apart = {
            PoolDemand(pool.name, quota.id): quota.group or ""
            for quota in pool.quotas
            if quota.exclusive or quota.group
        }
        self._made: dict[tuple[frozenset[str], frozenset[str]], tuple[SupplyUse[PoolDemand], ...]] = {}
        self.carried = SupplyUse(self._demand_names({TOTAL}), self._demand_names({"carried"}))

    def ways(self, credit: ActivityCredit) -> tuple[SupplyUse[PoolDemand], ...]:
        """What may not be of a kind does not surely serve it, and may fall under its cap; none: of no use."""
        yes, maybe = credit.kind.yes, credit.kind.maybe
        serves, capped = (yes, maybe) if self.surely else (maybe, yes)
        serves = serves & self._asked | {TOTAL} if credit.only is None else serves & self._asked & credit.only
        if not serves:
            return ()
        key = serves, capped & self._caps
        if key not in self._made:
            self._made[key] = supply_uses(self._demand_names(serves), self._apart, self._demand_names(key[1]))
        return self._made[key]

    def _demand_names(self, names: Collection[str]) -> frozenset[PoolDemand]:
        return frozenset(PoolDemand(self.pool.name, name) for name in names)
