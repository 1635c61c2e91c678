"""What is said to the people of examples/ of their next steps, kept word for word; and to those half told."""

from collections.abc import Callable

import pytest
from tests.told import leaves

from pathways import Catalog, Record, next_steps
from pathways.planning.deadlines import deadlines
from pathways.planning.goals import PersonOnDay
from pathways.planning.lapse_impact import lapse_impacts
from pathways.planning.next_step import next_steps_for, with_credentials
from pathways.rendering.next.data import next_data

PEOPLE = ("dev", "lee", "maria", "sam", "vera")
DAY = "2026-11-24"


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("complete", [False, True], ids=["", "complete"])
def test_what_is_said_to_a_person_is_as_it_was(
    catalog: Catalog,
    person: Callable[[str], Record],
    kept: Callable[[str, str], None],
    who: str,
    *,
    complete: bool,
) -> None:
    told = next_steps(catalog, person(who), as_of=DAY, assume_complete=complete)
    on_day = PersonOnDay(catalog, person(who), told.as_of, complete)
    goals = on_day.goals()
    lines = [
        *leaves(next_data(told), "next"),
        *(f"{each.day} {each.kind} {each.credential}: {each.why}" for each in deadlines(on_day, goals)),
        *(f"lapses: {each}" for each in lapse_impacts(on_day, goals)),
        *(
            f"{step.kind}: {step.text}; opens {step.opens}, {step.in_the_end}"
            for step in next_steps_for(on_day, goals)
        ),
    ]
    kept(f"plan-{who}{'-complete' * complete}.txt", "\n".join([*lines, ""]))


def test_a_credential_that_is_earned_is_passed_and_held_from_that_day(
    catalog: Catalog, person: Callable[[str], Record]
) -> None:
    record, told = person("lee"), next_steps(catalog, person("lee"), as_of=DAY)
    later = with_credentials(record, ["ahima/chps"], told.as_of)
    exam, held = later.exams.items[-1], later.credentials.items[-1]
    assert (exam.exam, str(exam.passed)) == ("ahima/chps", DAY)
    assert (held.credential, str(held.earned)) == ("ahima/chps", DAY)
