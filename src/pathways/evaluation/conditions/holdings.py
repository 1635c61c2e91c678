"""Credentials, licenses and memberships held."""

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
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.holdings import Expirable, HeldCredential, Membership
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import NamedId, Reason
from pathways.model.rules.condition import CredentialCondition, LicenseCondition, MembershipCondition
from pathways.model.rules.vocabulary import Vocabulary
from pathways.model.values.day import Day
from pathways.model.values.standing import good_standing
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.wording import assumed


def evaluate_credential(condition: CredentialCondition, context: EvaluationContext) -> Assessment:
    """Whether any of the credentials is held in good standing."""
    credentials = context.record.credentials
    weighed = [
        assess_item(
            path,
            *_in_good_standing(context, credential, path),
            *_designated(condition, context, credential, path),
        )
        for index, credential in enumerate(credentials.items)
        for path in [EvidencePath("credentials", index)]
        if credential.credential in condition.any
    ]
    return best_assessment(context, weighed, credentials.partial, "credentials", *condition.any)


def _in_good_standing(
    context: EvaluationContext, held: HeldCredential, path: EvidencePath
) -> tuple[Criterion, ...]:
    """The standing that renewals say it has; of a credential outside the catalog what the record states."""
    standing_answer = context.standing(held.credential) if held.credential else None
    if standing_answer is None:
        return _in_force(context, held, path)
    if standing_answer.path not in ("", path):
        return (failed(Reason("awarded-again")),)
    return standing_answer.aspects


def evaluate_license(condition: LicenseCondition, context: EvaluationContext) -> Assessment:
    """Whether any of the licenses, or a narrower one, is in force."""
    licenses = context.record.licenses
    terms = context.catalog.vocabularies["licenses"]
    weighed = [
        assess_item(
            path,
            _any_of(terms, held.license, condition.any, path.at("license")),
            *_in_force(context, held, path),
        )
        for index, held in enumerate(licenses.items)
        for path in [EvidencePath("licenses", index)]
    ]
    return best_assessment(context, weighed, licenses.partial, "licenses", *condition.any)


def evaluate_membership(condition: MembershipCondition, context: EvaluationContext) -> Assessment:
    """Whether the person is a member now, of the organization or of one that belongs to it."""
    memberships = context.record.memberships
    terms = context.catalog.organization_terms
    weighed = [
        assess_item(
            path,
            term_matches(terms, membership.organization, condition.organization, at),
            *_membership_criteria(context, membership, path),
        )
        for index, membership in enumerate(memberships.items)
        for path, at in [
            (EvidencePath("memberships", index), EvidencePath("memberships", index, "organization"))
        ]
    ]
    return best_assessment(context, weighed, memberships.partial, "memberships", condition.organization)


def _any_of(terms: Vocabulary, have: str, wanted: tuple[str, ...], path: EvidencePath) -> Criterion:
    """Whether a term is any of those asked for."""
    criteria = [term_matches(terms, have, want, path) for want in wanted]
    best = max(criteria, key=lambda aspect: aspect.truth)
    if best.truth is Truth.NO:
        return failed(
            Reason(
                "other-term",
                (NamedId(terms.vocabulary, have), tuple(NamedId(terms.vocabulary, want) for want in wanted)),
            )
        )
    return best


def _in_force(context: EvaluationContext, held: Expirable, path: EvidencePath) -> tuple[Criterion, ...]:
    earned = MET if held.is_unset("earned") else happened_by(context, held.earned, path.at("earned"))
    return earned, _standing(context, held, path)


def _standing(context: EvaluationContext, held: Expirable, path: EvidencePath) -> Criterion:
    """A stated standing decides; else the days on which it ended; with neither, it is taken as current."""
    if held.standing:
        good = good_standing(held.standing)
        if good is Truth.NO:
            return failed(Reason("standing", (held.standing,)))
        return MET if good is Truth.YES else undetermined(Question("standing", None, held.standing))
    if not held.is_unset("standing"):
        return unstated(context, path.at("standing"), "standing")
    if held.canceled and held.canceled.earliest <= context.as_of:
        done = held.canceled.latest <= context.as_of
        return (
            failed(Reason("canceled-on", (held.canceled,)))
            if done
            else undetermined(inexact_day(path.at("canceled")))
        )
    if held.expires and held.expires.earliest < context.as_of:
        return _lapsed(context, held.expires, path.at("expires"))
    for field in ("canceled", "expires"):
        if getattr(held, field) is None and not held.is_unset(field):
            return unstated(context, path.at(field), field)
    if held.expires:
        return MET
    return Criterion(Truth.YES, assumption=assumed.currently_held(path))


def _lapsed(context: EvaluationContext, last: Day, path: EvidencePath) -> Criterion:
    """Whether a last day, which may have passed, has."""
    return (
        failed(Reason("expired-on", (last,)))
        if last.latest < context.as_of
        else undetermined(inexact_day(path))
    )


def _designated(
    condition: CredentialCondition, context: EvaluationContext, held: HeldCredential, path: EvidencePath
) -> Iterator[Criterion]:
    """Whether a credential is held without its designation, where that is asked for."""
    if not condition.unrestricted or held.credential is None:
        return
    editions = context.catalog.credentials[held.credential].editions
    if held.designation == "none" or not any(edition.designation for edition in editions):
        yield MET
    elif held.designation is None:
        yield unstated(context, path.at("designation"), "designation")
    else:
        yield failed(Reason("held-as", (held.designation,)))


def _membership_criteria(
    context: EvaluationContext, membership: Membership, path: EvidencePath
) -> Iterator[Criterion]:
    if membership.is_unset("since"):
        yield Criterion(Truth.YES, assumption=assumed.member_by_then(path))
    else:
        yield happened_by(context, membership.since, path.at("since"))
    if membership.until:
        yield (
            MET
            if membership.until.earliest >= context.as_of
            else _lapsed(context, membership.until, path.at("until"))
        )
    elif membership.is_unset("until"):
        yield Criterion(Truth.YES, assumption=assumed.member_still(path))
    else:
        yield unstated(context, path.at("until"), "date")
