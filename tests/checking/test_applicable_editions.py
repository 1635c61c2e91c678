"""Which edition binds, by which day of the person."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Answer, Catalog, Record, check
from pathways.model.rules.applicable_editions import applicable_editions
from pathways.model.rules.edition import Edition
from pathways.model.values.day import Day

Ask = Callable[..., Answer]


def edition(name: str, begins: Any, **keys: Any) -> Edition:
    return Edition.model_validate(
        {"id": name, "from": begins, "cites": ["ahima-marks"], "apply": {"degree": "associate"}, **keys}
    )


@pytest.mark.parametrize(
    ("applied", "entry", "names"),
    [
        ("2026-01-01", "2023-09-01", ["old"]),  # kept by those who entered before
        ("2026-01-01", "2025-01-01", ["new"]),
        ("2026-01-01", None, ["old", "new"]),
        ("2026-01-01", "2025", ["new"]),
        ("2026-01-01", "2024", ["old"]),
        ("1999-12-31", "2023-09-01", [None]),
        (None, "2025-01-01", ["new"]),
        (None, "2023-01-01", ["old"]),
    ],
)
def test_who_entered_a_program_before_a_change_may_keep_the_old_rule(
    applied: str | None, entry: str | None, names: list[str | None]
) -> None:
    editions = (edition("old", "2000-01-01"), edition("new", "2025-01-01", effective_by="program_entry"))
    days = {
        "application_date": Day.parse(applied) if applied else None,
        "program_entry": Day.parse(entry) if entry else None,
    }
    assert [one and one.id for one in applicable_editions(editions, days)] == names  # type: ignore[arg-type]


def test_a_year_that_spans_a_whole_gap_may_find_no_rule() -> None:
    editions = (edition("a", "2000-01-01", to="2010-03-31"), edition("b", "2010-06-01"))
    found = applicable_editions(editions, {"application_date": Day.parse("2010")})
    assert [one and one.id for one in found] == [None, "a", "b"]
    assert [
        one and one.id for one in applicable_editions(editions, {"application_date": Day.parse("2010-07")})
    ] == ["b"]


@pytest.fixture
def ask(with_editions: Callable[..., Catalog], record_of: Callable[..., Record]) -> Ask:
    """Asks for a credential with an old rule, and a new one that binds by some day."""

    def ask(effective_by: str, as_of: str = "2026-11-24", **record: Any) -> Answer:
        old, new = (
            {"apply": {"degree": "associate"}},
            {"apply": {"degree": "bachelor"}, "effective_by": effective_by},
        )
        catalog = with_editions(cca=[old, new | {"from": "2025-01-01"}])
        keys = {"education": [{"degree": "associate", "completed": "2020-05-01"}], "credentials": []} | record
        return check(catalog, "CCA", record_of(**keys), as_of=as_of)

    return ask


@pytest.mark.parametrize(
    ("effective_by", "record", "word"),
    [
        ("as_of", {"applications": [{"credential": "CCA", "applied": "2024-01-01"}]}, "no"),
        ("application_date", {"applications": [{"credential": "CCA", "applied": "2024-01-01"}]}, "yes"),
        ("exam_date", {"exams": [{"exam": "CCA", "passed": "2024-01-01"}]}, "yes"),
        ("exam_date", {"exams": []}, "no"),
        ("program_entry", {}, "unknown"),
    ],
)
def test_an_edition_names_the_day_that_it_binds_by(
    ask: Ask, effective_by: str, record: dict[str, Any], word: str
) -> None:
    assert ask(effective_by, **record).apply.truth.word == word


def test_the_day_of_entry_is_that_of_the_earliest_program(ask: Ask) -> None:
    def studied(started: str | None) -> dict[str, Any]:
        return {"degree": "associate", "started": started, "completed": "2025-05-01"}

    assert ask("program_entry", education=[studied("2024-12-31")]).apply.truth.word == "yes"
    assert ask("program_entry", education=[studied("2025-01-01")]).apply.truth.word == "no"
    both = [studied("2025-01-01"), studied("2024-12-31")]
    assert ask("program_entry", education=both).apply.truth.word == "yes"
    answer = ask("program_entry", education=[studied("2025-01-01"), studied(None)])
    assert answer.apply.truth.word == "unknown"
    assert ("edition", "education") in [(one.kind, one.path) for one in answer.apply.questions]


def test_an_early_tester_who_has_since_graduated_holds_it(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    """The exam's day chooses the edition for the award; the evidence is of the as-of date."""
    catalog = with_editions(cca=[{"apply": {"degree": "associate"}}, {"apply": {"degree": "doctorate"}}])
    record = record_of(
        education=[{"degree": "associate", "completed": "2002-05-01"}],
        exams=[{"exam": "CCA", "passed": "2001-06-01"}],
        credentials=[],
    )
    answer = check(catalog, "CCA", record, as_of="2002-06-01")
    assert (answer.apply.truth.word, answer.award.truth.word) == ("no", "yes")
