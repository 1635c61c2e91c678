"""Programs from files and sheets: what is read, and every fault of every file at its place."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from pathways import Catalog, InvalidInputError, Program, read_program

HEAD = "program: a/b\ntitle: T\ninstitution: I\naward: associate\n"
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def read(catalog: Catalog, tmp_path: Path) -> Callable[..., Program]:
    """A program from a YAML text and the files beside it."""

    def program(text: str, **files: str) -> Program:
        for name, content in files.items():
            (tmp_path / f"{name}.csv").write_text(content, encoding="utf-8")
        path = tmp_path / "p.yaml"
        path.write_text(HEAD + text, encoding="utf-8")
        return read_program(path, catalog)

    return program


@pytest.fixture
def findings(read: Callable[..., Program], tmp_path: Path) -> Callable[..., list[str]]:
    """The findings of a program, as lines without the folder."""

    def found(text: str, **files: str) -> list[str]:
        with pytest.raises(InvalidInputError) as refused:
            read(text, **files)
        return [str(one).replace(f"{tmp_path}/", "") for one in refused.value.findings]

    return found


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("program: a/b", "program: My Program", "write the issuer and a name, such as `ahima/chps`"),
        ("title: T", "title: T\ncip: 51-0707", "write two digits, a period and four digits, such as 51.0707"),
        ("title: T", "title: T\nfollows: {RHIT: 'a b'}", "write a number such as III.7, without spaces"),
    ],
)
def test_a_word_of_the_wrong_form_says_which_it_needs(
    catalog: Catalog, tmp_path: Path, old: str, new: str, remedy: str
) -> None:
    path = tmp_path / "p.yaml"
    course = "courses: [{code: A, title: t, credits: 3}]\n"
    path.write_text(HEAD.replace(old, new) + course, encoding="utf-8")
    with pytest.raises(InvalidInputError, match=re.escape(remedy)):
        read_program(path, catalog)


def test_a_sheet_says_the_same_as_the_file(read: Callable[..., Program]) -> None:
    """The columns by whatever name, the rows in their order, lists by any mark between words."""
    written = read(
        "courses:\n"
        "  - {code: A, title: Aa, credits: 3.5, term: 1, topics: [coding, billing]}\n"
        "  - code: B\n    title: Bb\n    credits: 3\n    required: false\n    prerequisites: [A]\n"
        "    covers: [{outline: RHIT, competency: '1.10', level: apply, assessed: [exam, lab]}]\n"
    )
    sheet = read(
        "courses: c.csv\ncovers: k.csv\n",
        c="Course Number;NAME;credit hours;Term;Status;Prereqs;Topics;Room\n"
        "A;Aa;3.5;1;;;coding, billing;12\n\nB;Bb;3;;Elective;A;;\n",
        k="course,outline,competency,Bloom level,assessment\nb,RHIT,1.10,apply,exam; lab\n",
    )
    assert sheet == written


def test_a_workbook_says_the_same_as_csv(catalog: Catalog, tmp_path: Path) -> None:
    book = Workbook()
    courses = book.active
    assert courses is not None
    courses.title = "Courses"
    for line in (EXAMPLES / "lakeside-courses.csv").read_text(encoding="utf-8").splitlines():
        courses.append([int(cell) if cell.isdigit() else cell or None for cell in line.split(",")])
    covers = book.create_sheet("covers")
    for line in (EXAMPLES / "lakeside-covers.csv").read_text(encoding="utf-8").splitlines():
        covers.append([cell or None for cell in line.split(",")])
    book.save(tmp_path / "lakeside.xlsx")
    head = (EXAMPLES / "lakeside-him-aas.yaml").read_text(encoding="utf-8")
    head = head.replace(
        "courses: lakeside-courses.csv\ncovers: lakeside-covers.csv", "courses: lakeside.xlsx"
    )
    (tmp_path / "p.yaml").write_text(head, encoding="utf-8")
    assert read_program(tmp_path / "p.yaml", catalog) == read_program(
        EXAMPLES / "lakeside-him-aas.yaml", catalog
    )


def test_every_fault_of_every_file_is_told_at_once(findings: Callable[..., list[str]]) -> None:
    assert findings(
        "accreditation:\n"
        "  - {by: cahim, since: 2020-01-01}\n"
        "  - {by: cahiim, since: 2020-01-01, until: 2019-01-01}\n"
        "judgments: [{outline: RHIT, competency: '7.7', decision: elsewhere, by: a, "
        "decided: 2026, reason: r}]\n"
        "courses: c.csv\ncovers: k.csv\n",
        c="code,title,credits,required,prerequistes,topics\n"
        "A-1,one,3,yes,,coding\nA-1,two,three,maybe,,codng\n,three,3,,,\n",
        k="course,outline,competency,level\nA-1,RHIT,1.1,aply\nA-2,RHIT,1.1,apply\nA-1,RHIT,9.9,apply\n",
    ) == [
        "c.csv:3:1: P001 the course `A-1` is listed twice; keep one",
        "c.csv:3:3: R104 `three` is not a number; write it in digits, such as 40 or 37.5",
        "c.csv:3:4: P013 `maybe` is neither required nor elective; write required, or elective",
        "c.csv:3:6: R104 unknown topic `codng`; did you mean `coding`?",
        "c.csv:4:2: R102 `code` is missing; add `code`",
        "k.csv:2:4: R104 `aply` is not a Bloom level; "
        "choose create, evaluate, analyze, apply, understand, remember",
        "k.csv:3:1: P003 no course has the code `A-2`; did you mean `A-1`?",
        "k.csv:4:3: P004 RHIT has no competency `9.9`; did you mean `1.9`?",
        "p.yaml:6:10: R104 unknown organization `cahim`; did you mean `cahiim`?",
        "p.yaml:7:5: R104 ends on Jan 1, 2019, before it starts on Jan 1, 2020; correct a day",
        "p.yaml:8:13: R104 says `elsewhere`; write `where`",
        "p.yaml:8:41: P004 RHIT has no competency `7.7`; did you mean `6.7`?",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "has no courses"),
        ("courses: []\n", "has no courses"),
        ("courses: [{code: A, title: t, credits: 3, prerequisites: [B]}]\n", "P003"),
        (
            "accreditation: [{by: cahiim, since: 2020-01-01}, "
            "{by: cahiim, status: candidacy, since: 2019-01-01, until: 2020-06-30}]\n"
            "courses: [{code: A, title: t, credits: 3}]\n",
            "P002",
        ),
        ("follows: {RHIT: '1999'}\ncourses: [{code: A, title: t, credits: 3}]\n", "P005"),
        ("courses: missing.csv\n", "Y001"),
        ("courses: missing.xlsx\n", "Y001"),
    ],
)
def test_a_program_that_cannot_be_meant_is_refused(
    findings: Callable[..., list[str]], text: str, code: str
) -> None:
    (one,) = findings(text)
    assert code in one


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("", "c.csv:1:1: P010 has no rows below the column names"),
        ("code,title\nA,a\n", "c.csv:1:1: P012 no column is named `credits`; the sheet has `code, title`"),
        (
            "code,Code,title,credits\nA,A,a,3\n",
            "c.csv:1:2: P012 the columns `Code` and `code` both stand for code",
        ),
        ("code,title,credits\n" + "A,a,3\n" * 6000, "c.csv:5002:1: P010 has more than 5,000 filled rows"),
        (
            "code,title,credits\nA,a,3" + "," * 300 + "x\n",
            "c.csv:2:303: P010 has a cell beyond the first 200",
        ),
    ],
)
def test_heads_that_are_missing_or_twice_and_sheets_beyond_the_limits(
    findings: Callable[..., list[str]], sheet: str, expected: str
) -> None:
    assert findings("courses: c.csv\n", c=sheet)[0].startswith(expected)


def test_what_looks_like_a_formula_or_markup_is_text(read: Callable[..., Program]) -> None:
    found = read("courses: c.csv\n", c="code,title,credits\nA,=1+1,3\nB,<b>b</b>,3\nC,@sum,3\n")
    assert [one.title for one in found.courses] == ["=1+1", "<b>b</b>", "@sum"]


def workbook(path: Path, *rows: list[Any]) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)


def test_a_formula_in_a_workbook_is_never_worked_out(
    findings: Callable[..., list[str]], tmp_path: Path
) -> None:
    workbook(tmp_path / "c.xlsx", ["code", "title", "credits"], ["A", "a", "=1+2"])
    assert findings("courses: c.xlsx\n") == [
        "c.xlsx[Sheet]:2:1: R102 `credits` is missing; add `credits`",
        "c.xlsx[Sheet]:2:3: P011 is a formula, which is not calculated; "
        "copy the cell and paste it as a value",
    ]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nonsense", b"code,title\n"])
def test_a_workbook_that_is_none(findings: Callable[..., list[str]], tmp_path: Path, content: bytes) -> None:
    (tmp_path / "c.xlsx").write_bytes(content)
    assert findings("courses: c.xlsx\n") == [
        "c.xlsx: P010 is not an XLSX file; save it again as .xlsx, or as CSV"
    ]


def test_a_workbook_asks_for_its_extra(
    findings: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook(tmp_path / "c.xlsx", ["code"])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert findings("courses: c.xlsx\n")[0].startswith("c.xlsx: P010 requires the extra `xlsx`")


def test_a_list_of_courses_is_no_program(catalog: Catalog) -> None:
    with pytest.raises(InvalidInputError, match="P015"):
        read_program(EXAMPLES / "lakeside-courses.csv", catalog)


def test_without_leaves_no_demand_behind(catalog: Catalog) -> None:
    whole = read_program(EXAMPLES / "riverbend-him-aas.yaml", catalog)
    left = whole.without(frozenset({"HIM-201"}))
    assert len(left.courses) == len(whole.courses) - 1
    assert not any("HIM-201" in (*one.prerequisites, *one.corequisites) for one in left.courses)
