"""A program's courses from a spreadsheet: one row a course; on another sheet one row a competency covered."""

import re
from difflib import get_close_matches
from pathlib import Path

from pathways.loading.tables.heads import ColumnNames
from pathways.loading.tables.sheet import Sheet
from pathways.loading.tables.table import read_table, read_tables
from pathways.loading.tables.table_file import read_sheets
from pathways.loading.text.file_text import display_name
from pathways.loading.text.located import LocatedMapping, ParsedFile, sequence, text
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location
from pathways.model.values.names import plain

COURSE = ColumnNames(
    {
        "code": ("course code", "course number", "course id", "course", "number", "subject code"),
        "title": ("course title", "course name", "name"),
        "credits": (
            "credit",
            "credit hours",
            "credit hrs",
            "semester credits",
            "semester hours",
            "sem hrs",
            "cr hrs",
            "units",
            "cr",
            "hrs",
            "shc",
            "sch",
        ),
        "hours": ("contact hours",),
        "practice_hours": ("practicum hours", "clinical hours"),
        "term": ("semester", "quarter"),
        "required": ("required or elective", "required/elective", "status"),
        "prerequisites": ("prereq", "pre requisite", "pre req", "pre reqs"),
        "corequisites": ("coreq", "co requisite", "co req"),
        "together": ("strict corequisites", "taken together"),
        "topics": ("topic",),
    },
    ("code", "title", "credits"),
    frozenset({"prerequisites", "corequisites", "together", "topics"}),
    amounts=frozenset({"credits", "hours", "practice_hours"}),
)
COVERS = ColumnNames(
    {
        "course": ("course code", "code"),
        "outline": (),
        "competency": ("competency number", "number"),
        "level": ("bloom level", "bloom", "depth"),
        "assessed": ("assessment", "assessed by"),
    },
    ("course", "outline", "competency"),
    frozenset({"assessed"}),
)
MOST_NEAR = 20
"""Unknown codes for which a near one is looked for: of more than these, all are written otherwise."""
LINKS = ("prerequisites", "corequisites", "together")
NONE = frozenset({"", "none", "na", "no", "nil"})
"""What catalogs write where a course asks for no other, as `plain` has it."""
YES = dict.fromkeys(("yes", "y", "true", "required", "r", "1", "x"), "true")
NO = dict.fromkeys(("no", "n", "false", "elective", "e", "0"), "false")


def read_courses(courses: Path, covers: Path | None, within: Path, at: Location) -> ParsedFile:
    """Read the courses of a spreadsheet as a list of mappings.

    Args:
        courses: a CSV or XLSX file; every sheet with the columns of courses is read, and every sheet with
            those of what they cover.
        covers: a file of what the courses cover; null: none, or sheets of `courses`.
        within: the folder that the files are named from.
        at: where they are named.

    Raises:
        InvalidInputError: a file cannot be read.
    """
    listed = _sheets(within / courses)
    claims = None if covers is None else _sheets(within / covers)
    return courses_of_sheets(listed, claims, at)


def _sheets(path: Path) -> list[Sheet]:
    return read_sheets(path, display_name(path))


def courses_of_sheets(listed: list[Sheet], claims: list[Sheet] | None, at: Location) -> ParsedFile:
    """The same from the sheets; `claims` null: what courses cover is on sheets beside them."""
    kinds = {"courses": COURSE} if claims else {"courses": COURSE, "covers": COVERS}
    tables, findings, notices = read_tables(listed, kinds)
    rows = tables["courses"].rows
    if not rows and not findings:
        findings.append(Finding(Location(listed[0].shown, 1, 1), "P010", fault("no-rows")))
    for row in rows:
        _required(row, findings)
        _no_links(row)
    covered = tables["covers"].rows if "covers" in tables else []
    if claims:
        table = read_table(claims, COVERS)
        findings, notices = [*findings, *table.findings], [*notices, *table.notices]
        covered = table.rows
    _attach(rows, covered, findings)
    made = sequence(at)
    made.extend(rows)
    return ParsedFile(listed[0].shown, made, tuple(findings), tuple(notices))


def _no_links(row: LocatedMapping) -> None:
    """Leave out what says that a course asks for no other; `HIT 100 and HIT 110` are two."""
    for key in LINKS:
        if key in row:
            made = sequence(row[key].at)
            for part in row[key]:
                made.extend(
                    text(code.strip(), part.at)
                    for code in re.split(r"\s+and\s+|\s*&\s*", part)
                    if plain(code) not in NONE
                )
            row[key] = made


def _attach(courses: list[LocatedMapping], claims: list[LocatedMapping], findings: list[Finding]) -> None:
    """Put what is covered into the course that covers it."""
    by_code = {str(course["code"]).casefold(): course for course in courses if "code" in course}
    unknown = 0
    for claim in claims:
        code = claim.pop("course", None)
        if code is None:
            findings.append(Finding(claim.at, "R102", fault("missing-key", key="course")))
            continue
        mapping = by_code.get(code.casefold())
        if mapping is None:
            close = get_close_matches(code.casefold(), by_code, n=1) if unknown < MOST_NEAR else []
            unknown += 1
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
