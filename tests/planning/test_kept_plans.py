"""What is said to the people of examples/ of their next steps, kept word for word; and to those half told."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.data_lines import leaves

from pathways import Catalog, Record, next_steps
from pathways.planning.deadlines import CredentialExpiration, DeadlineReason, LastChance, deadlines
from pathways.planning.goals import Goal, PersonOnDay
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
        *(
            f"{each.day} {each.kind} {each.credential}: {reason_of(each.why)}"
            for each in deadlines(on_day, goals)
        ),
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


HOLDER: dict[str, Any] = {
    "credentials": [
        {"credential": "CHPS", "earned": "2019-07-02", "expires": "2027-12-31", "standing": "active"},
        {"credential": "HCS-D", "earned": "2025-03-10", "expires": "2027-03-09"},
        {"credential": "ODS", "earned": "2020-05-05", "expires": "2026-12-31"},
        {"credential": "CPC", "earned": "2024-02-01", "expires": "2027-02"},
        {"credential": "CCS", "earned": "2018-01-01", "canceled": "2020-01-01"},
        {"credential": "pahcs/coder", "earned": "2025-05-01", "expires": "2027-04-30"},
        {"other": "a certificate of another issuer", "expires": "2027-01-31"},
    ],
    "memberships": [{"organization": "aapc", "since": "2023-01-01", "until": "2027-01-31"}],
    "applications": [
        {"credential": "RHIT", "applied": "2026-06-01", "approved": "2026-11-20"},
        {"credential": "COC", "applied": "2012-01-01"},
    ],
    "education": [
        {"degree": "associate", "field": "health information management", "completed": "2016-12-01"}
    ],
    "experience": [{"domains": ["coding"], "start": "2020-01-01", "end": "2022-12-31", "hours_per_week": 40}],
    "exams": [{"exam": "RHIA", "failed": "2026-11-01"}],
}


def test_the_days_of_a_holder_with_everything_are_as_they_were(
    catalog: Catalog, record_of: Callable[..., Record], kept: Callable[[str, str], None]
) -> None:
    on_day = PersonOnDay(catalog, record_of(**HOLDER), date(2026, 11, 24), False)
    goals = on_day.goals()
    lines = [
        f"{each.day} {each.kind} {each.credential}: {reason_of(each.why)}"
        for each in deadlines(on_day, goals)
    ]
    lines += [
        f"{name}: {goal.stage.name}, anew: {goal.anew}, passed: {goal.passed}, missing: {missing_of(goal)}"
        for name, goal in sorted(goals.items())
    ]
    lines += [f"lapses: {each}" for each in lapse_impacts(on_day, goals)]
    lines += [
        f"{step.kind}: {step.text}; opens {step.opens}, {step.in_the_end}"
        for step in next_steps_for(on_day, goals)
    ]
    kept("plan-of-a-holder.txt", "\n".join([*lines, ""]))


def missing_of(goal: Goal) -> list[str]:
    return [missing.name for missing in goal.missing]


def reason_of(why: DeadlineReason) -> str:
    """Why a day matters, without the answer of the day after."""
    return f"LastChance, then {why.after.stage.name}" if isinstance(why, LastChance) else str(why)


def test_where_no_rule_for_a_renewal_is_on_file_the_last_day_of_what_is_held_is_told(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    bare = catalog.model_copy(update={"renewals": {}})
    on_day = PersonOnDay(bare, record_of(credentials=HOLDER["credentials"]), date(2026, 11, 24), False)
    found = [
        (str(each.day), each.kind, each.credential, each.why.item)
        for each in deadlines(on_day, on_day.goals())
        if isinstance(each.why, CredentialExpiration)
    ]
    assert found == [
        ("2026-12-31", "last", "ncra/ods", "credentials[2].expires"),
        ("2027-02-01", "last", "aapc/cpc", "credentials[3].expires"),
        ("2027-03-09", "last", "bmsc/hcs-d", "credentials[1].expires"),
        ("2027-04-30", "last", "pahcs/coder", "credentials[5].expires"),
        ("2027-12-31", "last", "ahima/chps", "credentials[0].expires"),
    ]
