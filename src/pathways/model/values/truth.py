"""The three truths, in order: NO < UNKNOWN < YES."""

from collections.abc import Iterable

from pathways.model.values.scalar import OrderedWord


class Truth(OrderedWord):
    """What can be said of a requirement; "all" is the minimum, "any" the maximum."""

    NO = 0
    UNKNOWN = 1
    YES = 2


def at_least(count: int, parts: Iterable[Truth]) -> Truth:
    """The `count`-th best part decides.

    >>> at_least(2, [Truth.YES, Truth.UNKNOWN, Truth.NO]).word
    'unknown'
    """
    best = sorted(parts, reverse=True)
    if count <= 0:
        return Truth.YES
    return best[count - 1] if count <= len(best) else Truth.NO


def negated(truth: Truth) -> Truth:
    """The truth of the contrary."""
    return Truth(Truth.YES - truth)


def all_agree(parts: Iterable[Truth]) -> Truth:
    """The truth all parts share, else UNKNOWN; for candidates of which one, not known which, is in force."""
    first, *rest = set(parts)
    return Truth.UNKNOWN if rest else first
