"""An alignment as a page of blocks, for a terminal and as Markdown: the summary first, the method last."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CoverageGap, CoverageState, DomainCoverage, OutlineCoverage
from pathways.alignment.graduates import GapCloser, GraduateEligibility
from pathways.alignment.weighting import ShareInterval
from pathways.model.catalog import Catalog
from pathways.model.values.phrases import capital
from pathways.model.values.truth import Truth
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block
from pathways.rendering.next.goals import missing_words
from pathways.rendering.rules.outline import outline_cites, percent
from pathways.wording.questions import question_texts
from pathways.wording.requirements import pluralize
from pathways.wording.sources import format_citation

CLOSERS: dict[GapCloser, str] = {
    "school": "the school could close it",
    "graduate": "the graduate closes it",
    "issuer": "the issuer decides",
}
STATES = {
    CoverageState.MISSING: "missing",
    CoverageState.TOUCHED: "touched, not covered",
    CoverageState.BELOW: "covered below the level asked",
    CoverageState.UNTOLD: "covered to a level that no course tells",
    CoverageState.COVERED: "covered",
    CoverageState.ASSESSED: "covered and assessed",
}
QUESTIONS = {"exam": "Is the exam covered?", "curriculum": "Does the accreditor's curriculum hold?"}
"""What is asked of each kind of outline."""
MOST_GAPS = 8


def alignment_page(found: Alignment, *, gaps: int | None = MOST_GAPS) -> Iterator[Block]:
    """The whole report.

    Args:
        found: the alignment.
        gaps: how many gaps of an outline are told, the weightiest first; null: all.
    """
    program = found.program
    yield Block("title", f"{program.title}, {program.institution}")
    yield Block("line", f"For those who finish on {found.graduating}.")
    yield from (Block("item", line) for line in summary(found))
    yield Block("heading", "May graduates sit?")
    for one in found.credentials:
        if not one.closed:
            yield from _credential(one, found.catalog)
    if gone := closed_gaps(found):
        yield Block("item", f"no longer awarded, or no rules on file: {gone}")
    for kind, question in QUESTIONS.items():
        yield from _covered(found, kind, question, gaps)
    if found.unasked or found.overlaps:
        yield Block("heading", "What else do the courses do?")
    if found.unasked:
        yield Block("subheading", "Taught, and asked by none of these")
        yield from (Block("item", f"{one.code} {one.title}") for one in found.unasked)
    if found.overlaps:
        yield Block("subheading", "Covered by two courses")
        for pair in found.overlaps:
            yield Block("item", f"{' and '.join(pair.courses)}: {', '.join(pair.shared)}")
    yield from _structure(found)
    yield from _method(found)


def _covered(found: Alignment, kind: str, question: str, gaps: int | None) -> Iterator[Block]:
    outlines = [one for one in found.outlines if one.outline.kind == kind]
    if not outlines:
        return
    yield Block("heading", question)
    told = [one for one in shown_outlines(found) if one.outline.kind == kind]
    for one in told:
        yield from _outline(one, found, gaps)
    rest = [one for one in outlines if one not in told]
    if rest:
        yield Block("subheading", "No course covers anything of")
        yield from (Block("item", f"{capital(one.outline.name)} ({one.outline.outline})") for one in rest)


def shown_outlines(found: Alignment) -> tuple[OutlineCoverage, ...]:
    """The outlines that its promises are about, then those that the program does anything for."""
    promised = set(found.program.promises)

    def first(one: OutlineCoverage) -> bool:
        return bool(promised & set(one.outline.credentials))

    told = [one for one in found.outlines if one.claimed or first(one) or not one.edition.domains]
    return tuple(sorted(told, key=lambda one: (not first(one), one.outline.outline)))


def summary(found: Alignment) -> Iterator[str]:
    """What a dean should know, in a few sentences."""
    for word, truth in (
        ("may sit", Truth.YES),
        ("not certain", Truth.UNKNOWN),
        ("may not sit yet", Truth.NO),
    ):
        names = [short_name(one) for one in found.credentials if one.apply is truth and not one.closed]
        if names:
            yield f"{capital(word)}: {', '.join(names)}"
    broken = [one for one in found.promises if one.apply is not Truth.YES]
    if broken:
        yield f"Promised and not sure: {', '.join(map(short_name, broken))}"
    yield from map(capital, found.warnings)
    for one in shown_outlines(found):
        if promise_text(found, one):
            yield f"{capital(one.outline.name)}: {share_range(one.bounds)} covered; {coverage_counts(one)}"
    faults = [one for one in found.structure.findings if not one.advice]
    yield f"Plan of study: {pluralize(Fraction(len(faults)), 'fault') if faults else 'sound'}"


def closed_gaps(found: Alignment) -> str:
    """The credentials that nobody can be told the way to."""
    return ", ".join(short_name(one) for one in found.credentials if one.closed)


def promise_text(found: Alignment, one: OutlineCoverage) -> bool:
    """Whether an outline is of a promised credential; of a program without promises every one is."""
    return not found.program.promises or bool(set(found.program.promises) & set(one.outline.credentials))


def short_name(one: GraduateEligibility) -> str:
    """A credential's abbreviation."""
    return one.goal.answer.credential.abbreviation


