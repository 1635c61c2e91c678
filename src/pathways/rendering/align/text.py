"""An alignment as a page of blocks, for a terminal and as Markdown: the summary first, the method last."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import assert_never

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CoverageGap, CoverageState, DomainCoverage, OutlineCoverage
from pathways.alignment.graduates import GraduateEligibility
from pathways.alignment.weighting import ShareInterval
from pathways.model.catalog import Catalog
from pathways.model.rules.condition import GapCloser
from pathways.model.school.outline import OUTLINE_KINDS, OutlineKind
from pathways.model.values.amount import format_amount
from pathways.model.values.phrases import capital
from pathways.model.values.truth import Truth
from pathways.model.verdict import unique
from pathways.rendering.check.questions import question_context
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.next.goals import missing_words
from pathways.rendering.rules.outline import outline_cites, percent
from pathways.wording import align_texts, labels
from pathways.wording.not_read import NOT_READ, notice_lines
from pathways.wording.questions.sentences import question_texts
from pathways.wording.requirements import pluralize
from pathways.wording.routes import route_called
from pathways.wording.sources import format_citation
from pathways.wording.words import answer_word

MOST_GAPS = 8


def alignment_page(alignment: Alignment, *, gaps: int | None = MOST_GAPS) -> Iterator[Block]:
    """The whole report.

    Args:
        alignment: the alignment.
        gaps: how many gaps of an outline are told, the weightiest first; null: all.
    """
    program = alignment.program
    yield Block("title", f"{program.title}, {program.institution}")
    yield Block("line", align_texts.graduating_on(alignment.graduating))
    yield from (Block("item", line) for line in summary(alignment))
    yield Block("heading", align_texts.GRADUATES_ELIGIBLE)
    for eligibility in alignment.credentials:
        if not eligibility.closed:
            yield from _credential(eligibility, alignment.catalog)
    yield from (Block("item", text) for text in closed_credentials(alignment))
    for kind in OUTLINE_KINDS:
        yield from _covered(alignment, kind, gaps)
    if alignment.unasked or alignment.overlaps:
        yield Block("heading", align_texts.OTHER_COURSES)
    if alignment.unasked:
        yield Block("subheading", align_texts.TAUGHT_AND_NOT_ASKED)
        yield from (Block("item", f"{course.code} {course.title}") for course in alignment.unasked)
    if alignment.overlaps:
        yield Block("subheading", align_texts.COVERED_TWICE)
        for pair in alignment.overlaps:
            yield Block("item", f"{labels.AND.join(pair.courses)}: {', '.join(pair.shared)}")
    yield from _structure(alignment)
    yield from item_blocks(NOT_READ, notice_lines(alignment.notices))
    yield from _method(alignment)


def _covered(alignment: Alignment, kind: OutlineKind, gaps: int | None) -> Iterator[Block]:
    outlines = [outline for outline in alignment.outlines if outline.outline.kind == kind]
    if not outlines:
        return
    yield Block("heading", outline_question(kind))
    coverages = [outline for outline in shown_outlines(alignment) if outline.outline.kind == kind]
    for coverage in coverages:
        yield from _outline(coverage, alignment, gaps)
    rest = [outline for outline in outlines if outline not in coverages]
    if rest:
        yield Block("subheading", align_texts.NOTHING_COVERED)
        yield from (
            Block("item", f"{capital(coverage.outline.name)} ({coverage.outline.outline})")
            for coverage in rest
        )


def shown_outlines(alignment: Alignment) -> tuple[OutlineCoverage, ...]:
    """The outlines that its promises are about, then those that the program does anything for."""
    promised = set(alignment.program.promises)

    def first(coverage: OutlineCoverage) -> bool:
        return bool(promised & set(coverage.outline.credentials))

    coverages = [
        outline
        for outline in alignment.outlines
        if outline.claimed or first(outline) or not outline.edition.domains
    ]
    return tuple(sorted(coverages, key=lambda coverage: (not first(coverage), coverage.outline.outline)))


def summary(alignment: Alignment) -> Iterator[str]:
    """What a dean should know, in a few sentences."""
    for word, truth in (
        (align_texts.ELIGIBLE, Truth.YES),
        (align_texts.NOT_CERTAIN, Truth.UNKNOWN),
        (align_texts.NOT_ELIGIBLE, Truth.NO),
    ):
        names = [
            short_name(eligibility)
            for eligibility in alignment.credentials
            if eligibility.apply is truth and not eligibility.closed
        ]
        if names:
            yield f"{capital(word)}: {', '.join(names)}"
    broken = [promise for promise in alignment.promises if promise.apply is not Truth.YES]
    if broken:
        yield align_texts.promises_not_sure(", ".join(map(short_name, broken)))
    yield from map(capital, alignment.warnings)
    for outline in shown_outlines(alignment):
        if promise_text(alignment, outline):
            yield align_texts.outline_summary(
                capital(outline.outline.name), share_range(outline.bounds), coverage_counts(outline)
            )
    faults = [finding for finding in alignment.structure.findings if not finding.advice]
    yield align_texts.plan_summary(
        pluralize(Fraction(len(faults)), "problem") if faults else align_texts.NOTHING_FOUND
    )


def closed_credentials(alignment: Alignment) -> Iterator[str]:
    """The credentials that nobody can be told a path to, by why."""
    for retired, sentence in ((True, align_texts.no_longer_awarded), (False, align_texts.not_covered)):
        names = [
            short_name(eligibility)
            for eligibility in alignment.credentials
            if eligibility.closed and is_retired(eligibility) is retired
        ]
        if names:
            yield sentence(", ".join(names))


def is_retired(eligibility: GraduateEligibility) -> bool:
    """Whether the issuer has stopped awarding a credential."""
    return eligibility.goal.answer.credential.status == "retired"


def promise_text(alignment: Alignment, coverage: OutlineCoverage) -> bool:
    """Whether an outline is of a promised credential; of a program without promises every one is."""
    return not alignment.program.promises or bool(
        set(alignment.program.promises) & set(coverage.outline.credentials)
    )


def short_name(eligibility: GraduateEligibility) -> str:
    """A credential's abbreviation."""
    return eligibility.goal.answer.credential.abbreviation


