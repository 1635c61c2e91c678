"""Whether each cycle has what it asks for, and which unit does what."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import partial
from itertools import pairwise

from pathways.allocation.allocate import TOTAL, ZERO, smallest_conflict
from pathways.evaluation.amounts import open_list_questions
from pathways.evaluation.conditions.merged_activities import MergedActivity, merged_activities
from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import Amount
from pathways.model.values.day import Day, exact_day
from pathways.model.values.truth import Truth
from pathways.model.verdict import ExcludedEvidence, Question, unique
from pathways.renewal.history.cycles import DAY
from pathways.renewal.units.activity_credit import ActivityCredit, CreditEvaluator, counted_from
from pathways.renewal.units.bounds import AccountBounds, account_bounds
from pathways.renewal.units.ledger import KnownParts, Ledger, LedgerPart, Posting
from pathways.renewal.units.pools import CompetingCycles, CyclePool, PoolDemand
from pathways.renewal.units.repeats import count_repeats_once
from pathways.renewal.units.shortfall import CycleShortfall

LAST = exact_day(date.max)


@dataclass(frozen=True, slots=True)
class CycleAccount:
    """What a pool has and needs: `earned` after caps and exclusions, and each posting of the ledger.

    `doubtful` are the activities of which it is not known whether, or how much, they count. `sure` is what
    surely counts, of it and of the pools that it has to do with, `least` the same where the others have the
    most that they may, and `perhaps` what may count. `elsewhere` has by path of an activity the units that
    other cycles then have of it.
    """

    pool: CyclePool
    sure: LedgerPart = field(repr=False)
    least: LedgerPart = field(repr=False)
    perhaps: LedgerPart = field(repr=False)
    truth: Truth
    earned: Amount
    gaps: tuple[CycleShortfall, ...] = ()
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    doubtful: tuple[EvidencePath, ...] = ()
    elsewhere: Callable[[str], Fraction] = field(default=lambda _: ZERO, repr=False, compare=False)
    without: Callable[[], Iterable[ExcludedEvidence]] = field(default=tuple, repr=False, compare=False)

    @property
    def postings(self) -> tuple[Posting, ...]:
        """Which units serve which of its requirements."""
        return tuple(posting for posting in self.sure.postings if posting.pool == self.pool.name)

    @property
    def left_out(self) -> tuple[ExcludedEvidence, ...]:
        """The activities that do not serve the cycle, in full or in part, and why: worked out when asked."""
        return tuple(self.without())


def cycle_accounts(
    renewal: Renewal, context: EvaluationContext, pools: Sequence[CyclePool]
) -> tuple[CycleAccount, ...]:
    """The account of each pool; the same whatever the order of the record's activities."""
    if not pools:
        return ()
    listed = context.record.continuing_education
    items = context.cached(("ordered",), lambda: _ordered(merged_activities(context)))
    offers = {pool.name: _offers_once(renewal, context, pool, items) for pool in pools}
    if renewal.once:
        offers = count_repeats_once(items, offers)
    more = open_list_questions(context, listed.partial, "continuing_education", *(_held_names(pools)))
    known: KnownParts = context.cached(("ledgers", renewal.renewal), dict)
    bounds = account_bounds(pools, offers, known)
    assumed = unique(*(activity.assumptions for activity in items if activity.again))
    return tuple(
        _account(pool, offers[pool.name], bounds[pool.name], more, assumed, items, context) for pool in pools
    )


def _offers_once(
    renewal: Renewal, context: EvaluationContext, pool: CyclePool, items: Sequence[MergedActivity]
) -> dict[int, ActivityCredit]:
    """What the activities give to a pool: the same under every edition that has the same quotas."""
    key = ("offers", renewal.renewal, pool.name, pool.dates, pool.late, pool.quotas)
    return context.cached(key, lambda: _offers(renewal, context, pool, items))


def _offers(
    renewal: Renewal, context: EvaluationContext, pool: CyclePool, items: Sequence[MergedActivity]
) -> dict[int, ActivityCredit]:
    """What each activity gives to a pool that was, or may have been, done in days that serve it."""
    evaluator, first, last = CreditEvaluator(renewal, pool, context), pool.dates.opens, pool.reach
    return {
        at: evaluator.offer(activity.activity, activity.path)
        for at, activity in enumerate(items)
        if (day := activity.activity.date) is None or (day.latest >= first and day.earliest <= last)
    }


def _without(
    pool: CyclePool,
    inside: Mapping[int, ActivityCredit],
    sure: Ledger,
    items: Sequence[MergedActivity],
    context: EvaluationContext,
) -> Iterator[ExcludedEvidence]:
    """The activities that do not serve a cycle: excluded, of other days, or told before."""
    yield from _left_out(pool, inside.values(), sure)
    for at, activity in enumerate(items):
        day = activity.activity.date
        if at not in inside and day:
            if day.earliest > context.as_of:
                reason = Reason("not-yet", (day,))
            elif day.latest < pool.dates.opens:
                reason = counted_from(pool.dates)
            else:
                reason = Reason("after-cycle", (pool.dates.last,))
            yield ExcludedEvidence(activity.path, (reason,))
        yield from activity.left_out()


def _held_names(pools: Sequence[CyclePool]) -> list[str]:
    return sorted({name for pool in pools for name in pool.holders})


