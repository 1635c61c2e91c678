"""Faults that users of other tools met, each shown not to occur here; named by their kind."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from tests.reasons import why

from pathways import Answer, Catalog, Record, Verdict, check, explain
from pathways.rendering.check.data import answer_data
from pathways.rendering.layout.json import as_json

Say = Callable[..., Verdict]
RecordOf = Callable[..., Record]


def test_one_item_serving_two_parts_is_a_rule_and_not_a_switch(say: Say) -> None:
    """A unit serves a total and a quota, and two quotas only where they are not apart."""
    unit = [{"date": "2026-01-01", "units": 4, "topics": ["privacy"], "category": "class"}]
    quotas = [{"id": "one", "topic": "privacy", "min": 4}, {"id": "two", "category": "class", "min": 4}]
    rule = {"continuing_education": {"units": 4, "quotas": quotas}}
    assert say(rule, continuing_education=unit).truth.word == "yes"
    quotas[0]["exclusive"] = quotas[1]["exclusive"] = "true"
    assert say(rule, continuing_education=unit).truth.word == "no"


def test_one_course_serves_a_topic_and_the_total_but_not_two_places_of_one_total(say: Say) -> None:
    course = {"topics": ["anatomy"], "credits": 6, "grade": "B", "completed": "2020-01-01"}
    both = {"all": [{"coursework": "anatomy"}, {"coursework": {"id": "total", "credits": 6}}]}
    assert say(both, coursework=[course], education=[]).truth.word == "yes"
    assert say({"coursework": {"credits": 12}}, coursework=[course], education=[]).truth.word == "no"


def test_a_name_and_its_former_name_give_the_same_verdict(catalog: Catalog, record_of: RecordOf) -> None:
    for spelling in ("RHIT", "rhit", "ART", "ahima/rhit"):
        record = record_of(credentials=[{"credential": spelling, "standing": "active"}], exams=[])
        assert check(catalog, spelling, record, as_of="2026-11-24").held.word == "yes"


def test_a_day_without_rules_is_unknown_with_the_reason_and_never_met(
    with_editions: Callable[..., Catalog], record_of: RecordOf
) -> None:
    rule = {"apply": {"degree": "associate"}}
    catalog = with_editions(cca=[rule | {"to": "2001-06-30"}, rule])
    record = record_of(education=[{"degree": "associate", "completed": "1990-01-01"}], credentials=[])
    for day, word in (
        ("2000-12-31", "unknown"),
        ("2001-06-30", "yes"),
        ("2001-07-01", "unknown"),
        ("2002-01-01", "yes"),
    ):
        answer = check(catalog, "CCA", record, as_of=day)
        assert answer.apply.truth.word == word
        assert [one.kind for one in answer.apply.questions] == ["rules"] * (word == "unknown")


def test_every_day_has_the_edition_that_its_dates_say(with_editions: Callable[..., Catalog]) -> None:
    catalog = with_editions(cca=[{"apply": {"degree": "associate"}}, {"apply": {"degree": "bachelor"}}])
    day = date(2000, 12, 30)
    while day < date(2002, 1, 3):
        found = [edition.id for edition in catalog.credentials["ahima/cca"].editions_on(day)]
        assert found == ([] if day.year < 2001 else ["e1"] if day.year == 2001 else ["e2"])
        day += timedelta(1)


def test_an_item_that_meets_a_part_is_in_the_total_or_is_left_out_with_a_reason(say: Say) -> None:
    rule = {
        "continuing_education": {"units": 9, "quotas": [{"id": "own", "category": "self-study", "max": 3}]}
    }
    items = [{"date": "2026-01-01", "units": 5, "category": one} for one in ("self-study", "class")]
    said = say(rule, continuing_education=items)
    (short,) = said.shortfalls
    assert short.have.low == 8
    assert [one.path for one in said.left_out] == ["continuing_education[0]"]


def test_so_many_from_at_least_so_many_groups_can_be_said(say: Say) -> None:
    """Five units, from at least two of three topics."""
    spread = [
        {
            "continuing_education": {
                "id": f"of-{one}",
                "units": 1,
                "quotas": [{"id": "q", "topic": one, "min": 1}],
            }
        }
        for one in ("privacy", "coding", "billing")
    ]
    rule = {
        "all": [
            {"continuing_education": {"id": "total", "units": 5}},
            {"at_least": {"count": 2, "of": spread}},
        ]
    }

    def units(*topics: str) -> list[dict[str, Any]]:
        return [
            {"date": "2026-01-01", "units": 1, "topics": [topic], "title": f"number {number}"}
            for number, topic in enumerate(topics)
        ]

    assert say(rule, continuing_education=units(*["privacy"] * 5)).truth.word == "no"
    assert say(rule, continuing_education=units(*["privacy"] * 4, "coding")).truth.word == "yes"
    assert say(rule, continuing_education=units(*["privacy"] * 3, "coding")).truth.word == "no"


@pytest.mark.parametrize(
    ("held", "before", "on", "after"),
    [
        ({"expires": "2026-11-24"}, "yes", "yes", "no"),
        ({"canceled": "2026-11-24"}, "yes", "no", "no"),
        ({"earned": "2026-11-24"}, "no", "yes", "yes"),
        ({"expires": None}, "unknown", "unknown", "unknown"),
        ({"standing": "revoked", "expires": "2030-01-01"}, "no", "no", "no"),
    ],
)
def test_well_formed_and_in_force_are_told_apart_on_both_sides_of_the_day(
    say: Say, held: dict[str, Any], before: str, on: str, after: str
) -> None:
    for day, word in (("2026-11-23", before), ("2026-11-24", on), ("2026-11-25", after)):
        assert (
            say({"credential": "rhit"}, day, credentials=[{"credential": "rhit"} | held]).truth.word == word
        )


def test_the_same_question_asked_for_another_day_keeps_nothing_of_the_first(
    catalog: Catalog, record_of: RecordOf
) -> None:
    record = record_of(
        education=[{"degree": "master", "completed": "2020-01-01"}], credentials=[], experience=[]
    )

    def on(day: str) -> dict[str, Any]:
        return dict(answer_data(check(catalog, "CHPS", record, as_of=day)))

    first = on("2026-11-24")
    assert on("2015-01-01") != first
    assert on("2026-11-24") == first


def test_no_none_unknown_and_not_asked_stay_apart_in_every_format(
    catalog: Catalog, record_of: RecordOf
) -> None:
    def ask(**record: Any) -> Answer:
        return check(
            catalog, "CHPS", record_of(education=[], exams=[], credentials=[], **record), as_of="2026-11-24"
        )

    none, unknown = ask(experience=[]), ask()
    assert "2 years of work in privacy or security; none on record" in explain(none, full=True)
    assert "amount not on record" in explain(unknown, full=True)
    for answer, high in ((none, 0), (unknown, None)):
        data = json.loads(as_json(answer_data(answer)))
        (short,) = (one for one in data["apply"]["shortfalls"] if one["condition"] == "master/experience")
        assert short["have"] == {"low": 0, "high": high}
        assert data["designation"] is None


def test_one_thing_told_twice_is_refused_by_its_id(record_of: RecordOf) -> None:
    course = {"id": "hims-101", "credits": 3}
    with pytest.raises(ValueError, match="two items with the id `hims-101`"):
        record_of(coursework=[course, course])


def test_every_list_agrees_on_which_sitting_counts(catalog: Catalog, record_of: RecordOf) -> None:
    sittings = [{"exam": "CHPS", "failed": "2024-01-01"}, {"exam": "CHPS", "passed": "2024-06-01"}]
    for turned in (sittings, sittings[::-1]):
        award = check(
            catalog, "CHPS", record_of(exams=turned, credentials=[]), as_of="2026-11-24"
        ).award.verdict
        leaf = award.parts[0].parts[1] if award.node is None else award.parts[1]
        assert leaf.truth.word == "yes"
        assert [record_of(exams=turned).item(path).passed is not None for path in leaf.used] == [True]  # type: ignore[union-attr]
        assert [why(one) for one in leaf.left_out] == ["was failed on Jan 1, 2024"]


def test_what_needs_fewest_answers_stands_first(say: Say) -> None:
    three = {"route": "a", "document": "letter", "license": "rn", "membership": "ahima"}
    one = {"route": "b", "exam": "rhit"}
    for ways in ([three, one], [one, three]):
        said = say({"any": ways}, credentials=[])
        assert said.questions[0].path == "exams"
        assert len(said.questions) == 4