def edition_remark(alignment: Alignment, coverage: OutlineCoverage) -> str:
    """What is to be known of the edition that the program is held against; empty: it is surely the one."""
    editions = alignment.may_be_in_force(coverage)
    others = [other.edition for other in editions if other is not coverage.edition]
    remarks = []
    if coverage.edition not in editions:
        remarks.append(align_texts.edition_perhaps_not_in_force(alignment.graduating))
    elif others:
        remarks.append(align_texts.other_edition_in_force(" or ".join(others), alignment.graduating))
    if coverage.mapped is not coverage.edition:
        remarks.append(align_texts.numbers_of_edition(coverage.mapped.edition))
    return " ".join(remarks)


def coverage_counts(coverage: OutlineCoverage) -> str:
    """How many competencies are covered of those that a source confirms."""
    recalled = len(coverage.rows) - len(coverage.counted)
    also = align_texts.only_recalled(recalled) if recalled else ""
    if not coverage.counted:
        return align_texts.nothing_confirmed(also)
    return align_texts.confirmed_covered(coverage.covered, len(coverage.counted), also)


def share_range(bounds: ShareInterval) -> str:
    """A share as percent, or the two that it lies between; rounded outwards, so that it stays between."""
    if bounds[0] == bounds[1]:
        return f"{round(bounds[0] * 100)}%"
    return align_texts.percent_range(floor(bounds[0] * 100), ceil(bounds[1] * 100))


def share_text(domain_coverage: DomainCoverage) -> str:
    """How far a domain is covered."""
    return (
        align_texts.UNKNOWN
        if domain_coverage.coverage is None
        else share_range((domain_coverage.coverage, domain_coverage.coverage))
    )


def _credential(eligibility: GraduateEligibility, catalog: Catalog) -> Iterator[Block]:
    answer = eligibility.goal.answer
    title = route_called(answer.apply.route, answer.apply.editions, catalog)
    route = align_texts.by_route(title) if title else ""
    early = align_texts.IN_FINAL_TERM_TOO if eligibility.early is Truth.YES else ""
    yield Block("item", f"{short_name(eligibility)}: {answer_word(answer.apply.truth)}{route}{early}")
    for missing, who in eligibility.missing:
        yield Block("item", align_texts.lacks(missing_words(missing, catalog), closer(who)), 1)
    if answer.apply.truth is Truth.UNKNOWN:
        yield from (
            Block("item", align_texts.open_question(text), 1)
            for text in question_texts(answer.apply.questions, question_context(answer))
        )


