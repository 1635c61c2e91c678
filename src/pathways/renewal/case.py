"""Pools and activities as supplies, caps and demands: what the ledger and its witness share out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pathways.evaluation.allocate import NONE, TOTAL, Supply, Way, meets, ways
from pathways.model.truth import Truth
from pathways.renewal.offers import Offer
from pathways.renewal.pools import Pool

Offers = Mapping[str, Sequence[Offer]]
"""By pool, what each activity of the record gives to it."""


@dataclass(frozen=True, slots=True)
class Case:
    """Supplies, the activities that make each, caps and demands; of what is sure, or of what may be."""

    pools: Sequence[Pool]
    supplies: Sequence[Supply]
    items: Sequence[tuple[tuple[str, Fraction], ...]]
    caps: Mapping[str, Fraction]
    demands: Mapping[str, Mapping[str, Fraction]]

    def meets(self, names: Sequence[str]) -> bool:
        """Whether some pools can all be met."""
        return meets(self.supplies, self.caps, self.demands_of(names))

    def demands_of(self, names: Sequence[str]) -> dict[str, Fraction]:
        """The demands of some pools, by their names in the case."""
        return {full(name, need): units for name in names for need, units in self.demands[name].items()}


def full(pool: str, need: str) -> str:
    """The name of a demand or cap of a pool among those of all pools."""
    return f"{pool}:{need}"


def case_of(pools: Sequence[Pool], offers: Offers, *, surely: bool) -> Case:
    """The case of some pools: what surely counts against the most that may be asked, or the contrary."""
    caps = {full(pool.name, name): most for pool in pools for name, most in pool.caps().items()}
    caps |= {full(pool.name, "carried"): pool.takes[1] for pool in pools if pool.takes}
    kinds: dict[tuple[Way, ...], list[tuple[str, Fraction]]] = {}
    for path, units, found in _sendable(pools, offers, surely=surely):
        kinds.setdefault(found, []).append((path, units))
    ordered = sorted(
        kinds.items(), key=lambda kind: [(sorted(way.serves), sorted(way.capped)) for way in kind[0]]
    )
    return Case(
        pools,
        [Supply(sum((units for _, units in items), NONE), found) for found, items in ordered],
        [tuple(items) for _, items in ordered],
        caps,
        {pool.name: pool.demands(strictly=surely) for pool in pools},
    )


def _sendable(
    pools: Sequence[Pool], offers: Offers, *, surely: bool
) -> Iterator[tuple[str, Fraction, tuple[Way, ...]]]:
    """Each activity that counts for any pool, its units, and the ways that they may be sent."""
    enough = sum((units for pool in pools for units in pool.demands(strictly=True).values()), NONE)
    for at in range(len(next(iter(offers.values()), ()))):
        found: list[Way] = []
        most, path = NONE, ""
        for pool in pools:
            own = _units(offers[pool.name][at], enough, surely=surely)
            if own:
                found += _ways(pool, offers[pool.name][at], surely=surely)
            before = _units(offers[pool.takes[0]][at], enough, surely=surely) if pool.takes else NONE
            if before and not own:
                carried = frozenset({full(pool.name, "carried")})
                found.append(Way(frozenset({full(pool.name, TOTAL)}), carried))
            most, path = max(most, own, before), offers[pool.name][at].units.path
        if most:
            yield path, most, tuple(found)


def _units(one: Offer, enough: Fraction, *, surely: bool) -> Fraction:
    high = enough if one.units.high is None else one.units.high
    return one.units.low if surely else high


def _ways(pool: Pool, one: Offer, *, surely: bool) -> tuple[Way, ...]:
    """The ways to a pool: what may not be of a kind does not surely serve it, and may fall under its cap."""
    yes = frozenset(name for name in one.fits if one.fit(name) is Truth.YES)
    maybe = frozenset(name for name in one.fits if one.fit(name) is not Truth.NO)
    serves, capped = (yes, maybe) if surely else (maybe, yes)
    asked = pool.demands(strictly=True).keys()
    serves = serves & asked | {TOTAL} if one.only is None else serves & asked & one.only
    apart = {quota.id: quota.group or "" for quota in pool.quotas if quota.apart or quota.group}
    return tuple(
        Way(*(frozenset(full(pool.name, name) for name in names) for names in way))
        for way in ways(serves, apart, capped & pool.caps().keys())
    )
