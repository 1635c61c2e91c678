"""Whether a designation, such as the A of CPC-A, applies."""

from dataclasses import replace

from pathways.checking.answer import Designated, Purpose
from pathways.checking.purpose import Bound, under_edition
from pathways.model.edition import Edition
from pathways.model.truth import Truth, agreed, negated
from pathways.model.verdict import Verdict


def designated(bound: Bound, award: Purpose) -> Designated | None:
    """The designation of the editions that may bind: it applies where the award is YES and nothing lifts it.

    Where the record states one for the credential, that decides. Editions that have none count as lifting it.
    """
    name = next((one.designation.name for one in award.editions if one and one.designation), None)
    if name is None or award.truth is Truth.NO:
        return None
    lifts = [_lifts(bound, edition) for edition in award.editions]
    stated = _stated(bound, name)
    lifted = agreed(Truth.YES if one is None else one.truth for one in lifts)
    truth = stated if stated is not None else min(award.truth, negated(lifted))
    shown = next(one for one in lifts if one is not None)
    return Designated(name, truth, replace(shown, truth=lifted))


def _lifts(bound: Bound, edition: Edition | None) -> Verdict | None:
    if edition is None or edition.designation is None:
        return None
    facts = replace(bound.facts, purpose="designation")
    return under_edition(edition, edition.designation.lifted_by, facts)


def _stated(bound: Bound, name: str) -> Truth | None:
    """What the record says of the designation; null where it says nothing."""
    held = [one for one in bound.facts.record.credentials.items if one.credential == bound.subject.credential]
    said = {one.designation for one in held if one.designation}
    if not said:
        return None
    return Truth.YES if name in said else Truth.NO
