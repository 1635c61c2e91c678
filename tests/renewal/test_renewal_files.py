"""Renewal files that do not hang together are refused, and what is amiss in a library of them is found."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from tests.renewal.conftest import RULES, UNITS, Renewing

from pathways import Catalog, Record, renew
from pathways.linting.lint import lint
from pathways.model.renewal.rules import Renewal
from pathways.renewal.units.cycle_account import competing_cycles
from pathways.renewal.units.pools import PoolDemand, PoolName
from pathways.renewal.units.units_to_earn import units_to_earn

RecordOf = Callable[..., Record]
EDITION = {"id": "one", "from": "2001-01-01", "cites": ["ahima-marks"], "units": UNITS}
LAPSE = {"id": "l", "stages": [{"standing": "grace"}]}


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"editions": []}, "has a `cycle` without `editions`"),
        ({"editions": [{**EDITION, "units": None}]}, "requires no CEUs in `one`"),
        ({"editions": [{**EDITION, "units": {"own": {"ahima/rhia": 5}}}]}, "which is not among its"),
        ({"editions": [EDITION, {**EDITION, "from": "1999-01-01"}]}, "has editions out of order"),
        ({"quotas": [{"id": "a", "topic": "coding", "min": 1}] * 2}, "has two quotas named `a`"),
        ({"quotas": [{"id": "a", "min": 1}]}, "covers every CEU"),
        ({"supersedes": {"ahima/rhia": ["ahima/rhit"]}}, "supersedes by or for ahima/rhia"),
        (
            {"supersedes": {"ahima/rhit": ["ahima/ccs"], "ahima/ccs": ["ahima/rhit"]}},
            "supersedes in a circle",
        ),
        ({"lapses": [{"id": "l", "stages": []}]}, "has no stages"),
        ({"lapses": [{"id": "l", "stages": [{"standing": "grace"}] * 2}]}, "has a stage without an end"),
        ({"lapses": [{**LAPSE, "repairs": [{"quotas": ["b"], "within": "1 day"}]}]}, "repairs `b`"),
        ({"cycle": {"lasts": "2 years", "ends": "december"}}, "ends in december without `first`"),
        ({"cycle": {"lasts": "2 years", "ends": "membership-month"}}, "ends in the membership month"),
        ({"cycle": {"lasts": "90 days", "ends": "december", "first": 1}}, "make it last whole years"),
    ],
)  # fmt: skip
def test_rules_that_do_not_hang_together_are_refused(
    catalog: Catalog, keys: dict[str, Any], said: str
) -> None:
    with pytest.raises(ValidationError, match=said):
        Renewal.model_validate({**RULES, "editions": [EDITION], **keys}, context=catalog.names)


def test_a_credential_that_two_files_renew_is_found(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "renewal: ncra/mine\nname: mine\nissuer: ncra\ncredentials: [ODS]\nceu_total: each\n"
        "cites: [ncra-maintenance]\n"
    )
    found = [one for one in lint(tmp_path, as_of=date(2026, 11, 24)).findings if one.code == "L022"]
    assert ["ncra/ods is also renewed by `ncra/maintenance`" in one.message for one in found] == [True]


def test_the_fewest_units_are_of_the_plainest_kinds_that_do(renewing: Renewing, record_of: RecordOf) -> None:
    quotas = [
        {"id": "privacy", "topic": "privacy", "min": 4, "group": "a"},
        {"id": "coding", "topic": "coding", "min": 3, "group": "a"},
        {"id": "home", "category": "activity", "max": 2},
    ]
    catalog = renewing(edition={"units": UNITS, "quotas": quotas})
    activities = [{"date": "2021-01-01", "units": 3, "topics": ["privacy"], "category": "self-assessment"}]
    record = record_of(
        credentials=[{"credential": "ahima/rhit", "earned": "2020-03-10"}], continuing_education=activities
    )
    (row,) = renew(catalog, record, as_of="2021-06-01").statuses
    assert row.outcome
    assert row.outcome.account
    found = {batch.quotas: batch.units for batch in units_to_earn(row.outcome.account, date(2021, 6, 1))}
    assert found == {("privacy",): 1, ("coding",): 3, (): 3}
    assert units_to_earn(row.outcome.account, date(2023, 6, 1)) == ()


def test_who_competes_for_units_is_told(catalog: Catalog, record_of: RecordOf) -> None:
    record = record_of(
        credentials=[{"credential": f"bmsc/hcs-{name}", "earned": "2022-03-10"} for name in "dh"],
        continuing_education=[
            {"date": "2022-04-01", "units": 10, "category": "activity"},
            *(
                {"date": "2022-04-02", "units": 10, "category": "self-assessment", "counts_for": [name]}
                for name in ("HCS-D", "HCS-H")
            ),
        ],
    )
    rows = {row.credential.abbreviation: row for row in renew(catalog, record, as_of="2022-06-01").statuses}
    met = {name: row.outcome.truth.word for name, row in rows.items() if row.outcome}
    assert met == {"HCS-D": "yes", "HCS-H": "no"}
    settled = rows["HCS-H"].outcome
    assert settled
    assert settled.account
    found = competing_cycles(settled.account)
    assert found
    assert found.demands == tuple(
        PoolDemand(PoolName((credential,), date(2023, 3, 9)), "total")
        for credential in ("bmsc/hcs-d", "bmsc/hcs-h")
    )
    assert found.items == ("continuing_education[0]", "continuing_education[2]")
