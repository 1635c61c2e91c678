"""`pathways align FOLDER`: every program of a university in one run."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from pathways.alignment.align import Alignment
from pathways.cli.align.request import AuditRequest, read_options
from pathways.interop.programs import read_program
from pathways.loading.text.folder import read_folder
from pathways.model.catalog import Catalog
from pathways.model.school.program import Program
from pathways.model.values.finding import Location, collect_errors, invalid_input
from pathways.rendering.align.programs import alignments_data, alignments_text, coverage_csv, credentials_csv
from pathways.rendering.align.report import REPORT_FORMATS, report
from pathways.rendering.layout.atomic_file import make_folder, write_atomically
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts

EVERY = 25
"""Programs after which a line says how far it is, where nobody watches a terminal."""


def read_programs(folder: Path, catalog: Catalog) -> dict[str, Program]:
    """Read every program below a folder, by its path within, sorted.

    Raises:
        InvalidInputError: none in it, or with every fault of every file.
    """
    return read_folder(folder, lambda path: read_program(path, catalog), "programs")


def with_progress(programs: dict[str, Program]) -> Iterator[tuple[str, Program]]:
    """The programs one by one, while standard error says how far it is."""
    live = sys.stderr.isatty()
    for nth, (name, program) in enumerate(programs.items(), 1):
        yield name, program
        if live:
            print(command_texts.progress_live(nth, len(programs)), end="", file=sys.stderr, flush=True)
        elif nth % EVERY == 0 or nth == len(programs):
            print(command_texts.progress(nth, len(programs)), file=sys.stderr)
    if live:
        print(file=sys.stderr)


def write_reports(alignments: dict[str, Alignment], pages: dict[str, bytes], folder: Path) -> int:
    """Write the page of each program, and two tables of all; how many files.

    Raises:
        InvalidInputError: two reports would have one name, or a file cannot be written.
    """
    targets = {name: folder / Path(name).with_suffix(".html") for name in alignments}
    if len(set(targets.values())) < len(targets):
        raise invalid_input(Location(str(folder)), "P016", "programs-of-one-name")
    for parent in dict.fromkeys(target.parent for target in targets.values()):
        make_folder(parent)
    for name, page in pages.items():
        write_atomically(targets[name], page)
    write_atomically(folder / "credentials.csv", credentials_csv(alignments))
    write_atomically(folder / "coverage.csv", coverage_csv(alignments))
    return len(targets) + 2


def audit_folder(
    catalog: Catalog,
    folder: Path,
    credentials: list[str] | None,
    outlines: tuple[str, ...] | None,
    graduating: str | None,
    without: list[str] | None,
    output: Path | None,
    *,
    json: bool,
) -> None:
    """Audit every program of a folder, each for its own next cohort unless a day is given."""
    if without:
        raise invalid_input(Location("without"), "Q009", "without-course-of-folder")
    if output is not None and output.suffix.removeprefix(".") in REPORT_FORMATS:
        raise invalid_input(Location(str(output)), "W001", "file-for-reports")
    programs, options = collect_errors(
        partial(read_programs, folder, catalog),
        partial(read_options, catalog, credentials, outlines, graduating),
    )
    alignments, pages = {}, {}
    for name, program in with_progress(programs):
        alignments[name] = AuditRequest(program, options).audit(catalog)
        if output is not None:
            pages[name] = report(alignments[name], "html")
    if output is not None:
        print(escape_controls(command_texts.wrote_files(write_reports(alignments, pages, output), output)))
    elif json:
        print(as_json(alignments_data(alignments)), end="")
    else:
        print(alignments_text(alignments), end="")
