"""What a cycle has at the least and at the most, whatever comes of the doubts about other cycles.

Where units may serve one cycle or another, what comes of a doubt about the other moves them: a cycle that can
be met after all takes what it needs. So each cycle is looked at with all that the others may have, and with
no more than they surely have.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from pathways.renewal.units.allocation_problem import CreditsByPool
from pathways.renewal.units.ledger import KnownParts, Ledger, allocate_units
from pathways.renewal.units.pools import CyclePool, PoolDemand, PoolName


class AccountBounds(NamedTuple):
    """A pool by all that is sure, and at the least and the most that it may have.

    `sure` takes of every pool what surely counts, against the most that may be asked; `least` is the worst
    for this pool of the ways that others may turn out, and `most` the best.
    """

    sure: Ledger
    least: Ledger
    most: Ledger
    pool: PoolName

    @property
    def surely_met(self) -> bool:
        """Whether it is met however the doubts come out."""
        return _is_met(self.pool, self.sure) and _is_met(self.pool, self.least)

    @property
    def perhaps_met(self) -> bool:
        """Whether it is met in some way that the doubts may come out."""
        return _is_met(self.pool, self.most)

    def low(self, name: PoolDemand) -> Fraction:
        """The least that a demand of it has."""
        return min(ledger.parts[self.pool].have[name] for ledger in (self.sure, self.least))

    def high(self, name: PoolDemand) -> Fraction:
        """The most that a demand of it may have."""
        # The shares are each the best as a whole: of one cycle the better one may have less.
        return max(ledger.parts[self.pool].have[name] for ledger in (self.sure, self.least, self.most))


def account_bounds(
    pools: Sequence[CyclePool], activity_credits: CreditsByPool, known: KnownParts
) -> Mapping[PoolName, AccountBounds]:
    """The bounds of each pool, by its name."""
    names = frozenset(pool.name for pool in pools)
    sure = allocate_units(pools, activity_credits, sure=names, known=known)
    if _certain(pools, activity_credits):
        return {name: AccountBounds(sure, sure, sure, name) for name in names}
    most = allocate_units(pools, activity_credits, sure=(), known=known)
    alone = {
        pool.name: allocate_units([pool], _offers_to(pool, activity_credits), sure=(), known=known)
        for pool in pools
    }
    return {pool.name: _bounds(pool, activity_credits, sure, most, alone, known) for pool in pools}


def _bounds(
    pool: CyclePool,
    activity_credits: CreditsByPool,
    sure: Ledger,
    most: Ledger,
    alone: Mapping[PoolName, Ledger],
    known: KnownParts,
) -> AccountBounds:
    rivals = most.parts[pool.name].problem.pools
    if len(rivals) == 1:
        return AccountBounds(sure, sure, most, pool.name)
    others = [rival.name for rival in rivals if rival.name != pool.name]
    least = best = None
    # What is surely met stays so together, unless one that is not turns out to be able to.
    if any(_is_met(name, alone[name]) and not _is_met(name, sure) for name in others):
        least = allocate_units(rivals, activity_credits, sure=[pool.name], known=known)
    if not _is_met(pool.name, most):
        best = alone[pool.name]
        best = (
            allocate_units(rivals, activity_credits, sure=others, known=known)
            if _is_met(pool.name, best)
            else best
        )
    return AccountBounds(sure, least or sure, best or most, pool.name)


def _is_met(name: PoolName, ledger: Ledger) -> bool:
    return name in ledger.parts[name].met


def _offers_to(pool: CyclePool, activity_credits: CreditsByPool) -> CreditsByPool:
    """What is offered to a pool, and to that from which it may take."""
    names = [pool.name, *(pool.takes[:1] if pool.takes else ())]
    return {name: activity_credits[name] for name in names}


def _certain(pools: Sequence[CyclePool], activity_credits: CreditsByPool) -> bool:
    """Whether all that is asked and all that is offered is known."""
    asked = all(pool.demands(strictly=True) == pool.demands(strictly=False) for pool in pools)
    return asked and all(
        credit.units.refusal
        or (credit.units.low == credit.units.high and credit.kind.yes == credit.kind.maybe)
        for found in activity_credits.values()
        for credit in found.values()
    )
