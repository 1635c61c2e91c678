"""What a YAML file holds, each piece with its place."""

from typing import Any

from pathways.model.finding import Location


class Text(str):
    """A scalar, as the writer typed it."""

    at: Location


class Mapping(dict[str, Any]):
    """A mapping; its keys are `Text`."""

    at: Location


class Sequence(list[Any]):
    """A list."""

    at: Location


def place(value: Any) -> Location | None:
    """Where a value stands in its file; for one made from a short form, where its first part stands."""
    if isinstance(value, Text | Mapping | Sequence):
        return value.at
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return next((found for part in inside if (found := place(part))), None)


def place_of_key(value: Any, key: str) -> Location | None:
    """Where a key of a mapping stands."""
    return (
        next((place(written) for written in value if written == key), None)
        if isinstance(value, dict)
        else None
    )
