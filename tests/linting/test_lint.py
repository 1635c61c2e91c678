"""Faults of whole libraries: each with its code, its place and what to type instead."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from pathways import load
from pathways.linting import lint as module
from pathways.linting.counts import unreachable_amounts
from pathways.linting.lint import ADVICE, CHECKS, lint

SHIPPED = Path(__file__).parents[2] / "rules"
DAY = date(2026, 11, 24)
HEAD = """\
credential: ahima/{name}
abbreviation: {name}
name: New
issuer: ahima
status: active
cites: [ahima-marks]
reviewed: 2026-11-24
editions:
"""
EDITION = "  - {{id: {id}, from: {begins}, cites: [ahima-marks], apply: {apply}{rest}}}\n"


@pytest.fixture(autouse=True)
def shipped_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found in the shipped rules alone is found once for all these tests."""
    monkeypatch.setattr(module, "_shipped_findings", _shipped_findings)


_shipped_findings = cache(module._shipped_findings)


def rule(*editions: str, name: str = "new", rest: str = "") -> str:
    return HEAD.format(name=name) + "".join(editions) + rest


def edition(
    apply: str = "{degree: associate}", *, name: str = "e", begins: str = "2020-01-01", rest: str = ""
) -> str:
    return EDITION.format(id=name, begins=begins, apply=apply, rest=f", {rest}" if rest else "")


def said(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [str(one).removeprefix(f"{folder.as_posix()}/") for one in lint(folder, DAY).findings]


def quotas(*told: str) -> str:
    return f"{{continuing_education: {{units: 30, quotas: [{', '.join(f'{{{one}}}' for one in told)}]}}}}"


def example(**told: str) -> str:
    words = "".join(f", {key}: {value}" for key, value in told.items())
    return (
        f"examples:\n  - {{name: x, as_of: 2026-11-24, record: {{education: [], credentials: []}}{words}}}\n"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (rule(edition()), []),
        (
            rule(edition("{credential: ahima/new}")),
            [
                "new.yaml:9:60: L011 nobody can ever earn new: every path to it requires itself; "
                "add a path that does not"
            ],
        ),
        (
            rule(edition("{any: [{credential: ahima/new}, {degree: associate}]}")),
            [],
        ),
        (
            rule(edition("{experience: {domain: privacy, years: 6, within: 5 years}}")),
            [
                "new.yaml:9:60: L015 `experience` requires more time than there is in 5 years; "
                "lower one or raise the other"
            ],
        ),
        (rule(edition("{experience: {domain: privacy, years: 5, within: 5 years}}")), []),
        (rule(edition("{experience: {domain: privacy, months: 2, within: 59 days}}")), []),
        (
            rule(edition("{experience: {domain: privacy, months: 2, within: 58 days}}")),
            [
                "new.yaml:9:60: L015 `experience` requires more time than there is in 58 days; "
                "lower one or raise the other"
            ],
        ),
        (
            rule(edition(quotas("id: a, topic: privacy, min: 40%", "id: b, topic: privacy, max: 10"))),
            [
                "new.yaml:9:60: L015 `continuing_education` requires 40% in a and counts no more "
                "than 10 in b; "
                "lower one or raise the other"
            ],
        ),
        (rule(edition(quotas("id: a, topic: privacy, min: 10", "id: b, topic: privacy, max: 10"))), []),
        (rule(edition(quotas("id: a, topic: privacy, min: 12", "id: b, provider: ahima, max: 10"))), []),
        (
            rule(edition(name="a"), edition(name="b")),
            [
                "new.yaml:9:19: L013 edition `a` is never in effect: `b` begins on the same date; "
                "correct one `from`, or make them one edition"
            ],
        ),
        (
            rule(edition(name="a", rest="to: 2022-05-01"), edition(name="b", begins="2022-01-01")),
            [
                "new.yaml:9:85: L013 edition `a` ends on May 1, 2022, after `b` begins; "
                "remove `to`: an edition ends the day before the next begins"
            ],
        ),
        (
            rule(edition(name="a", rest="to: 2021-05-01"), edition(name="b", begins="2022-01-01")),
            [
                "new.yaml:9:85: L014 no edition is on file between May 1, 2021 and the edition `b`; "
                "remove `to`, or write a `note` in the edition that states why"
            ],
        ),
        (
            rule(
                edition(name="a", rest="to: 2021-05-01, note: suspended"),
                edition(name="b", begins="2022-01-01"),
            ),
            [],
        ),
        (
            rule(edition(rest="to: 2021-05-01")),
            [
                "new.yaml:9:3: L021 new is active, but no edition is in effect on Nov 24, 2026; "
                "add the edition for that date, or write `status: retired`"
            ],
        ),
        (
            rule(edition(name="a"), edition(name="a", begins="2022-01-01")),
            ["new.yaml:10:5: L016 has 2 editions named `a`; rename all but one"],
        ),
        (
            rule(edition("{degree: associate, confidence: recalled, note: from memory}")),
            [
                "new.yaml:9:92: L017 is recalled, without a source; "
                "cite a source that was read; until then it does not decide"
            ],
        ),
        (
            rule(
                edition(
                    "{any: [{route: r, degree: associate}]}",
                    rest="disputed: [{route: r, text: t, cites: [ahima-marks], against: [ahima-marks]}]",
                )
            ),
            [
                "new.yaml:9:119: L012 the route `r` is both disputed and part of the rule; "
                "remove it in one place, or rename it"
            ],
        ),
        (
            rule(edition(), rest=example(apply="yes", unmet="[exam]")),
            [
                "new.yaml:11:83: L019 the example `x` expects another answer: apply is `no`; "
                "correct the example, or the rule",
                "new.yaml:11:95: L019 the example `x` expects another answer: unmet is `degree`; "
                "correct the example, or the rule",
            ],
        ),
        (rule(edition(), rest=example(apply="no", unmet="[degree]")), []),
        (
            rule(edition()).replace("reviewed: 2026-11-24\n", ""),
            [
                "new.yaml:1:1: L020 no review is recorded; "
                "check it against its sources and write the day: `reviewed: YYYY-MM-DD`"
            ],
        ),
        (
            rule(edition()).replace("2026-11-24", "2025-11-23"),
            [
                "new.yaml:7:11: L020 was last reviewed on Nov 23, 2025, more than a year before Nov "
                "24, 2026; "
                "check it against its sources and write the day: `reviewed: YYYY-MM-DD`"
            ],
        ),
        (
            "sources:\n  unused: {title: T, read: 2026-11-24, trust: issuer}\n",
            [("new.yaml:2:11: L018 nothing cites `unused`; remove it, or cite it in the rule that "
                "relies on it")],
        ),
        (
            "vocabulary: licenses\nterms:\n  a: {label: A, broader: [b]}\n  b: {label: B, broader: [a, c]}\n",
            [
                "new.yaml:3:26: L010 `a` is a kind of itself; remove one `broader` of the circle",
                "new.yaml:4:26: L010 `b` is a kind of itself; remove one `broader` of the circle",
                "new.yaml:4:26: L012 `b` is a kind of `c`, which is not in licenses; "
                "add the word, or correct `broader`",
            ],
        ),
        (
            "organization: new-org\nname: N\nbroader: [new-org]\n",
            [
                "new.yaml:3:10: L010 `new-org` is a kind of itself; remove one `broader` of the circle",
                "new.yaml:3:10: L017 says `broader` and cites nothing; add `cites` with a source",
            ],
        ),
    ],
)  # fmt: skip
def test_a_fault_of_a_library_is_a_finding(tmp_path: Path, text: str, found: list[str]) -> None:
    assert said(tmp_path, new=text) == found


