"""`pathways record import`: a file for each student of a table."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from pathways.cli.flags import Flag
from pathways.cli.log_file import ColumnMap
from pathways.cli.options import RulesFolder
from pathways.editing.record_text import record_text
from pathways.interop.ids import slug
from pathways.loading.records.roster_file import records
from pathways.loading.rules.catalog_files import load
from pathways.loading.tables.column_map import read_column_map
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.evidence.unread import Unread
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError, Location
from pathways.rendering.layout.atomic_file import make_folder, write_atomically
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import escape_controls, list_lines, wrap_lines
from pathways.rendering.layout.unread import unread_data
from pathways.wording import command_texts
from pathways.wording.not_read import NOT_READ, not_read
from pathways.wording.read_as import read_as

SCHEMA = "pathways/imported/1"


def import_table(
    table: Annotated[Path, Parameter(allow_leading_hyphen=True)],
    /,
    *,
    output: Annotated[Path, Parameter(name=["--output", "-o"])],
    columns: ColumnMap = None,
    replace: Flag = False,
    rules: RulesFolder = None,
    json: Flag = False,
) -> int:
    """Write a record for each student of a table: one row a student, or a sheet for each kind of evidence.

    A student whose row has an error is skipped and the others are imported; the exit code is then 2.

    Example: pathways record import examples/students.csv -o records/

    Parameters
    ----------
    table
        A CSV or XLSX file; - reads CSV from standard input.
    output
        The folder for the records, which is created if necessary.
    replace
        Overwrite existing records that differ; without it, nothing is written if any does.
    json
        Print the names of the files, and what was not read, as JSON.
    """
    catalog = load(rules)
    found, unread = records(table, catalog, columns=read_column_map(columns) if columns else {})
    paths = _paths(output, found)
    contents = {paths[name]: record_text(person).encode() for name, person in found.items()}
    if not replace:
        _refuse_others(contents)
    make_folder(output)
    for path, content in contents.items():
        write_atomically(path, content)
    if json:
        files = [{"person": name, "file": str(path)} for name, path in paths.items()]
        print(as_json({"schema": SCHEMA, "files": files, **unread_data(unread)}), end="")
    else:
        _say(found, unread, output, catalog)
    return 2 if unread.skipped else 0


def _paths(folder: Path, found: Mapping[str, Record]) -> dict[str, Path]:
    """By person the file of the record; two whose names are spelled alike as files are numbered."""
    paths: dict[str, Path] = {}
    taken: dict[str, int] = {}
    for name in found:
        stem = slug(name)
        taken[stem] = taken.get(stem, 0) + 1
        chosen = stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
        while chosen != stem and chosen in taken:  # a name that is spelled as a numbered one
            taken[stem] += 1
            chosen = f"{stem}-{taken[stem]}"
        taken.setdefault(chosen, 1)
        paths[name] = folder / f"{chosen}.yaml"
    return paths


def _refuse_others(contents: Mapping[Path, bytes]) -> None:
    """Keep records that are there and say something else, as they do after `record answer`.

    Raises:
        InvalidInputError: with each of them.
    """
    others = [path for path, content in contents.items() if _says_otherwise(path, content)]
    if others:
        raise InvalidInputError(
            [Finding(Location(str(path)), "W003", fault("record-there")) for path in others]
        )


def _says_otherwise(path: Path, content: bytes) -> bool:
    return path.is_symlink() or (path.exists() and path.read_bytes() != content)


def _say(found: Mapping[str, Record], unread: Unread, output: Path, catalog: Catalog) -> None:
    print(escape_controls(command_texts.wrote_records(len(found), output)))
    told = dict.fromkeys(each for person in found.values() for each in person.interpretations)
    for text in read_as(told, catalog):
        print(*wrap_lines(text, hang=2), sep="\n", file=sys.stderr)
    for line in list_lines(NOT_READ, not_read(unread)):
        print(line, file=sys.stderr)
