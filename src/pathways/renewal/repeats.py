"""A course that was taken again: some issuers count it once, however often."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pathways.evaluation.activities import Logged
from pathways.evaluation.amounts import NONE, Counted
from pathways.model.learning import Activity
from pathways.renewal.kinds import Kind
from pathways.renewal.offers import Offer

SAME = "assumed the same course: activities with one index number, or one title and provider"

Offers = Mapping[str, Sequence[Offer]]


def once_each(items: Sequence[Logged], offers: Offers) -> dict[str, list[Offer]]:
    """What the activities give, the first time that a course counts being the only one.

    A course is known by its `index_number`, and without one by title and provider. `items` are in order of
    their days, and `offers` has for each pool one offer for each of them.
    """
    first: dict[tuple[str, ...], int] = {}
    made = {name: list(every) for name, every in offers.items()}
    for at, item in enumerate(items):
        course = _course(item.one)
        if course is None or all(every[at].units.refusal for every in offers.values()):
            continue
        before = first.setdefault(course, at)
        if before != at:
            sure = any(every[before].units.low for every in offers.values())
            for every in made.values():
                every[at] = _again(every[at], items[before]) if sure else _perhaps(every[at])
    return made


def _course(one: Activity) -> tuple[str, ...] | None:
    if one.index_number:
        return ("index", one.index_number.casefold())
    return (one.title_key, one.provider or "") if one.title else None


def _again(offer: Offer, first: Logged) -> Offer:
    if offer.units.refusal:
        return offer
    reason = (
        f"is the course of {first.path} again, and a course counts once; if it is another course, give each "
        "its `index_number` or a title of its own"
    )
    return Offer(Counted(offer.units.path, refusal=reason, assumptions=(SAME,)), Kind())


def _perhaps(offer: Offer) -> Offer:
    """A course of which it is open whether its first time counts."""
    return offer if offer.units.refusal else replace(offer, units=replace(offer.units, low=NONE))
