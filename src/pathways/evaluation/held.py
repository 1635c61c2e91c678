"""Exams passed, and credentials held."""

from pathways.evaluation.evidence import MET, Aspect, Facts, Weighed, best, by_then, item, open_to, refused
from pathways.model.record import Held, Sitting
from pathways.model.requirement import Exam, Holds
from pathways.model.truth import Truth
from pathways.model.verdict import Question


def exam(want: Exam, facts: Facts) -> Weighed:
    """Whether the exam was passed; to hold its credential in good standing proves that too."""
    exams = facts.record.exams
    weighed = [
        item(f"exams[{index}]", _passed(facts, one, f"exams[{index}]"))
        for index, one in enumerate(exams.items)
        if one.exam == want.exam
    ]
    sat = best(facts, weighed, exams.partial, "exams", want.exam)
    return max(sat, holds((want.exam,), facts), key=lambda one: one.truth)


def holds(any_of: tuple[str, ...], facts: Facts) -> Weighed:
    """Whether any of the credentials is held in good standing."""
    credentials = facts.record.credentials
    weighed = [
        item(f"credentials[{index}]", *_in_good_standing(facts, one, f"credentials[{index}]"))
        for index, one in enumerate(credentials.items)
        if one.credential in any_of
    ]
    return best(facts, weighed, credentials.partial, "credentials", *any_of)


def credential(want: Holds, facts: Facts) -> Weighed:
    """Whether any of the credentials that a condition names is held in good standing."""
    return holds(want.any, facts)


def _passed(facts: Facts, one: Sitting, path: str) -> Aspect:
    if one.passed is None and one.failed:
        return refused(f"was failed on {one.failed}")
    return by_then(facts, one.passed, f"{path}.passed")


def _in_good_standing(facts: Facts, one: Held, path: str) -> tuple[Aspect, ...]:
    earned = MET if one.left_out("earned") else by_then(facts, one.earned, f"{path}.earned")
    return earned, _standing(facts, one, path)


def _standing(facts: Facts, one: Held, path: str) -> Aspect:
    """A stated standing decides; else the day of expiry; with neither, the credential is taken as current."""
    if one.standing in ("active", "due"):
        return MET
    if one.standing in ("inactive", "revoked"):
        return refused(f"is {one.standing}")
    if one.standing == "grace":
        return open_to(Question("standing", None, "grace"))
    if one.expires:
        if one.expires.earliest >= facts.as_of:
            return MET
        if one.expires.latest < facts.as_of:
            return refused(f"expired on {one.expires}")
        return open_to(Question("attribute", f"{path}.expires", "exact date"))
    for field in ("standing", "expires"):
        if not one.left_out(field):
            return open_to(Question("attribute", f"{path}.{field}", field))
    return Aspect(Truth.YES, assumption=f"{path}: a credential with no expiry or standing stated is current")
