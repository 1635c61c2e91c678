"""Files written whole: a reader never sees half of one, and a failure leaves the old one."""

import os
import tempfile
from contextlib import AbstractContextManager, suppress
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from filelock import FileLock

from pathways.model.values.finding import Location, invalid_input


def one_writer(path: Path) -> AbstractContextManager[object]:
    """Keep other processes out of a file from when it is compared until it is written.

    The lock is in the folder of temporary files, so that nothing is left beside the file.
    """
    name = sha256(os.path.realpath(path).encode()).hexdigest()[:16]
    return FileLock(Path(tempfile.gettempdir()) / f"pathways-{name}.lock", mode=0o666)


def make_folder(path: Path) -> None:
    """Make a folder, and those that it is in.

    Raises:
        InvalidInputError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = error.strerror or str(error)
        raise invalid_input(Location(str(path)), "W002", "folder-not-writable", problem=problem) from None


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
