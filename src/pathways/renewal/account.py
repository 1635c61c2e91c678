"""Whether each cycle has what it asks for, and which unit does what."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import partial
from itertools import pairwise

from pathways.evaluation.activities import Logged, activities
from pathways.evaluation.allocate import NONE, TOTAL, conflict
from pathways.evaluation.amounts import open_list
from pathways.evaluation.facts import Facts
from pathways.model.amount import Amount, plainly
from pathways.model.day import Day, exactly
from pathways.model.renewal import Renewal
from pathways.model.truth import Truth
from pathways.model.verdict import Competing, LeftOut, Question, unique
from pathways.renewal.case import Offers, full
from pathways.renewal.cycles import DAY
from pathways.renewal.gap import Gap
from pathways.renewal.ledger import Known, Ledger, Part, Posting, ledger
from pathways.renewal.offers import Offer, Weighing, too_early
from pathways.renewal.pools import Pool
from pathways.renewal.repeats import once_each

LAST = exactly(date.max)


@dataclass(frozen=True, slots=True)
class Account:
    """What a pool has and needs: `earned` after caps and exclusions, and each posting of the ledger.

    `doubtful` are the activities of which it is not known whether, or how much, they count. `sure` is what
    surely counts, of it and of the pools that it has to do with, and `perhaps` what may count. `elsewhere`
    has by path of an activity the units that other cycles have of it.
    """

    pool: Pool
    sure: Part = field(repr=False)
    perhaps: Part = field(repr=False)
    truth: Truth
    earned: Amount
    gaps: tuple[Gap, ...] = ()
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    elsewhere: Callable[[str], Fraction] = field(default=lambda _: NONE, repr=False, compare=False)
    without: Callable[[], Iterable[LeftOut]] = field(default=tuple, repr=False, compare=False)

    @property
    def postings(self) -> tuple[Posting, ...]:
        """Which units serve which of its requirements."""
        return tuple(one for one in self.sure.postings if one.pool == self.pool.name)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The activities that do not serve the cycle, in full or in part, and why: worked out when asked."""
        return tuple(self.without())


def accounts(renewal: Renewal, facts: Facts, pools: Sequence[Pool]) -> tuple[Account, ...]:
    """The account of each pool; the same whatever the order of the record's activities."""
    if not pools:
        return ()
    listed = facts.record.continuing_education
    items = facts.once(("ordered",), lambda: _ordered(activities(facts)))
    offers = {pool.name: _offers_once(renewal, facts, pool, items) for pool in pools}
    if renewal.once:
        offers = once_each(items, offers)
    more = open_list(facts, listed.partial, "continuing_education", *(_about(pools)))
    known: Known = facts.once(("ledgers", renewal.renewal), dict)
    sure = ledger(pools, offers, surely=True, known=known)
    most = sure if _certain(pools, offers) else ledger(pools, offers, surely=False, known=known)
    assumed = unique(*(each.assumptions for each in items if each.again))
    best = {pool.name: _best(pool, pools, offers, most) for pool in pools}
    return tuple(
        _account(pool, offers[pool.name], sure, best[pool.name], more, assumed, items, facts)
        for pool in pools
    )


def _best(pool: Pool, pools: Sequence[Pool], offers: Offers, most: Ledger) -> Ledger:
    """What may count among the least that is asked, in the way that is best for a pool."""
    own = None if pool.name in most.parts[pool.name].met else _as_its_own(pool, offers)
    return ledger(pools, own, surely=False) if own else most


def _as_its_own(pool: Pool, offers: Offers) -> Offers | None:
    """What is offered, where all that may be a pool's is its own, and what else may be so is not another's.

    Which of several cycles such units serve is not the holder's to choose: any of them may have them. Null
    where no units are in doubt between it and another.
    """
    doubtful = {at for at, one in offers[pool.name].items() if _in_doubt(one)}
    made = {
        name: every
        if name == pool.name
        else {at: one for at, one in every.items() if not (at in doubtful and _in_doubt(one))}
        for name, every in offers.items()
    }
    return made if any(len(made[name]) < len(every) for name, every in offers.items()) else None


def _in_doubt(one: Offer) -> bool:
    """Whether it is not known if units count at all."""
    return not one.units.refusal and not one.units.low


def _offers_once(renewal: Renewal, facts: Facts, pool: Pool, items: Sequence[Logged]) -> dict[int, Offer]:
    """What the activities give to a pool: the same under every edition that has the same quotas."""
    key = ("offers", renewal.renewal, pool.name, pool.span, pool.late, pool.quotas)
    return facts.once(key, lambda: _offers(renewal, facts, pool, items))


def _offers(renewal: Renewal, facts: Facts, pool: Pool, items: Sequence[Logged]) -> dict[int, Offer]:
    """What each activity gives to a pool that was, or may have been, done in days that serve it."""
    desk, first, last = Weighing(renewal, pool, facts), pool.span.opens, pool.reach
    return {
        at: desk.offer(each.one, each.path)
        for at, each in enumerate(items)
        if (day := each.one.date) is None or (day.latest >= first and day.earliest <= last)
    }


def _without(
    pool: Pool, inside: Mapping[int, Offer], sure: Ledger, items: Sequence[Logged], facts: Facts
) -> Iterator[LeftOut]:
    """The activities that do not serve a cycle: excluded, of other days, or told before."""
    yield from _left_out(pool, inside.values(), sure)
    for at, each in enumerate(items):
        day = each.one.date
        if at not in inside and day:
            if day.earliest > facts.as_of:
                reason = f"not yet: {day}"
            elif day.latest < pool.span.opens:
                reason = too_early(pool.span)
            else:
                reason = f"was after the cycle, which ended on {pool.span.last}"
            yield LeftOut(each.path, reason)
        yield from each.left_out()


