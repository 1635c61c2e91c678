"""An alignment as one self-contained HTML file: no script, no address that is fetched."""

from fractions import Fraction
from functools import cache, partial
from typing import TYPE_CHECKING, assert_never

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CoverageState, OutlineCoverage
from pathways.alignment.graduates import GraduateEligibility
from pathways.alignment.structure import courses_by_term
from pathways.model.school.program import SchoolDecision
from pathways.model.values.phrases import capital
from pathways.rendering.align import text as page_text
from pathways.rendering.align.difference import NamedDifference, difference_page
from pathways.rendering.align.term_map import term_map
from pathways.rendering.check.questions import question_context
from pathways.rendering.layout.templates import template_environment
from pathways.wording import align_texts, page_texts, workbook_texts
from pathways.wording.dates import format_date
from pathways.wording.not_read import NOT_READ, notice_lines
from pathways.wording.questions.sentences import question_texts
from pathways.wording.words import answer_word

if TYPE_CHECKING:
    from jinja2 import Environment


def alignment_html(alignment: Alignment, change: NamedDifference | None = None) -> str:
    """The report as a page.

    Args:
        alignment: the alignment.
        change: what it changes from another, told below the summary.
    """
    outlines = page_text.shown_outlines(alignment)
    return (
        _pages()
        .get_template("align/alignment.html.j2")
        .render(
            found=alignment,
            program=alignment.program,
            page=page_text,
            align_texts=align_texts,
            page_texts=page_texts,
            workbook_texts=workbook_texts,
            summary=list(page_text.summary(alignment)),
            not_read=list(notice_lines(alignment.notices)),
            NOT_READ=NOT_READ,
            outlines=outlines,
            rest=[outline for outline in alignment.outlines if outline not in outlines],
            change=list(difference_page(*change)) if change else [],
            terms=courses_by_term(alignment.program),
            picture=term_map(alignment.structure),
            states=CoverageState,
            mark=_mark,
            truth=answer_word,
            questions=_questions,
            judged=_judged,
            columns=partial(_columns, alignment),
        )
    )


def _questions(eligibility: GraduateEligibility) -> list[str]:
    return question_texts(eligibility.goal.answer.apply.questions, question_context(eligibility.goal.answer))


def _columns(alignment: Alignment, coverage: OutlineCoverage) -> list[str]:
    """The courses that cover anything of an outline, in the order of the program."""
    covering = {claim.course for row in coverage.rows for claim in row.claims}
    return [course.code for course in alignment.program.courses if course.code in covering]


def _width(share: Fraction) -> str:
    return f"{float(share):.1%}"


@cache
def _pages() -> "Environment":
    environment = template_environment()
    environment.filters.update(capital=capital, day=format_date, share=page_text.share_text, width=_width)
    return environment


def _mark(state: CoverageState) -> str:
    """A state in a cell of the map of terms."""
    match state:
        case CoverageState.MISSING:
            return "✕"
        case CoverageState.TOUCHED:
            return "·"
        case CoverageState.BELOW:
            return "▽"
        case CoverageState.UNTOLD:
            return "?"
        case CoverageState.COVERED:
            return "●"
        case CoverageState.ASSESSED:
            return "◉"
        case _:
            assert_never(state)


def _judged(decision: SchoolDecision) -> str:
    """What a school decided about a competency that no course covers."""
    match decision:
        case "waive":
            return page_texts.WAIVED
        case "elsewhere":
            return page_texts.TAUGHT_ELSEWHERE
        case _:
            assert_never(decision)
