"""Data as lines that a person can review."""

import json
from collections.abc import Iterator
from typing import Any

OF_THE_RULES = {"schema", "rules_version", "own_rules", "learner", "skipped", "cites", "source", "note"}
"""What is alike for everybody, or is read in the rule files."""


def leaves(value: Any, path: str = "") -> Iterator[str]:
    """What is told, one line a mapping without mappings in it; what is empty or not known is left out."""
    if isinstance(value, dict):
        inner = {
            key: one for key, one in value.items() if key not in OF_THE_RULES and one not in (None, [], {})
        }
        plain = {key: one for key, one in inner.items() if not _is_nested(one)}
        if plain:
            yield f"{path or '-'}: " + ", ".join(f"{key}={_short(one)}" for key, one in plain.items())
        for key, one in inner.items():
            if _is_nested(one):
                yield from leaves(one, f"{path}.{key}" if path else key)
    else:
        for one in value:
            yield from leaves(one, path)


def _is_nested(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(one, dict) for one in value)
    )


def _short(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
