"""Formats of others: CASE frameworks and sheets as outlines, Curricular Analytics as programs."""

import json
from pathlib import Path
from typing import Any

import pytest

from pathways import Catalog, InvalidInputError, align, read_program, with_outlines
from pathways.model.school.outline import Outline

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
FRAMEWORKS = sorted((SAMPLES / "case" / "frameworks").glob("*.json"))
ITEMS = [
    ("d1", "First domain", None),
    ("c1", "Do this", "I.1"),
    ("c2", "Do that", "I.2"),
    ("d2", "Second", "II"),
]


def framework() -> dict[str, Any]:
    """Two domains: one of two competencies, told in the wrong order, and one that is itself one."""
    below = [("c2", "d1", 2), ("c1", "d1", 1), ("d1", "doc", 1), ("d2", "doc", 2)]
    return {
        "CFDocument": {"identifier": "doc", "title": "Official list (2018)"},
        "CFItems": [
            {"identifier": name, "fullStatement": text, **({"humanCodingScheme": code} if code else {})}
            for name, text, code in ITEMS
        ],
        "CFAssociations": [
            {
                "associationType": "isChildOf",
                "sequenceNumber": nth,
                "originNodeURI": {"identifier": child},
                "destinationNodeURI": {"identifier": parent},
            }
            for child, parent, nth in below
        ],
    }


def outline(catalog: Catalog, path: Path) -> Outline:
    wider, (name,) = with_outlines(catalog, [path])
    return wider.outlines[name]


def numbers(one: Outline) -> list[tuple[str, list[str]]]:
    (edition,) = one.editions
    return [(domain.title, [inner.competency for inner in domain.competencies]) for domain in edition.domains]


def test_a_case_framework_is_an_outline(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "official.json"
    path.write_text(json.dumps(framework()), encoding="utf-8")
    found = outline(catalog, path)
    assert found.outline == "own/official-list-2018"
    assert numbers(found) == [("First domain", ["I.1", "I.2"]), ("Second", ["II"])]


@pytest.mark.skipif(not FRAMEWORKS, reason="the sample frameworks are not here")
@pytest.mark.parametrize("path", FRAMEWORKS, ids=lambda path: path.stem)
def test_real_frameworks_are_read(catalog: Catalog, path: Path) -> None:
    found = outline(catalog, path)
    assert found.kind == "curriculum"


def test_a_sheet_is_an_outline_with_weights_and_levels(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "My list.csv"
    path.write_text(
        "Domain,Domain title,Weight low,Weight high,Number,Statement,Bloom level,Topics\n"
        "1,First,40,60,1.1,do this,apply,privacy\n1,,,,1.2,do that,,\n2,Second,40,60,2.1,do more,evaluate,\n",
        encoding="utf-8",
    )
    found = outline(catalog, path)
    (edition,) = found.editions
    assert found.outline == "own/my-list"
    assert numbers(found) == [("First", ["1.1", "1.2"]), ("Second", ["2.1"])]
    first = edition.domains[0]
    assert (str(first.weight.low), str(first.weight.high)) == ("40", "60") if first.weight else False
    asked = [edition.asked(first, one) for one in first.competencies]
    assert [level.word if level else None for level in asked] == ["apply", None]


def test_an_outline_of_ones_own_is_reported_at_its_depth(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "official.yaml"
    path.write_text(
        "outline: own/official\nname: official list\nkind: curriculum\neditions:\n"
        "  - edition: '2018'\n    domains:\n      - domain: I\n        title: one\n        competencies:\n"
        "          - {competency: I.1, text: do this, level: apply}\n"
        "          - {competency: I.2, text: do that, level: apply}\n",
        encoding="utf-8",
    )
    wider, names = with_outlines(catalog, [path])
    courses = tmp_path / "p.yaml"
    courses.write_text(
        "program: a/b\ntitle: t\ninstitution: i\naward: associate\n"
        "courses:\n  - code: A\n    title: t\n    credits: 3\n"
        "    covers: [{outline: own/official, competency: I.1, level: apply}]\n",
        encoding="utf-8",
    )
    program = read_program(courses, wider)
    (held,) = align(wider, program, graduating="2027-05-15", outlines=names).outlines
    assert [float(end) for end in held.bounds] == [0.5, 0.5]
    with pytest.raises(InvalidInputError, match="unknown outline"):
        read_program(courses, catalog)  # without the list nobody knows its numbers


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.csv", "domain,text\n1,x\n", "P012"),
        ("a.csv", "domain,competency,text,level\n1,1.1,x,deep\n,1.2,y,\n", "R102"),
        ("a.yaml", "- 1\n", "L002"),
        ("a.yaml", "outline: own/a\nname: n\nkind: exam\neditions: []\n", "R104"),
        ("a.json", "{", "Y00"),
    ],
)
def test_what_is_no_outline(catalog: Catalog, tmp_path: Path, name: str, text: str, code: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError, match=code):
        with_outlines(catalog, [path])


CURRICULUM = """Curriculum,Baskets,,,,,,,,
Institution,ACME,,,,,,,,
Degree Type,AA,,,,,,,,
System Type,quarter,,,,,,,,
CIP,50.0712,,,,,,,,
Courses,,,,,,,,,
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Term
1,Baskets,BW,101,,,,3,1
2,Swimming,PE,115,,,,3,1
3,Forms,BW,111,1;4,2,5,3,2
5,Lab,BW,111L,,,,1,2
6,Elective,,,,,,3,2
Additional Courses,,,,,,,,,
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Term
4,Before,MA,110,,,,3,1
"""


def test_a_file_of_curricular_analytics_is_a_program(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(CURRICULUM, encoding="utf-8")
    found = read_program(path, catalog)
    assert (found.program, found.title, found.award, found.cip) == (
        "acme/baskets",
        "Baskets",
        "associate",
        "50.0712",
    )
    assert found.credit_unit == "quarter"
    by_code = {one.code: one for one in found.courses}
    assert list(by_code) == ["BW 101", "PE 115", "BW 111", "BW 111L", "#6", "MA 110"]
    forms = by_code["BW 111"]
    assert forms.prerequisites == ("BW 101", "MA 110")
    assert (forms.corequisites, forms.together, forms.term) == (("PE 115",), ("BW 111L",), 2)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("3,Forms,BW,111,1;4", "3,Forms,BW,111,1;77", "P003 no course has the code `77`"),
        ("Degree Type,AA", "Degree Type,ZZ", "P014"),
        ("2,Swimming,PE,115,,,,3", "2,Swimming,PE,115,,,,x", "is not a number"),
        ("2,Swimming", ",Swimming", "`Course ID` is missing"),
    ],
)
def test_a_plan_that_cannot_be_read(
    catalog: Catalog, tmp_path: Path, old: str, new: str, expected: str
) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(CURRICULUM.replace(old, new), encoding="utf-8")
    with pytest.raises(InvalidInputError, match=expected):
        read_program(path, catalog)
