"""Coverage: what each state means, and the laws of the interval."""

import random
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways import Catalog, Program, align
from pathways.alignment.cover import cover_outline
from pathways.alignment.coverage import CoverageState, OutlineCoverage
from pathways.alignment.weighting import ONE, ZERO, weighted_extreme
from pathways.model.school.outline import Outline, OutlineEdition

LEVELS = ("remember", "understand", "apply", "analyze", "evaluate", "create")
CODES = ("1.1", "1.2", "2.1", "2.2", "3.1")


def outline(**changed: Any) -> Outline:
    """Four domains: levels, one of them recalled; a recalled competency; a subject; nothing."""
    domains = [
        {
            "domain": "1",
            "title": "one",
            "weight": [20, 40],
            "topics": ["privacy"],
            "competencies": [
                {"competency": "1.1", "text": "a", "level": "apply"},
                {"competency": "1.2", "text": "b", "level": {"level": "create", "confidence": "recalled"}},
            ],
        },
        {
            "domain": "2",
            "title": "two",
            "weight": [30, 50],
            "competencies": [
                {"competency": "2.1", "text": "c", "topics": ["coding"]},
                {"competency": "2.2", "text": "d", "confidence": "recalled"},
            ],
        },
        {
            "domain": "3",
            "title": "three",
            "weight": [10, 40],
            "competencies": [
                {"competency": "3.1", "text": "e", "topics": ["anatomy-physiology"], "subject": True}
            ],
        },
        {"domain": "4", "title": "four", "weight": [0, 20], "listed": "none"},
    ]
    edition = {"edition": "1", "note": "n", "domains": domains}
    told = {
        "outline": "own/test",
        "name": "test",
        "kind": "exam",
        "cites": ["s"],
        "editions": [edition],
        **changed,
    }
    return Outline.model_validate(told)


def program(*courses: dict[str, Any], **keys: Any) -> Program:
    told = [{"title": "t", "credits": 3, **one} for one in courses]
    return Program.model_validate(
        {"program": "a/b", "title": "t", "institution": "i", "courses": told, **keys}
    )


def covers(code: str, level: str | None = None, *assessed: str) -> dict[str, Any]:
    return {"outline": "own/test", "competency": code, "level": level, "assessed": assessed}


def held(catalog: Catalog, *courses: dict[str, Any], judged: bool = True, **keys: Any) -> OutlineCoverage:
    asked = outline()
    return cover_outline(catalog, program(*courses, **keys), asked, asked.editions[0], judged=judged)


def state(catalog: Catalog, code: str, *courses: dict[str, Any]) -> CoverageState:
    return next(row.state for row in held(catalog, *courses).rows if row.competency.competency == code)


@pytest.mark.parametrize(
    ("code", "course", "expected"),
    [
        ("1.1", {}, CoverageState.MISSING),
        ("1.1", {"topics": ["privacy"]}, CoverageState.TOUCHED),
        (
            "1.1",
            {"topics": ["privacy-security"]},
            CoverageState.MISSING,
        ),  # a broader topic is no proof of a narrower
        ("1.1", {"covers": [covers("1")]}, CoverageState.TOUCHED),  # it names the domain
        ("1.1", {"covers": [covers("1.1", "understand")]}, CoverageState.BELOW),
        ("1.1", {"covers": [covers("1.1", "understand", "exam")]}, CoverageState.BELOW),
        ("1.1", {"covers": [covers("1.1")]}, CoverageState.UNTOLD),
        ("1.1", {"covers": [covers("1.1", "apply")]}, CoverageState.COVERED),
        ("1.1", {"covers": [covers("1.1", "create", "exam")]}, CoverageState.ASSESSED),
        (
            "1.2",
            {"covers": [covers("1.2", "remember")]},
            CoverageState.COVERED,
        ),  # a recalled level is never enforced
        ("1.2", {"covers": [covers("1.2")]}, CoverageState.COVERED),
        ("2.1", {"topics": ["diagnosis-coding"]}, CoverageState.TOUCHED),  # a narrower topic
        ("2.1", {"covers": [covers("2.1", None, "exam")]}, CoverageState.ASSESSED),
        (
            "3.1",
            {"topics": ["anatomy-physiology"]},
            CoverageState.COVERED,
        ),  # a subject asks for no more than a course on it
    ],
)
def test_the_deepest_claim_decides_the_state_of_a_competency(
    catalog: Catalog, code: str, course: dict[str, Any], expected: CoverageState
) -> None:
    assert state(catalog, code, {"code": "X", **course}) is expected


def test_the_deepest_course_of_the_program_counts(catalog: Catalog) -> None:
    first = {"code": "A", "covers": [covers("1.1", "remember", "exam")]}
    later = {"code": "B", "covers": [covers("1.1", "analyze")]}
    assert state(catalog, "1.1", first) is CoverageState.BELOW
    assert state(catalog, "1.1", first, later) is CoverageState.COVERED  # and the exam is on what lies below


