"""`pathways rules`: what the rules cover, what they say, and whether they are sound."""

from cyclopts import App

from pathways.cli.rules.compile import compile_rules
from pathways.cli.rules.coverage import rules_coverage
from pathways.cli.rules.diff import diff_rules
from pathways.cli.rules.lint import lint_rules
from pathways.cli.rules.list import list_rules
from pathways.cli.rules.schema import print_schema
from pathways.cli.rules.show import show_rules
from pathways.cli.rules.unconfirmed import list_unconfirmed

rules = App(name="rules", help="List, show, compare and check the rules.")
rules.command(list_rules, name="list")
rules.command(lint_rules, name="lint")
rules.command(show_rules, name="show")
rules.command(diff_rules, name="diff")
rules.command(rules_coverage, name="coverage")
rules.command(list_unconfirmed, name="unconfirmed")
rules.command(compile_rules, name="compile")
rules.command(print_schema, name="schema")
