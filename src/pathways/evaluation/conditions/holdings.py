"""Exams passed; credentials, licences and memberships held."""

from collections.abc import Iterator

from pathways.evaluation.assessment import Assessment, best, by_then, fits, inexact, item, not_told
from pathways.evaluation.check import MET, Criterion, open_to, refused
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.holdings import Expirable, HeldCredential, Membership
from pathways.model.rules.condition import CredentialCondition, LicenseCondition, MembershipCondition
from pathways.model.rules.vocabulary import Vocabulary
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question


def credential(want: CredentialCondition, facts: EvaluationContext) -> Assessment:
    """Whether any of the credentials is held in good standing."""
    credentials = facts.record.credentials
    weighed = [
        item(path, *_in_good_standing(facts, one, path), *_designated(want, facts, one, path))
        for index, one in enumerate(credentials.items)
        for path in [f"credentials[{index}]"]
        if one.credential in want.any
    ]
    return best(facts, weighed, credentials.partial, "credentials", *want.any)


def _in_good_standing(facts: EvaluationContext, one: HeldCredential, path: str) -> tuple[Criterion, ...]:
    """The standing that renewals say it has; of a credential outside the catalog what the record states."""
    found = facts.standing(one.credential) if one.credential else None
    if found is None:
        return _in_force(facts, one, path)
    if found.path not in ("", path):
        return (refused("was awarded again, and the later award decides"),)
    return found.aspects


def licence(want: LicenseCondition, facts: EvaluationContext) -> Assessment:
    """Whether any of the licences, or a narrower one, is in force."""
    licences = facts.record.licences
    terms = facts.catalog.vocabularies["licences"]
    weighed = [
        item(path, _one_of(terms, one.licence, want.any, f"{path}.licence"), *_in_force(facts, one, path))
        for index, one in enumerate(licences.items)
        for path in [f"licences[{index}]"]
    ]
    return best(facts, weighed, licences.partial, "licences", *want.any)


def membership(want: MembershipCondition, facts: EvaluationContext) -> Assessment:
    """Whether the person is a member now, of the organization or of one that belongs to it."""
    memberships = facts.record.memberships
    terms = facts.catalog.organization_terms
    weighed = [
        item(path, fits(terms, one.organization, want.organization, at), *_current(facts, one, path))
        for index, one in enumerate(memberships.items)
        for path, at in [(f"memberships[{index}]", f"memberships[{index}].organization")]
    ]
    return best(facts, weighed, memberships.partial, "memberships", want.organization)


def _one_of(terms: Vocabulary, have: str, wanted: tuple[str, ...], path: str) -> Criterion:
    """Whether a term is any of those asked for."""
    found = [fits(terms, have, want, path) for want in wanted]
    best = max(found, key=lambda aspect: aspect.truth)
    if best.truth is Truth.NO:
        return refused(f"{terms.label(have)} is not {' or '.join(map(terms.label, wanted))}")
    return best


def _in_force(facts: EvaluationContext, one: Expirable, path: str) -> tuple[Criterion, ...]:
    earned = MET if one.left_out("earned") else by_then(facts, one.earned, f"{path}.earned")
    return earned, _standing(facts, one, path)


def _standing(facts: EvaluationContext, one: Expirable, path: str) -> Criterion:
    """A stated standing decides; else the days on which it ended; with neither, it is taken as current."""
    if one.standing in ("active", "due"):
        return MET
    if one.standing in ("inactive", "revoked"):
        return refused(f"is {one.standing}")
    if one.standing == "grace":
        return open_to(Question("standing", None, "grace"))
    if not one.left_out("standing"):
        return not_told(facts, f"{path}.standing", "standing")
    if one.cancelled and one.cancelled.earliest <= facts.as_of:
        done = one.cancelled.latest <= facts.as_of
        return refused(f"was cancelled on {one.cancelled}") if done else open_to(inexact(f"{path}.cancelled"))
    if one.expires and one.expires.earliest < facts.as_of:
        return _lapsed(facts, one.expires, f"{path}.expires")
    for field in ("cancelled", "expires"):
        if getattr(one, field) is None and not one.left_out(field):
            return not_told(facts, f"{path}.{field}", field)
    if one.expires:
        return MET
    return Criterion(
        Truth.YES, assumption=f"{path}: assumed current; no expiration date or standing is stated"
    )


def _lapsed(facts: EvaluationContext, last: Day, path: str) -> Criterion:
    """Whether a last day, which may have passed, has."""
    return refused(f"expired on {last}") if last.latest < facts.as_of else open_to(inexact(path))


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
        yield not_told(facts, f"{path}.designation", "designation")
    else:
        yield refused(f"is held as {one.designation}")


def _current(facts: EvaluationContext, one: Membership, path: str) -> Iterator[Criterion]:
    if one.left_out("since"):
        yield Criterion(Truth.YES, assumption=f"{path}: assumed a member by then; no first day is stated")
    else:
        yield by_then(facts, one.since, f"{path}.since")
    if one.until:
        yield MET if one.until.earliest >= facts.as_of else _lapsed(facts, one.until, f"{path}.until")
    elif one.left_out("until"):
        yield Criterion(Truth.YES, assumption=f"{path}: assumed current; no last day is stated")
    else:
        yield not_told(facts, f"{path}.until", "date")
