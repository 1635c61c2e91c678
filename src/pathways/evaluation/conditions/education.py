"""Degrees, and the programs of study that lead to them."""

from collections.abc import Callable

from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    completed_by,
    happened_by,
    listed_among,
    spelling_matches,
    term_matches,
    unstated,
    within_window,
)
from pathways.evaluation.conditions.accreditation import accreditation_criterion
from pathways.evaluation.conditions.accredited_field import accredited_field
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed
from pathways.model.evidence.learning import Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import NamedId, Reason
from pathways.model.rules.condition import DegreeCondition, ProgramCondition
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.wording import assumed, labels


def evaluate_degree(condition: DegreeCondition, context: EvaluationContext) -> Assessment:
    """Whether a degree of the level or a higher one was awarded."""
    listed = _best_program(
        context,
        condition.level,
        lambda education, path: (
            _level(context, education, condition.level, path),
            _field(context, education, condition.field, path),
            accreditation_criterion(context, education, condition.accredited_by, path),
            _accredited_college(context, education, condition, path),
            _awarded(context, education, path),
            within_window(context, condition.within, *_award_day(education, path)),
        ),
    )
    if listed.truth is Truth.YES or not _is_diploma(context, condition):
        return listed
    college = _college(context)
    return listed if college is None or college.truth < listed.truth else college


def evaluate_program(condition: ProgramCondition, context: EvaluationContext) -> Assessment:
    """Whether a program that leads to exactly the award was completed, or nearly so where `early`."""
    return _best_program(
        context,
        condition.award or "program",
        lambda education, path: (
            _award(context, education, condition.award, path),
            _field(context, education, condition.field, path),
            accreditation_criterion(context, education, condition.accredited_by, path),
            _approved(context, education, condition.approved_by, path),
            _nearly_done(context, education, path) if condition.early else _awarded(context, education, path),
            within_window(context, condition.within, education.completed, path.at("completed")),
        ),
    )


def _is_diploma(context: EvaluationContext, condition: DegreeCondition) -> bool:
    """Whether a condition asks for no more than to have finished high school."""
    return (
        context.catalog.degree_ranks[condition.level] == 0
        and condition.field is None
        and condition.accredited_by is None
        and condition.within is None
        and not condition.accredited_institution
    )


def _college(context: EvaluationContext) -> Assessment | None:
    """That whoever is in or past college has a diploma; null where the record tells of no college.

    Where it is not known whether a program has begun, that is asked.
    """
    ranks, doubts = context.catalog.degree_ranks, []
    for index, education in enumerate(context.record.education.items):
        path, started = EvidencePath("education", index), education.started
        if education.degree is None or ranks[education.degree] == 0:
            continue
        if education.is_unset("started") or (started and started.latest <= context.as_of):
            return Assessment(Truth.YES, used=(path,), assumptions=(assumed.in_college(path),))
        if started is None or started.earliest <= context.as_of:
            doubts.append(Question("attribute", path.at("started"), "date"))
    return Assessment(Truth.UNKNOWN, questions=tuple(doubts)) if doubts else None


def _best_program(
    context: EvaluationContext,
    about: str,
    aspects: Callable[[Education, EvidencePath], tuple[Criterion, ...]],
) -> Assessment:
    education = context.record.education
    weighed = [
        assess_item(path, _begun(context, education, path), *aspects(education, path))
        for index, education in enumerate(education.items)
        for path in [EvidencePath("education", index)]
    ]
    return best_assessment(context, weighed, education.partial, "education", about)


def _begun(context: EvaluationContext, education: Education, path: EvidencePath) -> Criterion:
    """Whether a program has begun, where the record tells when it does."""
    if education.started and education.started.earliest > context.as_of:
        return happened_by(context, education.started, path.at("started"))
    return MET


def _level(context: EvaluationContext, education: Education, want: str, path: EvidencePath) -> Criterion:
    if education.degree is None:
        return unstated(context, path.at("degree"), want)
    ranks = context.catalog.degree_ranks
    if ranks[education.degree] < ranks[want]:
        return failed(
            Reason("degree-below", (NamedId("degrees", education.degree), NamedId("degrees", want)))
        )
    if ranks[want] == 0 and ranks[education.degree] > 0:
        return Criterion(Truth.YES, assumption=assumed.in_college(path))
    return MET


