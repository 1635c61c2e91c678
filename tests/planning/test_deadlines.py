from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.effort import effort

from pathways import Catalog, Record, check, next_steps
from pathways.model.values.truth import Truth
from pathways.planning.deadlines import Deadline, LastChance

DAY = date(2026, 11, 24)
YEARS = 2

WAITING = "WaitingPeriod"


def deadlines(catalog: Catalog, record: Record, as_of: date = DAY) -> list[Deadline]:
    return list(next_steps(catalog, record, as_of=as_of).deadlines)


def of(found: list[Deadline], name: str, why: type = LastChance) -> list[tuple[str, str]]:
    return [
        (one.kind, str(one.day))
        for one in found
        if one.credential == f"ahima/{name}" and isinstance(one.why, why)
    ]


PERIODS = st.sampled_from(["90 days", "6 months", "18 months", "1 year", "2 years"])
DATED = st.dates(date(2024, 6, 1), DAY)
LEAVES = st.one_of(
    PERIODS.map(lambda last: {"exam": {"exam": "RHIT", "within": last}}),
    PERIODS.map(
        lambda last: {"document": {"document": "form", "within": {"last": last, "effective_by": "as_of"}}}
    ),
    st.just({"credential": "RHIT"}),
    st.just({"membership": "aapc"}),
    st.builds(
        lambda months, last: {"experience": {"domain": "coding", "months": months, "within": last}},
        st.integers(1, 20),
        PERIODS,
    ),
    st.just({"disqualifier": {"sanction": "suspension"}}),
)
EXAMPLES = settings(max_examples=effort(8, 60), suppress_health_check=[HealthCheck.function_scoped_fixture])


@EXAMPLES
@given(
    parts=st.lists(LEAVES, min_size=1, max_size=2, unique_by=lambda leaf: next(iter(leaf))),
    count=st.integers(1, 2),
    passed=DATED,
    written=DATED,
    ends=st.dates(DAY, DAY + timedelta(400)),
    until=st.dates(DAY, DAY + timedelta(400)),
    worked=st.tuples(st.dates(date(2023, 1, 1), date(2025, 6, 1)), st.integers(30, 700), st.booleans()),
    barred=st.one_of(st.none(), st.dates(DAY + timedelta(1), DAY + timedelta(400))),
)
def test_the_last_day_is_the_one_that_asking_every_day_would_find(
    with_editions: Callable[..., Catalog],
    record_of: Callable[..., Record],
    parts: list[dict[str, Any]],
    count: int,
    passed: date,
    written: date,
    ends: date,
    until: date,
    worked: tuple[date, int, bool],
    barred: date | None,
) -> None:
    start, long, ended = worked
    end = {"end": str(start + timedelta(long))} if ended else {}
    rule = {"at_least": {"count": min(count, len(parts)), "of": [{"all": [part]} for part in parts]}}
    catalog = with_editions(cca=[{"apply": rule}])
    record = record_of(
        exams=[{"exam": "RHIT", "passed": str(passed)}],
        documents=[{"kind": "form", "date": str(written)}],
        credentials=[{"credential": "RHIT", "earned": "2020-01-01", "expires": str(ends)}],
        memberships=[{"organization": "aapc", "until": str(until)}],
        experience=[{"domains": ["coding"], "start": str(start), **end, "hours_per_week": 40}],
        sanctions=[{"kind": "suspension", "date": str(barred)}] if barred else [],
        education=[],
    )

    def may(day: date) -> bool:
        return check(catalog, "CCA", record, as_of=day).apply.truth is Truth.YES

    expected = []
    if may(DAY):
        days = (DAY + timedelta(days) for days in range(YEARS * 366))
        last = next((day for day in days if not may(day + timedelta(1))), None)
        expected = [("last", str(last))] if last else []
    assert of(deadlines(catalog, record), "cca") == expected


