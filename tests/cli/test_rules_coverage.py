import json
from pathlib import Path

import pytest
from tests.cli.command import run


@pytest.fixture
def own(tmp_path: Path) -> str:
    rule = (
        "credential: my/own\nabbreviation: OWN\nname: N\n"
        "issuer: ahima\nstatus: active\ncites: [ahima-marks]\n"
        "editions:\n  - {id: e, from: 2020-01-01, cites: [ahima-marks], apply: {degree: associate}}\n"
    )
    (tmp_path / "own.yaml").write_text(rule, encoding="utf-8")
    return str(tmp_path)


def test_what_no_example_exercises_is_told_and_fails_where_it_is_strict(own: str) -> None:
    done = run("rules", "coverage", "OWN", "--rules", own)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "OWN: 0 examples; 0 of 1 editions, 0 of 2 conditions, 0 of 1 boundaries",
        "  - edition e: no example applies it",
        "  - boundary e: no example applies on Dec 31, 2019, no example applies on Jan 1,",
        "    2020",
        "  - condition e:apply/degree: no example meets it, no example fails it",
        "  - condition e:award/exam: no example meets it, no example fails it",
    ]
    assert run("rules", "coverage", "OWN", "--rules", own, "--strict").returncode == 2


def test_the_shipped_rules_are_exercised_and_the_data_says_so() -> None:
    assert run("rules", "coverage", "--strict").returncode == 0
    data = json.loads(run("rules", "coverage", "ods", "--json").stdout)
    assert data["schema"] == "pathways/coverage/2"
    (one,) = data["credentials"]
    assert (one["id"], one["lacks"]) == ("ncra/ods", [])
    assert one["exercised"]["edition"] == {"done": 6, "of": 6}


def test_a_credential_without_rules_says_so_and_an_unknown_one_is_refused() -> None:
    assert run("rules", "coverage", "CDIP").stdout == "CDIP: 0 examples; not covered yet\n"
    done = run("rules", "coverage", "nothing")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("credential: Q001 ")
