"""Where the holder of a credential stands, in one word."""

from typing import Literal, assert_never

from pathways.model.values.truth import Truth

StandingWord = Literal["active", "due", "grace", "inactive", "revoked"]
"""Where a holder stands."""


def good_standing(word: StandingWord) -> Truth:
    """Whether a standing is good standing; of a period of grace no issuer says so on its pages."""
    match word:
        case "active" | "due":
            return Truth.YES
        case "grace":
            return Truth.UNKNOWN
        case "inactive" | "revoked":
            return Truth.NO
        case _:
            assert_never(word)
