"""Many alignments as one: a line a program, and tables that a spreadsheet opens."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from pathways.alignment.align import Alignment
from pathways.model.values.amount import amount_data
from pathways.model.values.truth import Truth
from pathways.rendering.align.data import alignment_data
from pathways.rendering.align.text import promise_text, share_range, short_name, shown_outlines
from pathways.rendering.layout.csv import csv_bytes
from pathways.rendering.layout.lines import page_text, wrap_lines
from pathways.wording import align_texts
from pathways.wording.not_read import notice_lines
from pathways.wording.requirements import pluralize

SCHEMA = "pathways/alignments/3"


def alignments_text(alignments: Mapping[str, Alignment]) -> str:
    """What a dean should know of each program, by its file."""
    lines: list[str] = []
    for name, alignment in alignments.items():
        lines += wrap_lines(f"{alignment.program.title}, {alignment.program.institution} ({name})", hang=2)
        for text in _summary(alignment):
            lines += wrap_lines(f"- {text}", "  ", 2)
    broken = sum(
        any(sits.apply is not Truth.YES for sits in alignment.promises) for alignment in alignments.values()
    )
    lines += ["", align_texts.programs_checked(pluralize(Fraction(len(alignments)), "program"), broken)]
    return page_text(lines)


def _summary(alignment: Alignment) -> Iterator[str]:
    sure = [short_name(sits) for sits in alignment.promises if sits.apply is Truth.YES]
    unsure = [short_name(sits) for sits in alignment.promises if sits.apply is not Truth.YES]
    if sure:
        yield align_texts.promised_and_eligible(", ".join(sure))
    if unsure:
        yield align_texts.promised_and_not_sure(", ".join(unsure))
    outlines = [
        f"{held.outline.name} {share_range(held.bounds)}"
        for held in shown_outlines(alignment)
        if promise_text(alignment, held)
    ]
    if outlines:
        yield align_texts.covered_outlines(", ".join(outlines))
    yield from alignment.warnings
    yield from notice_lines(alignment.notices)
    faults = sum(not finding.advice for finding in alignment.structure.findings)
    if faults:
        yield align_texts.plan_faults(pluralize(Fraction(faults), "fault"))


def alignments_data(alignments: Mapping[str, Alignment]) -> dict[str, Any]:
    """The same as plain data, each program with all of its own."""
    return {
        "schema": SCHEMA,
        "programs": [{"file": name, **alignment_data(alignment)} for name, alignment in alignments.items()],
    }


def credentials_csv(alignments: Mapping[str, Alignment]) -> bytes:
    """A row a program and credential."""
    heads = (
        "file",
        "program",
        "title",
        "institution",
        "graduating",
        "credential",
        "promised",
        "apply",
        "early",
    )
    rows = (
        (
            *_identity_cells(name, alignment),
            short_name(sits),
            _yes_or_no(sits.goal.credential in alignment.program.promises),
            sits.apply.word,
            sits.early.word,
        )
        for name, alignment in alignments.items()
        for sits in alignment.credentials
    )
    return csv_bytes(heads, rows)


def coverage_csv(alignments: Mapping[str, Alignment]) -> bytes:
    """A row a program and outline."""
    heads = ("file", "program", "title", "institution", "graduating", "outline", "edition", "coverage_low")
    rows = (
        (
            *_identity_cells(name, alignment),
            held.outline.outline,
            held.edition.edition,
            amount_data(held.bounds[0]),
            amount_data(held.bounds[1]),
            held.covered,
            len(held.counted),
            len(held.gaps),
        )
        for name, alignment in alignments.items()
        for held in alignment.outlines
    )
    return csv_bytes((*heads, "coverage_high", "covered", "confirmed", "gaps"), rows)


def _identity_cells(name: str, alignment: Alignment) -> tuple[str, ...]:
    program = alignment.program
    return name, program.program, program.title, program.institution, str(alignment.graduating)


def _yes_or_no(truth: bool) -> str:
    return "yes" if truth else "no"
