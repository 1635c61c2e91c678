"""`pathways renew` and `pathways diagram --renewal`: what they print, write, and say of bad input."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from tests.cli.command import run

from pathways.wording.dates import format_date

VERA = ("--record", "examples/vera.yaml", "--as-of", "2026-11-24")
LOG = """Completion date,CEUs,Activity,Sponsor,Category,Topics
2025-01-10,5,Webinar on privacy,ahima,,privacy
2025-01-32,5,A day that is none,ahima,,privacy
2025-02-10,-5,Below zero,ahima,,privacy
2025-02-10,5 hours,In the wrong unit,ahima,,privacy
2025-02-10,5,A category that is near,ahima,category-aa,"privacy; coding"
2025-03-10,5,Of another provider,other,category-a,coding
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.yaml"
    path.write_text("credentials: [{credential: RHIT, earned: 2022-03-10}]\ncontinuing_education: []\n")
    return path


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_text(LOG)
    return path


def rows(*words: str | Path) -> list[dict[str, Any]]:
    done = run("renew", *map(str, words), "--json")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    return [data["accounts"][row["account"]] | row for row in data["credentials"]]


def test_the_json_has_what_it_promises(record: Path) -> None:
    done = run("renew", "--record", str(record), "--as-of", "2023-06-01", "--json")
    data = json.loads(done.stdout)
    assert data["schema"] == "pathways/renewal/4"
    assert data["as_of"] == "2023-06-01"
    assert len(data["rules_version"]) == 12
    (row,) = (data["accounts"][one["account"]] | one for one in data["credentials"])
    assert row["credential"] == "ahima/rhit"
    assert row["credentials"] == ["ahima/rhit"]
    assert row["standing"] == "active"
    assert row["cycle"] == {"start": "2022-03-10", "end": "2024-03-09"}
    assert row["next_cycle"] == {
        "start": "2024-03-10",
        "end": "2026-03-09",
        "needed": 20,
        "quotas": ["in-domain", "by-ahima"],
        "quotas_text": [
            "CEUs in AHIMA's domains: at least 80%",
            "CEUs from AHIMA or its component associations: at least 40%",
        ],
    }
    assert (row["renewal"], row["base"]) == ("ahima/recertification", 20)
    assert (row["needed"], row["earned"], row["still_needed"], row["days_left"]) == (20, 0, 20, 282)
    assert (row["first"]["action"], row["first"]["by"]) == ("earn", "2024-03-09")
    total = next(one for one in row["shortfalls"] if one["requirement"] == "total")
    assert total == {
        "requirement": "total",
        "have": 0,
        "need": 20,
        "short": 20,
        "text": "20 CEUs in all: none on record, 20 needed",
    }
    assert row["allocation"] == []
    assert [one["date"] for one in row["dates"]] == sorted(one["date"] for one in row["dates"])
    assert {
        "date": "2024-03-09",
        "kind": "cycle-end",
        "label": "RHIT renewal due",
        "then": "inactive",
        "text": "Mar 9, 2024: RHIT renewal due; then inactive",
    } in row["dates"]


def test_one_credential_alone_may_be_asked_for(record: Path) -> None:
    assert [row["credential"] for row in rows("ods", *VERA)] == ["ncra/ods"]
    done = run("renew", "CHPS", "--record", str(record))
    assert done.returncode == 2
    assert "Q010 the record lists no CHPS; there is nothing to renew; it lists RHIT" in done.stderr


def test_a_record_without_credentials_has_nothing_to_renew(tmp_path: Path) -> None:
    empty = tmp_path / "empty.yaml"
    empty.write_text("credentials: [{other: 'CHC'}]\n")
    done = run("renew", "--record", str(empty), "--as-of", "2026-11-24")
    assert done.returncode == 0
    assert "there is nothing to renew" in done.stdout
    assert "- CHC" in done.stdout


def test_a_log_is_read_whole_or_not_at_all(record: Path, log: Path) -> None:
    done = run("renew", "--record", str(record), "--as-of", "2023-06-01", "--log", str(log))
    assert done.returncode == 2
    assert done.stdout == ""
    found = [line.split(" ")[0] for line in done.stderr.splitlines()]
    assert found == [f"{log}:{place}:" for place in ("3:1", "4:2", "5:2")]


