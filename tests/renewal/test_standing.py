"""Standing over time is a walk that the issuer's rules allow; and kinds of renewal that need no units."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.renewal.conftest import RULES, UNITS, Renewing

from pathways import Catalog, Record, check
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.text import renewal_page
from pathways.renewal.renew import renew
from pathways.renewal.standing.credential_status import CredentialStatus

RecordOf = Callable[..., Record]
START, DAY = date(2020, 3, 10), timedelta(1)
STEPS = {
    ("active", "active"),
    ("active", "grace"),
    ("grace", "active"),
    ("grace", "inactive"),
    ("inactive", "revoked"),
}
"""Each step that the rules of the tests know: see conftest.py."""
HELD = [{"credential": "ahima/rhit", "earned": START.isoformat()}]


def since(*activities: Any) -> Any:
    """A log that is complete from the first day on."""
    return {"since": START.isoformat(), "items": list(activities)}


def row_of(catalog: Catalog, record: Record, day: date | str, name: str = "ahima/rhit") -> CredentialStatus:
    return next(
        one for one in renew(catalog, record, as_of=day).statuses if one.credential.credential == name
    )


@given(st.lists(st.tuples(st.integers(0, 2200), st.integers(0, 12)), max_size=4))
def test_standing_over_time_is_a_legal_walk(
    renewing: Renewing, record_of: RecordOf, told: list[tuple[int, int]]
) -> None:
    catalog = renewing()
    activities = [{"date": (START + days * DAY).isoformat(), "units": units} for days, units in told]
    record = record_of(credentials=HELD, continuing_education=since(*activities))
    words = [row_of(catalog, record, START + days * DAY).standing for days in range(0, 2300, 15)]
    assert words[0] == "active"
    for before, after in pairwise(words):
        assert before == after or (before, after) in STEPS
    assert words.index("revoked") == len(words) - words.count("revoked") if "revoked" in words else True


def test_each_stage_begins_the_day_after_the_one_before(renewing: Renewing, record_of: RecordOf) -> None:
    catalog, record = renewing(), record_of(credentials=HELD, continuing_education=since())
    days = {
        "2022-03-09": "active",
        "2022-03-10": "grace",
        "2022-04-09": "grace",
        "2022-04-10": "inactive",
        "2022-07-08": "inactive",
        "2022-07-09": "revoked",
    }
    assert {day: row_of(catalog, record, day).standing for day in days} == days


def test_units_earned_in_grace_make_the_ended_cycle_good_and_serve_no_other(
    renewing: Renewing, record_of: RecordOf
) -> None:
    record = record_of(credentials=HELD, continuing_education=since({"date": "2022-04-01", "units": 12}))
    row = row_of(renewing(), record, "2022-04-20")
    assert row.standing == "active"
    assert row.cycle
    assert str(row.cycle.first) == "2022-03-10"
    assert row.outcome
    assert row.outcome.account
    assert row.outcome.account.earned.low == 2  # the other ten served the cycle before


def test_while_it_can_be_made_good_the_ended_cycle_is_shown(renewing: Renewing, record_of: RecordOf) -> None:
    row = row_of(renewing(), record_of(credentials=HELD, continuing_education=since()), "2022-03-20")
    assert row.cycle
    assert row.next_cycle
    assert (str(row.cycle.last), str(row.next_cycle.last)) == ("2022-03-09", "2024-03-09")


def test_a_stated_standing_decides(renewing: Renewing, record_of: RecordOf) -> None:
    record = record_of(credentials=[{**HELD[0], "standing": "active"}], continuing_education=[])
    row = row_of(renewing(), record, "2030-01-01")
    assert (row.standing, row.stated) == ("active", True)


def test_a_cycle_whose_end_is_told_proves_those_before(renewing: Renewing, record_of: RecordOf) -> None:
    held = [{"credential": "ahima/rhit", "earned": "1999-03-10", "expires": "2027-03-09"}]
    row = row_of(renewing(), record_of(credentials=held, continuing_education=[]), "2026-01-01")
    assert row.standing == "active"
    assert row.cycle
    assert (str(row.cycle.first), str(row.cycle.last)) == ("2025-03-10", "2027-03-09")


def test_a_day_before_the_cycle_that_is_told_lies_in_one_before_it(
    renewing: Renewing, record_of: RecordOf
) -> None:
    held = [{"credential": "ahima/rhit", "earned": "1999-03-10", "expires": "2027-03-09"}]
    row = row_of(renewing(), record_of(credentials=held, continuing_education=[]), "2022-01-01")
    assert row.standing == "active"
    assert row.cycle
    assert (str(row.cycle.first), str(row.cycle.last)) == ("2021-03-10", "2023-03-09")


def test_of_several_memberships_that_counts_which_lasts_longest(
    catalog: Catalog, record_of: RecordOf
) -> None:
    both = [
        {"organization": "aapc", "since": "2008-05-01", "until": "2012-04-30"},
        {"organization": "aapc", "since": "2015-03-01"},
    ]
    held = [{"credential": "aapc/cpc", "earned": "2024-05-20"}]
    for told in (both, both[::-1]):
        row = row_of(catalog, record_of(credentials=held, memberships=told), "2024-06-01", "aapc/cpc")
        assert row.cycle
        assert str(row.cycle.last) == "2025-03-31"


def test_rules_that_tell_no_units_for_a_credential_leave_its_cycle_open(
    catalog: Catalog, record_of: RecordOf
) -> None:
    held = [{"credential": "ahima/chs", "earned": "2010-03-10"}]
    row = row_of(catalog, record_of(credentials=held, continuing_education=[]), "2026-06-01", "ahima/chs")
    assert row.outcome
    assert (row.outcome.truth.word, row.outcome.required) == ("unknown", None)
    assert [one.kind for one in row.questions] == ["rules"]


def test_a_credential_may_be_superseded_by_way_of_another(renewing: Renewing, record_of: RecordOf) -> None:
    catalog = renewing(supersedes={"ahima/rhit": ["ahima/ccs"], "ahima/ccs": ["ahima/chps"]})
    held = [{"credential": f"ahima/{name}", "earned": "2020-03-10"} for name in ("ccs", "chps", "rhit")]
    rows = renew(catalog, record_of(credentials=held, continuing_education=[]), as_of="2021-01-01").statuses
    assert {row.credential.abbreviation: row.superseded_by for row in rows} == {
        "CCS": "ahima/rhit", "CHPS": "ahima/rhit", "RHIT": None,
    }  # fmt: skip
    assert {row.standing for row in rows} == {"active"}


def test_an_earlier_cycle_that_may_lack_units_leaves_the_standing_open(
    renewing: Renewing, record_of: RecordOf
) -> None:
    activities = [{"date": "2021-01-01", "units": None}]
    row = row_of(renewing(), record_of(credentials=HELD, continuing_education=activities), "2023-01-01")
    assert row.standing is None
    assert {state.standing for state in row.states} == {"active", "revoked"}
    assert "continuing_education[0].units" in [one.path for one in row.questions]


def test_units_too_many_are_carried_over_up_to_a_number(renewing: Renewing, record_of: RecordOf) -> None:
    catalog = renewing(edition={"units": UNITS, "carry_over": 4})
    record = record_of(credentials=HELD, continuing_education=[{"date": "2021-01-01", "units": 18}])
    row = row_of(catalog, record, "2022-03-10")
    assert row.outcome
    assert row.outcome.account
    assert row.outcome.account.earned.low == 4
    bare = row_of(renewing(), record, "2022-03-10").outcome
    assert bare
    assert bare.account
    assert bare.account.earned.low == 0


YEARLY = {"cycle": {"lasts": "1 year"}}
TEST = {"exam": {"exam": "ahima/rhit", "within": {"last": "1 year", "effective_by": "as_of"}}}
WORK = {
    "experience": {"domain": "coding", "hours": 1000, "within": {"last": "2 years", "effective_by": "as_of"}}
}


def test_a_credential_is_renewed_by_a_yearly_test(renewing: Renewing, record_of: RecordOf) -> None:
    catalog = renewing(edition={"also": TEST}, **YEARLY)
    passes = [{"exam": "ahima/rhit", "passed": day} for day in ("2020-03-10", "2021-02-01")]
    record = record_of(credentials=[{"credential": "ahima/rhit", "earned": "2020-03-10"}], exams=passes)
    record = record.model_copy(
        update={"continuing_education": record_of(continuing_education=[]).continuing_education}
    )
    assert row_of(catalog, record, "2021-01-01").standing == "active"
    assert row_of(catalog, record, "2022-01-01").standing == "active"
    assert row_of(catalog, record, "2023-03-01").standing == "revoked"
    text = as_text(renewal_page(renew(catalog, record, as_of="2022-01-01")))
    assert "- Met: the RHIT exam, passed" in text
    (row,) = renewal_data(renew(catalog, record, as_of="2022-01-01"))["credentials"]
    assert [(one["kind"], one["truth"]) for one in row["requirements"]] == [("exam", "yes")]


def test_a_credential_is_renewed_by_units_and_hours_worked(renewing: Renewing, record_of: RecordOf) -> None:
    catalog = renewing(edition={"units": UNITS, "also": WORK})
    job = {"domains": ["coding"], "start": "2020-03-10", "end": "2022-03-09", "hours": 1000}
    units = since({"date": "2021-01-01", "units": 10})
    met = record_of(credentials=HELD, continuing_education=units, experience=[job])
    short = record_of(credentials=HELD, continuing_education=units, experience=[{**job, "hours": 999}])
    assert row_of(catalog, met, "2022-03-10").standing == "active"
    assert row_of(catalog, short, "2022-03-10").standing == "grace"


def test_a_credential_is_renewed_by_the_exam_again_instead_of_units(
    renewing: Renewing, record_of: RecordOf
) -> None:
    again = {"exam": {"exam": "ahima/chps", "within": {"last": "2 years", "effective_by": "as_of"}}}
    catalog = renewing(edition={"units": UNITS, "instead": again})
    sat = record_of(
        credentials=HELD, continuing_education=since(), exams=[{"exam": "ahima/chps", "passed": "2021-06-01"}]
    )
    assert row_of(catalog, sat, "2022-03-10").standing == "active"
    assert (
        row_of(
            catalog, record_of(credentials=HELD, continuing_education=since(), exams=[]), "2022-03-10"
        ).standing
        == "grace"
    )


def test_what_never_lapses_is_active_for_good(
    catalog: Catalog, renewing: Renewing, record_of: RecordOf
) -> None:
    from pathways.model.renewal.rules import Renewal

    bare = {word: told for word, told in RULES.items() if word not in ("cycle", "lapses")}
    own = Renewal.model_validate(bare, context=catalog.names)
    forever = catalog.model_copy(update={"renewals": {"ahima/own": own}})
    row = row_of(forever, record_of(credentials=HELD, continuing_education=[]), "2060-01-01")
    assert (row.standing, row.cycle) == ("active", None)


def test_what_rests_on_another_credential_falls_with_it(
    catalog: Catalog, renewing: Renewing, record_of: RecordOf
) -> None:
    from pathways.model.renewal.rules import Renewal

    first = renewing(credentials=["ahima/rhit"], edition={"units": {"own": {"ahima/rhit": 10}}})
    second = {
        **RULES,
        "renewal": "ahima/second",
        "credentials": ["ahima/chps"],
        "keeps": {"credential": "ahima/rhit"},
        "editions": [
            {"id": "e", "from": "2001-01-01", "cites": ["ahima-marks"], "units": {"own": {"ahima/chps": 0}}}
        ],
    }
    both = first.model_copy(
        update={
            "renewals": {
                **first.renewals,
                "ahima/second": Renewal.model_validate(second, context=catalog.names),
            }
        }
    )
    record = record_of(
        credentials=[*HELD, {"credential": "ahima/chps", "earned": "2020-03-10"}],
        continuing_education=since(),
    )
    assert row_of(both, record, "2022-03-09", "ahima/chps").standing == "active"
    assert row_of(both, record, "2022-07-09", "ahima/rhit").standing == "revoked"
    assert row_of(both, record, "2022-07-09", "ahima/chps").standing == "inactive"
    assert check(both, "CHPS", record, as_of="2022-07-09").held.word == "no"
    found = renew(both, record, as_of="2022-03-09")
    assert [one.credential.abbreviation for one in found.dependents(row_of(both, record, "2022-03-09"))] == [
        "CHPS"
    ]


@pytest.mark.parametrize(
    ("activities", "held"),
    [
        ([], "no"),
        ([{"date": "2021-01-01", "units": 10}], "yes"),
        ([{"date": "2021-01-01", "units": None}], "unknown"),
        (None, "yes"),
    ],
)
def test_check_takes_the_standing_that_was_worked_out(
    renewing: Renewing, record_of: RecordOf, activities: Any, held: str
) -> None:
    record = record_of(
        credentials=HELD, continuing_education=activities if activities is None else since(*activities)
    )
    answer = check(renewing(), "RHIT", record, as_of="2022-06-01")
    assert answer.held.word == held
    if held == "unknown":
        assert "continuing_education[0].units" in [one.path for one in answer.award.questions]


def test_a_fee_that_the_record_does_not_show_was_not_paid(renewing: Renewing, record_of: RecordOf) -> None:
    catalog = renewing(paid="cycle")
    units = since({"date": "2021-01-01", "units": 10})

    def standing(documents: Any) -> str | None:
        record = record_of(
            credentials=[one | {"earned": "2018-03-10"} for one in HELD],
            continuing_education=units,
            documents=documents,
        )
        return row_of(catalog, record, "2022-03-20").standing

    assert standing(None) == "active"
    before = {"kind": "renewal-fee", "date": "2020-03-01"}
    assert standing([before]) == "grace"
    assert standing([]) == "active"  # an empty list speaks for the cycle of the as-of date alone
    assert standing([{"kind": "renewal-fee", "date": "2022-01-01"}]) == "active"
