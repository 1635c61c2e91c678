"""`pathways record lint`: whether a record can be read, and what in it seems amiss."""

import sys

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.options import RecordFile, RulesFolder, original_text
from pathways.linting.record import record_advice
from pathways.loading.records.record_file import record_of
from pathways.loading.rules.catalog_files import load
from pathways.loading.text.file_text import display_name
from pathways.loading.text.parse import read
from pathways.rendering.layout.findings import findings_data, findings_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import escape_controls, wrap_lines
from pathways.rendering.redaction import redacted_finding
from pathways.wording import command_texts
from pathways.wording.read_as import read_as


def lint_record(
    record: RecordFile,
    /,
    *,
    as_of: str | None = None,
    rules: RulesFolder = None,
    strict: Flag = False,
    redact: Flag = False,
    json: Flag = False,
) -> int:
    """Check a record for unknown keys and words, impossible dates and amounts, and duplicates.

    Example: pathways record lint examples/maria.yaml

    Parameters
    ----------
    record
        The learner's record, a YAML or JSON file; - reads standard input.
    as_of
        The date after which nothing has happened yet, YYYY-MM-DD; today if omitted.
    strict
        Exit with 2 for advice as well as for errors.
    redact
        Hide the writer's text and the file name.
    json
        Print the findings as JSON.
    """
    catalog, day = load(rules), as_of_date(as_of)
    with original_text(shown=not redact):
        written = read(record, display_name(record))
        checked = record_of(written, catalog)
        findings = record_advice(written, checked, catalog, day)
    findings = list(map(redacted_finding, findings)) if redact else findings
    print(as_json(findings_data(findings)) if json else findings_text(findings), end="")
    if not json:
        for text in read_as(() if redact else checked.interpretations, catalog):
            print(*wrap_lines(text, hang=2), sep="\n", file=sys.stderr)
        result = command_texts.CAN_BE_READ + (command_texts.WITH_ADVICE if findings else "")
        print(escape_controls(f"{'record' if redact else written.shown} {result}"), file=sys.stderr)
    return 2 if strict and findings else 0
