"""A program's courses from a spreadsheet: one row a course; on another sheet one row a competency covered."""

from difflib import get_close_matches
from pathlib import Path

from pathways.loading.text.located import LocatedList, LocatedMapping, sequence, text
from pathways.loading.text.sheet import Sheet, read_sheets
from pathways.loading.text.table import read_table
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location

COURSE = {
    "code": ("course", "course code", "course number", "number", "course id"),
    "title": ("course title", "name", "course name"),
    "credits": ("credit", "credit hours", "units"),
    "hours": ("contact hours",),
    "practice_hours": ("practicum hours", "clinical hours"),
    "term": ("semester", "quarter"),
    "required": ("status", "required or elective"),
    "prerequisites": ("prerequisite", "prereqs"),
    "corequisites": ("corequisite", "co requisites", "coreqs"),
    "together": ("strict corequisites", "taken together"),
    "topics": ("topic",),
}
"""By key of a course, what a column may be called besides."""
COVERS = {
    "course": ("code", "course code"),
    "outline": (),
    "competency": ("competencies", "number"),
    "level": ("bloom level", "bloom", "depth"),
    "assessed": ("assessment", "assessed by"),
}
LISTS = frozenset({"prerequisites", "corequisites", "together", "topics", "assessed"})
YES = dict.fromkeys(("yes", "y", "true", "required", "r", "1", "x"), "true")
NO = dict.fromkeys(("no", "n", "false", "elective", "e", "0"), "false")


def read_courses(
    courses: Path, covers: Path | None, within: Path, at: Location
) -> tuple[LocatedList, list[Finding]]:
    """Read the courses of a spreadsheet as a list of mappings, and what was wrong with the sheets.

    Args:
        courses: a CSV file, or an XLSX file with a sheet `courses` (or one sheet) and perhaps one `covers`.
        covers: a CSV file of what the courses cover; null: none, or the sheet of that name.
        within: the folder that the files are named from.
        at: where they are named.

    Raises:
        InvalidInputError: a file cannot be read.
    """
    sheets = read_sheets(within / courses, str(within / courses))
    listed = sheets.get("courses") or next(iter(sheets.values()))
    claims = sheets.get("covers")
    if covers is not None:
        claims = next(iter(read_sheets(within / covers, str(within / covers)).values()))
    return courses_of_sheets(listed, claims, at)


def courses_of_sheets(listed: Sheet, claims: Sheet | None, at: Location) -> tuple[LocatedList, list[Finding]]:
    """The same from the sheets."""
    rows, findings = read_table(listed, COURSE, ("code", "title", "credits"), LISTS)
    for row in rows:
        _required(row, findings)
    if claims:
        mappings, faults = read_table(claims, COVERS, ("course", "outline", "competency"), LISTS)
        findings += faults
        _attach(rows, mappings, findings)
    made = sequence(at)
    made.extend(rows)
    return made, findings


def _attach(courses: list[LocatedMapping], claims: list[LocatedMapping], findings: list[Finding]) -> None:
    """Put what is covered into the course that covers it."""
    by_code = {str(course["code"]).casefold(): course for course in courses if "code" in course}
    for claim in claims:
        code = claim.pop("course", None)
        if code is None:
            findings.append(Finding(claim.at, "R102", fault("missing-key", key="course")))
            continue
        mapping = by_code.get(code.casefold())
        if mapping is None:
            close = get_close_matches(code.casefold(), by_code, n=1)
            near = by_code[close[0]]["code"] if close else None
            findings.append(
                Finding(code.at, "P003", fault("unknown-course-in-sheet", code=Written(code), near=near))
            )
        else:
            if "covers" not in mapping:
                mapping[text("covers", claim.at)] = sequence(claim.at)
            mapping["covers"].append(claim)


def _required(row: LocatedMapping, findings: list[Finding]) -> None:
    """Put what a school says of electives into the word that files have for it."""
    if (cell := row.get("required")) is None:
        return
    word = (YES | NO).get(cell.casefold())
    if word is None:
        findings.append(Finding(cell.at, "P013", fault("not-required-or-elective", word=Written(cell))))
        del row["required"]
    else:
        row["required"] = text(word, cell.at)
