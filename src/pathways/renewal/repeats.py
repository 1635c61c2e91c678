"""A course that was taken again: some issuers count it once, however often."""

from collections.abc import Sequence
from dataclasses import replace

from pathways.evaluation.activities import Logged
from pathways.evaluation.amounts import NONE, Counted
from pathways.model.learning import Activity
from pathways.renewal.case import Offers
from pathways.renewal.kinds import Kind
from pathways.renewal.offers import Offer

SAME = "assumed the same course: activities with one index number, or one title and provider"


def once_each(items: Sequence[Logged], offers: Offers) -> dict[str, dict[int, Offer]]:
    """What the activities give, the first time that a course counts being the only one.

    A course is known by its `index_number`, and without one by title and provider. `items` are in order of
    their days, and `offers` has for each pool those of the activities in its days.
    """
    first: dict[tuple[str, ...], int] = {}
    made = {name: dict(every) for name, every in offers.items()}
    for at, item in enumerate(items):
        course = _course(item.one)
        own = [every for every in made.values() if at in every and not every[at].units.refusal]
        if course is None or not own:
            continue
        before = first.setdefault(course, at)
        if before != at:
            sure = any(every[before].units.low for every in offers.values() if before in every)
            for every in own:
                every[at] = _again(every[at], items[before]) if sure else _perhaps(every[at])
    return made


def _course(one: Activity) -> tuple[str, ...] | None:
    if one.index_number:
        return ("index", one.index_number.casefold())
    return (one.title_key, one.provider or "") if one.title else None


def _again(offer: Offer, first: Logged) -> Offer:
    reason = (
        f"is the course of {first.path} again, and a course counts once; if it is another course, give each "
        "its `index_number` or a title of its own"
    )
    return Offer(Counted(offer.units.path, refusal=reason, assumptions=(SAME,)), Kind())


def _perhaps(offer: Offer) -> Offer:
    """A course of which it is open whether its first time counts."""
    return replace(offer, units=replace(offer.units, low=NONE))
