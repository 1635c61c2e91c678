"""`pathways record new`: a record to begin with."""

from importlib.resources import files
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from pathways.model.values.finding import Location, invalid_input
from pathways.rendering.layout.atomic_file import write_atomically
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts


def new_record(*, output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None) -> None:
    """Write a record template with comments.

    Example: pathways record new -o maria.yaml

    Parameters
    ----------
    output
        The file to write, which must not exist yet; printed if omitted.
    """
    start = files("pathways.editing").joinpath("new_record.yaml").read_text(encoding="utf-8")
    if output is None:
        print(start, end="")
        return
    if output.exists():
        raise invalid_input(Location(str(output)), "W003", "file-exists")
    write_atomically(output, start.encode())
    print(escape_controls(command_texts.wrote(output)))
