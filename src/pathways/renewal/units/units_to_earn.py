"""The fewest units that a cycle still needs, and of which kinds they must be."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from pathways.allocation.allocate import TOTAL, ZERO, Supply, SupplyUse, allocate
from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.quotas import CycleQuota
from pathways.renewal.units.cycle_account import CycleAccount
from pathways.renewal.units.pools import CyclePool, PoolDemand


class UnitsToEarn(NamedTuple):
    """Units still to earn, each of all these quotas' kinds and of none of the others.

    `not_of` are quotas of whose kind they must not be, for no more of those count. `earned_by` is a last day
    that has passed: such units count if they were earned by then and are reported now.
    """

    units: Fraction
    quotas: tuple[str, ...]
    not_of: tuple[str, ...] = ()
    earned_by: date | None = None


def units_to_earn(account: CycleAccount, as_of: date) -> tuple[UnitsToEarn, ...]:
    """The fewest units with which a pool would surely be met; of equally few, those of the plainest kinds.

    What can no longer be earned, such as units of a year that is over, is not among them.
    """
    pool, problem = account.pool, account.least.problem
    kinds = [kind for kind in _kinds(pool, as_of) if _in_time(kind, pool, as_of)]
    needs = problem.demands_of([pool.name])
    uses = tuple(
        SupplyUse(
            frozenset(
                PoolDemand(pool.name, name) for name in (TOTAL, *kind) if PoolDemand(pool.name, name) in needs
            ),
            frozenset(
                PoolDemand(pool.name, name) for name in kind if PoolDemand(pool.name, name) in problem.caps
            ),
        )
        for kind in kinds
    )
    enough = sum(needs.values(), ZERO)
    new = [
        Supply(enough, (use,), cost=len(kind), to_earn=True) for use, kind in zip(uses, kinds, strict=True)
    ]
    left = [
        Supply(supply.units - sum((_used(account, path, units) for path, units in items), ZERO), supply.uses)
        for supply, items in zip(problem.supplies, problem.items, strict=True)
    ]
    shares = allocate([*left, *new], problem.caps, needs)
    first = len(left)
    earned_by = pool.dates.last if as_of > pool.dates.last and pool.filing else None
    batches = (
        UnitsToEarn(units, kinds[at - first], _full_quotas(pool, kinds[at - first]), earned_by)
        for (at, _), units in shares.sent.items()
        if at >= first
    )
    return tuple(sorted(batches, key=lambda batch: (not batch.quotas, batch.quotas)))


def _used(account: CycleAccount, path: EvidencePath, units: Fraction) -> Fraction:
    """How many units of an activity other cycles have."""
    return min(units, account.elsewhere(path))


def _full_quotas(pool: CyclePool, kind: tuple[str, ...]) -> tuple[str, ...]:
    """The quotas with a maximum that units of a kind are not of: more of theirs might not count."""
    return tuple(quota for quota in pool.caps() if quota not in kind)


def fewest_units_to_earn(accounts: Sequence[CycleAccount], as_of: date) -> tuple[UnitsToEarn, ...]:
    """What surely meets a cycle under the rules that may bind it: the most that any of them asks for."""
    batches = [units_to_earn(account, as_of) for account in accounts]
    return max(batches, key=lambda batches: (_size(batches), _size(batches, named=True)), default=())


def _size(batches: Iterable[UnitsToEarn], *, named: bool = False) -> Fraction:
    return sum((batch.units * (len(batch.quotas) if named else 1) for batch in batches), ZERO)


def _can_be_earned(quota: CycleQuota, pool: CyclePool, as_of: date) -> bool:
    """Whether units for a quota can still be earned."""
    return quota.year is None or as_of <= list(pool.dates.year_ends())[quota.year - 1]


def _in_time(kind: tuple[str, ...], pool: CyclePool, as_of: date) -> bool:
    """Whether units of a kind still count that are earned from a day on."""
    if as_of <= pool.dates.last or as_of <= (pool.filing or date.min):
        return True
    left = [late.repairs for late in pool.late if as_of <= late.last]
    return any(not repairs or (kind and set(kind) <= {*repairs}) for repairs in left)


def _kinds(pool: CyclePool, as_of: date) -> Iterator[tuple[str, ...]]:
    """Every set of quotas of whose kinds a unit can be at once, and of any kind at all."""
    quotas = [quota for quota in pool.quotas if _can_be_earned(quota, pool, as_of)]
    for size in range(len(quotas) + 1):
        for chosen in combinations(quotas, size):
            implied = (other for other in quotas if any(_implies(quota, other) for quota in chosen))
            apart = not all(_can_serve_both(quota, other) for quota, other in combinations(chosen, 2))
            if not apart and all(other in chosen for other in implied):
                yield tuple(quota.id for quota in chosen)


def _implies(quota: CycleQuota, other: CycleQuota) -> bool:
    """Whether every unit of a quota's kind is of another's too."""
    return quota.category is not None and quota.category in other.categories


def _can_serve_both(quota: CycleQuota, other: CycleQuota) -> bool:
    """Whether a unit can be of two quotas' kinds and serve both."""
    if (quota.exclusive and other.exclusive) or (quota.group and quota.group == other.group):
        return False
    fields = ("category", "format", "level", "year")
    values = ((getattr(quota, field), getattr(other, field)) for field in fields)
    return not any(mine is not None and yours is not None and mine != yours for mine, yours in values)
