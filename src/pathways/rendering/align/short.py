"""The short answer of an audit: what to do first, then the results, then what to confirm with whom."""

from collections.abc import Iterator
from itertools import islice

from pathways.alignment.align import Alignment
from pathways.alignment.graduates import GraduateEligibility
from pathways.model.values.truth import Truth
from pathways.rendering.align.text import closer, gap_text, promise_text, short_name, shown_outlines, summary
from pathways.rendering.check.questions import question_context
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.outline import outline_cites
from pathways.wording import align_texts, short_texts
from pathways.wording.actions import action
from pathways.wording.not_read import NOT_READ, notice_lines
from pathways.wording.questions.sentences import AskedQuestion, asked_questions

ACTIONS, GAPS, ASKED = 3, 1, 3
"""How many of each the short answer has."""
FEW = 3


def short_alignment_page(alignment: Alignment) -> Iterator[Block]:
    """What a program director reads first; the report has the rest."""
    program = alignment.program
    yield Block("title", f"{program.title}, {program.institution}")
    yield Block("line", align_texts.graduating_on(alignment.graduating))
    yield from item_blocks(
        short_texts.DO_FIRST, list(_actions(alignment)) or [short_texts.NOTHING_TO_CORRECT]
    )
    yield from item_blocks(short_texts.RESULTS, (*summary(alignment), *_uncovered(alignment)))
    yield from item_blocks(NOT_READ, notice_lines(alignment.notices))
    asked = list(_questions(alignment))
    yield from item_blocks(
        short_texts.CONFIRM,
        (short_texts.question_for(each.text, each.where, name) for each, name in asked[:ASKED]),
    )
    if more := asked[ASKED:]:
        yield Block("line", short_texts.more_questions_in_full(len(more)))
    yield Block("subheading", short_texts.outlines_from(_least_trust(alignment)))


def _uncovered(alignment: Alignment) -> Iterator[str]:
    """The outlines that no course covers, where so few are compared that each was asked about."""
    if len(alignment.outlines) <= FEW:
        shown = shown_outlines(alignment)
        names = [each.outline.name for each in alignment.outlines if each not in shown]
        if names:
            yield f"{align_texts.NOTHING_COVERED}: {'; '.join(names)}"


def promised(alignment: Alignment) -> Iterator[GraduateEligibility]:
    """The credentials that the program promises; of one without promises all that are awarded."""
    names = set(alignment.program.promises)
    for eligibility in alignment.credentials:
        if not eligibility.closed and (not names or eligibility.goal.credential in names):
            yield eligibility


def _actions(alignment: Alignment) -> Iterator[str]:
    """What the school can change: eligibility for what it promises, the plan of study, the heaviest gaps."""
    yield from islice(_eligibility(alignment), ACTIONS)
    asked = {eligibility.goal.credential for eligibility in alignment.credentials}
    faults = (finding for finding in alignment.structure.findings if not finding.advice)
    yield from (f"{fault.message}; {fault.remedy}" for fault in islice(faults, ACTIONS))
    for coverage in shown_outlines(alignment):
        if promise_text(alignment, coverage) and asked.intersection(coverage.outline.credentials):
            for gap in coverage.gaps[:GAPS]:
                yield short_texts.outline_gap(coverage.outline.name, gap_text(gap))


def _eligibility(alignment: Alignment) -> Iterator[str]:
    for eligibility in promised(alignment):
        issuer = eligibility.goal.answer.issuer.short_name
        for missing, who in eligibility.missing:
            text = action(missing.condition, missing.shortfall, alignment.catalog, issuer)
            yield short_texts.graduate_step(short_name(eligibility), text, closer(who))


def _questions(alignment: Alignment) -> Iterator[tuple[AskedQuestion, str]]:
    for eligibility in promised(alignment):
        answer = eligibility.goal.answer
        if answer.apply.truth is Truth.UNKNOWN:
            for asked in asked_questions(answer.apply.questions, question_context(answer)):
                yield asked, short_name(eligibility)


def _least_trust(alignment: Alignment) -> str | None:
    """How far the weakest source of the outlines that are shown can be trusted; null where none are shown."""
    sources = [
        alignment.catalog.sources[name]
        for coverage in shown_outlines(alignment)
        for cites in outline_cites(coverage.outline, (coverage.edition,))
        for name in cites
    ]
    weakest = min(sources, key=lambda source: source.trust, default=None)
    return short_texts.origin(weakest.trust, short_texts.THE_ISSUER) if weakest else None
