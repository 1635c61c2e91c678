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
from pathways.wording.requirements import pluralize

SCHEMA = "pathways/alignments/1"


def alignments_text(found: Mapping[str, Alignment]) -> str:
    """What a dean should know of each program, by its file."""
    lines: list[str] = []
    for name, one in found.items():
        lines += wrap_lines(f"{one.program.title}, {one.program.institution} ({name})", hang=2)
        for text in _summary(one):
            lines += wrap_lines(f"- {text}", "  ", 2)
    broken = sum(any(sits.apply is not Truth.YES for sits in one.promises) for one in found.values())
    lines += ["", f"{pluralize(Fraction(len(found)), 'program')}; {broken} promise what is not sure"]
    return page_text(lines)


def _summary(one: Alignment) -> Iterator[str]:
    sure = [short_name(sits) for sits in one.promises if sits.apply is Truth.YES]
    unsure = [short_name(sits) for sits in one.promises if sits.apply is not Truth.YES]
    if sure:
        yield f"promised, and graduates may sit: {', '.join(sure)}"
    if unsure:
        yield f"promised, and not sure: {', '.join(unsure)}"
    told = [
        f"{held.outline.name} {share_range(held.bounds)}"
        for held in shown_outlines(one)
        if promise_text(one, held)
    ]
    if told:
        yield f"covered: {', '.join(told)}"
    yield from one.warnings
    faults = [finding.text for finding in one.structure.findings if not finding.advice]
    if faults:
        yield f"plan of study: {pluralize(Fraction(len(faults)), 'fault')}"


def alignments_data(found: Mapping[str, Alignment]) -> dict[str, Any]:
    """The same as plain data, each program with all of its own."""
    return {
        "schema": SCHEMA,
        "programs": [{"file": name, **alignment_data(one)} for name, one in found.items()],
    }


def credentials_csv(found: Mapping[str, Alignment]) -> bytes:
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
            *_of(name, one),
            short_name(sits),
            _yes_or_no(sits.goal.credential in one.program.promises),
            sits.apply.word,
            sits.early.word,
        )
        for name, one in found.items()
        for sits in one.credentials
    )
    return csv_bytes(heads, rows)


def coverage_csv(found: Mapping[str, Alignment]) -> bytes:
    """A row a program and outline."""
    heads = ("file", "program", "title", "institution", "graduating", "outline", "edition", "coverage_low")
    rows = (
        (
            *_of(name, one),
            held.outline.outline,
            held.edition.edition,
            amount_data(held.bounds[0]),
            amount_data(held.bounds[1]),
            held.covered,
            len(held.counted),
            len(held.gaps),
        )
        for name, one in found.items()
        for held in one.outlines
    )
    return csv_bytes((*heads, "coverage_high", "covered", "confirmed", "gaps"), rows)


def _of(name: str, one: Alignment) -> tuple[str, ...]:
    program = one.program
    return name, program.program, program.title, program.institution, str(one.graduating)


def _yes_or_no(truth: bool) -> str:
    return "yes" if truth else "no"