def test_bad_rows_are_left_out_where_that_is_asked_for(record: Path, log: Path) -> None:
    record.write_text("credentials: [{credential: RHIT, earned: 2024-03-10}]\n")
    words = ("--record", record, "--as-of", "2026-01-01", "--log", log, "--skip-bad")
    (row,) = rows(*words)
    assert row["earned"] == 15
    done = run("renew", *map(str, words))
    assert done.stdout.splitlines()[2:4] == ["Not read", "  - 3 of 6 rows skipped"]
    assert "did you mean `category-a`?" in done.stdout.replace("\n    ", " ")
    assert f"{log}:4:2" in done.stdout.replace("\n    ", " ")
    skipped = json.loads(run("renew", *map(str, words), "--json").stdout)["skipped"]
    assert [(one["line"], one["column"]) for one in skipped] == [(3, 1), (4, 2), (5, 2)]
    assert all(one["file"] == str(log) and one["message"] and one["remedy"] for one in skipped)


@pytest.mark.parametrize(
    "command", [("renew",), ("check", "RHIT"), ("next",), ("renew", "--full"), ("next", "--full")]
)
def test_what_was_not_read_comes_first_where_nothing_is_left(
    record: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    log = tmp_path / "bad.csv"
    log.write_text("Date,CEUs,Title\nsome day,6,HIPAA\n")
    words = (*command, "--record", str(record), "--as-of", "2023-06-01", "--log", str(log))
    assert "R104" in run(*words).stderr
    lines = run(*words, "--skip-bad").stdout.splitlines()
    assert "1 of 1 row skipped" in " ".join(lines[:4])


def test_a_log_of_another_kind_or_without_dates_is_refused(record: Path, tmp_path: Path) -> None:
    text = tmp_path / "log.txt"
    text.write_text(LOG)
    assert "P010" in run("renew", "--record", str(record), "--log", str(text)).stderr
    bare = tmp_path / "bare.csv"
    bare.write_text("Name,CEUs\na,5\n")
    assert "no column is named `date`" in run("renew", "--record", str(record), "--log", str(bare)).stderr


def test_a_workbook_is_read_as_a_csv_is(record: Path, tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    path = tmp_path / "log.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Date", "Units", "Provider", "Topics"])
    sheet.write_row(1, 0, ["2023-01-10", 5.5, "ahima", "privacy"])
    book.close()
    (row,) = rows("--record", record, "--as-of", "2023-06-01", "--log", path)
    assert row["earned"] == 5.5


