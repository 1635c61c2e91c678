import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.command import ROOT, run

CTR = ("rules", "diff", "CTR", "--from", "2021-01-01", "--to", "2026-01-01")


def test_the_change_of_an_exam_is_told_in_words(kept: Callable[[str, str], None]) -> None:
    done = run(*CTR, "--records", "examples")
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 80
    kept("diff-ctr.txt", done.stdout)
    kept(
        "diff-ccs.md",
        run(*CTR[:2], "CCS", "--from", "2018-01-01", "--to", "2026-11-24", "--format", "markdown").stdout,
    )


def test_the_data_is_the_page() -> None:
    data = json.loads(run(*CTR, "--json").stdout)
    assert (data["schema"], data["credential"], data["records"]) == ("pathways/diff/2", "ncra/ods", None)
    assert data["to"] == {"day": "2026-01-01", "editions": ["practicum-assessed", "cahiim-certificates"]}
    first = data["steps"][0]
    assert first["begins"] == {"earliest": "2022-01-01", "latest": "2022-01-01"}
    assert first["changes"][0] == {
        "kind": "changed", "purpose": "apply", "what": "condition", "name": "a1/training",
        "before": "practicum in cancer registry, 160 hours",
        "after": "practicum in cancer registry, 6 assessments passed, approved by NCRA",
    }  # fmt: skip
    people = json.loads(run(*CTR, "--records", "examples", "--json").stdout)["records"]
    (omar,) = [one for one in people if one["changed"]]
    assert omar["record"] == "omar.yaml"
    assert omar["changed"][0]["after"]["truth"] == "no"


def test_redacted_nobody_is_named(tmp_path: Path) -> None:
    (tmp_path / "omar.yaml").write_bytes((ROOT / "examples" / "omar.yaml").read_bytes())
    done = run(*CTR, "--records", str(tmp_path), "--redact")
    assert (
        "  - record 1\n    - for the exam: yes, via: Accredited certificate program + degree or 60\n "
        "     credits + practicum, now no" in done.stdout
    )
    (tmp_path / "omar.yaml").write_text("Omar: 1\n", encoding="utf-8")
    done = run(*CTR, "--records", str(tmp_path), "--redact")
    assert (done.returncode, done.stderr.split(" ")[1]) == (2, "R101")
    assert "mar" not in done.stderr.lower().replace("remedy", "")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"CTR": "nothing"}, "credential: Q001 "),
        ({"2021-01-01": "2021"}, "from: Q002 "),
        ({"2026-01-01": "2026-02-30"}, "to: Q002 "),
        ({"2021-01-01": "2027-01-01"}, "from: Q005 Jan 1, 2027 is after Jan 1, 2026; "),
    ],
)
def test_a_wrong_question_is_refused(change: dict[str, str], said: str) -> None:
    done = run(*(change.get(word, word) for word in CTR))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("what: 1\n", encoding="utf-8")
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    done = run("rules", "diff", "nothing", "--from", "x", "--to", "y", "--records", str(tmp_path))
    assert done.returncode == 2
    codes = sorted(line.split(" ")[1] for line in done.stderr.splitlines())
    assert codes == ["Q001", "Q002", "Q002", "R101", "Y002"]
    (tmp_path / "none").mkdir()
    for folder, said in ((tmp_path / "none", "has no records"), (tmp_path / "no", "no such folder")):
        assert f"Y007 {said}; " in run(*CTR, "--records", str(folder)).stderr
