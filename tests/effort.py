"""How hard tests look where the more cases are invented the more is found.

`make test` looks quickly, so that it is run often. `make test-deep` runs the same tests, and only those that
invent cases, with as many as would take too long to wait for; the build does both.
"""

import os

DEEP = os.environ.get("PATHWAYS_TESTS") == "deep"


def effort(quick: int, deep: int) -> int:
    """How many cases are invented."""
    return deep if DEEP else quick
