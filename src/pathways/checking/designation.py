"""Whether a designation, such as the A of CPC-A, applies."""

from dataclasses import replace

from pathways.checking.answer import DesignationAnswer, PurposeVerdict
from pathways.checking.editions import BoundPerson, edition_verdict, join_verdicts
from pathways.model.evidence.path import EvidencePath
from pathways.model.rules.edition import Edition
from pathways.model.values.truth import Truth, all_agree, negated
from pathways.model.verdict import Question, Verdict, unique


def designation_answer(bound: BoundPerson, award: PurposeVerdict) -> DesignationAnswer | None:
    """The designation of the editions that may bind: it applies where the award is YES and not lifted.

    Where the record states one for the credential, or that it is not known, that decides, for it is held
    until the issuer removes it; whether it can be removed is told beside it. Editions without one lift it.
    """
    name = next(
        (edition.designation.name for edition in award.editions if edition and edition.designation), None
    )
    if name is None or award.truth is Truth.NO:
        return None
    lifts = [_lifts(bound, edition) for edition in award.editions]
    lifted = all_agree(
        verdict.truth if verdict is not None else Truth.UNKNOWN if edition is None else Truth.YES
        for verdict, edition in zip(lifts, award.editions, strict=True)
    )
    shown = _designation_answer(bound, award, [lift for lift in lifts if lift is not None], lifted)
    stated = _stated(bound)
    if None in stated.values():
        untold = tuple(
            Question("attribute", path, name) for path, stated_value in stated.items() if stated_value is None
        )
        return DesignationAnswer(name, Truth.UNKNOWN, shown, untold)
    if stated:
        marked = name in stated.values()
        asked = shown.questions if marked else ()
        return DesignationAnswer(name, Truth.YES if marked else Truth.NO, shown, asked, stated=True)
    truth = min(award.truth, negated(lifted))
    unsettled = (*award.questions, *shown.questions) if truth is Truth.UNKNOWN else ()
    return DesignationAnswer(name, truth, shown, unique(unsettled))


def _designation_answer(
    bound: BoundPerson, award: PurposeVerdict, lifts: list[Verdict], lifted: Truth
) -> Verdict:
    """What lifts it under the one edition that binds, or under each that may."""
    if len(award.editions) == 1:
        return lifts[0]
    which = bound.applicable(award.editions) if lifted is Truth.UNKNOWN else ()
    return join_verdicts(lifted, lifts, which)


def _lifts(bound: BoundPerson, edition: Edition | None) -> Verdict | None:
    if edition is None or edition.designation is None:
        return None
    context = replace(bound.context, purpose="designation")
    return edition_verdict(edition, edition.designation.lifted_by, context)


def _stated(bound: BoundPerson) -> dict[EvidencePath, str | None]:
    """What the deciding entry says of the credential's designation, by path; null where it is not known.

    Nothing is stated by an award that is still to come, or of what is no longer held.
    """
    name, context = bound.subject.credential, bound.context
    standing_answer = context.standing(name)
    if standing_answer is None or not standing_answer.awarded or standing_answer.truth is Truth.NO:
        return {}
    return {
        path.at("designation"): credential.designation
        for index, credential in enumerate(context.record.credentials.items)
        for path in [EvidencePath("credentials", index)]
        if path == standing_answer.path and not credential.is_unset("designation")
    }
