"""`pathways record answer`: a dialog, and what it leaves in the file."""

import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from tests.cli.command import run, run_process

from pathways import InvalidInputError, load, read_record
from pathways.cli.record.dialog import Dialog
from pathways.cli.record.record_in_file import RecordInFile
from pathways.editing.answers_to_edits import RecordEdit
from pathways.rendering.layout.atomic_file import one_writer

START = """\
# my remark
learner: kim   # and another
education:
  - {degree: associate, field: HIM, completed: 2023-05-01}   # from Riverbend
#exams: []
"""


def answered(path: Path, *lines: str, credential: str = "RHIT", words: tuple[str, ...] = ()) -> str:
    done = run(
        "record", "answer", credential, "--record", str(path), "--as-of", "2026-11-24", *words,
        stdin="".join(f"{line}\n" for line in lines),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stderr if not words else done.stdout


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "kim.yaml"
    path.write_text(START, encoding="utf-8", newline="")
    return path


def test_each_answer_is_written_and_every_other_byte_stays(record: Path) -> None:
    said = answered(record, "cahiim", "add", "2023-07-01", "none", "none")
    assert record.read_text(encoding="utf-8") == START.replace(
        "2023-05-01}", "2023-05-01, accredited_by: [cahiim]}"
    ).replace(
        "#exams",
        "exams:\n  partial: true\n  items:\n  - {exam: ahima/rhit, passed: 2023-07-01}\n"
        "documents: []\ncredentials: []\n#exams",
    )
    assert "Was your associate degree of May 1, 2023, at the campus" in said
    assert "associate degree, HIM, completed May 1, 2023" in said
    assert read_record(record, load()).exams.partial


def test_the_answer_that_was_reached_is_printed(record: Path) -> None:
    out = answered(record, "cahiim", words=("--json",))
    assert json.loads(out)["apply"]["truth"] == "yes"


@pytest.mark.parametrize("lines", [[], ["q"], ["", "", "", ""]], ids=["nothing", "q", "enter"])
def test_what_is_left_open_leaves_the_file(record: Path, lines: list[str]) -> None:
    answered(record, *lines)
    assert record.read_text(encoding="utf-8") == START


def test_a_reply_that_cannot_be_read_is_told_and_asked_again(record: Path) -> None:
    said = answered(record, "cahim", "perhaps: {", "cahiim", "soon", "q")
    assert "unknown organization `cahim`; did you mean `cahiim`?" in said
    assert "unknown organization `perhaps: {`" in said
    assert "`soon` is not one of them" in said
    assert "accredited_by: [cahiim]" in record.read_text(encoding="utf-8")


def test_nothing_typed_becomes_code_or_a_command(record: Path) -> None:
    said = answered(record, "*x, !!python/none y\x1b[31m", "cahiim", "add", "RHIT", "# {", "q")
    assert "\x1b" not in said
    assert record.read_text(encoding="utf-8").count("\n") == START.count("\n")


def test_what_cannot_be_read_as_text_is_not_written(record: Path) -> None:
    words = ("record", "answer", "RHIT", "--record", str(record), "--as-of", "2026-11-24")
    done = run_process(*words, stdin="é\ncahiim\n", PYTHONIOENCODING="ascii")
    assert (done.returncode, "This could not be read as text." in done.stderr) == (0, True)
    assert "accredited_by: [cahiim]" in record.read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_mark_and_the_line_ends_of_a_file_stay(record: Path, ending: str) -> None:
    record.write_bytes(b"\xef\xbb\xbf" + START.replace("\n", ending).encode())
    answered(record, "cahiim", "none")
    content = record.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf#")
    assert f"{ending}exams: []{ending}#".encode() in content
    assert content.count(b"\r") == (content.count(b"\n") if ending == "\r\n" else 0)


def test_a_json_record_stays_json(tmp_path: Path) -> None:
    path = tmp_path / "kim.json"
    path.write_text(
        '{\n  "education": [{"degree": "associate", "field": "HIM", "completed": "2023-05-01"}]\n}\n'
    )
    answered(path, "cahiim", "none")
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["education"][0]["accredited_by"] == ["cahiim"]
    assert data["exams"] == []


def test_a_list_that_may_lack_items_is_closed(record: Path) -> None:
    record.write_text("memberships: {partial: true, items: []} # x\neducation: []\nexams: []\n")
    answered(record, "none", credential="CPC")
    assert "memberships: {partial: false, items: []} # x" in record.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("record_name", "said"),
    [
        ("-", "standard input: W005 answers are written into the record file; name a file"),
        ("none.yaml", "none.yaml: Y001 no such file; check the name"),
    ],
)
def test_what_cannot_be_written_into_is_refused(record_name: str, said: str) -> None:
    done = run("record", "answer", "RHIX", "--record", record_name, stdin="")
    assert done.returncode == 2
    assert said in done.stderr


