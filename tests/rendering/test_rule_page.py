"""The rules of a credential as a page."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from pathways import Catalog
from pathways.model.rules.edition import Edition
from pathways.model.values.phrases import capital
from pathways.rendering.layout.blocks import Block, as_markdown, as_text
from pathways.rendering.rules.credential import rule_data, rule_page
from pathways.wording import rules_texts
from pathways.wording.editions import edition_dates

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("name", ["chps", "rhit"])
def test_the_page_is_as_it_was(catalog: Catalog, kept: Callable[[str, str], None], name: str) -> None:
    subject = catalog.credentials[f"ahima/{name}"]
    kept(f"show-{name}.txt", as_text(rule_page(catalog, subject, DAY, full=True)))
    kept(f"show-{name}.md", as_markdown(rule_page(catalog, subject, DAY, full=True)))


def test_a_day_before_every_edition_and_a_stub_have_no_rules(with_editions: Callable[..., Catalog]) -> None:
    catalog = with_editions(cca=[{"apply": {"degree": "high-school"}}])
    early = as_text(rule_page(catalog, catalog.credentials["ahima/cca"], date(1990, 1, 1)))
    assert "Not covered yet: no rules on file for that day" in early
    assert "Edition" not in early
    stub = as_text(rule_page(catalog, catalog.credentials["ahima/cdip"], DAY))
    assert "Not covered yet: no rules on file" in stub


def test_every_condition_is_named_as_a_decision_would_name_it(catalog: Catalog) -> None:
    for subject in catalog.credentials.values():
        shown = as_text(rule_page(catalog, subject, DAY, full=True, ids=True))
        for edition in subject.editions:
            for name in edition.targets(subject.credential):
                if ":" not in name and not name.endswith("exam"):
                    assert name in " ".join(shown.split()), name


def test_the_data_is_the_page(catalog: Catalog) -> None:
    subject = catalog.credentials["ahima/rhit"]
    data = json.loads(json.dumps(rule_data(catalog, subject, date(2026, 11, 24))))
    assert (data["schema"], data["as_of"], data["file"]) == (
        "pathways/rule/2",
        "2026-11-24",
        "rules/ahima/rhit.yaml",
    )
    assert [one["id"] for one in data["rules"]["editions"]] == ["accredited-degree"]
    assert "examples" not in data["rules"]
    shown = as_text(rule_page(catalog, subject, DAY, full=True))
    for source in data["sources"].values():
        assert source["title"] in " ".join(shown.split())
    early = rule_data(catalog, subject, date(1990, 1, 1))["rules"]["editions"]
    assert [one["id"] for one in early] == ["independent-study"]


def test_no_word_of_a_page_is_markup() -> None:
    text = "<b>*x*</b> [a](javascript:1) `c` # d | https://a.org/x_y, \x1b[31m"
    assert as_markdown([Block("item", text)]) == (
        "- \\<b\\>\\*x\\*\\</b\\> \\[a\\](javascript:1) "
        "\\`c\\` \\# d \\| <https://a.org/x_y>, \\\\x1b\\[31m\n"
    )
    assert "\x1b" not in as_text([Block("heading", text)])


@pytest.mark.parametrize("name", ["RHIT", "CHPS", "ODS", "CPC", "CCS", "CHP", "CDIP"])
def test_the_rules_of_today_come_first_and_each_note_once(catalog: Catalog, name: str) -> None:
    subject = catalog.credentials[catalog.names.resolve("credential", name)]
    short, full = (list(rule_page(catalog, subject, DAY, full=full)) for full in (False, True))
    today = [block for block in short if block.kind != "subheading" or "--full" not in block.text]
    rest = iter(full)
    assert all(block in rest for block in today)  # the short page is a part of the full one, in its order
    headings = [block.text for block in full if block.text.startswith("Rules in effect")]
    dates = [rules_of(edition) for edition in subject.editions_on(DAY)]
    assert headings[: len(dates)] == dates
    notes = [block.text for block in full if block.kind == "note"]
    assert len(notes) == len(set(notes))
    assert [block for block in short if block.kind == "note"] == []


def rules_of(edition: Edition) -> str:
    return capital(rules_texts.rules(edition_dates(edition)))
