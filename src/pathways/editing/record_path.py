"""The paths of a record as steps into the file that it was read from."""

from typing import Any

from pathways.model.evidence.path import EvidencePath
from pathways.model.values.former_keys import FORMER_KEYS

PathSteps = tuple[str | int, ...]


def steps_to(path: EvidencePath, value: Any) -> PathSteps:
    """The steps from the top of a file to the piece at a path, through `items` where a list may be partial.

    >>> steps_to(EvidencePath("exams", 0, "passed"), {"exams": {"partial": True, "items": [{}]}})
    ('exams', 'items', 0, 'passed')
    """
    top = value if isinstance(value, dict) else {}
    listed = _as_written(path.listed, top)
    held = top.get(listed)
    partial = isinstance(held, dict)
    items = held.get("items") if isinstance(held, dict) else held
    within: PathSteps = () if path.position is None else (path.position,)
    key: PathSteps = () if path.key is None else (_as_written(path.key, _item(items, path.position)),)
    return (listed, *(("items",) if partial and within else ()), *within, *key)


def _item(items: Any, position: int | None) -> Any:
    """The item of a list at a place; None where there is none."""
    there = isinstance(items, list) and position is not None and position < len(items)
    return items[position] if there else None


def _as_written(key: str, mapping: Any) -> str:
    """A key, or the one of release 0.2 that the writer has in its place."""
    former = next((old for old, new in FORMER_KEYS.items() if new == key), key)
    return former if isinstance(mapping, dict) and former in mapping and key not in mapping else key
