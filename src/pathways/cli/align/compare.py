"""`pathways align compare`: in what two programs differ."""

from functools import partial

from pathways.alignment.difference import AlignmentDifference
from pathways.cli.align.program import GraduationDay, ManyNames, ProgramFile
from pathways.cli.align.request import AuditRequest, catalog_with_outlines, read_options
from pathways.cli.flags import Flag
from pathways.cli.options import RulesFolder
from pathways.interop.programs import read_program
from pathways.loading.rules.catalog_files import load
from pathways.model.values.finding import collect_errors
from pathways.rendering.align.difference import difference_data, difference_page
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.layout.json import as_json
from pathways.wording import align_texts


def align_compare(
    before: ProgramFile,
    after: ProgramFile,
    /,
    *,
    credential: ManyNames = None,
    outline: ManyNames = None,
    graduating: GraduationDay = None,
    rules: RulesFolder = None,
    json: Flag = False,
) -> None:
    """Say in what two programs, or two drafts of one, differ.

    Example: pathways align compare examples/riverbend-him-aas.yaml examples/lakeside-him-aas.yaml

    Parameters
    ----------
    before
        A program file.
    after
        The program file to compare it with.
    credential
        A credential to include; all of them if omitted. May be repeated.
    outline
        An outline, by name or as a file of your own; all of them if omitted. May be repeated.
    graduating
        The graduation date of both cohorts; the date in each file, or today, if omitted.
    json
        Print the difference as JSON.
    """
    catalog, names = catalog_with_outlines(load(rules), outline)
    options, *programs = collect_errors(
        partial(read_options, catalog, credential, names, graduating),
        partial(read_program, before, catalog),
        partial(read_program, after, catalog),
    )
    first, last = (AuditRequest(program, options).audit(catalog) for program in programs)
    what = align_texts.from_program(before, after)
    difference = AlignmentDifference(first, last)
    if json:
        print(as_json(difference_data(difference, what)), end="")
    else:
        print(as_text(difference_page(difference, what)), end="")
