from datetime import date

import pytest

from pathways import Catalog
from pathways.model.rules.exam_facts import ExamFacts
from pathways.rendering.rules.exam import exam_page, fact_text

FACTS: dict[str, list[dict[str, object]]] = {
    "items": [{"items": 150, "scored": 130}, {"items": 130, "at_most": 160}],
    "time": [{"minutes": 210}, {"minutes": 45}],
    "pass_mark": [{"score": 300, "scale": "100 to 400"}, {"score": 70, "scale": "percent"}],
    "fees": [{"usd": 229, "payer": "members"}, {"usd": 50, "what": "an extension"}],
    "retake_wait": [{"days": 90}],
    "attempts": [{"most": 3, "each": "a year"}, {"most": "unlimited"}],
    "sit_within": [{"days": 120}],
    "sittings": [{"opens": "2026-03-06", "closes": "2026-03-27", "apply_by": "2026-01-31"}],
    "delivery": [{"how": "at test centers"}],
}
SAID = [
    "150 items, 130 of them scored",
    "130 to 160 items",
    "testing time: 3 hours 30 minutes",
    "testing time: 45 minutes",
    "passing score: 300, scale 100 to 400",
    "passing score: 70%",
    "the exam: $229 for members",
    "an extension: $50",
    "wait after a failed attempt: 90 days",
    "attempts allowed: 3 in a year",
    "attempts allowed: no limit",
    "test within 120 days of the authorization",
    "testing window: Mar 6, 2026 to Mar 27, 2026, apply by Jan 31, 2026",
    "delivery: at test centers",
]


def facts(**keys: list[dict[str, object]]) -> ExamFacts:
    cited = {kind: [{"cites": ["ahima-marks"], **one} for one in told] for kind, told in keys.items()}
    return ExamFacts.model_validate(cited)


def test_every_kind_has_words() -> None:
    assert [fact_text(one) for one in facts(**FACTS).each()] == SAID
    assert FACTS.keys() == ExamFacts.model_fields.keys()


def test_what_cites_nothing_says_that_it_is_only_recalled() -> None:
    recalled = {"usd": 229, "cites": [], "confidence": "recalled", "note": "no page was read"}
    assert facts(fees=[recalled]).fees[0].cites == ()
    with pytest.raises(ValueError, match="cites nothing"):
        facts(fees=[{"usd": 229, "cites": []}])


@pytest.mark.parametrize(
    ("day", "days"),
    [
        ("2019-12-31", [90]),
        ("2020-01-01", [90]),
        ("2022-12-31", [90, 30]),
        ("2023-06-30", [90, 30]),
        ("2023-07-01", [30]),
    ],
)
def test_a_day_leaves_what_may_hold_on_it(day: str, days: list[int]) -> None:
    waits = facts(
        retake_wait=[
            {"days": 90, "to": ["2022-12-30", "2023-06-30"]},
            {"days": 30, "from": ["2022-12-31", "2023-07-01"]},
        ]
    )
    assert [one.days for one in waits.in_force_on(date.fromisoformat(day)).retake_wait] == days
    assert waits.in_force_on(None) == waits


def test_an_issuer_s_facts_hold_for_each_exam_that_has_none_of_that_kind() -> None:
    common = facts(retake_wait=[{"days": 90}], attempts=[{"most": "unlimited"}])
    own = facts(retake_wait=[{"days": 30}]).completed_by(common)
    assert [one.days for one in own.retake_wait] == [30]
    assert own.attempts == common.attempts


def test_the_shipped_facts_reach_the_exams_of_their_issuer(catalog: Catalog) -> None:
    chps = catalog.exam_facts(catalog.credentials["ahima/chps"], None)
    assert chps.pass_mark == catalog.exam_facts(catalog.credentials["ahima/rhit"], None).pass_mark != ()


def test_each_value_is_told_with_its_days_trust_and_disputes(catalog: Catalog) -> None:
    facts = catalog.exam_facts(catalog.credentials["ahima/rhit"], None)
    shown = " ".join(block.text for block in exam_page("The exam", facts, catalog))
    assert (
        "wait after a failed attempt: 90 days, in effect since Jul 13, 2020, ended between Sep 11, 2023 "
        "and May 31, 2026 (archived copy)" in shown
    )
    assert "disputed: 90 or 91 days (stated by" in shown
    assert list(exam_page("The exam", ExamFacts(), catalog)) == []
