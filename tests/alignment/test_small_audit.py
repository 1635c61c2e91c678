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
    "judgements": [
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
