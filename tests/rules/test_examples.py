"""The examples in rule files, each a case."""

from datetime import date

import pytest

from pathways import Catalog, check, load
from pathways.linting.examples import mismatches
from pathways.model.rules.example import Example

CASES = [
    pytest.param(credential.credential, example, id=f"{credential.abbreviation}: {example.name}")
    for credential in load(examples=True).credentials.values()
    for example in credential.examples
]


@pytest.mark.parametrize(("credential", "example"), CASES)
def test_every_example_is_answered_as_it_says(catalog: Catalog, credential: str, example: Example) -> None:
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
