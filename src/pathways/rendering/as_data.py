"""Every kind of answer as plain data, as `--json` prints it."""

from typing import Any

from pathways.alignment.align import Alignment
from pathways.checking.answer import Answer
from pathways.planning.next_steps import NextSteps
from pathways.rendering.align.difference import report_data
from pathways.rendering.check.data import answer_data
from pathways.rendering.next.data import next_data
from pathways.rendering.renew.data import renewal_data
from pathways.renewal.renew import Renewals


def data_of(answer: Answer | NextSteps | Renewals | Alignment) -> dict[str, Any]:
    """Mappings, lists, text, numbers and null; `schema` names the version of the structure."""
    match answer:
        case Answer():
            return {**answer_data(answer)}
        case NextSteps():
            return {**next_data(answer)}
        case Renewals():
            return {**renewal_data(answer)}
        case Alignment():
            return {**report_data(answer, None)}
