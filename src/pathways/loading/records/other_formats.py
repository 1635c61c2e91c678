"""Files of other systems, known by their keys, so that they are told apart from a record with faults."""

from collections.abc import Mapping
from types import MappingProxyType

from pathways.loading.text.located import LocatedMapping, ParsedFile
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError

FORMATS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "JSON Resume": frozenset({"basics"}),
        "Open Badge": frozenset({"@context"}),
        "FHIR resource": frozenset({"resourceType"}),
        "xAPI statement": frozenset({"actor", "verb"}),
        "CASE framework": frozenset({"CFDocument"}),
        "program file": frozenset({"program", "award"}),
        "JSON answer": frozenset({"schema", "credential"}),
    }
)
"""By the name of a format, keys at its top that no record has."""


def refuse_other_format(written: ParsedFile) -> None:
    """Say what a file is, where it is none of ours.

    Raises:
        InvalidInputError: it is one of another system; carries the finding.
    """
    if not isinstance(written.value, LocatedMapping):
        return
    for name, keys in FORMATS.items():
        if keys <= written.value.keys():
            raise InvalidInputError([Finding(written.value.at, "R101", fault("another-format", name=name))])
