import subprocess
import sys
from pathlib import Path

import pytest

from pathways import Catalog, InvalidInputError, load
from pathways.model.rules.requirement import SHORT

ROOT = Path(__file__).parents[2]
RULE = """\
credential: ahima/new
abbreviation: NEW
name: New
issuer: ahima
status: active
cites: [ahima-marks]
editions:
  - id: first
    from: 2020-01-01
    cites: [ahima-marks]
    apply: {degree: associate}
"""


def faults(folder: Path, text: str) -> list[str]:
    (folder / "new.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError) as raised:
        load(folder)
    return [str(one).removeprefix(f"{folder}/new.yaml:") for one in raised.value.findings]


def test_a_folder_of_ones_own_adds_and_overrides(tmp_path: Path) -> None:
    (tmp_path / "new.yaml").write_text(RULE, encoding="utf-8")
    over = RULE.replace("ahima/new", "ahima/chps").replace("NEW", "CHPS")
    (tmp_path / "chps.yaml").write_text(over, encoding="utf-8")
    catalog = load(tmp_path)
    assert catalog.credentials["ahima/new"].editions[0].id == "first"
    assert catalog.credentials["ahima/chps"].name == "New"
    assert "ahima/rhit" in catalog.credentials
    assert catalog.defined["ahima/chps"].replaces == "rules/ahima/chps.yaml"
    assert [(name, one.file) for name, one in catalog.defined.items() if one.own] == [
        ("ahima/chps", f"{tmp_path.as_posix()}/chps.yaml"),
        ("ahima/new", f"{tmp_path.as_posix()}/new.yaml"),
    ]


def test_the_shipped_folder_is_not_ones_own(catalog: Catalog) -> None:
    assert load(ROOT / "rules", examples=True) == catalog
    assert not any(one.own for one in catalog.defined.values())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "degree: associate",
            "degree: asociate",
            "11:21: R104 unknown degree `asociate`; did you mean `associate`?",
        ),
        ("degree: associate", "degre: associate", "11:13: R101 unknown key `degre`; did you mean `degree`?"),
        (
            "degree: associate",
            "credential: ahima/rhitt",
            "11:25: R104 unknown credential `ahima/rhitt`; did you mean `ahima/rhit`?",
        ),
        (
            "    cites: [ahima-marks]",
            "    cites: [ahima-mark]",
            "10:13: R104 unknown source `ahima-mark`; did you mean `ahima-marks`?",
        ),
        (
            "degree: associate",
            "any: [{route: a}]",
            f"11:19: R104 requires nothing; write at least one of all, any, at_least, {', '.join(SHORT)}",
        ),
        (
            "degree: associate",
            "at_least: {count: 3, of: [{degree: associate}]}",
            "11:23: R104 requires 3 of 1 parts; lower the count",
        ),
        (
            "degree: associate",
            "experience: {domain: coding}",
            "11:25: R104 has no amount, or more than one; write one of `years`, `months` or `hours`",
        ),
        (
            "degree: associate",
            "all: [{degree: associate}, {degree: {level: bachelor}}]",
            "8:5: R104 has two conditions named `degree`; give each an `id`",
        ),
        (
            "degree: associate",
            "any: [{route: a, degree: associate}, {route: a, experience: {domain: coding, years: 1}}]",
            "8:5: R104 has two routes named `a`; give each a name of its own",
        ),
        (
            "degree: associate",
            "route: r, exam_only: true, degree: associate",
            "8:5: R104 no route leads to the credential (every route is exam-only); "
            "remove `exam_only` from a route that leads to the credential",
        ),
        (
            "degree: associate",
            "degree: {level: associate, confidence: recalled}",
            "11:21: R104 is recalled, without a source; write a `note` that states what is known",
        ),
        (
            "2020-01-01",
            "[2021-01-01, 2020-01-01]",
            "9:11: R104 has its latest date before its earliest; write the earlier date first",
        ),
        (
            "editions:",
            "editions:\n  - {id: later, from: 2021-01-01, cites: [ahima-marks], apply: {degree: master}}",
            "1:1: R104 has editions out of order; write the oldest first",
        ),
        *(
            ("degree: associate", part, f"11:{column}: R101 the key `{old}` is now `{new}`; write `{new}`")
            for old, new, part, column in (
                ("pool", "continuing_education", "pool: {units: 20}", 13),
                ("judged", "issuer_discretion", "judged: the issuer agrees", 13),
                ("must_not", "disqualifier", "must_not: {failed: CCA}", 13),
                ("licence", "license", "licence: [RN]", 13),
                ("sits_only", "exam_only", "route: r, sits_only: true, degree: associate", 23),
                (
                    "apart",
                    "exclusive",
                    "continuing_education: {units: 9, quotas: [{id: q, min: 1, apart: true}]}",
                    71,
                ),
                (
                    "binds",
                    "effective_by",
                    "experience: {domain: coding, years: 1, within: {last: 5 years, binds: exam}}",
                    76,
                ),
            )
        ),
        (
            "degree: associate",
            "experience: {domain: coding, years: 1, within: {last: 5 years, effective_by: exam}}",
            "11:90: R103 `exam` is now `exam_date`; write `exam_date`",
        ),
        (
            "degree: associate",
            "any: [{title: Not a route, all: [{degree: associate}, {degree: {level: bachelor, id: b}}]}]",
            "11:45: R104 has a `title` but is not a route; add `route`, or remove `title`",
        ),
        ("ahima/new", "AHIMA New", "1:13: R103 `AHIMA New` does not fit `credential`; "),
        ("    cites: [ahima-marks]\n", "", "8:5: R102 `cites` is missing; add `cites`"),
        ("    cites: [ahima-marks]\n", "    cites: []\n", "10:12: R104 is empty; write at least one"),
        ("issuer: ahima\n", "", "1:1: R102 `issuer` is missing; add `issuer`"),
        (
            "credential: ahima/new",
            "kredential: ahima/new",
            "1:1: L002 is not a rule file; the first key must be one of ",
        ),
    ],
)
def test_a_fault_in_a_rule_has_a_place_and_a_remedy(tmp_path: Path, old: str, new: str, said: str) -> None:
    (found,) = faults(tmp_path, RULE.replace(old, new))
    assert found.startswith(said)


