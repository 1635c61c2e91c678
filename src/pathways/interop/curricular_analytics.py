"""A program from a CSV file of Curricular Analytics: a head of a few rows, then sections of one row a course.

Its remarks, rows that begin with `#`, become the note of the program. What a program has no place for, such
as learning outcomes, is told in the notices.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pathways.interop.ids import slug
from pathways.interop.plan_sections import PlanSection, PlanSheet, plan_sections, plan_word
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
from pathways.model.values.finding import Finding, InvalidInputError, Location

HEAD = {
    "curriculum": "title",
    "degree plan": "plan",
    "institution": "institution",
    "degree type": "award",
    "system type": "credit_unit",
    "cip": "cip",
}
HEADS_WRITTEN = ("Curriculum", "Degree Plan", "Institution", "Degree Type", "System Type", "CIP")
AWARDS = {
    **dict.fromkeys(("aa", "as", "aas", "associate"), "associate"),
    **dict.fromkeys(("ba", "bs", "bsc", "bba", "bsn", "bachelor", "be", "beng", "bfa"), "bachelor"),
    **dict.fromkeys(("ma", "ms", "msc", "mba", "master"), "master"),
    **dict.fromkeys(("phd", "dr", "doctorate"), "doctorate"),
    "certificate": "certificate",
}
COLUMNS = {"course name": "title", "credit hours": "credits", "term": "term"}
LINKS = {
    "prerequisites": "prerequisites",
    "corequisites": "corequisites",
    "strict corequisites": "together",
}
NAMES = ("course id", "prefix", "number")
NEEDED = {"course id": "Course ID", "course name": "Course Name", "credit hours": "Credit Hours"}
REPEATED = {"institution": "institution", "canonical name": "course name"}
"""Columns without a place in a program, and what they may repeat: then nothing of them is lost."""
LONGEST_CODE = 40


def is_curriculum(sheet: Sheet) -> bool:
    """Whether a sheet is one of Curricular Analytics."""
    return any(plan_word(row.cells[0]) == "courses" for row in sheet.rows)


def program_of_curriculum(sheet: Sheet) -> ParsedFile:
    """What a sheet holds, as a program file would.

    Raises:
        InvalidInputError: a section of courses lacks a column that every course needs.
    """
    top = Location(sheet.shown, 1, 1)
    read = plan_sections(sheet)
    told = _Told([*read.findings], [*read.notices])
    made = mapping(top)
    for row in read.head:
        _head_row(made, row, told)
    plan = made.pop("plan", None)
    title = made.get("title") or plan or text("program", top)
    made[text("title", top)] = title
    made.setdefault(text("institution", top), text("not told", top))
    made[text("program", top)] = text(f"{slug(made['institution'])}/{slug(title)}"[:80].rstrip("-/"), top)
    made[text("courses", top)] = _courses(read, str(made["institution"]), top, told)
    if note := _note(read, None if plan is title else plan):
        made[text("note", top)] = text(note, top)
    return ParsedFile(sheet.shown, made, tuple(told.findings), tuple(told.notices))


class _Told(NamedTuple):
    """What was wrong with a file, and what was not read of it."""

    findings: list[Finding]
    notices: list[Finding]


def _note(read: PlanSheet, plan: LocatedText | None) -> str:
    """The remarks of a file, below the name of the plan where the curriculum has another."""
    return "\n".join((*([f"{HEADS_WRITTEN[1]}: {plan}"] if plan else []), *read.remarks))


def _head_row(made: LocatedMapping, row: list[LocatedText], told: _Told) -> None:
    """Read a row above the courses."""
    key = HEAD.get(plan_word(row[0]))
    if key is None or key in made:
        if any(row[1:]):
            unread = fault("plan-row-not-read", row=Written(row[0] or " ".join(row)), known=HEADS_WRITTEN)
            told.notices.append(Finding(row[0].at, "P020", unread))
        return
    if len(row) > 1 and row[1]:
        _tell(made, key, row[1], told)
    for cell in filter(None, row[2:]):
        told.notices.append(Finding(cell.at, "P020", fault("plan-cell-not-read", value=Written(cell))))


def _tell(made: LocatedMapping, key: str, cell: LocatedText, told: _Told) -> None:
    value = str(cell)
    if key == "award":
        known = AWARDS.get(value.casefold().replace(".", ""))
        if known is None:
            known_degrees = tuple(award.upper() for award in sorted(AWARDS))
            unknown = fault("unknown-degree", value=Written(value), known=known_degrees)
            told.findings.append(Finding(cell.at, "P014", unknown))
            return
        value = known
    if key == "cip":
        code = _cip(value)
        if code is None:  # many files have a number of their own here
            told.notices.append(Finding(cell.at, "P020", fault("plan-cip-not-read", value=Written(value))))
            return
        value = code
    if key == "credit_unit":
        value = value.casefold()
        if value not in CREDIT_UNITS:
            unread = fault("plan-system-not-read", value=Written(cell), known=CREDIT_UNITS)
            told.notices.append(Finding(cell.at, "P020", unread))
            return
    made[text(key, cell.at)] = text(value, cell.at)


def _cip(value: str) -> str | None:
    """A CIP code whose zeros a spreadsheet may have dropped, or whose point: 1.01, 510707."""
    family, _, rest = value.partition(".") if "." in value else (value[:2], "", value[2:])
    family, rest = family.zfill(2), rest.ljust(4, "0") if "." in value else rest
    digits = family + rest
    return f"{family}.{rest}" if digits.isdecimal() and (len(family), len(rest)) == (2, 4) else None


def _courses(read: PlanSheet, institution: str, top: Location, told: _Told) -> LocatedList:
    rows = [row for section in read.courses for row in _rows(section, institution, told)]
    called = Counter(_called(row).casefold() for row in rows)
    codes: dict[str, str] = {}
    made = sequence(top)
    for row in rows:
        number = row.get("course id")
        if number is None:
            told.findings.append(Finding(row.at, "R102", fault("missing-key", key="Course ID")))
        elif str(number) in codes:
            twice = fault("course-listed-twice", code=Written(number))
            told.findings.append(Finding(number.at, "P001", twice))
        else:
            codes[str(number)] = _code(row, called)
    for row in rows:
        if "course id" not in row:
            continue
        part = mapping(row.at)
        part[text("code", row.at)] = text(_code(row, called), row["course id"].at)
        for key, mine in COLUMNS.items():
            if key in row:
                part[text(mine, row[key].at)] = row[key]
        for key, mine in LINKS.items():
            if key in row:
                part[text(mine, row[key].at)] = _required_codes(row[key], codes)
        made.append(part)
    return made


def _rows(section: PlanSection, institution: str, told: _Told) -> Iterator[LocatedMapping]:
    """The rows of a section, by the heads above them in lower case, without empty cells."""
    heads = [plan_word(head) for head in section.heads]
    lacking = [written for key, written in NEEDED.items() if key not in heads]
    if lacking and (section.heads or section.rows):
        at = section.heads[0].at if section.heads else section.name.at
        there = Written(", ".join(filter(None, section.heads)))
        missing = (fault("column-missing", column=written, there=there) for written in lacking)
        raise InvalidInputError([*told.findings, *(Finding(at, "P012", each) for each in missing)])
    for place, (head, key) in enumerate(zip(section.heads, heads, strict=True)):
        if key in heads[:place] and key:
            other = section.heads[heads.index(key)]
            twice = fault("duplicate-column", head=Written(head), key=key, other=Written(other))
            told.findings.append(Finding(head.at, "P012", twice))
    for row in section.rows:
        made = mapping(row[0].at)
        made.update({text(key, cell.at): cell for key, cell in zip(heads, row, strict=False) if key and cell})
        for place, cell in enumerate(row):
            if cell and (place >= len(heads) or not heads[place]):
                unread = fault("plan-cell-not-read", value=Written(cell))
                told.notices.append(Finding(cell.at, "P020", unread))
        yield made
    told.notices.extend(_unread_columns(section, heads, institution))


def _unread_columns(section: PlanSection, heads: list[str], institution: str) -> Iterator[Finding]:
    """The columns that say something for which a program has no place."""
    read = {*COLUMNS, *LINKS, *NAMES}
    for place, head in enumerate(section.heads):
        for row in section.rows:
            cell = row[place] if place < len(row) else ""
            same = REPEATED.get(heads[place])
            known = institution if same == "institution" else ""
            if same == "course name":
                known = "".join(row[heads.index("course name") :][:1])
            if head and cell and heads[place] not in read and cell.casefold() != known.casefold():
                yield Finding(head.at, "P020", fault("plan-column-not-read", column=Written(head)))
                break


def _called(row: LocatedMapping) -> str:
    """What people call a course: its prefix and number, or the one of them that it has."""
    return " ".join(str(row[key]) for key in ("prefix", "number") if key in row)


def _code(row: LocatedMapping, called: Counter[str]) -> str:
    """What people call a course where it alone is called so; otherwise with the number of its row.

    A bare number would be taken for the row of another course.
    """
    name, of_row = _called(row), f"#{row['course id']}"
    if name and called[name.casefold()] == 1 and not name.isdecimal():
        return name if len(name) <= LONGEST_CODE else of_row
    numbered = f"{name} {of_row}".strip()
    return numbered if len(numbered) <= LONGEST_CODE else of_row


def _required_codes(cell: LocatedText, codes: dict[str, str]) -> LocatedList:
    made = sequence(cell.at)
    for part in cell.replace(",", ";").split(";"):
        if part.strip():
            made.append(text(codes.get(part.strip(), part.strip()), cell.at))
    return made
