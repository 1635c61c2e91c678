"""Answers to people who are told in part, kept word for word: editions, designations, retakes, approvals."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.data_lines import leaves

from pathways import Catalog, Record, check
from pathways.checking.affected import affected_records
from pathways.checking.approval import approvals
from pathways.checking.retake import retake
from pathways.checking.rule_changes import rule_difference
from pathways.rendering.check.data import answer_data
from pathways.rendering.rules.changes import diff_data

PEOPLE: dict[str, dict[str, Any]] = {
    "nothing": {},
    "no lists": {"exams": [], "credentials": [], "education": [], "experience": [], "memberships": []},
    "apprentice": {
        "credentials": [{"credential": "CPC", "earned": "2024-02-01", "designation": "CPC-A"}],
        "memberships": [{"organization": "aapc", "since": "2023-01-01"}],
        "experience": [{"domains": ["coding"], "start": "2024-03-01", "hours_per_week": 40}],
    },
    "designation not told": {
        "credentials": [
            {"credential": "CPC", "earned": "2024", "designation": None},
            {"credential": "COC", "earned": "2025-06-01"},
        ],
        "memberships": {"partial": True, "items": [{"organization": "aapc"}]},
    },
    "failed": {
        "exams": [{"exam": "RHIT", "failed": "2026-10-20"}, {"exam": "CPC", "failed": "2026-11-01"}],
        "applications": [
            {"credential": "CPC", "applied": "2026-01-02"},
            {"credential": "ODS", "applied": "2026"},
        ],
    },
    "passed": {
        "exams": [
            {"exam": "RHIT", "passed": "2026-11-24"},
            {"exam": "CHPS", "passed": "2019-05-01"},
            {"exam": "CTR", "failed": "2023-01-01"},
        ],
        "applications": [
            {"credential": "ODS", "applied": "2025-01-01", "approved": "2025-02-01"},
            {"credential": "CHPS", "applied": "2019-01-01", "approved": "2019-02-01"},
        ],
    },
    "excepted": {
        "education": [{"degree": "associate", "field": "health information", "completed": "2020-05-15"}],
        "exceptions": [
            {"credential": "RHIT", "condition": "accredited-associate/program", "action": "waive",
             "by": "ahima", "decided": "2026-01-01", "reason": "by agreement"},
        ],
    },
}  # fmt: skip
ASKED = ("RHIT", "CPC", "ODS")
DAYS = ("2010-06-01", "2026-11-24")


@pytest.mark.parametrize("who", PEOPLE)
def test_what_is_answered_is_as_it_was(
    catalog: Catalog, record_of: Callable[..., Record], kept: Callable[[str, str], None], who: str
) -> None:
    record, lines = record_of(**PEOPLE[who]), list[str]()
    for name in ASKED:
        for day in DAYS:
            answer = check(catalog, name, record, as_of=day)
            told: dict[str, Any] = dict(answer_data(answer))
            lines.append(f"# {name} on {day}")
            for key in ("apply", "award", "recommended"):
                told[key] = {word: one for word, one in (told[key] or {}).items() if word != "tree"}
            if told["designation"]:
                told["designation"].pop("lifted_by", None)
            lines += leaves(told)
            on = date.fromisoformat(day)
            subject = answer.credential.credential
            lines.append(f"retake: {retake(catalog, record, subject, on)}")
            lines += [
                f"approval: {one.given} to {one.last}" for one in approvals(catalog, record, subject, on)
            ]
    kept(f"answers-{who.replace(' ', '-')}.txt", "\n".join([*lines, ""]))


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("ODS", "2015-01-01", "2026-11-24"),
        ("CPC", "2009-01-01", "2026-11-24"),
        ("RHIT", "1995-01-01", "2026-11-24"),
    ],
)
def test_what_changed_in_the_rules_and_for_whom_is_as_it_was(
    catalog: Catalog,
    record_of: Callable[..., Record],
    kept: Callable[[str, str], None],
    name: str,
    first: str,
    last: str,
) -> None:
    subject = next(one for one in catalog.credentials.values() if one.abbreviation == name)
    difference = rule_difference(catalog, subject, date.fromisoformat(first), date.fromisoformat(last))
    records = {who: record_of(**told) for who, told in PEOPLE.items()}
    data = diff_data(difference, affected_records(catalog, difference, records), catalog)
    kept(f"rule-change-{name.lower()}.txt", "\n".join([*leaves(data), ""]))
