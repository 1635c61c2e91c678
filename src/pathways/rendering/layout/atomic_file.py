"""Files written whole: a reader never sees half of one, and a failure leaves the old one."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from pathways.model.values.finding import Location, invalid_input


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place.

    Raises:
        InvalidInputError: the file cannot be written.
    """
    target = Path(os.path.realpath(path))  # through a link, to the file that it stands for
    beside = target.with_name(f".{uuid4().hex}.part")
    try:
        try:
            with beside.open("xb") as file:
                file.write(content)
            if target.exists():
                beside.chmod(target.stat().st_mode)
            beside.replace(target)
        finally:
            with suppress(OSError):
                beside.unlink()
    except OSError as error:
        problem = error.strerror or str(error)
        raise invalid_input(Location(str(path)), "W002", "file-not-writable", problem=problem) from None
