"""Law 7: the same question gives the same bytes, whatever the process and its hash seed."""

import os
import subprocess
import sys

PROGRAM = """
from pathways import Record, check, diagram, explain, load
from pathways.rendering.check.data import answer_data
from pathways.rendering.layout.json import as_json
rules = load()
keys = {
    "memberships": [{"organization": "aapc"}],
    "coursework": [{"topics": ["anatomy", "physiology"], "credits": 6, "grade": "B", "completed": "2020"}],
    "experience": [{"domains": ["coding", "billing"], "share": {"coding": "50%"}, "start": "2020"}],
    "training": {"partial": True, "items": [{"kind": "practicum", "hours": 20}]},
}
record = Record.model_validate(keys, context=rules.names)
for name in ("CPC", "ODS", "CHPS"):
    answer = check(rules, name, record, as_of="2026-11-24")
    print(explain(answer, full=True), as_json(answer_data(answer)))
    print(diagram(rules, name, record=record, as_of="2026-11-24").dot)
"""


def test_law_7_the_same_input_gives_the_same_bytes() -> None:
    said = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
    assert len(said.pop()) > 10_000
