"""What people read, kept as files: change them only on purpose (`make snapshots`)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import Catalog, Record, check, explain, read_record

ROOT = Path(__file__).parents[2]
GRADUATE: dict[str, Any] = {"degree": "associate", "field": "HIM", "completed": "2026-12-15"}
CASES: dict[str, tuple[str, dict[str, Any] | None]] = {
    "maria-chps": ("CHPS", None),
    "maria-rhit": ("RHIT", None),
    "nothing-known-chps": ("CHPS", {}),
    "final-term-rhit": (
        "RHIT",
        {
            "learner": "sam",
            "education": [GRADUATE | {"accredited_by": ["cahiim"], "in_final_term": "true"}],
            "exams": [],
            "credentials": [],
        },
    ),
    "candidacy-rhit": (
        "RHIT",
        {
            "education": [
                GRADUATE
                | {"completed": "2026-05-15", "accredited_by": [{"by": "cahiim", "status": "candidacy"}]}
            ]
        },
    ),
    "stub-cdip": ("CDIP", {"credentials": []}),
}
BETWEEN: dict[str, Any] = {
    "memberships": [{"organization": "aapc", "since": "2016-01-10"}],
    "exams": [{"exam": "CPC", "passed": "2017-03-01"}],
    "experience": [
        {"domains": ["coding"], "start": "2017-04-01", "hours_per_week": 40, "documented": "true"}
    ],
    "training": [{"kind": "practicode", "completed": "2017-09-01"}],
    "credentials": [],
}


def test_where_two_editions_may_bind_each_is_told_apart(
    catalog: Catalog, record_of: Callable[..., Record], kept: Callable[[str, str], None]
) -> None:
    text = explain(check(catalog, "CPC", record_of(**BETWEEN), as_of="2018-06-01"), full=True)
    kept("two-editions-cpc.txt", "\n".join(text.split("\n")[:-3]))


@pytest.mark.parametrize("name", CASES)
def test_the_text_is_as_it_was(
    catalog: Catalog, record_of: Callable[..., Record], kept: Callable[[str, str], None], name: str
) -> None:
    credential, keys = CASES[name]
    maria = ROOT / "examples" / "maria.yaml"
    record = record_of(**keys) if keys is not None else read_record(maria, catalog)
    text = explain(check(catalog, credential, record, as_of="2026-11-24"), full=True)
    text = "\n".join(
        "Rules version: ..." if line.startswith("Rules version") else line for line in text.split("\n")
    )
    kept(f"{name}.txt", text)
    assert max(map(len, text.splitlines())) <= 80
