"""`pathways align lint`: whether a program can be read, and whether its plan of study can be followed."""

import sys

from pathways.cli.align.program import ProgramFile
from pathways.cli.flags import Flag
from pathways.cli.options import RulesFolder
from pathways.interop.programs import written_program
from pathways.linting.program import PLAN_ADVICE, plan_findings
from pathways.loading.programs.program_file import program_of
from pathways.loading.rules.catalog_files import load
from pathways.rendering.layout.findings import findings_data, findings_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts


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
        Exit with 2 for advice as well as for errors.
    json
        Print the findings as JSON.
    """
    catalog, written = load(rules), written_program(program)
    findings = plan_findings(written, program_of(written, catalog))
    faults = [finding for finding in findings if finding.code not in PLAN_ADVICE]
    print(as_json(findings_data(findings)) if json else findings_text(findings), end="")
    if not json:
        result = (
            command_texts.CANNOT_BE_FOLLOWED
            if faults
            else command_texts.CAN_BE_READ + (command_texts.WITH_ADVICE if findings else "")
        )
        print(escape_controls(f"{written.shown} {result}"), file=sys.stderr)
    return 2 if faults or (strict and findings) else 0
