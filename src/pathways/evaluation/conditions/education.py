"""Degrees, and the programs of study that lead to them."""

from collections.abc import Callable

from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    happened_by,
    listed_among,
    spelling_matches,
    unstated,
    within_window,
)
from pathways.evaluation.check import MET, Criterion, failed
from pathways.evaluation.conditions.accreditation import accreditation_criterion
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.learning import Education
from pathways.model.rules.condition import DegreeCondition, ProgramCondition
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth


def evaluate_degree(want: DegreeCondition, facts: EvaluationContext) -> Assessment:
    """Whether a degree of the level or a higher one was awarded."""
    return _best_program(
        facts,
        want.level,
        lambda one, path: (
            _level(facts, one, want.level, path),
            _field(facts, one, want.field, path),
            accreditation_criterion(facts, one, want.accredited_by, path),
            _college(facts, one, want, path),
            _awarded(facts, one, path),
            within_window(facts, want.within, *_award_day(one, path)),
        ),
    )


def evaluate_program(want: ProgramCondition, facts: EvaluationContext) -> Assessment:
    """Whether a program that leads to exactly the award was completed, or nearly so where `early`."""
    return _best_program(
        facts,
        want.award or "program",
        lambda one, path: (
            _award(facts, one, want.award, path),
            _field(facts, one, want.field, path),
            accreditation_criterion(facts, one, want.accredited_by, path),
            _approved(facts, one, want.approved_by, path),
            _nearly_done(facts, one, path) if want.early else _awarded(facts, one, path),
            within_window(facts, want.within, one.completed, f"{path}.completed"),
        ),
    )


def _best_program(
    facts: EvaluationContext, about: str, aspects: Callable[[Education, str], tuple[Criterion, ...]]
) -> Assessment:
    education = facts.record.education
    weighed = [
        assess_item(path, _begun(facts, one, path), *aspects(one, path))
        for index, one in enumerate(education.items)
        for path in [f"education[{index}]"]
    ]
    return best_assessment(facts, weighed, education.partial, "education", about)


def _begun(facts: EvaluationContext, one: Education, path: str) -> Criterion:
    """Whether a program has begun, where the record tells when it does."""
    if one.started and one.started.earliest > facts.as_of:
        return happened_by(facts, one.started, f"{path}.started")
    return MET


def _level(facts: EvaluationContext, one: Education, want: str, path: str) -> Criterion:
    if one.degree is None:
        return unstated(facts, f"{path}.degree", want)
    ranks = facts.catalog.degree_ranks
    if ranks[one.degree] < ranks[want]:
        return failed(f"{facts.catalog.degree_label(one.degree)} is below {facts.catalog.degree_label(want)}")
    if ranks[want] == 0 and ranks[one.degree] > 0:
        return Criterion(Truth.YES, assumption=f"{path}: a college award implies a high-school diploma")
    return MET


def _award(facts: EvaluationContext, one: Education, want: str | None, path: str) -> Criterion:
    ranks = facts.catalog.degree_ranks
    if want is None and one.degree and ranks[one.degree] == 0:
        return failed(f"{facts.catalog.degree_label(one.degree)} is no program of study at a college")
    if want is None and (one.degree or one.is_unset("degree")):
        return MET  # a program is one of a college, unless its degree is said to be unknown
    if one.degree is None:
        return unstated(facts, f"{path}.degree", want or "degree")
    if want and ranks[one.degree] != ranks[want]:
        return failed(f"{facts.catalog.degree_label(one.degree)}, not {facts.catalog.degree_label(want)}")
    return MET


def _field(facts: EvaluationContext, one: Education, want: str | None, path: str) -> Criterion:
    return spelling_matches(facts, one.field, facts.catalog.vocabularies["fields"], want, f"{path}.field")


def _approved(facts: EvaluationContext, one: Education, want: str | None, path: str) -> Criterion:
    return listed_among(facts, one.approved_by, facts.catalog.organization_terms, want, f"{path}.approved_by")


def _college(facts: EvaluationContext, one: Education, want: DegreeCondition, path: str) -> Criterion:
    if not want.accredited_institution or one.institution_accredited:
        return MET
    if one.institution_accredited is None:
        return unstated(facts, f"{path}.institution_accredited", "accredited institution")
    return failed("the college is not accredited")


def _award_day(one: Education, path: str) -> tuple[Day | None, str]:
    """The day of the award, and where the record states it; the day of completion where it states none."""
    if one.conferred is None and one.is_unset("conferred"):
        return one.completed, f"{path}.completed"
    return one.conferred, f"{path}.conferred"


def _awarded(facts: EvaluationContext, one: Education, path: str) -> Criterion:
    done = happened_by(facts, *_award_day(one, path))
    if done.truth is Truth.YES and one.conferred is None:
        return Criterion(Truth.YES, assumption=f"{path}: the degree was conferred when it was completed")
    return done


def _nearly_done(facts: EvaluationContext, one: Education, path: str) -> Criterion:
    """In the final term, or with all course work done, conferred or not."""
    done = happened_by(facts, one.completed, f"{path}.completed")
    if done.truth is Truth.YES or one.in_final_term:
        return MET
    if one.in_final_term is None:
        return unstated(facts, f"{path}.in_final_term", "final term")
    return done if done.truth is Truth.UNKNOWN else failed("is not in its final term")
