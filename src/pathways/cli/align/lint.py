"""`pathways align lint`: whether a program can be read, and whether its plan of study can be followed."""

import sys

from pathways.cli.align.program import ProgramFile
from pathways.cli.options import Flag, RulesFolder
from pathways.interop.programs import written_program
from pathways.linting.program import PLAN_ADVICE, plan_findings
from pathways.loading.programs.program_file import program_of
from pathways.loading.rules.catalog_files import load
from pathways.rendering.layout.findings import findings_data, findings_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import escape_controls


def align_lint(
    program: ProgramFile, /, *, rules: RulesFolder = None, strict: Flag = False, json: Flag = False
) -> int:
    """Check a program: its files, sheets and plan of study, each fault with its sheet, row and column.

    Example: pathways align lint examples/riverbend-him-aas.yaml

    Parameters
    ----------
    program
        A program file, or a CSV file of Curricular Analytics; - for standard input.
    strict
        Exit with 2 for advice too, not for faults alone.
    json
        Print the findings as JSON.
    """
    catalog, written = load(rules), written_program(program)
    found = plan_findings(written, program_of(written, catalog))
    faults = [one for one in found if one.code not in PLAN_ADVICE]
    print(as_json(findings_data(found)) if json else findings_text(found), end="")  # noqa: T201
    if not json:
        said = "cannot be followed as it is" if faults else "can be read" + (", with advice" if found else "")
        print(escape_controls(f"{written.shown} {said}"), file=sys.stderr)  # noqa: T201
    return 2 if faults or (strict and found) else 0
