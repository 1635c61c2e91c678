"""The commands, from the outside: output, errors, exit codes."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.cli.command import MARIA, ROOT, run, run_process
from tests.platforms import FULL_DISK, NO_ROOT, POSIX

import pathways as pw
from pathways.cli.main import main


def test_an_answer_goes_to_standard_output_alone() -> None:
    done = run_process("check", "CHPS", *MARIA)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Eligible for the exam       No" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["check", "RHIT", *MARIA], 0),
        (["check", "CHPS", *MARIA], 1),
        (["check", "CHPS", "--record", "examples/maria.yaml", "--as-of", "2027-01-24"], 3),
        (["check", "CDIP", *MARIA], 3),
    ],
)
def test_exit_status_tells_the_truth_only_when_asked(words: list[str], status: int) -> None:
    assert run(*words).returncode == 0
    assert run(*words, "--exit-status").returncode == status


def test_json_has_every_documented_key() -> None:
    done = run("check", "CHPS", *MARIA, "--json")
    data = json.loads(done.stdout)
    assert data.keys() >= {
        "schema", "rules_version", "credential", "as_of", "held", "designation", "recommended",
        "assumptions", "apply", "award", "without_exceptions",
    }  # fmt: skip
    assert (data["credential"], data["as_of"], data["held"]) == ("ahima/chps", "2026-11-24", "no")
    for purpose in (data["apply"], data["award"]):
        assert purpose.keys() == {
            "truth", "truth_text", "editions", "route", "route_text", "routes", "routes_text", "questions",
            "unmet", "unmet_text", "shortfalls", "used", "used_text", "left_out", "tree", "confidence",
            "confidence_text", "origin", "origin_text",
        }  # fmt: skip
    (short,) = (one for one in data["apply"]["shortfalls"] if one["condition"] == "associate/experience")
    assert short == {
        "condition": "associate/experience",
        "have": {"low": 32.091429, "high": 46.8},
        "need": 48,
        "short": {"low": 1.2, "high": 15.908571},
        "unit": "month",
        "text": "2 years 8 months to 3 years 11 months on record; 1 month to 1 year 4 months more needed",
    }
    assert data["apply"]["editions"] == [
        {
            "id": "c2020",
            "from_earliest": None,
            "from_latest": "2021-12-31",
            "confirmed": "2021-12-31",
            "text": "in effect by Dec 31, 2021, last confirmed Dec 31, 2021",
        }
    ]


def test_assume_complete_turns_what_is_not_told_into_no() -> None:
    words = ["check", "RHIT", "--record", "tests/cli/untold.yaml", "--as-of", "2026-11-24", "--exit-status"]
    assert run(*words).returncode == 3
    assert run(*words, "--assume-complete").returncode == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "", *MARIA], "credential: Q001 unknown credential ``; see `pathways rules list`"),
        (["career", ""], "name: Q003 unknown career or occupation ``"),
        (["check", "CHPPS", *MARIA], "credential: Q001 unknown credential `CHPPS`; did you mean `CHPS`"),
        (["check", "CHPS", "--record", "none.yaml"], "none.yaml: Y001 no such file"),
        (["check", "CHPS", "--record", "docs"], "docs: Y007 has no records"),
        (["check", "CHPS", "--record", "LICENSE"], "LICENSE:"),
        (["check", "CHPS", "--record", os.devnull], f"{os.devnull}:1:1: Y003 the file is empty"),
        (["check", "CHPS", "--record", "examples/maria.yaml", "--as-of", "2023-02-30"], "as-of: Q002"),
        (["check", "CHPS", *MARIA, "--rules", "nowhere"], "nowhere: L001 no such folder"),
        (["check", "CHPS"], "--record"),
        (["check", "CHPS", *MARIA, "--jsno"], "--json"),
        (["chekc"], "check"),
        (["rules", "lits"], "list"),
    ],
)
def test_unusable_input_exits_2_with_a_remedy_and_no_traceback(words: list[str], said: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bad_name_a_bad_day_and_a_bad_record_are_all_told() -> None:
    done = run("check", "CHPPS", "--record", "none.yaml", "--as-of", "soon")
    assert [line.split(" ")[1] for line in done.stderr.splitlines()] == ["Q002", "Q001", "Y001"]


def test_findings_as_json_are_the_lines_as_data() -> None:
    words = ("check", "CHPPS", "--record", "-", "--as-of", "2026-11-24")
    record = '{"exams": [{"exam": "RHIX", "passd": 1}],\n "learner": "m", "learner": "n"}'
    lines, data = run(*words, stdin=record), run(*words, "--json", stdin=record)
    assert (data.returncode, data.stderr, lines.stdout) == (2, "", "")
    told = json.loads(data.stdout)
    assert told["schema"] == "pathways/findings/2"
    assert [one["code"] for one in told["findings"]] == ["Q001", "R104", "R101", "Y006"]
    assert told["findings"][3] == {
        "code": "Y006",
        "file": "standard input",
        "line": 2,
        "column": 18,
        "fault": "duplicate-key",
        "arguments": {"key": "learner"},
        "message": "duplicate key `learner`",
        "remedy": "remove one",
    }
    for one, line in zip(told["findings"], lines.stderr.splitlines(), strict=True):
        place = ":".join(str(one[key]) for key in ("file", "line", "column") if one[key])
        assert line == f"{place}: {one['code']} {one['message']}; {one['remedy']}"


def test_a_record_may_come_on_standard_input_as_yaml_or_as_json() -> None:
    words = ("check", "RHIT", "--as-of", "2026-11-24", "--record")
    text = (ROOT / "examples" / "maria.yaml").read_text(encoding="utf-8")
    assert run(*words, "-", stdin=text).stdout == run(*words, "examples/maria.yaml").stdout
    said = [
        run_process(*words, "-", stdin=one).stdout for one in ('{"learner": "\\ud83d\\ude00"}', "learner: 😀")
    ]
    assert "(😀," in said[0]
    assert said[0] == said[1]
    assert "the file is empty" in run(*words, "-", stdin="").stderr


@pytest.mark.parametrize(
    "words",
    [
        [],
        *(
            [*one.split(), "--help"]
            for one in (
                "check",
                "diagram",
                "graph",
                "rules",
                "rules list",
                "rules lint",
                "rules show",
                "rules schema",
            )
        ),
    ],
)
def test_help_fits_80_columns(words: list[str]) -> None:
    done = run(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert not any(line != line.rstrip() for line in done.stdout.splitlines())


def test_rules_lint_exits_2_for_faults_and_when_strict_for_advice(tmp_path: Path) -> None:
    assert run("rules", "lint", "--as-of", "2026-11-24").returncode == 0
    strict = run("rules", "lint", "--as-of", "2026-11-24", "--strict")
    assert (strict.returncode, strict.stderr) == (2, strict.stderr)
    assert re.fullmatch(r"\d+ files, \d+ findings\n", strict.stderr)
    assert "rules/ahima/rhit.yaml:11:17: L017 " in strict.stdout
    data = json.loads(run("rules", "lint", "--as-of", "2026-11-24", "--json").stdout)
    assert {one["code"] for one in data["findings"]} == {"L017"}
    (tmp_path / "bad.yaml").write_text("vocabulary: topics\nterms: {a: {label: A, broader: [b]}}\n")
    assert run("rules", "lint", str(tmp_path)).returncode == 2
    assert "L001" in run("rules", "lint", "nowhere").stderr


def test_a_new_record_is_written_once_and_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    assert run("record", "new", "-o", str(path)).returncode == 0
    assert path.read_text(encoding="utf-8") == run("record", "new").stdout
    lint = run("record", "lint", str(path))
    assert (lint.returncode, lint.stdout, lint.stderr) == (0, "", f"{path} can be read\n")
    path.write_text("learner: mine\n", encoding="utf-8")
    again = run("record", "new", "-o", str(path))
    assert (again.returncode, path.read_text(encoding="utf-8")) == (2, "learner: mine\n")
    assert "W003 already exists; choose another file name" in again.stderr


def test_record_lint_exits_2_for_faults_and_when_strict_for_advice() -> None:
    words = ("record", "lint", "-", "--as-of", "2026-11-24")
    amiss, bad = "exams: [{exam: RHIT, passed: 2026-12-24}]", "exams: [{exam: RHIT, passed: 2026-13-24}]"
    assert run(*words, stdin=amiss).returncode == 0
    strict = run(*words, "--strict", stdin=amiss)
    assert strict.returncode == 2
    assert strict.stdout.startswith("standard input:1:30: R201 ")
    done = run(*words, "--json", stdin=amiss)
    assert [one["code"] for one in json.loads(done.stdout)["findings"]] == ["R201"]
    assert (run(*words, stdin=bad).returncode, run(*words, stdin=bad).stdout) == (2, "")


def test_a_closed_output_is_a_finding() -> None:
    command = f"{sys.executable} -m pathways rules show CHPS >&-"
    done = subprocess.run(command, shell=True, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S602
    assert done.returncode == 2
    assert done.stderr == "standard output: W002 is closed; print the answer, or write it to a file with -o\n"


@FULL_DISK
def test_an_answer_that_cannot_be_printed_is_a_finding() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pathways", "rules", "show", "CHPS"],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == (
        "standard output: W002 cannot be written: No space left on device; free some space, or print "
        "elsewhere\n"
    )


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    assert pw.__version__ == version("credential-pathways")
    assert run("--version").stdout == f"pathways {pw.__version__}, rules {pw.rules_version(pw.load())}\n"
    (tmp_path / "sources.yaml").write_text("sources:\n  mine: {title: Mine, read: 2026-01-01, trust: copy}\n")
    own = pw.rules_version(pw.load(tmp_path))
    for words in (("--version", "--rules", str(tmp_path)), ("--rules", str(tmp_path), "--version")):
        assert run(*words).stdout == f"pathways {pw.__version__}, rules {own}\n"
    assert own not in run("--version").stdout
    assert run("--version", "--rules", str(tmp_path / "none")).returncode == 2


def test_a_crash_of_ours_exits_70() -> None:
    code = (
        "import pathways.cli.check as module\n"
        "module.load = lambda folder: 1 / 0\n"
        "from pathways.cli.main import main\n"
        f"main(['check', 'CHPS', *{MARIA}])"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 70
    assert "internal error in pathways" in done.stderr


def test_rules_list_names_what_is_modeled_and_what_is_only_named() -> None:
    done = run("rules", "list")
    assert done.returncode == 0
    rows = {line.split()[0]: line for line in done.stdout.splitlines() if "/" in line[:15] and line[0] != " "}
    assert "1 edition" in rows["ahima/chps"]
    assert "not covered yet" in rows["ahima/cdip"]
    data = json.loads(run("rules", "list", "--json").stdout)
    assert data["schema"] == "pathways/rules/2"
    assert {one["id"] for key in ("credentials", "outlines", "renewals") for one in data[key]} == rows.keys()
    listed = {one["id"]: one for one in data["credentials"]}
    assert listed["ahima/chp"]["status"] == "retired"
    assert (
        listed["ncra/ods"].items()
        >= {
            "abbreviation": "ODS",
            "name": "Oncology Data Specialist",
            "issuer": "ncra",
            "status": "active",
            "former_names": ["CTR"],
        }.items()
    )


def test_an_ascii_terminal_gets_what_it_can_show(tmp_path: Path) -> None:
    record = tmp_path / "r.yaml"
    record.write_text("learner: María\n", encoding="utf-8")
    words = ("check", "CHPS", "--record", str(record), "--as-of", "2026-11-24")
    done = run_process(*words, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "Mar\\xeda" in done.stdout


def test_a_name_that_is_a_terminal_command_is_spelled_out(tmp_path: Path) -> None:
    record = tmp_path / "r.yaml"
    record.write_text('learner: "\\e[31m\\u202E"\neducation: []\n', encoding="utf-8")
    done = run("check", "CHPS", "--record", str(record), "--as-of", "2026-11-24")
    assert "(\\x1b[31m\\u202e" in done.stdout
    record.write_text('"\\e[31m": 1\n', encoding="utf-8")
    assert "\x1b" not in run("check", "CHPS", "--record", str(record)).stderr


@pytest.mark.parametrize(
    "words",
    [
        ("check", "CHPS", *MARIA),
        ("check", "CHPS", *MARIA, "--json"),
        ("graph", "unlocks", "CHIMA", "--as-of", "2026-11-24", "--json"),
        ("graph", "unlocks", "CAAHEP", "--as-of", "2026-11-24"),
    ],
)
def test_the_same_question_gives_the_same_bytes_whatever_the_hash_seed(words: tuple[str, ...]) -> None:
    assert len({run_process(*words, PYTHONHASHSEED=seed).stdout for seed in ("1", "2", "3")}) == 1


def test_without_as_of_the_day_is_today() -> None:
    done = run("check", "RHIT", "--record", "examples/maria.yaml")
    assert done.returncode == 0
    assert " as of " in done.stdout


COMMANDS = (
    *("", "check", "next", "career", "diagram", "completion", "graph", "record", "rules"),
    *(f"graph {name}" for name in ("prerequisites", "unlocks", "unavoidable", "routes", "withdrawal")),
    *(f"graph {name}" for name in ("roots", "bridges", "longest", "export")),
    *(f"record {name}" for name in ("new", "lint", "answer")),
    *(
        f"rules {name}"
        for name in ("list", "lint", "show", "diff", "coverage", "unconfirmed", "compile", "schema")
    ),
)
WRITES = {"diagram", "completion", "graph export", "record new", "rules compile", "rules schema"}
"""What these give is a file, or JSON already."""


@pytest.mark.parametrize("command", COMMANDS)
def test_help_opens_with_an_example_and_fits_a_terminal(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*command.split(), "--help"])
    text = capsys.readouterr().out
    assert stopped.value.code == 0
    assert f"\nExample: pathways {command}" in text
    assert text.isascii()
    assert max(map(len, text.splitlines())) <= 80
    if "Commands:" not in text and command not in WRITES:
        assert "--json" in text


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_shell_completes_commands_and_options(shell: str) -> None:
    script = run("completion", shell).stdout
    assert "unavoidable" in script
    assert "as-of" in script


@POSIX
def test_bash_offers_what_begins_so(tmp_path: Path) -> None:
    (tmp_path / "done.bash").write_text(run("completion", "bash").stdout, encoding="utf-8")
    asked = "COMP_WORDS=(pathways diagram --ca); COMP_CWORD=2; _pathways; echo ${COMPREPLY[@]}"
    said = subprocess.run(  # noqa: S603
        ["/bin/bash", "-c", f"source {tmp_path / 'done.bash'}; {asked}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "--careers\n"


@pytest.mark.parametrize(
    "words",
    [
        ("check", *MARIA),
        ("check", "CHPS", *MARIA),
        ("next", *MARIA),
        ("career", "coding"),
        ("graph", "routes", "CHPS"),
        ("rules", "show", "RHIT"),
    ],
)
def test_answers_are_ascii_alone_and_without_color(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit):
        main([*words])
    text = capsys.readouterr().out
    assert text.isascii()
    assert "\x1b" not in text


def test_graph_says_what_leads_to_a_credential_and_what_it_opens() -> None:
    done = run("graph", "unlocks", "CAHIIM", "--as-of", "2026-11-24")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        "- RHIT can lead to CHPS via CCA, CCS, CCS-P or RHIT + 4 years of privacy or\n  security work\n"
        in done.stdout
    )
    done = run("graph", "prerequisites", "CHPS", "--as-of", "2026-11-24")
    assert "    - 4 years of work in privacy or security\n" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_graph_as_json_is_a_part_of_the_graph() -> None:
    done = run("graph", "prerequisites", "organization:cahiim", "--as-of", "2026-11-24", "--json")
    assert json.loads(done.stdout) == {
        "schema": "pathways/graph/2",
        "node": "organization:cahiim",
        "direction": "prerequisites",
        "as_of": "2026-11-24",
        "own_rules": [],
        "steps": [{"node": "organization:caahep", "path": ["organization:caahep", "organization:cahiim"]}],
        "serves": [],
        "opens": [
            {
                "from": "organization:caahep",
                "to": "organization:cahiim",
                "kind": "counts_as",
                "required": False,
                "routes": [],
                "titles": [],
            }
        ],
        "nodes": [
            {
                "id": "organization:caahep",
                "kind": "organization",
                "label": "CAAHEP",
                "name": "Commission on Accreditation of Allied Health Education Programs",
            },
            {
                "id": "organization:cahiim",
                "kind": "organization",
                "label": "CAHIIM",
                "name": "Commission on Accreditation for Health Informatics and Information Management "
                "Education",
            },
        ],
        "edges": [{"from": "organization:caahep", "to": "organization:cahiim", "kind": "counts_as"}],
    }


def test_graph_tells_what_is_not_on_file_from_what_opens_nothing() -> None:
    assert "Not covered yet" in run("graph", "prerequisites", "CDIP").stdout
    assert "No rule on file requires it" in run("graph", "unlocks", "AHIMA").stdout


def test_graph_tells_every_bad_word_at_once() -> None:
    done = run("graph", "unlocks", "CAHIM", "--as-of", "1990")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean `cahiim`?" in done.stderr
    assert "`1990` is not one date" in done.stderr


@pytest.mark.parametrize(
    ("words", "form", "start"),
    [
        (("CHPS", *MARIA), "svg", b"<?xml"),
        ((*MARIA,), "png", b"\x89PNG"),
        (("RHIT",), "SVG", b"<?xml"),
        ((), "dot", b"digraph"),
    ],
)
def test_diagram_writes_the_format_of_its_ending(
    tmp_path: Path, words: tuple[str, ...], form: str, start: bytes
) -> None:
    target = tmp_path / f"picture.{form}"
    done = run("diagram", *words, "-o", str(target))
    assert (done.returncode, done.stdout, done.stderr) == (0, f"wrote {target}\n", "")
    assert target.read_bytes().startswith(start)


def test_diagram_tells_every_bad_word_at_once(tmp_path: Path) -> None:
    words = ("CHPPS", "--as-of", "2026", "--record", "none.yaml", "-o", str(tmp_path / "x.gif"))
    done = run("diagram", *words)
    assert (done.returncode, done.stdout) == (2, "")
    for said in (
        "did you mean `CHPS`",
        "not one date",
        "none.yaml",
        "use the extension .svg, .png, .pdf, .dot, .mmd",
    ):
        assert said in done.stderr
    assert not list(tmp_path.iterdir())


@POSIX  # Windows has other words for it
def test_diagram_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "file" / "x.svg"
    target.parent.mkdir()
    target.write_bytes(b"old")
    assert run("diagram", "CHPPS", "-o", str(target)).returncode == 2
    assert target.read_bytes() == b"old"
    done = run("diagram", "CHPS", "-o", str(target / "y.svg"))
    assert done.returncode == 2
    assert "cannot be written: Not a directory" in done.stderr
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


@NO_ROOT
def test_diagram_into_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    target = tmp_path / "x.svg"
    target.write_bytes(b"old")
    tmp_path.chmod(0o555)
    try:
        done = run("diagram", "CHPS", "-o", str(target))
    finally:
        tmp_path.chmod(0o755)
    assert done.returncode == 2
    assert "Permission denied" in done.stderr
    assert target.read_bytes() == b"old"


def test_redacted_output_has_no_name_in_it(tmp_path: Path) -> None:
    good, bad = tmp_path / "zorba.yaml", tmp_path / "zorba-bad.yaml"
    good.write_text(
        "learner: Zorba\nexperience: [{domains: [privacy], employer: Zorba, start: 2020-01-01}]\n"
    )
    bad.write_text("learner: Zorba\nZorba: 1\neducation: [{degree: Zorba}]\n")
    day = ("--as-of", "2026-11-24")
    picture = tmp_path / "x.dot"
    for words in (
        ("check", "CHPS", "--record", good, *day),
        ("check", "CHPS", "--record", good, *day, "--json"),
        ("record", "answer", "CHPS", "--record", good, *day),
        ("diagram", "CHPS", "--record", good, *day, "-o", picture),
        ("record", "lint", good, *day),
        ("check", "CHPS", "--record", bad, *day),
        ("record", "lint", bad, *day, "--json"),
        ("record", "answer", "CHPS", "--record", bad, *day),
    ):
        done = run(*map(str, words), "--redact", stdin="")
        assert done.returncode == (2 if bad in words else 0)
        assert "zorba" not in (done.stdout + done.stderr).casefold()
    assert "Zorba" not in picture.read_text(encoding="utf-8")
    assert "record:2:1: R101 unknown key `...`" in run("record", "lint", str(bad), "--redact").stderr


def test_every_output_says_which_rules_are_ones_own(tmp_path: Path) -> None:
    chps = (ROOT / "rules" / "ahima" / "chps.yaml").read_text(encoding="utf-8")
    (tmp_path / "mine.yaml").write_text(chps, encoding="utf-8")
    own, shipped = f"{tmp_path.as_posix()}/mine.yaml", "rules/ahima/chps.yaml"
    rules = ("--rules", str(tmp_path))
    for words in (
        ("check", "CHPS", *MARIA),
        ("rules", "list"),
        ("rules", "show", "CHPS"),
        ("rules", "show", "CHPS", "--format", "markdown"),
        ("graph", "prerequisites", "CHPS"),
    ):
        said = " ".join(run(*words, *rules).stdout.split()).replace("\\", "")
        assert own in said, words
        assert f"in place of {shipped}" in said, words
        assert own not in run(*words).stdout
    for words in (("check", "CHPS", *MARIA), ("graph", "prerequisites", "CHPS")):
        data = json.loads(run(*words, *rules, "--json").stdout)
        assert data["own_rules"] == [
            {"file": own, "replaces": shipped, "text": f"{own}, in place of {shipped}"}
        ]
    listed = json.loads(run("rules", "list", *rules, "--json").stdout)["credentials"]
    assert {one["file"] for one in listed if one["replaces"]} == {own}
    picture = tmp_path / "x.dot"
    run("diagram", "CHPS", *rules, "-o", str(picture))
    assert own not in picture.read_text(encoding="utf-8")  # a picture's text stands beside the drawing
    run("diagram", "CHPS", *rules, "-o", str(picture.with_suffix(".svg")))
    assert f"{own}, in place of {shipped}" in picture.with_suffix(".svg").read_text(encoding="utf-8")
