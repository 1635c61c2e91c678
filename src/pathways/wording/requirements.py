"""A requirement in a few words: what lists, graphs and pictures call it."""

from fractions import Fraction
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.rules.condition import (
    Condition,
    ContinuingEducationCondition,
    CourseworkCondition,
    CredentialCondition,
    DecisionCondition,
    DegreeCondition,
    DocumentCondition,
    ExamCondition,
    ExclusionCondition,
    ExperienceCondition,
    LicenseCondition,
    MembershipCondition,
    ProgramCondition,
    TrainingCondition,
)
from pathways.model.rules.quota import Quota
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.amount import format_amount
from pathways.model.values.period import LookbackWindow
from pathways.model.values.phrases import joined_by_or


def describe_program(node: ProgramCondition, catalog: Catalog) -> str:
    """The program that a condition asks for, whether completed or not."""
    text = "program" if node.award is None else f"{catalog.degree_label(node.award)} program"
    text += _named(" in ", catalog, "fields", node.field)
    return text + _approval_text(catalog, accredited=node.accredited_by, approved=node.approved_by)


def describe_training(node: TrainingCondition, catalog: Catalog) -> str:
    """The training that a condition asks for, however much of it."""
    return _training(node, catalog) + _approval_text(catalog, approved=node.approved_by)


def _training(node: TrainingCondition, catalog: Catalog) -> str:
    text = catalog.vocabularies["trainings"].label(node.training) if node.training else "training"
    return text + _named(" in ", catalog, "topics", node.topic)


def describe(node: AtLeast | Condition, catalog: Catalog) -> str:
    """A requirement in a few words."""
    match node:
        case AtLeast():
            return describe_group(node.count, len(node.of))
        case DegreeCondition():
            field = _named(", in ", catalog, "fields", node.field)
            college = ", from an accredited college" if node.accredited_institution else ""
            text = f"{catalog.degree_label(node.level)} or higher{field}"
            return (
                text + _approval_text(catalog, accredited=node.accredited_by) + college + _within(node.within)
            )
        case ProgramCondition():
            done = " (final term or completed)" if node.early else ", completed"
            return describe_program(node, catalog) + done + _within(node.within)
        case CourseworkCondition():
            text = (
                "a college course" if node.credits is None else f"{pluralize(node.credits, 'college credit')}"
            )
            if node.each:
                text += f" in {' and '.join(map(catalog.vocabularies['topics'].label, node.each))}"
            else:
                text += _named(" in ", catalog, "topics", node.topic)
            text += f", grade {node.grade} or better" if node.grade else ""
            return text + _approval_text(catalog, accredited=node.accredited_by) + _within(node.within)
        case ExperienceCondition():
            role = _named(" as ", catalog, "roles", node.role)
            work = catalog.vocabularies["domains"].label(node.domain)
            text = f"{describe_experience_amount(node)} of work in {work}{role}"
            text += ", documented" if node.documented else ""
            if node.attested_by:
                text += f" by {joined_by_or(map(catalog.vocabularies['attestors'].label, node.attested_by))}"
            return text + _within(node.within)
        case TrainingCondition():
            amount = f", {pluralize(node.hours, 'hour')}" if node.hours is not None else ""
            if node.assessments is not None:
                amount += f", {pluralize(node.assessments, 'assessment')} passed"
            approved = _approval_text(catalog, approved=node.approved_by)
            return _training(node, catalog) + amount + approved + _within(node.within)
        case ExamCondition():
            return f"the {credentials_text(catalog, (node.exam,))} exam, passed" + _within(node.within)
        case CredentialCondition():
            mark = ", without an apprentice designation" if node.unrestricted else ""
            return f"{credentials_text(catalog, node.any)}, held in good standing{mark}"
        case LicenseCondition():
            return f"{joined_by_or(map(catalog.vocabularies['licenses'].label, node.any))}, license in force"
        case MembershipCondition():
            return f"member of {catalog.organization_terms.label(node.organization)}"
        case ContinuingEducationCondition():
            quotas = "; ".join(_quota(quota) for quota in node.quotas)
            text = f"{pluralize(node.units, 'CEU')}{_within(node.within)}"
            return f"{text}: {quotas}" if quotas else text
        case DocumentCondition():
            return node.document.replace("-", " ") + _within(node.within)
        case ExclusionCondition():
            if node.failed:
                return f"the {credentials_text(catalog, (node.failed,))} exam, not failed" + _within(
                    node.within
                )
            return f"no {(node.sanction or '').replace('-', ' ')} in effect"
        case DecisionCondition():
            return node.question
        case _:
            assert_never(node)


def describe_experience_amount(node: ExperienceCondition) -> str:
    if node.hours is not None:
        return pluralize(node.hours, "hour")
    if node.months is not None:
        return pluralize(node.months, "month")
    return pluralize(node.years or Fraction(0), "year")


def _named(before: str, catalog: Catalog, vocabulary: str, term: str | None) -> str:
    return f"{before}{catalog.vocabularies[vocabulary].label(term)}" if term else ""


def _approval_text(catalog: Catalog, *, accredited: str | None = None, approved: str | None = None) -> str:
    label = catalog.organization_terms.label
    text = f", accredited by {label(accredited)}" if accredited else ""
    return text + (f", approved by {label(approved)}" if approved else "")


def _within(window: LookbackWindow | None) -> str:
    return f", within the last {window.last}" if window else ""


def _quota(quota: Quota) -> str:
    bounds = [f"at least {quota.min}"] if quota.min else []
    bounds += [f"at most {quota.max}"] if quota.max else []
    return f"{' and '.join(bounds)} in {quota.id.replace('-', ' ')}"


def describe_group(count: int, of: int) -> str:
    """How many of some parts are needed.

    >>> describe_group(2, 2), describe_group(1, 3), describe_group(2, 3)
    ('all of', 'any of', 'at least 2 of')
    """
    if count == of:
        return "all of"
    return "any of" if count == 1 else f"at least {count} of"


def pluralize(number: Fraction, word: str) -> str:
    """A number of something.

    >>> pluralize(Fraction(1), "month"), pluralize(Fraction(5, 2), "year")
    ('1 month', '2.5 years')
    """
    return f"{format_amount(number, grouped=True)} {word}" + ("" if number == 1 else "s")


def credentials_text(catalog: Catalog, names: tuple[str, ...]) -> str:
    return joined_by_or(catalog.credentials[name].abbreviation for name in names)
