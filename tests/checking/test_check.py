from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from pathways import Answer, Catalog, InvalidInputError, Record, check, explain
from pathways.model.rules.applicable_editions import applicable_editions
from pathways.model.rules.edition import Edition
from pathways.model.rules.source import Trust
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth

RHIT_RECORD: dict[str, Any] = {
    "education": [
        {"degree": "associate", "field": "HIM", "accredited_by": ["cahiim"], "completed": "2024-05-15"}
    ],
    "exams": [],
    "credentials": [],
}
Ask = Callable[..., Answer]


@pytest.fixture
def ask(catalog: Catalog, record_of: Callable[..., Record]) -> Ask:
    def ask(credential: str, as_of: str = "2026-11-24", **record: Any) -> Answer:
        return check(catalog, credential, record_of(**record), as_of=as_of)

    return ask


def edition(name: str, begins: Any, to: str | None = None) -> Edition:
    rule = {"degree": "associate"}
    return Edition.model_validate(
        {"id": name, "from": begins, "to": to, "cites": ["ahima-marks"], "apply": rule}
    )


EDITIONS = (
    edition("a", ["2002-10-01", "2005-06-30"]),
    edition("b", "2010-01-01", to="2014-12-31"),
    edition("c", ["2020-01-01", "2020-12-31"]),
)


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2002-09-30", [None]),
        ("2002-10-01", ["a"]),
        ("2009-12-31", ["a"]),
        ("2010-01-01", ["b"]),
        ("2009", ["a"]),
        ("2010", ["b"]),
        ("2014-12-31", ["b"]),
        ("2015-01-01", [None]),
        ("2020-06-01", ["c"]),
        ("2021", ["c"]),
        ("2002", [None, "a"]),
    ],
)
def test_an_edition_ends_before_the_next_begins_and_doubt_names_both(
    day: str, names: list[str | None]
) -> None:
    assert [
        one and one.id for one in applicable_editions(EDITIONS, {"application_date": Day.parse(day)})
    ] == names


def test_an_application_of_unknown_day_may_be_bound_by_every_edition() -> None:
    assert applicable_editions(EDITIONS, {"application_date": None}) == EDITIONS
    assert applicable_editions((), {}) == (None,)


