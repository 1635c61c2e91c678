"""A school's program from its file: YAML or JSON, with its courses there or in a spreadsheet beside it."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pathways.loading.course_sheet import courses_of
from pathways.loading.file_text import shown_as
from pathways.loading.placed import Text, Written, mapping, place_at
from pathways.loading.validated import validated
from pathways.loading.written import read
from pathways.model.catalog import Catalog
from pathways.model.finding import Finding, Unusable
from pathways.model.program import Program, overlapping, repeated


def read_program(path: str | Path, catalog: Catalog) -> Program:
    """Read a program, its names resolved against the catalog.

    Args:
        path: a YAML file, a JSON file (`.json`), or `-` for standard input. Its `courses` may be the name of
            a CSV or XLSX file beside it.
        catalog: the rules, with the outlines that the program's courses cover.

    Raises:
        Unusable: with every fault of every file.
    """
    path = Path(path)
    return program_of(with_courses(read(path, shown_as(path)), path), catalog)


def with_courses(written: Written, path: Path) -> Written:
    """The file with the courses of the spreadsheet that it names, each cell with its place."""
    value = written.value
    named = value.get("courses") if isinstance(value, dict) else None
    if not isinstance(named, Text):
        return written
    covers = value.get("covers")
    claims = Path(covers) if isinstance(covers, Text) else None
    courses, findings = courses_of(Path(named), claims, path.parent, named.at)
    told = mapping(value.at)
    told.update((key, one) for key, one in value.items() if key != "covers")
    told["courses"] = courses
    return written._replace(value=told, findings=(*written.findings, *findings))


def program_of(written: Written, catalog: Catalog) -> Program:
    """Read what a file holds as a program.

    Raises:
        Unusable: with every fault.
    """
    program = validated(Program, written, catalog.names)
    if findings := list(_faults(program, written, catalog)):
        raise Unusable(findings)
    return program


def _faults(program: Program, written: Written, catalog: Catalog) -> Iterator[Finding]:
    """What each part of a program cannot see by itself."""

    def finding(code: str, message: str, remedy: str, *path: str | int) -> Finding:
        return Finding(place_at(written, path), code, message, remedy)

    for place in repeated(program.courses):
        message = f"the course `{program.courses[place].code}` is listed twice"
        yield finding("P001", message, "keep one", "courses", place, "code")
    for earlier, later in overlapping(program.accreditation):
        one, other = program.accreditation[later], program.accreditation[earlier]
        message = f"the status {one.status} by {one.by} overlaps the status {other.status}"
        yield finding("P002", message, "let each end before the next begins", "accreditation", later)
    numbers = {
        name: {code.casefold(): code for edition in one.editions for code in edition.codes}
        for name, one in catalog.outlines.items()
    }
    codes = {one.code.casefold(): one.code for one in program.courses}
    for place, course in enumerate(program.courses):
        for key in ("prerequisites", "corequisites", "together"):
            for nth, code in enumerate(getattr(course, key)):
                if code.casefold() not in codes or codes[code.casefold()] != code:
                    remedy = _near(code, codes)
                    message = f"no course has the code `{code}`"
                    yield finding("P003", message, remedy, "courses", place, key, nth)
        for nth, claim in enumerate(course.covers):
            for told in _unnumbered(claim.outline, claim.competency, numbers):
                yield finding(*told, "courses", place, "covers", nth, "competency")
    for place, judged in enumerate(program.judgements):
        for told in _unnumbered(judged.outline, judged.competency, numbers):
            yield finding(*told, "judgements", place, "competency")
    for name, edition in program.follows.items():
        named = [one.edition for one in catalog.outlines[name].editions]
        if edition not in named:
            remedy = f"write one of {', '.join(named)}"
            yield finding("P005", f"{name} has no edition `{edition}`", remedy, "follows", name)


def _unnumbered(name: str, code: str, known: dict[str, dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    numbers = known[name]
    if code.casefold() not in numbers:
        yield "P004", f"{name} has no competency `{code}`", _near(code, numbers)


def _near(code: str, known: dict[str, Any]) -> str:
    close = get_close_matches(code.casefold(), known, n=1)
    return f"did you mean `{known[close[0]]}`?" if close else "correct the number, or add what it stands for"
