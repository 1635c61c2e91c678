"""Activities that are told more than once, taken more than once, or may serve more than one credential."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.reasons import why

from pathways import Catalog, Record, check
from pathways.renewal.renew import renew
from pathways.renewal.units.cycle_account import CycleAccount

RecordOf = Callable[..., Record]
CPC = {"credential": "aapc/cpc", "earned": "2015-03-01", "expires": "2027-03-31"}
RHIT = {"credential": "ahima/rhit", "earned": "2025-03-10"}
MEMBER = [{"organization": "aapc", "since": "2008-03-20"}]
CAMP = {"date": "2026-01-10", "units": 6, "title": "Coding Camp", "topics": ["coding"]}


@pytest.fixture
def account(catalog: Catalog, record_of: RecordOf) -> Callable[..., CycleAccount]:
    def asked(held: Any, *log: Any) -> CycleAccount:
        record = record_of(
            credentials=held if isinstance(held, list) else [held],
            memberships=MEMBER,
            continuing_education=list(log),
        )
        settled = renew(catalog, record, as_of="2026-06-01").statuses[0].outcome
        assert settled
        assert settled.account
        return settled.account

    return asked


@pytest.mark.parametrize("held", [CPC, RHIT])
@pytest.mark.parametrize(
    "again",
    [
        CAMP,
        {"date": "2026-01-10", "units": 6, "title": "coding  camp"},
        {"date": "2026-01-10", "units": "6.0", "title": "CODING CAMP", "provider": "ahima"},
    ],
)
def test_an_activity_in_a_record_and_in_a_log_is_one(
    account: Callable[..., CycleAccount], held: Any, again: Any
) -> None:
    found = account(held, CAMP, again)
    assert [found.earned.low, found.earned.high] == [6, 6]
    assert [(one.path, why(one)) for one in found.left_out] == [
        (
            "continuing_education[1]",
            "is the same activity as continuing_education[0], which counts once",
        )
    ]


def test_one_entry_may_tell_what_the_other_does_not(account: Callable[..., CycleAccount]) -> None:
    bare = {"date": "2026-01-10", "units": 6, "title": "Coding Camp"}
    for log in ([CAMP, bare | {"provider": "ahima"}], [bare | {"provider": "ahima"}, CAMP]):
        (posting,) = account(RHIT, *log).postings
        assert set(posting.serves) == {"total", "in-domain", "by-ahima"}


@pytest.mark.parametrize("other", [{"units": 5}, {"date": "2026-01-11"}, {"title": "Coding Camp II"}])
def test_entries_that_differ_are_two_activities(account: Callable[..., CycleAccount], other: Any) -> None:
    assert account(RHIT, CAMP, CAMP | other).earned.low == 6 + other.get("units", 6)


def test_what_two_entries_of_one_activity_contradict_each_other_in_is_not_known(
    account: Callable[..., CycleAccount],
) -> None:
    """A tracker's export calls it category 22, and the record category 25."""
    one, other = CAMP | {"category": "22"}, CAMP | {"category": "25"}
    for log in ([one, other], [other, one]):
        found = account(RHIT, *log)
        assert found.earned.low == 6
        (gap,) = (gap for gap in found.gaps if gap.requirement == "in-domain")
        assert [gap.have.low, gap.have.high] == [0, 6]


def test_in_an_answer_of_eligibility_too_an_activity_told_twice_is_one(
    catalog: Catalog, record_of: RecordOf
) -> None:
    one = check(catalog, "CHPS", record_of(continuing_education=[CAMP]), as_of="2026-06-01")
    two = check(catalog, "CHPS", record_of(continuing_education=[CAMP, CAMP]), as_of="2026-06-01")
    assert one.apply.truth is two.apply.truth


def test_aapc_counts_a_course_once_however_often_it_was_taken(account: Callable[..., CycleAccount]) -> None:
    again = CAMP | {"date": "2026-05-10"}
    found = account(CPC, CAMP, again)
    assert found.earned.low == 6
    (left,) = found.left_out
    assert left.path == "continuing_education[1]"
    assert why(left).startswith("repeats the course of continuing_education[0], and a course counts once")
    assert account(RHIT, CAMP, again).earned.low == 12  # AHIMA has no such rule on file


@pytest.mark.parametrize(
    "told", [{"index_number": "AB2"}, {"title": "Coding Camp, day 2"}, {"provider": "ahima"}]
)
def test_the_remedy_for_a_course_that_is_another_one_works(
    account: Callable[..., CycleAccount], told: Any
) -> None:
    first, second = CAMP | {"index_number": "AB1"}, CAMP | {"date": "2026-05-10"}
    first = CAMP if "index_number" not in told else first
    assert account(CPC, first, second | told).earned.low == 12


def test_the_same_index_number_is_one_course_whatever_its_title(account: Callable[..., CycleAccount]) -> None:
    first = CAMP | {"index_number": "AB1"}
    second = CAMP | {"index_number": "ab1", "title": "Camp", "date": "2026-05-10"}
    assert account(CPC, first, second).earned.low == 6


def test_a_first_time_before_the_cycle_does_not_count_and_the_second_does(
    account: Callable[..., CycleAccount],
) -> None:
    assert account(CPC, CAMP | {"date": "2014-01-10"}, CAMP).earned.low == 6


def test_that_a_unit_serves_two_issuers_is_assumed_by_name(account: Callable[..., CycleAccount]) -> None:
    both = account([CPC, RHIT], CAMP)
    assert any("it may" in text for text in both.assumptions)
    assert not any("it may" in text for text in account(CPC, CAMP).assumptions)
    named = account([CPC, RHIT], CAMP | {"counts_for": ["CPC"]})
    assert not any("it may" in text for text in named.assumptions)


def test_the_number_of_a_category_is_read_as_the_category(
    catalog: Catalog, account: Callable[..., CycleAccount]
) -> None:
    for number, word in catalog.renewals["ahima/recertification"].numbers.items():
        by_number, by_word = (
            account(RHIT, {"date": "2026-01-10", "units": 6, "category": told}) for told in (number, word)
        )
        assert by_number.postings == by_word.postings


def test_a_course_whose_number_one_entry_lacks_is_the_same(account: Callable[..., CycleAccount]) -> None:
    first = CAMP | {"index_number": "X1", "provider": "aapc"}
    second = CAMP | {"date": "2026-05-10", "provider": "aapc"}
    for log in ([first, second], [second, first]):
        assert account(CPC, *log).earned.low == 6
