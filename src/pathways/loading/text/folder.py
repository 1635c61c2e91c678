"""Every file of a kind below a folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import Location, collect_each, invalid_input

ENDINGS = {".yaml", ".yml", ".json"}

FileT = TypeVar("FileT")


def read_folder(
    folder: Path,
    read: Callable[[Path], FileT],
    what: str,
    *,
    leaving: Callable[[Path], bool] = lambda _: False,
) -> dict[str, FileT]:
    """Read every YAML and JSON file below a folder, by its path within, sorted.

    Args:
        folder: where to look.
        read: reads one file.
        what: what each of them is, in the plural, for the finding.
        leaving: which files are known to be something else.

    Raises:
        InvalidInputError: no such folder, none in it, or with every fault of every file.
    """
    candidates = folder.rglob("*") if folder.is_dir() else ()
    paths = sorted(path for path in candidates if path.suffix.casefold() in ENDINGS and path.is_file())
    paths = [path for path in paths if not leaving(path)]
    if not paths:
        missing: FaultKind = "not-a-folder" if folder.exists() else "no-such-folder"
        kind = "empty-folder" if folder.is_dir() else missing
        raise invalid_input(Location(str(folder)), "Y007", kind, what=what)
    done = collect_each(partial(read, path) for path in paths)
    return {path.relative_to(folder).as_posix(): content for path, content in zip(paths, done, strict=True)}
