"""Which cycles a log speaks for, and what a stated last day says, by the shipped rules."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record, check
from pathways.renewal.renew import renew
from pathways.renewal.standing.credential_status import CredentialStatus

RecordOf = Callable[..., Record]
AUDIT = {"date": "2026-05-04", "units": 6, "title": "audit class", "provider": "ahima", "topics": ["coding"]}
CCS = {"credential": "ahima/ccs", "earned": "2012-03-10"}
RHIT = {"credential": "ahima/rhit", "earned": "2022-03-10"}


@pytest.fixture
def row(catalog: Catalog, record_of: RecordOf) -> Callable[..., CredentialStatus]:
    """The one row of a record on a day; `check` is of the same opinion."""

    def row(as_of: str, held: dict[str, Any], log: Any = None, **lists: Any) -> CredentialStatus:
        told = {"credentials": [held], "exams": [], **lists}
        record = record_of(**told, **({} if log is None else {"continuing_education": log}))
        (found,) = renew(catalog, record, as_of=as_of).statuses
        assert check(catalog, found.credential.credential, record, as_of=as_of).held is found.good
        return found

    return row


def test_a_log_of_the_current_cycle_leaves_a_holder_of_many_years_active(
    row: Callable[..., CredentialStatus],
) -> None:
    found = row("2026-11-24", CCS, [AUDIT])
    assert (found.standing, found.good.word) == ("active", "yes")
    assert found.outcome
    assert found.outcome.account
    assert found.outcome.account.earned.low == 6
    assert found.outcome.required
    assert found.outcome.required.low == 20
    assert found.cycle
    assert str(found.cycle.last) == "2028-03-09"
    assert any(
        "that has no listed activity (Mar 9, 2014 to Mar 9, 2026)" in text for text in found.assumptions
    )


def test_an_empty_log_speaks_for_the_current_cycle(row: Callable[..., CredentialStatus]) -> None:
    found = row("2026-11-24", CCS, [])
    assert (found.standing, found.good.word) == ("active", "yes")
    assert found.outcome
    assert [one.short.low for one in found.outcome.gaps if one.requirement == "total"] == [20]


def test_an_ended_cycle_with_too_few_activities_is_open_and_asks_since_when_the_log_is_complete(
    row: Callable[..., CredentialStatus],
) -> None:
    few = [{"date": "2023-05-04", "units": 6, "topics": ["coding"]}]
    found = row("2024-04-10", RHIT, few)
    assert (found.standing, found.good.word) == (None, "unknown")
    assert {state.standing for state in found.states} == {"active", "inactive"}
    (asked,) = [one for one in found.questions if one.kind == "log"]
    assert (asked.path, asked.about) == ("continuing_education.since", "2022-03-10")


def test_an_ended_cycle_with_enough_is_shown_renewed(row: Callable[..., CredentialStatus]) -> None:
    found = row("2024-04-10", RHIT, [{"date": "2023-05-04", "units": 20, "topics": ["coding"]}])
    assert (found.standing, found.good.word) == ("active", "yes")
    assert not any("without a listed activity" in text for text in found.assumptions)


@pytest.mark.parametrize(
    ("since", "word"),
    [("2022-03-10", "no"), ("2022-03", "unknown"), ("2022-04", "yes"), ("2022-03-11", "yes"), ("2021", "no")],
)
def test_since_decides_each_cycle_that_began_on_or_after_that_day(
    row: Callable[..., CredentialStatus], since: str, word: str
) -> None:
    found = row("2024-04-10", RHIT, {"since": since, "items": []})
    assert found.good.word == word
    assert found.standing == {"no": "inactive", "yes": "active"}.get(word)


def test_a_log_taken_as_complete_decides_every_cycle(catalog: Catalog, record_of: RecordOf) -> None:
    record = record_of(credentials=[RHIT], continuing_education=[], documents=[], exams=[])
    (found,) = renew(catalog, record, as_of="2024-04-10", assume_complete=True).statuses
    assert found.standing == "inactive"


@pytest.mark.parametrize("log", [None, [], [AUDIT]])
def test_waiting_improves_no_standing(row: Callable[..., CredentialStatus], log: Any) -> None:
    truths = [row(f"{year}-06-01", CCS, log).good for year in range(2026, 2034)]
    assert truths == sorted(truths, reverse=True)


ENDED = [
    ("2026-11-24", {"credential": "ahima/rhit", "earned": "2008-05-20", "expires": "2010-01-01"}, None, "no"),
    ("2026-11-24", {"credential": "ahima/chps", "expires": "2026-11-23"}, "inactive", "no"),
    ("2026-11-23", {"credential": "ahima/chps", "expires": "2026-11-23"}, "active", "yes"),
    ("2026-11-24", {"credential": "ahima/rhit", "expires": "2025"}, "revoked", "no"),
    ("2026-06-01", {"credential": "ahima/rhit", "expires": "2025"}, None, "no"),  # 180 days may be over
    ("2026-06-01", {"credential": "ahima/rhit", "expires": "2026"}, None, "unknown"),
    ("2027-01-15", {"credential": "ncra/ods", "earned": "2020-07-03", "expires": "2026-12-31"}, "due", "yes"),
    ("2027-01-31", {"credential": "ncra/ods", "earned": "2020-07-03", "expires": "2026-12-31"}, "due", "yes"),
    (
        "2027-02-01",
        {"credential": "ncra/ods", "earned": "2020-07-03", "expires": "2026-12-31"},
        "inactive",
        "no",
    ),
    ("2026-11-05", {"credential": "aapc/cpc", "expires": "2026-10-31"}, "grace", "unknown"),
]


@pytest.mark.parametrize("log", [None, [], {"partial": "true", "items": []}])
@pytest.mark.parametrize(("as_of", "held", "standing", "good"), ENDED)
def test_a_last_day_that_has_passed_decides_with_and_without_a_log(
    row: Callable[..., CredentialStatus],
    as_of: str,
    held: dict[str, Any],
    standing: str | None,
    good: str,
    log: Any,
) -> None:
    found = row(as_of, held, log, memberships=[{"organization": "aapc", "since": "2010-10-10"}])
    assert (found.standing, found.good.word) == (standing, good)


def test_units_do_not_undo_a_last_day_that_has_passed(row: Callable[..., CredentialStatus]) -> None:
    ods = {"credential": "ncra/ods", "earned": "2020-07-03", "expires": "2026-12-31"}
    told = [{"date": "2026-02-02", "units": 20, "category": "category-a"}]
    assert row("2027-01-15", ods, told).standing == "due"
    assert row("2027-02-01", ods, told).standing == "inactive"


MEMBER = {"memberships": [{"organization": "aapc", "since": "2019-06-10"}]}
DUES = {"credential": "aapc/cpc", "earned": "2019-07-15", "expires": "2027-07-31"}


@pytest.mark.parametrize(
    ("as_of", "good"),
    [
        ("2026-11-24", "yes"),
        ("2027-07-31", "yes"),
        ("2027-08-01", "unknown"),
        ("2028-06-30", "unknown"),
        ("2028-10-15", "no"),
    ],
)
def test_a_last_day_against_the_issuers_calendar_is_asked_about_with_both_days(
    row: Callable[..., CredentialStatus], as_of: str, good: str
) -> None:
    found = row(as_of, DUES, **MEMBER)
    assert found.good.word == good
    (asked,) = [one for one in found.questions if one.kind == "cycle-end"]
    assert (asked.path, asked.about) == ("credentials[0].expires", "2027-07-31, 2028-06-30")


def test_a_last_day_by_the_issuers_calendar_is_not_asked_about(row: Callable[..., CredentialStatus]) -> None:
    found = row("2026-11-24", DUES | {"expires": "2028-06-30"}, **MEMBER)
    assert "cycle-end" not in [one.kind for one in found.questions]


def test_what_a_holder_must_have_decides_with_an_end_still_to_come(
    row: Callable[..., CredentialStatus],
) -> None:
    told = DUES | {"expires": "2028-06-30"}
    ended = [{"organization": "aapc", "since": "2019-06-10", "until": "2026-05-31"}]
    assert row("2026-05-31", told, memberships=ended).standing == "active"
    assert row("2026-06-15", told, memberships=ended).standing == "grace"  # AAPC's days of grace are for dues
    assert row("2026-11-24", told, memberships=ended).standing == "revoked"
    assert row("2026-11-24", told).standing == "active"  # no list of memberships: assumed, by name


def test_a_credential_without_rules_is_not_known_unless_the_record_says_more(
    row: Callable[..., CredentialStatus],
) -> None:
    chs = {"credential": "ahima/chs", "earned": "2007-05-10"}
    logs: tuple[Any, ...] = (None, [])
    for log in logs:
        assert row("2026-11-24", chs, log).good.word == "unknown"
    assert row("2026-11-24", chs | {"standing": "active"}).good.word == "yes"
    assert row("2026-11-24", chs | {"expires": "2027-05-09"}).good.word == "yes"


RHIT_OLD = {"credential": "ahima/rhit", "earned": "2005-05-10", "canceled": "2015-01-01"}
CPC_A = {"credential": "CPC-A", "earned": "2023-02-11", "expires": "2025-03-31"}


@pytest.mark.parametrize(
    ("entries", "good"),
    [
        ([RHIT_OLD, {"credential": "ahima/rhit", "earned": "2020-05-10"}], "yes"),
        ([RHIT_OLD, {"credential": "ahima/rhit"}], "unknown"),  # which is the later is not told
        ([RHIT_OLD, {"credential": "ahima/rhit", "earned": None}], "unknown"),
        ([RHIT_OLD, {"credential": "ahima/rhit", "standing": "active"}], "yes"),
        ([CPC_A, {"credential": "CPC", "expires": "2027-03-31"}], "yes"),  # the later last day tells
        ([{"credential": "ahima/ccs"}, {"credential": "ahima/ccs", "earned": None}], "unknown"),
        ([{"credential": "ahima/ccs"}, {"credential": "ahima/ccs"}], "yes"),
        (
            [
                {"credential": "ahima/rhit", "earned": "2025-01-15", "standing": "revoked"},
                {"credential": "ahima/rhit", "earned": "2025-06-01"},
            ],
            "yes",
        ),
        (
            [
                {"credential": "ahima/rhit", "earned": "2025", "standing": "revoked"},
                {"credential": "ahima/rhit", "earned": "2025-06-01", "standing": "active"},
            ],
            "unknown",
        ),
    ],
)
def test_of_several_entries_the_later_award_decides(
    catalog: Catalog, record_of: RecordOf, entries: list[dict[str, Any]], good: str
) -> None:
    for told in (entries, entries[::-1]):
        record = record_of(credentials=told)
        (found,) = renew(catalog, record, as_of="2026-11-24").statuses
        assert found.good.word == good
        answer = check(catalog, found.credential.credential, record, as_of="2026-11-24")
        assert answer.held.word == good
        if good == "unknown":
            assert any(path and path.endswith(".earned") for path in (one.path for one in found.questions))


def test_an_award_that_is_still_to_come_has_a_line_of_its_own(catalog: Catalog, record_of: RecordOf) -> None:
    told = [
        {"credential": "ahima/rhit", "earned": "2027-05-10"},
        {"credential": "ahima/chps", "notified": "2027-03-02"},
    ]
    found = renew(catalog, record_of(credentials=told), as_of="2026-11-24")
    assert (found.statuses, found.not_yet_awarded) == ((), ("ahima/chps", "ahima/rhit"))
    for name in ("RHIT", "CHPS"):
        assert check(catalog, name, record_of(credentials=told), as_of="2026-11-24").held.word == "no"


def test_an_activity_that_may_count_is_named(row: Callable[..., CredentialStatus]) -> None:
    hcs = {"credential": "bmsc/hcs-d", "earned": "2015-06-18", "expires": "2026-06-17"}
    told = [
        {"date": "2026-03-01", "units": 10, "category": "self-assessment"},
        {"date": "2026-07-15", "units": 10, "category": "activity"},
    ]
    found = row("2026-08-01", hcs, told)
    assert found.outcome
    assert found.outcome.account
    assert found.outcome.account.doubtful == ("continuing_education[1]",)


def test_a_year_is_enough_where_cycles_end_in_december(row: Callable[..., CredentialStatus]) -> None:
    for earned in ("2008", "2008-09", "2008-09-20"):
        found = row("2026-11-24", {"credential": "ncra/ods", "earned": earned}, [])
        assert found.cycle
        assert (found.standing, str(found.cycle.last)) == ("active", "2026-12-31")


def test_a_day_that_a_document_proves_is_believed_against_the_calendar(
    row: Callable[..., CredentialStatus],
) -> None:
    found = row("2027-08-01", DUES | {"origin": "document"}, **MEMBER)
    assert found.standing == "grace"
    assert "cycle-end" not in [one.kind for one in found.questions]


def test_the_nearest_day_of_the_calendar_is_told(row: Callable[..., CredentialStatus]) -> None:
    late = {"credential": "ahima/ccs", "earned": "2016-03-14", "expires": "2026-03-31"}
    found = row("2026-11-24", late, exams=[{"exam": "ahima/ccs", "passed": "2016-03-14"}])
    assert found.good.word == "no"
    assert [one.about for one in found.questions if one.kind == "cycle-end"] == ["2026-03-31, 2026-03-13"]


def test_a_standing_that_is_not_known_may_be_a_good_one(row: Callable[..., CredentialStatus]) -> None:
    told = {"credential": "ahima/cca", "earned": "2019-05-06", "expires": "2023-05-05", "standing": None}
    assert row("2026-11-24", told).good.word == "unknown"


def test_what_a_judged_cycle_assumed_is_listed(row: Callable[..., CredentialStatus]) -> None:
    log = {"since": "2022-03-10", "items": [{"date": "2024-03-09", "units": 20, "topics": ["coding"]}]}
    found = row("2024-04-10", RHIT, log)
    assert found.good.word == "yes"
    assert any("were paid; the record does not mention them" in text for text in found.assumptions)
    assert row("2024-04-10", RHIT, log, documents=[]).good.word == "yes"


def test_in_grace_the_issuer_is_asked(row: Callable[..., CredentialStatus]) -> None:
    stated = {"credential": "ahima/rhit", "earned": "2020-03-10", "standing": "grace"}
    assert [one.kind for one in row("2026-11-24", stated).questions] == ["standing"]


@pytest.mark.parametrize(
    ("as_of", "good"),
    [("2020-01-31", "yes"), ("2020-02-01", "no"), ("2020-02-02", "no"), ("2020-02-03", "unknown")],
)
def test_a_report_that_is_still_to_come_makes_no_day_uncertain(
    row: Callable[..., CredentialStatus], as_of: str, good: str
) -> None:
    told = {"date": "2018-05-04", "units": 20, "category": "category-a", "reported": "2020-02-03"}
    log = {"since": "2017-03-10", "items": [told]}
    found = row(as_of, {"credential": "ncra/ods", "earned": "2017-03-10"}, log)
    assert found.good.word == good


def test_a_self_made_calendar_of_two_issuers_is_kept_apart(catalog: Catalog, record_of: RecordOf) -> None:
    """A log for one issuer's credential judges no ended cycle of another's."""
    told = [
        {"credential": "aapc/cpc", "earned": "2016-01-23", "expires": "2028-01-31"},
        {"credential": "ahima/ccs", "earned": "2012-03-10"},
    ]
    log = [{"date": "2025-05-04", "units": 6, "counts_for": ["aapc/cpc"]}]
    record = record_of(credentials=told, continuing_education=log, exams=[])
    words = {
        one.holding.credential: one.standing for one in renew(catalog, record, as_of="2026-11-24").statuses
    }
    assert words == {"aapc/cpc": "active", "ahima/ccs": "active"}


@pytest.mark.parametrize(
    ("more", "kinds"),
    [
        ({"expires": "2027-05-09", "standing": None}, ["attribute", "rules"]),
        ({"expires": "2027-05-09", "canceled": "2026"}, ["attribute", "rules"]),
        ({"expires": "2027-05-09", "earned": "2026"}, ["attribute", "rules"]),
        ({}, ["rules"]),
    ],
)
def test_what_the_record_leaves_open_is_open_without_renewal_rules_too(
    row: Callable[..., CredentialStatus], more: dict[str, Any], kinds: list[str]
) -> None:
    found = row("2026-11-24", {"credential": "ahima/chs", "earned": "2007-05-10", **more})
    assert found.good.word == "unknown"
    assert [one.kind for one in found.questions] == kinds


def test_an_award_of_a_month_that_is_not_over_asks_for_its_day_and_for_no_rules(
    row: Callable[..., CredentialStatus],
) -> None:
    found = row("2026-11-24", {"credential": "ahima/rhit", "earned": "2026-11"})
    assert [one.kind for one in found.questions if one.kind == "rules"] == []
    assert "credentials[0].earned" in [one.path for one in found.questions]
