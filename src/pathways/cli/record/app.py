"""`pathways record`: begin a record, check one, answer what it leaves open, and read those of a table."""

from cyclopts import App

from pathways.cli.record.answer import answer_record
from pathways.cli.record.import_table import import_table
from pathways.cli.record.lint import lint_record
from pathways.cli.record.new import new_record
from pathways.cli.record.template import roster_template

record = App(name="record", help="Start, check and complete a record, or import records from a table.")
record.command(new_record, name="new")
record.command(lint_record, name="lint")
record.command(answer_record, name="answer")
record.command(import_table, name="import")
record.command(roster_template, name="template")
