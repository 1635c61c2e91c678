"""Decisions and exceptions of a record that speak of nothing in the rules."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pathways.loading.placed import place
from pathways.model.catalog import Catalog
from pathways.model.finding import Finding, Location
from pathways.model.record import Decision, Exemption, Record


def dead_targets(record: Record, value: dict[str, Any], shown: str, catalog: Catalog) -> Iterator[Finding]:
    """A finding for each condition that no edition of the credential has; a stub's are not known.

    Args:
        record: the record as it was read.
        value: what it was read from, with places.
        shown: the file's name.
        catalog: the rules.
    """
    lists: tuple[tuple[str, tuple[Decision | Exemption, ...]], ...] = (
        ("decisions", record.decisions.items),
        ("exceptions", record.exceptions.items),
    )
    for listed, items in lists:
        for item, written in zip(items, _written(value, listed), strict=True):
            subject = catalog.credentials[item.credential]
            known = {name for one in subject.editions for name in one.targets(subject.credential)}
            if known and item.condition not in known:
                at = place(written["condition"]) or Location(shown, 1, 1)
                message = f"`{item.condition}` is no condition of {subject.abbreviation}"
                close = get_close_matches(item.condition, sorted(known), n=1)
                remedy = (
                    f"did you mean `{close[0]}`?" if close else "see `pathways check --json` for their names"
                )
                yield Finding(at, "R105", message, remedy)


def _written(value: dict[str, Any], listed: str) -> list[dict[str, Any]]:
    told = value.get(listed) or []
    items: list[dict[str, Any]] = told["items"] if isinstance(told, dict) else told
    return items
