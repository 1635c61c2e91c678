"""The figures of Curricular Analytics, worked out from its definition by a reader of their own."""

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from pathways import Catalog, align, read_program
from pathways.alignment.structure import plan_of_study
from pathways.rendering.align.data import alignment_data

SAMPLES = sorted((Path(__file__).parents[3] / "shared" / "samples" / "curricula").glob("*/*.csv"))
HEADS = (
    "Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,"
    "Institution,Canonical Name"
)
QUARTER = f"""Curriculum,X
Institution,Y
Degree Type,AAS
System Type,quarter
CIP,51.0707
Courses
{HEADS}
1,A,A,1,,,,4,,
2,B,B,1,1,,,4,,
"""

Asked = dict[str, list[str]]


def published(path: Path) -> tuple[Asked, dict[str, tuple[int, int, float]], bool]:
    """By the number of each course what it asks for and its published figures, and whether it is a quarter's.

    A course's blocking factor is the number of courses that can be reached from it, its delay factor the
    number of courses on the longest path through it, and its complexity the sum of the two; where the system
    is of quarters, that times two and divided by three, rounded to a tenth.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = [row for row in csv.reader(file) if row]
    quarter = any(row[0] == "System Type" and row[1].lower() == "quarter" for row in lines)
    courses = [row for row in lines if row[0].isdigit()]
    asked = {row[0]: [one for cell in row[4:7] for one in cell.split(";") if one] for row in courses}
    opened = {one: [other for other in asked if one in asked[other]] for one in asked}

    def reached(one: str) -> set[str]:
        return {end for other in opened[one] for end in (other, *reached(other))}

    def longest(one: str, ways: Asked) -> int:
        return 1 + max((longest(other, ways) for other in ways[one]), default=0)

    figures = {}
    for one in asked:
        blocking, delay = len(reached(one)), longest(one, asked) + longest(one, opened) - 1
        both = blocking + delay
        figures[one] = (blocking, delay, round(both * 2 / 3, 1) if quarter else float(both))
    return asked, figures, quarter


@pytest.mark.skipif(not SAMPLES, reason="the sample curricula are not here")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_real_plans_have_the_published_figures(catalog: Catalog, path: Path) -> None:
    asked, figures, quarter = published(path)
    if not asked:
        pytest.skip("says what the format is, and has no courses")
    program = read_program(path, catalog)
    assert (program.credit_unit == "quarter") == quarter
    plan = plan_of_study(program)
    ours = [plan.metrics[course.code] for course in program.courses]
    assert [(one.blocking, one.delay, float(one.complexity)) for one in ours] == list(figures.values())
    assert plan.complexity is not None
    assert float(plan.complexity) == round(sum(figure for _, _, figure in figures.values()), 1)


@pytest.mark.parametrize("system", ["quarter", "Quarter", " QUARTER "])
def test_a_course_of_a_quarter_counts_two_thirds(catalog: Catalog, tmp_path: Path, system: str) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(QUARTER.replace("quarter", system), encoding="utf-8")
    program = read_program(path, catalog)
    assert program.credit_unit == "quarter"
    found = align(catalog, program, graduating="2027-05-15")
    # 3 and 2 of a semester are 2 and 1.3 of a quarter: each is rounded, and the sum is of what was rounded
    assert [float(one.complexity) for one in found.structure.metrics.values()] == [2.0, 1.3]
    assert found.structure.complexity == Fraction(33, 10)
    data = alignment_data(found)["structure"]
    assert (data["complexity"], [one["complexity"] for one in data["courses"]]) == (3.3, [2, 1.3])


def test_a_course_of_a_semester_counts_in_full(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(QUARTER.replace("quarter", "semester"), encoding="utf-8")
    found = align(catalog, read_program(path, catalog), graduating="2027-05-15")
    complexity = alignment_data(found)["structure"]["complexity"]
    assert (complexity, type(complexity)) == (5, int)
