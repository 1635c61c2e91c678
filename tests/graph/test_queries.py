"""What the graph answers, against the same worked out anew from the rules as they are written."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import networkx as nx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.effort import effort

from pathways import Catalog
from pathways.graph.analysis import bridges, longest_paths, starting_points, unavoidable
from pathways.graph.impact import impact
from pathways.graph.networkx_graph import to_networkx
from pathways.graph.overview import linked_nodes, overview
from pathways.graph.paths import paths
from pathways.graph.reach import reachable_nodes
from pathways.model.rules.condition import (
    Condition,
    CredentialCondition,
    ExamCondition,
    MembershipCondition,
    ProgramCondition,
)
from pathways.model.rules.requirement import AtLeast

WORDS = ("cca", "ccs", "rhit", "rhia", "chps")
LEAVES: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.just({"degree": "associate"}),
    st.sampled_from([{"program": {"accredited_by": "cahiim"}}, {"membership": "aapc"}]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True).map(
        lambda words: {"credential": {"any": [word.upper() for word in words]}}
    ),
    st.sampled_from(WORDS).map(lambda word: {"exam": word.upper()}),
)


def numbered(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Parts, each condition named: two of a kind in a rule must be told apart."""
    numbers = iter(range(100))

    def named(node: dict[str, Any]) -> dict[str, Any]:
        if "all" in node:
            return {"all": [named(part) for part in node["all"]]}
        ((kind, asks),) = node.items()
        keys = {"degree": "level", "membership": "organization", "exam": "exam"}
        asks = asks if isinstance(asks, dict) else {keys[kind]: asks}
        return {kind: {**asks, "id": f"c{next(numbers)}"}}

    return [named(part) for part in parts]


def routed(parts: list[dict[str, Any]]) -> dict[str, Any]:
    return {"any": [{"route": f"r{nth}", "all": [part]} for nth, part in enumerate(numbered(parts), 1)]}


ALL: st.SearchStrategy[dict[str, Any]] = st.builds(
    lambda parts: {"all": parts}, st.lists(LEAVES, min_size=2, max_size=3)
)
RULES: st.SearchStrategy[dict[str, Any]] = st.lists(st.one_of(LEAVES, ALL), min_size=1, max_size=3).map(
    routed
)
CATALOGS = st.dictionaries(st.sampled_from(WORDS), RULES, min_size=2)
EXAMPLES = settings(max_examples=effort(15, 60), suppress_health_check=[HealthCheck.function_scoped_fixture])


class Naive:
    """What can be had without some nodes, straight from the trees of the rules."""

    def __init__(self, catalog: Catalog, without: set[str]) -> None:
        self.catalog = catalog
        self.without = without

    def credential(self, name: str, above: frozenset[str] = frozenset()) -> bool:
        if f"credential:{name}" in self.without or name in above:
            return False
        editions = self.catalog.credentials[name].editions
        demands = [one.award_rule(name) for one in editions]
        return not demands or any(self.met(one, name, above | {name}) for one in demands)

    def exam(self, name: str, above: frozenset[str]) -> bool:
        if f"exam:{name}" in self.without or f"exam {name}" in above:
            return False
        editions = self.catalog.credentials[name].editions
        above |= {f"exam {name}"}
        return not editions or any(self.met(one.apply, name, above) for one in editions)

    def met(self, node: AtLeast | Condition, own: str, above: frozenset[str]) -> bool:
        match node:
            case AtLeast():
                return sum(self.met(part, own, above) for part in node.of) >= node.count
            case CredentialCondition():
                return any(self.credential(name, above) for name in node.any)
            case ExamCondition():
                return self.exam(node.exam, above)
            case MembershipCondition():
                return f"organization:{node.organization}" not in self.without
            case ProgramCondition(accredited_by=str(name)) | ProgramCondition(approved_by=str(name)):
                return f"organization:{name}" not in self.without
            case _:
                return True


def built(with_editions: Callable[..., Catalog], rules: dict[str, Any]) -> Catalog:
    """Only the credentials of this test, with these rules; those left out are without any."""
    catalog = with_editions(**{word: [{"apply": rules[word]}] if word in rules else [] for word in WORDS})
    ours = {name: one for name, one in catalog.credentials.items() if name.removeprefix("ahima/") in WORDS}
    return catalog.model_copy(update={"credentials": ours, "careers": {}, "occupations": {}})


