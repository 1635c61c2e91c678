"""An outline from a CASE framework: the package of a document, its items and how they hang together.

CASE 1.0 and 1.1 (Competencies and Academic Standards Exchange, 1EdTech). Items at the top are domains and
those that have no items below them are competencies; CASE has no depth, so none is asked.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pathways.interop.ids import prefixed_id
from pathways.loading.text.located import LocatedMapping, ParsedFile, location_of, mapping, sequence, text
from pathways.model.values.fault import Place, fault, quoted
from pathways.model.values.finding import Finding, Location

CaseItem = dict[str, Any]


def is_framework(value: Any) -> bool:
    """Whether a file holds a CASE package."""
    return isinstance(value, dict) and "CFDocument" in value


def outline_of_framework(written: ParsedFile) -> ParsedFile:
    """What a CASE package holds, as an outline file would."""
    value = written.value
    top = location_of(value) or Location(written.shown, 1, 1)
    document = value["CFDocument"] if isinstance(value["CFDocument"], dict) else {}
    items = [
        part for part in _list(value.get("CFItems")) if isinstance(part, dict) and part.get("identifier")
    ]
    tree = _ItemTree(items, _list(value.get("CFAssociations")))
    domains = sequence(top)
    domains.extend(_domain(top, nth, tree) for nth, top in enumerate(tree.tops(), 1))
    title = document.get("title") or text("CASE framework", top)
    edition = mapping(top)
    edition[text("edition", top)] = text("framework", top)
    edition[text("domains", top)] = domains
    editions = sequence(top)
    editions.append(edition)
    made = mapping(top)
    made[text("outline", top)] = text(prefixed_id(title), top)
    made[text("name", top)] = title
    made[text("kind", top)] = text("curriculum", top)
    made[text("editions", top)] = editions
    return written._replace(value=made, findings=(*written.findings, *_misshapen(value, top)))


def _misshapen(value: dict[str, Any], top: Location) -> Iterator[Finding]:
    """What the parts of a package are that are not mappings, or lists of them."""
    document = value["CFDocument"]
    if not isinstance(document, dict):
        misfit = fault("not-keys-and-values", given=quoted(document), key=Place("CFDocument"))
        yield Finding(location_of(document) or top, "R103", misfit)
    for key in ("CFItems", "CFAssociations"):
        listed = value.get(key)
        if listed is not None and not isinstance(listed, list):
            misfit = fault("not-a-list", given=quoted(listed), key=Place(key))
            yield Finding(location_of(listed) or top, "R103", misfit)
        for part in _list(listed):
            if not isinstance(part, dict):
                item = Place(key, item=True)
                misfit = (
                    fault("no-value", key=item)
                    if part is None
                    else fault("not-keys-and-values", given=quoted(part), key=item)
                )
                yield Finding(location_of(part) or location_of(listed) or top, "R103", misfit)


class _ItemTree:
    """Items by what they are below of."""

    def __init__(self, items: list[CaseItem], associations: list[Any]) -> None:
        self._items = {str(item["identifier"]): item for item in items}
        self._below: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._children: set[str] = set()
        for nth, association in enumerate(associations):
            if isinstance(association, dict) and association.get("associationType") == "isChildOf":
                child, parent = (
                    _node(association.get("originNodeURI")),
                    _node(association.get("destinationNodeURI")),
                )
                if child in self._items and child != parent:
                    self._below[parent].append((_order(association, nth), child))
                    if parent in self._items:
                        self._children.add(child)

    def tops(self) -> list[CaseItem]:
        """The items that are below no other, in their order."""
        return [item for name, item in self._items.items() if name not in self._children]

    def leaves(self, top: CaseItem) -> Iterator[CaseItem]:
        """The items below one that have none below them, each once; the item itself where it has none."""
        seen = {str(top["identifier"])}
        todo = [str(top["identifier"])]
        while todo:
            name = todo.pop()
            below = [child for _, child in sorted(self._below[name]) if child not in seen]
            seen.update(below)
            todo.extend(reversed(below))
            if not self._below[name]:
                yield self._items[name]


def _domain(top: CaseItem, nth: int, tree: _ItemTree) -> LocatedMapping:
    at = location_of(top) or Location("framework")
    made = mapping(at)
    made[text("domain", at)] = text(f"D{nth}", at)
    made[text("title", at)] = top.get("fullStatement") or top.get("abbreviatedStatement")
    competencies = sequence(at)
    for place_of, leaf in enumerate(tree.leaves(top), 1):
        here = location_of(leaf) or at
        inner = mapping(here)
        inner[text("competency", here)] = text(_code(leaf) or f"D{nth}.{place_of}", here)
        inner[text("text", here)] = leaf.get("fullStatement")
        competencies.append(inner)
    made[text("competencies", at)] = competencies
    return made


def _code(item: CaseItem) -> str:
    """The number that the framework gives an item, in the form of an outline's."""
    value = str(item.get("humanCodingScheme") or "")
    return "-".join("".join(c if c.isalnum() or c in ".:_-" else " " for c in value).split()).strip(".:_-")


def _order(item: CaseItem, nth: int) -> int:
    try:
        return int(str(item.get("sequenceNumber")))
    except ValueError:
        return nth


def _node(value: Any) -> str:
    return str(value.get("identifier")) if isinstance(value, dict) else str(value)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
