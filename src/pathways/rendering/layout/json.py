"""Data as JSON text."""

import json
from typing import Any


def as_json(data: dict[str, Any]) -> str:
    """Data as JSON text that people can read too; ASCII alone, which every terminal can print."""
    return json.dumps(data, indent=2) + "\n"
