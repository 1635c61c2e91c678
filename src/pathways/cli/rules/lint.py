"""`pathways rules lint`: whether rule files are sound."""

import sys
from fractions import Fraction
from pathlib import Path

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.linting.lint import lint
from pathways.rendering.layout.findings import findings_data, findings_text
from pathways.rendering.layout.json import as_json
from pathways.wording.requirements import pluralize


def lint_rules(
    folder: Path | None = None, /, *, as_of: str | None = None, strict: Flag = False, json: Flag = False
) -> int:
    """Check rule files: circles, unused terms, gaps, overlaps, impossible amounts, examples, sources.

    Example: pathways rules lint my-rules/ --strict

    Parameters
    ----------
    folder
        Rule files that add to the shipped ones or replace them; the shipped ones if omitted.
    as_of
        The date to measure the age of reviews from, YYYY-MM-DD; today if omitted.
    strict
        Exit with 2 for advice as well as for errors.
    json
        Print the findings as JSON.
    """
    linted = lint(folder, as_of_date(as_of))
    findings = linted.findings
    print(as_json(findings_data(findings)) if json else findings_text(findings), end="")
    if not json:
        counts = (
            f"{pluralize(Fraction(linted.files), 'file')}, {pluralize(Fraction(len(findings)), 'finding')}"
        )
        print(counts, file=sys.stderr)
    return 2 if linted.faults(strict=strict) else 0
