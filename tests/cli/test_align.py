"""`pathways align`: one program, a folder of them, two of them, and what is wrong with the question."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from pathways.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples"
RIVERBEND = EXAMPLES / "riverbend-him-aas.yaml"
LAKESIDE = EXAMPLES / "lakeside-him-aas.yaml"
DAY = ("--graduating", "2027-05-15")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Any:
    """What a command prints, and its exit code."""

    def run(*words: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([*map(str, words)])
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def test_the_terminal_is_80_columns_wide(said: Any) -> None:
    code, out, _ = said("align", RIVERBEND)
    assert code == 0
    wide = [line for line in out.splitlines() if len(line) > 80 and "https://" not in line]
    assert wide == []
    assert "Accreditation by CAHIIM ends on Dec 31, 2026, before the cohort graduates on" in out


@pytest.mark.parametrize("ending", ["html", "xlsx", "md", "json", "pdf", "svg"])
def test_a_report_is_written_whole(said: Any, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"r.{ending}"
    assert said("align", RIVERBEND, "-o", path) == (0, f"wrote {path}\n", "")
    assert path.stat().st_size > 1000
    assert list(tmp_path.iterdir()) == [path]


def test_json_answers_what_is_asked_and_nothing_else(said: Any) -> None:
    _, out, _ = said("align", RIVERBEND, "--credential", "RHIT", "--outline", "RHIT@2023", *DAY, "--json")
    data = json.loads(out)
    assert [one["credential"] for one in data["credentials"]] == ["ahima/rhit"]
    assert [(one["outline"], one["edition"]) for one in data["outlines"]] == [("ahima/rhit-exam", "2023")]


def test_what_if_is_told_in_words_and_numbers(said: Any) -> None:
    words = ("align", RIVERBEND, "--outline", "RHIT", "--without", "him-150", "--graduating", "2026-05-15")
    _, out, _ = said(*words)
    assert "What changes without him-150 and graduating on May 15, 2026" in out
    assert "RHIT, eligible for the exam: changes from need more information to yes" in out
    _, out, _ = said(*words, "--json")
    change = json.loads(out)["what_if"]
    assert change["credentials"] == [
        {
            "credential": "ahima/rhit",
            "before": "unknown",
            "before_text": "Need more information",
            "after": "yes",
            "after_text": "Yes",
        }
    ]
    assert change["outlines"][0]["after"]["coverage_high"] < change["outlines"][0]["before"]["coverage_high"]


def test_another_edition_is_a_what_if(said: Any) -> None:
    _, out, _ = said("align", RIVERBEND, "--outline", "cahiim/him-associate@2014", *DAY)
    assert "What changes by cahiim/him-associate@2014" in out
    assert "edition 2014 for 2018: covered" in " ".join(out.split())
    _, out, _ = said("align", RIVERBEND, "--outline", "CCA@2013", *DAY, "--json")
    (change,) = json.loads(out)["what_if"]["outlines"]
    assert change["editions"] == ["2026", "2013"]  # both have a 1.1, and nobody says that it is one
    assert all(None in (one["before"], one["after"]) for one in change["competencies"])


def test_an_outline_of_ones_own_is_named_by_its_file(said: Any, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("domain,competency,text\n1,1.1,this\n", encoding="utf-8")
    _, out, _ = said("align", "--full", RIVERBEND, "--outline", path, *DAY)
    assert "No course covers any part of" in out


def test_two_programs_are_compared(said: Any) -> None:
    code, out, _ = said("align", "compare", RIVERBEND, LAKESIDE, "--credential", "RHIT", "--outline", "RHIT")
    assert code == 0
    assert "RHIT, eligible for the exam: changes from need more information to yes" in out
    _, out, _ = said("align", "compare", RIVERBEND, RIVERBEND, "--json")
    assert json.loads(out)["outlines"] == []


def test_the_template_is_a_program(said: Any, tmp_path: Path) -> None:
    code, out, _ = said("align", "template")
    path = tmp_path / "program.yaml"
    path.write_text(out, encoding="utf-8")
    assert code == 0
    assert said("align", path, *DAY)[0] == 0


def test_a_plan_is_checked_with_its_rows_and_columns(said: Any) -> None:
    code, out, err = said("align", "lint", RIVERBEND)
    assert code == 2
    faults = [line for line in out.splitlines() if "P109" not in line]
    assert [line.split(": ")[0].rpartition("/")[2] for line in faults] == [
        "riverbend-him-aas.yaml:10:10",
        "riverbend-him-aas.yaml:11:17",
        "riverbend-him-aas.yaml:125:11",
    ]
    assert "cannot be followed" in err
    assert said("align", "lint", LAKESIDE)[0] == 0
    assert said("align", "lint", LAKESIDE, "--strict")[0] == 2
    findings = json.loads(said("align", "lint", LAKESIDE, "--json")[1])["findings"]
    assert {(one["code"], one["file"].rpartition("/")[2]) for one in findings} == {
        ("P109", "lakeside-courses.csv")
    }


@pytest.fixture
def university(tmp_path: Path) -> Path:
    folder = tmp_path / "programs"
    (folder / "west").mkdir(parents=True)
    (folder / "one.yaml").write_bytes(RIVERBEND.read_bytes())
    for path in EXAMPLES.glob("lakeside*"):
        (folder / "west" / path.name).write_bytes(path.read_bytes())
    text = RIVERBEND.read_text(encoding="utf-8").replace(
        "title: Health Information", "title: =Health Information", 1
    )
    (folder / "two.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_audited_with_progress(said: Any, university: Path, tmp_path: Path) -> None:
    code, out, err = said("align", university)
    assert code == 0
    assert out.endswith("3 programs; 2 advertise a credential that is not confirmed\n")
    assert err == "3 of 3 programs\n"
    assert [one["file"] for one in json.loads(said("align", university, "--json")[1])["programs"]] == [
        "one.yaml",
        "two.yaml",
        "west/lakeside-him-aas.yaml",
    ]
    assert said("align", university, "-o", tmp_path / "out")[0] == 0
    written = sorted(
        path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*")
    )
    assert written == [
        "coverage.csv",
        "credentials.csv",
        "one.html",
        "two.html",
        "west/lakeside-him-aas.html",
    ]
    rows = list(csv.DictReader((tmp_path / "out" / "coverage.csv").read_text(encoding="utf-8").splitlines()))
    assert {row["title"][0] for row in rows} == {"H", "'"}  # what would be a formula is none
    assert all(0 <= float(row["coverage_low"]) <= float(row["coverage_high"]) <= 1 for row in rows)


def test_a_fault_in_one_file_of_a_folder_stops_before_anything_is_written(
    said: Any, university: Path, tmp_path: Path
) -> None:
    (university / "three.yaml").write_text("program: a/b\n", encoding="utf-8")
    code, out, err = said("align", university, "-o", tmp_path / "out")
    assert (code, out) == (2, "")
    assert "three.yaml" in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("nothing.yaml",), "nothing.yaml: Y001 no such file"),
        ((RIVERBEND, "--without", "HIM-999"), "without: Q009 no course has the code `HIM-999`"),
        ((RIVERBEND, "--outline", "RHIT@1999"), "outline: Q008 ahima/rhit-exam has no edition `1999`"),
        ((RIVERBEND, "-o", "r.doc"), "r.doc: W001 `.doc` is not a format"),
        ((RIVERBEND, "-o", "/nowhere/at/all/r.html"), "W002 cannot be written"),
        ((EXAMPLES, "--without", "A"), "without: Q009 applies to one program, not a folder"),
        ((EXAMPLES, "-o", "r.html"), "r.html: W001 names one file"),
        ((RIVERBEND, "--outline", "nothing.csv"), "nothing.csv: Y001 no such file"),
    ],
)
def test_what_is_wrong_with_a_question(said: Any, words: tuple[object, ...], expected: str) -> None:
    code, out, err = said("align", *words)
    assert (code, out) == (2, "")
    assert expected in err


def test_everything_wrong_with_the_options_is_told_at_once(said: Any) -> None:
    _, _, err = said(
        "align", RIVERBEND, "--graduating", "soon", "--credential", "XYZ", "--outline", "RHITT", "-o", "r.doc"
    )
    assert [line.split(":")[0] for line in err.splitlines()] == [
        "credential",
        "graduating",
        "outline",
        "r.doc",
    ]
