"""Items of a record in plain words."""

import re

from pathways.model.catalog import Catalog
from pathways.model.item import Evidence
from pathways.model.learning import Education
from pathways.model.record import (
    Decision,
    Held,
    Job,
    Paper,
    Record,
    Sitting,
)

_PATH = re.compile(r"(\w+)\[(\d+)\]")


def item_words(record: Record, catalog: Catalog, path: str) -> str:
    """The item at a path such as `education[0]`, in words, with its path."""
    found = _PATH.match(path)
    if not found:
        return path
    item: Evidence = getattr(record, found[1]).items[int(found[2])]
    return f"{_words(item, catalog)} ({path})"


def _words(item: Evidence, catalog: Catalog) -> str:
    match item:
        case Education():
            level = catalog.degree_label(item.degree) if item.degree else "a program of study"
            return _joined(level, item.field, item.institution, _dated("completed", item.completed))
        case Job():
            domains = " and ".join(map(catalog.vocabularies["domains"].label, item.domains.items)) or "work"
            hours = (
                f"{float(item.hours_per_week):g} hours a week" if item.hours_per_week is not None else None
            )
            span = (
                f"{item.start or 'unknown'} to {item.end or ('now' if item.left_out('end') else 'unknown')}"
            )
            return _joined(domains, item.employer, span, hours)
        case Sitting():
            return _joined(f"{_credential(catalog, item.exam)} exam", _dated("passed", item.passed))
        case Held():
            name = _credential(catalog, item.credential) if item.credential else item.other
            return _joined(
                name, _dated("earned", item.earned), item.standing, _dated("expires", item.expires)
            )
        case Paper():
            return _joined(item.kind.replace("-", " "), _dated("of", item.date))
        case Decision():
            return _joined(f"decision: {item.answer}", item.by, _dated("of", item.decided))
        case _:
            return "an item"


def _credential(catalog: Catalog, name: str) -> str:
    return catalog.credentials[name].abbreviation


def _dated(word: str, day: object) -> str | None:
    return f"{word} {day}" if day else None


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
