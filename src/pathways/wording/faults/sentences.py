"""A fault in words."""

from typing import NamedTuple

from pathways.model.values.fault import Fault
from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.files import FILES
from pathways.wording.faults.programs import PROGRAMS
from pathways.wording.faults.questions import QUESTIONS
from pathways.wording.faults.records import RECORDS
from pathways.wording.faults.rules import RULES
from pathways.wording.faults.tables import TABLES
from pathways.wording.faults.template import FaultTemplate, filled
from pathways.wording.faults.values import VALUES

TEMPLATES: dict[FaultKind, FaultTemplate] = {
    **VALUES,
    **FILES,
    **TABLES,
    **RECORDS,
    **RULES,
    **PROGRAMS,
    **QUESTIONS,
}


class FaultSentences(NamedTuple):
    """What is wrong, and what to write or to do instead."""

    message: str
    remedy: str


def fault_sentences(fault: Fault) -> FaultSentences:
    """The sentences of a fault; where it says what may be meant, that is the remedy."""
    template, arguments = TEMPLATES[fault.kind], dict(fault.arguments)
    remedy = template.remedy
    if arguments.get("near") is not None:
        remedy = (
            "did you mean `{near}` ({stands_for})?"
            if arguments.get("stands_for")
            else "did you mean `{near}`?"
        )
    return FaultSentences(filled(template.message, arguments), filled(remedy, arguments))
