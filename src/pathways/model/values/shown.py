"""How answers show themselves: in a notebook, and as data.

What is shown is made by `rendering`, which is found by its name, so that no answer depends on it.
"""

from importlib import import_module
from typing import Any


def repr_html(answer: object) -> str:
    """The short answer as HTML, for a notebook that shows a value at the end of a cell."""
    html: str = import_module("pathways.rendering.notebook").short_html(answer)
    return html


def to_dict(answer: object) -> dict[str, Any]:
    """The answer as `--json` prints it: mappings, lists, text, numbers and null, ready for `json.dumps`."""
    data: dict[str, Any] = import_module("pathways.rendering.as_data").data_of(answer)
    return data