def test_two_credentials_that_need_each_other_are_out_of_reach(tmp_path: Path) -> None:
    one = rule(edition("{credential: ahima/other}"))
    other = rule(edition("{any: [{credential: ahima/new}, {exam: ahima/new}]}"), name="other")
    assert [line.partition(": ")[2] for line in said(tmp_path, new=one, other=other)] == [
        "L011 nobody can ever earn new: every path to it requires other, which in turn require it; "
        "add a path that does not",
        "L011 nobody can ever earn other: every path to it requires new, which in turn require it; "
        "add a path that does not",
    ]


def test_a_spelling_of_two_things_is_a_finding(tmp_path: Path) -> None:
    both = [rule(edition(), name=name).replace(f"abbreviation: {name}", "abbreviation: X") for name in "ab"]
    assert said(tmp_path, a=both[0], b=both[1]) == [
        "b.yaml:1:1: L016 the credential `x` stands for ahima/a and ahima/b; spell one of them differently"
    ]


def test_only_what_stands_in_ones_own_files_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, new=rule(edition())) == []
    assert {one.code for one in lint(None, DAY).findings} == {"L017"}


def test_a_shipped_rule_that_ones_own_rules_break_is_told(tmp_path: Path) -> None:
    domains = (SHIPPED / "vocabularies" / "domains.yaml").read_text(encoding="utf-8")
    apart = domains.replace(
        "privacy: {label: privacy, broader: [privacy-security], ", "privacy: {label: privacy, "
    )
    assert apart != domains
    found = said(tmp_path, domains=apart)
    assert found
    assert {line.split(" ")[1] for line in found} == {"L019"}
    assert all(line.startswith("rules/ahima/chps.yaml:") for line in found)


def test_advice_counts_only_where_it_is_strict() -> None:
    linted = lint(None, DAY)
    assert (linted.faults(strict=False), linted.faults(strict=True)) == (0, len(linted.findings))
    assert linted.files == len(load().defined)


def test_every_code_of_advice_is_a_code() -> None:
    assert len(CHECKS) == len(set(CHECKS))
    assert {f"L{number:03}" for number in range(10, 22)} >= ADVICE
    assert unreachable_amounts in CHECKS
