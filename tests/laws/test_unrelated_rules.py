"""A rule that a credential does not reach changes neither its answers nor their version."""

from datetime import date
from pathlib import Path

import pytest
from tests.laws.holders import Holder

import pathways as pw
from pathways.model.rules_version import LENGTH, rules_version

DAY = date(2026, 11, 24)
UNRELATED = {
    "organization": "organization: xhim\nname: Example HIM Association\ncites: [xhim-page]\n",
    "sources": "sources:\n  xhim-page: {title: Example page, read: 2026-11-24, trust: issuer}\n",
    "vocabulary": "vocabulary: signals\nterms: {red: {label: Red}}\n",
    "credential": """\
credential: xhim/xcs
abbreviation: XCS
name: Example Coding Specialist
issuer: xhim
status: active
cites: [xhim-page]
reviewed: 2026-11-24
editions:
  - {id: e, from: 2020-01-01, cites: [xhim-page], apply: {degree: associate}}
""",
}


def versions(catalog: pw.Catalog, record: pw.Record) -> dict[str, str]:
    return {name: pw.check(catalog, name, record, as_of=DAY).rules_version for name in catalog.credentials}


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> pw.Catalog:
    folder = tmp_path_factory.mktemp("own")
    for name, text in UNRELATED.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return pw.load(folder)


def test_what_no_rule_reaches_changes_no_version(catalog: pw.Catalog, extended: pw.Catalog) -> None:
    nobody = pw.Record()
    before, after = versions(catalog, nobody), versions(extended, nobody)
    assert after.pop("xhim/xcs") not in before.values()
    assert after == before
    assert len(set(before.values())) == len(before)


def test_what_no_rule_reaches_changes_no_answer(catalog: pw.Catalog, extended: pw.Catalog) -> None:
    for seed in range(20):
        holder = Holder(seed, catalog)
        old = pw.Record.model_validate(holder.record, context=catalog.names)
        new = pw.Record.model_validate(holder.record, context=extended.names)
        for name in catalog.credentials:
            told = [pw.answer_data(pw.check(rules, name, record, as_of=holder.as_of))
                    for rules, record in ((catalog, old), (extended, new))]  # fmt: skip
            assert told[0] == told[1], f"{name}, seed {seed}"
        assert (
            pw.renew(catalog, old, as_of=holder.as_of).rules_version
            == pw.renew(extended, new, as_of=holder.as_of).rules_version
        )


@pytest.mark.parametrize(
    ("text", "changed", "unchanged"),
    [
        ("organization: chima\nname: Canadian HIM Association\nbroader: [ahima-reciprocity-partner]\n",
         {"ahima/rhit", "ahima/rhia"}, {"aapc/cpc", "ncra/ods"}),
        ("organization: fresh\nname: A new partner\nbroader: [ahima-reciprocity-partner]\n",
         {"ahima/rhit", "ahima/rhia"}, {"aapc/cpc", "ncra/ods"}),
        ("sources:\n  aapc-cpc-faq: {title: Another page, read: 2026-11-24, trust: issuer}\n",
         {"aapc/cpc"}, {"ahima/rhit", "ncra/ods"}),
    ],
)  # fmt: skip
def test_what_a_rule_reaches_changes_the_version(
    catalog: pw.Catalog, tmp_path: Path, text: str, changed: set[str], unchanged: set[str]
) -> None:
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    nobody = pw.Record()
    before, after = versions(catalog, nobody), versions(pw.load(tmp_path), nobody)
    differing = {name for name in before if before[name] != after[name]}
    assert changed <= differing
    assert not unchanged & differing


def test_every_change_changes_the_version_of_the_library(catalog: pw.Catalog, extended: pw.Catalog) -> None:
    shipped = pw.load()
    assert rules_version(catalog) == rules_version(shipped) == pw.rules_version(shipped)
    assert len(rules_version(shipped)) == LENGTH
    assert rules_version(extended) != rules_version(shipped)


def test_examples_are_no_part_of_what_a_rule_says(catalog: pw.Catalog) -> None:
    nobody = pw.Record()
    assert versions(catalog, nobody) == versions(pw.load(), nobody)
