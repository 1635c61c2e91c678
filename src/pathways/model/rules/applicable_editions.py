"""Which editions of the rules may bind a person."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import product
from typing import Protocol, TypeVar

from pathways.model.rules.edition import Boundary
from pathways.model.values.day import Day, exact_day
from pathways.model.values.period import Anchor
from pathways.model.values.truth import Truth

AnchorDays = Mapping[Anchor, Day | None]
"""The days of a person that editions bind by; null: not known."""


class EditionLike(Protocol):
    """Rules that are in force for people of whom a day lies in them."""

    @property
    def begins(self) -> Boundary:
        """The first day."""

    @property
    def to(self) -> Day | None:
        """The last day; null: the day before the next ones begin."""

    @property
    def effective_by(self) -> Anchor:
        """Which day of a person must lie in them."""


EditionT = TypeVar("EditionT", bound=EditionLike)


def applicable_editions(editions: tuple[EditionT, ...], days: AnchorDays) -> tuple[EditionT | None, ...]:
    """The editions that may bind, oldest first; null in front where perhaps no rule is on file.

    The newest edition binds whose own anchor, a day of the person's, has reached its first day. So whoever
    entered a program before an edition that applies by `program_entry` keeps the one before it.

    Args:
        editions: in order of time.
        days: by anchor; where one is not known, every edition bound by it may bind.
    """
    binding = _may_bind(editions, days)
    anchors = list(dict.fromkeys(edition.effective_by for edition in editions))
    each = product(*(_change_days(editions, days[anchor]) for anchor in anchors))
    covered = all(_may_bind(editions, dict(zip(anchors, days, strict=True))) for days in each)
    return binding if covered and editions else (None, *binding)


def editions_on(editions: tuple[EditionT, ...], day: date) -> tuple[EditionT, ...]:
    """The editions that may be in force for people whose days are all this one."""
    return _may_bind(editions, {edition.effective_by: exact_day(day) for edition in editions})


def _may_bind(editions: tuple[EditionT, ...], days: AnchorDays) -> tuple[EditionT, ...]:
    binding: list[EditionT] = []
    for edition in reversed(editions):
        day = days[edition.effective_by]
        begun = _begun(edition, day)
        if begun is not Truth.NO and not _over(edition, day):
            binding.append(edition)
        if begun is Truth.YES:
            break
    return tuple(reversed(binding))


def _change_days(editions: tuple[EditionT, ...], day: Day | None) -> list[Day | None]:
    """The days of an interval at which it can change whether any rule is on file."""
    if day is None:
        return [None]
    days = {day.earliest, day.latest}
    for edition in editions:
        if day.earliest < edition.begins.first <= day.latest:
            days.add(edition.begins.first - timedelta(1))
        if edition.to and day.earliest <= edition.to.latest < day.latest:
            days.add(edition.to.latest + timedelta(1))
    return [exact_day(day) for day in sorted(days)]


def _begun(edition: EditionLike, day: Day | None) -> Truth:
    """Whether a day has reached the edition's first; both may be known only to lie somewhere."""
    if day is None:
        return Truth.UNKNOWN
    if day.earliest >= edition.begins.last:
        return Truth.YES
    return Truth.UNKNOWN if day.latest >= edition.begins.first else Truth.NO


def _over(edition: EditionLike, day: Day | None) -> bool:
    """Whether a day is surely after the edition's last, where it has one of its own."""
    return edition.to is not None and day is not None and day.earliest > edition.to.latest