def test_an_edition_that_ends_is_a_last_day(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    old = {"from": "2020-01-01", "to": "2026-12-31", "apply": {"degree": "high-school"}}
    new = {"from": "2027-01-01", "apply": {"degree": "master"}}
    catalog = with_editions(cca=[old, new])
    record = record_of(education=[{"degree": "high-school", "completed": "2010"}])
    assert of(deadlines(catalog, record), "cca") == [("last", "2026-12-31")]


def test_what_is_open_for_good_has_no_last_day(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    catalog = with_editions(cca=[{"apply": {"degree": "high-school"}}])
    record = record_of(education=[{"degree": "high-school", "completed": "2010"}])
    assert of(deadlines(catalog, record), "cca") == []


def facts(catalog: Catalog, record: Record, as_of: str, name: str) -> list[tuple[str, str, str]]:
    found = next_steps(catalog, record, as_of=as_of).deadlines
    return [
        (type(one.why).__name__, one.kind, str(one.day))
        for one in found
        if one.credential == name and not isinstance(one.why, LastChance)
    ]


def test_an_approval_runs_out(catalog: Catalog, record_of: Callable[..., Record]) -> None:
    approved = {"credential": "CHPS", "applied": "2026-08-20", "approved": "2026-09-01"}
    record = record_of(applications=[approved], credentials=[], exams=[])
    assert facts(catalog, record, "2026-11-24", "ahima/chps") == [("ApprovalWindow", "last", "2026-12-30")]
    assert facts(catalog, record, "2026-12-31", "ahima/chps") == [("ApprovalWindow", "ran-out", "2026-12-30")]
    passed = record_of(
        applications=[approved], credentials=[], exams=[{"exam": "CHPS", "passed": "2026-10-01"}]
    )
    assert facts(catalog, passed, "2026-11-24", "ahima/chps") == []


def test_after_a_failed_try_there_is_a_first_day_to_try_again(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    record = record_of(exams=[{"exam": "CHPS", "failed": "2026-10-01"}], credentials=[])
    assert facts(catalog, record, "2026-11-24", "ahima/chps") == [(WAITING, "not-before", "2026-12-30")]
    assert facts(catalog, record, "2026-12-30", "ahima/chps") == []


def test_an_exam_window_has_a_day_to_apply_by_and_a_day_to_sit_by(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    record = record_of(credentials=[], exams=[])
    assert facts(catalog, record, "2025-03-01", "ncra/ods")[0] == ("ExamWindow", "last", "2025-03-07")
    assert facts(catalog, record, "2025-03-08", "ncra/ods")[0] == ("ExamWindow", "last", "2025-04-12")


def test_a_credential_that_is_held_has_a_last_day(catalog: Catalog, record_of: Callable[..., Record]) -> None:
    held = {"credential": "RHIT", "earned": "2020-01-01", "expires": "2026-12-31"}
    assert facts(catalog, record_of(credentials=[held]), "2026-11-24", "ahima/rhit") == [
        ("RenewalDate", "last", "2026-12-31"),
        ("RenewalDate", "last", "2026-12-31"),
    ]
    reinstate = facts(catalog, record_of(credentials=[held]), "2027-01-01", "ahima/rhit")
    assert reinstate == [("RenewalDate", "last", "2027-06-29")]


def test_a_last_day_told_to_the_month_is_the_one_that_the_renewal_tells(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    held = {"credential": "RHIT", "earned": "2019-06-12", "expires": "2027-06"}
    told = facts(catalog, record_of(credentials=[held]), "2026-11-30", "ahima/rhit")
    assert {day for _, _, day in told} == {"2027-06-11"}


def test_an_approval_that_was_used_or_followed_by_another_does_not_run_out(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    old, new = ({"credential": "CHPS", "approved": day} for day in ("2026-01-05", "2026-10-01"))
    twice = record_of(applications=[old, new], credentials=[], exams=[])
    assert facts(catalog, twice, "2026-11-24", "ahima/chps") == [("ApprovalWindow", "last", "2027-01-29")]
    sat = record_of(applications=[old], credentials=[], exams=[{"exam": "CHPS", "failed": "2026-03-01"}])
    assert facts(catalog, sat, "2026-11-24", "ahima/chps") == []


def test_work_that_leaves_a_window_little_by_little_closes_on_the_day_it_is_too_little(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    rule = {"experience": {"domain": "coding", "years": 2, "within": "5 years"}}
    catalog = with_editions(cca=[{"apply": rule}])
    job = {"domains": ["coding"], "start": "2021-01-01", "end": "2024-12-31", "hours_per_week": 40}
    assert of(deadlines(catalog, record_of(experience=[job])), "cca") == [("last", "2027-12-31")]


def test_a_wait_is_that_of_the_better_source_and_while_it_runs_the_exam_is_not_offered(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    degree = {"degree": "associate", "field": "HIM", "accredited_by": ["cahiim"], "completed": "2022-05-15"}
    record = record_of(education=[degree], exams=[{"exam": "RHIT", "failed": "2023-09-20"}], credentials=[])
    assert facts(catalog, record, "2023-09-21", "ahima/rhit") == [(WAITING, "not-before", "2023-12-19")]
    for day, offered in (("2023-12-18", False), ("2023-12-19", True)):
        steps = next_steps(catalog, record, as_of=day).steps
        assert any(one.kind == "sit" and one.credential == "ahima/rhit" for one in steps) == offered
    answer = check(catalog, "RHIT", record, as_of="2023-09-21")
    assert answer.retake
    assert [one.days for one in answer.retake.waits[0].disputed] == [30]


def test_where_the_rule_changed_after_the_attempt_both_days_are_told(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    record = record_of(exams=[{"exam": "CCS", "failed": "2023-08-01"}], credentials=[])
    for day in ("2023-09-10", "2023-09-11"):
        found = check(catalog, "CCS", record, as_of=day).retake
        assert found
        assert str(found.first_day) == "2023-10-30"
        waits = found
    assert [str(one.first_day) for one in waits.waits] == ["2023-08-31", "2023-10-30"]
    assert check(catalog, "CCS", record, as_of="2023-10-30").retake is None


def test_an_approval_is_used_by_an_attempt_on_its_own_day(
    catalog: Catalog, record_of: Callable[..., Record]
) -> None:
    for failed, kinds in (
        ("2026-09-01", [WAITING]),
        ("2026-08-31", [WAITING, "ApprovalWindow"]),
    ):
        record = record_of(
            applications=[{"credential": "CHPS", "approved": "2026-09-01"}],
            exams=[{"exam": "CHPS", "failed": failed}],
            credentials=[],
        )
        assert [kind for kind, _, _ in facts(catalog, record, "2026-09-02", "ahima/chps")] == kinds


def test_a_wait_is_counted_from_the_last_attempt(catalog: Catalog, record_of: Callable[..., Record]) -> None:
    tries = [{"exam": "CHPS", "failed": day} for day in ("2026-07-01", "2026-10-01", "2026-08-01")]
    for told in (tries, tries[::-1]):
        record = record_of(exams=told, credentials=[])
        assert facts(catalog, record, "2026-11-24", "ahima/chps") == [(WAITING, "not-before", "2026-12-30")]


def test_after_a_pass_there_is_no_wait(catalog: Catalog, record_of: Callable[..., Record]) -> None:
    for passed, waits in (("2026-10-02", False), ("2026-09-30", True)):
        tries = [{"exam": "CHPS", "failed": "2026-10-01"}, {"exam": "CHPS", "passed": passed}]
        record = record_of(exams=tries, credentials=[])
        assert bool(check(catalog, "CHPS", record, as_of="2026-11-24").retake) == waits
