"""The three truths, in order: NO < UNKNOWN < YES."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NoReturn, assert_never


class Truth(StrEnum):
    """What can be said of a requirement; "all" is the minimum, "any" the maximum.

    Each is the word that answers print, and equals it: `answer.apply.truth == "no"`. The words are in
    alphabetical order, so that they compare as text does.
    """

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

    @property
    def word(self) -> str:
        """As answers spell it."""
        return self.value

    def __bool__(self) -> NoReturn:
        """Refuse to be true or false, since UNKNOWN is neither.

        Raises:
            TypeError: always.
        """
        raise no_truth_value("a Truth")


def no_truth_value(subject: str, truth: str = "truth") -> TypeError:
    """The error of a value that is asked whether it is true, with what to write instead."""
    return TypeError(
        f"{subject} is neither true nor false, because it may be unknown; "
        f'compare it: `{truth} is Truth.YES` or `{truth} == "yes"`'
    )


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
    match truth:
        case Truth.YES:
            return Truth.NO
        case Truth.UNKNOWN:
            return Truth.UNKNOWN
        case Truth.NO:
            return Truth.YES
        case _:
            assert_never(truth)


def all_agree(parts: Iterable[Truth]) -> Truth:
    """The truth all parts share, else UNKNOWN; for candidates of which one, not known which, is in force."""
    first, *rest = set(parts)
    return Truth.UNKNOWN if rest else first
