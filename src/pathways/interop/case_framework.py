"""An outline from a CASE framework: the package of a document, its items and how they hang together.

CASE 1.0 and 1.1 (Competencies and Academic Standards Exchange, 1EdTech). Items at the top are domains and
those that have no items below them are competencies. Those between are groups, and stand in the text of each
competency below them. CASE has no depth, so none is asked.
"""

from typing import Any

from pathways.interop.case_codes import CaseCodes
from pathways.interop.case_package import CaseItem, CasePackage, case_package, read_package, statement
from pathways.interop.case_tree import CaseDomain, CaseLeaf, CaseTree
from pathways.interop.ids import prefixed_id
from pathways.loading.text.located import LocatedMapping, ParsedFile, location_of, mapping, sequence, text
from pathways.model.values.finding import Finding, Location


def is_framework(value: Any) -> bool:
    """Whether a file holds a CASE package."""
    package = case_package(value)
    return isinstance(package, dict) and "CFDocument" in package


def outline_of_framework(written: ParsedFile) -> ParsedFile:
    """What a CASE package holds, as an outline file would."""
    value = case_package(written.value)
    top = location_of(value) or Location(written.shown, 1, 1)
    document = value["CFDocument"] if isinstance(value["CFDocument"], dict) else {}
    findings: list[Finding] = []
    package = read_package(value, top, findings)
    tree = CaseTree(package, top)
    findings.extend(tree.circles())
    listed = tree.domains
    codes = CaseCodes(
        listed, {name: str(item.get("humanCodingScheme") or "") for name, item in package.items.items()}
    )
    domains = sequence(top)
    domains.extend(_domain(domain, package, codes, top) for domain in listed)
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
    return written._replace(
        value=made,
        findings=(*written.findings, *findings),
        notices=() if findings else (*written.notices, *tree.notices()),
    )


def _domain(domain: CaseDomain, package: CasePackage, codes: CaseCodes, top: Location) -> LocatedMapping:
    item = package.items[domain.name]
    at = location_of(item) or top
    made = mapping(at)
    made[text("domain", at)] = text(codes.domains[domain.name], at)
    made[text("title", at)] = _said(item, at)
    competencies = sequence(at)
    for leaf in domain.leaves:
        here = location_of(package.items[leaf.name]) or at
        inner = mapping(here)
        inner[text("competency", here)] = text(codes.leaves[leaf.name], here)
        inner[text("text", here)] = _text(leaf, package, here)
        competencies.append(inner)
    made[text("competencies", at)] = competencies
    return made


def _text(leaf: CaseLeaf, package: CasePackage, at: Location) -> Any:
    """What a competency says, below the titles of its groups, with the numbers that they have."""
    said = _said(package.items[leaf.name], at)
    groups = [package.items[name] for name in leaf.groups]
    titles = [" ".join(str(part) for part in (_number(group), _said(group, at)) if part) for group in groups]
    return text(": ".join((*titles, str(said))), at) if titles and isinstance(said, str) else said


def _number(item: CaseItem) -> str:
    return str(item.get("humanCodingScheme") or "")


def _said(item: CaseItem, at: Location) -> Any:
    """What an item says; its identifier where it says nothing, which is a finding already."""
    return statement(item) or text(str(item["identifier"]), at)
