"""A program from a CSV file of Curricular Analytics: a head of a few rows, then one row a course."""

from collections import Counter
from collections.abc import Iterator

from pathways.interop.ids import slug
from pathways.loading.tables.sheet import Sheet
from pathways.loading.text.located import (
    LocatedList,
    LocatedMapping,
    LocatedText,
    ParsedFile,
    mapping,
    sequence,
    text,
)
from pathways.model.school.program import CREDIT_UNITS
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location

HEAD = {
    "curriculum": "title",
    "degree plan": "plan",
    "institution": "institution",
    "degree type": "award",
    "system type": "credit_unit",
    "cip": "cip",
}
AWARDS = {
    **dict.fromkeys(("aa", "as", "aas", "associate"), "associate"),
    **dict.fromkeys(("ba", "bs", "bba", "bsn", "bachelor", "be", "beng", "bfa"), "bachelor"),
    **dict.fromkeys(("ma", "ms", "mba", "master"), "master"),
    **dict.fromkeys(("phd", "dr", "doctorate"), "doctorate"),
    "certificate": "certificate",
}
COURSES = ("courses", "additional courses")
LINKS = {"prerequisites": "prerequisites", "corequisites": "corequisites", "strict-corequisites": "together"}


def is_curriculum(sheet: Sheet) -> bool:
    """Whether a sheet is one of Curricular Analytics."""
    return any(row.cells[0].casefold() == "courses" for row in sheet.rows)


def program_of_curriculum(sheet: Sheet) -> ParsedFile:
    """What a sheet holds, as a program file would."""
    top = Location(sheet.shown, 1, 1)
    findings: list[Finding] = [sheet.beyond] if sheet.beyond else []
    made = mapping(top)
    for _, row in sheet.rows:
        if row[0].casefold() in COURSES:
            break
        if len(row) > 1 and row[1] and (key := HEAD.get(row[0].casefold())):
            _tell(made, key, row[1], findings)
    plan = made.pop("plan", None)
    title = made.get("title") or plan or text("program", top)
    made[text("title", top)] = title
    made.setdefault(text("institution", top), text("not told", top))
    made[text("program", top)] = text(f"{slug(made['institution'])}/{slug(title)}"[:80].rstrip("-/"), top)
    made[text("courses", top)] = _courses(sheet, top, findings)
    return ParsedFile(sheet.shown, made, tuple(findings), sheet.notices)


def _tell(made: LocatedMapping, key: str, cell: LocatedText, findings: list[Finding]) -> None:
    value = str(cell)
    if key == "award":
        known = AWARDS.get(value.casefold().replace(".", ""))
        if known is None:
            known_degrees = tuple(award.upper() for award in sorted(AWARDS))
            findings.append(
                Finding(cell.at, "P014", fault("unknown-degree", value=Written(value), known=known_degrees))
            )
            return
        value = known
    if key == "cip":
        digits = value.replace(".", "").ljust(6, "0") if "." in value else value
        if not (digits.isdigit() and len(digits) == 6):
            return  # many files have a number of their own here
        value = f"{digits[:2]}.{digits[2:]}"
    if key == "credit_unit" and value not in CREDIT_UNITS:
        return
    made[text(key, cell.at)] = text(value, cell.at)


def _courses(sheet: Sheet, top: Location, findings: list[Finding]) -> LocatedList:
    rows = list(_course_rows(sheet))
    called = Counter(_code(row) for row in rows)
    codes = {
        str(row["course id"]): _code(row)
        if _code(row) and called[_code(row)] == 1
        else f"#{row['course id']}"
        for row in rows
        if "course id" in row
    }
    made = sequence(top)
    for row in rows:
        if "course id" not in row:
            findings.append(Finding(row.at, "R102", fault("missing-key", key="Course ID")))
            continue
        part = mapping(row.at)
        part[text("code", row.at)] = text(codes[str(row["course id"])], row["course id"].at)
        for key, mine in (("course name", "title"), ("credit hours", "credits"), ("term", "term")):
            if key in row:
                part[text(mine, row[key].at)] = row[key]
        for key, mine in LINKS.items():
            if key in row:
                part[text(mine, row[key].at)] = _required_codes(row[key], codes)
        made.append(part)
    return made


def _course_rows(sheet: Sheet) -> Iterator[LocatedMapping]:
    """The rows of courses, by the heads above them in lower case, without empty cells."""
    heads: list[str] = []
    reading = False
    for _, row in sheet.rows:
        if row[0].casefold() in COURSES:
            reading, heads = True, []
        elif reading and not heads:
            heads = [cell.casefold() for cell in row]
        elif reading:
            made = mapping(row[0].at)
            made.update(
                {text(head, cell.at): cell for head, cell in zip(heads, row, strict=False) if head and cell}
            )
            yield made


def _code(row: LocatedMapping) -> str:
    """What people call a course: its prefix and number."""
    return f"{row['prefix']} {row['number']}" if "prefix" in row and "number" in row else ""


def _required_codes(cell: LocatedText, codes: dict[str, str]) -> LocatedList:
    made = sequence(cell.at)
    for part in cell.replace(",", ";").split(";"):
        if part.strip():
            made.append(text(codes.get(part.strip(), part.strip()), cell.at))
    return made
