"""What in a record may be meant as it is, and seldom is."""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from pathways.editing.record_path import steps_to
from pathways.loading.records.condition_references import conditions_of, listed_items
from pathways.loading.text.located import LocatedText, ParsedFile, key_location, location_at
from pathways.model.catalog import Catalog
from pathways.model.evidence.item import Evidence
from pathways.model.evidence.learning import Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import Record
from pathways.model.evidence.work import Job
from pathways.model.rules.vocabulary import Vocabulary
from pathways.model.values.day import Day
from pathways.model.values.fault import Fault, Written, fault
from pathways.model.values.finding import Finding
from pathways.model.values.former_keys import FORMER_KEYS, current_condition
from pathways.model.values.partial_list import PartialList

AHEAD = {"completed", "conferred", "end", "expires", "until"}
"""Days that are often told before they come."""


def record_advice(written: ParsedFile, record: Record, catalog: Catalog, as_of: date) -> list[Finding]:
    """Findings R201 to R204, sorted.

    Args:
        written: a record as it was read.
        record: the same, validated.
        catalog: the rules.
        as_of: the day after which nothing has happened yet.
    """
    advice = [*_ahead(record, as_of), *_unheard(record, catalog), *_told_twice(record)]
    return sorted(
        (
            *(
                Finding(location_at(written, steps_to(path, written.value)), code, problem)
                for path, code, problem in advice
            ),
            *former_names(written, catalog),
        )
    )


def former_names(written: ParsedFile, catalog: Catalog) -> Iterator[Finding]:
    """R204: a key, or the name of a condition, as release 0.2 had it."""
    listed = written.value if isinstance(written.value, dict) else {}
    yield from _former_keys(listed)
    for key, value in listed.items():
        for item in listed_items(value):
            if key not in ("decisions", "exceptions"):
                yield from _former_keys(item)
            elif isinstance(condition := item.get("condition"), LocatedText):
                current = current_condition(condition)
                if current != condition and condition not in conditions_of(item.get("credential"), catalog):
                    problem = fault("former-condition", condition=Written(condition), current=current)
                    yield Finding(condition.at, "R204", problem)


def _former_keys(mapping: Mapping[str, object]) -> Iterator[Finding]:
    for key, current in FORMER_KEYS.items():
        if key in mapping and (at := key_location(mapping, key)):
            yield Finding(at, "R204", fault("former-key", key=key, current=current))


Advice = tuple[EvidencePath, str, Fault]
"""Where in the record, the code, and what is wrong."""


def _items(record: Record) -> Iterator[tuple[EvidencePath, Evidence]]:
    for name in Record.model_fields:
        value = getattr(record, name)
        if isinstance(value, PartialList):
            yield from ((EvidencePath(name, nth), item) for nth, item in enumerate(value.items))


def _ahead(record: Record, as_of: date) -> Iterator[Advice]:
    """R201: a day that has not come, of what has happened."""
    for path, item in _items(record):
        for key in type(item).model_fields:
            day = getattr(item, key)
            if isinstance(day, Day) and day.earliest > as_of and key not in AHEAD:
                yield path.at(key), "R201", fault("day-ahead", day=str(day), as_of=as_of)


def _unheard(record: Record, catalog: Catalog) -> Iterator[Advice]:
    """R202: free text in which no word of the rules is recognized."""
    for path, item in _items(record):
        if isinstance(item, Education) and item.field:
            yield from _unknown(path.at("field"), item.field, catalog.vocabularies["fields"])
        if isinstance(item, Job) and item.role:
            yield from _unknown(path.at("role"), item.role, catalog.vocabularies["roles"])
        if isinstance(item, Job) and item.attested_by:
            yield from _unknown(path.at("attested_by"), item.attested_by, catalog.vocabularies["attestors"])


def _unknown(path: EvidencePath, text: str, vocabulary: Vocabulary) -> Iterator[Advice]:
    if vocabulary.recognize(text) is None:
        labels = sorted(term.label for term in vocabulary.terms.values())
        close = get_close_matches(text.casefold(), labels, n=1)
        yield (
            path,
            "R202",
            fault(
                "unrecognized-text",
                text=Written(text),
                vocabulary=vocabulary.vocabulary,
                known=tuple(labels),
                near=close[0] if close else None,
            ),
        )


def _told_twice(record: Record) -> Iterator[Advice]:
    """R203: two items alike in all that they say."""
    seen: dict[str, str] = {}
    for path, item in _items(record):
        first = seen.setdefault(f"{type(item).__name__} {item.model_dump_json()}", path)
        if first != path:
            yield path, "R203", fault("item-told-twice", first=first)
