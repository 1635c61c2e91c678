"""Two editions, one of which binds; which one is not always known."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Answer, Catalog, Record, check, load

RULE = """\
credential: ahima/new
abbreviation: NEW
name: New
issuer: ahima
status: active
cites: [ahima-marks]
editions:
  - id: old
    from: 2010-01-01
    cites: [ahima-marks]
    apply: {any: [{route: old-way, degree: associate}]}
  - id: new
    from: [2020-01-01, 2020-12-31]
    cites: [skilr-rhit]
    apply: {any: [{route: new-way, degree: bachelor}]}
    recommended: {experience: {domain: coding, years: 1}}
"""
Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "new.yaml").write_text(RULE, encoding="utf-8")
    return load(folder)


@pytest.fixture
def ask(rules: Catalog) -> Ask:
    def ask(degree: str, as_of: str = "2026-11-24", **record: Any) -> Answer:
        keys = {"education": [{"degree": degree, "completed": "2000-05-01"}], "credentials": []} | record
        return check(rules, "NEW", Record.model_validate(keys, context=rules.names), as_of=as_of)

    return ask


@pytest.mark.parametrize(
    ("as_of", "degree", "word", "editions"),
    [
        ("2019-12-31", "associate", "yes", ["old"]),
        ("2021-01-01", "associate", "no", ["new"]),
        ("2020-06-01", "associate", "unknown", ["old", "new"]),
        ("2020-06-01", "bachelor", "yes", ["old", "new"]),
        ("2020-06-01", "certificate", "no", ["old", "new"]),
    ],
)
def test_inside_the_uncertainty_both_editions_are_evaluated(
    ask: Ask, as_of: str, degree: str, word: str, editions: list[str]
) -> None:
    answer = ask(degree, as_of)
    assert answer.apply.truth.word == word
    assert [one and one.id for one in answer.apply.editions] == editions


def test_where_editions_disagree_which_one_binds_is_the_question(ask: Ask) -> None:
    (question,) = ask("associate", "2020-06-01").apply.questions
    assert (question.kind, question.path) == ("edition", None)
    applied = [{"credential": "NEW", "applied": None}]
    (question,) = ask("associate", applications=applied).apply.questions
    assert (question.kind, question.path) == ("edition", "applications")


def test_where_editions_agree_all_their_routes_and_unmet_conditions_are_named(ask: Ask) -> None:
    answer = ask("bachelor", "2020-06-01")
    assert answer.apply.routes == ("old-way", "new-way")
    assert answer.apply.trust.word == "third-party"
    assert ask("certificate", "2020-06-01").apply.unmet == ("old-way/degree", "new-way/degree")


def test_the_day_of_application_binds_though_the_question_is_asked_later(ask: Ask) -> None:
    early = [{"credential": "NEW", "applied": "2015-03-01"}]
    assert ask("associate", applications=early).apply.route == "old-way"
    assert ask("associate").apply.truth.word == "no"


def test_the_day_of_the_exam_binds_the_award(ask: Ask) -> None:
    answer = ask("associate", exams=[{"exam": "NEW", "passed": "2015-06-01"}])
    assert (answer.apply.truth.word, answer.award.truth.word) == ("no", "yes")
    assert [one and one.id for one in answer.award.editions] == ["old"]


def test_what_is_recommended_is_told_and_blocks_nothing(ask: Ask) -> None:
    answer = ask("bachelor", experience=[])
    assert answer.apply.truth.word == "yes"
    assert answer.recommended is not None
    assert answer.recommended.truth.word == "no"
    assert ask("bachelor", "2015-01-01").recommended is None


def test_each_part_of_a_doubtful_answer_names_its_edition(ask: Ask) -> None:
    parts = ask("associate", "2020-06-01").apply.verdict.parts
    assert [part.edition for part in parts] == ["old", "new"]