def test_a_domain_without_a_confirmed_competency_may_be_covered_or_not(catalog: Catalog) -> None:
    every = {
        "code": "A",
        "topics": ["anatomy-physiology"],
        "covers": [covers(code, "create") for code in CODES[:4]],
    }
    found = held(catalog, every)
    by_number = {one.domain.domain: one for one in found.domains}
    assert by_number["4"].coverage is None
    assert by_number["4"].bounds == (ZERO, ONE)
    assert by_number["2"].coverage == 1
    assert by_number["2"].bounds == (Fraction(1, 2), ONE)  # the recalled one may not count
    # At worst: 20% of the unknown domain, 50% of the half known one, the rest surely covered.
    assert found.bounds == (Fraction(3, 10) + Fraction(1, 2) * Fraction(1, 2), ONE)


def test_nothing_is_covered_of_an_edition_that_was_not_read(catalog: Catalog) -> None:
    asked = outline(editions=[{"edition": "1"}])
    found = cover_outline(catalog, program({"code": "A"}), asked, asked.editions[0])
    assert found.bounds == (ZERO, ONE)
    assert found.gaps == ()


def test_without_weights_each_competency_counts_the_same(catalog: Catalog) -> None:
    domains = [
        {
            "domain": "1",
            "title": "t",
            "competencies": [{"competency": f"1.{n}", "text": "t"} for n in range(3)],
        },
        {"domain": "2", "title": "t", "competencies": [{"competency": "2.0", "text": "t"}]},
    ]
    asked = outline(editions=[{"edition": "1", "domains": domains}])
    taught = program({"code": "A", "covers": [covers("1.0"), covers("1.1"), covers("1.2")]})
    assert cover_outline(catalog, taught, asked, asked.editions[0]).bounds == (Fraction(3, 4), Fraction(3, 4))


def test_a_number_that_means_something_else_in_another_edition_is_not_counted(catalog: Catalog) -> None:
    def edition(name: str, *texts: str) -> dict[str, Any]:
        inner = [{"competency": f"1.{nth}", "text": text} for nth, text in enumerate(texts)]
        return {"edition": name, "domains": [{"domain": "1", "title": "t", "competencies": inner}]}

    asked = outline(editions=[edition("old", "a", "b"), edition("new", "a", "other", "added")])
    old, new = asked.editions
    taught = program({"code": "A", "covers": [covers("1.0"), covers("1.1"), covers("1.2")]})

    def states(mapped: OutlineEdition | None) -> list[str]:
        return [row.state.word for row in cover_outline(catalog, taught, asked, new, mapped=mapped).rows]

    assert states(None) == ["covered", "covered", "covered"]
    assert states(new) == ["covered", "covered", "covered"]
    assert states(old) == ["covered", "missing", "covered"]


def test_gaps_are_told_by_weight_with_courses_that_are_near(catalog: Catalog) -> None:
    found = held(
        catalog,
        {"code": "A", "covers": [covers("1.2", "apply")]},
        {"code": "B", "topics": ["coding"]},
    )
    assert [(gap.row.competency.competency, gap.weight, gap.suggested) for gap in found.gaps] == [
        ("3.1", Fraction(4, 10), ()),
        ("2.1", Fraction(25, 100), ("B",)),
        ("1.1", Fraction(2, 10), ("A",)),
    ]


def test_a_decision_counts_and_can_be_left_out(catalog: Catalog) -> None:
    decided = {"outline": "own/test", "by": "a", "decided": "2026-01-01", "reason": "r"}
    taken = [
        {**decided, "competency": "1.1", "decision": "waive"},
        {**decided, "competency": "3.1", "decision": "elsewhere", "where": "the library"},
    ]
    with_it = held(catalog, {"code": "A"}, judgments=taken)
    without = held(catalog, {"code": "A"}, judgments=taken, judged=False)
    assert [gap.row.competency.competency for gap in with_it.gaps] == ["2.1", "1.2"]
    assert len(without.gaps) == 4
    assert with_it.bounds[0] > without.bounds[0]
    assert all(row.judged is None for row in without.rows)


def test_courses_that_cover_the_same_are_told_as_pairs(catalog: Catalog) -> None:
    both = [covers("1.1"), covers("1.2")]
    told = program(
        {"code": "A", "covers": both},
        {"code": "B", "covers": [*both, covers("2.1"), covers("2.2")]},
        {"code": "C", "covers": [covers("1.1"), covers("2.1"), covers("2.2"), covers("3.1"), covers("1")]},
        {"code": "D"},
    )
    found = align(catalog, told, graduating="2027-05-15", credentials=["RHIT"], outlines=["RHIT"])
    assert [(one.courses, one.shared) for one in found.overlaps] == [
        (("B", "C"), ("own/test 1.1", "own/test 2.1", "own/test 2.2")),
        (("A", "B"), ("own/test 1.1", "own/test 1.2")),
    ]
    assert [one.code for one in found.unasked] == ["A", "B", "C", "D"]  # by the RHIT outline, not by another


