import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pathways import Catalog, Record, next_steps, read_record
from pathways.loading.records.record_folder import read_records
from pathways.rendering.next.data import next_data
from pathways.rendering.next.goals import goals_data, goals_text
from pathways.rendering.next.text import next_text

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DAY = "2026-11-24"


@pytest.mark.parametrize("who", ["maria", "lee"])
def test_the_text_is_as_it_was(catalog: Catalog, kept: Callable[[str, str], None], who: str) -> None:
    found = next_steps(catalog, read_record(EXAMPLES / f"{who}.yaml", catalog), as_of=DAY)
    text = next_text(found)
    kept(f"next-{who}.txt", text)
    assert max(map(len, text.splitlines())) <= 80
    text = goals_text(catalog, found.record, found.as_of, found.goals)
    kept(f"goals-{who}.txt", text)
    assert max(map(len, text.splitlines())) <= 80


def test_the_data_has_what_the_text_has(catalog: Catalog) -> None:
    for record in read_records(EXAMPLES, catalog).values():
        found = next_steps(catalog, record, as_of=DAY)
        data, text = json.loads(json.dumps(next_data(found))), " ".join(next_text(found).split())
        assert len(data["steps"]) == len(found.steps)
        assert all(step["text"][1:] in text for step in data["steps"])
        assert all(one["text"] in text for one in data["deadlines"])
        goals = goals_data(catalog, found.record, found.as_of, found.goals)
        assert goals["goals"] == data["goals"]
        assert {one["credential"] for one in goals["goals"]} == catalog.credentials.keys()


def test_each_kind_of_day_is_told_in_words(catalog: Catalog, record_of: Callable[..., Record]) -> None:
    record = record_of(
        applications=[{"credential": "CHPS", "applied": "2025-02-01", "approved": "2025-02-03"}],
        exams=[{"exam": "CCS", "failed": "2025-02-20"}],
        credentials=[
            {"credential": "RHIT", "earned": "2020", "expires": "2025-12-31"},
            {"credential": "CPC", "earned": "2020-01-01", "expires": "2025-11"},
        ],
    )
    text = " ".join(next_text(next_steps(catalog, record, as_of="2025-03-01")).split())
    assert "Jun 3, 2025: authorization to take the CHPS exam expires, 120 days after it was given (" in text
    assert "Mar 22, 2025: earliest retake of the CCS exam, 30 days after a failed attempt (" in text
    assert "Dec 31, 2025: RHIT renewal due; then inactive" in text
    assert "Nov 1, 2025: CPC expires (credentials[1].expires)" in text
    assert "Mar 7, 2025: ODS exam window from Mar 21, 2025 to Apr 12, 2025; apply by Mar 7, 2025 (" in text
    text = " ".join(next_text(next_steps(catalog, record, as_of="2025-06-04")).split())
    assert "Jun 3, 2025: authorization to take the CHPS exam expired" in text


def test_what_closes_says_why(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    catalog = with_editions(cca=[{"apply": {"exam": {"exam": "RHIT", "within": "1 year"}}}])
    record = record_of(exams=[{"exam": "RHIT", "passed": "2026-01-10"}], credentials=[])
    text = " ".join(next_text(next_steps(catalog, record, as_of=DAY)).split())
    said = (
        "last day to qualify for CCA on the current record; after that: the RHIT exam, passed, "
        "within the last 1 year"
    )
    assert f"Jan 9, 2027: {said}" in text


def test_what_rests_on_a_credential_is_told(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    catalog = with_editions(cca=[{"apply": {"credential": "RHIT"}}])
    text = next_text(next_steps(catalog, record_of(credentials=[{"credential": "RHIT"}]), as_of=DAY))
    assert "  - RHIT: these would need more steps: CCA (not yet eligible)\n" in text