def _ordered(activities: Iterable[MergedActivity]) -> list[MergedActivity]:
    """Activities by day, and those of a day by all that tells them apart."""
    by_day: dict[Day, list[MergedActivity]] = {}
    for activity in activities:
        by_day.setdefault(activity.activity.date or LAST, []).append(activity)
    some = (by_day[day] for day in sorted(by_day))
    return [activity for same in some for activity in (sorted(same, key=_key) if len(same) > 1 else same)]


def _key(activity: MergedActivity) -> tuple[object, ...]:
    """What tells the activities of a day apart, be it in any order of the record."""
    one = activity.activity
    words = (one.title, one.category, one.provider, one.format, one.level)
    amounts = (one.units, one.minutes)
    lists = (one.topics, one.approved_by, one.counts_for)
    return (
        *(-1 if amount is None else amount for amount in amounts),
        *(word or "" for word in words),
        one.reported or LAST,
        *((listed.partial, *sorted(listed.items)) for listed in lists),
    )


def _account(
    pool: CyclePool,
    inside: Mapping[int, ActivityCredit],
    bounds: AccountBounds,
    more: tuple[Question, ...],
    assumed: tuple[str, ...],
    items: Sequence[MergedActivity],
    context: EvaluationContext,
) -> CycleAccount:
    own = tuple(inside.values())
    open_to_more = bool(more) or any(credit.units.high is None for credit in own)
    truth = Truth.YES if bounds.surely_met else Truth.UNKNOWN
    if truth is not Truth.YES and not open_to_more and not bounds.perhaps_met:
        truth = Truth.NO
    have = {
        need: Amount(bounds.low(name), None if open_to_more else bounds.high(name))
        for need in pool.demands(strictly=True)
        for name in [PoolDemand(pool.name, need)]
    }
    least = pool.demands(strictly=False)
    gaps = tuple(
        CycleShortfall(need, have[need], Amount(least[need], most_asked))
        for need, most_asked in pool.demands(strictly=True).items()
        if have[need].low < most_asked
    )
    doubts = (
        *(credit.units.questions for credit in own),
        *(credit.kind.doubts for credit in own),
        more,
        _fewer(pool),
    )
    return CycleAccount(
        pool,
        bounds.sure.parts[pool.name],
        bounds.least.parts[pool.name],
        bounds.most.parts[pool.name],
        truth,
        have[TOTAL],
        gaps=() if truth is Truth.YES else gaps,
        questions=unique(*doubts) if truth is Truth.UNKNOWN else (),
        assumptions=unique(*(credit.units.assumptions for credit in own), assumed),
        elsewhere=partial(bounds.least.elsewhere, pool.name),
        without=partial(_without, pool, inside, bounds.sure, items, context),
        doubtful=tuple(
            credit.units.path
            for credit in own
            if not credit.units.refusal and credit.units.low != credit.units.high
        ),
    )


def _fewer(pool: CyclePool) -> tuple[Question, ...]:
    names = sorted(pool.joined or pool.holders) if pool.fewer or pool.joined else []
    more = tuple(Question("list", EvidencePath("credentials"), name) for name in sorted(pool.perhaps))
    return (*(Question("pro-rated", None, name) for name in names), *more)


def _left_out(pool: CyclePool, offers: Iterable[ActivityCredit], sure: Ledger) -> Iterator[ExcludedEvidence]:
    """What does not serve the cycle, and why; what only may count is a question, and not told here."""
    unused = sure.parts[pool.name].unused
    for credit in offers:
        path = credit.units.path
        if credit.units.refusal:
            yield ExcludedEvidence(path, credit.units.refusal)
            continue
        if credit.units.low != credit.units.high:
            continue
        if elsewhere := sure.elsewhere(pool.name, path):
            yield ExcludedEvidence(path, (Reason("used-elsewhere", (elsewhere,)),))
        if credit.units.low and path in unused:
            yield ExcludedEvidence(path, (Reason("more-than-needed", (unused[path],)),))


def competing_cycles(account: CycleAccount) -> CompetingCycles | None:
    """Of a pool that cannot be met, the fewest demands and caps that cannot be met together.

    Null where a demand is alone too much, or the pool is or may be met.
    """
    if account.truth is not Truth.NO:
        return None
    pool, problem = account.pool, account.perhaps.problem
    able = problem.alone([pool.name]).meets([pool.name])
    names = [*(account.perhaps.met & problem.demands.keys()), pool.name] if able else [pool.name]
    tight = problem.alone(names)
    left, limits = smallest_conflict(tight.supplies, tight.caps, tight.demands_of(sorted(names)))
    paths = sorted(path for items in problem.alone([pool.name]).items for path, _ in items)
    return CompetingCycles(left, limits, tuple(paths)) if len(left) > 1 else None


def with_carry_over(pools: Sequence[CyclePool], carry: Fraction) -> tuple[CyclePool, ...]:
    """Pools of cycles in order, each of which may take units too many of the one before it."""
    if not carry:
        return tuple(pools)
    taken = (
        after._replace(takes=(before.name, carry)) if before.dates.last + DAY == after.dates.first else after
        for before, after in pairwise(pools)
    )
    return (*pools[:1], *taken)
