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


def alignment_data(found: Alignment) -> dict[str, Any]:
    """The alignment in mappings, lists, text and numbers.

    Coverages and shares are from 0 to 1, weights in percent as the outline states them; all are rounded to 6
    places for reading only. Null is "not known". Every list is present, empty or not.
    """
    program = found.program
    return {
        "schema": SCHEMA,
        "program": program.program,
        "title": program.title,
        "institution": program.institution,
        "graduating": found.graduating.isoformat(),
        "own_rules": own_rules_data(found.catalog.own()),
        "warnings": list(found.warnings),
        "promises": list(program.promises),
        "credentials": [_credential(one, found.catalog) for one in found.credentials],
        "outlines": [_outline(found, one) for one in found.outlines],
        "without_judgements": [
            {"outline": one.outline.outline, **_bounds("coverage", one.bounds)} for one in found.unjudged
        ],
        "structure": _structure(found.structure),
        "unasked": [one.code for one in found.unasked],
        "overlaps": [{"courses": list(one.courses), "shared": list(one.shared)} for one in found.overlaps],
    }


def _credential(one: GraduateEligibility, catalog: Catalog) -> dict[str, Any]:
    answer = one.goal.answer
    return {
        "credential": answer.credential.credential,
        "closed": one.closed,
        "apply": one.apply.word,
        "award": answer.award.truth.word,
        "in_final_term": one.early.word,
        "route": answer.apply.route,
        "questions": [question_data(told) for told in answer.apply.questions],
        "unmet": list(answer.apply.unmet),
        "missing": [
            {
                "condition": missing.name,
                "text": describe(missing.condition, catalog),
                "shortfall": shortfall_data(missing.shortfall) if missing.shortfall else None,
                "closed_by": who,
            }
            for missing, who in one.missing
        ],
        "assumptions": list(answer.apply.verdict.assumptions),
        "confidence": answer.apply.trust.word,
    }


def _outline(alignment: Alignment, found: OutlineCoverage) -> dict[str, Any]:
    gaps: dict[str, list[CoverageGap]] = {}
    for gap in found.gaps:
        gaps.setdefault(gap.domain, []).append(gap)
    return {
        "outline": found.outline.outline,
        "name": found.outline.name,
        "kind": found.outline.kind,
        "edition": found.edition.edition,
        "numbers_of": found.mapped.edition,
        "may_be_in_force": [one.edition for one in alignment.may_be_in_force(found)],
        **_bounds("coverage", found.bounds),
        "confirmed": len(found.counted),
        "covered": found.covered,
        "domains": [
            _domain(found.edition, one, share, gaps.get(one.domain.domain, []))
            for one, share in zip(found.domains, found.shares, strict=True)
        ],
    }


def _domain(
    edition: OutlineEdition, one: DomainCoverage, share: ShareInterval, gaps: list[CoverageGap]
) -> dict[str, Any]:
    weight = one.domain.weight
    return {
        "domain": one.domain.domain,
        "title": one.domain.title,
        "weight_low": amount_data(weight.low) if weight else None,
        "weight_high": amount_data(weight.high) if weight else None,
        "weight_recalled": bool(weight and not edition.confirms(weight, one.domain)),
        **_bounds("share", share),
        "listed": one.domain.listed,
        "coverage": _ratio(one.coverage),
        **_bounds("coverage", one.bounds),
        "competencies": [_row(row) for row in one.rows],
        "gaps": [_gap(gap) for gap in gaps],
    }


def _row(row: CompetencyCoverage) -> dict[str, Any]:
    one = row.competency
    return {
        "competency": one.competency,
        "text": one.text,
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
        "judgement": _judgement(row.judged) if row.judged else None,
    }


def _judgement(one: CompetencyDecision) -> dict[str, Any]:
    return {
        "decision": one.decision,
        "where": one.where,
        "by": one.by,
        "decided": str(one.decided),
        "reason": one.reason,
    }


def _gap(gap: CoverageGap) -> dict[str, Any]:
    one = gap.row.competency
    return {
        "competency": one.competency,
        "text": one.text,
        "state": gap.row.state.word,
        "weight": _ratio(gap.weight),
        "suggested": list(gap.suggested),
    }


def _structure(found: PlanOfStudy) -> dict[str, Any]:
    return {
        "sound": found.sound,
        "complexity": found.complexity,
        "longest_chain": list(found.chain),
        "courses": [_course(code, found) for code in (one.code for one in found.program.courses)],
        "findings": [
            {
                "fault": one.fault,
                "advice": one.advice,
                "courses": list(one.courses),
                "text": one.text,
                "remedy": one.remedy,
            }
            for one in found.findings
        ],
    }


def _course(code: str, found: PlanOfStudy) -> dict[str, Any]:
    told = found.metrics.get(code)
    return {
        "code": code,
        "blocking": told.blocking if told else None,
        "delay": told.delay if told else None,
        "centrality": told.centrality if told else None,
        "complexity": told.complexity if told else None,
    }


def _bounds(word: str, bounds: ShareInterval) -> dict[str, float | int | None]:
    low, high = bounds
    return {f"{word}_low": _ratio(low), f"{word}_high": _ratio(high)}


def _ratio(value: Fraction | None) -> float | int | None:
    return None if value is None else amount_data(value)
