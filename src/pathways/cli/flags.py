"""Options that are on when they are named."""

from typing import Annotated

from cyclopts import Parameter

Flag = Annotated[bool, Parameter(negative="", show_default=False)]
"""On when it is named; there is no `--no-` form."""
