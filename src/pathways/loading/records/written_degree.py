"""Degrees as people write them: with their field, in full, or with the word that they are not completed."""

import re
from typing import Literal, NamedTuple

from pathways.model.catalog import Catalog
from pathways.model.values.names import plain, without_short_form

DegreeFault = Literal["not-completed", "two-degrees"]
UNFINISHED = re.compile(
    r"\b(progress|expected|anticipated|candidate|student|pursuing|incomplete|unfinished|not|never|no|dropped|abd"
    r"|enrolled|ongoing|currently|withdrew|some|graduating|finishing|completing|will)\b",
    re.IGNORECASE,
)
"""Words of a degree that is not completed, or is none."""
_POSSESSIVE = re.compile(
    r"\b(associate|bachelor|master|doctor)(?:['\u2019]?s|s['\u2019])(?=\W|$)", re.IGNORECASE
)
_JOINTS = frozenset({",", ":", ";", "-", "\u2013", "in", "of"})
_FILLERS = _JOINTS | {"degree", "diploma", "major", "majoring", "program", "with", "a"}
_PARTS = re.compile(r"\s*(?:[,;/&]|\band\b)\s*", re.IGNORECASE)


class WrittenDegree(NamedTuple):
    """A level, and the field that was written with it, if one was."""

    level: str
    field: str | None


def read_degree(text: str, catalog: Catalog) -> WrittenDegree | DegreeFault | None:
    """The level and the field that people mean, or why there is none; null for no degree that is known."""
    names, fields = catalog.names, catalog.vocabularies["fields"]
    if names.knows("degree", text.strip()):
        return WrittenDegree(names.resolve("degree", text), _field_of_alias(text, catalog))
    if UNFINISHED.search(text):
        return "not-completed"
    written = _POSSESSIVE.sub(r"\1", text)
    words = re.findall(r"\([^()]*\)|[^\s,:;]+|[,:;]", written)
    for end in range(len(words), 0, -1):
        ids = names.recognize("degree", " ".join(words[:end]))
        if len(ids) != 1:
            continue
        rest = words[end:]
        joined = bool(rest) and rest[0].casefold() in _JOINTS
        while rest and (
            rest[0].casefold() in _FILLERS or names.recognize("degree", rest[0].strip("()")) == ids
        ):
            rest = rest[1:]
        field = re.sub(r"\s+([,:;])", r"\1", " ".join(rest))
        if not field:
            return WrittenDegree(ids[0], _field_of_alias(written, catalog) if end == len(words) else None)
        if any(_is_degree(part, catalog) for part in _PARTS.split(field)):
            return "two-degrees"
        # A year beside the field may say that it is not completed.
        is_name = joined and not any(letter.isdigit() for letter in field)
        return WrittenDegree(ids[0], field) if is_name or fields.recognize(field) else None
    return None


def _is_filler(word: str) -> bool:
    return word.casefold() in _FILLERS


def _is_degree(part: str, catalog: Catalog) -> bool:
    first = part.split()[0] if part.split() else ""
    return any(catalog.names.recognize("degree", word) for word in (part, first) if word)


def _field_of_alias(text: str, catalog: Catalog) -> str | None:
    """The field that an abbreviation such as BSHIM has in it."""
    word = plain(without_short_form(text)[0])
    fields, names = catalog.vocabularies["fields"], catalog.names
    for cut in range(2, len(word) - 1):
        head, tail = word[:cut], word[cut:]
        if names.knows("degree", head) and names.resolve("degree", head) and fields.recognize(tail):
            return tail.upper()
    return None
