"""Exceptions that the issuer made for one person."""

from dataclasses import replace
from fractions import Fraction

from pathways.evaluation.evidence import Weighed, inexact, past
from pathways.evaluation.facts import Facts
from pathways.model.amount import plainly
from pathways.model.condition import Condition
from pathways.model.record import Exemption
from pathways.model.truth import Truth
from pathways.model.verdict import Question, Verdict, unique

AMOUNTS = ("years", "months", "hours", "credits", "units", "assessments")
"""The fields of conditions that an exception of an amount changes; the first that a condition asks for."""


def exemption(facts: Facts, name: str | None) -> tuple[str, Exemption, Truth] | None:
    """The latest exception for a requirement, with its path and whether it is in force."""
    found = [
        (one.decided, index, one)
        for index, one in enumerate(facts.record.exceptions.items)
        if name and one.credential == facts.credential and facts.names(one.condition, name)
        if _in_force(facts, one) is not Truth.NO
    ]
    if not found:
        return None
    _, index, one = max(found, key=lambda each: each[:2])
    return f"exceptions[{index}]", one, _in_force(facts, one)


def _in_force(facts: Facts, one: Exemption) -> Truth:
    begun = Truth.UNKNOWN if one.decided.latest > facts.as_of else Truth.YES
    if one.decided.earliest > facts.as_of:
        begun = Truth.NO
    ended = Truth.NO if one.until is None and one.left_out("until") else past(facts, one.until)
    return min(begun, Truth(2 - ended))


def lowered(node: Condition, one: Exemption) -> Condition:
    """A condition with the amount that an exception puts in the place of its own."""
    field = next((word for word in AMOUNTS if getattr(node, word, None) is not None), None)
    return node.model_copy(update={field: one.amount}) if field else node


def excused(path: str, one: Exemption) -> Weighed:
    """What an exception that waives or substitutes says of a requirement: met, by the issuer's word."""
    return Weighed(Truth.YES, used=(path,), assumptions=(said(path, one),))


def waived(verdict: Verdict, facts: Facts) -> Verdict:
    """A whole group that the issuer waived or took something for; its parts stay for show."""
    found = exemption(facts, verdict.name)
    if found is None or found[1].action == "amount" or verdict.truth is Truth.YES:
        return verdict
    path, one, in_force = found
    if in_force is Truth.YES:
        met = excused(path, one)
        return replace(
            verdict, truth=met.truth, used=met.used, assumptions=met.assumptions, questions=(), unmet=()
        )
    questions = unique(verdict.questions, (inexact(f"{path}.decided"),))
    return replace(verdict, truth=Truth.UNKNOWN, questions=questions, unmet=())


def said(path: str, one: Exemption) -> str:
    """An exception in words."""
    what = {
        "waive": f"{one.condition} is waived",
        "substitute": f"{one.evidence} stands in for {one.condition}",
        "amount": f"{one.condition} needs {plainly(one.amount or Fraction(0))}",
    }[one.action]
    until = f", until {one.until}" if one.until else ""
    return f"{path}: {what}, by {one.by} on {one.decided}{until} ({one.reason})"


def perhaps(without: Weighed, with_it: Weighed, path: str) -> Weighed:
    """Weigh a condition whose exception may or may not be in force: what both ways agree on."""
    if without.truth is with_it.truth:
        return without
    questions: tuple[Question, ...] = (*without.questions, inexact(f"{path}.decided"))
    return replace(without, truth=Truth.UNKNOWN, questions=questions)
