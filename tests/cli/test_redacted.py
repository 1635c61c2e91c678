"""With `--redact` no name of a file, a person or a place is in any output or error."""

from pathlib import Path

import pytest
from tests.cli.command import run

MARK = "ZQ"
RECORD = """\
learner: ZQana
education: [{degree: A.A.S., field: ZQfield, institution: ZQcollege, program: ZQprogram,
  accredited_by: CAHIIM, completed: 5/15/2024}]
coursework: [{title: ZQcourse, topics: [coding], credits: 3}]
experience: [{domains: [privacy], role: ZQrole, employer: ZQclinic, start: 6/1/2020, end: present,
  hours_per_week: full time}]
credentials: [{credential: RHIT, earned: 2020-05-20}, {other: ZQheld}]
exams: [{exam: CHPS, failed: 2026-11-01}]
continuing_education: [{date: 2026-01-05, units: 2, title: ZQtalk, topics: [privacy]}]
decisions: [{credential: CHPS, condition: associate/experience, answer: 'yes', by: ZQboard, reason: ZQreason}]
"""
FAULTS = [
    "learner: ZQ\neducation: [{degree: ZQdegree, completed: ZQdate, ZQkey: 3}]\n",
    "ZQtop: 1\nexperience: [{domains: [ZQdomain], hours: ZQhours}]\n",
    "credentials: [{credential: ZQcred}]\nmemberships: [ZQorg]\n",
    "ZQ: [",
    "education: ZQ\n",
]
LOG = "Date,CEUs,Title\n2026-02-03,2,ZQtitle\nZQdate,1,ZQother\n"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "ZQfile.yaml"
    path.write_text(RECORD)
    return path


@pytest.mark.parametrize(
    "words",
    [
        ["check", "CHPS"], ["check", "CHPS", "--full"], ["check", "RHIT", "--json"],
        ["next"],
        ["next", "--json"], ["next", "--full"], ["renew"], ["renew", "--full"], ["renew", "--json"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_name_is_in_an_answer(record: Path, words: list[str]) -> None:
    done = run(*words, "--record", str(record), "--as-of", "2026-11-24", "--redact", together=True)
    assert done.returncode == 0, done.stdout
    assert MARK not in done.stdout


@pytest.mark.parametrize("skip", [True, False])
def test_no_name_of_a_log_is_in_an_answer_or_a_finding(record: Path, tmp_path: Path, skip: bool) -> None:
    log = tmp_path / "ZQlog.csv"
    log.write_text(LOG)
    words = ["renew", "--record", str(record), "--log", str(log), "--redact", "--as-of", "2026-11-24"]
    done = run(*words, *(["--skip-bad", "--full"] if skip else []), together=True)
    assert "log:3:1: R104" in done.stdout
    assert MARK not in done.stdout


@pytest.mark.parametrize("text", FAULTS)
@pytest.mark.parametrize("words", [["check", "CHPS"], ["next"], ["renew"], ["record", "lint"]], ids=" ".join)
def test_no_name_is_in_a_finding(tmp_path: Path, words: list[str], text: str) -> None:
    path = tmp_path / "ZQfile.yaml"
    path.write_text(text)
    asked = [*words, str(path)] if words[0] == "record" else [*words, "--record", str(path)]
    done = run(*asked, "--redact", together=True)
    assert done.returncode == 2
    assert MARK not in done.stdout


def test_no_name_is_in_a_dialog(record: Path) -> None:
    words = ["record", "answer", "CHPS", "--record", str(record), "--redact", "--as-of", "2026-11-24"]
    done = run(*words, stdin="yes\n2026-11-20\nq\n", together=True)
    assert done.returncode == 0, done.stdout
    assert MARK not in done.stdout


def test_no_name_is_in_what_is_said_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    for words in (
        ["check", "CHPS", "--record"],
        ["record", "lint"],
        ["record", "answer", "CHPS", "--record"],
    ):
        done = run(*words, str(tmp_path / "ZQnone.yaml"), "--redact", together=True)
        assert done.returncode == 2
        assert MARK not in done.stdout
