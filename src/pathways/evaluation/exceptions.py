"""Exceptions that the issuer made for one person."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from pathways.evaluation.assessment import Assessment
from pathways.evaluation.facts import EvaluationContext
from pathways.evaluation.latest_ruling import latest, undecided
from pathways.model.evidence.decisions import IssuerException
from pathways.model.rules.condition import Condition
from pathways.model.values.amount import plainly
from pathways.model.values.truth import Truth, agreed
from pathways.model.verdict import Question, Verdict, unique

AMOUNTS = ("years", "months", "hours", "credits", "units", "assessments")
"""The fields of conditions that an exception of an amount changes; the first that a condition asks for."""


def exemptions(facts: EvaluationContext, name: str | None) -> tuple[tuple[str, IssuerException] | None, ...]:
    """The exceptions that may be the last in force for a requirement; null where perhaps none is."""
    if name is None or not facts.record.exceptions.items:
        return (None,)
    return latest(
        facts,
        (
            (f"exceptions[{index}]", one)
            for index, one in enumerate(facts.record.exceptions.items)
            if one.credential == facts.credential and facts.names(one.condition, name)
        ),
    )


def lowered(node: Condition, one: IssuerException) -> Condition:
    """A condition with the amount that an exception puts in the place of its own."""
    field = next((word for word in AMOUNTS if getattr(node, word, None) is not None), None)
    return node.model_copy(update={field: one.amount}) if field else node


def excused(path: str, one: IssuerException) -> Assessment:
    """What an exception that waives or substitutes says of a requirement: met, by the issuer's word."""
    return Assessment(Truth.YES, used=(path,), assumptions=(said(path, one),))


def waived(verdict: Verdict, facts: EvaluationContext) -> Verdict:
    """A whole group that the issuer waived or took something for; its parts stay for show."""
    found = exemptions(facts, verdict.name)
    waivers = [placed for placed in found if placed and placed[1].action in ("waive", "substitute")]
    if not waivers or verdict.truth is Truth.YES:
        return verdict
    if len(waivers) < len(found):
        questions = unique(verdict.questions, undecided(found))
        return replace(verdict, truth=Truth.UNKNOWN, questions=questions, unmet=())
    met = excused(*waivers[-1])
    return replace(
        verdict, truth=met.truth, used=met.used, assumptions=met.assumptions, questions=(), unmet=()
    )


def agreeing(ways: Sequence[Assessment], questions: tuple[Question, ...]) -> Assessment:
    """Weigh a condition in every way that the exceptions for it may stand: what all agree on."""
    truth = agreed(one.truth for one in ways)
    if len(ways) == 1 or truth is not Truth.UNKNOWN:
        return ways[-1]
    every = unique(*(one.questions for one in ways), questions)
    return replace(ways[-1], truth=truth, questions=every, competing=None)


def said(path: str, one: IssuerException) -> str:
    """An exception in words."""
    what = {
        "waive": f"{one.condition} is waived",
        "substitute": f"{one.evidence} stands in for {one.condition}",
        "extend": f"{one.condition} is extended",
        "amount": f"{one.condition} needs {plainly(one.amount or Fraction(0))}",
    }[one.action]
    until = f", until {one.until}" if one.until else ""
    return f"{path}: {what}, by {one.by} on {one.decided}{until} ({one.reason})"
