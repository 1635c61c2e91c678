"""The order of questions: what settles a verdict alone comes first, then what the nearest route needs."""

from datetime import date
from typing import Any

import pathways as pw
from pathways.checking.answer import Answer

DAY = date(2026, 11, 24)


def asked(credential: str, **evidence: Any) -> Answer:
    catalog = pw.load()
    return pw.check(catalog, credential, pw.Record.model_validate(evidence), as_of=DAY)
