"""The proof of a no: which conditions, repaired, would end it."""

from pathways.model.requirement import AtLeast
from pathways.model.truth import Truth
from pathways.model.verdict import Verdict


def group_unmet(node: AtLeast, parts: list[Verdict]) -> tuple[str, ...]:
    """The fewest unmet conditions of a group that is NO: repair all of them and it is no longer NO.

    Repair fewer and it still is. Of routes that lack equally many, the first in the file is named.
    """
    lacking = node.count - sum(part.truth is not Truth.NO for part in parts)
    refused = sorted((part.unmet for part in parts if part.truth is Truth.NO), key=len)
    return tuple(dict.fromkeys(name for unmet in refused[:lacking] for name in unmet))
