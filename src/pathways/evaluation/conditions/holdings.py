"""Exams passed; credentials, licences and memberships held."""

from collections.abc import Iterator

from pathways.evaluation.assessment import (
    Assessment,
    assess_item,
    best_assessment,
    happened_by,
    inexact_day,
    term_matches,
    unstated,
)
from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.holdings import Expirable, HeldCredential, Membership
from pathways.model.rules.condition import CredentialCondition, LicenseCondition, MembershipCondition
from pathways.model.rules.vocabulary import Vocabulary
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def evaluate_credential(want: CredentialCondition, facts: EvaluationContext) -> Assessment:
    """Whether any of the credentials is held in good standing."""
    credentials = facts.record.credentials
    weighed = [
        assess_item(path, *_in_good_standing(facts, one, path), *_designated(want, facts, one, path))
        for index, one in enumerate(credentials.items)
        for path in [f"credentials[{index}]"]
        if one.credential in want.any
    ]
    return best_assessment(facts, weighed, credentials.partial, "credentials", *want.any)


def _in_good_standing(facts: EvaluationContext, one: HeldCredential, path: str) -> tuple[Criterion, ...]:
    """The standing that renewals say it has; of a credential outside the catalog what the record states."""
    found = facts.standing(one.credential) if one.credential else None
    if found is None:
        return _in_force(facts, one, path)
    if found.path not in ("", path):
        return (failed("was awarded again, and the later award decides"),)
    return found.aspects


def evaluate_license(want: LicenseCondition, facts: EvaluationContext) -> Assessment:
    """Whether any of the licences, or a narrower one, is in force."""
    licences = facts.record.licences
    terms = facts.catalog.vocabularies["licences"]
    weighed = [
        assess_item(
            path, _one_of(terms, one.licence, want.any, f"{path}.licence"), *_in_force(facts, one, path)
        )
        for index, one in enumerate(licences.items)
        for path in [f"licences[{index}]"]
    ]
    return best_assessment(facts, weighed, licences.partial, "licences", *want.any)


def evaluate_membership(want: MembershipCondition, facts: EvaluationContext) -> Assessment:
    """Whether the person is a member now, of the organization or of one that belongs to it."""
    memberships = facts.record.memberships
    terms = facts.catalog.organization_terms
    weighed = [
        assess_item(
            path, term_matches(terms, one.organization, want.organization, at), *_current(facts, one, path)
        )
        for index, one in enumerate(memberships.items)
        for path, at in [(f"memberships[{index}]", f"memberships[{index}].organization")]
    ]
    return best_assessment(facts, weighed, memberships.partial, "memberships", want.organization)


def _one_of(terms: Vocabulary, have: str, wanted: tuple[str, ...], path: str) -> Criterion:
    """Whether a term is any of those asked for."""
    found = [term_matches(terms, have, want, path) for want in wanted]
    best = max(found, key=lambda aspect: aspect.truth)
    if best.truth is Truth.NO:
        return failed(f"{terms.label(have)} is not {' or '.join(map(terms.label, wanted))}")
    return best


def _in_force(facts: EvaluationContext, one: Expirable, path: str) -> tuple[Criterion, ...]:
    earned = MET if one.is_unset("earned") else happened_by(facts, one.earned, f"{path}.earned")
    return earned, _standing(facts, one, path)


def _standing(facts: EvaluationContext, one: Expirable, path: str) -> Criterion:
    """A stated standing decides; else the days on which it ended; with neither, it is taken as current."""
    if one.standing in ("active", "due"):
        return MET
    if one.standing in ("inactive", "revoked"):
        return failed(f"is {one.standing}")
    if one.standing == "grace":
        return undetermined(Question("standing", None, "grace"))
    if not one.is_unset("standing"):
        return unstated(facts, f"{path}.standing", "standing")
    if one.cancelled and one.cancelled.earliest <= facts.as_of:
        done = one.cancelled.latest <= facts.as_of
        return (
            failed(f"was cancelled on {one.cancelled}")
            if done
            else undetermined(inexact_day(f"{path}.cancelled"))
        )
    if one.expires and one.expires.earliest < facts.as_of:
        return _lapsed(facts, one.expires, f"{path}.expires")
    for field in ("cancelled", "expires"):
        if getattr(one, field) is None and not one.is_unset(field):
            return unstated(facts, f"{path}.{field}", field)
    if one.expires:
        return MET
    return Criterion(
        Truth.YES, assumption=f"{path}: assumed current; no expiration date or standing is stated"
    )


def _lapsed(facts: EvaluationContext, last: Day, path: str) -> Criterion:
    """Whether a last day, which may have passed, has."""
    return failed(f"expired on {last}") if last.latest < facts.as_of else undetermined(inexact_day(path))


def _designated(
    want: CredentialCondition, facts: EvaluationContext, one: HeldCredential, path: str
) -> Iterator[Criterion]:
    """Whether a credential is held without its designation, where that is asked for."""
    if not want.unrestricted or one.credential is None:
        return
    editions = facts.catalog.credentials[one.credential].editions
    if one.designation == "none" or not any(edition.designation for edition in editions):
        yield MET
    elif one.designation is None:
        yield unstated(facts, f"{path}.designation", "designation")
    else:
        yield failed(f"is held as {one.designation}")


def _current(facts: EvaluationContext, one: Membership, path: str) -> Iterator[Criterion]:
    if one.is_unset("since"):
        yield Criterion(Truth.YES, assumption=f"{path}: assumed a member by then; no first day is stated")
    else:
        yield happened_by(facts, one.since, f"{path}.since")
    if one.until:
        yield MET if one.until.earliest >= facts.as_of else _lapsed(facts, one.until, f"{path}.until")
    elif one.is_unset("until"):
        yield Criterion(Truth.YES, assumption=f"{path}: assumed current; no last day is stated")
    else:
        yield unstated(facts, f"{path}.until", "date")
