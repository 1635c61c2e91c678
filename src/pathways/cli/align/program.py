"""`pathways align PROGRAM`: the audit of one program, on the terminal or as a report."""

from functools import partial
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from pathways.cli.align.folder import audit_folder
from pathways.cli.align.request import AuditRequest, catalog_with_outlines, read_options
from pathways.cli.flags import Flag
from pathways.cli.options import FullFlag, RulesFolder
from pathways.interop.programs import read_program
from pathways.loading.rules.catalog_files import load
from pathways.model.values.finding import collect_errors
from pathways.rendering.align.difference import difference_page, report_data
from pathways.rendering.align.report import REPORT_FORMATS, report
from pathways.rendering.align.short import short_alignment_page
from pathways.rendering.align.text import alignment_page
from pathways.rendering.layout.atomic_file import write_atomically
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.layout.formats import format_of
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts

ProgramFile = Annotated[Path, Parameter(allow_leading_hyphen=True)]
ManyNames = Annotated[list[str] | None, Parameter(negative="", consume_multiple=False)]
GraduationDay = Annotated[str | None, Parameter(help="The cohort's graduation date, YYYY-MM-DD.")]


def align_program(
    program: ProgramFile,
    /,
    *,
    credential: ManyNames = None,
    outline: ManyNames = None,
    graduating: GraduationDay = None,
    without: ManyNames = None,
    output: Annotated[
        Path | None,
        Parameter(name=["--output", "-o"], help=command_texts.report_file(REPORT_FORMATS)),
    ] = None,
    rules: RulesFolder = None,
    full: FullFlag = False,
    json: Flag = False,
) -> None:
    """Audit a school's program: may graduates sit, what is covered, is the plan of study sound?

    Example: pathways align examples/riverbend-him-aas.yaml --graduating 2027-05-15

    Parameters
    ----------
    program
        A program file (YAML or JSON), whose courses may be in a spreadsheet; a Curricular Analytics
        CSV file; - for standard input; or a folder of program files.
    credential
        A credential to include, by abbreviation or id; all of them if omitted. May be repeated.
    outline
        An exam or curriculum outline to compare with: a name, with an edition if needed (RHIT@2018),
        or a file of your own (YAML, CSV, XLSX or CASE JSON); all of them if omitted. May be repeated.
    graduating
        The cohort's graduation date, YYYY-MM-DD; the date in the file, or today, if omitted.
    without
        A course to remove; the report shows what would change. May be repeated.
    json
        Print the answer as JSON.
    """
    catalog, names = catalog_with_outlines(load(rules), outline)
    if program.is_dir():
        audit_folder(catalog, program, credential, names, graduating, without, output, json=json)
        return
    read, form, options = collect_errors(
        partial(read_program, program, catalog),
        lambda: None if output is None else format_of(output, REPORT_FORMATS),
        partial(read_options, catalog, credential, names, graduating),
    )
    request = AuditRequest(read, options)
    alignment, change = request.answer(catalog, tuple(dict.fromkeys(without or ())))
    if output is not None and form is not None:
        write_atomically(output, report(alignment, form, change))
        print(escape_controls(command_texts.wrote(output)))
    elif json:
        print(as_json(report_data(alignment, change)), end="")
    else:
        print(as_text((alignment_page if full else short_alignment_page)(alignment)), end="")
        if change:
            print("\n" + as_text(difference_page(*change)), end="")
