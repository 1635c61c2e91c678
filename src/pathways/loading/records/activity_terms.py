"""The words that issuers' trackers have for activities; and categories and formats that no issuer has."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from pathways.loading.text.located import (
    LocatedMapping,
    LocatedText,
    ParsedFile,
    mapping,
    sequence,
    text,
)
from pathways.model.catalog import Catalog
from pathways.model.values.fault import Fault, Written, fault
from pathways.model.values.finding import Finding
from pathways.model.values.names import ReferenceKind, plain

EVERY = frozenset({"all", "both", "any", "each", "every", "allcredentials", "bothcredentials"})
"""What people write for an activity that counts for every credential, as `plain` has it."""
SINGULAR = {"topics": "topic", "approved_by": "organization"}
ACTIVITY_TYPE = "activity_type"
"""A column of trackers that no key of an activity has: it tells who gave it, or in what form."""
_KINDS: dict[str, ReferenceKind] = {
    "topics": "topic",
    "approved_by": "organization",
    "counts_for": "credential",
}


def in_words_of_record(row: LocatedMapping, catalog: Catalog) -> Iterator[Finding]:
    """Put what a tracker says of an activity into the words of a record; tell which words say nothing known.

    A word that is not known is left out, and a list that it stood in may then have others.
    """
    _read_type(row, catalog)
    _labels(row, catalog)
    for key, words in catalog.activity_words.items():
        said = row.get(key)
        if isinstance(said, LocatedText) and not words.allow(said):
            near = _near_term(said, words.known, words.labels)
            del row[key]
            yield Finding(
                said.at, "P022", fault("activity-word-left-out", text=Written(said), key=key, near=near)
            )
    for listed, kind in _KINDS.items():
        if listed in row:
            yield from _known_names(row, listed, kind, catalog)
    if leftover := row.pop(ACTIVITY_TYPE, None):
        yield Finding(leftover.at, "P022", fault("activity-type-left-out", text=Written(leftover)))


def _read_type(row: LocatedMapping, catalog: Catalog) -> None:
    said = row.get(ACTIVITY_TYPE)
    told = catalog.activity_types.get(plain(said)) if said else None
    if said is None or told is None:
        return
    del row[ACTIVITY_TYPE]
    for key, value in (("provider", told.provider), ("format", told.format)):
        if value and key not in row:
            row[text(key, said.at)] = text(value, said.at)


def _labels(row: LocatedMapping, catalog: Catalog) -> None:
    """Put the issuer's own word in place of its label, as trackers export it: `Health Law and Compliance`."""
    categories = catalog.activity_words["category"].labels
    topics = row.get("topics")
    if topics and "category" not in row:
        whole = next((topic for topic in topics if topic.casefold() in categories), None)
        if whole is not None:  # trackers call AHIMA's categories domains
            row[text("category", whole.at)] = whole
            topics.remove(whole)
            if not topics:
                del row["topics"]
    for key, words in catalog.activity_words.items():
        said = row.get(key)
        if isinstance(said, LocatedText):
            value = said.strip().casefold()
            named = words.labels.get(value) or (value.removesuffix(".0") if value.endswith(".0") else None)
            if named and named != said:
                row[key] = text(named, said.at)


def _known_names(row: LocatedMapping, key: str, kind: ReferenceKind, catalog: Catalog) -> Iterator[Finding]:
    names, listed = catalog.names, row[key]
    known = sequence(listed.at)
    words = [part for word in listed for part in _parts(word, kind, catalog)]
    if key == "counts_for" and any(plain(word) in EVERY for word in words):
        del row[key]
        return
    for word in words:
        is_known = names.knows(kind, word) or names.recognize(kind, word)
        if is_known or names.unknown((kind,), kind, word).kind == "near-name":
            known.append(word)
        else:
            yield Finding(word.at, "P022", _left_out(key, word))
    if len(known) == len(words) or key == "counts_for":
        row[key] = known  # an activity counts for the credentials that it names, and for nothing else
    elif known:
        partial = mapping(listed.at)
        partial[text("partial", listed.at)], partial[text("items", listed.at)] = (
            text("true", listed.at),
            known,
        )
        row[key] = partial
    else:
        del row[key]


def _parts(word: LocatedText, kind: ReferenceKind, catalog: Catalog) -> list[LocatedText]:
    """The words of one that is not known as it stands, apart: `RHIT/CCS`, `RHIT & CCS`."""
    if catalog.names.knows(kind, word) or catalog.names.recognize(kind, word):
        return [word]
    parts = [part.strip() for part in re.split(r"/|&|\band\b", word) if part.strip()]
    return [text(part, word.at) for part in parts] if len(parts) > 1 else [word]


def _left_out(key: str, word: LocatedText) -> Fault:
    if key == "counts_for":
        return fault("credential-left-out", text=Written(word))
    return fault("name-left-out", text=Written(word), key=SINGULAR[key])


def unknown_words(written: ParsedFile, catalog: Catalog) -> Iterator[Finding]:
    """A finding for each word of an activity that no issuer has on its list, with a near one.

    What is malformed is left for the models to refuse; where no issuer has a list, every word will do.
    """
    value = written.value.get("continuing_education") if isinstance(written.value, dict) else None
    rows = value.get("items") if isinstance(value, dict) else value
    for row in rows if isinstance(rows, list) else ():
        for key, words in catalog.activity_words.items():
            said = row.get(key) if isinstance(row, dict) else None
            if isinstance(said, LocatedText) and not words.allow(said):
                unknown = fault(
                    "unknown-activity-word",
                    text=Written(said),
                    key=key,
                    known=tuple(sorted(words.known)),
                    near=_near_term(said, words.known, words.labels),
                )
                yield Finding(said.at, "R106", unknown)


def _near_term(text: str, known: frozenset[str], labels: dict[str, str]) -> str | None:
    """What may be meant: the word of a label that was written out, or a near word."""
    close = get_close_matches(text.casefold().replace(" ", "-"), sorted(known), n=1)
    spelled = get_close_matches(text.casefold(), labels, n=1, cutoff=0.85)
    close = [labels[spelled[0]]] if spelled else close
    return close[0] if close else None