def _outline(coverage: OutlineCoverage, alignment: Alignment, most: int | None) -> Iterator[Block]:
    yield Block(
        "subheading", align_texts.outline_title(capital(coverage.outline.name), coverage.edition.edition)
    )
    if not coverage.domains:
        yield Block("line", align_texts.NOT_ASSESSABLE)
        return
    yield Block("line", align_texts.covered_line(share_range(coverage.bounds), coverage_counts(coverage)))
    if remark := edition_remark(alignment, coverage):
        yield Block("line", remark)
    if without := alignment.undecided(coverage):
        yield Block("line", align_texts.without_decisions(share_range(without.bounds)))
    for domain in coverage.domains:
        weight = f" ({percent(domain.domain.weight)})" if domain.domain.weight else ""
        of_seen = align_texts.OF_SEEN if domain.domain.listed == "some" else ""
        yield Block(
            "item", f"{domain.domain.domain} {domain.domain.title}{weight}: {share_text(domain)}{of_seen}"
        )
    gaps = coverage.gaps[:most]
    if gaps:
        yield Block("line", align_texts.GAPS)
        yield from (Block("item", gap_text(gap)) for gap in gaps)
    if len(coverage.gaps) > len(gaps):
        yield Block("line", align_texts.and_more(len(coverage.gaps) - len(gaps)))


def gap_text(gap: CoverageGap) -> str:
    """A gap in a line."""
    row = gap.row
    asks = align_texts.asked_at(row.asked.word) if row.asked else ""
    near = align_texts.suggested(", ".join(gap.suggested)) if gap.suggested else ""
    return f"{row.competency.competency} {row.competency.text}: {coverage_state(row.state)}{asks}{near}"


def _structure(alignment: Alignment) -> Iterator[Block]:
    plan = alignment.structure
    yield Block("heading", align_texts.PLAN_SOUND)
    for finding in plan.findings:
        yield Block("item", f"{finding.message}; {finding.remedy}")
    if not plan.findings:
        yield Block("item", align_texts.NOTHING_FOUND)
    if plan.chain:
        yield Block("item", align_texts.longest_chain(", ".join(plan.chain)))
    if plan.complexity is not None:
        yield Block("item", align_texts.complexity(format_amount(plan.complexity)))


METHOD = (
    align_texts.METHOD_COVERED,
    align_texts.METHOD_WEIGHTED,
    align_texts.METHOD_GRADUATE,
    align_texts.METHOD_COMPLEXITY,
    align_texts.METHOD_NO_DECISION,
)
"""How the report came about, in sentences."""


def _method(alignment: Alignment) -> Iterator[Block]:
    yield Block("heading", align_texts.METHOD_AND_SOURCES)
    yield from (Block("item", text) for text in METHOD)
    yield from (Block("item", text) for text in sources(alignment))


def sources(alignment: Alignment) -> Iterator[str]:
    """The sources of the outlines that are shown."""
    for name in unique(
        *(
            cites
            for outline in shown_outlines(alignment)
            for cites in outline_cites(outline.outline, (outline.edition,))
        )
    ):
        source = alignment.catalog.sources[name]
        yield format_citation(source, source.trust)


def closer(closer: GapCloser) -> str:
    """Who closes a gap."""
    match closer:
        case "school":
            return align_texts.SCHOOL_COULD_CLOSE
        case "graduate":
            return align_texts.GRADUATE_CLOSES
        case "issuer":
            return align_texts.ISSUER_DECIDES
        case _:
            assert_never(closer)


def coverage_state(state: CoverageState) -> str:
    """How far a part of an outline is covered."""
    match state:
        case CoverageState.MISSING:
            return "missing"
        case CoverageState.TOUCHED:
            return align_texts.TOUCHED
        case CoverageState.BELOW:
            return align_texts.BELOW_LEVEL
        case CoverageState.UNTOLD:
            return align_texts.LEVEL_UNKNOWN
        case CoverageState.COVERED:
            return "covered"
        case CoverageState.ASSESSED:
            return align_texts.COVERED_AND_ASSESSED
        case _:
            assert_never(state)


def outline_question(kind: OutlineKind) -> str:
    """What is asked of a kind of outline."""
    match kind:
        case "exam":
            return align_texts.EXAM_COVERED
        case "curriculum":
            return align_texts.CURRICULUM_HOLDS
        case _:
            assert_never(kind)
