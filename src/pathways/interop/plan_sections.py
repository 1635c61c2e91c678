"""The parts of a file of Curricular Analytics: rows of its head, sections of rows, and remarks."""

import re
from typing import NamedTuple

from pathways.loading.tables.sheet import FormulaCell, Sheet
from pathways.loading.text.located import LocatedText, text
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding

COURSES = ("courses", "additional courses")
OUTCOMES = ("course learning outcomes", "curriculum learning outcomes")
WRITTEN = tuple(name.title() for name in (*COURSES, *OUTCOMES))


class PlanSection(NamedTuple):
    """A section: its name, the heads of its columns, and its rows."""

    name: LocatedText
    heads: list[LocatedText]
    rows: list[list[LocatedText]]


class PlanSheet(NamedTuple):
    """A file taken apart, without its empty rows; and what was wrong with it, or was not read of it."""

    head: list[list[LocatedText]]
    courses: list[PlanSection]
    remarks: list[str]
    findings: list[Finding]
    notices: list[Finding]


def plan_word(cell: str) -> str:
    """A head or the name of a section, however its words are joined and its letters are written.

    >>> plan_word("Strict-Corequisites")
    'strict corequisites'
    """
    return re.sub(r"[\s_-]+", " ", cell).strip().casefold()


def plan_sections(sheet: Sheet) -> PlanSheet:
    """Take a file apart; a row with `#` in front is a remark, wherever it stands."""
    beyond = [sheet.beyond] if sheet.beyond else []
    found = PlanSheet([], [], [], beyond, [*sheet.notices])
    sections: list[PlanSection] = []
    for _, cells in sheet.rows:
        formulas = [cell for cell in cells if isinstance(cell, FormulaCell)]
        found.findings.extend(Finding(cell.at, "P011", fault("formula")) for cell in formulas)
        row = [text("", cell.at) if cell in formulas else cell for cell in cells]
        word = plan_word(row[0])
        if row[0].startswith("#"):
            found.remarks.append(", ".join(filter(None, row)).lstrip("# "))
        elif word in COURSES or word in OUTCOMES:
            sections.append(PlanSection(row[0], [], []))
        elif not sections:
            found.head.append(row)
        elif not sections[-1].heads:
            sections[-1].heads.extend(row)
        elif row[0] and not any(row[1:]) and plan_word(sections[-1].name) in COURSES:
            neither = fault("plan-row-not-a-course", row=Written(row[0]), known=WRITTEN)
            found.findings.append(Finding(row[0].at, "P018", neither))
        else:
            sections[-1].rows.append(row)
    for section in sections:
        if plan_word(section.name) in COURSES:
            found.courses.append(section)
        elif section.rows:
            unread = fault("plan-section-not-read", section=Written(section.name), rows=len(section.rows))
            found.notices.append(Finding(section.name.at, "P020", unread))
    return found
