"""The sheets of an alignment's workbook: their heads and rows, as data."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CompetencyCoverage
from pathways.model.values.truth import Truth
from pathways.rendering.align.difference import NamedDifference, difference_page
from pathways.rendering.align.text import (
    METHOD,
    closer,
    coverage_state,
    is_retired,
    short_name,
    sources,
    summary,
)
from pathways.rendering.check.questions import question_context
from pathways.rendering.next.goals import missing_words
from pathways.wording import workbook_texts
from pathways.wording.questions.sentences import question_texts
from pathways.wording.routes import route_called
from pathways.wording.words import answer_word

WorkbookCell = str | float | int | None
"""Text, a share from 0 to 1, a number, or nothing."""


class WorkbookSheet(NamedTuple):
    """A sheet: its name, its heads with the width of each column in letters, and its rows."""

    name: str
    heads: tuple[tuple[str, int], ...]
    rows: Iterable[tuple[WorkbookCell, ...]]


def workbook_sheets(alignment: Alignment, change: NamedDifference | None) -> tuple[WorkbookSheet, ...]:
    """A sheet for each question."""
    return (
        WorkbookSheet(
            workbook_texts.SUMMARY,
            ((workbook_texts.SUMMARY, 100),),
            ((line,) for line in _summary(alignment, change)),
        ),
        WorkbookSheet(workbook_texts.ELIGIBILITY_SHEET, SITS, _sits(alignment)),
        WorkbookSheet(workbook_texts.EXAMS, COVERAGE, _coverage(alignment, "exam")),
        WorkbookSheet(workbook_texts.CURRICULA, COVERAGE, _coverage(alignment, "curriculum")),
        WorkbookSheet(workbook_texts.COMPETENCIES, COMPETENCIES, _competencies(alignment)),
        WorkbookSheet(workbook_texts.GAPS, GAPS, _gaps(alignment)),
        WorkbookSheet(workbook_texts.PLAN_OF_STUDY, PLAN, _plan(alignment)),
        WorkbookSheet(workbook_texts.FINDINGS, FINDINGS, _findings(alignment)),
        WorkbookSheet(
            workbook_texts.METHOD_AND_SOURCES,
            ((workbook_texts.METHOD_AND_SOURCES, 100),),
            ((text,) for text in (*METHOD, *sources(alignment))),
        ),
    )


def _number(amount: Fraction) -> int | str:
    """A whole number, or digits with what is behind the point, for a number with one is a share."""
    return int(amount) if amount.denominator == 1 else f"{float(amount):g}"


def _summary(alignment: Alignment, change: NamedDifference | None) -> Iterator[str]:
    yield workbook_texts.title(alignment.program.title, alignment.program.institution, alignment.graduating)
    yield from summary(alignment)
    if change:
        yield from (block.text for block in difference_page(*change))


SITS = (
    (workbook_texts.CREDENTIAL, 14),
    (workbook_texts.PROMISED, 10),
    (workbook_texts.ELIGIBLE, 10),
    (workbook_texts.IN_FINAL_TERM, 10),
    (workbook_texts.ROUTE, 22),
    (workbook_texts.MISSING_OR_OPEN, 70),
    (workbook_texts.CLOSER, 24),
)


def _sits(alignment: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for eligibility in alignment.credentials:
        answer = eligibility.goal.answer
        promised = "yes" if eligibility.goal.credential in alignment.program.promises else "no"
        same = (
            short_name(eligibility),
            promised,
            answer_word(eligibility.apply),
            answer_word(eligibility.early),
            route_called(answer.apply.route, answer.apply.editions, alignment.catalog),
        )
        if eligibility.closed:
            closed = (
                workbook_texts.NO_LONGER_AWARDED if is_retired(eligibility) else workbook_texts.NOT_COVERED
            )
            yield (*same, closed, "")
            continue
        rows = [
            (missing_words(missing, alignment.catalog), closer(who)) for missing, who in eligibility.missing
        ]
        if eligibility.apply is Truth.UNKNOWN:
            rows += [
                (text, workbook_texts.TO_BE_ASKED)
                for text in question_texts(answer.apply.questions, question_context(answer))
            ]
        yield from ((*same, *line) for line in rows or [("", "")])


COVERAGE = (
    (workbook_texts.OUTLINE, 44),
    (workbook_texts.EDITION, 10),
    (workbook_texts.DOMAIN, 10),
    (workbook_texts.TITLE, 46),
    (workbook_texts.WEIGHT_FROM, 10),
    (workbook_texts.WEIGHT_TO, 10),
    (workbook_texts.COVERED, 10),
    (workbook_texts.AT_LEAST, 10),
    (workbook_texts.AT_MOST, 10),
    (workbook_texts.CONFIRMED_COMPETENCIES, 14),
    (workbook_texts.LISTED, 10),
    (workbook_texts.AT_LEAST_WITHOUT_DECISIONS, 12),
    (workbook_texts.AT_MOST_WITHOUT_DECISIONS, 12),
)


def _coverage(alignment: Alignment, kind: str) -> Iterator[tuple[WorkbookCell, ...]]:
    for outline in alignment.outlines:
        if outline.outline.kind != kind:
            continue
        low, high = outline.bounds
        without = (alignment.undecided(outline) or outline).bounds
        yield (
            outline.outline.name,
            outline.edition.edition,
            "all",
            "",
            None,
            None,
            None,
            float(low),
            float(high),
            len(outline.counted),
            "",
            float(without[0]),
            float(without[1]),
        )
        for domain in outline.domains:
            weight = domain.domain.weight
            yield (
                outline.outline.name,
                outline.edition.edition,
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
    (workbook_texts.OUTLINE, 40),
    (workbook_texts.DOMAIN, 10),
    (workbook_texts.COMPETENCY, 12),
    (workbook_texts.TEXT, 60),
    (workbook_texts.CONFIRMED, 10),
    (workbook_texts.ASKED, 12),
    (workbook_texts.TAUGHT, 12),
    (workbook_texts.STATE, 24),
    (workbook_texts.COVERED_BY, 40),
    (workbook_texts.ASSESSED_BY, 40),
    (workbook_texts.TOUCHED_BY, 30),
    (workbook_texts.DECISION, 30),
)


def _competencies(alignment: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for outline in alignment.outlines:
        for domain in outline.domains:
            yield from (
                (outline.outline.name, domain.domain.domain, *_competency_cells(row)) for row in domain.rows
            )


def _competency_cells(row: CompetencyCoverage) -> tuple[WorkbookCell, ...]:
    asks = row.asked
    claims = [f"{claim.course} ({claim.level.word})" if claim.level else claim.course for claim in row.claims]
    ways = [f"{claim.course}: {', '.join(claim.assessed)}" for claim in row.claims if claim.assessed]
    decision = f"{row.judged.decision}: {row.judged.reason} ({row.judged.by})" if row.judged else ""
    return (
        row.competency.competency,
        row.competency.text,
        "yes" if row.counted else workbook_texts.RECALLED,
        asks.word if asks else "",
        row.level.word if row.level else "",
        coverage_state(row.state),
        "; ".join(claims),
        "; ".join(ways),
        ", ".join(row.touched_by),
        decision,
    )


GAPS = (
    (workbook_texts.OUTLINE, 40),
    (workbook_texts.DOMAIN, 10),
    (workbook_texts.COMPETENCY, 12),
    (workbook_texts.TEXT, 60),
    (workbook_texts.STATE, 30),
    (workbook_texts.SHARE_OF_WHOLE, 12),
    (workbook_texts.SUGGESTED_COURSES, 36),
)


def _gaps(alignment: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for outline in alignment.outlines:
        for gap in outline.gaps:
            competency = gap.row.competency
            yield (
                outline.outline.name,
                gap.domain,
                competency.competency,
                competency.text,
                coverage_state(gap.row.state),
                float(gap.weight),
                ", ".join(gap.suggested),
            )


PLAN = (
    (workbook_texts.COURSE, 12),
    (workbook_texts.TITLE, 40),
    (workbook_texts.TERM, 8),
    (workbook_texts.CREDITS, 8),
    (workbook_texts.HOURS, 8),
    (workbook_texts.PRACTICE_HOURS, 8),
    (workbook_texts.REQUIRED, 10),
    (workbook_texts.PREREQUISITES, 24),
    (workbook_texts.COREQUISITES, 24),
    (workbook_texts.BLOCKING, 10),
    (workbook_texts.DELAY, 10),
    (workbook_texts.CENTRALITY, 10),
    (workbook_texts.COMPLEXITY, 10),
)


def _plan(alignment: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for course in alignment.program.courses:
        metrics = alignment.structure.metrics.get(course.code)
        yield (
            course.code,
            course.title,
            course.term,
            _number(course.credits),
            None if course.hours is None else _number(course.hours),
            _number(course.practice_hours),
            "yes" if course.required else "no",
            ", ".join(course.prerequisites),
            ", ".join((*course.corequisites, *course.together)),
            *(
                (metrics.blocking, metrics.delay, metrics.centrality, _number(metrics.complexity))
                if metrics
                else (None,) * 4
            ),
        )


FINDINGS = (
    (workbook_texts.FINDING, 18),
    (workbook_texts.FAULT, 10),
    (workbook_texts.COURSES, 30),
    (workbook_texts.WHAT, 80),
    (workbook_texts.REMEDY, 60),
)


def _findings(alignment: Alignment) -> Iterator[tuple[WorkbookCell, ...]]:
    for finding in alignment.structure.findings:
        yield (
            finding.kind,
            "no" if finding.advice else "yes",
            ", ".join(finding.courses),
            finding.message,
            finding.remedy,
        )
    for text in alignment.warnings:
        yield "accreditation", "yes", "", text, ""
    for notice in alignment.notices:
        yield "not read", "no", "", f"{notice.at}: {notice.message}", notice.remedy
