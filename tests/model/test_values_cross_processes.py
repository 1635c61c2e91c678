"""What a question is asked of and what comes back is the same in another process; and how Python asks."""

import copy
import pickle
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import pathways as pw
from pathways import Catalog
from pathways.rendering.renew.data import renewal_data

MARIA = Path(__file__).parents[2] / "examples" / "maria.yaml"


@pytest.mark.parametrize(
    "asked",
    [
        lambda catalog, record: record,
        lambda catalog, record: pw.check(catalog, "CHPS", record, as_of="2026-11-24"),
        lambda catalog, record: pw.next_steps(catalog, record, as_of="2026-11-24"),
    ],
    ids=["record", "answer", "next-steps"],
)
def test_records_and_answers_are_pickled_and_copied(catalog: Catalog, asked: Any) -> None:
    value = asked(catalog, pw.read_record(MARIA, catalog))
    for same in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):  # noqa: S301
        assert same == value


def test_renewals_are_pickled_with_all_that_is_told(catalog: Catalog) -> None:
    told = pw.renew(catalog, pw.read_record(MARIA, catalog), as_of="2026-11-24")
    same = pickle.loads(pickle.dumps(told))  # noqa: S301
    assert renewal_data(same) == renewal_data(told)


def test_a_time_of_day_is_its_day(catalog: Catalog) -> None:
    def told(earned: Any) -> pw.Record:
        return pw.Record.model_validate(
            {"credentials": [{"credential": "RHIT", "earned": earned}]}, context=catalog.names
        )

    morning = datetime.fromisoformat("2019-07-02T03:00:00")
    assert told(morning) == told(date(2019, 7, 2)) == told("2019-07-02")
    answer = pw.check(catalog, "CHPS", told(morning), as_of=datetime.fromisoformat("2026-11-24T09:00:00"))
    assert answer.as_of == date(2026, 11, 24)


def test_all_that_is_wrong_with_a_question_is_told_at_once(catalog: Catalog) -> None:
    with pytest.raises(pw.InvalidInputError) as refused:
        pw.check(catalog, "CHSP", pw.Record(), as_of="2026-13-01")
    assert [one.code for one in refused.value.findings] == ["Q002", "Q001"]
    asked: Any = 5
    with pytest.raises(
        pw.InvalidInputError, match="as-of: Q002 `5` is not a date; write the date as YYYY-MM-DD"
    ):
        pw.check(catalog, "CHPS", pw.Record(), as_of=asked)


def test_findings_are_in_one_order_however_they_are_compared(catalog: Catalog) -> None:
    with pytest.raises(pw.InvalidInputError) as refused:
        pw.check(catalog, "CHSP", pw.Record(), as_of="2026-13-01")
    first, second = refused.value.findings
    assert first < second
    assert second > first
    assert first <= second
    assert second >= first
    assert not first > second
