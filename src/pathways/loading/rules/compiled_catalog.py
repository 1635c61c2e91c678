"""Catalogs as they were read the last time, kept in the user's cache folder for quick starts.

Reading many files of YAML with care takes a third of a second, and rules seldom change. So what was made of
the files is kept under a hash of their content, of the modules that read them, and of what those are built
on. What is kept is a pickle, which can run code when it is read: so it is read only where nobody but this
user, or the administrator, can write.

`PATHWAYS_CACHE` names another folder; where it is empty, nothing is kept.
"""

import os
import pickle
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pydantic

from pathways.loading.rules.rules_folder import rule_files, shipped_rules
from pathways.model.catalog import Catalog
from pathways.model.values.finding import InvalidInputError, Location, invalid_input

PACKAGE = Path(__file__).resolve().parents[2]
ENDING = ".rules"
MOST = 20
"""How many are kept; the one that was read the longest ago makes room."""


def compiled_catalog(folder: Path | None, build: Callable[[], Catalog]) -> Catalog:
    """The catalog of the shipped rules, and of those of a folder over them.

    Args:
        folder: rule files of the user's own; None: the shipped rules alone.
        build: makes the catalog of the files, where it was not kept.
    """
    kept = _kept(folder)
    if kept is None:
        return build()
    if catalog := _read(kept):
        return catalog
    catalog = build()
    with suppress(InvalidInputError):  # where nothing can be written, the files are read each time
        _write(kept, catalog)
    return catalog


def keep_compiled(catalog: Catalog) -> Path:
    """Keep the catalog of the shipped rules, and say where.

    Raises:
        InvalidInputError: no folder is told to keep it in, or the file cannot be written.
    """
    kept = _kept(None)
    if kept is None:
        raise invalid_input(Location("PATHWAYS_CACHE"), "W002", "no-cache-folder")
    _write(kept, catalog)
    return kept


def cache_folder() -> Path | None:
    """The folder in which catalogs are kept; None where none are."""
    named = os.environ.get("PATHWAYS_CACHE")
    if named is not None:
        return Path(named) if named else None
    caches = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    with suppress(RuntimeError):  # a user without a home
        return (Path(caches) if caches else Path.home() / ".cache") / "pathways"
    return None


def _kept(folder: Path | None) -> Path | None:
    """Where a catalog is kept; None where none is, or a file cannot be read: whoever builds it says which."""
    caches = cache_folder()
    with suppress(OSError):
        return caches / f"{_content_hash(folder)}{ENDING}" if caches else None
    return None


def _content_hash(folder: Path | None) -> str:
    """What a catalog depends on: the rules, the code that reads them, and what it is built on."""
    content = sha256(f"{sys.version} {pydantic.VERSION} {folder}".encode())
    for root in (shipped_rules(), *((folder,) if folder else ())):
        for path in rule_files(root):
            content.update(f"\n{path}\n".encode(errors="surrogateescape"))
            content.update(path.read_bytes())
    for part in ("model", "loading"):
        for path in sorted((PACKAGE / part).rglob("*.py")):
            at = path.stat()
            content.update(f"\n{path} {at.st_mtime_ns} {at.st_size}".encode(errors="surrogateescape"))
    return content.hexdigest()[:32]


def _read(kept: Path) -> Catalog | None:
    # A file that is old, cut off or not ours can fail in any way; then the rules are read anew.
    with suppress(Exception), kept.open("rb") as file:
        if not _are_private(os.fstat(file.fileno()), kept.parent.stat()):
            return None
        catalog = pickle.load(file)  # noqa: S301 - nobody else can have written it
        if isinstance(catalog, Catalog):
            os.utime(kept)
            return catalog
    return None


def _are_private(*places: os.stat_result) -> bool:
    """Whether only this user and the administrator can have written a file, or put it into its folder."""
    if sys.platform == "win32":  # there the folder of a user's caches is the user's alone
        return True
    trusted, others = {os.getuid(), 0}, stat.S_IWGRP | stat.S_IWOTH
    return all(at.st_uid in trusted and not at.st_mode & others for at in places)


def _write(kept: Path, catalog: Catalog) -> None:
    beside = kept.with_name(f".{os.getpid()}.part")
    try:
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _are_private(kept.parent.stat()):  # what is put there would never be read
            raise invalid_input(Location(str(kept.parent)), "W002", "cache-not-private")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            pickle.dump(catalog, file)
        beside.replace(kept)
        _make_room(kept.parent)
    except OSError as error:
        problem = error.strerror or str(error)
        raise invalid_input(Location(str(kept)), "W002", "cache-not-writable", problem=problem) from None
    finally:
        with suppress(OSError):
            beside.unlink()


def _make_room(folder: Path) -> None:
    by_age = sorted(folder.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in by_age[MOST:]:
        path.unlink(missing_ok=True)
