"""The examples in rule files, each a case."""

from datetime import date

import pytest

from pathways import Answer, Catalog, check, load
from pathways.model.example import Example
from pathways.rendering.words import short

CASES = [
    pytest.param(credential.credential, example, id=f"{credential.abbreviation}: {example.name}")
    for credential in load().credentials.values()
    for example in credential.examples
]


def mismatches(answer: Answer, example: Example) -> dict[str, object]:
    """What an example expects and the answer does not say."""
    purposes = (answer.apply, answer.award)
    said = {
        "apply": answer.apply.truth.word,
        "award": answer.award.truth.word,
        "held": answer.held.word,
        "route": answer.apply.route,
    }
    wrong: dict[str, object] = {
        key: word for key, word in said.items() if getattr(example, key) not in (None, word)
    }
    unmet = set(example.unmet) - {name for purpose in purposes for name in purpose.unmet}
    questions = set(example.questions) - {one.path for purpose in purposes for one in purpose.questions}
    shortfalls = set(example.shortfalls.items()) - {
        (one.condition, short(one)) for purpose in purposes for one in purpose.shortfalls
    }
    named = {"unmet": unmet, "questions": questions, "shortfalls": shortfalls}
    return wrong | {key: value for key, value in named.items() if value}


@pytest.mark.parametrize(("credential", "example"), CASES)
def test_example(catalog: Catalog, credential: str, example: Example) -> None:
    answer = check(catalog, credential, example.record, as_of=example.as_of.earliest)
    assert not mismatches(answer, example)


def test_an_example_that_expects_something_else_is_seen(catalog: Catalog) -> None:
    wrong = Example.model_validate(
        {
            "name": "all wrong",
            "as_of": "2026-11-24",
            "record": {"credentials": []},
            "apply": "yes",
            "award": "yes",
            "held": "yes",
            "route": "master",
            "unmet": ["master/degree"],
            "shortfalls": {"master/experience": "1 day"},
            "questions": ["documents"],
        }
    )
    answer = check(catalog, "CHPS", wrong.record, as_of=date(2026, 11, 24))
    assert mismatches(answer, wrong).keys() == {
        "apply", "award", "held", "route", "unmet", "shortfalls", "questions"
    }  # fmt: skip
