"""When time alone reaches a requirement: the same rules, asked about later dates."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.effort import effort

from pathways import Answer, Catalog, Record, check, load
from pathways.model.values.truth import Truth
from pathways.model.verdict import Verdict
from pathways.planning.answer_summary import summarize
from pathways.planning.projection import Projection, projected

DAY = date(2026, 11, 24)
ONE = timedelta(1)
CATALOG = load()
JOB: dict[str, Any] = {"domains": ["privacy"], "employer": "Lakeside", "start": "2023-06-01"}
FULL_TIME, PART_TIME = ({**JOB, "hours_per_week": hours} for hours in (40, 20))
PROGRAM = {"degree": "associate", "field": "HIM", "accredited_by": ["cahiim"], "completed": "2027-05-15"}


def on(day: date) -> Projection:
    return Projection(day, day)


def leaves(verdict: Verdict) -> Iterator[Verdict]:
    if not verdict.parts:
        yield verdict
    for part in verdict.parts:
        yield from leaves(part)


def leaf(answer: Answer, name: str) -> Verdict:
    return next(one for one in leaves(answer.apply.verdict) if one.name == name)


def of_experience(record: Record, name: str = "associate/experience") -> Projection | None:
    answer = check(CATALOG, "CHPS", record, as_of=DAY)
    return projected(answer, leaf(answer, name))


@pytest.mark.parametrize(
    ("job", "projection"),
    [
        (FULL_TIME, on(date(2027, 5, 31))),
        (FULL_TIME | {"end": "2026-01-31"}, None),  # it ended
        (FULL_TIME | {"start": "2027-01-01"}, on(date(2030, 12, 31))),
        (FULL_TIME | {"end": "2026-12-31"}, None),  # it will end too early
        (FULL_TIME | {"end": "2028-12-31"}, on(date(2027, 5, 31))),
        (JOB | {"hours_per_week": 1}, Projection(date(2027, 5, 31), None)),  # in proportion not in ten years
    ],
)  # fmt: skip
def test_work_that_goes_on_reaches_four_years(
    record_of: Callable[..., Record], job: dict[str, Any], projection: Projection | None
) -> None:
    assert of_experience(record_of(experience=[job])) == projection


def test_a_program_that_ends_on_a_day_is_reached_on_it(record_of: Callable[..., Record]) -> None:
    record = record_of(education=[PROGRAM])
    answer = check(CATALOG, "RHIT", record, as_of=DAY)
    name = "accredited-associate/program"
    assert projected(answer, leaf(answer, name)) == on(date(2027, 5, 15))


@settings(max_examples=effort(15, 60), deadline=None)
@given(
    months=st.integers(1, 60),
    hours=st.sampled_from([8, 20, 32, 40]),
    ends=st.none() | st.integers(-12, 48),
    name=st.sampled_from(["associate/experience", "bachelor/experience", "high-school/experience"]),
)
def test_a_projection_is_what_check_says_on_the_days(
    months: int, hours: int, ends: int | None, name: str
) -> None:
    start = DAY - timedelta(months * 30)
    job: dict[str, Any] = {"domains": ["privacy"], "start": str(start), "hours_per_week": hours}
    if ends is not None:
        job["end"] = str(max(start, DAY + timedelta(ends * 30)))
    record = Record.model_validate({"experience": [job]}, context=CATALOG.names)
    answer = check(CATALOG, "CHPS", record, as_of=DAY)
    found = projected(answer, leaf(answer, name))

    def truth(day: date) -> Truth:
        return leaf(check(CATALOG, "CHPS", record, as_of=day), name).truth

    if found is None:
        assert truth(DAY) is Truth.YES or truth(DAY + timedelta(3650)) is truth(DAY)
        return
    if found.first:
        assert (truth(found.first - ONE), truth(found.first) is Truth.NO) == (Truth.NO, False)
    if found.last:
        assert truth(found.last - ONE) is not Truth.YES
        assert truth(found.last) is Truth.YES


PEOPLE: tuple[dict[str, Any], ...] = (
    {},
    {"education": [], "experience": [], "exams": [], "credentials": [], "memberships": []},
    {"education": [{"degree": "associate", "field": "HIM", "completed": "2022-05"}], "experience": [JOB]},
    {"education": [{"degree": "bachelor", "completed": "2015-05-01"}], "experience": [PART_TIME]},
    {"memberships": [{"organization": "aapc"}], "credentials": [], "exams": []},
)  # fmt: skip


@pytest.mark.parametrize("name", [credential.abbreviation for credential in CATALOG.credentials.values()])
@pytest.mark.parametrize("person", range(len(PEOPLE)))
def test_the_closest_route_is_one_route_and_says_why(catalog: Catalog, name: str, person: int) -> None:
    record = Record.model_validate(PEOPLE[person], context=catalog.names)
    answer = check(catalog, catalog.names.resolve("credential", name), record, as_of=DAY)
    summary = summarize(answer)
    names = {one.name for one in (*summary.requirements, *summary.further)}
    if not answer.apply.verdict.parts:
        return
    match answer.apply.truth:
        case Truth.YES:
            assert all(one.truth is Truth.YES for one in summary.requirements)
            assert summary.route is None or summary.route.route in answer.apply.routes
        case Truth.NO:
            assert set(answer.apply.unmet) <= names
        case Truth.UNKNOWN:
            assert any(one.truth is Truth.UNKNOWN for one in summary.requirements)
            assert summary.first_unmet is None
            assert summary.questions
