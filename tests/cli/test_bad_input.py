"""What is told of bad input: each fault with its code, its place and what to type instead."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command import ROOT, run
from tests.platforms import NO_ROOT, POSIX

from pathways import load, read_record
from pathways.cli.main import main

NO_NUMBER = "is not a number; write it in digits, such as 40 or 37.5"
DAY = ("--as-of", "2026-11-24")
FILES = [
    (b"", "1:1: Y003 the file is empty; write at least one key"),
    (b"# a remark\n", "1:1: Y003 the file is empty; write at least one key"),
    (b"null\n", "1:1: Y003 the file is empty; write at least one key"),
    (
        b"a: b\nc: Jos\xe9\n",
        "2:7: Y001 is not UTF-8 text; in Excel choose Save As, CSV UTF-8; in a text editor save it as UTF-8",
    ),
    (
        b"\x89PNG\r\n\x1a\n\x00",
        "1:1: Y001 is not UTF-8 text; in Excel choose Save As, CSV UTF-8; in a text editor save it as UTF-8",
    ),
    (
        b"\xef\xbb\xbfa\xff",
        "1:2: Y001 is not UTF-8 text; in Excel choose Save As, CSV UTF-8; in a text editor save it as UTF-8",
    ),
    (
        b"\xef",
        "1:1: Y001 is not UTF-8 text; in Excel choose Save As, CSV UTF-8; in a text editor save it as UTF-8",
    ),
    (
        b"\xff\xfea\x00",
        "1:1: Y001 is not UTF-8 text; in Excel choose Save As, CSV UTF-8; in a text editor save it as UTF-8",
    ),
    ("é: \x00".encode(), "1:4: Y002 not YAML: a character that is not text; remove it"),
    (
        b"a: [1, 2\nb: 3\n",
        "2:2: Y002 not YAML: did not find expected ',' or ']'; check quotes, colons and indentation; "
        "use spaces, not tabs",
    ),
    (
        b"a: 'x\n",
        "2:1: Y002 not YAML: found unexpected end of stream; check quotes, colons and indentation; "
        "use spaces, not tabs",
    ),
    (
        b"a: b: c\n",
        "1:5: Y002 not YAML: mapping values are not allowed in this context; "
        "check quotes, colons and indentation; use spaces, not tabs",
    ),
    (
        b"a:\n\tb: 1\n",
        "2:1: Y002 not YAML: found character that cannot start any token; check quotes, colons and "
        "indentation; use spaces, not tabs",
    ),
    (b"a: &x 1\nb: *x\n", "2:4: Y004 alias `*x`; write the value out"),
    (
        b"a: !!python/object/apply:os.system [ls]\n",
        "1:4: Y004 tag `!!python/object/apply:os.system`; write plain values without `!`",
    ),
    (b"a: !mine 1\n", "1:4: Y004 tag `!mine`; write plain values without `!`"),
    (b"a: 1\n---\nb: 1\n", "2:1: Y004 a second document; write one document per file"),
    (
        b"a: " + b"[" * 41 + b"]" * 41,
        "1:43: Y004 nested more than 40 levels deep; check for stray brackets",
    ),
    (b"- " * 100_000, "1:81: Y004 nested more than 40 levels deep; check for stray brackets"),
]


def told(capsys: pytest.CaptureFixture[str], *words: object) -> list[str]:
    """The lines on standard error of a command that exits with 2, and says nothing else."""
    with pytest.raises(SystemExit) as ended:
        main([*map(str, words)])
    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    return err.splitlines()


@pytest.mark.parametrize(("content", "said"), FILES)
def test_a_file_that_is_no_plain_yaml(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, said: str
) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(content)
    for words in (
        ("check", "CHPS", "--record", path, *DAY),
        ("record", "lint", path),
        ("rules", "lint", tmp_path),
        ("rules", "list", "--rules", tmp_path),
    ):
        assert told(capsys, *words) == [f"{path}:{said}"]


RECORDS = [
    ("educaton: []", "1:1: R101 unknown key `educaton`; did you mean `education`?"),
    ("exams: []\nexams: []", "2:1: Y006 duplicate key `exams`; remove one"),
    ("[a]: 1", "1:1: Y005 a key that is not text; write a plain word before the colon"),
    ("just text", "1:1: R103 `just text` does not fit `file`; write a mapping of keys and values"),
    (
        "experience: 5",
        "1:13: R103 `5` does not fit `experience`; write a list, or {partial: true, items: [...]}",
    ),
    ("exams: [{}]", "1:9: R102 `exam` is missing; add `exam`"),
    ("experience: [{role: [coder]}]", "1:21: R103 a list does not fit `role`; write text"),
    (
        "education: [{in_final_term: maybe}]",
        "1:29: R103 `maybe` does not fit `in_final_term`; write true or false",
    ),
    ("education: [{degree: asociate}]", "1:22: R104 unknown degree `asociate`; did you mean `associate`?"),
    (
        "experience: [{domains: [privvacy]}]",
        "1:25: R104 unknown domain `privvacy`; did you mean `privacy`?",
    ),
    ("exams: [{exam: RHIX}]", "1:16: R104 unknown credential `RHIX`; did you mean `RHIT` (ahima/rhit)?"),
    (
        "exams: [{exam: RHIT, passed: 2023-02-30}]",
        "1:30: R104 `2023-02-30` is not a calendar date; 2023-02 has 28 days",
    ),
    (
        "exams: [{exam: RHIT, passed: 31/31/2023}]",
        "1:30: R104 `31/31/2023` is not a date; write YYYY-MM-DD, YYYY-MM or YYYY",
    ),
    (
        "experience: [{start: 2020-02-01, end: 2019-01-31}]",
        "1:14: R104 ends on Jan 31, 2019, before it starts on Feb 1, 2020; correct one of the dates",
    ),
    (
        'experience: [{start: "2020; 01"}]',
        "1:22: R104 `2020; 01` is not a date; write YYYY-MM-DD, YYYY-MM or YYYY",
    ),
    pytest.param(
        f"memberships: [{{organization: ahima, renews: {'9' * 5000}}}]",
        f"1:45: R104 `{'9' * 57}...` is not a month; write a number from 1 to 12",
        id="more digits than Python reads as a number",
    ),
    ('experience: [{hours: "4; 0"}]', f"1:22: R104 `4; 0` {NO_NUMBER}"),
    ("experience: [{hours: -1}]", "1:22: R104 `-1` is negative; amounts are 0 or more"),
    ("experience: [{hours: .nan}]", f"1:22: R104 `.nan` {NO_NUMBER}"),
    ("experience: [{hours: .inf}]", f"1:22: R104 `.inf` {NO_NUMBER}"),
    ("experience: [{hours: 1e99}]", f"1:22: R104 `1e99` {NO_NUMBER}"),
    ("experience: [{hours: 1:30}]", f"1:22: R104 `1:30` {NO_NUMBER}"),
    (
        "experience: [{hours: 99999999999}]",
        "1:22: R104 `99999999999` is more than 1,000,000; check the amount",
    ),
    (
        "memberships: [{organization: ahima, renews: marmalade}]",
        "1:45: R104 `marmalade` is not a month; write a number from 1 to 12",
    ),
    (
        "memberships: [{organization: ahima, renews: [May]}]",
        "1:45: R104 a list is not a month; write a number from 1 to 12",
    ),
    (
        "experience: [{hours_per_week: [x]}]",
        "1:31: R104 a list is not a number; write it in digits, such as 40 or 37.5",
    ),
    (
        "experience: [{domains: [coding], origin: []}]",
        "1:42: R104 a list is not an origin; choose verified, document, claimed",
    ),
    (
        "experience: [{domains: [coding], share: {coding: -5%}}]",
        "1:50: R104 `-5%` is not a percentage; write a percentage such as 50%",
    ),
    (
        "experience: [5]",
        "1:14: R103 `5` does not fit an item of `experience`; write a mapping of keys and values",
    ),
    ("education: [null]", "1:12: R103 an item of `education` has no value; write one, or leave it out"),
    (
        "experience: [{hours_per_week: 169}]",
        "1:31: R104 169 is more than the 168 hours of a week; write the hours of one week",
    ),
    (
        "exams: [{exam: RHIT, id: a}, {exam: CCA, id: a}]",
        "1:1: R104 has two items with the id `a`; list each item once, or give each its own id",
    ),
    (
        "decisions: [{credential: CHPS, condition: master/degre, answer: yes}]",
        "1:43: R105 `master/degre` is not a requirement of CHPS; did you mean `master/degree`?",
    ),
    (f"{'k' * 500}: 1", f"1:1: R101 unknown key `{'k' * 57}...`; remove it; docs/files.md lists the keys"),
    ('"\\e[31m": 1', "1:1: R101 unknown key `\\x1b[31m`; remove it; docs/files.md lists the keys"),
]


@pytest.mark.parametrize(("text", "said"), RECORDS)
def test_a_record_that_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(text, encoding="utf-8")
    assert told(capsys, "check", "CHPS", "--record", path, *DAY) == [f"{path}:{said}"]
    assert told(capsys, "record", "lint", path) == [f"{path}:{said}"]


def test_all_faults_of_a_file_are_told_in_order_with_those_of_the_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.yaml"
    path.write_text("exams: [{exam: RHIX, passed: 2020-13-01, scor: 1}]\neducaton: []\nexams: []\n")
    lines = told(capsys, "check", "CHPPS", "--record", path, "--as-of", "x")
    assert [line.split(" ")[1] for line in lines] == [
        *["R104", "R104", "R101", "R101", "Y006", "Q002", "Q001"]
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "CHPPS"), "credential: Q001 unknown credential `CHPPS`; did you mean `CHPS`"),
        (("check", "x" * 99), f"credential: Q001 unknown credential `{'x' * 57}...`; see `pathways rules"),
        (("rules", "show", "CHPPS"), "name: Q003 unknown credential, organization or outline `CHPPS`; "),
        (("check", "--exit-status"), "exit-status: Q006 applies to one answer; name one credential"),
        (("next", "--as-of", "x", "--record", "none.yaml"), "as-of: Q002 `x` is not a date;"),
        (("career", "codng"), "name: Q003 unknown career or occupation `codng`; did you mean `coding`?"),
        (("graph", "routes", "CAHIIM"), "credential: Q001 unknown credential `CAHIIM`"),
        (("graph", "withdrawal", "CAHIM"), "name: Q003 unknown credential or organization `CAHIM`; did you"),
        (("graph", "routes", "CHPS", "--most", "0"), "pathways: Invalid value"),
        (("graph", "export", "-o", "x.gml"), ("x.gml: W001 `.gml` is not a format; use the extension "
            ".graphml")),
        (("graph", "unlocks", "CHPPS"), "name: Q003 unknown credential or organization `CHPPS`"),
        (("diagram", "CHPS", "-o", "x.gif"), "x.gif: W001 "),
        (("diagram", "CHPS", "--to", "ODS", "-o", "x.svg"), ("picture: Q007 more than one picture was "
            "requested")),
        (("diagram", "--from", "CAHIM", "-o", "x.svg"), "name: Q003 unknown credential or organization"),
        (("diagram", "CHPS", "-o", "/proc/none/x.svg"), "/proc/none/x.svg: W002 cannot be written: "),
        (("record", "new", "-o", "/proc/none/x.yaml"), "/proc/none/x.yaml: W002 cannot be written: "),
        (("rules", "show", "CHPS", "--format", "docx"), "`docx` does not fit --format; choose text or"),
        (("rules", "schema", "x"), "`x` does not fit OF; choose rules, record,"),
        (("rules", "lint", "--as-of", "2023-02-30"), "as-of: Q002 `2023-02-30` is not a calendar date;"),
        (("rules", "lint", "nowhere"), "nowhere: L001 no such folder; name a folder of .yaml rule files"),
        (("rules", "lint", "README.md"), ("README.md: L001 is not a folder; name a folder of .yaml "
            "rule files")),
        (("record", "lint", "none.yaml"), "none.yaml: Y001 no such file; check the name"),
        (("record", "lint", "docs"), "docs: Y001 is a directory; name a file that can be read"),
        (("record", "lint", "a\0b"), "a\\x00b: Y001 cannot be read; name a file that can be read"),
    ],
)  # fmt: skip
def test_a_question_that_is_wrong(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(ROOT)
    record = ("--record", "examples/maria.yaml", *DAY) if words[0] == "check" else ()
    assert " ".join(told(capsys, *words, *record)).startswith(said)


def test_an_abbreviation_of_two_credentials_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        text = f"credential: ahima/{name}\nabbreviation: TWIN\nname: N\nissuer: ahima\nstatus: active\n"
        (tmp_path / f"{name}.yaml").write_text(f"{text}cites: [ahima-marks]\n")
    record = tmp_path / "r.json"
    record.write_text('{"exams": [{"exam": "twin"}]}')
    remedy = "could be more than one credential; write ahima/one or ahima/two"
    assert told(capsys, "check", "TWIN", "--record", record, *DAY, "--rules", tmp_path) == [
        f"{record}:1:21: R104 `twin` {remedy}",
        f"credential: Q001 `TWIN` {remedy}",
    ]


def test_what_yaml_once_took_for_something_else_is_text(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(
        b"\xef\xbb\xbfeducation: [{institution: on, field: no}]\r\n"
        b"experience: [{employer: 1:30, role: 0123}]\r\nexams: [{exam: RHIT, score: 1e3}]\r\n"
    )
    record = read_record(path, load())
    assert [record.education.items[0].institution, record.education.items[0].field] == ["on", "no"]
    assert [record.experience.items[0].employer, record.experience.items[0].role] == ["1:30", "0123"]
    assert record.exams.items[0].score == "1e3"


@pytest.mark.parametrize("content", ["[" * 100_000, '{"a":' * 100_000, "a: " + "{" * 100_000])
def test_deep_nesting_does_not_end_the_process(tmp_path: Path, content: str) -> None:
    for name in ("r.yaml", "r.json"):
        (tmp_path / name).write_text(content)
        done = run("record", "lint", str(tmp_path / name))
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_a_file_of_50_megabytes_is_not_read_to_its_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert told(capsys, "record", "lint", path) == [
        f"{path}: Y001 is too large; keep it under 4,000,000 bytes"
    ]


@POSIX
def test_a_process_killed_while_it_writes_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text("learner: old\n")
    code = (
        "import os, pathlib\n"
        "pathlib.Path.replace = lambda *_: os.kill(os.getpid(), 9)\n"
        "from pathways.cli.main import main\n"
        f"main(['record', 'answer', 'RHIT', '--record', {str(path)!r}])\n"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], input="none\n", text=True, capture_output=True, check=False, cwd=ROOT
    )
    assert done.returncode == -signal.SIGKILL
    assert path.read_text() == "learner: old\n"


@NO_ROOT
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text("learner: old\n")
    tmp_path.chmod(0o500)
    try:
        done = run("record", "answer", "RHIT", "--record", str(path), stdin="none\n")
    finally:
        tmp_path.chmod(0o700)
    assert done.returncode == 2
    assert f"{path}: W002 cannot be written: Permission denied" in done.stderr
    assert path.read_text() == "learner: old\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("check", "CHPS"),
            "`pathways check` needs a record: --record FILE To begin one: 1. pathways record new -o me.yaml",
        ),
        (
            ("renew", "--record"),
            "`pathways renew` needs a value for --record; see `pathways renew --help`",
        ),
        (("diagram", "CHPS"), "`pathways diagram` needs --output; see `pathways diagram --help`"),
        (("graph", "routes"), "`pathways graph routes` needs CREDENTIAL; see `pathways graph routes --help`"),
        (
            ("career", "coding", "management"),
            "`pathways career` does not take: management; see `pathways career --help`",
        ),
        (("rules", "schema", "foo"), "`foo` does not fit OF; choose rules, record, program, answer, next,"),
        (("check", "--recrd", "x"), "`pathways check` has no option --recrd; did you mean --record? See"),
        (("rules", "show", "--frob"), "`pathways rules show` has no option --frob; see `pathways rules show"),
        (("chek",), "`pathways` has no command `chek`; did you mean `pathways check`?"),
        (("sit",), "`pathways` has no command `sit`; its commands are check, next, align, renew, career,"),
        (
            ("check", "--exit-status=perhaps", "--record", "x"),
            "`perhaps` does not fit --exit-status; it takes no",
        ),
        (("check", "--record", "a", "--record", "b"), "`pathways check` takes --record once"),
    ],
)
def test_a_wrong_word_of_a_command_says_what_to_type(words: tuple[str, ...], said: str) -> None:
    done = run(*words)
    assert done.returncode != 0
    assert " ".join((done.stdout + done.stderr).split()).startswith(said)
