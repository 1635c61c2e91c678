"""The package of a CASE framework: its items, and what each is below of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from pathways.loading.text.located import location_of
from pathways.model.values.fault import Place, Written, fault, quoted
from pathways.model.values.finding import Finding, Location

CaseItem = dict[str, Any]
DOCUMENT = ""
"""The name of the document among what items are below of."""
PACKAGE = "CFPackage"
PARTS = ("CFItems", "CFAssociations")


class CaseNode(NamedTuple):
    """An end of an association: the name of an item of the package, if it is one, and what it is called."""

    name: str | None
    title: str


class CaseLink(NamedTuple):
    """An item that is below another, or below the document, and the association's place."""

    child: CaseNode
    parent: CaseNode
    sequence: Fraction | None
    at: Location


class CasePackage(NamedTuple):
    """Items by their identifiers, in file order; what they are below of; other types of association."""

    items: dict[str, CaseItem]
    links: list[CaseLink]
    other_types: tuple[str, ...]


def case_package(value: Any) -> Any:
    """A package, also where it stands in a mapping of its own."""
    inside = value.get(PACKAGE) if isinstance(value, dict) else None
    return inside if isinstance(inside, dict) and "CFDocument" in inside else value


def statement(item: CaseItem) -> Any:
    """What an item says."""
    return item.get("fullStatement") or item.get("abbreviatedStatement")


def item_name(item: CaseItem) -> str:
    """What people know an item by: its number in the framework, or else what it says."""
    keys = ("humanCodingScheme", "abbreviatedStatement", "fullStatement", "identifier")
    return next(str(item[key]) for key in keys if item.get(key))


def read_package(package: CaseItem, top: Location, findings: list[Finding]) -> CasePackage:
    """The items and associations of a package.

    Args:
        package: it.
        top: where it stands.
        findings: where to what is wrong with it is added.
    """
    findings.extend(_misshapen(package, top))
    items = _items(package, top, findings)
    names = _names(package, items)
    links: list[CaseLink] = []
    others: dict[str, None] = {}
    for association in _mappings(package.get("CFAssociations")):
        if association.get("associationType") == "isChildOf":
            child = _node(association.get("originNodeURI"), names)
            parent = _node(association.get("destinationNodeURI"), names)
            links.append(CaseLink(child, parent, _sequence(association), location_of(association) or top))
        else:
            others[str(association.get("associationType"))] = None
    return CasePackage(items, links, tuple(others))


def _items(package: CaseItem, top: Location, findings: list[Finding]) -> dict[str, CaseItem]:
    items: dict[str, CaseItem] = {}
    for item in _mappings(package.get("CFItems")):
        at = location_of(item) or top
        name = str(item.get("identifier") or "")
        if not name:
            findings.append(Finding(at, "R102", fault("missing-key", key="identifier")))
        elif name in items:
            twice = fault("framework-identifier-twice", identifier=Written(name))
            findings.append(Finding(location_of(item["identifier"]) or at, "P017", twice))
        else:
            items[name] = item
            if not statement(item):
                findings.append(Finding(at, "R102", fault("missing-key", key="fullStatement")))
    return items


def _names(package: CaseItem, items: Mapping[str, CaseItem]) -> dict[str, str]:
    """Items and the document by what an association may call them."""
    names: dict[str, str] = {}
    document = package["CFDocument"] if isinstance(package["CFDocument"], dict) else {}
    for name, part in (*items.items(), (DOCUMENT, document)):
        for key in ("uri", "identifier"):
            if part.get(key):
                names[str(part[key]).casefold()] = name
    return names


def _node(value: Any, names: Mapping[str, str]) -> CaseNode:
    written = value if isinstance(value, dict) else {"uri": value}
    ways = [str(written[key]) for key in ("identifier", "uri") if written.get(key)]
    called = [*ways, *(way.rstrip("/").rpartition("/")[2] for way in ways)]
    name = next((names[way.casefold()] for way in called if way.casefold() in names), None)
    return CaseNode(name, str(written.get("title") or next(iter(ways), "")))


def _sequence(association: CaseItem) -> Fraction | None:
    try:
        return Fraction(str(association.get("sequenceNumber")))
    except (ValueError, ZeroDivisionError):
        return None


def children(package: CasePackage) -> dict[str, list[str]]:
    """By what they are below of, the items below it, in the order of the framework.

    That is by `sequenceNumber`; those without one come after, as they stand in the file. What is below an
    item is not below the document too.
    """
    places = {name: nth for nth, name in enumerate(package.items)}
    order: dict[str, dict[str, tuple[bool, Fraction, int]]] = defaultdict(dict)
    inside = set()
    for link in package.links:
        child, parent = link.child.name, link.parent.name
        if child in package.items and child is not None and parent is not None:
            place = (link.sequence is None, link.sequence or Fraction(0), places[child])
            order[parent][child] = min(place, order[parent].get(child, place))
            if parent != DOCUMENT:
                inside.add(child)
    tops = {name: (True, Fraction(0), nth) for name, nth in places.items() if name not in inside}
    tops |= {name: place for name, place in order[DOCUMENT].items() if name in tops}
    order[DOCUMENT] = tops
    return {parent: sorted(below, key=below.__getitem__) for parent, below in order.items()}


def _misshapen(package: CaseItem, top: Location) -> Iterator[Finding]:
    """What the parts of a package are that are not mappings, or lists of them."""
    document = package["CFDocument"]
    if not isinstance(document, dict):
        misfit = fault("not-keys-and-values", given=quoted(document), key=Place("CFDocument"))
        yield Finding(location_of(document) or top, "R103", misfit)
    for key in PARTS:
        listed = package.get(key)
        if listed is not None and not isinstance(listed, list):
            misfit = fault("not-a-list", given=quoted(listed), key=Place(key))
            yield Finding(location_of(listed) or top, "R103", misfit)
        for part in listed if isinstance(listed, list) else ():
            if not isinstance(part, dict):
                item = Place(key, item=True)
                misfit = (
                    fault("no-value", key=item)
                    if part is None
                    else fault("not-keys-and-values", given=quoted(part), key=item)
                )
                yield Finding(location_of(part) or location_of(listed) or top, "R103", misfit)


def _mappings(value: Any) -> list[CaseItem]:
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
