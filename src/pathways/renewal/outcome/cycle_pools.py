"""The pools of a cycle: what each rule that may bind it asks for, and what it takes from the one before."""

from collections.abc import Sequence
from datetime import date

from pathways.model.renewal.rules import Renewal, RenewalEdition
from pathways.model.values.amount import Amount
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle
from pathways.renewal.history.lapse import last_filing_day, late_periods
from pathways.renewal.units.cycle_account import with_carry_over
from pathways.renewal.units.pools import CyclePool, PoolName, pool_for


def bound_edition(renewal: Renewal, cycle: HolderCycle, variant: int) -> RenewalEdition | None:
    """The rules of a cycle in one way that they may bind; null where a holder's units are not told."""
    edition = cycle.editions[min(variant, len(cycle.editions) - 1)]
    units = renewal.units_of(edition) if edition else None
    return None if units and not cycle.holders <= units.own.keys() else edition


def cycle_pool(
    renewal: Renewal, edition: RenewalEdition | None, cycle: HolderCycle, as_of: date
) -> CyclePool | None:
    """What a cycle asks for of units under an edition; null: none, or no rule is on file."""
    if edition is None:
        return None
    name = PoolName(tuple(sorted(cycle.holders)), cycle.dates.last)
    made = pool_for(renewal, edition, name, cycle.dates, cycle.holders, cycle.joined, cycle.perhaps, as_of)
    return (
        made._replace(late=late_periods(renewal, cycle.dates), filing=last_filing_day(renewal, cycle.dates))
        if made
        else None
    )


def carried_pools(
    pools: dict[HolderCycle, CyclePool],
    bound: dict[HolderCycle, RenewalEdition | None],
    histories: Sequence[CycleHistory],
) -> list[CyclePool]:
    """The pools of some cycles, each with the units too many that it may take from the one before."""
    made: dict[HolderCycle, CyclePool] = {}
    for history in histories:
        own = [cycle for cycle in history.cycles if cycle in pools]
        carry = max((edition.carry_over for cycle in own if (edition := bound[cycle])), default=None)
        chain = [pools[cycle] for cycle in own]
        made |= dict(zip(own, with_carry_over(chain, carry) if carry else chain, strict=True))
    return [made[cycle] for cycle in pools]


def required_units(pools: Sequence[CyclePool]) -> Amount | None:
    """The total of a cycle's pools, from the least to the most that it may be."""
    if not pools:
        return None
    highs = [pool.total.high for pool in pools if pool.total.high is not None]
    return Amount(min(pool.total.low for pool in pools), max(highs))
