"""Data as JSON text."""

import json
from collections.abc import Mapping


def as_json(data: Mapping[str, object]) -> str:
    """Data as JSON text that people can read too; ASCII alone, which every terminal can print."""
    return json.dumps(data, indent=2) + "\n"
