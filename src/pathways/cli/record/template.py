"""`pathways record template`: a workbook to fill in with students."""

from pathlib import Path

from pathways.cli.options import RulesFolder
from pathways.editing.roster_workbook import roster_workbook
from pathways.loading.rules.catalog_files import load
from pathways.model.values.finding import Location, collect_errors, invalid_input
from pathways.rendering.layout.atomic_file import write_atomically
from pathways.rendering.layout.formats import format_of
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts


def roster_template(output: Path, /, *, rules: RulesFolder = None) -> None:
    """Write a workbook to fill in with students: degrees, work, credentials, exams and CEUs, with choices.

    Example: pathways record template students.xlsx

    Parameters
    ----------
    output
        The .xlsx file to write, which must not exist yet.
    """
    collect_errors(lambda: format_of(output, ("xlsx",)), lambda: _refuse_existing(output))
    write_atomically(output, roster_workbook(load(rules)))
    print(escape_controls(command_texts.wrote(output)))


def _refuse_existing(output: Path) -> None:
    if output.exists():
        raise invalid_input(Location(str(output)), "W003", "file-exists")
