"""Words joined to phrases."""

from collections.abc import Iterable


def joined_by_or(words: Iterable[str]) -> str:
    """A choice of words.

    >>> joined_by_or(["RN"]), joined_by_or(["RN", "MD", "DO"])
    ('RN', 'RN, MD or DO')
    """
    known = list(words)
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} or {known[-1]}"


def joined_by_and(words: Iterable[str]) -> str:
    """All of some words; empty if there are none.

    >>> joined_by_and([]), joined_by_and(["privacy", "security"])
    ('', 'privacy and security')
    """
    return " and ".join(words)


def with_article(noun: str) -> str:
    """A noun with `a` or `an`.

    >>> with_article("associate degree"), with_article("practicum")
    ('an associate degree', 'a practicum')
    """
    return f"{'an' if noun[:1].casefold() in 'aeiou' else 'a'} {noun}"


def capital(text: str) -> str:
    """A text with its first letter in upper case, and the rest as it is."""
    return text[0].upper() + text[1:]
