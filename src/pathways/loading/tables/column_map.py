"""A column map: a small YAML file that says what the columns of a table stand for."""

from collections.abc import Mapping
from pathlib import Path

from pathways.loading.text.file_text import display_name
from pathways.loading.text.located import LocatedText, location_of
from pathways.loading.text.parse import read
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError, Location


def read_column_map(path: Path) -> Mapping[str, str]:
    """Read, by the name of a column, what it stands for: `Contact Hours: units`.

    Raises:
        InvalidInputError: it cannot be read, or has anything but a word for each column.
    """
    written = read(path, display_name(path))
    findings, value = list(written.findings), written.value
    if not isinstance(value, dict) or not all(isinstance(part, LocatedText) for part in value.values()):
        at = location_of(value) or Location(written.shown, 1, 1)
        findings.append(Finding(at, "P012", fault("map-not-keys")))
    if findings:
        raise InvalidInputError(findings)
    named: dict[str, str] = value
    return named
