"""The question of a program director: what does the program cover, and may its graduates sit?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import combinations
from typing import Any, assert_never

from pathways.alignment.cover import cover_outline
from pathways.alignment.coverage import OutlineCoverage
from pathways.alignment.graduates import GraduateEligibility, graduate_eligibility
from pathways.alignment.structure import PlanOfStudy, plan_of_study
from pathways.model.catalog import Catalog
from pathways.model.lookup import find, find_outline, parse_date
from pathways.model.school.outline import Outline, OutlineEdition
from pathways.model.school.program import AccreditationSpan, Course, Program
from pathways.model.values.fault import Written
from pathways.model.values.finding import Finding, Location, collect_each, collect_errors, invalid_input
from pathways.model.values.shown import repr_html, to_dict
from pathways.model.values.truth import Truth
from pathways.wording import accreditation


@dataclass(frozen=True, slots=True)
class CourseOverlap:
    """Two courses, and the competencies that both cover, as `outline number`."""

    courses: tuple[str, str]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Alignment:
    """A program against credentials, outlines, and its own plan of study.

    `unjudged` is each outline as if the director had decided nothing; empty where they have not.
    """

    program: Program
    graduating: date
    credentials: tuple[GraduateEligibility, ...]
    outlines: tuple[OutlineCoverage, ...]
    unjudged: tuple[OutlineCoverage, ...]
    structure: PlanOfStudy
    catalog: Catalog = field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The same as `--json` prints: mappings, lists, text, numbers and null, ready for `json.dumps`."""
        return to_dict(self)

    def _repr_html_(self) -> str:
        return repr_html(self)

    def __repr__(self) -> str:
        """One line, for a terminal or a debugger."""
        eligible = [each.goal.credential for each in self.credentials if each.apply is Truth.YES]
        opens = ", ".join(eligible) or "none"
        return f"<Alignment of {self.program.title}: {opens}>"

    def undecided(self, coverage: OutlineCoverage) -> OutlineCoverage | None:
        """The same as if the director had decided nothing; null where that is no other coverage."""
        same = (other for other in self.unjudged if other.edition is coverage.edition)
        return next((other for other in same if other.bounds != coverage.bounds), None)

    def may_be_in_force(self, coverage: OutlineCoverage) -> tuple[OutlineEdition, ...]:
        """The editions of an outline that may be in force when the cohort finishes, the newest first."""
        return coverage.outline.editions_on(self.graduating)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What about accreditation may change before the cohort finishes."""
        return tuple(_warnings(self))

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What was not read of the program's files and of outlines from files: columns, rows and sheets."""
        outlines = (notice for coverage in self.outlines for notice in coverage.outline.notices)
        return tuple(dict.fromkeys((*self.program.notices, *outlines)))

    @property
    def promises(self) -> tuple[GraduateEligibility, ...]:
        """The credentials that the program says it leads to."""
        return tuple(
            credential
            for credential in self.credentials
            if credential.goal.credential in self.program.promises
        )

    @property
    def unasked(self) -> tuple[Course, ...]:
        """Courses that serve no outline at all: nothing in them is asked for, nor is their topic."""
        serving = {
            code
            for outline in self.outlines
            for row in outline.rows
            for code in (*(claim.course for claim in row.claims), *row.touched_by)
        }
        return tuple(course for course in self.program.courses if course.code not in serving)

    @property
    def overlaps(self) -> tuple[CourseOverlap, ...]:
        """Pairs of courses that cover half of the same competencies, the most alike first."""
        return tuple(_course_overlaps(self.program))


def align(
    catalog: Catalog,
    program: Program,
    *,
    graduating: date | str,
    credentials: Iterable[str] | None = None,
    outlines: Iterable[str] | None = None,
) -> Alignment:
    """Audit a program.

    Args:
        catalog: the rules, from `load`.
        program: from `read_program`.
        graduating: the day on which the cohort finishes, as a date or YYYY-MM-DD.
        credentials: ids or abbreviations; null: every credential.
        outlines: ids or other names, each perhaps with an edition as `RHIT@2018`; null: every outline but
            curricula of another degree.

    Returns:
        The alignment, with its reasons.

    Raises:
        InvalidInputError: a credential, an outline or an edition is not known, or the day is not a date.
    """
    day, names = collect_errors(
        partial(parse_date, graduating, "graduating"), partial(_credentials, catalog, program, credentials)
    )
    spelled = outlines if outlines is not None else _outlines(catalog, program)
    named = [chosen_edition(catalog, program, name, day) for name in spelled]
    chosen = list(
        {(outline.outline, edition.edition): (outline, edition) for outline, edition in named}.values()
    )
    made = program.graduating.latest if program.graduating else day
    mapped = [chosen_edition(catalog, program, outline.outline, made)[1] for outline, _ in chosen]

    def held(*, judged: bool) -> tuple[OutlineCoverage, ...]:
        return tuple(
            cover_outline(catalog, program, *asked, mapped=edition, judged=judged)
            for asked, edition in zip(chosen, mapped, strict=True)
        )

    return Alignment(
        program=program,
        graduating=day,
        credentials=graduate_eligibility(catalog, program, day, names),
        outlines=held(judged=True),
        unjudged=held(judged=False) if program.judgments else (),
        structure=plan_of_study(program),
        catalog=catalog,
    )


