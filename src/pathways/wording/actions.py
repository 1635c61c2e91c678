"""What a person does about a requirement that is not met, as an instruction: `pass the RHIT exam`."""

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
from pathways.model.values.phrases import joined_by_or, with_article
from pathways.model.verdict import Shortfall
from pathways.wording.amounts import describe_amount_needed
from pathways.wording.requirements import describe, describe_program, describe_training


def action(condition: Condition, shortfall: Shortfall | None, catalog: Catalog, issuer: str) -> str:
    """The instruction, with the amount that is missing where there is one."""
    amount = describe_amount_needed(shortfall) if shortfall else ""
    match condition:
        case DegreeCondition():
            return f"earn {with_article(describe(condition, catalog))}"
        case ProgramCondition():
            return f"complete {with_article(describe_program(condition, catalog))}"
        case CourseworkCondition():
            return f"take courses: {amount or describe(condition, catalog)}"
        case ExperienceCondition():
            work = catalog.vocabularies["domains"].label(condition.domain)
            return f"work in {work}: {amount or describe(condition, catalog)}"
        case TrainingCondition():
            more = f", {amount}" if amount else ""
            return f"complete {with_article(describe_training(condition, catalog))}{more}"
        case ExamCondition(exam=exam):
            return f"pass the {catalog.credentials[exam].abbreviation} exam"
        case CredentialCondition():
            names = joined_by_or(catalog.credentials[name].abbreviation for name in condition.any)
            return f"earn or reinstate {names}"
        case LicenseCondition():
            names = joined_by_or(map(catalog.vocabularies["licenses"].label, condition.any))
            return f"obtain a license: {names}"
        case MembershipCondition(organization=organization):
            return f"join {catalog.organization_terms.label(organization)}"
        case ContinuingEducationCondition():
            return f"earn CEUs: {amount or describe(condition, catalog)}"
        case DocumentCondition():
            return f"send {issuer} {with_article(describe(condition, catalog))}"
        case ExclusionCondition(failed=str() as failed):
            exam = catalog.credentials[failed].abbreviation
            return f"wait until the failed {exam} exam no longer counts"
        case ExclusionCondition():
            return f"resolve this first: {describe(condition, catalog)}"
        case DecisionCondition():
            return f"ask {issuer} to decide: {describe(condition, catalog)}"
        case _:
            assert_never(condition)
