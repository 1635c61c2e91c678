"""Why an item did not count, in the words that people read."""

from pathways import load
from pathways.model.verdict import ExcludedEvidence
from pathways.wording.not_counted import reasons_text


def why(excluded: ExcludedEvidence) -> str:
    return reasons_text(excluded.reasons, load())
