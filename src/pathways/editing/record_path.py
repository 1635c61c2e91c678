"""The paths of a record, such as `experience[0].end`, as steps into the file that it was read from."""

import re
from typing import Any

PathSteps = tuple[str | int, ...]


def steps_to(path: str, value: Any) -> PathSteps:
    """The steps from the top of a file to the piece at a path, through `items` where a list may be partial.

    >>> steps_to("exams[0].passed", {"exams": {"partial": True, "items": [{}]}})
    ('exams', 'items', 0, 'passed')
    """
    steps: list[str | int] = []
    here = value
    for word in re.findall(r"[^.\[\]]+", path):
        step = int(word) if word.isdecimal() else word
        if isinstance(step, int) and isinstance(here, dict):
            steps.append("items")
            here = here.get("items")
        steps.append(step)
        inside = isinstance(here, dict) or (
            isinstance(here, list) and isinstance(step, int) and step < len(here)
        )
        here = (here.get(step) if isinstance(here, dict) else here[step]) if inside else None
    return tuple(steps)
