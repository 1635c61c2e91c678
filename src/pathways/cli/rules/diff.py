"""`pathways rules diff`: what changed in the rules between two days, and for whom."""

from functools import partial
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from pathways.checking.affected import affected_records
from pathways.checking.rule_changes import rule_difference
from pathways.cli.flags import Flag
from pathways.cli.options import RedactFlag, RulesFolder, read_people
from pathways.loading.rules.catalog_files import load
from pathways.model.lookup import find, parse_date_range
from pathways.model.values.finding import collect_errors
from pathways.rendering.layout.blocks import as_markdown, as_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.rules.changes import affected_page, diff_data, diff_page


def diff_rules(
    credential: str,
    /,
    *,
    from_: Annotated[str, Parameter(name="--from")],
    to: str,
    records: Path | None = None,
    rules: RulesFolder = None,
    format: Literal["text", "markdown"] = "text",  # noqa: A002 - the option's name
    redact: RedactFlag = False,
    json: Flag = False,
) -> None:
    """Show what changed in the rules of a credential between two dates, edition by edition.

    Example: pathways rules diff CTR --from 2021-01-01 --to 2026-01-01

    Parameters
    ----------
    credential
        An abbreviation, former abbreviation or id: CHPS, ahima/chps.
    from_
        The earlier date, YYYY-MM-DD.
    to
        The later date, YYYY-MM-DD.
    records
        A folder of learners' records: lists those whose answer changes, each asked on the later date under
        the rules of either date.
    format
        Text for a terminal, or Markdown.
    json
        Print the changes as JSON.
    """
    catalog = load(rules)
    subject, (first, last), told = collect_errors(
        partial(find, catalog, credential),
        partial(parse_date_range, from_, to),
        lambda: read_people(records, catalog, redact=redact) if records else None,
    )
    difference = rule_difference(catalog, subject, first, last)
    changed = None if told is None else list(affected_records(catalog, difference, told))
    if json:
        print(as_json(diff_data(difference, changed, catalog)), end="")
        return
    page = [
        *diff_page(difference, catalog),
        *(affected_page(changed, difference, catalog) if changed is not None else ()),
    ]
    print(as_markdown(page) if format == "markdown" else as_text(page), end="")
