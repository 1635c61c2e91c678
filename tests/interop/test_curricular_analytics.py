"""Files of Curricular Analytics: read whole, and told where a program has no place for a part."""

from pathlib import Path

import pytest

from pathways import Catalog, InvalidInputError, Program, read_program
from pathways.interop.curricular_analytics import program_of_curriculum
from pathways.interop.programs import written_program
from pathways.loading.tables.csv_file import csv_sheet
from pathways.loading.text.located import ParsedFile

HEADS = (
    "Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,"
    "Institution,Canonical Name"
)
PLAN = f"""Curriculum,X
Institution,Y
Degree Type,AAS
System Type,semester
CIP,51.0707
Courses
{HEADS}
1,A,AA,1,,,,4,,
2,B,BB,1,1,,,4,,
"""


def written(content: str) -> ParsedFile:
    return program_of_curriculum(csv_sheet(content, "plan.csv"))


def notices(content: str) -> list[str]:
    return [str(one) for one in written(content).notices]


def program(catalog: Catalog, tmp_path: Path, content: str) -> Program:
    path = tmp_path / "plan.csv"
    path.write_text(content, encoding="utf-8")
    return read_program(path, catalog)


def test_a_plain_plan_has_nothing_to_tell() -> None:
    assert notices(PLAN) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "2,B",
            "2,B,BB,1,1,,,4,,\nCourse Learning Outcomes\nCourse ID,Learning Outcome\n1,Say\n2,B",
            "10:1: P020 the section `Course Learning Outcomes` is not read (number of rows: 2)",
        ),
        ("4,,\n2", "4,Elsewhere,\n2", "7:9: P020 the column `Institution` is not read"),
        ("4,,\n2", "4,,Basics\n2", "7:10: P020 the column `Canonical Name` is not read"),
        ("4,,\n2", "4,,,spare\n2", "8:11: P020 `spare` is not in a column with a heading"),
        ("Curriculum,X", "Curriculum,X, and Y", "1:3: P020 `and Y` is not in a column with a heading"),
        ("CIP,", "Dean,Somebody\nCIP,", "5:1: P020 the row `Dean` is not read"),
        ("CIP,", "Institution,Z\nCIP,", "5:1: P020 the row `Institution` is not read"),
        ("51.0707", "my own number", "5:2: P020 `my own number` is not a CIP code"),
        ("semester", "semster", "4:2: P020 `semster` is not a known system type, and semester is assumed"),
    ],
)
def test_what_a_program_has_no_place_for_is_told(old: str, new: str, told: str) -> None:
    (found,) = notices(PLAN.replace(old, new, 1))
    assert found.startswith(f"plan.csv:{told}")


@pytest.mark.parametrize(("old", "new"), [("4,,\n2", "4,y,A\n2"), ("51.0707", ""), ("semester", "")])
def test_what_is_empty_or_said_elsewhere_is_not_told(old: str, new: str) -> None:
    assert notices(PLAN.replace(old, new, 1)) == []


def test_heads_are_known_in_any_case(catalog: Catalog, tmp_path: Path) -> None:
    plain = program(catalog, tmp_path, PLAN)
    head, courses = PLAN.split("1,A", 1)
    for changed in (head.upper(), head.lower(), head.replace("-", " ").replace(" ", "_")):
        assert program(catalog, tmp_path, f"{changed}1,A{courses}").courses == plain.courses


def test_remarks_and_empty_rows_may_stand_anywhere(catalog: Catalog, tmp_path: Path) -> None:
    lines = [f"{line}\n# remark {nth}, more\n,,,\n\n" for nth, line in enumerate(PLAN.splitlines())]
    found = program(catalog, tmp_path, "".join(lines))
    assert found.courses == program(catalog, tmp_path, PLAN).courses
    assert found.note is not None
    assert found.note.splitlines() == [f"remark {nth}, more" for nth in range(len(lines))]


def test_the_name_of_the_plan_is_kept_beside_that_of_the_curriculum(catalog: Catalog, tmp_path: Path) -> None:
    found = program(catalog, tmp_path, PLAN.replace("X\n", "X\nDegree Plan,Evening\n", 1))
    assert (found.title, found.note) == ("X", "Degree Plan: Evening")
    alone = program(catalog, tmp_path, PLAN.replace("Curriculum,X", "Degree Plan,Evening", 1))
    assert (alone.title, alone.note) == ("Evening", None)


@pytest.mark.parametrize(
    ("written_as", "cip"), [("51.07", "51.0700"), ("1.0101", "01.0101"), ("510707", "51.0707"), ("1", None)]
)
def test_a_cip_code_has_the_zeros_that_a_spreadsheet_dropped(
    catalog: Catalog, tmp_path: Path, written_as: str, cip: str | None
) -> None:
    assert program(catalog, tmp_path, PLAN.replace("51.0707", written_as)).cip == cip


def test_a_course_keeps_what_it_is_called(catalog: Catalog, tmp_path: Path) -> None:
    more = "3,C,XX,XX,1;2,,,4,,\n4,D,xx,xx,3,,,4,,\n5,E,,235IN,,,,4,,\n6,F,,2,,,,4,,\n7,G,,,2,,,4,,\n"
    found = program(catalog, tmp_path, PLAN + more)
    codes = ["AA 1", "BB 1", "XX XX #3", "xx xx #4", "235IN", "2 #6", "#7"]
    assert [course.code for course in found.courses] == codes
    asked = [course.prerequisites for course in found.courses]
    assert asked == [(), ("AA 1",), ("AA 1", "BB 1"), ("XX XX #3",), (), (), ("BB 1",)]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "2,B,BB,1,1,,,4,,",
            "Electives,,\n2,B,BB,1,1,,,4,,",
            "9:1: P018 `Electives` is neither a course",
        ),
        ("2,B,BB,1,1", "1,B,BB,1,1", "9:1: P001 the course `1` is listed twice"),
        ("Credit Hours", "Points", "7:1: P012 no column is named `Credit Hours`"),
        ("Corequisites,Str", "Prerequisites,Str", "7:6: P012 the columns"),
    ],
)
def test_what_is_amiss_is_told_alone_and_at_its_place(
    catalog: Catalog, tmp_path: Path, old: str, new: str, told: str
) -> None:
    with pytest.raises(InvalidInputError) as error:
        program(catalog, tmp_path, PLAN.replace(old, new, 1))
    (found,) = map(str, error.value.findings)
    assert f"plan.csv:{told}" in found


def test_notices_come_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(PLAN.replace("semester", "trimester"), encoding="utf-8")
    assert [one.fault.kind for one in written_program(path).notices] == ["plan-system-not-read"]
