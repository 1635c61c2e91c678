"""The people of docs/examples.md get the answers that it tells."""

import re
from pathlib import Path

import pytest

import pathways as pw

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"\| \[(\w+)\]\(\.\./examples/\w+\.yaml\) \| [^|]+ \| (\S+) \| ([^|]+) \| (\w+) \|")
ROWS = ROW.findall((ROOT / "docs" / "examples.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "credential", "sit", "hold"), ROWS)
def test_a_person_gets_the_answer_that_is_told(
    catalog: pw.Catalog, name: str, credential: str, sit: str, hold: str
) -> None:
    record = pw.read_record(ROOT / "examples" / f"{name}.yaml", catalog)
    answer = pw.check(catalog, credential, record, as_of="2026-11-24")
    apply = answer.apply
    assert apply.truth.word + (f", {apply.route}" if apply.route else "") == sit.strip()
    assert answer.award.truth.word == hold


def test_every_record_is_told() -> None:
    told = {row[0] for row in ROWS}
    people = {path.stem for path in (ROOT / "examples").glob("*.yaml") if not path.stem.endswith("-aas")}
    assert people == told
    assert len(told) >= 8