def test_before_the_oldest_edition_no_rule_is_on_file(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    rules = with_editions(rhit=[{"apply": {"degree": "associate"}}])
    answer = check(rules, "RHIT", record_of(**RHIT_RECORD), as_of="2000-12-31")
    assert (answer.apply.truth.word, answer.award.truth.word) == ("unknown", "unknown")
    assert answer.apply.editions == (None,)
    assert answer.apply.questions[0].kind == "rules"


def test_the_day_of_application_binds(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    rules = with_editions(rhit=[{"apply": {"degree": "associate"}}])

    def ask(as_of: str = "2026-11-24", *applied: str) -> Answer:
        applications = [{"credential": "RHIT", "applied": day} for day in applied]
        return check(rules, "RHIT", record_of(**RHIT_RECORD, applications=applications), as_of=as_of)

    assert ask().apply.truth.word == "yes"
    assert ask("2026-11-24", "2000-01-01").apply.truth.word == "unknown"
    assert ask("2000-01-01", "2027-01-01").apply.editions == (None,)
    assert ask("2026-11-24", "2000-01-01", "2025-01-01").apply.truth.word == "yes"


def test_inside_its_own_uncertainty_the_oldest_edition_is_applied_and_that_is_said(ask: Ask) -> None:
    answer = ask("CHPS", as_of="2015-01-01", education=[])
    assert (
        "the rules were already in effect; the exact date is not known (in effect by Dec 31, 2021)"
        in answer.assumptions
    )


def test_an_edition_last_seen_before_the_day_is_assumed_to_hold(ask: Ask) -> None:
    held = "the rules last confirmed Dec 31, 2021 are still in effect"
    assert held in ask("CHPS", education=[]).assumptions
    assert held not in ask("CHPS", as_of="2021-12-31", education=[]).assumptions


def test_a_credential_that_is_only_named_is_unknown_with_what_would_settle_it(ask: Ask) -> None:
    answer = ask("CDIP", credentials=[])
    assert answer.apply.truth.word == "unknown"
    assert [one.kind for one in answer.award.questions] == ["rules"]
    assert ask("CDIP", credentials=[{"credential": "CDIP"}]).award.truth.word == "yes"


def test_who_may_hold_the_credential_already_is_unknown_until_the_list_is_told(ask: Ask) -> None:
    record = RHIT_RECORD | {"credentials": None, "documents": []}
    answer = ask("RHIT", **record)
    assert (answer.held.word, answer.award.truth.word) == ("unknown", "unknown")
    assert ask("RHIT", **record | {"credentials": []}).award.truth.word == "no"


def test_an_early_route_admits_to_the_exam_and_not_to_the_credential(ask: Ask) -> None:
    early = RHIT_RECORD["education"][0] | {"completed": "2026-12-15", "in_final_term": "true"}
    record = {
        "education": [early | {"approved_by": []}],
        "exams": [{"exam": "RHIT", "passed": "2026-11-20"}],
        "credentials": [],
        "documents": [{"kind": "official-transcript"}],
    }
    answer = ask("RHIT", **record)
    assert (answer.apply.route, answer.award.truth.word) == ("early-testing", "no")
    assert answer.award.unmet == ("accredited-associate/program",)
    later = ask("RHIT", as_of="2027-01-15", **record)
    assert (later.apply.route, later.apply.routes) == (
        "accredited-associate",
        ("accredited-associate", "early-testing"),
    )
    assert later.award.truth.word == "yes"


def test_what_decided_is_the_route_that_is_named(ask: Ask) -> None:
    job = {"domains": ["privacy"], "start": "2015-01-01", "hours_per_week": 40}
    answer = ask("CHPS", education=[{"degree": "associate", "completed": "2014"}], experience=[job])
    assert answer.apply.routes == ("associate", "high-school")
    assert not any("high-school" in text for text in answer.assumptions)


def test_one_line_says_it_all(ask: Ask) -> None:
    assert str(ask("rhit", **RHIT_RECORD)) == "RHIT on 2026-11-24: apply yes, award no"


def test_the_rules_version_changes_with_the_credential_and_not_with_the_record(ask: Ask) -> None:
    assert ask("RHIT").rules_version == ask("ART", **RHIT_RECORD).rules_version
    assert ask("RHIT").rules_version != ask("CHPS").rules_version


@pytest.mark.parametrize(
    ("credential", "as_of", "said"),
    [
        (
            "CHPPS",
            "2026-11-24",
            "credential: Q001 unknown credential `CHPPS`; did you mean `CHPS` (ahima/chps)?",
        ),
        (
            "CHPS",
            "2026-02-30",
            "as-of: Q002 `2026-02-30` is not a calendar date; 2026-02 has 28 days",
        ),
        ("CHPS", "2026", "as-of: Q002 `2026` is not one date; write the date as YYYY-MM-DD"),
        ("CHPS", "soon", "as-of: Q002 `soon` is not a date; write the date as YYYY-MM-DD"),
    ],
)
def test_an_unusable_question_says_why(ask: Ask, credential: str, as_of: str, said: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        ask(credential, as_of=as_of)
    assert [str(one) for one in raised.value.findings] == [said]


def test_a_day_may_be_a_date(catalog: Catalog, record_of: Callable[..., Record]) -> None:
    day = date(2026, 11, 24)
    for as_of in (day, datetime(2026, 11, 24, 9, 30, tzinfo=UTC)):
        assert check(catalog, "CHPS", record_of(education=[]), as_of=as_of).as_of == day


def test_a_clause_that_is_only_recalled_does_not_borrow_the_source_of_its_edition(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    recalled = {"degree": {"level": "associate", "confidence": "recalled", "note": "a page of 1999"}}
    catalog = with_editions(cca=[{"apply": recalled}])
    answer = check(catalog, "CCA", record_of(education=[]), as_of="2026-11-24")
    assert answer.apply.trust is Trust.RECALLED
    assert answer.apply.verdict.cites == ()
    assert "Least reliable source: unconfirmed, no source was read" in explain(answer, full=True)


@pytest.mark.parametrize(
    ("signed", "mark"),
    [("Dana Smith", None), ("the supervisor", "no"), ("HR", "no"), ("co-worker", "yes"), (None, "no")],
)
def test_who_attests_work_is_judged_where_the_rule_names_who_may(
    catalog: Catalog, record_of: Callable[..., Record], signed: str | None, mark: str | None
) -> None:
    job = {"domains": ["coding"], "start": "2022-01-01", "hours_per_week": 40, "documented": True}
    record = record_of(
        memberships=[{"organization": "aapc", "since": "2026-01-10"}],
        exams=[{"exam": "aapc/cpc", "passed": "2026-03-01"}],
        credentials=[],
        training=[],
        experience=[{**job, "attested_by": signed} if signed else job],
    )
    found = check(catalog, "CPC", record, as_of="2026-11-24").designation
    assert found
    assert found.truth.word == (mark or "unknown")
    assumed = any("the record names nobody" in text for text in found.lifted_by.assumptions)
    assert assumed == (signed is None)


@pytest.mark.parametrize("written", ["CPC", "CPC-A"])
def test_a_stated_designation_stays_until_it_is_removed_and_shows_what_is_open(
    catalog: Catalog, record_of: Callable[..., Record], written: str
) -> None:
    record = record_of(
        memberships=[{"organization": "aapc", "since": "2017-01-10"}],
        credentials=[{"credential": written, "earned": "2017-06-04"}],
        training=[],
        experience=[{"domains": ["coding"], "start": "2017-06-04", "hours_per_week": 40}],
    )
    found = check(catalog, "CPC", record, as_of="2019-09-04").designation
    assert found
    assert found.stated == (written == "CPC-A")
    assert found.truth.word == ("yes" if found.stated else "unknown")
    assert found.lifted_by.truth.word == "unknown"
    assert "experience[0].documented" in {one.path for one in found.questions}


def test_beside_an_old_application_stands_the_answer_for_a_new_one(ask: Ask) -> None:
    record = {
        "education": [{"degree": "high-school", "completed": "2005"}],
        "experience": [
            {"domains": ["coding"], "start": "2014-01-01", "end": "2015-01-01", "hours_per_week": 40}
        ],
        "exams": [],
        "credentials": [],
        "training": [],
        "coursework": [],
    }
    old = ask("CCS", "2026-03-01", **record, applications=[{"credential": "CCS", "applied": "2015-03-01"}])
    assert old.apply.truth is Truth.NO
    assert old.new_application is not None
    assert old.new_application.apply.truth is Truth.YES
    assert "new application on Mar 1, 2026" in " ".join(explain(old, full=True).split())
    none = ask("CCS", "2026-03-01", **record)
    assert none.new_application is None
    assert "no application is on record; the rules in effect on Mar 1, 2026 are used" in none.assumptions
    closed = ask("CCS", "2026-03-01", **record, applications=[])
    assert not any("no application" in text for text in closed.assumptions)


def test_an_approval_that_has_run_out_is_told(ask: Ask) -> None:
    told = [{"credential": "CCS", "applied": "2026-03-01", "approved": "2026-03-10"}]
    for day, ended in (("2026-07-08", None), ("2026-07-09", "2026-07-08")):
        found = ask("CCS", day, applications=told, exams=[], credentials=[]).run_out
        assert (found and str(found.last)) == ended


def test_a_program_that_has_not_begun_leaves_nothing_open(ask: Ask) -> None:
    begins = {"degree": "associate", "field": "HIM", "accredited_by": ["cahiim"], "started": "2027-01-10"}
    lists: dict[str, Any] = {
        "exams": [],
        "credentials": [],
        "coursework": [],
        "experience": [],
        "training": [],
    }
    for name in ("RHIT", "CCA"):
        assert ask(name, **lists, education=[begins]).apply.truth is Truth.NO


def test_a_student_in_progress_is_not_asked_about_a_high_school_diploma(ask: Ask) -> None:
    programs = [
        {"degree": "associate", "field": "Health Information Technology", "accredited_by": ["cahiim"],
         "started": "2025-08-18", "completed": "2027-05-14", "in_final_term": False, "approved_by": []},
        {"degree": "high-school", "completed": "2024-05-30"},
    ]  # fmt: skip
    assert ask("RHIT", education=programs, exams=[], credentials=[]).apply.truth is Truth.NO
    assert ask("RHIT", "2027-06-01", education=programs, exams=[], credentials=[]).apply.truth is Truth.YES


def test_a_designation_is_that_of_the_entry_that_decides(ask: Ask) -> None:
    member = {"memberships": [{"organization": "aapc", "since": "2020-01-10"}]}
    passed = [{"exam": "CPC", "passed": "2026-01-01"}]
    old = {"credential": "CPC", "earned": "2010-01-01", "expires": "2014-12-31", "designation": "CPC-A"}
    new = {"credential": "CPC", "earned": "2026-01-01", "designation": "none"}
    found = ask("CPC", credentials=[new, old], exams=passed, **member).designation
    assert found
    assert (found.truth, found.stated) == (Truth.NO, True)
    ahead = {"credential": "CPC-A", "earned": "2027-03-20"}
    found = ask("CPC", credentials=[ahead], exams=passed, **member).designation
    assert found
    assert not found.stated


def test_no_exception_makes_somebody_hold_a_credential(ask: Ask) -> None:
    waived = {
        "credential": "RHIT",
        "condition": "held",
        "action": "waive",
        "by": "b",
        "reason": "x",
        "decided": "2026-01-14",
    }
    held = [{"credential": "RHIT", "standing": "revoked"}]
    assert ask("RHIT", credentials=held, exams=[], exceptions=[waived]).held is Truth.NO