def _about(pools: Sequence[Pool]) -> list[str]:
    return sorted({name for pool in pools for name in pool.holders})


def _ordered(every: Iterable[Logged]) -> list[Logged]:
    """Activities by day, and those of a day by all that tells them apart."""
    by_day: dict[Day, list[Logged]] = {}
    for each in every:
        by_day.setdefault(each.one.date or LAST, []).append(each)
    some = (by_day[day] for day in sorted(by_day))
    return [each for same in some for each in (sorted(same, key=_key) if len(same) > 1 else same)]


def _key(each: Logged) -> tuple[object, ...]:
    """What tells the activities of a day apart, be it in any order of the record."""
    one = each.one
    words = (one.title, one.category, one.provider, one.format, one.level)
    amounts = (one.units, one.minutes)
    lists = (one.topics, one.approved_by, one.counts_for)
    return (
        *(-1 if amount is None else amount for amount in amounts),
        *(word or "" for word in words),
        one.reported or LAST,
        *((each.partial, *sorted(each.items)) for each in lists),
    )


def _certain(pools: Sequence[Pool], offers: Offers) -> bool:
    """Whether all that is asked and all that is offered is known."""
    asked = all(pool.demands(strictly=True) == pool.demands(strictly=False) for pool in pools)
    return asked and all(
        one.units.refusal or (one.units.low == one.units.high and one.kind.yes == one.kind.maybe)
        for found in offers.values()
        for one in found.values()
    )


def _account(
    pool: Pool,
    inside: Mapping[int, Offer],
    every: Ledger,
    most: Ledger,
    more: tuple[Question, ...],
    assumed: tuple[str, ...],
    items: Sequence[Logged],
    facts: Facts,
) -> Account:
    own = tuple(inside.values())
    sure, perhaps = every.parts[pool.name], most.parts[pool.name]
    open_to_more = bool(more) or any(one.units.high is None for one in own)
    truth = Truth.YES if pool.name in sure.met else Truth.UNKNOWN
    if truth is not Truth.YES and not open_to_more and pool.name not in perhaps.met:
        truth = Truth.NO
    have = {
        # The two shares are each the best as a whole: of one cycle the second may have less.
        need: Amount(sure.have[name], None if open_to_more else max(sure.have[name], perhaps.have[name]))
        for need in pool.demands(strictly=True)
        for name in [full(pool.name, need)]
    }
    least = pool.demands(strictly=False)
    gaps = tuple(
        Gap(need, have[need], Amount(least[need], most_asked))
        for need, most_asked in pool.demands(strictly=True).items()
        if have[need].low < most_asked
    )
    doubts = (*(one.units.questions for one in own), *(one.kind.doubts for one in own), more, _fewer(pool))
    return Account(
        pool,
        sure,
        perhaps,
        truth,
        have[TOTAL],
        gaps=() if truth is Truth.YES else gaps,
        questions=unique(*doubts) if truth is Truth.UNKNOWN else (),
        assumptions=unique(*(one.units.assumptions for one in own), assumed),
        elsewhere=partial(every.elsewhere, pool.name),
        without=partial(_without, pool, inside, every, items, facts),
        doubtful=tuple(
            one.units.path for one in own if not one.units.refusal and one.units.low != one.units.high
        ),
    )


def _fewer(pool: Pool) -> tuple[Question, ...]:
    names = sorted(pool.joined or pool.holders) if pool.fewer or pool.joined else []
    more = tuple(Question("list", "credentials", name) for name in sorted(pool.perhaps))
    return (*(Question("pro-rated", None, name) for name in names), *more)


def _left_out(pool: Pool, offers: Iterable[Offer], sure: Ledger) -> Iterator[LeftOut]:
    """What does not serve the cycle, and why; what only may count is a question, and not told here."""
    unused = sure.parts[pool.name].unused
    for one in offers:
        path = one.units.path
        if one.units.refusal:
            yield LeftOut(path, one.units.refusal)
            continue
        if elsewhere := sure.elsewhere(pool.name, path):
            yield LeftOut(path, f"{_units(elsewhere)} used for another credential or cycle")
        if one.units.low and path in unused:
            yield LeftOut(path, f"{_units(unused[path])} more than is needed, or than may count")


def _units(amount: Fraction) -> str:
    return f"{plainly(amount)} unit{'' if amount == 1 else 's'}"


def competing(account: Account) -> Competing | None:
    """Of a pool that cannot be met, the fewest demands and caps that cannot be met together.

    Null where a demand is alone too much, or the pool is or may be met.
    """
    if account.truth is not Truth.NO:
        return None
    pool, case = account.pool, account.perhaps.case
    able = case.alone([pool.name]).meets([pool.name])
    names = [*(account.perhaps.met & case.demands.keys()), pool.name] if able else [pool.name]
    tight = case.alone(names)
    left, limits = conflict(tight.supplies, tight.caps, tight.demands_of(sorted(names)))
    paths = sorted(path for items in case.alone([pool.name]).items for path, _ in items)
    return Competing(left, limits, tuple(paths)) if len(left) > 1 else None


def carrying(pools: Sequence[Pool], carry: Fraction) -> tuple[Pool, ...]:
    """Pools of cycles in order, each of which may take units too many of the one before it."""
    if not carry:
        return tuple(pools)
    taken = (
        replace(after, takes=(before.name, carry)) if before.span.last + DAY == after.span.first else after
        for before, after in pairwise(pools)
    )
    return (*pools[:1], *taken)
