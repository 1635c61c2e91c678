"""The paths of a record as steps into the file that it was read from."""

from typing import Any

from pathways.model.evidence.path import EvidencePath

PathSteps = tuple[str | int, ...]


def steps_to(path: EvidencePath, value: Any) -> PathSteps:
    """The steps from the top of a file to the piece at a path, through `items` where a list may be partial.

    >>> steps_to(EvidencePath("exams", 0, "passed"), {"exams": {"partial": True, "items": [{}]}})
    ('exams', 'items', 0, 'passed')
    """
    partial = isinstance(value, dict) and isinstance(value.get(path.listed), dict)
    within: PathSteps = () if path.position is None else (path.position,)
    key: PathSteps = () if path.key is None else (path.key,)
    return (path.listed, *(("items",) if partial and within else ()), *within, *key)
