"""Are graduates eligible? A typical graduate's record, and the accreditations that hold or lapse."""

from datetime import date
from typing import Any

import pytest

from pathways import Catalog, Program, align, check
from pathways.alignment.align import Alignment
from pathways.alignment.graduates import graduate_record
from pathways.model.values.truth import Truth

DAY = date(2027, 5, 15)


def program(catalog: Catalog, *spans: dict[str, Any], **keys: Any) -> Program:
    told = {
        "program": "a/b",
        "title": "Health Information Management",
        "institution": "i",
        "award": "associate",
        "accreditation": [{"by": "cahiim", **span} for span in spans],
        "courses": [{"code": "A", "title": "t", "credits": 3}],
        **keys,
    }
    return Program.model_validate(told, context=catalog.names)


def audit(catalog: Catalog, *spans: dict[str, Any], **keys: Any) -> Alignment:
    return align(
        catalog, program(catalog, *spans, **keys), graduating=DAY, credentials=["RHIT"], outlines=["RHIT"]
    )


@pytest.mark.parametrize(
    ("spans", "apply", "early", "warning"),
    [
        ([{"since": "2015-01-01"}], "yes", "yes", None),
        ([{"since": "2015-01-01", "until": "2030-12-31"}], "yes", "yes", None),
        ([{"since": "2015-01-01", "until": "2026-12-31"}], "unknown", "unknown", "ends on Dec 31, 2026"),
        ([{"status": "candidacy", "since": "2025-01-01"}], "unknown", "unknown", "candidacy"),
        ([{"status": "probation", "since": "2025-01-01"}], "unknown", "unknown", "probation"),
        ([{"since": None}], "unknown", "unknown", "is not known"),
        ([{"since": None, "until": DAY}], "unknown", "unknown", "is not known"),  # its last day still counts
        ([{"since": DAY, "until": DAY}], "yes", "yes", None),
        ([{"since": "2028-01-01"}], "unknown", "unknown", "begins on Jan 1, 2028"),
        ([{"status": "withdrawn", "since": "2020-01-01"}], "no", "no", "withdrawn"),
        ([], "no", "no", None),
        (
            [
                {"status": "candidacy", "since": "2013-01-01", "until": "2014-12-31"},
                {"since": "2015-01-01", "until": "2025-12-31"},
                {"status": "withdrawn", "since": "2026-01-01"},
            ],
            "unknown",
            "unknown",
            "withdrawn",
        ),
    ],
)
def test_accreditation_is_judged_on_the_day_of_graduation(
    catalog: Catalog, spans: list[dict[str, Any]], apply: str, early: str, warning: str | None
) -> None:
    found = audit(catalog, *spans)
    (one,) = found.credentials
    assert (one.apply.word, one.early.word) == (apply, early)
    told = " ".join(found.warnings)
    assert (warning in told) if warning else not told


def test_a_graduate_is_asked_about_like_anybody_else(catalog: Catalog) -> None:
    one = program(catalog, {"since": "2015-01-01"})
    for name in catalog.credentials:
        (sits,) = align(catalog, one, graduating=DAY, credentials=[name], outlines=["RHIT"]).credentials
        answer = check(catalog, name, graduate_record(catalog.names, one, DAY), as_of=DAY)
        assert sits.goal.answer.apply.verdict == answer.apply.verdict


@pytest.mark.parametrize(
    ("name", "closers"),
    [("CPC", {"graduate"}), ("CHPS", {"graduate"}), ("RHIA", {"school"}), ("ODS", {"school"})],
)
def test_a_gap_says_who_could_close_it(catalog: Catalog, name: str, closers: set[str]) -> None:
    found = align(catalog, program(catalog, {"since": "2015-01-01"}), graduating=DAY, credentials=[name])
    (one,) = found.credentials
    assert one.apply is Truth.NO
    assert {who for _, who in one.missing} == closers


def test_hours_of_practice_are_a_practicum_of_the_graduate(catalog: Catalog) -> None:
    told = program(catalog, courses=[{"code": "A", "title": "t", "credits": 3, "practice_hours": 140}])
    (practicum,) = graduate_record(catalog.names, told, DAY).training.items
    assert practicum.hours == 140


def test_hours_that_fall_short_are_the_schools_to_add(catalog: Catalog) -> None:
    """The route that asked for a practicum of 160 hours: 20 more would do."""
    told = program(
        catalog,
        field="cancer registry",
        accreditation=[{"by": "ncra", "since": "2010-01-01"}],
        courses=[
            {"code": "A", "title": "t", "credits": 3, "practice_hours": 140, "topics": ["cancer-registry"]}
        ],
    )
    found = align(catalog, told, graduating=date(2021, 5, 15), credentials=["ODS"])
    ((missing, who),) = found.credentials[0].missing
    assert missing.shortfall is not None
    assert missing.condition.kind == "training"
    assert missing.shortfall.short.low == 20
    assert who == "school"


def test_every_credential_is_asked_about_and_promises_come_first(catalog: Catalog) -> None:
    found = align(catalog, program(catalog, promises=["RHIT"]), graduating=DAY)
    names = [one.goal.credential for one in found.credentials]
    assert names[0] == "ahima/rhit"
    assert set(names) == set(catalog.credentials)


@pytest.mark.parametrize(
    ("day", "spelled", "edition"),
    [
        ("2027-05-15", "RHIT", "2023"),
        ("2027-05-15", "RHIT@2018", "2018"),
        ("2027-05-15", "cahiim/him-associate", "2018"),  # of the newest nothing was read
        ("2027-05-15", "cahiim/him-associate@2024", "2024"),
        ("1990-01-01", "RHIT", "2018"),  # the nearest in time
        ("2016-01-01", "cahiim/him-associate", "2014"),
        ("2014-01-01", "cahiim/him-associate", "2014"),
    ],
)
def test_the_edition_that_a_cohort_is_held_against(
    catalog: Catalog, day: str, spelled: str, edition: str
) -> None:
    found = align(
        catalog, program(catalog), graduating=day, credentials=["RHIT"], outlines=[spelled, spelled]
    )
    assert [one.edition.edition for one in found.outlines] == [edition]
