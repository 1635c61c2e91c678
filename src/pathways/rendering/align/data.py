"""An alignment as plain data for JSON, version 1: the same content as every other report."""

from fractions import Fraction
from typing import Any

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CompetencyCoverage, CoverageGap, DomainCoverage, OutlineCoverage
from pathways.alignment.graduates import GraduateEligibility
from pathways.alignment.structure import PlanOfStudy
from pathways.alignment.weighting import ShareInterval
from pathways.model.catalog import Catalog
from pathways.model.school.outline import OutlineEdition
from pathways.model.school.program import CompetencyDecision
from pathways.model.values.amount import amount_data
from pathways.rendering.check.data import own_rules_data, question_data, shortfall_data
from pathways.wording.requirements import describe

SCHEMA = "pathways/alignment/1"


def alignment_data(alignment: Alignment) -> dict[str, Any]:
    """The alignment in mappings, lists, text and numbers.

    Coverages and shares are from 0 to 1, weights in percent as the outline states them; all are rounded to 6
    places for reading only. Null is "not known". Every list is present, empty or not.
    """
    program = alignment.program
    return {
        "schema": SCHEMA,
        "program": program.program,
        "title": program.title,
        "institution": program.institution,
        "graduating": alignment.graduating.isoformat(),
        "own_rules": own_rules_data(alignment.catalog.own()),
        "warnings": list(alignment.warnings),
        "promises": list(program.promises),
        "credentials": [_credential(eligibility, alignment.catalog) for eligibility in alignment.credentials],
        "outlines": [_outline(alignment, outline) for outline in alignment.outlines],
        "without_judgments": [
            {"outline": coverage.outline.outline, **_bounds("coverage", coverage.bounds)}
            for coverage in alignment.unjudged
        ],
        "structure": _structure(alignment.structure),
        "unasked": [course.code for course in alignment.unasked],
        "overlaps": [
            {"courses": list(overlap.courses), "shared": list(overlap.shared)}
            for overlap in alignment.overlaps
        ],
    }


def _credential(eligibility: GraduateEligibility, catalog: Catalog) -> dict[str, Any]:
    answer = eligibility.goal.answer
    return {
        "credential": answer.credential.credential,
        "closed": eligibility.closed,
        "apply": eligibility.apply.word,
        "award": answer.award.truth.word,
        "in_final_term": eligibility.early.word,
        "route": answer.apply.route,
        "questions": [question_data(question) for question in answer.apply.questions],
        "unmet": list(answer.apply.unmet),
        "missing": [
            {
                "condition": missing.name,
                "text": describe(missing.condition, catalog),
                "shortfall": shortfall_data(missing.shortfall) if missing.shortfall else None,
                "closed_by": who,
            }
            for missing, who in eligibility.missing
        ],
        "assumptions": list(answer.apply.verdict.assumptions),
        "confidence": answer.apply.trust.word,
    }


def _outline(alignment: Alignment, coverage: OutlineCoverage) -> dict[str, Any]:
    gaps: dict[str, list[CoverageGap]] = {}
    for gap in coverage.gaps:
        gaps.setdefault(gap.domain, []).append(gap)
    return {
        "outline": coverage.outline.outline,
        "name": coverage.outline.name,
        "kind": coverage.outline.kind,
        "edition": coverage.edition.edition,
        "numbers_of": coverage.mapped.edition,
        "may_be_in_force": [edition.edition for edition in alignment.may_be_in_force(coverage)],
        **_bounds("coverage", coverage.bounds),
        "confirmed": len(coverage.counted),
        "covered": coverage.covered,
        "domains": [
            _domain(coverage.edition, domain_coverage, share, gaps.get(domain_coverage.domain.domain, []))
            for domain_coverage, share in zip(coverage.domains, coverage.shares, strict=True)
        ],
    }


def _domain(
    edition: OutlineEdition, domain_coverage: DomainCoverage, share: ShareInterval, gaps: list[CoverageGap]
) -> dict[str, Any]:
    weight = domain_coverage.domain.weight
    return {
        "domain": domain_coverage.domain.domain,
        "title": domain_coverage.domain.title,
        "weight_low": amount_data(weight.low) if weight else None,
        "weight_high": amount_data(weight.high) if weight else None,
        "weight_recalled": bool(weight and not edition.confirms(weight, domain_coverage.domain)),
        **_bounds("share", share),
        "listed": domain_coverage.domain.listed,
        "coverage": _ratio(domain_coverage.coverage),
        **_bounds("coverage", domain_coverage.bounds),
        "competencies": [_competency_data(row) for row in domain_coverage.rows],
        "gaps": [_gap(gap) for gap in gaps],
    }


def _competency_data(row: CompetencyCoverage) -> dict[str, Any]:
    competency = row.competency
    return {
        "competency": competency.competency,
        "text": competency.text,
        "confirmed": row.counted,
        "state": row.state.word,
        "level_asked": row.asked.word if row.asked else None,
        "level_taught": row.level.word if row.level else None,
        "covered_by": [
            {
                "course": claim.course,
                "level": claim.level.word if claim.level else None,
                "assessed": list(claim.assessed),
            }
            for claim in row.claims
        ],
        "touched_by": list(row.touched_by),
        "judgment": _judgment(row.judged) if row.judged else None,
    }


def _judgment(decision: CompetencyDecision) -> dict[str, Any]:
    return {
        "decision": decision.decision,
        "where": decision.where,
        "by": decision.by,
        "decided": str(decision.decided),
        "reason": decision.reason,
    }


def _gap(gap: CoverageGap) -> dict[str, Any]:
    competency = gap.row.competency
    return {
        "competency": competency.competency,
        "text": competency.text,
        "state": gap.row.state.word,
        "weight": _ratio(gap.weight),
        "suggested": list(gap.suggested),
    }


def _structure(plan: PlanOfStudy) -> dict[str, Any]:
    return {
        "sound": plan.sound,
        "complexity": plan.complexity,
        "longest_chain": list(plan.chain),
        "courses": [_course(code, plan) for code in (course.code for course in plan.program.courses)],
        "findings": [
            {
                "fault": finding.kind,
                "advice": finding.advice,
                "courses": list(finding.courses),
                "text": finding.message,
                "remedy": finding.remedy,
            }
            for finding in plan.findings
        ],
    }


def _course(code: str, plan: PlanOfStudy) -> dict[str, Any]:
    metrics = plan.metrics.get(code)
    return {
        "code": code,
        "blocking": metrics.blocking if metrics else None,
        "delay": metrics.delay if metrics else None,
        "centrality": metrics.centrality if metrics else None,
        "complexity": metrics.complexity if metrics else None,
    }


def _bounds(word: str, bounds: ShareInterval) -> dict[str, float | int | None]:
    low, high = bounds
    return {f"{word}_low": _ratio(low), f"{word}_high": _ratio(high)}


def _ratio(value: Fraction | None) -> float | int | None:
    return None if value is None else amount_data(value)
