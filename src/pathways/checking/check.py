"""The question: am I eligible?"""

from dataclasses import replace
from datetime import date
from functools import partial

from pathways.checking.anchor_dates import anchor_dates, award_anchor_dates
from pathways.checking.answer import Answer, PurposeVerdict
from pathways.checking.approval import expired_approval
from pathways.checking.designation import designation_answer
from pathways.checking.editions import BoundPerson, edition_verdict, join_verdicts
from pathways.checking.retake import retake
from pathways.evaluation.context import EvaluationContext, StandingAnswer
from pathways.evaluation.evaluate import evaluate
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.inherited import Inherited
from pathways.model.lookup import find, parse_date
from pathways.model.rules.condition import CredentialCondition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.source import Trust
from pathways.model.rules_version import own_rules, parts_behind_credential, version_of
from pathways.model.values.day import Day
from pathways.model.values.finding import collect_errors
from pathways.model.values.truth import Truth
from pathways.model.verdict import Verdict


class _LazyStandingSource:
    """Where holders stand, asked of renewals only where a record has something to renew."""

    def of(self, context: EvaluationContext, credential: str) -> StandingAnswer | None:
        """Whether a credential is in good standing; null where the record does not list it."""
        if not any(held.credential == credential for held in context.record.credentials.items):
            return None
        from pathways.renewal.standing.good_standing import STANDING_SOURCE

        return STANDING_SOURCE.of(context, credential)

    def may_have_lapsed(self, context: EvaluationContext, credential: str, passed: Day) -> bool:
        """Whether a credential that was earned on a day may have lapsed since."""
        from pathways.renewal.standing.good_standing import STANDING_SOURCE

        return STANDING_SOURCE.may_have_lapsed(context, credential, passed)


STANDINGS = _LazyStandingSource()


def check(
    catalog: Catalog,
    credential: str,
    record: Record,
    *,
    as_of: date | str,
    assume_complete: bool = False,
) -> Answer:
    """Say whether a person may sit the exam for a credential, and whether they may hold it.

    Args:
        catalog: the rules, from `load`.
        credential: an id, an abbreviation or a former one: `ahima/chps`, `CHPS`.
        record: the evidence, from `read_record`.
        as_of: the day the question is asked about, as a date or YYYY-MM-DD.
        assume_complete: take what the record does not say as not so.

    Returns:
        The answer, with its reasons.

    Raises:
        InvalidInputError: the credential is not known, or the day is not a date.
    """
    subject, day = collect_errors(partial(find, catalog, credential), partial(parse_date, as_of))
    answer = _answer(catalog, subject, record, day, closed=assume_complete)
    name = subject.credential
    waits, ended = retake(catalog, record, name, day), expired_approval(catalog, record, name, day)
    answer = replace(answer, retake=waits, run_out=ended)
    answer = replace(answer, new_application=_applying_now(answer, closed=assume_complete))
    if not any(exception.credential == subject.credential for exception in record.exceptions.items):
        return answer
    strict = record.model_copy(update={"exceptions": Record().exceptions})
    return replace(answer, without_exceptions=_answer(catalog, subject, strict, day, closed=assume_complete))


def _applying_now(answer: Answer, *, closed: bool) -> Answer | None:
    """The answer without the applications that the record tells of; null where that is the same answer."""
    name, record = answer.credential.credential, answer.record
    listed = record.applications
    others = tuple(application for application in listed.items if application.credential != name)
    if len(others) == len(listed.items):
        return None
    without = listed.model_copy(update={"items": others, "partial": False})
    fresh = record.model_copy(update={"applications": without})
    fresh_answer = _answer(answer.catalog, answer.credential, fresh, answer.as_of, closed=closed)
    same = all(
        before.truth is after.truth and before.editions == after.editions
        for before, after in ((answer.apply, fresh_answer.apply), (answer.award, fresh_answer.award))
    )
    return None if same else replace(fresh_answer, retake=answer.retake)


def _answer(catalog: Catalog, subject: Credential, record: Record, as_of: date, *, closed: bool) -> Answer:
    name = subject.credential
    days = anchor_dates(record, name, as_of)
    context = EvaluationContext(catalog, record, as_of, name, closed, days, standings=STANDINGS)
    bound = BoundPerson(subject, context)
    by_exam = BoundPerson(subject, replace(context, anchors=award_anchor_dates(days), purpose="award"))

    apply = bound.verdict(lambda edition: edition.apply)
    award = by_exam.verdict(lambda edition: edition.award_rule(name))
    own = replace(context, credential="")  # no exception of an issuer's makes somebody hold a credential
    held = evaluate(CredentialCondition(id="held", any=(name,)), own, Inherited((), Trust.ISSUER))
    awarded = PurposeVerdict(_or_held(held, award.verdict), award.editions)
    parts = parts_behind_credential(catalog, name)
    return Answer(
        credential=subject,
        as_of=as_of,
        held=held.truth,
        apply=apply,
        award=awarded,
        designation=designation_answer(by_exam, awarded),
        recommended=_recommended(apply.editions, replace(context, purpose="recommended")),
        rules_version=version_of(catalog, parts),
        own_rules=own_rules(catalog, parts),
        record=record,
        catalog=catalog,
        assume_complete=closed,
    )


def _or_held(held: Verdict, rule: Verdict) -> Verdict:
    """Whoever holds the credential in good standing has been awarded it, whatever the rule."""
    if held.truth is Truth.YES:
        return held
    if held.truth is Truth.UNKNOWN and rule.truth is not Truth.YES:
        return join_verdicts(Truth.UNKNOWN, [rule, held])
    return rule


def _recommended(editions: tuple[Edition | None, ...], context: EvaluationContext) -> Verdict | None:
    for edition in editions:
        if edition and edition.recommended is not None:
            return edition_verdict(edition, edition.recommended, context)
    return None
