"""Options that commands share."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

Flag = Annotated[bool, Parameter(negative="", show_default=False)]
"""On when it is named; there is no `--no-` form."""
RecordFile = Annotated[Path, Parameter(allow_leading_hyphen=True)]
"""A learner's record; `-` is standard input."""
