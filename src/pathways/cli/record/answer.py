"""`pathways record answer`: ask what would settle a credential, and write the answers into the record."""

from functools import partial

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.options import RecordFile, RulesFolder
from pathways.cli.record.dialog import Dialog
from pathways.cli.record.record_in_file import RecordInFile
from pathways.loading.rules.catalog_files import load
from pathways.loading.text.file_text import STANDARD_INPUT, display_name
from pathways.model.lookup import find
from pathways.model.values.finding import Location, collect_errors, invalid_input
from pathways.rendering.check.data import answer_data
from pathways.rendering.check.text import explain
from pathways.rendering.layout.json import as_json


def answer_record(
    credential: str,
    /,
    *,
    record: RecordFile,
    as_of: str | None = None,
    rules: RulesFolder = None,
    redact: Flag = False,
    json: Flag = False,
) -> None:
    """Ask the open questions about a credential, and write each answer into the record.

    Example: pathways record answer CHPS --record maria.yaml

    Parameters
    ----------
    credential
        An abbreviation, former abbreviation or id: CHPS, ahima/chps.
    record
        The learner's record, a YAML or JSON file; it is changed, and its comments are kept.
    as_of
        The date to answer for, YYYY-MM-DD; today if omitted.
    redact
        Hide the names of people and places in the output; the file keeps them.
    json
        Print the final answer as JSON.
    """
    catalog = load(rules)
    if record == STANDARD_INPUT:
        raise invalid_input(Location(display_name(record)), "W005", "answers-need-file")
    file, subject, on = collect_errors(
        partial(RecordInFile, record, catalog, redact=redact),
        partial(find, catalog, credential),
        partial(as_of_date, as_of),
    )
    reached = Dialog(file, catalog, subject.credential, on).run()
    print(as_json(answer_data(reached)) if json else explain(reached), end="")