def test_an_item_that_is_told_without_its_day_is_asked_for_it_and_never_written_over(record: Path) -> None:
    text = (
        "applications: [{credential: ODS, applied: null, approved: 2026-01-01}]   # mine\n"
        "education: [{degree: associate, accredited_by: [ncra], approved_by: [], completed: 2020-05-01}]\n"
        "training: [{kind: practicum, topics: [cancer-registry], hours: 160}]\n"
        "exams: []\ncredentials: []\ncoursework: []\nexperience: []\n"
    )
    words = ("record", "answer", "ODS", "--record", str(record), "--as-of")
    for replies, applied in (("\nnone\n\n", "null"), ("\n2020-05-01\n", "2020-05-01")):
        record.write_text(text, encoding="utf-8")
        done = run(*words, "2026-11-24", stdin=replies)
        assert (done.returncode, "application" in done.stderr) == (0, True)
        assert record.read_text(encoding="utf-8") == text.replace("applied: null", f"applied: {applied}")


@pytest.mark.parametrize(
    ("meanwhile", "said"),
    [
        (lambda path: path.unlink(), "Y001 no such file; check the name"),
        (lambda path: path.write_text("learner: other\n"), "W006 was changed in the meantime; start again"),
    ],
)
def test_a_file_that_goes_or_changes_meanwhile_is_left_alone(
    record: Path, meanwhile: Callable[[Path], object], said: str
) -> None:
    file = RecordInFile(record, load(), redact=False)
    meanwhile(record)
    with pytest.raises(InvalidInputError, match=said):
        Dialog(file, load(), "ahima/rhit", date(2026, 11, 24), lambda _: "cahiim").run()
    assert not record.exists() or record.read_text(encoding="utf-8") == "learner: other\n"


def test_of_two_answers_at_one_instant_both_are_kept_or_one_is_told_to_start_again(record: Path) -> None:
    words = (sys.executable, "-m", "pathways", "record", "answer", "RHIT", "--record", str(record))
    for _ in range(3):
        record.write_text(START, encoding="utf-8", newline="")
        replies = ("cahiim\nq\n", "ncra\nq\n")
        with ExitStack() as running:
            both = [
                running.enter_context(
                    subprocess.Popen(  # noqa: S603
                        words,
                        stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE,
                        stderr=subprocess.PIPE,
                        text=True,
                    )
                )
                for _ in replies
            ]
            for one, reply in zip(both, replies, strict=True):
                assert one.stdin is not None
                one.stdin.write(reply)
                one.stdin.close()
            told = [one.stderr.read() for one in both if one.stderr is not None]
        left = record.read_text(encoding="utf-8")
        for name, text in zip(("cahiim", "ncra"), told, strict=True):
            was_asked = "accredited by CAHIIM when" in text
            assert name in left or "W006" in text or not was_asked
        assert "cahiim" in left or "ncra" in left


def test_writers_wait_for_each_other(record: Path) -> None:
    """Between comparing and writing, nobody else writes."""
    file = RecordInFile(record, load(), redact=False)
    change = RecordEdit(("learner",), "kim")
    with ThreadPoolExecutor(1) as other:
        with one_writer(record):
            waiting = other.submit(file.change, change)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.3)
            record.write_text(START + "# changed\n", encoding="utf-8", newline="")
        with pytest.raises(InvalidInputError, match="W006"):
            waiting.result(timeout=5)
    assert record.read_text(encoding="utf-8") == START + "# changed\n"
