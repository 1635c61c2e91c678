"""The sheets of an alignment's workbook: their heads and rows, as data."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CompetencyCoverage
from pathways.rendering.align.comparison import NamedDifference, difference_page
from pathways.rendering.align.text import CLOSERS, METHOD, STATES, short_name, sources, summary
from pathways.rendering.next.goals import missing_words
from pathways.wording.questions import question_texts

WorkbookCell = str | float | int | None
"""Text, a share from 0 to 1, a number, or nothing."""


class WorkbookSheet(NamedTuple):
    """A sheet: its name, its heads with the width of each column in letters, and its rows."""

    name: str
    heads: tuple[tuple[str, int], ...]
    rows: Iterable[tuple[WorkbookCell, ...]]


def workbook_sheets(found: Alignment, change: NamedDifference | None) -> tuple[WorkbookSheet, ...]:
    """A sheet for each question."""
    return (
        WorkbookSheet("Summary", (("Summary", 100),), ((line,) for line in _summary(found, change))),
        WorkbookSheet("May graduates sit", SITS, _sits(found)),
        WorkbookSheet("Exams", COVERAGE, _coverage(found, "exam")),
        WorkbookSheet("Curricula", COVERAGE, _coverage(found, "curriculum")),
        WorkbookSheet("Competencies", COMPETENCIES, _competencies(found)),
        WorkbookSheet("Gaps", GAPS, _gaps(found)),
        WorkbookSheet("Plan of study", PLAN, _plan(found)),
        WorkbookSheet("Findings", FINDINGS, _findings(found)),
        WorkbookSheet(
            "Method and sources",
            (("Method and sources", 100),),
            ((text,) for text in (*METHOD, *sources(found))),
        ),
    )


def _number(amount: Fraction) -> int | str:
    """A whole number, or digits with what is behind the point, for a number with one is a share."""
    return int(amount) if amount.denominator == 1 else f"{float(amount):g}"


def _summary(found: Alignment, change: NamedDifference | None) -> Iterator[str]:
    yield f"{found.program.title}, {found.program.institution}, for those who finish on {found.graduating}"
    yield from summary(found)
    if change:
        yield from (block.text for block in difference_page(*change))


SITS = (
    ("Credential", 14),
    ("Promised", 10),
    ("May sit", 10),
    ("In the final term", 10),
    ("Route", 22),
    ("Missing or open", 70),
    ("Who could close it", 24),
)


def _sits(found: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for one in found.credentials:
        answer = one.goal.answer
        promised = "yes" if one.goal.credential in found.program.promises else "no"
        same = (short_name(one), promised, one.apply.word, one.early.word, answer.apply.route or "")
        if one.closed:
            yield (*same, "no longer awarded, or no rules on file", "")
            continue
        told = [(missing_words(missing, found.catalog), CLOSERS[who]) for missing, who in one.missing]
        if one.apply.word == "unknown":
            told += [(text, "to be asked") for text in question_texts(answer.apply.questions, found.catalog)]
        yield from ((*same, *line) for line in told or [("", "")])


COVERAGE = (
    ("Outline", 44),
    ("Edition", 10),
    ("Domain", 10),
    ("Title", 46),
    ("Weight from, percent", 10),
    ("Weight to, percent", 10),
    ("Covered", 10),
    ("At least", 10),
    ("At most", 10),
    ("Competencies confirmed", 14),
    ("Listed", 10),
    ("At least, without decisions", 12),
    ("At most, without decisions", 12),
)


def _coverage(found: Alignment, kind: str) -> Iterator[tuple[WorkbookCell, ...]]:
    for one in found.outlines:
        if one.outline.kind != kind:
            continue
        low, high = one.bounds
        without = (found.undecided(one) or one).bounds
        yield (
            one.outline.name,
            one.edition.edition,
            "all",
            "",
            None,
            None,
            None,
            float(low),
            float(high),
            len(one.counted),
            "",
            float(without[0]),
            float(without[1]),
        )
        for domain in one.domains:
            weight = domain.domain.weight
            yield (
                one.outline.name,
                one.edition.edition,
                domain.domain.domain,
                domain.domain.title,
                _number(weight.low) if weight else None,
                _number(weight.high) if weight else None,
                None if domain.coverage is None else float(domain.coverage),
                float(domain.bounds[0]),
                float(domain.bounds[1]),
                len(domain.counted),
                domain.domain.listed,
            )


COMPETENCIES = (
    ("Outline", 40),
    ("Domain", 10),
    ("Competency", 12),
    ("Text", 60),
    ("Confirmed", 10),
    ("Asked", 12),
    ("Taught", 12),
    ("State", 24),
    ("Covered by", 40),
    ("Assessed by", 40),
    ("Touched by", 30),
    ("Decision", 30),
)


def _competencies(found: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for one in found.outlines:
        for domain in one.domains:
            yield from ((one.outline.name, domain.domain.domain, *_row(row)) for row in domain.rows)


def _row(row: CompetencyCoverage) -> tuple[WorkbookCell, ...]:
    asks = row.asked
    claims = [f"{one.course} ({one.level.word})" if one.level else one.course for one in row.claims]
    ways = [f"{one.course}: {', '.join(one.assessed)}" for one in row.claims if one.assessed]
    decision = f"{row.judged.decision}: {row.judged.reason} ({row.judged.by})" if row.judged else ""
    return (
        row.competency.competency,
        row.competency.text,
        "yes" if row.counted else "no, recalled",
        asks.word if asks else "",
        row.level.word if row.level else "",
        STATES[row.state],
        "; ".join(claims),
        "; ".join(ways),
        ", ".join(row.touched_by),
        decision,
    )


GAPS = (
    ("Outline", 40),
    ("Domain", 10),
    ("Competency", 12),
    ("Text", 60),
    ("State", 30),
    ("At most of the whole", 12),
    ("Suggested courses", 36),
)


def _gaps(found: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for one in found.outlines:
        for gap in one.gaps:
            told = gap.row.competency
            yield (
                one.outline.name,
                gap.domain,
                told.competency,
                told.text,
                STATES[gap.row.state],
                float(gap.weight),
                ", ".join(gap.suggested),
            )


PLAN = (
    ("Course", 12),
    ("Title", 40),
    ("Term", 8),
    ("Credits", 8),
    ("Hours", 8),
    ("Practice hours", 8),
    ("Required", 10),
    ("Prerequisites", 24),
    ("Corequisites", 24),
    ("Blocking", 10),
    ("Delay", 10),
    ("Centrality", 10),
    ("Complexity", 10),
)


def _plan(found: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for one in found.program.courses:
        told = found.structure.metrics.get(one.code)
        yield (
            one.code,
            one.title,
            one.term,
            _number(one.credits),
            None if one.hours is None else _number(one.hours),
            _number(one.practice_hours),
            "yes" if one.required else "no",
            ", ".join(one.prerequisites),
            ", ".join((*one.corequisites, *one.together)),
            *((told.blocking, told.delay, told.centrality, told.complexity) if told else (None,) * 4),
        )


FINDINGS = (("Finding", 18), ("Fault", 10), ("Courses", 30), ("What", 80), ("Remedy", 60))


def _findings(found: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for one in found.structure.findings:
        yield one.fault, "no" if one.advice else "yes", ", ".join(one.courses), one.text, one.remedy
    for text in found.warnings:
        yield "accreditation", "yes", "", text, ""
