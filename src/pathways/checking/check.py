"""The question: am I eligible?"""

from collections.abc import Callable
from datetime import date

from pathways.checking.anchor import applied, candidates, sat
from pathways.checking.answer import Answer, Purpose
from pathways.checking.find import find, the_day
from pathways.evaluation.evaluate import Above, evaluate
from pathways.evaluation.evidence import Facts
from pathways.model.catalog import Catalog, Credential
from pathways.model.day import Day
from pathways.model.edition import Edition
from pathways.model.record import Record
from pathways.model.requirement import AtLeast, Condition, Exam, Holds, conditions
from pathways.model.source import Trust
from pathways.model.truth import Truth, agreed
from pathways.model.verdict import Question, Verdict, unique


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
    facts = Facts(catalog, record, the_day(as_of), subject.credential, assume_complete)
    name = subject.credential
    applied_on = applied(record, name, facts.as_of)
    sat_on = sat(record, name, facts.as_of) or applied_on

    apply = _over(subject, facts, applied_on, lambda edition: edition.apply)
    rule = _over(subject, facts, sat_on, lambda edition: edition.award_rule(name))
    held = evaluate(Holds(id="held", any=(name,)), facts, Above((), Trust.ISSUER))
    return Answer(
        credential=subject,
        as_of=facts.as_of,
        held=held.truth,
        apply=apply,
        award=Purpose(_or_held(held, rule.verdict), rule.editions),
        recommended=_recommended(apply.editions, facts),
        rules_version=catalog.version(_reached(catalog, subject)),
        record=record,
        catalog=catalog,
    )


def _over(
    subject: Credential,
    facts: Facts,
    anchor: Day | None,
    rule: Callable[[Edition], AtLeast | Condition],
) -> Purpose:
    """Evaluate under each edition that may bind: what they agree on is the answer."""
    editions = candidates(subject.editions, anchor)
    verdicts = [_under(subject, edition, facts, anchor, rule) for edition in editions]
    if len(verdicts) == 1:
        return Purpose(verdicts[0], editions)
    truth = agreed(verdict.truth for verdict in verdicts)
    which = Question("edition", "applications" if anchor is None else None, subject.credential)
    settled = () if truth is not Truth.UNKNOWN else (which,)
    return Purpose(_joined(truth, verdicts, settled), editions)


def _recommended(editions: tuple[Edition | None, ...], facts: Facts) -> Verdict | None:
    for edition in editions:
        if edition and edition.recommended:
            return evaluate(edition.recommended, facts, _around(edition, facts))
    return None


def _around(edition: Edition, facts: Facts) -> Above:
    return Above(edition.cites, max(facts.catalog.sources[cite].trust for cite in edition.cites))


def _under(
    subject: Credential,
    edition: Edition | None,
    facts: Facts,
    anchor: Day | None,
    rule: Callable[[Edition], AtLeast | Condition],
) -> Verdict:
    if edition is None:
        missing = Question("rules", None, subject.credential)
        return Verdict(Truth.UNKNOWN, None, None, Trust.RECALLED, questions=(missing,))
    verdict = evaluate(rule(edition), facts, _around(edition, facts))
    texts = []
    if anchor and edition is subject.editions[0] and anchor.earliest < edition.begins.last:
        texts.append(f"edition {edition.id} was already in force; its first day is not known exactly")
    if (
        edition.confirmed
        and anchor
        and edition is subject.editions[-1]
        and edition.confirmed.latest < anchor.latest
    ):
        texts.append(f"edition {edition.id}, last seen in force on {edition.confirmed}, still holds")
    return verdict.assuming(*texts)


def _or_held(held: Verdict, rule: Verdict) -> Verdict:
    """Whoever holds the credential in good standing has been awarded it, whatever the rule."""
    if held.truth is Truth.YES:
        return held
    if held.truth is Truth.UNKNOWN and rule.truth is not Truth.YES:
        return _joined(Truth.UNKNOWN, [rule, held])
    return rule


def _joined(truth: Truth, verdicts: list[Verdict], questions: tuple[Question, ...] = ()) -> Verdict:
    """One node over several verdicts."""
    unmet = unique(*(one.unmet for one in verdicts)) if truth is Truth.NO else ()
    return Verdict(
        truth=truth,
        node=None,
        name=None,
        trust=min(one.trust for one in verdicts),
        cites=unique(*(one.cites for one in verdicts)),
        parts=tuple(verdicts),
        used=unique(*(one.used for one in verdicts)),
        left_out=unique(*(one.left_out for one in verdicts)),
        questions=unique(*(one.questions for one in verdicts), questions),
        assumptions=unique(*(one.assumptions for one in verdicts)),
        shortfalls=unique(*(one.shortfalls for one in verdicts)),
        unmet=unmet,
    )


def _reached(catalog: Catalog, subject: Credential) -> set[str]:
    """The names whose files the answer rests on."""
    reached = {subject.credential, subject.issuer, "degrees", "sources"}
    reached |= catalog.organizations.keys() | catalog.vocabularies.keys()
    for edition in subject.editions:
        for tree in (edition.apply, edition.award_rule(subject.credential), edition.recommended):
            for _, node in conditions(tree) if tree else ():
                reached |= (
                    set(node.any)
                    if isinstance(node, Holds)
                    else {node.exam}
                    if isinstance(node, Exam)
                    else set()
                )
    return reached
