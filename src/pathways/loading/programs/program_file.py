"""A school's program from its file: YAML or JSON, with its courses there or in a spreadsheet beside it."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

from pathways.loading.programs.course_sheet import read_courses
from pathways.loading.text.located import LocatedText, ParsedFile, location_at, mapping
from pathways.loading.text.validation import validate
from pathways.model.catalog import Catalog
from pathways.model.school.program import Program, overlapping_spans
from pathways.model.values.base import with_current_keys
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, InvalidInputError, collect_errors


def with_courses(written: ParsedFile, path: Path) -> ParsedFile:
    """The file with the courses of the spreadsheet that it names, each cell with its place.

    Raises:
        InvalidInputError: the spreadsheet cannot be read, or nothing of it can.
    """
    value = written.value
    named = value.get("courses") if isinstance(value, dict) else None
    if not isinstance(named, LocatedText):
        return written
    covers = value.get("covers")
    claims = Path(covers) if isinstance(covers, LocatedText) else None
    courses = read_courses(Path(named), claims, path.parent, named.at)
    if not courses.value and courses.findings:  # that there are no courses would be no fault of its own
        raise InvalidInputError([*written.findings, *courses.findings])
    told = mapping(value.at)
    told.update((key, part) for key, part in value.items() if key != "covers")
    told["courses"] = courses.value
    return written._replace(
        value=told,
        findings=(*written.findings, *courses.findings),
        notices=(*written.notices, *courses.notices),
    )


def program_of(written: ParsedFile, catalog: Catalog) -> Program:
    """Read what a file holds as a program.

    Raises:
        InvalidInputError: with every fault.
    """
    program, _ = collect_errors(
        partial(validate, Program, written, catalog.names), partial(_refuse, list(_dead(written, catalog)))
    )
    _refuse(list(_faults(program, written, catalog)))
    return program.noting(written.notices)


def _refuse(findings: list[Finding]) -> None:
    if findings:
        raise InvalidInputError(findings)


def _dead(written: ParsedFile, catalog: Catalog) -> Iterator[Finding]:
    """Courses that stand twice, and codes and numbers that lead nowhere; in files with other faults too."""
    value = written.value if isinstance(written.value, dict) else {}
    courses = [part for part in _list(value.get("courses")) if isinstance(part, dict)]
    codes: dict[str, str] = {}
    for course in courses:
        code = course.get("code")
        if isinstance(code, LocatedText) and code.casefold() in codes:
            yield Finding(code.at, "P001", fault("course-listed-twice", code=Written(code)))
        elif isinstance(code, LocatedText):
            codes[code.casefold()] = code
    for course in courses:
        for key in ("prerequisites", "corequisites", "together"):
            for code in _list(course.get(key)):
                if isinstance(code, LocatedText) and codes.get(code.casefold()) != code:
                    near = _near_code(code, codes)
                    yield Finding(code.at, "P003", fault("unknown-course", code=Written(code), near=near))
    claims = [claim for course in courses for claim in _list(course.get("covers"))]
    yield from _unnumbered([*claims, *_list(with_current_keys(value).get("judgments"))], catalog)


def _unnumbered(claims: list[Any], catalog: Catalog) -> Iterator[Finding]:
    """Numbers of competencies that no edition of their outline has."""
    numbers: dict[str, dict[str, str]] = {}
    for claim in claims:
        outline, code = (
            (claim.get("outline"), claim.get("competency")) if isinstance(claim, dict) else (None, None)
        )
        if not isinstance(outline, LocatedText) or not isinstance(code, LocatedText):
            continue
        if outline not in numbers:
            numbers[outline] = _numbers(outline, catalog)
        known = numbers[outline]
        if known and code.casefold() not in known:
            near = _near_code(code, known)
            unknown = fault("unknown-competency", outline=outline, code=Written(code), near=near)
            yield Finding(code.at, "P004", unknown)


def _numbers(outline: str, catalog: Catalog) -> dict[str, str]:
    """The numbers of an outline; none where the outline itself is not known, which is told elsewhere."""
    if not catalog.names.knows("outline", outline):
        return {}
    try:
        known_outline = catalog.outlines[catalog.names.resolve("outline", outline)]
    except ValueError:
        return {}
    return {code.casefold(): code for edition in known_outline.editions for code in edition.codes}


def _faults(program: Program, written: ParsedFile, catalog: Catalog) -> Iterator[Finding]:
    """What no part of a program can see by itself."""
    for earlier, later in overlapping_spans(program.accreditation):
        span, other = program.accreditation[later], program.accreditation[earlier]
        at = location_at(written, ("accreditation", later))
        overlap = fault("statuses-overlap", status=span.status, by=span.by, other=other.status)
        yield Finding(at, "P002", overlap)
    for name, edition in program.follows.items():
        named = [edition.edition for edition in catalog.outlines[name].editions]
        if edition not in named:
            at = location_at(written, ("follows", name))
            yield Finding(
                at, "P005", fault("unknown-followed-edition", name=name, edition=edition, named=tuple(named))
            )


def _near_code(code: str, known: dict[str, str]) -> str | None:
    close = get_close_matches(code.casefold(), known, n=1)
    return known[close[0]] if close else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