def test_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("credential: [", encoding="utf-8")
    assert len(faults(tmp_path, "- a")) == 2


def test_sources_of_ones_own_add_to_the_shipped_ones(tmp_path: Path) -> None:
    source = "sources:\n  mine: {title: Mine, read: 2026-01-01, trust: third-party}\n"
    (tmp_path / "sources.yaml").write_text(source, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(RULE.replace("[ahima-marks]", "[ahima-marks, mine]"), encoding="utf-8")
    catalog = load(tmp_path)
    assert {"mine", "ahima-marks"} <= catalog.sources.keys()
    assert catalog.credentials["ahima/new"].cites == ("ahima-marks", "mine")


def test_two_files_that_define_one_name_are_a_finding(tmp_path: Path) -> None:
    (tmp_path / "again.yaml").write_text(RULE, encoding="utf-8")
    (found,) = faults(tmp_path, RULE)
    assert "L003 `ahima/new` is also in" in found


def test_an_abbreviation_of_two_credentials_is_ambiguous(tmp_path: Path) -> None:
    (tmp_path / "new.yaml").write_text(RULE.replace("NEW", "CHPS"), encoding="utf-8")
    names = load(tmp_path).names
    with pytest.raises(ValueError, match="more than one credential; write ahima/chps or ahima/new"):
        names.resolve("credential", "chps")
    assert names.resolve("credential", "ahima/new") == "ahima/new"


def test_a_folder_that_is_not_there_or_empty_is_a_finding(tmp_path: Path) -> None:
    for folder, said in ((tmp_path, "has no rule files"), (tmp_path / "none", "no such folder")):
        with pytest.raises(InvalidInputError, match=said):
            load(folder)


def test_a_plain_install_carries_the_rules(tmp_path: Path) -> None:
    words = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    words += [
        "--disable-pip-version-check",
        "--root-user-action=ignore",
        "--target",
        str(tmp_path),
        str(ROOT),
    ]
    subprocess.run([sys.executable, *words], check=True, capture_output=True)  # noqa: S603
    code = "import pathways as pw; print(pw.__file__, len(pw.load().credentials))"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-P", "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
    )
    where, count = done.stdout.split()
    assert where.startswith(str(tmp_path))
    assert int(count) == len(load().credentials)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "vocabulary: roles\nterms: {coder: {label: coder, also: [{a: b}]}}",
            "2:38: R103 a mapping does not fit an item of `also`; write text",
        ),
        (
            "degrees: [{level: associate, label: AA, also: [{a: b}]}]",
            "1:48: R103 a mapping does not fit an item of `also`; write text",
        ),
    ],
)
def test_a_spelling_that_is_no_text_is_a_fault(tmp_path: Path, text: str, said: str) -> None:
    assert said in faults(tmp_path, text)
