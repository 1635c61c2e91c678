"""What a cycle lacks of something that it asks for."""

from collections.abc import Iterable
from typing import NamedTuple

from pathways.model.values.amount import ZERO, Amount


class CycleShortfall(NamedTuple):
    """A requirement of a cycle that is not, or perhaps not, reached: what there is, and what it asks for.

    `need` is an interval where nobody knows how much is asked for: the first cycle of a new holder, say.
    """

    requirement: str
    have: Amount
    need: Amount

    @property
    def short(self) -> Amount:
        """What is missing: the least where all that may count does, the most where none of it does."""
        least = ZERO if self.have.high is None else max(self.need.low - self.have.high, ZERO)
        most = None if self.need.high is None else max(self.need.high - self.have.low, least)
        return Amount(least, most)


def either_shortfalls(gaps: Iterable[CycleShortfall], rules: int) -> tuple[CycleShortfall, ...]:
    """The gaps under several sets of rules of which one applies: what only some of them ask may be none."""
    by_name: dict[str, list[CycleShortfall]] = {}
    for gap in gaps:
        by_name.setdefault(gap.requirement, []).append(gap)
    return tuple(_joined(name, shortfalls, rules) for name, shortfalls in by_name.items())


def _joined(name: str, shortfalls: list[CycleShortfall], rules: int) -> CycleShortfall:
    most = max(shortfalls, key=lambda gap: gap.need.high or ZERO)
    least = ZERO if len(shortfalls) < rules else min(gap.need.low for gap in shortfalls)
    return CycleShortfall(name, most.have, Amount(least, most.need.high))
