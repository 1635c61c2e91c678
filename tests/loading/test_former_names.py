"""Files of release 0.2: its records are read as before, and each old key of a rule names the new one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import pathways as pw
from pathways import Catalog, Record
from pathways.editing.record_path import steps_to
from pathways.linting.record import record_advice
from pathways.loading.text.parse import read
from pathways.model.evidence.path import EvidencePath
from pathways.model.values.former_keys import FORMER_KEYS

RECORDS = (Path(__file__).parent / "records-0.2.0.jsonl").read_text(encoding="utf-8").splitlines()
OLD = """
licences: [{licence: RN, standing: active, expires: 2027-05-31}]
credentials: [{credential: CPC, earned: 2016-05-01, cancelled: 2020-06-30}]
decisions:
  - {credential: HCS-D, condition: open/judged, answer: yes, decided: 2026-01-10, by: BMSC}
"""


@pytest.mark.parametrize("number", range(len(RECORDS)))
def test_every_record_of_release_0_2_is_read(catalog: Catalog, tmp_path: Path, number: int) -> None:
    path = tmp_path / "r.json"
    path.write_text(RECORDS[number], encoding="utf-8")
    assert isinstance(pw.read_record(path, catalog), Record)


def test_old_keys_and_conditions_mean_what_the_new_ones_do(catalog: Catalog, tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(OLD, encoding="utf-8")
    text = OLD.replace("open/judged", "open/issuer_discretion")
    for former, current in FORMER_KEYS.items():
        text = text.replace(f"{former}:", f"{current}:")
    new.write_text(text, encoding="utf-8")
    before, after = (pw.read_record(path, catalog) for path in (old, new))
    assert before.licenses == after.licenses
    assert before.credentials == after.credentials
    answers = [pw.check(catalog, "HCS-D", record, as_of="2026-11-24") for record in (before, after)]
    assert [answer.apply.truth.word for answer in answers] == ["yes", "yes"]


def test_an_old_name_in_a_record_is_told_with_the_new_one(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(OLD, encoding="utf-8")
    written = read(path, "r.yaml")
    record = pw.read_record(path, catalog)
    told = [str(one) for one in record_advice(written, record, catalog, date(2026, 11, 24))]
    assert told == [
        "r.yaml:2:1: R204 the key `licences` is now `licenses`; write `licenses`",
        "r.yaml:2:13: R204 the key `licence` is now `license`; write `license`",
        "r.yaml:3:53: R204 the key `cancelled` is now `canceled`; write `canceled`",
        "r.yaml:5:36: R204 the condition `open/judged` is now `open/issuer_discretion`; "
        "write `open/issuer_discretion`",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("licenses: []\nlicences: []", "2:1: R101 the key `licences` is now `licenses`, which is here too; "),
        ("credentials: [{credential: CPC, canceled: 2020-01-01, cancelled: 2020-01-01}]", "1:55: R101 "),
    ],
)
def test_an_old_key_beside_the_new_one_is_to_be_removed(
    catalog: Catalog, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(pw.InvalidInputError) as refused:
        pw.read_record(path, catalog)
    (found,) = refused.value.findings
    assert str(found).removeprefix(f"{path}:").startswith(said)
    assert found.remedy == "remove `licences`" or found.remedy == "remove `cancelled`"


def test_a_name_of_today_is_never_taken_for_an_old_one(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    rule = {
        "all": [{"issuer_discretion": {"id": "judged", "question": "first"}}, {"issuer_discretion": "second"}]
    }
    catalog = with_editions(cca=[{"apply": rule}])
    decision = {
        "credential": "CCA",
        "condition": "judged",
        "answer": "yes",
        "by": "AHIMA",
        "decided": "2026-01-01",
    }
    record = Record.model_validate({"decisions": [decision]}, context=catalog.names)
    answer = pw.check(catalog, "CCA", record, as_of="2026-11-24")
    assert [part.truth.word for part in answer.apply.verdict.parts] == ["yes", "unknown"]


def test_an_answer_is_written_under_the_key_that_the_file_has() -> None:
    written = {"licences": {"partial": True, "items": [{"licence": "rn"}]}}
    assert steps_to(EvidencePath("licenses"), written) == ("licences",)
    assert steps_to(EvidencePath("licenses", 0, "license"), written) == ("licences", "items", 0, "licence")
    assert steps_to(EvidencePath("licenses", 0, "expires"), written) == ("licences", "items", 0, "expires")
    assert steps_to(EvidencePath("credentials", 3, "canceled"), {}) == ("credentials", 3, "canceled")


@pytest.mark.parametrize("key", ["judgments", "judgements"])
def test_an_override_under_either_key_is_held_to_its_outline(
    catalog: Catalog, tmp_path: Path, key: str
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(
        "program: x/y\ntitle: HIM AAS\ninstitution: Lakeside\ncourses: [{code: A, title: A, credits: 3}]\n"
        f"{key}: [{{outline: ahima/rhit-exam, competency: '99.9', decision: waive, by: me,"
        " decided: 2026-01-01, reason: r}]\n",
        encoding="utf-8",
    )
    with pytest.raises(pw.InvalidInputError, match="P004 ahima/rhit-exam has no competency"):
        pw.read_program(path, catalog)
