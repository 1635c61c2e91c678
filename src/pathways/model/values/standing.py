"""Where the holder of a credential stands, in one word."""

from typing import Literal

StandingWord = Literal["active", "due", "grace", "inactive", "revoked"]
"""Where a holder stands: in the first two in good standing, in grace perhaps, in the others not."""


GOOD: frozenset[StandingWord] = frozenset({"active", "due"})
"""The standings that are good."""
