"""The difference of two alignments, in words and as plain data."""

from collections.abc import Iterator
from typing import Any

from pathways.alignment.coverage import CoverageState
from pathways.alignment.difference import AlignmentDifference, CompetencyChange, CoverageChange
from pathways.model.values.amount import amount_data
from pathways.model.values.phrases import capital
from pathways.rendering.align.text import STATES, share_range
from pathways.rendering.layout.blocks import Block

SCHEMA = "pathways/alignment-difference/1"

NamedDifference = tuple[AlignmentDifference, str]
"""What an alignment changes from another, and by what."""


def difference_page(one: AlignmentDifference, what: str) -> Iterator[Block]:
    """What changes.

    Args:
        one: the difference.
        what: what was changed, such as `without HIM-210`.
    """
    yield Block("heading", f"What changes {what}")
    if one.is_empty:
        yield Block("item", "nothing")
    catalog = one.after.catalog
    for told in one.credentials:
        name = catalog.credentials[told.credential].abbreviation
        yield Block("item", f"{name}: may sit {told.before.word} becomes {told.after.word}")
    yield from (Block("item", text) for text in one.warned)
    for change in one.outlines:
        if change.before == change.after and not any(map(_worth_telling, change.rows)):
            continue
        yield from _coverage(change, capital(catalog.outlines[change.outline].name))
    before, after = one.complexity
    if before != after:
        yield Block("item", f"structural complexity: {_told(before)} becomes {_told(after)}")
    yield from (Block("item", f"new in the plan of study: {text}") for text in one.found)
    yield from (Block("item", f"mended in the plan of study: {text}") for text in one.mended)


def _coverage(change: CoverageChange, name: str) -> Iterator[Block]:
    first, last = change.editions
    of = "" if first == last else f", edition {last} for {first}"
    stays = "stays" if change.before == change.after else f"{share_range(change.before)} becomes"
    yield Block("item", f"{name}{of}: covered {stays} {share_range(change.after)}")
    for row in filter(_worth_telling, change.rows) if first == last else ():
        yield Block(
            "item", f"{row.competency} {row.text}: {_state(row.before)} becomes {_state(row.after)}", 1
        )
    if first != last:
        gone = sum(row.after is None for row in change.rows)
        new = sum(row.before is None for row in change.rows)
        yield Block("item", f"{new} competencies are new, {gone} are no longer there", 1)


def _worth_telling(row: CompetencyChange) -> bool:
    """Whether a competency was covered, or is; that a course comes near it or not is in the data alone."""
    return (
        max(row.before or CoverageState.MISSING, row.after or CoverageState.MISSING) > CoverageState.TOUCHED
    )


def _state(state: CoverageState | None) -> str:
    return "not in the outline" if state is None else STATES[state]


def _told(complexity: int | None) -> str:
    return "not known, for a cycle" if complexity is None else str(complexity)


def difference_data(one: AlignmentDifference, what: str) -> dict[str, Any]:
    """The same as plain data."""
    before, after = one.complexity
    return {
        "schema": SCHEMA,
        "what": what,
        "before": {"program": one.before.program.program, "graduating": str(one.before.graduating)},
        "after": {"program": one.after.program.program, "graduating": str(one.after.graduating)},
        "credentials": [
            {"credential": told.credential, "before": told.before.word, "after": told.after.word}
            for told in one.credentials
        ],
        "outlines": [_outline(change) for change in one.outlines],
        "complexity": {"before": before, "after": after},
        "new_findings": list(one.found),
        "mended_findings": list(one.mended),
        "new_warnings": list(one.warned),
    }


def _outline(change: CoverageChange) -> dict[str, Any]:
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
                "after": row.after.word if row.after is not None else None,
            }
            for row in change.rows
        ],
    }
