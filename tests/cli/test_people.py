"""Several people at once: a table imported, a folder or a table asked about, a workbook to fill in."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.cli.command import run

from pathways import Catalog, records
from pathways.editing.roster_workbook import roster_sheets

TABLE = "examples/students.csv"
BROKEN = "Name,Degree,Graduated\nAna Lopez,AAS,2024\nBen Wu,Bachelr,2024\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    done = run("record", "import", TABLE, "-o", str(tmp_path / "records"))
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"wrote 4 records to {tmp_path / 'records'}\n"
    assert "Not read" in done.stderr  # the title above the table
    return tmp_path / "records"


def test_a_table_becomes_a_folder_of_records(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == [
        "ana-lopez.yaml", "ben-wu.yaml", "cy-roe.yaml", "dee-fox.yaml",
    ]  # fmt: skip


def test_what_was_added_to_a_record_is_not_overwritten_unless_that_is_asked_for(folder: Path) -> None:
    """A table that was corrected is imported again, and records that say the same are no hindrance."""
    words = ("record", "import", TABLE, "-o", str(folder))
    assert run(*words).returncode == 0
    (folder / "ben-wu.yaml").unlink()
    answered = folder / "ana-lopez.yaml"
    imported = answered.read_text()
    answered.write_text(imported + "exams: []\n")
    again = run(*words)
    assert again.returncode == 2
    assert f"{answered}: W003 a different record already exists" in again.stderr
    assert not (folder / "ben-wu.yaml").exists()
    assert run(*words, "--replace").returncode == 0
    assert answered.read_text() == imported
    assert (folder / "ben-wu.yaml").exists()


@pytest.mark.parametrize("command", [("check", "RHIT"), ("check",), ("next",), ("renew",)])
def test_a_folder_and_its_table_have_one_answer(folder: Path, command: tuple[str, ...]) -> None:
    as_of = ("--as-of", "2026-11-24", "--json")
    of_folder = json.loads(run(*command, "--record", str(folder), *as_of).stdout)
    of_table = json.loads(run(*command, "--record", TABLE, *as_of).stdout)
    assert of_folder["schema"] == of_table["schema"] == "pathways/people/1"
    assert list(map(_without_notes, of_folder["people"])) == list(map(_without_notes, of_table["people"]))
    assert [one["person"] for one in of_table["people"]] == ["Ana Lopez", "Ben Wu", "Cy Roe", "Dee Fox"]
    single = json.loads(run(*command, "--record", str(folder / "cy-roe.yaml"), *as_of).stdout)
    assert _without_notes({"answer": single}) == of_folder["people"][2]["answer"]


def _without_notes(person: dict[str, Any]) -> Any:
    """An answer without how a table was read, which its records say no more."""
    person["answer"].get("summary", {}).pop("notes", None)
    return person["answer"]


def test_a_row_with_a_fault_stops_nobody_else(tmp_path: Path) -> None:
    table = tmp_path / "broken.csv"
    table.write_text(BROKEN)
    done = run("check", "RHIT", "--record", str(table), "--as-of", "2026-11-24")
    assert done.returncode == 0
    assert "(Ana Lopez, as of Nov 24, 2026)" in done.stdout
    assert "1 of 2 rows skipped" in done.stdout
    imported = run("record", "import", str(table), "-o", str(tmp_path / "out"), "--json")
    assert imported.returncode == 2
    data = json.loads(imported.stdout)
    assert [one["person"] for one in data["files"]] == ["Ana Lopez"]
    assert [(one["line"], one["column"]) for one in data["skipped"]] == [(3, 2)]


def test_names_are_hidden_where_that_is_asked_for(tmp_path: Path) -> None:
    table = tmp_path / "ZQtable.csv"
    table.write_text(BROKEN.replace("Ana Lopez", "ZQana").replace("Bachelr", "ZQdegree") + "ZQben,AAS,\n")
    for more in ((), ("--json",)):
        done = run("check", "RHIT", "--record", str(table), "--as-of", "2026-11-24", "--redact", *more)
        assert done.returncode == 0, done.stderr
        assert "ZQ" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "RHIT", "--exit-status"], "Q006"),
        (["check", "RHIT", "--log", "log.csv"], "log.csv: Q011 an activity log belongs to one person"),
        (["renew", "--ics", "dates.ics"], "dates.ics: Q011 this file can be written for one person only"),
    ],
)
def test_what_is_of_one_person_is_refused_for_several(words: list[str], said: str) -> None:
    done = run(*words, "--record", TABLE)
    assert done.returncode == 2
    assert said in done.stderr


def test_the_template_offers_what_is_read(catalog: Catalog, tmp_path: Path) -> None:
    """Every column has its place, and every word that can be chosen is one that is read."""
    path = tmp_path / "students.xlsx"
    assert run("record", "template", str(path)).returncode == 0
    assert run("record", "template", str(path)).returncode == 2
    book = load_workbook(path)
    assert book["choices"].sheet_state == "hidden"
    for name, columns in roster_sheets(catalog):
        sheet = book[name]
        assert [cell.value for cell in sheet[1]] == [column.name for column in columns]
        for nth in range(max(len(column.choices) for column in columns) or 1):
            words = (
                column.choices[nth % len(column.choices)] if column.choices else "" for column in columns
            )
            sheet.append([f"Student {nth}", *[*words][1:]])
    book.save(path)
    found = records(path, catalog)
    assert found.unread.skipped == ()
    assert {notice.fault.kind for notice in found.unread.notices} <= {"empty-column"}
