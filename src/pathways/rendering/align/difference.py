"""The difference of two alignments, in words and as plain data."""

from collections.abc import Iterator
from fractions import Fraction

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CoverageState
from pathways.alignment.difference import AlignmentDifference, CompetencyChange, CoverageChange
from pathways.model.values.amount import amount_data, format_amount
from pathways.model.values.phrases import capital
from pathways.rendering.align.data import alignment_data
from pathways.rendering.align.shapes import AlignmentReportData, DifferenceData, OutlineChangeData
from pathways.rendering.align.text import coverage_state, share_range
from pathways.rendering.layout.blocks import Block
from pathways.wording import align_texts
from pathways.wording.words import answer_word

SCHEMA = "pathways/alignment-difference/2"

NamedDifference = tuple[AlignmentDifference, str]
"""What an alignment changes from another, and by what."""


def difference_page(difference: AlignmentDifference, what: str) -> Iterator[Block]:
    """What changes.

    Args:
        difference: the difference.
        what: what was changed, such as `without HIM-210`.
    """
    yield Block("heading", align_texts.what_changes(what))
    if difference.is_empty:
        yield Block("item", align_texts.NO_DIFFERENCE)
    catalog = difference.after.catalog
    for eligibility in difference.credentials:
        name = catalog.credentials[eligibility.credential].abbreviation
        words = (answer_word(eligibility.before).lower(), answer_word(eligibility.after).lower())
        yield Block("item", align_texts.eligibility_becomes(name, *words))
    yield from (Block("item", text) for text in difference.new_warnings)
    for change in difference.outlines:
        if change.before == change.after and not any(map(_worth_telling, change.rows)):
            continue
        yield from _coverage(change, capital(catalog.outlines[change.outline].name))
    before, after = difference.complexity
    if before != after:
        yield Block("item", align_texts.complexity_becomes(_complexity_text(before), _complexity_text(after)))
    yield from (Block("item", align_texts.new_fault(finding.message)) for finding in difference.new_findings)
    yield from (
        Block("item", align_texts.mended_fault(finding.message)) for finding in difference.resolved_findings
    )


def _coverage(change: CoverageChange, name: str) -> Iterator[Block]:
    first, last = change.editions
    of = "" if first == last else align_texts.edition_instead(last, first)
    stays = (
        align_texts.STAYS
        if change.before == change.after
        else align_texts.covered_becomes(share_range(change.before))
    )
    yield Block("item", align_texts.coverage_change(name, of, stays, share_range(change.after)))
    for row in filter(_worth_telling, change.rows) if first == last else ():
        yield Block(
            "item",
            align_texts.competency_change(row.competency, row.text, _state(row.before), _state(row.after)),
            1,
        )
    if first != last:
        gone = sum(row.after is None for row in change.rows)
        new = sum(row.before is None for row in change.rows)
        yield Block("item", align_texts.competencies_differ(new, gone), 1)


def _worth_telling(row: CompetencyChange) -> bool:
    """Whether a competency was covered, or is; that a course comes near it or not is in the data alone."""
    return (
        max(row.before or CoverageState.MISSING, row.after or CoverageState.MISSING) > CoverageState.TOUCHED
    )


def _state(state: CoverageState | None) -> str:
    return align_texts.NOT_IN_OUTLINE if state is None else coverage_state(state)


def _complexity_text(complexity: Fraction | None) -> str:
    return align_texts.UNKNOWN_FOR_CYCLE if complexity is None else format_amount(complexity)


def _complexity_data(complexity: Fraction | None) -> float | int | None:
    return None if complexity is None else amount_data(complexity)


def difference_data(difference: AlignmentDifference, what: str) -> DifferenceData:
    """The same as plain data."""
    before, after = difference.complexity
    return {
        "schema": SCHEMA,
        "what": what,
        "before": {
            "program": difference.before.program.program,
            "graduating": str(difference.before.graduating),
        },
        "after": {
            "program": difference.after.program.program,
            "graduating": str(difference.after.graduating),
        },
        "credentials": [
            {
                "credential": change.credential,
                "before": change.before.word,
                "before_text": answer_word(change.before),
                "after": change.after.word,
                "after_text": answer_word(change.after),
            }
            for change in difference.credentials
        ],
        "outlines": [_outline(change) for change in difference.outlines],
        "complexity": {"before": _complexity_data(before), "after": _complexity_data(after)},
        "new_findings": [finding.message for finding in difference.new_findings],
        "mended_findings": [finding.message for finding in difference.resolved_findings],
        "new_warnings": list(difference.new_warnings),
    }


def _outline(change: CoverageChange) -> OutlineChangeData:
    return {
        "outline": change.outline,
        "editions": list(change.editions),
        "before": {
            "coverage_low": amount_data(change.before[0]),
            "coverage_high": amount_data(change.before[1]),
        },
        "after": {
            "coverage_low": amount_data(change.after[0]),
            "coverage_high": amount_data(change.after[1]),
        },
        "competencies": [
            {
                "competency": row.competency,
                "before": row.before.word if row.before is not None else None,
                "before_text": _state(row.before),
                "after": row.after.word if row.after is not None else None,
                "after_text": _state(row.after),
            }
            for row in change.rows
        ],
    }


def report_data(alignment: Alignment, change: NamedDifference | None) -> AlignmentReportData:
    """An alignment as it is printed, with what a change of the program would change."""
    return {**alignment_data(alignment), "what_if": difference_data(*change) if change else None}
