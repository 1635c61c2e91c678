"""A small outline, and programs with every kind of fault, audited: kept word for word."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pathways import Catalog, InvalidInputError, Program, align
from pathways.alignment.align import Alignment
from pathways.alignment.difference import AlignmentDifference
from pathways.alignment.graduates import graduate_record, student_record
from pathways.alignment.structure import courses_by_term
from pathways.model.school.outline import Outline
from pathways.rendering.align.data import alignment_data
from pathways.rendering.align.difference import difference_data

DAY = date(2027, 5, 15)
LAW = {
    "domain": "1",
    "title": "Law",
    "weight": [20, 40],
    "topics": ["privacy"],
    "competencies": [
        {"competency": "1.1", "text": "explain the law", "level": "apply"},
        {"competency": "1.2", "text": "write a policy", "level": "create"},
        {"competency": "1.3", "text": "report a breach", "confidence": "recalled"},
    ],
}
CODES = {
    "domain": "2",
    "title": "Codes",
    "weight": [30, 60],
    "competencies": [
        {"competency": "2.1", "text": "code a stay", "topics": ["coding"], "level": "apply"},
        {"competency": "2.2", "text": "audit a record"},
        {
            "competency": "2.3",
            "text": "a course in anatomy",
            "topics": ["anatomy-physiology"],
            "subject": True,
        },
    ],
}
REST = {"domain": "3", "title": "The rest", "weight": [10, 40], "listed": "none"}
OLDER = {
    "edition": "2018",
    "from": "2018-01-01",
    "domains": [
        {**LAW, "competencies": [*LAW["competencies"][:1], {"competency": "1.2", "text": "read a policy"}]},
        {**CODES, "weight": None},
    ],
}
NEWER = {"edition": "2025", "from": "2025-01-01", "note": "1.3 is recalled", "domains": [LAW, CODES, REST]}
OUTLINE = {
    "outline": "ahima/small",
    "name": "A small outline",
    "kind": "exam",
    "also": ["SMALL"],
    "by": "ahima",
    "credentials": ["RHIT"],
    "cites": ["ahima-marks"],
    "editions": [OLDER, NEWER],
}


def taught(competency: str, level: str | None = None, *assessed: str) -> dict[str, Any]:
    return {"outline": "ahima/small", "competency": competency, "level": level, "assessed": list(assessed)}


COURSES: list[dict[str, Any]] = [
    {"code": "LAW", "title": "Law", "credits": 3, "term": 1, "topics": ["privacy"],
     "covers": [taught("1.1", "apply", "exam"), taught("1.2", "understand")]},
    {"code": "ETH", "title": "Ethics", "credits": 3, "term": 1,
     "covers": [taught("1.1", "understand"), taught("1.2", "understand"), taught("1")]},
    {"code": "COD", "title": "Coding", "credits": 4, "term": 1, "topics": ["coding"],
     "prerequisites": ["ANA"],
     "covers": [taught("2.1"), taught("2.2", "apply", "lab")]},
    {"code": "ANA", "title": "Anatomy", "credits": 4, "term": 1, "topics": ["anatomy-physiology"],
     "corequisites": ["LAW"], "together": ["PRA"]},
    {"code": "PRA", "title": "Practice", "credits": 2, "term": 2, "practice_hours": 40, "topics": ["coding"],
     "corequisites": ["END"]},
    {"code": "END", "title": "Capstone", "credits": 2, "term": 3, "prerequisites": ["COD", "PRA"]},
    {"code": "OPT", "title": "An elective", "credits": 3, "required": False, "topics": ["computing"]},
    *({"code": f"A{nth}", "title": "After law", "credits": 1, "prerequisites": ["LAW"]} for nth in range(4)),
]  # fmt: skip
PROGRAM: dict[str, Any] = {
    "program": "a/small",
    "title": "Health Information Technology",
    "institution": "A college",
    "institution_accredited": True,
    "award": "associate",
    "credits": 60,
    "credit_unit": "quarter",
    "practice_hours": 80,
    "practice_assessments": 3,
    "minimum_grade": "C",
    "term_credits": 12,
    "graduating": "2027-05-15",
    "promises": ["RHIT", "CCA"],
    "accreditation": [
        {"by": "cahiim", "status": "candidacy", "since": "2013-09-01", "until": "2015-04-30"},
        {"by": "cahiim", "status": "accredited", "since": "2015-05-01", "until": "2026-12-31"},
        {"by": "caahep", "status": "probation", "since": "2024-01-01", "until": None},
        {"by": "ahima", "status": "accredited", "since": "2020-01-01"},
        {"by": "aapc", "status": "accredited", "since": "2028-01-01"},
        {"by": "ncra", "status": "withdrawn", "since": "2020-01-01"},
    ],
    "courses": COURSES,
    "judgments": [
        {"outline": "ahima/small", "competency": "2.1", "decision": "elsewhere", "where": "at work",
         "by": "the director", "decided": "2026-01-01", "reason": "agreed"},
    ],
}  # fmt: skip
OTHER = {
    **{key: PROGRAM[key] for key in ("program", "title", "institution", "graduating", "promises")},
    "practice_hours": 0,
    "follows": {"ahima/small": "2018"},
    "courses": [
        {**COURSES[0], "covers": [taught("1.1", "apply"), taught("1.2", "create", "case")]},
        {"code": "COD", "title": "Coding", "credits": 4, "prerequisites": ["LAW"], "practice_hours": 20},
    ],
}


@pytest.fixture
def small(catalog: Catalog) -> Catalog:
    outline = Outline.model_validate(OUTLINE, context=catalog.names)
    spellings = {
        **catalog.names.tables["outline"],
        "ahima/small": ("ahima/small",),
        "small": ("ahima/small",),
    }
    names = catalog.names.model_copy(update={"tables": {**catalog.names.tables, "outline": spellings}})
    return catalog.model_copy(update={"names": names, "outlines": {"ahima/small": outline}})


def audit(catalog: Catalog, told: dict[str, Any], *outlines: str) -> Alignment:
    program = Program.model_validate(told, context=catalog.names)
    return align(
        catalog, program, graduating=DAY, credentials=["RHIT", "CCA"], outlines=outlines or ["SMALL"]
    )


def test_a_program_with_every_fault_is_audited(small: Catalog, kept: Callable[[str, str], None]) -> None:
    found = audit(small, PROGRAM, "SMALL", "SMALL@2018")
    data = alignment_data(found) | {
        "unasked": [course.code for course in found.unasked],
        "overlaps": [[overlap.courses, overlap.shared] for overlap in found.overlaps],
        "terms": {
            str(term): [course.code for course in each]
            for term, each in courses_by_term(found.program).items()
        },
        "alone": {
            row.competency.competency: [
                row.of("LAW").state.word,
                row.of("ETH").state.word,
                list(row.touched_by),
            ]
            for row in found.outlines[0].rows
        },
    }
    kept("audit-small.json", json.dumps(data, indent=2, default=str) + "\n")


def test_a_sounder_program_differs_in_all_that_was_mended(
    small: Catalog, kept: Callable[[str, str], None]
) -> None:
    before, after = audit(small, PROGRAM), audit(small, OTHER)
    there, back = AlignmentDifference(before, after), AlignmentDifference(after, before)
    data = {"there": difference_data(there, "changed"), "back": difference_data(back, "changed back")}
    kept("audit-small-difference.json", json.dumps(data, indent=2, default=str) + "\n")
    assert AlignmentDifference(before, audit(small, PROGRAM)).is_empty
    assert not there.is_empty


@pytest.mark.parametrize("told", [PROGRAM, OTHER], ids=["every-fault", "sounder"])
def test_a_typical_graduate_and_a_student_have_what_the_program_gives(
    small: Catalog, kept: Callable[[str, str], None], told: dict[str, Any]
) -> None:
    program = Program.model_validate(told, context=small.names)
    records = {
        "graduate": graduate_record(small.names, program, DAY),
        "student": student_record(small.names, program, DAY),
    }
    dumped = {who: record.model_dump(mode="json", exclude_unset=True) for who, record in records.items()}
    kept(f"graduate-{len(program.courses)}.json", json.dumps(dumped, indent=2) + "\n")


def test_an_edition_that_is_not_there_is_refused_with_those_that_are(small: Catalog) -> None:
    with pytest.raises(InvalidInputError) as refused:
        audit(small, PROGRAM, "SMALL@2019")
    assert str(refused.value) == "outline: Q008 ahima/small has no edition `2019`; choose one of 2018, 2025"
    with pytest.raises(InvalidInputError, match="has no edition ``; choose one of 2018, 2025"):
        audit(small, PROGRAM, "SMALL@")
    program = Program.model_validate(PROGRAM, context=small.names)
    with pytest.raises(InvalidInputError, match=r"^graduating: Q002"):
        align(small, program, graduating="soon")


@pytest.mark.parametrize(
    ("day", "edition"), [("2017-01-01", "2018"), ("2024-12-31", "2018"), ("2025-01-01", "2025")]
)
def test_a_cohort_is_held_against_the_edition_of_its_day(small: Catalog, day: str, edition: str) -> None:
    program = Program.model_validate(PROGRAM, context=small.names)
    (coverage,) = align(small, program, graduating=day, credentials=[], outlines=["SMALL"]).outlines
    assert (coverage.edition.edition, coverage.mapped.edition) == (edition, "2025")


CHAIN = {
    **{key: PROGRAM[key] for key in ("program", "title", "institution", "graduating")},
    "credits": 20,
    "courses": [
        {"code": "LAW", "title": "Law", "credits": 3, "topics": ["privacy"],
         "covers": [taught("1.1", "apply"), taught("1.2", "create")]},
        {"code": "ETH", "title": "Ethics", "credits": 3, "covers": [taught("1.1", "apply")]},
        *({"code": f"B{nth}", "title": "Law", "credits": 1, "prerequisites": ["LAW"]} for nth in range(4)),
        *({"code": f"A{nth}", "title": "Ethics", "credits": 1, "prerequisites": ["ETH"]} for nth in range(4)),
    ],
    "judgments": [
        {"outline": "ahima/small", "competency": "2", "decision": "waive",
         "by": "the director", "decided": "2026-01-01", "reason": "a program without codes"},
    ],
}  # fmt: skip


def test_a_plan_that_can_be_followed_tells_its_bottlenecks_and_its_total(small: Catalog) -> None:
    found = audit(small, CHAIN)
    assert [(one.kind, one.courses, one.message) for one in found.structure.findings] == [
        ("credits", (), "the program states 20 credits; its courses add up to 14"),
        ("bottleneck", ("ETH",), "4 other courses cannot be taken without ETH"),
        ("bottleneck", ("LAW",), "4 other courses cannot be taken without LAW"),
    ]
    assert [one.advice for one in found.structure.findings] == [False, True, True]
    assert audit(small, {**CHAIN, "credits": 14}).structure.sound


def test_a_decision_for_a_domain_counts_for_all_that_it_has_and_without_it_less_is_covered(
    small: Catalog,
) -> None:
    (covered,), found = (found := audit(small, CHAIN)).outlines, found
    assert [(row.competency.competency, row.judged is not None) for row in covered.rows] == [
        ("1.1", False), ("1.2", False), ("1.3", False), ("2.1", True), ("2.2", True), ("2.3", True),
    ]  # fmt: skip
    other = found.undecided(covered)
    assert other is not None
    assert other.bounds < covered.bounds
    assert all(row.judged is None for row in other.rows)
    assert audit(small, {**CHAIN, "judgments": []}).undecided(covered) is None


def test_a_competency_seen_from_one_course_has_its_claims_and_topics_alone(small: Catalog) -> None:
    (covered,) = audit(small, CHAIN).outlines
    rows = {row.competency.competency: row for row in covered.rows}
    law, ethics = rows["1.1"].of("LAW"), rows["1.1"].of("ETH")
    assert ([claim.course for claim in law.claims], law.touched_by) == (["LAW"], ("LAW",))
    assert ([claim.course for claim in ethics.claims], ethics.touched_by) == (["ETH"], ())


def test_what_is_not_covered_is_suggested_to_the_course_that_is_on_its_topic_or_covers_most_beside_it(
    small: Catalog,
) -> None:
    told = {**CHAIN, "judgments": [], "courses": [
        {"code": "ETH", "title": "Ethics", "credits": 3, "covers": [taught("2.1", "apply")]},
        {"code": "BIO", "title": "Biology", "credits": 3,
         "covers": [taught("2.1", "apply"), taught("2.3", "apply")]},
        {"code": "LAW", "title": "Law", "credits": 3, "topics": ["privacy"]},
    ]}  # fmt: skip
    (covered,) = audit(small, told).outlines
    suggested = {gap.row.competency.competency: gap.suggested for gap in covered.gaps}
    assert suggested == {"1.1": ("LAW",), "1.2": ("LAW",), "2.2": ("BIO", "ETH")}


def test_a_cohort_before_the_first_edition_is_held_against_that_and_one_after_the_last_against_the_last(
    small: Catalog,
) -> None:
    ended = {**OLDER, "to": "2019-12-31"}
    outline = Outline.model_validate({**OUTLINE, "editions": [ended]}, context=small.names)
    only = small.model_copy(update={"outlines": {"ahima/small": outline}})
    two = Outline.model_validate(
        {**OUTLINE, "editions": [ended, {**NEWER, "to": "2025-12-31"}]}, context=small.names
    )
    both = small.model_copy(update={"outlines": {"ahima/small": two}})
    program = Program.model_validate(CHAIN, context=small.names)
    for catalog, day, edition in (
        (only, "2027-01-01", "2018"),
        (both, "2027-01-01", "2025"),
        (both, "2017-01-01", "2018"),
    ):
        (covered,) = align(catalog, program, graduating=day, credentials=[], outlines=["SMALL"]).outlines
        assert covered.edition.edition == edition


def test_an_accreditation_that_begins_on_the_day_itself_is_not_told_to_begin_after_it(small: Catalog) -> None:
    told = {**CHAIN, "accreditation": [{"by": "cahiim", "since": "2027-05-15", "until": None}]}
    assert audit(small, told).warnings == (
        "whether accreditation by CAHIIM holds on May 15, 2027 is not known",
    )
