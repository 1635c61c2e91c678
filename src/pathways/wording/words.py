"""Closed kinds as people read them: truths, sources and origins; data has their own words."""

from typing import Final, assert_never

from pathways.model.evidence.item import Origin
from pathways.model.rules.source import Trust
from pathways.model.values.truth import Truth

REQUIREMENT_WIDTH: Final = len("Need info  ")
"""The columns that the word takes in front of a requirement."""


def answer_word(truth: Truth) -> str:
    """The answer to a whole question."""
    match truth:
        case Truth.YES:
            return "Yes"
        case Truth.NO:
            return "No"
        case Truth.UNKNOWN:
            return "Need more information"
        case _:
            assert_never(truth)


def requirement_word(truth: Truth) -> str:
    """Whether one requirement is met."""
    match truth:
        case Truth.YES:
            return "Met"
        case Truth.NO:
            return "Not met"
        case Truth.UNKNOWN:
            return "Need info"
        case _:
            assert_never(truth)


def requirement_line(truth: Truth, text: str) -> str:
    """A requirement behind the word that says whether it is met."""
    return f"{requirement_word(truth):<{REQUIREMENT_WIDTH}}{text}"


def trust_words(trust: Trust) -> str:
    """How far a source can be trusted."""
    match trust:
        case Trust.ISSUER:
            return "issuer"
        case Trust.COPY:
            return "archived copy"
        case Trust.THIRD_PARTY:
            return "third party"
        case Trust.RECALLED:
            return "unconfirmed, no source read"
        case _:
            assert_never(trust)


def origin_words(origin: Origin) -> str:
    """How far an item of a record is shown to be so."""
    match origin:
        case Origin.CLAIMED:
            return "stated by the learner"
        case Origin.DOCUMENT:
            return "shown by a document"
        case Origin.VERIFIED:
            return "verified"
        case _:
            assert_never(origin)