def _award(
    context: EvaluationContext, education: Education, want: str | None, path: EvidencePath
) -> Criterion:
    ranks = context.catalog.degree_ranks
    if want is None and education.degree and ranks[education.degree] == 0:
        return failed(Reason("no-program-of-study", (NamedId("degrees", education.degree),)))
    if want is None and (education.degree or education.is_unset("degree")):
        return MET  # a program is one of a college, unless its degree is said to be unknown
    if education.degree is None:
        return unstated(context, path.at("degree"), want or "degree")
    if want and ranks[education.degree] != ranks[want]:
        return failed(Reason("other-award", (NamedId("degrees", education.degree), NamedId("degrees", want))))
    return MET


def _field(
    context: EvaluationContext, education: Education, want: str | None, path: EvidencePath
) -> Criterion:
    terms = context.catalog.vocabularies["fields"]
    if want and education.is_unset("field") and (settled := accredited_field(context, education)):
        fit = term_matches(terms, settled.field, want, path.at("field"))
        level = context.catalog.degree_label(settled.level)
        assumption = assumed.field_by_accreditation(path, settled.by, level, terms.label(settled.field))
        return fit._replace(assumption=assumption)
    return spelling_matches(context, education.field, terms, want, path.at("field"))


def _approved(
    context: EvaluationContext, education: Education, want: str | None, path: EvidencePath
) -> Criterion:
    return listed_among(
        context, education.approved_by, context.catalog.organization_terms, want, path.at("approved_by")
    )


def _accredited_college(
    context: EvaluationContext, education: Education, condition: DegreeCondition, path: EvidencePath
) -> Criterion:
    if not condition.accredited_institution or education.institution_accredited:
        return MET
    if education.institution_accredited is None and (by := _college_accreditor(context, education)):
        return Criterion(Truth.YES, assumption=assumed.college_by_accreditor(path, by))
    if education.institution_accredited is None:
        return unstated(context, path.at("institution_accredited"), labels.ACCREDITED_INSTITUTION)
    return failed(Reason("college-not-accredited"))


def _college_accreditor(context: EvaluationContext, education: Education) -> str | None:
    """The accreditor of colleges that the record names, if it names one."""
    organizations = context.catalog.organizations
    entries = (entry for entry in education.accredited_by.items if entry.status == "accredited")
    found = (organizations[entry.by] for entry in entries if organizations[entry.by].institutional)
    return next((organization.short_name for organization in found), None)


def _award_day(education: Education, path: EvidencePath) -> tuple[Day | None, EvidencePath]:
    """The day of the award, and where the record states it; the day of completion where it states none."""
    if education.conferred is None and education.is_unset("conferred"):
        return education.completed, path.at("completed")
    return education.conferred, path.at("conferred")


def _awarded(context: EvaluationContext, education: Education, path: EvidencePath) -> Criterion:
    if education.completed is None and education.is_unset("conferred"):
        done = completed_by(context, education, path)
        if done.truth is Truth.YES:
            return Criterion(Truth.YES, assumption=assumed.completed_and_awarded_by_then(path))
        return done
    done = happened_by(context, *_award_day(education, path))
    if done.truth is Truth.YES and education.conferred is None:
        return Criterion(Truth.YES, assumption=assumed.conferred_on_completion(path))
    return done


def _nearly_done(context: EvaluationContext, education: Education, path: EvidencePath) -> Criterion:
    """In the final term, or with all course work done, conferred or not."""
    done = completed_by(context, education, path)
    if done.truth is Truth.YES:
        return done
    if education.in_final_term:
        return MET
    if education.in_final_term is None:
        return unstated(context, path.at("in_final_term"), labels.FINAL_TERM)
    return done if done.truth is Truth.UNKNOWN else failed(Reason("not-in-final-term"))
