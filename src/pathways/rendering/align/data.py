"""An alignment as plain data for JSON, version 2: the same content as every other report."""

from fractions import Fraction

from pathways.alignment.align import Alignment
from pathways.alignment.coverage import CompetencyCoverage, CoverageGap, DomainCoverage, OutlineCoverage
from pathways.alignment.graduates import GraduateEligibility
from pathways.alignment.structure import PlanOfStudy
from pathways.alignment.weighting import ShareInterval
from pathways.graph.vertex import requirement_labels
from pathways.model.catalog import Catalog
from pathways.model.school.outline import OutlineEdition
from pathways.model.school.program import CompetencyDecision
from pathways.model.values.amount import amount_data
from pathways.rendering.align import shapes
from pathways.rendering.align.text import closer, coverage_state
from pathways.rendering.check.data import own_rules_data, shortfall_data
from pathways.rendering.check.questions import question_context, questions_data
from pathways.rendering.layout.findings import finding_data
from pathways.wording.requirements import describe
from pathways.wording.routes import route_called
from pathways.wording.words import answer_word, trust_words

SCHEMA = "pathways/alignment/3"


def alignment_data(alignment: Alignment) -> shapes.AlignmentData:
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
        "notices": [finding_data(notice) for notice in alignment.notices],
        "promises": list(program.promises),
        "promises_text": [
            alignment.catalog.credentials[promise].abbreviation for promise in program.promises
        ],
        "credentials": [_credential(eligibility, alignment.catalog) for eligibility in alignment.credentials],
        "outlines": [_outline(alignment, outline) for outline in alignment.outlines],
        "without_judgments": [
            {
                "outline": coverage.outline.outline,
                "coverage_low": _ratio(coverage.bounds[0]),
                "coverage_high": _ratio(coverage.bounds[1]),
            }
            for coverage in alignment.unjudged
        ],
        "structure": _structure(alignment.structure),
        "unasked": [course.code for course in alignment.unasked],
        "overlaps": [
            {"courses": list(overlap.courses), "shared": list(overlap.shared)}
            for overlap in alignment.overlaps
        ],
    }


def _credential(eligibility: GraduateEligibility, catalog: Catalog) -> shapes.EligibilityData:
    answer = eligibility.goal.answer
    editions = [edition for edition in answer.apply.editions if edition]
    labels_by_name = requirement_labels(answer.credential, editions, catalog)
    return {
        "credential": answer.credential.credential,
        "credential_text": f"{answer.credential.abbreviation}, {answer.credential.name}",
        "closed": eligibility.closed,
        "apply": eligibility.apply.word,
        "apply_text": answer_word(eligibility.apply),
        "award": answer.award.truth.word,
        "award_text": answer_word(answer.award.truth),
        "in_final_term": eligibility.early.word,
        "in_final_term_text": answer_word(eligibility.early),
        "route": answer.apply.route,
        "route_text": route_called(answer.apply.route, answer.apply.editions, catalog) or None,
        "questions": questions_data(answer.apply.questions, question_context(answer)),
        "unmet": list(answer.apply.unmet),
        "unmet_text": [labels_by_name.get(name, name) for name in answer.apply.unmet],
        "missing": [
            {
                "condition": missing.name,
                "text": describe(missing.condition, catalog),
                "shortfall": shortfall_data(missing.shortfall) if missing.shortfall else None,
                "closed_by": who,
                "closed_by_text": closer(who),
            }
            for missing, who in eligibility.missing
        ],
        "assumptions": list(answer.apply.verdict.assumptions),
        "confidence": answer.apply.trust.word,
        "confidence_text": trust_words(answer.apply.trust),
    }


def _outline(alignment: Alignment, coverage: OutlineCoverage) -> shapes.OutlineData:
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
        "coverage_low": _ratio(coverage.bounds[0]),
        "coverage_high": _ratio(coverage.bounds[1]),
        "confirmed": len(coverage.counted),
        "covered": coverage.covered,
        "domains": [
            _domain(coverage.edition, domain_coverage, share, gaps.get(domain_coverage.domain.domain, []))
            for domain_coverage, share in zip(coverage.domains, coverage.shares, strict=True)
        ],
    }


def _domain(
    edition: OutlineEdition, domain_coverage: DomainCoverage, share: ShareInterval, gaps: list[CoverageGap]
) -> shapes.DomainData:
    weight = domain_coverage.domain.weight
    return {
        "domain": domain_coverage.domain.domain,
        "title": domain_coverage.domain.title,
        "weight_low": amount_data(weight.low) if weight else None,
        "weight_high": amount_data(weight.high) if weight else None,
        "weight_recalled": bool(weight and not edition.confirms(weight, domain_coverage.domain)),
        "share_low": _ratio(share[0]),
        "share_high": _ratio(share[1]),
        "listed": domain_coverage.domain.listed,
        "coverage": _ratio(domain_coverage.coverage),
        "coverage_low": _ratio(domain_coverage.bounds[0]),
        "coverage_high": _ratio(domain_coverage.bounds[1]),
        "competencies": [_competency_data(row) for row in domain_coverage.rows],
        "gaps": [_gap(gap) for gap in gaps],
    }


def _competency_data(row: CompetencyCoverage) -> shapes.CompetencyData:
    competency = row.competency
    return {
        "competency": competency.competency,
        "text": competency.text,
        "confirmed": row.counted,
        "state": row.state.word,
        "state_text": coverage_state(row.state),
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


def _judgment(decision: CompetencyDecision) -> shapes.JudgmentData:
    return {
        "decision": decision.decision,
        "where": decision.where,
        "by": decision.by,
        "decided": str(decision.decided),
        "reason": decision.reason,
    }


def _gap(gap: CoverageGap) -> shapes.CoverageGapData:
    competency = gap.row.competency
    return {
        "competency": competency.competency,
        "text": competency.text,
        "state": gap.row.state.word,
        "state_text": coverage_state(gap.row.state),
        "weight": _ratio(gap.weight),
        "suggested": list(gap.suggested),
    }


def _structure(plan: PlanOfStudy) -> shapes.StructureData:
    return {
        "sound": plan.sound,
        "complexity": _ratio(plan.complexity),
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


def _course(code: str, plan: PlanOfStudy) -> shapes.CourseData:
    metrics = plan.metrics.get(code)
    return {
        "code": code,
        "blocking": metrics.blocking if metrics else None,
        "delay": metrics.delay if metrics else None,
        "centrality": metrics.centrality if metrics else None,
        "complexity": amount_data(metrics.complexity) if metrics else None,
    }


def _ratio(value: Fraction | None) -> float | int | None:
    return None if value is None else amount_data(value)
