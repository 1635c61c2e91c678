"""A record from a dict, from text, or from a row is the record that a file of the same holds."""

import json
import math
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import pathways as pw

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
HIT = {"degree": "associate", "field": "HIT", "accredited_by": ["cahiim"], "completed": "2024-05-15"}


def findings(data: Any, catalog: pw.Catalog, **more: Any) -> list[str]:
    with pytest.raises(pw.InvalidInputError) as refused:
        pw.record(data, catalog, **more)
    return [str(finding) for finding in refused.value.findings]


def test_a_dict_json_and_yaml_say_the_same(catalog: pw.Catalog) -> None:
    data = {
        "learner": "x",
        "education": [HIT],
        "credentials": [{"credential": "RHIT", "earned": date(2024, 7, 1)}],
    }
    from_dict = pw.record(data, catalog)
    assert from_dict == pw.record(json.dumps(data, default=str), catalog)
    assert from_dict == pw.record(pw.record_text(from_dict), catalog)
    assert from_dict.credentials.items[0].credential == "ahima/rhit"


def test_numbers_dates_and_booleans_are_pythons_own(catalog: pw.Catalog) -> None:
    job = {
        "domains": ["privacy"],
        "start": date(2024, 1, 2),
        "hours_per_week": Decimal("37.5"),
        "documented": True,
    }
    said = pw.record({"experience": [job]}, catalog).experience.items[0]
    assert str(said.start) == "2024-01-02"
    assert said.hours_per_week == (Fraction("37.5"), Fraction("37.5"))
    assert said.documented


def test_what_stands_for_a_missing_value_is_not_known(catalog: pw.Catalog) -> None:
    said = pw.record({"experience": [{"domains": ["coding"], "end": math.nan}]}, catalog).experience.items[0]
    assert said.end is None
    assert not said.is_unset("end")


def test_a_fault_has_the_path_of_its_value(catalog: pw.Catalog) -> None:
    assert findings(
        {"education": [HIT, {"degree": "XYZ"}], "exams": [{"exam": "RHIT", "passed": 3}]}, catalog
    ) == [
        "education[1].degree: R104 unknown degree `XYZ`; choose one of associate, bachelor, certificate, "
        "doctorate, high-school, master, post-baccalaureate-certificate",
        "exams[0].passed: R104 `3` is not a date; write YYYY-MM-DD, YYYY-MM or YYYY",
    ]


def test_a_fault_of_text_has_its_line(catalog: pw.Catalog) -> None:
    assert findings("learner: x\nexams: [{exam: RHIX}]", catalog)[0].startswith("record:2:")


def test_a_key_that_is_not_text_is_a_finding(catalog: pw.Catalog) -> None:
    assert findings({"education": [{3: "x"}]}, catalog)[0].startswith("education[0]: Y005")


def test_what_holds_itself_is_told_and_not_followed(catalog: pw.Catalog) -> None:
    circle: dict[str, Any] = {}
    circle["education"] = [circle]
    assert "Y004" in findings(circle, catalog)[0]


@pytest.mark.parametrize("data", [None, 3, ["x"], Path("record.yaml")])
def test_what_is_no_record_is_told_at_the_door(catalog: pw.Catalog, data: Any) -> None:
    with pytest.raises(TypeError, match=r"pathways\.read_record reads a file"):
        pw.record(data, catalog)


def test_a_row_is_a_record_that_may_lack_items(catalog: pw.Catalog) -> None:
    row = {"Student Name": "Ana", "DEGREE": "associate", "major": "HIT", "accredited-by": "CAHIIM; NCRA",
           "Graduated": date(2024, 5, 15), "Credentials": "CCA, CPC", "employer": ""}  # fmt: skip
    said = pw.record(row, catalog)
    assert said.learner == "Ana"
    assert [one.by for one in said.education.items[0].accredited_by.items] == ["cahiim", "ncra"]
    assert [held.credential for held in said.credentials.items] == ["ahima/cca", "aapc/cpc"]
    assert said.credentials.partial
    assert not said.experience.items
    assert pw.check(catalog, "RHIT", said, as_of="2026-11-24").apply.truth == "yes"


def test_a_column_without_a_place_is_a_finding_until_its_place_is_told(catalog: pw.Catalog) -> None:
    row = {"Name": "Ana", "Deg": "associate", "Graduatd": "2024"}
    said = findings(row, catalog)
    assert said[0].startswith(
        "Deg: P012 no place in a record is known for the column `Deg`; leave it out, or"
    )
    assert said[1].endswith("did you mean `graduated`?")
    read = pw.record(row, catalog, columns={"Deg": "education.degree", "Graduatd": "education.completed"})
    assert read.education.items[0].degree == "associate"


def test_two_columns_for_one_place_are_a_finding(catalog: pw.Catalog) -> None:
    assert "Major: Y006" in findings({"Field": "HIT", "Major": "HIM"}, catalog)[0]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_read_alike_from_a_file_its_text_and_a_dict(catalog: pw.Catalog, path: Path) -> None:
    try:
        read = pw.read_record(path, catalog)
    except pw.InvalidInputError:
        pytest.skip("not a record")
    assert pw.record(path.read_text(), catalog) == read