@EXAMPLES
@given(rules=CATALOGS)
def test_what_falls_with_a_node_is_what_cannot_be_had_without_it(
    with_editions: Callable[..., Catalog], rules: dict[str, Any]
) -> None:
    catalog = built(with_editions, rules)
    graph = to_networkx(catalog)
    every = Naive(catalog, set())
    can = {name for name in catalog.credentials if every.credential(name)}
    assert {node for node in reachable_nodes(graph) if node.startswith("credential:")} == {
        f"credential:{n}" for n in can
    }
    exams = [node for node in graph if node.startswith("exam:")]
    for node in (*(f"credential:{name}" for name in catalog.credentials), "organization:cahiim", *exams):
        without = Naive(catalog, {node})
        lost = {f"credential:{name}" for name in can if not without.credential(name)} - {node}
        assert set(impact(graph, [node]).closed) == lost
        for target in can:
            hard = node in set(unavoidable(graph, f"credential:{target}"))
            assert hard == (f"credential:{target}" in lost)


@EXAMPLES
@given(rules=CATALOGS)
def test_a_root_can_be_had_without_any_other(
    with_editions: Callable[..., Catalog], rules: dict[str, Any]
) -> None:
    catalog = built(with_editions, rules)
    every = {f"credential:{name}" for name in catalog.credentials}
    alone = {
        one
        for one in every
        if one.partition("/")[2] in rules and Naive(catalog, every - {one}).credential(one.partition(":")[2])
    }
    assert set(starting_points(to_networkx(catalog))) == alone


@EXAMPLES
@given(rules=CATALOGS)
def test_roads_are_all_ways_through_the_routes(
    with_editions: Callable[..., Catalog], rules: dict[str, Any]
) -> None:
    catalog = built(with_editions, rules)
    graph = to_networkx(catalog)
    every = {f"credential:{name}" for name in catalog.credentials}
    alone = Naive(catalog, every)

    def ways(name: str, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, str], ...]]:
        editions = catalog.credentials[name].editions
        if not editions:
            yield ((name, ""),)
        for edition in editions:
            assert isinstance(edition.apply, AtLeast)
            for route in edition.apply.of:
                assert isinstance(route, AtLeast)
                leg = (name, f"route:{name}/{edition.id}:apply/{route.route}")
                if alone.met(route, name, frozenset()):
                    yield (leg,)
                asked = asks(route)
                for before in asked - {name, *above}:
                    yield from ((*way, leg) for way in ways(before, (*above, name)))

    def asks(node: AtLeast | Condition, above: frozenset[str] = frozenset()) -> set[str]:
        if isinstance(node, AtLeast):
            return set[str]().union(*(asks(part, above) for part in node.of))
        if isinstance(node, ExamCondition) and node.exam not in above:
            rules = [one.apply for one in catalog.credentials[node.exam].editions]
            return set[str]().union(*(asks(rule, above | {node.exam}) for rule in rules))
        return set(node.any) if isinstance(node, CredentialCondition) else set()

    for name in catalog.credentials:
        found = [
            tuple((leg.credential[11:], leg.route) for leg in road)
            for road in paths(graph, f"credential:{name}")
        ]
        assert len(found) == len(set(found))
        assert set(found) == set(ways(name, ()))
        assert [len(road) for road in found] == sorted(len(road) for road in found)


@EXAMPLES
@given(rules=CATALOGS)
def test_bridges_lead_to_each_other_and_chains_are_the_longest(
    with_editions: Callable[..., Catalog], rules: dict[str, Any]
) -> None:
    graph = to_networkx(built(with_editions, rules))
    folded = overview(graph)
    nodes = [node for node in folded if node.startswith("credential:")]
    after = {node: {step.node for step in linked_nodes(folded, node, "unlocks")} for node in nodes}
    mutual = {
        frozenset({one, *(other for other in nodes if other in after[one] and one in after[other])})
        for one in nodes
    }
    assert {frozenset(group) for group in bridges(graph)} == {group for group in mutual if len(group) > 1}
    found = longest_paths(graph)
    if not bridges(graph):
        ways = [way for one in nodes for way in _walks(folded, (one,))]
        top = max(map(len, ways))
        assert set(found) == {way for way in ways if len(way) == top > 1}
    for chain in found:
        assert all(other in after[one] for one, other in pairwise(chain))


def _walks(folded: "nx.DiGraph[str]", way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield way
    for after in folded[way[-1]]:
        yield from _walks(folded, (*way, after))