CLAIMS = st.builds(covers, st.sampled_from((*CODES, "1", "4")), st.none() | st.sampled_from(LEVELS))
COURSES = st.lists(
    st.fixed_dictionaries(
        {
            "topics": st.lists(st.sampled_from(["privacy", "coding", "anatomy", "billing"]), max_size=2),
            "covers": st.lists(CLAIMS, max_size=4),
        }
    ),
    min_size=1,
    max_size=5,
).map(lambda courses: [{"code": f"C{nth}", **one} for nth, one in enumerate(courses)])


@given(courses=COURSES, more=COURSES)
def test_a_course_more_never_lowers_coverage(
    catalog: Catalog, courses: list[dict[str, Any]], more: list[dict[str, Any]]
) -> None:
    before = held(catalog, *courses)
    after = held(catalog, *courses, {**more[0], "code": "NEW"})
    assert after.bounds[0] >= before.bounds[0]
    assert after.bounds[1] >= before.bounds[1]
    assert all(row.state >= was.state for row, was in zip(after.rows, before.rows, strict=True))


@given(courses=COURSES, deeper=st.sampled_from(LEVELS))
def test_depth_never_lowers_coverage(catalog: Catalog, courses: list[dict[str, Any]], deeper: str) -> None:
    def deep(claim: dict[str, Any]) -> dict[str, Any]:
        told = claim["level"]
        return claim if told is None else {**claim, "level": max(told, deeper, key=LEVELS.index)}

    before = held(catalog, *courses)
    after = held(catalog, *({**one, "covers": [*map(deep, one["covers"])]} for one in courses))
    assert after.bounds[0] >= before.bounds[0]
    assert after.bounds[1] >= before.bounds[1]


@given(courses=COURSES, seed=st.integers(0, 10**6))
def test_the_interval_contains_every_feasible_weighting(
    catalog: Catalog, courses: list[dict[str, Any]], seed: int
) -> None:
    found = held(catalog, *courses)
    low, high = found.bounds
    assert 0 <= low <= high <= 1
    weights = _weighting(list(found.shares), random.Random(seed))
    for end, limit in ((0, low), (1, high)):
        value = sum(weight * one.bounds[end] for weight, one in zip(weights, found.domains, strict=True))
        assert value >= limit if end == 0 else value <= limit


def _weighting(shares: list[tuple[Fraction, Fraction]], luck: random.Random) -> list[Fraction]:
    """A weighting within the shares that sums to 1: the least of each, and the rest in random parts."""
    weights = [low for low, _ in shares]
    order = luck.sample(range(len(shares)), len(shares))
    for place in (*order, *order):
        left = 1 - sum(weights)
        room = min(left, shares[place][1] - weights[place])
        weights[place] += room * Fraction(luck.randint(0, 10), 10)
    for place in order:
        weights[place] += min(1 - sum(weights), shares[place][1] - weights[place])
    assert sum(weights) == 1
    return weights


@given(courses=COURSES, seed=st.integers(0, 10**6))
def test_names_and_order_change_nothing(catalog: Catalog, courses: list[dict[str, Any]], seed: int) -> None:
    renamed = [{**one, "code": f"Z{9 - nth}", "title": "other"} for nth, one in enumerate(courses)]
    random.Random(seed).shuffle(renamed)
    before, after = held(catalog, *courses), held(catalog, *renamed)
    assert before.bounds == after.bounds
    assert [row.state for row in before.rows] == [row.state for row in after.rows]


@pytest.mark.parametrize(
    ("shares", "least", "most"),
    [
        ([("0.5", "0.5"), ("0.5", "0.5")], "0.5", "0.5"),  # the least shares come to the whole
        ([("0.5", "0.5"), ("0.51", "0.51")], "0.51/1.01", "0.51/1.01"),  # and a hair more: scaled
        ([("0.2", "0.6"), ("0.3", "0.8")], "0.4", "0.8"),
    ],
)
def test_the_extremes_of_a_mean_are_its_least_and_its_most(
    shares: list[tuple[str, str]], least: str, most: str
) -> None:
    spans = tuple((Fraction(low), Fraction(high)) for low, high in shares)
    values = [Fraction(0), Fraction(1)]

    def read(text: str) -> Fraction:
        above, _, below = text.partition("/")
        return Fraction(above) / Fraction(below or 1)

    assert weighted_extreme(values, spans, most=False) == read(least)
    assert weighted_extreme(values, spans, most=True) == read(most)
