"""What of the files of a record was not read, as data."""

from typing_extensions import TypedDict

from pathways.model.evidence.unread import Unread
from pathways.rendering.layout.findings import FindingData, finding_data


class UnreadData(TypedDict):
    """What was wrong with rows that were left out; and the columns, sheets and words that were not read."""

    skipped: list[FindingData]
    notices: list[FindingData]


def unread_data(unread: Unread) -> UnreadData:
    """Every finding of both, in the order of the files."""
    return {
        "skipped": [finding_data(finding) for finding in unread.skipped],
        "notices": [finding_data(finding) for finding in unread.notices],
    }
