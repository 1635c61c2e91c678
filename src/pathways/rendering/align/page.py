"""An alignment as one self-contained HTML file: no script, no address that is fetched."""

from fractions import Fraction
from functools import cache, partial
from typing import TYPE_CHECKING

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CoverageState, OutlineCoverage
from pathways.alignment.graduates import GraduateEligibility
from pathways.alignment.structure import courses_by_term
from pathways.model.values.phrases import capital
from pathways.model.values.truth import Truth
from pathways.rendering.align import text as page_text
from pathways.rendering.align.comparison import NamedDifference, difference_page
from pathways.rendering.align.term_map import term_map
from pathways.rendering.layout.templates import template_environment
from pathways.wording.questions import question_texts

if TYPE_CHECKING:
    from jinja2 import Environment

TRUTHS = {Truth.YES: "yes", Truth.UNKNOWN: "not certain", Truth.NO: "not yet"}
MARKS = {
    CoverageState.MISSING: "✕",
    CoverageState.TOUCHED: "·",
    CoverageState.BELOW: "▽",
    CoverageState.UNTOLD: "?",
    CoverageState.COVERED: "●",
    CoverageState.ASSESSED: "◉",
}
"""What stands in a cell of the heat map, so that colour is not all that tells a state."""


def alignment_html(found: Alignment, change: NamedDifference | None = None) -> str:
    """The report as a page.

    Args:
        found: the alignment.
        change: what it changes from another, told below the summary.
    """
    outlines = page_text.shown_outlines(found)
    return (
        _pages()
        .get_template("align/alignment.html.j2")
        .render(
            found=found,
            program=found.program,
            page=page_text,
            summary=list(page_text.summary(found)),
            outlines=outlines,
            rest=[one for one in found.outlines if one not in outlines],
            change=list(difference_page(*change)) if change else [],
            terms=courses_by_term(found.program),
            picture=term_map(found.structure),
            states=CoverageState,
            marks=MARKS,
            truths=TRUTHS,
            questions=_questions,
            columns=partial(_columns, found),
        )
    )


def _questions(one: GraduateEligibility, found: Alignment) -> list[str]:
    return question_texts(one.goal.answer.apply.questions, found.catalog)


def _columns(found: Alignment, one: OutlineCoverage) -> list[str]:
    """The courses that cover anything of an outline, in the order of the program."""
    covering = {claim.course for row in one.rows for claim in row.claims}
    return [course.code for course in found.program.courses if course.code in covering]


def _width(share: Fraction) -> str:
    return f"{float(share):.1%}"


@cache
def _pages() -> "Environment":
    found = template_environment()
    found.filters.update(capital=capital, share=page_text.share_text, width=_width)
    return found
