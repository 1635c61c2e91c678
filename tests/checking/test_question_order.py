"""The order of questions: what settles a verdict alone comes first, then what the nearest route needs."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record, check
from pathways.checking.answer import Answer
from pathways.checking.question_order import by_decisiveness
from pathways.model.evidence.path import EvidencePath
from pathways.model.rules.requirement import AtLeast
from pathways.model.rules.source import Trust
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, Verdict, unique

DAY = "2026-11-24"
A, B, C, D, E, F = (Question("issuer-discretion", None, letter) for letter in "ABCDEF")
OWN = Question("list", EvidencePath("memberships"), "aapc")


def leaf(*questions: Question, truth: Truth = Truth.UNKNOWN) -> Verdict:
    return Verdict(truth, None, None, Trust.ISSUER, questions=questions)


def group(count: int, *parts: Verdict) -> Verdict:
    parts_of: Any = (None,) * len(parts)
    node = AtLeast.model_construct(count=count, of=parts_of)
    return Verdict(
        Truth.UNKNOWN,
        node,
        None,
        Trust.ISSUER,
        parts=parts,
        questions=unique(*(part.questions for part in parts)),
    )


THREE = group(3, leaf(A), leaf(B), leaf(C))


@pytest.mark.parametrize(
    ("verdict", "order"),
    [
        (group(1, group(2, leaf(A), leaf(B)), leaf(C)), [C, A, B]),  # C alone opens a route
        (group(2, leaf(A), group(1, leaf(B), leaf(C))), [A, B, C]),  # a no to A ends it all
        (group(1, THREE, group(2, leaf(D), leaf(E))), [D, E, A, B, C]),
        (group(1, THREE, group(2, leaf(D), leaf(E), leaf(F))), [D, E, F, A, B, C]),
        (group(2, leaf(A), leaf(OWN)), [OWN, A]),  # the person's own record before the issuer
        (group(2, leaf(truth=Truth.YES), leaf(A), leaf(truth=Truth.NO), group(2, leaf(B), leaf(C))), [A, B, C]),  # noqa: E501
    ],
)  # fmt: skip
def test_the_most_decisive_question_comes_first(verdict: Verdict, order: list[Question]) -> None:
    assert list(by_decisiveness(verdict)) == order


def asked(answer: Answer) -> list[tuple[str, str | None]]:
    return [(question.kind, question.path) for question in answer.apply.questions]


def test_a_settled_verdict_asks_nothing(catalog: Catalog, record_of: Callable[..., Record]) -> None:
    answer = check(catalog, "RHIT", record_of(education=[]), as_of=DAY)
    assert (answer.apply.truth, asked(answer)) == (Truth.NO, [])


DIPLOMA: dict[str, Any] = {"degree": "high-school"}
PROGRAM = {"degree": "associate", "field": "Health Information Technology", "completed": "2022-05-15"}


def test_nothing_is_asked_of_a_diploma_that_cannot_matter(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    answer = check(catalog, "RHIT", record_of(education=[DIPLOMA, PROGRAM]), as_of=DAY)
    assert asked(answer)[0] == ("attribute", "education[1].accredited_by")
    assert not any((path or "").startswith("education[0]") for _, path in asked(answer))


def test_what_is_answered_is_not_asked_and_settles_the_verdict(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    before = check(catalog, "RHIT", record_of(education=[PROGRAM]), as_of=DAY)
    assert before.apply.truth is Truth.UNKNOWN
    told = record_of(education=[PROGRAM | {"accredited_by": ["cahiim"]}])  # what the first question asks for
    assert check(catalog, "RHIT", told, as_of=DAY).apply.truth is Truth.YES
