"""What a cycle asks for of units, of one credential or of several together."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import Renewal, RenewalEdition
from pathways.model.values.amount import ZERO, Amount
from pathways.renewal.history.cycles import CycleDates
from pathways.renewal.history.lapse import LatePeriod


class PoolName(NamedTuple):
    """The credentials that a cycle is of, sorted, and its last day."""

    credentials: tuple[str, ...]
    ends: date


class PoolDemand(NamedTuple):
    """A demand or a maximum of a pool: a quota's id, `total`, or `carried` for what came before."""

    pool: PoolName
    need: str


class CompetingCycles(NamedTuple):
    """Demands of cycles on the same units that cannot be met together, though each can alone.

    `caps` are the maximums in the way, `items` the paths of the activities that are too few.
    """

    demands: tuple[PoolDemand, ...]
    caps: tuple[PoolDemand, ...]
    items: tuple[str, ...]


class CyclePool(NamedTuple):
    """A cycle's demands on units; those of a first cycle may be `fewer`, by nobody knows how much.

    `takes` is the pool of the cycle before and how many units too many there may serve this one. `filing` is
    the last day after the cycle on which units that were earned in it may still be reported. The quotas
    `perhaps_waived` may ask for less, by an exception of which it is not known whether it has ended.
    """

    name: PoolName
    dates: CycleDates
    holders: frozenset[str]
    total: Amount
    quotas: tuple[CycleQuota, ...] = ()
    late: tuple[LatePeriod, ...] = ()
    fewer: bool = False
    joined: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    takes: tuple[PoolName, Fraction] | None = None
    filing: date | None = None
    perhaps_waived: frozenset[str] = frozenset()

    @property
    def reach(self) -> date:
        """The last day on which an activity may serve it, in time or late."""
        return max([self.dates.last, *(late.last for late in self.late)])

    def least(self, quota: CycleQuota) -> Amount | None:
        """The fewest units that must come from a quota; null: none must."""
        alone = quota.alone is not None and len(self.holders | self.perhaps) == 1
        assert self.total.high is not None  # noqa: S101 - a rule has a number
        most = quota.alone if alone else quota.least(self.total.high)
        if most is None:
            return None
        asked_of = self.holders.intersection(quota.holders)
        if (
            self.fewer
            or quota.id in self.perhaps_waived
            or quota.min is None
            or (quota.holders and asked_of <= self.joined)
        ):
            return Amount(ZERO, most)
        return Amount(most if alone else quota.min.of(self.total.low), most)

    def demands(self, *, strictly: bool) -> dict[str, Fraction]:
        """What must be served, by name; as much as may be asked, or as little."""
        asked = {
            "total": self.total,
            **{quota.id: least for quota in self.quotas if (least := self.least(quota))},
        }
        return {name: (amount.high or ZERO) if strictly else amount.low for name, amount in asked.items()}

    def caps(self) -> dict[str, Fraction]:
        """The most that counts, by quota."""
        total = self.total.high or ZERO
        return {quota.id: most for quota in self.quotas if (most := quota.most(total)) is not None}


def pool_for(
    renewal: Renewal,
    edition: RenewalEdition,
    name: PoolName,
    dates: CycleDates,
    holders: frozenset[str],
    joined: frozenset[str] = frozenset(),
    perhaps: frozenset[str] = frozenset(),
    as_of: date = date.min,
) -> CyclePool | None:
    """What a cycle asks for under an edition; null: no units.

    Args:
        renewal: how the credentials are renewed.
        edition: the rules for the cycle.
        name: what to call it.
        dates: its days.
        holders: the credentials that it keeps.
        joined: those of them that were earned during it, for which the issuer may ask less.
        perhaps: credentials that may be held too, for the record does not list all.
        as_of: the day asked about, after which a quota may be asked of nobody any more.
    """
    units = renewal.units_of(edition)
    if units is None:
        return None
    fewer = bool(renewal.cycle and renewal.cycle.pro_rated and not dates.whole)
    spared = any(holders.intersection(renewal.supersedes.get(name, ())) for name in perhaps)
    low = ZERO if fewer or spared else units.needed(holders - joined)
    names, years = holders | perhaps, len(list(dates.year_ends()))
    quotas = tuple(
        quota
        for quota in renewal.quotas_of(edition)
        if not quota.holders or names.intersection(quota.holders)
        if quota.year is None or quota.year <= years  # a short cycle has no second year
        if quota.until is None or min(dates.last, as_of) <= quota.until.latest
    )
    total = Amount(low, units.needed(names))
    return CyclePool(name, dates, holders, total, quotas, fewer=fewer, joined=joined, perhaps=perhaps)
