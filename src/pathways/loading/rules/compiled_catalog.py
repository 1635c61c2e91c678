"""The shipped rules as they were read the last time, kept beside this module as Python keeps bytecode.

Reading many files of YAML with care takes a third of a second, and the shipped rules change only when the
package does. So the catalog is kept in `__pycache__`, and is read from there while every rule file and every
module that makes a catalog of them has the size and time that it had. What is kept is trusted as bytecode is:
whoever can write there can change the modules too.
"""

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import pydantic

from pathways.loading.rules.rules_folder import rule_files, shipped_rules
from pathways.model.catalog import Catalog
from pathways.model.values.finding import Finding, InvalidInputError, Location

PACKAGE = Path(__file__).resolve().parents[2]
CacheStamp = tuple[str, ...]


def compiled_catalog(build: Callable[[], Catalog]) -> Catalog:
    """The catalog of the shipped rules: the one that is kept, or else what `build` makes of the files."""
    if catalog := _read(_stamp()):
        return catalog
    catalog = build()
    if not sys.dont_write_bytecode:
        with suppress(InvalidInputError):  # where nothing can be written, the files are read each time
            keep_compiled(catalog)
    return catalog


def keep_compiled(catalog: Catalog) -> Path:
    """Keep the catalog of the shipped rules, and say where.

    Raises:
        InvalidInputError: the file cannot be written.
    """
    kept = _kept()
    beside = kept.with_name(f".{os.getpid()}.part")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(pickle.dumps(_stamp()) + pickle.dumps(catalog))
        beside.replace(kept)
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        remedy = "ask whoever installed pathways to run `pathways rules compile`"
        raise InvalidInputError([Finding(Location(str(kept)), "W002", message, remedy)]) from None
    finally:
        with suppress(OSError):
            beside.unlink()
    return kept


def _kept() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".rules")


def _stamp() -> CacheStamp:
    """What a kept catalog depends on: the rules, the code that reads them, and what it is built on."""
    modules = [path for part in ("model", "loading") for path in sorted((PACKAGE / part).rglob("*.py"))]
    value = [(path, path.stat()) for path in (*rule_files(shipped_rules()), *modules)]
    return (sys.version, pydantic.VERSION, *(f"{path} {at.st_mtime_ns} {at.st_size}" for path, at in value))


def _read(stamp: CacheStamp) -> Catalog | None:
    # A file that is old, cut off or not ours can fail in any way; then the rules are read anew.
    with suppress(Exception), _kept().open("rb") as file:
        if pickle.load(file) == stamp:  # noqa: S301 - trusted as the bytecode beside it
            catalog = pickle.load(file)  # noqa: S301
            return catalog if isinstance(catalog, Catalog) else None
    return None
