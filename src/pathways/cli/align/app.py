"""`pathways align`: a school's program against credentials, outlines and its own plan of study."""

from cyclopts import App

from pathways.cli.align.program import align_program

align = App(
    name="align",
    help="Audit a school's program: exam and curriculum alignment, and graduates' eligibility.\n\n"
    "Example: pathways align examples/riverbend-him-aas.yaml --graduating 2027-05-15",
)
align.default(align_program)
align.command(
    "pathways.cli.align.template:align_template",
    name="template",
    help="Print a program file to start from.\n\nExample: pathways align template > program.yaml",
)
align.command(
    "pathways.cli.align.lint:align_lint",
    name="lint",
    help="Check a program and its plan of study.\n\nExample: pathways align lint program.yaml",
)
align.command(
    "pathways.cli.align.compare:align_compare",
    name="compare",
    help="Compare two programs.\n\nExample: pathways align compare before.yaml after.yaml",
)
