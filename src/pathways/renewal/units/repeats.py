"""A course that was taken again: some issuers count it once, however often."""

from collections.abc import Iterator, Sequence

from pathways.evaluation.amounts import Contribution
from pathways.evaluation.conditions.merged_activities import MergedActivity
from pathways.model.evidence.learning import Activity
from pathways.model.reason import Reason
from pathways.model.values.amount import ZERO
from pathways.renewal.units.activity_credit import ActivityCredit
from pathways.renewal.units.allocation_problem import CreditsByPool
from pathways.renewal.units.pools import PoolName
from pathways.renewal.units.quota_kinds import ActivityKind
from pathways.wording import assumed, labels

SAME = assumed.SAME_COURSE


def count_repeats_once(
    items: Sequence[MergedActivity], activity_credits: CreditsByPool
) -> dict[PoolName, dict[int, ActivityCredit]]:
    """What the activities give, the first time that a course counts being the only one.

    A course is known by its `index_number`, and without one by title and provider. `items` are in order of
    their days, and `activity_credits` has for each pool those of the activities in its days.
    """
    first: dict[tuple[str, str], int] = {}
    made = {name: dict(credits_of_pool) for name, credits_of_pool in activity_credits.items()}
    for at, item in enumerate(items):
        own = [
            credits_of_pool
            for credits_of_pool in made.values()
            if at in credits_of_pool and not credits_of_pool[at].units.refusal
        ]
        if not own:
            continue
        before = next((first[key] for key in _keys(item.activity) if key in first), None)
        if before is not None and _other(items[before].activity, item.activity):
            before = None
        for key in _keys(item.activity):
            first.setdefault(key, at)
        if before is not None:
            sure = any(
                credits_of_pool[before].units.low
                for credits_of_pool in activity_credits.values()
                if before in credits_of_pool
            )
            for credits_of_pool in own:
                credits_of_pool[at] = (
                    _again(credits_of_pool[at], items[before]) if sure else _perhaps(credits_of_pool[at])
                )
    return made


def _keys(activity: Activity) -> Iterator[tuple[str, str]]:
    """What a course is known by."""
    if activity.index_number:
        yield "index", activity.index_number.casefold()
    if activity.title:
        yield labels.title_key(activity.title_key), activity.provider or ""


def _other(activity: Activity, again: Activity) -> bool:
    """Whether the numbers of two courses of one title tell them apart."""
    both = activity.index_number and again.index_number
    return bool(both) and (activity.index_number or "").casefold() != (again.index_number or "").casefold()


def _again(credit: ActivityCredit, first: MergedActivity) -> ActivityCredit:
    reason = Reason("same-course", (first.path,))
    return ActivityCredit(
        Contribution(credit.units.path, refusal=(reason,), assumptions=(SAME,)), ActivityKind()
    )


def _perhaps(credit: ActivityCredit) -> ActivityCredit:
    """A course of which it is open whether its first time counts."""
    return credit._replace(units=credit.units._replace(low=ZERO))
