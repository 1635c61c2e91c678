"""The levels of a CASE framework as an outline has them: domains, and competencies that know their groups."""

from collections.abc import Iterator
from typing import NamedTuple

from pathways.graph.circles import shortest_circles
from pathways.interop.case_package import DOCUMENT, CasePackage, children, item_name
from pathways.loading.text.located import location_of
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location

READ = {"identifier", "uri", "fullStatement", "abbreviatedStatement", "humanCodingScheme"}
ADMINISTRATIVE = {
    "CFDocumentURI",
    "CFItemAssociationURI",
    "CFItemTypeURI",
    "conceptKeywordsURI",
    "language",
    "lastChangeDateTime",
    "licenseURI",
    "subjectURI",
}
"""What says nothing of what an item asks."""


class CaseLeaf(NamedTuple):
    """An item that has none below it, and the groups between its domain and it, the outermost first."""

    name: str
    groups: tuple[str, ...]


class CaseDomain(NamedTuple):
    """An item at the top, and those at the ends below it: itself where it has none."""

    name: str
    leaves: list[CaseLeaf]


class CaseTree:
    """The items of a package, each below the first of what it is below of, in the framework's order."""

    def __init__(self, package: CasePackage, top: Location) -> None:
        self._package, self._top = package, top
        self._children = children(package)
        self._placed = self._place()

    def _place(self) -> dict[str, list[str]]:
        """What stands below each item once what is below several stands below the first alone."""
        placed: dict[str, list[str]] = {}
        seen = set(self._tops)
        todo = list(reversed(self._tops))
        waiting: list[tuple[str, Iterator[str]]] = []
        while todo or waiting:
            if not waiting:
                name = todo.pop()
                waiting.append((name, iter(self._children.get(name, ()))))
            parent, below = waiting[-1]
            child = next(below, None)
            if child is None:
                waiting.pop()
            elif child not in seen:
                seen.add(child)
                placed.setdefault(parent, []).append(child)
                waiting.append((child, iter(self._children.get(child, ()))))
        return placed

    @property
    def _tops(self) -> list[str]:
        return self._children[DOCUMENT]

    @property
    def domains(self) -> list[CaseDomain]:
        """The domains that have anything of their own."""
        domains = [CaseDomain(name, list(self._leaves(name))) for name in self._tops]
        return [domain for domain in domains if domain.leaves]

    def _leaves(self, top: str) -> Iterator[CaseLeaf]:
        todo = [CaseLeaf(top, ())]
        while todo:
            name, groups = todo.pop()
            if not self._children.get(name):
                yield CaseLeaf(name, groups)
            inside = groups if name == top else (*groups, name)
            todo.extend(CaseLeaf(child, inside) for child in reversed(self._placed.get(name, ())))

    def circles(self) -> Iterator[Finding]:
        """The items that are below themselves: of each knot a shortest way around."""
        edges = [
            (child, parent)
            for parent, below in self._children.items()
            for child in (below if parent != DOCUMENT else ())
        ]
        for around in shortest_circles(edges, self._package.items):
            named = tuple(map(self._called, (*around, around[0])))
            yield Finding(self._at(around[0]), "P017", fault("framework-circle", items=named))

    def notices(self) -> Iterator[Finding]:
        """What is not in the outline, or not as the framework has it."""
        yield from self._outside()
        yield from self._several()
        yield from self._without_own()
        items = self._package.items.values()
        keys = {key: None for item in items for key in item if item[key] and key not in READ | ADMINISTRATIVE}
        if keys:
            unread = fault("framework-keys-not-read", keys=tuple(map(str, keys)))
            yield Finding(self._top, "P020", unread)
        if self._package.other_types:
            unread = fault("framework-links-not-read", types=self._package.other_types)
            yield Finding(self._top, "P020", unread)

    def _outside(self) -> Iterator[Finding]:
        """Items below nothing, or below what is not in the file; and what is listed and not there."""
        away: dict[str, str] = {}
        below_document = set()
        for child, parent, _, at in self._package.links:
            if child.name is None or child.name == DOCUMENT:
                missing = fault("framework-item-missing", item=Written(child.title))
                yield Finding(at, "P020", missing)
            elif parent.name is None:
                away.setdefault(child.name, parent.title)
            elif parent.name == DOCUMENT:
                below_document.add(child.name)
        for name in self._tops:
            item = Written(item_name(self._package.items[name]))
            if name in below_document:
                continue
            if name in away:
                lacking = fault("framework-parent-missing", item=item, parent=Written(away[name]))
                yield Finding(self._at(name), "P020", lacking)
            elif below_document:
                yield Finding(self._at(name), "P020", fault("framework-item-below-nothing", item=item))

    def _several(self) -> Iterator[Finding]:
        """Items below several others."""
        above: dict[str, list[str]] = {}
        for parent, below in self._children.items():
            for child in below if parent != DOCUMENT else ():
                above.setdefault(child, []).append(parent)
        chosen = {child: parent for parent, below in self._placed.items() for child in below}
        for name, parents in above.items():
            first = chosen.get(name)
            others = [self._called(parent) for parent in parents if parent != first]
            if first is not None and others:
                told = fault(
                    "framework-item-below-several",
                    item=Written(self._called(name)),
                    first=Written(self._called(first)),
                    others=tuple(others),
                )
                yield Finding(self._at(name), "P020", told)

    def _without_own(self) -> Iterator[Finding]:
        """Items that others are below of, of which each is listed below another."""
        told = set()
        for domain in self.domains:
            told.add(domain.name)
            for leaf in domain.leaves:
                told.update((leaf.name, *leaf.groups))
        for name in self._package.items:
            if name not in told:
                empty = fault("framework-group-listed-elsewhere", item=Written(self._called(name)))
                yield Finding(self._at(name), "P020", empty)

    def _called(self, name: str) -> str:
        return item_name(self._package.items[name])

    def _at(self, name: str) -> Location:
        return location_of(self._package.items[name]) or self._top
