"""The plan of study: its metrics against a naive recomputation, and what is found in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways import Catalog, Program, read_program
from pathways.alignment.structure import plan_of_study
from pathways.graph.course_graph import CourseMetrics, circular_prerequisites, course_graph, course_metrics

SAMPLES = sorted((Path(__file__).parents[3] / "shared" / "samples" / "curricula").glob("*/*.csv"))


def program(*courses: dict[str, Any], **keys: Any) -> Program:
    told = [{"title": "t", "credits": 3, **one} for one in courses]
    return Program.model_validate(
        {"program": "a/b", "title": "t", "institution": "i", "courses": told, **keys}
    )


def faults(*courses: dict[str, Any], **keys: Any) -> list[tuple[str, tuple[str, ...]]]:
    found = plan_of_study(program(*courses, **keys)).findings
    return [(one.kind, one.courses) for one in found if not one.advice]


def naive(edges: set[tuple[str, str]], codes: list[str]) -> dict[str, CourseMetrics]:
    """The metrics by listing every chain, as their definitions read."""

    def chains(way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        later = [end for start, end in edges if start == way[-1]]
        if not later:
            yield way
        for one in later:
            yield from chains((*way, one))

    sources = [code for code in codes if not any(end == code for _, end in edges)]
    whole = [way for one in sources for way in chains((one,))]
    return {
        code: CourseMetrics(
            blocking=len({one for way in whole if code in way for one in way[way.index(code) + 1 :]}),
            delay=max(len(way) for way in whole if code in way),
            centrality=sum(len(way) for way in whole if code in way[1:-1]),
        )
        for code in codes
    }


@st.composite
def plans(draw: st.DrawFn) -> Program:
    """Courses that ask only for earlier ones."""
    codes = [f"C{nth}" for nth in range(draw(st.integers(1, 8)))]
    courses = []
    for nth, code in enumerate(codes):
        asked = draw(st.lists(st.sampled_from(codes[:nth]), unique=True, max_size=3)) if nth else []
        cut = draw(st.integers(0, len(asked)))
        courses.append({"code": code, "prerequisites": asked[:cut], "corequisites": asked[cut:]})
    return program(*courses)


@given(plans())
def test_the_metrics_are_those_of_the_definitions(plan: Program) -> None:
    graph = course_graph(plan)
    assert course_metrics(graph) == naive(set(graph.edges), list(graph))


@pytest.mark.skipif(not SAMPLES, reason="the sample curricula are not here")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_metrics_of_real_curricula_are_those_published(catalog: Catalog, path: Path) -> None:
    if path.stem == "docs-src-curriculum-format":
        pytest.skip("says what the format is, and is none")
    graph = course_graph(read_program(path, catalog))
    assert course_metrics(graph) == naive(set(graph.edges), list(graph))


def test_a_known_curriculum_has_its_known_metrics() -> None:
    """Two chains that meet: worked out by hand."""
    found = plan_of_study(
        program(
            {"code": "A"},
            {"code": "B", "prerequisites": ["A"]},
            {"code": "C", "prerequisites": ["B"]},
            {"code": "D", "prerequisites": ["B"]},
        )
    )
    assert found.metrics == {
        "A": CourseMetrics(3, 3, 0),
        "B": CourseMetrics(2, 3, 6),
        "C": CourseMetrics(0, 3, 0),
        "D": CourseMetrics(0, 3, 0),
    }
    assert found.complexity == 17
    assert found.chain in (("A", "B", "C"), ("A", "B", "D"))


def test_a_cycle_is_found_with_what_hangs_on_it() -> None:
    circle = (
        {"code": "A", "prerequisites": ["C"]},
        {"code": "B", "prerequisites": ["A"]},
        {"code": "C", "prerequisites": ["B"]},
        {"code": "D", "prerequisites": ["C"]},
    )
    assert faults(*circle) == [("cycle", ("A", "B", "C")), ("unreachable", ("D",))]
    found = plan_of_study(program(*circle))
    assert (found.metrics, found.complexity, found.chain, found.sound) == ({}, None, (), False)
    assert faults({"code": "A", "prerequisites": ["A"]}) == [("cycle", ("A",))]


@pytest.mark.parametrize("key", ["corequisites", "together"])
def test_a_cycle_that_a_shared_term_closes_is_hidden(key: str) -> None:
    assert faults({"code": "A", key: ["B"]}, {"code": "B", "prerequisites": ["A"]}) == [
        ("hidden-cycle", ("A", "B"))
    ]


def test_courses_that_ask_for_each_other_in_one_term_are_no_cycle() -> None:
    pair = ({"code": "A", "corequisites": ["B"]}, {"code": "B", "corequisites": ["A"]})
    assert faults(*pair) == []
    assert (
        circular_prerequisites(program({"code": "A", "together": ["B"]}, {"code": "B", "together": ["A"]}))
        == []
    )
    assert plan_of_study(program(*pair)).metrics
    three = [{"code": one, "corequisites": [other]} for one, other in ("AB", "BC", "CA")]
    assert faults(*three) == []
    assert plan_of_study(program(*three)).complexity == 12  # a chain: blocking 2 + 1 + 0, delay 3 each


@pytest.mark.parametrize(
    ("key", "theirs", "mine", "expected"),
    [
        ("prerequisites", 1, 2, None),
        ("prerequisites", 2, 2, "impossible-term"),
        ("corequisites", 2, 2, None),
        ("corequisites", 3, 2, "impossible-term"),
        ("together", 2, 2, None),
        ("together", 1, 2, "split-term"),
    ],
)
def test_a_demand_allows_the_terms_that_it_says(
    key: str, theirs: int, mine: int, expected: str | None
) -> None:
    found = faults({"code": "A", "term": theirs}, {"code": "B", "term": mine, key: ["A"]})
    assert found == ([(expected, ("B", "A"))] if expected else [])


@pytest.mark.parametrize(("total", "fits"), [(5, False), (6, True), (8, True), (9, True), (10, False)])
def test_the_credits_add_up_with_and_without_electives(total: int, fits: bool) -> None:
    found = faults({"code": "A"}, {"code": "B"}, {"code": "C", "required": False}, credits=total)
    assert found == ([] if fits else [("credits", ())])


def test_a_term_may_be_too_full_and_a_course_a_bottleneck() -> None:
    courses = [
        {"code": "A", "term": 1},
        *({"code": f"B{n}", "term": 2, "prerequisites": ["A"]} for n in range(3)),
    ]
    found = plan_of_study(program(*courses, term_credits=6))
    assert [(one.kind, one.advice) for one in found.findings] == [
        ("overloaded-term", True),
        ("bottleneck", True),
    ]
    assert found.sound