def edition_remark(found: Alignment, one: OutlineCoverage) -> str:
    """What is to be known of the edition that the program is held against; empty: it is surely the one."""
    editions = found.may_be_in_force(one)
    others = [other.edition for other in editions if other is not one.edition]
    said = []
    if one.edition not in editions:
        said.append(f"This edition is not known to be in force on {found.graduating}.")
    elif others:
        said.append(f"Edition {' or '.join(others)} may be in force on {found.graduating} in its place.")
    if one.mapped is not one.edition:
        said.append(
            f"The program's numbers are those of edition {one.mapped.edition}; one that means something else "
            "here is not counted."
        )
    return " ".join(said)


def coverage_counts(one: OutlineCoverage) -> str:
    """How many competencies are covered of those that a source confirms."""
    recalled = len(one.rows) - len(one.counted)
    also = f", and {recalled} more only recalled" if recalled else ""
    if not one.counted:
        return f"no competency is confirmed by a source{also}"
    return f"{one.covered} of {len(one.counted)} confirmed competencies{also}"


def share_range(bounds: ShareInterval) -> str:
    """A share as percent, or the two that it lies between; rounded outwards, so that it stays between."""
    if bounds[0] == bounds[1]:
        return f"{round(bounds[0] * 100)}%"
    return f"{floor(bounds[0] * 100)}% to {ceil(bounds[1] * 100)}%"


def share_text(one: DomainCoverage) -> str:
    """How far a domain is covered."""
    return "not known" if one.coverage is None else share_range((one.coverage, one.coverage))


def _credential(one: GraduateEligibility, catalog: Catalog) -> Iterator[Block]:
    answer = one.goal.answer
    route = f", by {answer.apply.route}" if answer.apply.route else ""
    early = "; in the final term too" if one.early is Truth.YES else ""
    yield Block("item", f"{short_name(one)}: {answer.apply.truth.word}{route}{early}")
    for missing, who in one.missing:
        yield Block("item", f"lacks {missing_words(missing, catalog)} ({CLOSERS[who]})", 1)
    if answer.apply.truth is Truth.UNKNOWN:
        yield from (
            Block("item", f"open: {text}", 1) for text in question_texts(answer.apply.questions, catalog)
        )


def _outline(one: OutlineCoverage, found: Alignment, most: int | None) -> Iterator[Block]:
    yield Block("subheading", f"{capital(one.outline.name)}, edition {one.edition.edition}")
    if not one.domains:
        yield Block("line", "Not assessable: nothing of this edition was read.")
        return
    yield Block("line", f"{share_range(one.bounds)} covered; {coverage_counts(one)}.")
    if remark := edition_remark(found, one):
        yield Block("line", remark)
    if without := found.undecided(one):
        yield Block("line", f"Without the director's decisions {share_range(without.bounds)}.")
    for domain in one.domains:
        weight = f" ({percent(domain.domain.weight)})" if domain.domain.weight else ""
        some = ", of the competencies that were seen" if domain.domain.listed == "some" else ""
        yield Block(
            "item", f"{domain.domain.domain} {domain.domain.title}{weight}: {share_text(domain)}{some}"
        )
    gaps = one.gaps[:most]
    if gaps:
        yield Block("line", "Gaps, the weightiest first:")
        yield from (Block("item", gap_text(gap)) for gap in gaps)
    if len(one.gaps) > len(gaps):
        yield Block("line", f"And {len(one.gaps) - len(gaps)} more.")


def gap_text(gap: CoverageGap) -> str:
    """A gap in a line."""
    row = gap.row
    asks = f", asked at {row.asked.word}" if row.asked else ""
    near = f"; suggested: {', '.join(gap.suggested)}" if gap.suggested else ""
    return f"{row.competency.competency} {row.competency.text}: {STATES[row.state]}{asks}{near}"


def _structure(found: Alignment) -> Iterator[Block]:
    told = found.structure
    yield Block("heading", "Is the plan of study sound?")
    for one in told.findings:
        yield Block("item", f"{one.text}; {one.remedy}")
    if not told.findings:
        yield Block("item", "nothing was found")
    if told.chain:
        yield Block("item", f"longest chain: {', '.join(told.chain)}")
    if told.complexity is not None:
        yield Block("item", f"structural complexity {told.complexity}")


METHOD = (
    "A competency is covered where a course says that it covers it, at the level that is asked or a "
    "deeper one; the program's deepest course counts. A course on its topic alone only touches it.",
    "Coverage is weighted by the exam's own ranges, over every weighting that they allow: the two "
    "figures are the least and the most. A domain of which no competency is confirmed by a source may be "
    "covered wholly or not at all. What is only recalled is shown and never counted.",
    "A typical graduate has taken the required courses and nothing else: no job, exam or membership.",
    "Blocking, delay, centrality and complexity are those of Curricular Analytics (Heileman and others, "
    "2018).",
    "None of this is the decision of an issuer or an accreditor.",
)
"""How the report came about, in sentences."""


def _method(found: Alignment) -> Iterator[Block]:
    yield Block("heading", "Method and sources")
    yield from (Block("item", text) for text in METHOD)
    yield from (Block("item", text) for text in sources(found))


def sources(found: Alignment) -> Iterator[str]:
    """The sources of the outlines that are shown."""
    for name in unique(
        *(cites for one in shown_outlines(found) for cites in outline_cites(one.outline, (one.edition,)))
    ):
        source = found.catalog.sources[name]
        yield format_citation(source, source.trust)
