from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from tests.effort import effort
from tests.laws.generate import Data, records

from pathways import Catalog, Record, check, next_steps
from pathways.model.values.truth import Truth
from pathways.planning.goals import GoalStage, PersonOnDay

DAY = date(2026, 11, 24)


@pytest.fixture
def staged(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> Callable[..., dict[str, Any]]:
    """What a person with nothing but these items is told of CCA, CCS and CHPS, whose rules these are."""

    def told(**record: Any) -> dict[str, Any]:
        work = {"experience": {"domain": "coding", "years": 2}}
        catalog = with_editions(
            cca=[{"apply": {"route": "open", "degree": "high-school"}}],
            ccs=[{"apply": {"route": "worked", **work}}],
            chps=[{"apply": {"all": [{"credential": "CCA"}, {"membership": "ahima"}, {"degree": "master"}]}}],
        )
        found = PersonOnDay(catalog, record_of(**record), DAY).goals()
        assert list(found.values()) == sorted(found.values(), key=lambda one: one.order)
        return {name.removeprefix("ahima/"): one for name, one in found.items()}

    return told


NONE: dict[str, Any] = {"experience": [], "credentials": [], "exams": [], "memberships": [], "education": []}
SCHOOL = {"education": [{"degree": "high-school", "completed": "2010"}]}


def test_each_stage_has_its_place(staged: Callable[..., dict[str, Any]]) -> None:
    found = staged(**{**NONE, **SCHOOL})
    assert found["cca"].stage is GoalStage.OPEN
    assert [one.name for one in found["cca"].missing] == ["exam"]
    assert found["ccs"].stage is GoalStage.LACKING
    assert found["ccs"].missing[0].shortfall.short.low == 24
    assert [one.name for one in found["chps"].missing] == ["credential", "membership", "degree"]
    assert found["cdip"].stage is GoalStage.CLOSED
    assert list(found).index("cca") < list(found).index("ccs") < list(found).index("chps")


def test_who_passed_may_claim_and_who_claimed_holds(staged: Callable[..., dict[str, Any]]) -> None:
    passed = {**NONE, **SCHOOL, "exams": [{"exam": "CCA", "passed": "2026-01-02"}]}
    assert staged(**passed)["cca"].stage is GoalStage.DUE
    held = {**passed, "credentials": [{"credential": "CCA", "earned": "2026-02-01"}]}
    assert staged(**held)["cca"].stage is GoalStage.HELD


def test_of_equally_many_lacks_the_smaller_is_nearer(staged: Callable[..., dict[str, Any]]) -> None:
    job = {"domains": ["coding"], "start": "2024-12-01", "end": "2026-11-24", "hours_per_week": 40}
    found = staged(**{**NONE, "experience": [job]})
    assert found["ccs"].stage is found["cca"].stage is GoalStage.LACKING
    assert list(found).index("ccs") < list(found).index("cca")


def test_what_is_not_told_is_not_certain(staged: Callable[..., dict[str, Any]]) -> None:
    assert staged()["cca"].stage is GoalStage.UNKNOWN


@settings(max_examples=effort(15, 40))
@given(keys=records)
def test_a_goal_says_what_check_says(catalog: Catalog, record_of: Callable[..., Record], keys: Data) -> None:
    record = record_of(**keys)
    found = PersonOnDay(catalog, record, DAY).goals()
    assert found.keys() == catalog.credentials.keys()
    for name, one in found.items():
        answer = check(catalog, name, record, as_of=DAY)
        assert (one.answer.apply, one.answer.award) == (answer.apply, answer.award)
        if one.stage is GoalStage.OPEN:
            assert answer.apply.truth is Truth.YES
        if one.stage is GoalStage.LACKING:
            assert {lack.name for lack in one.missing} == set(answer.apply.unmet)
            assert one.missing


def test_an_old_application_does_not_stand_in_the_way_of_a_new_one(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    record = record_of(
        education=[{"degree": "high-school", "completed": "2005"}],
        experience=[
            {"domains": ["coding"], "start": "2014-01-01", "end": "2015-01-01", "hours_per_week": 40}
        ],
        exams=[],
        credentials=[],
        training=[],
        coursework=[],
        applications=[{"credential": "CCS", "applied": "2015-03-01"}],
    )
    found = next_steps(catalog, record, as_of="2026-03-01")
    (goal,) = [one for one in found.goals if one.credential == "ahima/ccs"]
    assert goal.stage is GoalStage.OPEN
    assert any(one.kind == "sit" and one.credential == "ahima/ccs" for one in found.steps)


def test_who_may_be_reinstated_is_not_sent_to_the_exam(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    member = {"memberships": [{"organization": "aapc", "since": "2015-01-10"}]}
    held = {"credential": "CPC", "earned": "2015-04-10", "canceled": "2021-06-30"}
    passed = [{"exam": "CPC", "passed": "2015-04-10"}]
    for day, kinds in (("2022-06-30", ["renew"]), ("2024-06-30", ["sit"])):
        record = record_of(credentials=[held], exams=passed, **member)
        steps = next_steps(catalog, record, as_of=day).steps
        assert [one.kind for one in steps if one.credential == "aapc/cpc"] == kinds
    unlisted = next_steps(catalog, record_of(exams=passed, **member), as_of="2026-11-24")
    assert not [one for one in unlisted.steps if one.credential == "aapc/cpc"]
    (goal,) = [one for one in unlisted.goals if one.credential == "aapc/cpc"]
    assert goal.stage is GoalStage.UNKNOWN
