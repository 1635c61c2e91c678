"""Bad records: each fault with its place, its code and what to type instead."""

from pathlib import Path

import pytest

from pathways import Catalog, InvalidInputError, read_record


def faults(catalog: Catalog, tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "r.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError) as raised:
        read_record(path, catalog)
    return [str(one).removeprefix(f"{path}:") for one in raised.value.findings]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("educaton: []", "1:1: R101 unknown key `educaton`; did you mean `education`?"),
        (
            "education: [{xyzzy: 1}]",
            "1:14: R101 unknown key `xyzzy`; remove it; docs/files.md lists the keys",
        ),
        (
            "education:\n  - {degree: bachlor}",
            "2:14: R104 unknown degree `bachlor`; did you mean `bachelor`?",
        ),
        (
            "education:\n  - {accredited_by: [cahim]}",
            "2:22: R104 unknown organization `cahim`; did you mean `cahiim`?",
        ),
        ("experience: [{domains: [privcy]}]", "1:25: R104 unknown domain `privcy`; did you mean `privacy`?"),
        (
            "credentials: [{credential: CHPPS}]",
            "1:28: R104 unknown credential `CHPPS`; did you mean `CHPS` (ahima/chps)?",
        ),
        (
            "education: [{completed: 2023-02-30}]",
            "1:25: R104 `2023-02-30` is not a calendar date; 2023-02 has 28 days",
        ),
        (
            "experience: [{hours_per_week: -3}]",
            "1:31: R104 `-3` is negative; amounts are 0 or more",
        ),
        (
            "experience: [{hours_per_week: 200}]",
            "1:31: R104 200 is more than the 168 hours of a week; write the hours of one week",
        ),
        (
            "experience: [{hours_per_week: .inf}]",
            "1:31: R104 `.inf` is not a number; write it in digits, such as 40 or 37.5",
        ),
        (
            "experience: [{start: 2020, end: 2019}]",
            "1:14: R104 ends on 2019, before it starts on 2020; correct one of the dates",
        ),
        (
            "education: college",
            "1:12: R104 unknown degree `college`; choose one of associate, bachelor, certificate, doctorate, "
            "high-school, master, post-baccalaureate-certificate",
        ),
        ("- a", "1:1: R103 a list does not fit `file`; write a mapping of keys and values"),
        ("exams: [{}]", "1:9: R102 `exam` is missing; add `exam`"),
        ("exams: {items: []}", "1:8: R102 `partial` is missing; add `partial`"),
        ("exams: [{exam: }]", "1:10: R103 `exam` has no value; write one, or leave it out"),
        ("learner: [a]", "1:10: R103 a list does not fit `learner`; write text"),
        (
            "credentials: [{standing: fine, credential: RHIT}]",
            "1:26: R103 `fine` does not fit `standing`; "
            "write one of 'active', 'due', 'grace', 'inactive' or 'revoked'",
        ),
    ],
)
def test_a_fault_has_a_place_and_a_remedy(catalog: Catalog, tmp_path: Path, text: str, said: str) -> None:
    assert faults(catalog, tmp_path, text) == [said]


def test_all_faults_are_told_at_once_in_the_order_of_the_file(catalog: Catalog, tmp_path: Path) -> None:
    text = "education: [{degree: BX9}]\nexams: [{exam: CHPS, pased: 2020}]\nlearnr: m\nlearner: x\n"
    assert [one.split(":")[0] for one in faults(catalog, tmp_path, text)] == ["1", "2", "3"]


