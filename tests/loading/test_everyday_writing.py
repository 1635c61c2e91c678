"""Records as people write them are read as meant, or refused with a remedy that works when it is followed."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import pathways as pw

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_suffix("").with_name("everyday_writing.yaml").read_text("utf-8")
)
READ = [case for case in CASES if "reads" in case]
REFUSED = [case for case in CASES if "says" in case]


def about(case: dict[str, Any]) -> str:
    return str(case["about"])


@pytest.mark.parametrize("case", READ, ids=about)
def test_what_people_write_is_read_as_what_they_mean(catalog: pw.Catalog, case: dict[str, Any]) -> None:
    written, meant = (pw.record(case[key], catalog) for key in ("text", "reads"))
    assert written == meant
    assert pw.record_text(written) == pw.record_text(meant)


@pytest.mark.parametrize("case", REFUSED, ids=about)
def test_what_cannot_be_meant_is_a_finding_whose_remedy_works(
    catalog: pw.Catalog, case: dict[str, Any]
) -> None:
    with pytest.raises(pw.InvalidInputError) as refused:
        pw.record(case["text"], catalog)
    for part in case["says"]:
        assert str(part) in str(refused.value)
    pw.record(case["mended"], catalog)


def test_every_case_is_read_or_refused() -> None:
    assert len(READ) + len(REFUSED) == len(CASES) == len({about(case) for case in CASES})
    assert len(CASES) >= 60
