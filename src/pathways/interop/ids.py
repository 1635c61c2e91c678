"""Ids for what has none in its own format."""

import re

OWNER = "own"
"""What the id of a school's own outline begins with where its file has none."""


def slug(word: str) -> str:
    """A word as an id: lower case, with hyphens.

    >>> slug("CAHIIM 2018 (official)")
    'cahiim-2018-official'
    """
    return re.sub(r"[^a-z0-9]+", "-", word.casefold()).strip("-")[:40].strip("-") or "x"


def prefixed_id(word: str) -> str:
    """An id of the catalog's form.

    >>> prefixed_id("CAHIIM 2018")
    'own/cahiim-2018'
    """
    return f"{OWNER}/{slug(word)}"
