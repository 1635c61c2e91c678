"""Findings as lines and as JSON."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any, assert_never

from typing_extensions import TypedDict

from pathways.model.values.amount import format_amount
from pathways.model.values.fault import FaultArgument, Place, Shape, Written
from pathways.model.values.finding import Finding
from pathways.rendering.layout.lines import escape_controls

SCHEMA = "pathways/findings/2"


def findings_text(findings: Iterable[Finding]) -> str:
    """One line a finding, `file:line:column: code message; remedy`, as editors and terminals read them."""
    return "".join(f"{escape_controls(str(finding))}\n" for finding in findings)


def findings_data(findings: Iterable[Finding]) -> dict[str, Any]:
    """The same as plain data; line and column are null where the file as a whole is meant."""
    return {"schema": SCHEMA, "findings": [finding_data(finding) for finding in findings]}


class FindingData(TypedDict):
    """Something wrong with an input; line and column are null where the whole file is meant."""

    code: str
    file: str
    line: int | None
    column: int | None
    fault: str
    arguments: dict[str, str | int | float | list[str] | None]
    message: str
    remedy: str


def finding_data(finding: Finding) -> FindingData:
    """One finding; line and column are null where the file as a whole is meant."""
    return {
        "code": finding.code,
        "file": finding.at.file,
        "line": finding.at.line or None,
        "column": finding.at.column or None,
        "fault": finding.fault.kind,
        "arguments": {name: _argument(value) for name, value in finding.fault.arguments},
        "message": finding.message,
        "remedy": finding.remedy,
    }


def _argument(value: FaultArgument) -> str | int | float | list[str] | None:
    match value:
        case None | int() | float() | str():
            return value
        case Fraction():
            return format_amount(value)
        case date():
            return value.isoformat()
        case Written(text):
            return text
        case Shape():
            return value.value
        case Place():
            return value.key
        case tuple():
            return [str(word) for word in value]
        case _:
            assert_never(value)