def _credentials(catalog: Catalog, program: Program, asked: Iterable[str] | None) -> tuple[str, ...]:
    """What is asked about: every credential where nothing is said, those that are promised first."""
    if asked is not None:
        found = collect_each(partial(find, catalog, name) for name in asked)
        return tuple(dict.fromkeys(subject.credential for subject in found))
    return tuple(sorted(catalog.credentials, key=lambda name: (name not in program.promises, name)))


def _outlines(catalog: Catalog, program: Program) -> tuple[str, ...]:
    """Every outline, but for curricula of another degree."""
    awards = (None, program.award)
    return tuple(name for name, outline in sorted(catalog.outlines.items()) if outline.award in awards)


def chosen_edition(
    catalog: Catalog, program: Program, spelling: str, day: date
) -> tuple[Outline, OutlineEdition]:
    """An outline and the one of its editions that a cohort is held against.

    That is the one asked for as `outline@edition`; else the one that the program says it follows; else the
    newest that may be in force on the day and has something to be held against; else the nearest in time.

    Raises:
        InvalidInputError: there is no such outline, or no such edition.
    """
    word, at, named = spelling.partition("@")
    outline = find_outline(catalog, word)
    named = named if at else program.follows.get(outline.outline, "")
    if not named and not at:
        first = outline.editions[0]
        before = first.begins is not None and day < first.begins.first
        open_on = outline.editions_on(day) or ((first,) if before else outline.editions[-1:])
        return outline, next((edition for edition in open_on if edition.domains), open_on[0])
    edition = next(
        (edition for edition in outline.editions if edition.edition.casefold() == named.casefold()), None
    )
    if edition is None:
        known = tuple(edition.edition for edition in outline.editions)
        raise invalid_input(
            Location("outline"),
            "Q008",
            "unknown-outline-edition",
            outline=outline.outline,
            named=Written(named),
            known=known,
        )
    return outline, edition


def _warnings(alignment: Alignment) -> Iterator[str]:
    program, day = alignment.program, alignment.graduating
    label = alignment.catalog.organization_terms.label
    for by in dict.fromkeys(span.by for span in program.accreditation):
        spans = [span for span in program.accreditation if span.by == by]
        if any(span.status == "accredited" and span.surely_covers(day) for span in spans):
            continue
        for span in spans:
            if span.status == "accredited" and span.last < day:
                yield (accreditation.ends_before_graduation(label(by), span.until, day))
            else:
                yield from _status(span, label(by), day)


"""What is known of a status that is not accredited."""


def _course_overlaps(program: Program) -> list[CourseOverlap]:
    """Pairs of courses that share at least two competencies, and half of those that either covers."""
    taught = {
        course.code: {f"{claim.outline} {claim.competency}" for claim in course.covers}
        for course in program.courses
    }
    courses: dict[str, list[str]] = defaultdict(list)
    for code, covered in taught.items():
        for number in covered:
            courses[number].append(code)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for number, codes in courses.items():
        for pair in combinations(codes, 2):
            shared[pair].append(number)
    pairs = [
        CourseOverlap(pair, tuple(sorted(both)))
        for pair, both in shared.items()
        if len(both) >= 2 and 2 * len(both) >= min(len(taught[code]) for code in pair)
    ]
    return sorted(pairs, key=lambda overlap: (-len(overlap.shared), overlap.courses))


def _status(span: AccreditationSpan, by: str, day: date) -> Iterator[str]:
    """What a status that does not make graduates of a day accredited for certain says of them."""
    match span.status:
        case "accredited":
            if span.first > day:
                starts = accreditation.begins(by, span.since)
                yield accreditation.begins_after_graduation(starts, day)
            else:
                yield accreditation.unknown_at_graduation(by, day)
            return
        case "candidacy":
            words = accreditation.CANDIDACY
        case "probation":
            words = accreditation.UNSOURCED_STATUS
        case "withdrawn":
            words = accreditation.NOT_ACCREDITED
        case _:
            assert_never(span.status)
    if span.covers(day):
        yield accreditation.other_status(day, by, span.status, words)
