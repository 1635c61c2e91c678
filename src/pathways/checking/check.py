"""The question: am I eligible?"""

from collections.abc import Iterator
from datetime import date

from pathways.checking.anchor import applied, sat
from pathways.checking.answer import Answer, Purpose
from pathways.checking.purpose import Bound, joined, under_edition
from pathways.evaluation.evaluate import evaluate
from pathways.evaluation.evidence import Facts
from pathways.model.above import Above
from pathways.model.catalog import Catalog, Credential
from pathways.model.edition import Edition
from pathways.model.find import find, the_day
from pathways.model.record import Record
from pathways.model.requirement import Exam, Holds, conditions
from pathways.model.source import Trust
from pathways.model.truth import Truth
from pathways.model.verdict import Verdict


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
        Unusable: the credential is not known, or the day is not a date.
    """
    subject = find(catalog, credential)
    name = subject.credential
    facts = Facts(catalog, record, the_day(as_of), name, assume_complete)
    applied_on = applied(record, name, facts.as_of)
    sat_on = sat(record, name, facts.as_of) or applied_on

    apply = Bound(subject, facts, applied_on).under(lambda edition: edition.apply)
    award = Bound(subject, facts, sat_on).under(lambda edition: edition.award_rule(name))
    held = evaluate(Holds(id="held", any=(name,)), facts, Above((), Trust.ISSUER))
    return Answer(
        credential=subject,
        as_of=facts.as_of,
        held=held.truth,
        apply=apply,
        award=Purpose(_or_held(held, award.verdict), award.editions),
        recommended=_recommended(apply.editions, facts),
        rules_version=catalog.version(_reached(catalog, subject)),
        record=record,
        catalog=catalog,
    )


def _or_held(held: Verdict, rule: Verdict) -> Verdict:
    """Whoever holds the credential in good standing has been awarded it, whatever the rule."""
    if held.truth is Truth.YES:
        return held
    if held.truth is Truth.UNKNOWN and rule.truth is not Truth.YES:
        return joined(Truth.UNKNOWN, [rule, held])
    return rule


def _recommended(editions: tuple[Edition | None, ...], facts: Facts) -> Verdict | None:
    for edition in editions:
        if edition and edition.recommended:
            return under_edition(edition, edition.recommended, facts)
    return None


def _reached(catalog: Catalog, subject: Credential) -> Iterator[str]:
    """The names whose files the answer rests on."""
    yield from (subject.credential, "degrees", *catalog.organizations, *catalog.vocabularies)
    yield from (name for name in catalog.digests if name.startswith("sources in "))
    for edition in subject.editions:
        for tree in (edition.apply, edition.award_rule(subject.credential), edition.recommended):
            for _, node in conditions(tree) if tree else ():
                if isinstance(node, Holds):
                    yield from node.any
                elif isinstance(node, Exam):
                    yield node.exam
