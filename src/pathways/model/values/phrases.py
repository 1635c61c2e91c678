"""Words joined to phrases."""

from collections.abc import Iterable


def joined_by_or(words: Iterable[str]) -> str:
    """A choice of words.

    >>> joined_by_or(["RN"]), joined_by_or(["RN", "MD", "DO"])
    ('RN', 'RN, MD or DO')
    """
    known = list(words)
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} or {known[-1]}"


def capital(text: str) -> str:
    """A text with its first letter in upper case, and the rest as it is."""
    return text[0].upper() + text[1:]
