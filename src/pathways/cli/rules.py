"""`pathways rules`: what the rules cover, what they say, and whether they are sound."""

from cyclopts import App

rules = App(name="rules", help="What the rules cover, what they say, and whether they are sound.")
# Named, not imported, as in `main`.
rules.command("pathways.cli.rules_list:list_rules", name="list")
rules.command("pathways.cli.rules_lint:lint_rules", name="lint")
