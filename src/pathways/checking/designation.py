"""Whether a designation, such as the A of CPC-A, applies."""

from dataclasses import replace

from pathways.checking.answer import DesignationAnswer, PurposeVerdict
from pathways.checking.editions import BoundPerson, edition_verdict, join_verdicts
from pathways.model.rules.edition import Edition
from pathways.model.values.truth import Truth, all_agree, negated
from pathways.model.verdict import Question, Verdict, unique


def designation_answer(bound: BoundPerson, award: PurposeVerdict) -> DesignationAnswer | None:
    """The designation of the editions that may bind: it applies where the award is YES and not lifted.

    Where the record states one for the credential, or that it is not known, that decides, for it is held
    until the issuer removes it; whether it can be removed is told beside it. Editions without one lift it.
    """
    name = next((one.designation.name for one in award.editions if one and one.designation), None)
    if name is None or award.truth is Truth.NO:
        return None
    lifts = [_lifts(bound, edition) for edition in award.editions]
    lifted = all_agree(
        one.truth if one else Truth.UNKNOWN if edition is None else Truth.YES
        for one, edition in zip(lifts, award.editions, strict=True)
    )
    shown = _designation_answer(bound, award, [one for one in lifts if one], lifted)
    stated = _stated(bound)
    if None in stated.values():
        untold = tuple(Question("attribute", path, name) for path, said in stated.items() if said is None)
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
    facts = replace(bound.facts, purpose="designation")
    return edition_verdict(edition, edition.designation.lifted_by, facts)


def _stated(bound: BoundPerson) -> dict[str, str | None]:
    """What the deciding entry says of the credential's designation, by path; null where it is not known.

    Nothing is stated by an award that is still to come, or of what is no longer held.
    """
    name, facts = bound.subject.credential, bound.facts
    found = facts.standing(name)
    if found is None or not found.awarded or found.truth is Truth.NO:
        return {}
    return {
        f"{path}.designation": one.designation
        for index, one in enumerate(facts.record.credentials.items)
        for path in [f"credentials[{index}]"]
        if path == found.path and not one.is_unset("designation")
    }
