"""Findings as lines and as JSON."""

from collections.abc import Iterable
from typing import Any

from pathways.model.values.finding import Finding
from pathways.rendering.layout.lines import escape_controls

SCHEMA = "pathways/findings/1"


def findings_text(findings: Iterable[Finding]) -> str:
    """One line a finding, `file:line:column: code message; remedy`, as editors and terminals read them."""
    return "".join(f"{escape_controls(str(one))}\n" for one in findings)


def findings_data(findings: Iterable[Finding]) -> dict[str, Any]:
    """The same as plain data; line and column are null where the file as a whole is meant."""
    return {"schema": SCHEMA, "findings": [finding_data(one) for one in findings]}


def finding_data(one: Finding) -> dict[str, Any]:
    """One finding; line and column are null where the file as a whole is meant."""
    return {
        "code": one.code,
        "file": one.at.file,
        "line": one.at.line or None,
        "column": one.at.column or None,
        "message": one.message,
        "remedy": one.remedy,
    }