def test_a_day_stays_a_day_in_a_question(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(
        "credentials: [{credential: ODS, earned: 2022-03-01}]\n"
        "continuing_education: [{date: 2024-01-10, units: 20, category: category-a, reported: 2025-03-01}]\n"
    )
    done = run("renew", "--record", str(path), "--as-of", "2025-03-10")
    assert "Do CEUs earned and reported on Mar 1, 2025 still count" in " ".join(done.stdout.split())


def test_activities_outside_the_cycle_are_left_out_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(
        "credentials: [{credential: RHIT, earned: 2022-03-10}]\n"
        "continuing_education: [{date: 2020-01-01, units: 5}, {date: 2023-01-01, units: 5}]\n"
    )
    (row,) = rows("--record", path, "--as-of", "2023-06-01")
    assert row["left_out"] == [
        {
            "path": "continuing_education[0]",
            "text": "continuing education, 5 CEUs, Jan 1, 2020 (continuing_education[0])",
            "reason": "was before the cycle, which began on Mar 10, 2022",
            "reasons": [
                {
                    "code": "before-cycle",
                    "arguments": ["2022-03-10"],
                    "text": "was before the cycle, which began on Mar 10, 2022",
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{date: 2023-01-01, units: -1}", "R104 `-1` is negative"),
        ("{date: 2023-01-01, units: 3 apples}", "R104 `3 apples` is not a number"),
        (
            "{date: 2023-01-01, units: 3, category: categry-a}",
            "R106 `categry-a` is not a category of any issuer; did you mean `category-a`?",
        ),
        ("{date: 2023-01-01, units: 3, provider: ahimma}", "unknown organization `ahimma`"),
        ("{date: 2023-01-01, hours: 3}", "R101 unknown key `hours`"),
    ],
)
def test_an_activity_that_is_wrong_is_a_finding(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(f"credentials: []\ncontinuing_education: [{text}]\n")
    done = run("renew", "--record", str(path))
    assert done.returncode == 2
    assert fault in done.stderr


def test_the_calendar_has_every_coming_date(tmp_path: Path) -> None:
    path = tmp_path / "due.ics"
    found = rows(*VERA, "--ics", path)
    events = Calendar.from_ical(path.read_bytes()).events
    told = sorted(event.start.isoformat() for event in events)
    accounts = {tuple(row["credentials"]): row for row in found}.values()
    assert told == sorted(one["date"] for row in accounts for one in row["dates"])
    must = [
        one for row in accounts for one in row["dates"] if one["kind"] not in ("stage", "retake", "opens")
    ]
    alarms = [event.alarms.times for event in Calendar.from_ical(path.read_bytes()).events]
    assert sum(map(len, alarms)) == 2 * len(must)
    assert not any(isinstance(event.start, datetime) for event in events)
    assert len({str(event["uid"]) for event in events}) == len(told)
    first = path.read_bytes()
    rows(*VERA, "--ics", path)
    assert path.read_bytes() == first


def test_a_file_of_another_ending_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    for option, name in (("--ics", "due.txt"), ("-o", "due.png")):
        path = tmp_path / name
        done = run("renew", *VERA, option, str(path))
        assert done.returncode == 2
        assert "W001" in done.stderr
        assert not path.exists()


def test_the_picture_says_all_in_words_too(tmp_path: Path) -> None:
    path = tmp_path / "due.svg"
    found = rows(*VERA, "-o", path)
    text = path.read_text(encoding="utf-8")
    assert "<desc" in text
    for row in found:
        for one in row["dates"]:
            assert format_date(date.fromisoformat(one["date"])) in text


def test_the_states_of_a_renewal_are_drawn(tmp_path: Path) -> None:
    path = tmp_path / "states.mmd"
    assert run("diagram", "--renewal", "AHIMA", "--as-of", "2026-11-24", "-o", str(path)).returncode == 0
    nobody = path.read_text(encoding="utf-8")
    assert all(word in nobody for word in ("active", "inactive", "revoked", "for 180 days"))
    assert run("diagram", "--renewal", "ODS", *VERA, "-o", str(path)).returncode == 0
    assert "current standing" in path.read_text(encoding="utf-8")
    done = run("diagram", "--renewal", "cahiim", "-o", str(path))
    assert done.returncode == 2
    assert "Q011" in done.stderr


def test_on_a_terminal_no_line_is_wider_than_80_columns() -> None:
    done = run("renew", *VERA)
    wide = [line for line in done.stdout.splitlines() if len(line) > 80 and "http" not in line]
    assert wide == []


def test_the_activities_of_each_cycle_can_be_printed_and_opened_in_a_spreadsheet(tmp_path: Path) -> None:
    sheet, page = tmp_path / "log.csv", tmp_path / "log.html"
    found = rows(*VERA, "--activities", sheet)
    rows(*VERA, "--activities", page)
    lines = sheet.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("Credentials,Cycle start,Cycle end,Date,Title,Provider")
    text = page.read_text(encoding="utf-8")
    for row in found:
        for one in row["allocation"]:
            number = int(one["activity"].rpartition("[")[2].rstrip("]"))
            title = [
                "HIPAA update",
                "ICD-10-CM changes",
                "Staging in practice",
                "Leading a team",
                "E/M auditing",
            ][number]
            assert any(title in line for line in lines)
            assert title in text
    done = run("renew", *map(str, VERA), "--activities", str(tmp_path / "log.txt"))
    assert (done.returncode, "W001" in done.stderr) == (2, True)


def test_a_formula_in_a_title_is_text_in_the_sheet(record: Path, tmp_path: Path) -> None:
    record.write_text(
        "credentials: [{credential: RHIT, earned: 2024-03-10}]\n"
        "continuing_education: [{date: 2024-05-01, units: 1, title: '=1+1<b>', topics: [coding]}]\n"
    )
    sheet, page = tmp_path / "log.csv", tmp_path / "log.html"
    for path in (sheet, page):
        rows("--record", record, "--as-of", "2024-06-01", "--activities", path)
    assert "'=1+1" in sheet.read_text(encoding="utf-8")
    assert "=1+1&lt;b&gt;" in page.read_text(encoding="utf-8")


def test_categories_are_read_as_trackers_write_them(record: Path, tmp_path: Path) -> None:
    """By AHIMA's name, in short, by its number, and as a spreadsheet writes a number."""
    record.write_text("credentials: [{credential: RHIT, earned: 2025-01-15}]\n")
    log = tmp_path / "log.csv"
    log.write_text(
        "Date,Title,CEUs,Category\n2025-10-03,A,2,Health Law and Compliance\n2025-10-04,B,1,Other\n"
        "2025-10-05,C,3,22.0\n2025-10-06,D,3,43\n2025-10-07,E,1,Information Protection\n"
    )
    (row,) = rows("--record", record, "--as-of", "2026-01-01", "--log", log)
    domain = {one["activity"][-2] for one in row["allocation"] if "in-domain" in one["requirements"]}
    assert domain == {"0", "2", "4"}
    assert row["earned"] == 10
