"""The courses of a program as a graph, and how much hangs on each, as Curricular Analytics defines it.

An edge leads from a course to one that asks for it, before it or in the same term. After Heileman, Abdallah,
Slim and Hickman, *Curricular Analytics: A Framework for Quantifying the Impact of Curricular Reforms and
Pedagogical Innovations* (2018).
"""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import NamedTuple, assert_never

import networkx as nx

from pathways.model.school.program import CreditUnit, Program


class CourseMetrics(NamedTuple):
    """What hangs on a course.

    `blocking`: how many courses cannot be taken without it. `delay`: how many courses the longest chain
    through it has. `centrality`: the lengths of all whole chains that it is inside of, added up.
    `complexity`: blocking and delay together, for a course of a quarter two thirds of that; that of a program
    is the sum over its courses.
    """

    blocking: int
    delay: int
    centrality: int
    credit_unit: CreditUnit = "semester"

    @property
    def complexity(self) -> Fraction:
        """Blocking and delay together; two thirds of that for a quarter, to the nearest tenth.

        Curricular Analytics rounds each course and adds up what it rounded, so its totals are met exactly
        only in this order. A third of a whole number never lies halfway between two tenths.
        """
        both = Fraction(self.blocking + self.delay)
        match self.credit_unit:
            case "semester":
                return both
            case "quarter":
                return round(both * Fraction(2, 3), 1)
            case _:
                assert_never(self.credit_unit)


def course_graph(program: Program) -> "nx.DiGraph[str]":
    """The graph of a program's courses; what is asked for and no course of the program is left out.

    Of courses that ask for each other in the same term the demand that would close the circle is no edge.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(course.code for course in program.courses)
    graph.add_edges_from(
        (other, course.code) for course in program.courses for other in course.prerequisites if other in graph
    )
    for course in program.courses:
        for other in (*course.corequisites, *course.together):
            if other in graph and not nx.has_path(graph, course.code, other):
                graph.add_edge(other, course.code)
    return graph


def course_metrics(
    graph: "nx.DiGraph[str]", credit_unit: CreditUnit = "semester"
) -> dict[str, CourseMetrics]:
    """What hangs on each course of a graph without cycles.

    Args:
        graph: the courses.
        credit_unit: whether they last a semester or a quarter.
    """
    order = list(nx.topological_sort(graph))
    before = _chains(order, graph.predecessors)
    after = _chains(order[::-1], graph.successors)
    return {
        code: CourseMetrics(
            blocking=len(nx.descendants(graph, code)),
            delay=before[code].longest + after[code].longest - 1,
            centrality=_centrality(before[code], after[code])
            if graph.in_degree(code) and graph.out_degree(code)
            else 0,
            credit_unit=credit_unit,
        )
        for code in graph
    }


class _CourseChains(NamedTuple):
    """The chains from one end of the graph to a course: how many, their lengths added up, the longest."""

    many: int
    total: int
    longest: int


def _chains(order: list[str], nearer: Callable[[str], Iterable[str]]) -> dict[str, _CourseChains]:
    chains: dict[str, _CourseChains] = {}
    for code in order:
        inner = [chains[node] for node in nearer(code)]
        many = sum(one.many for one in inner) or 1
        chains[code] = _CourseChains(
            many, sum(one.total for one in inner) + many, 1 + max((one.longest for one in inner), default=0)
        )
    return chains


def _centrality(before: _CourseChains, after: _CourseChains) -> int:
    """The lengths of all chains through a course, of every way to it with every way from it."""
    return before.total * after.many + before.many * after.total - before.many * after.many


class CircularPrerequisites(NamedTuple):
    """Courses of which each must come before itself; `hidden` where only same-term demands close it."""

    courses: tuple[str, ...]
    hidden: bool


def circular_prerequisites(program: Program) -> list[CircularPrerequisites]:
    """The cycles that make courses impossible, each with a shortest way around it.

    Courses that ask for each other in the same term are none: a cycle has a prerequisite in it.
    """
    before: nx.DiGraph[str] = nx.DiGraph()
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(course.code for course in program.courses)
    for course in program.courses:
        asked = [(other, course.code) for other in course.prerequisites if other in graph]
        before.add_edges_from(asked)
        graph.add_edges_from(asked)
        graph.add_edges_from((other, course.code) for other in course.corequisites if other in graph)
        for other in course.together:
            if other in graph:
                graph.add_edges_from([(other, course.code), (course.code, other)])
    circles = []
    for group in nx.strongly_connected_components(graph):
        closing = sorted(edge for edge in before.edges if group.issuperset(edge))
        if closing:
            inner = graph.subgraph(group)
            around = min((nx.shortest_path(inner, last, first) for first, last in closing), key=len)
            hidden = all(not nx.has_path(before, last, first) for first, last in closing)
            first = around.index(min(around))
            circles.append(CircularPrerequisites((*around[first:], *around[:first]), hidden))
    return sorted(circles)


def has_metrics(program: Program, circles: list[CircularPrerequisites]) -> bool:
    """Whether its courses have metrics: as long as no demand, followed one way only, leads back to itself.

    A plan that only its same-term demands make impossible has them, as in Curricular Analytics.
    """
    if not circles:
        return True
    graph: nx.DiGraph[str] = nx.DiGraph()
    for course in program.courses:
        asked = (*course.prerequisites, *course.corequisites, *course.together)
        graph.add_edges_from((other, course.code) for other in asked)
    return nx.is_directed_acyclic_graph(graph)


def unreachable_courses(graph: "nx.DiGraph[str]", circles: list[CircularPrerequisites]) -> set[str]:
    """The courses that nobody can take though they are in no cycle, for they ask for one that is."""
    inside = {code for circle in circles for code in circle.courses}
    return set().union(*(nx.descendants(graph, code) for code in inside)) - inside


def longest_chain(graph: "nx.DiGraph[str]") -> tuple[str, ...]:
    """A longest chain of courses of a graph without cycles."""
    return tuple(nx.dag_longest_path(graph))
