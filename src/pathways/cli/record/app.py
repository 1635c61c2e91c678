"""`pathways record`: begin a record, check one, and answer what it leaves open."""

from cyclopts import App

from pathways.cli.record.answer import answer_record
from pathways.cli.record.lint import lint_record
from pathways.cli.record.new import new_record

record = App(name="record", help="Start a record, check it for problems, and answer its open questions.")
record.command(new_record, name="new")
record.command(lint_record, name="lint")
record.command(answer_record, name="answer")