def test_names_are_resolved(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text("credentials: [{credential: art}]\neducation: [{degree: JD}]\n", encoding="utf-8")
    record = read_record(path, catalog)
    assert record.credentials.items[0].credential == "ahima/rhit"
    assert record.education.items[0].degree == "doctorate"
    assert record.exams.partial


def test_a_decision_or_an_exception_on_nothing_is_refused(catalog: Catalog, tmp_path: Path) -> None:
    exempt = "action: waive, by: AHIMA, decided: 2026-01-01, reason: r"
    text = (
        "decisions:\n"
        "  partial: true\n"
        "  items:\n"
        "    - {credential: CHPS, condition: bachelr/degree, answer: 'yes'}\n"
        "    - {credential: CHPS, condition: bachelor/degree, answer: 'yes'}\n"
        "    - {credential: CDIP, condition: anything, answer: 'yes'}\n"
        "exceptions:\n"
        f"  - {{credential: CHPS, condition: c2020:apply/bachelor, {exempt}}}\n"
        f"  - {{credential: CHPS, condition: c2019:apply/bachelor, {exempt}}}\n"
        f"  - {{credential: CHPS, condition: zzz, {exempt}}}\n"
    )
    assert faults(catalog, tmp_path, text) == [
        "4:37: R105 `bachelr/degree` is not a requirement of CHPS; did you mean `bachelor/degree`?",
        "9:35: R105 `c2019:apply/bachelor` is not a requirement of CHPS; did you mean "
        "`c2020:apply/bachelor`?",
        "10:35: R105 `zzz` is not a requirement of CHPS; `pathways rules show NAME --ids` lists them",
    ]


EVERY_KEY = """\
learner: ada
education:
  - {id: aas, origin: verified, degree: associate, field: HIM, institution: Riverbend College,
     institution_accredited: true, program: him-aas, accredited_by: [cahiim], approved_by: [],
     started: 2019-08, completed: 2021-05-15, conferred: 2021-06-01, in_final_term: false, credits: 64,
     grade: "3.8"}
coursework: [{topics: [anatomy], title: Anatomy I, credits: 3, grade: B+, completed: 2019-12,
    accredited_by: []}]
experience:
  - {domains: [coding, billing], role: coder, employer: Lakeside, start: 2022-01, end: 2023-12-31,
     hours_per_week: 37.5, hours: 3900, share: {coding: 80%}, documented: true, attested_by: the manager}
training: [{kind: practicum, topics: [cancer-registry], hours: 160, assessments: 6,
    completed: 2021, approved_by: []}]
exams: [{exam: RHIT, passed: 2021-08-01, score: "320"}, {exam: CCS, failed: 2022}]
credentials:
  - {credential: RHIT, earned: 2021-08-01, notified: 2021-08-20, expires: 2027-12-31, canceled: null,
     standing: active, designation: none}
licenses: [{license: RN, expires: 2027}]
memberships: [{organization: ahima, since: 2021, until: 2026-12-31}]
continuing_education:
  - {date: 2024-03-01, units: 5, topics: [privacy], category: activity, provider: ahima, approved_by: [ahima],
     format: live, level: advanced, index_number: AB 12, title: Privacy,
     counts_for: [RHIT], minutes: 300, reported: 2024-04-01}
documents: [{kind: renewal-fee, date: 2024-01-01, for: [RHIT], year: 2024}]
sanctions: []
applications: [{credential: CHPS, applied: 2026-01-01, approved: 2026-02-01}]
decisions: [{credential: CHPS, condition: bachelor, answer: "yes", by: AHIMA,
    decided: 2026, reason: agreed}]
exceptions:
  - {credential: CHPS, condition: bachelor/experience, action: amount, amount: 1 year, by: AHIMA,
     decided: 2026-01-01, reason: agreed, until: 2027}
"""


def test_every_key_of_a_record_is_read(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "ada.yaml"
    path.write_text(EVERY_KEY, encoding="utf-8")
    record = read_record(path, catalog)
    for name in type(record).model_fields:
        if name not in ("learner", "sanctions"):
            assert getattr(record, name).items, name
    seen = {key for name in type(record).model_fields for item in getattr(getattr(record, name), "items", ())
            for key in item.model_fields_set}  # fmt: skip
    assert seen >= {"share", "attested_by", "notified", "counts_for", "approved", "until", "score", "program"}
