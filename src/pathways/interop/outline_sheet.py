"""An outline from a sheet: one row a competency, with its domain."""

from collections.abc import Iterator
from pathlib import Path

from pathways.interop.ids import prefixed_id
from pathways.loading.tables.heads import ColumnNames
from pathways.loading.tables.sheet import Sheet
from pathways.loading.tables.table import read_table
from pathways.loading.text.located import (
    LocatedList,
    LocatedMapping,
    LocatedText,
    ParsedFile,
    mapping,
    sequence,
    text,
)
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, Location

COLUMNS = ColumnNames(
    {
        "domain": ("domain number", "domain code"),
        "domain_title": ("domain title", "domain name", "title"),
        "low": ("weight low", "weight min", "weight"),
        "high": ("weight high", "weight max"),
        "competency": (
            "competency number",
            "competency code",
            "human coding scheme",
            "code",
            "number",
            "task",
        ),
        "text": ("statement", "description", "full statement", "competency statement", "competency text"),
        "level": ("bloom level", "bloom", "depth"),
        "topics": ("topic",),
    },
    ("domain", "competency", "text"),
    frozenset({"topics"}),
)


OF_DOMAINS = ("domain_title", "low", "high")
"""What is said of a domain, in any row of it."""


def outline_of_sheets(sheets: list[Sheet], path: Path) -> ParsedFile:
    """What sheets hold, as an outline file would: domains in the order of their first rows.

    Args:
        sheets: those with columns `domain`, `competency` and `text` are read.
        path: the file, which names the outline.
    """
    read = read_table(sheets, COLUMNS)
    top = Location(sheets[0].shown, 1, 1)
    domains: dict[str, LocatedMapping] = {}
    told_of: dict[str, dict[str, LocatedText]] = {}
    findings: list[Finding] = [*read.findings]
    if not read.rows and not findings:
        findings.append(Finding(top, "P010", fault("no-rows")))
    for row in read.rows:
        number = row.pop("domain", None)
        if number is None:
            findings.append(Finding(row.at, "R102", fault("missing-key", key="domain")))
            continue
        told = told_of.setdefault(number.casefold(), {})
        findings += _otherwise(told, row)
        part = domains.setdefault(number.casefold(), _domain(row, number))
        inner = mapping(row.at)
        inner.update((key, value) for key, value in row.items() if key not in OF_DOMAINS)
        part["competencies"].append(inner)
    for number, part in domains.items():
        _tell(part, told_of[number])
    made = _outline(path, top, list(domains.values()))
    return ParsedFile(sheets[0].shown, made, tuple(findings), tuple(read.notices))


def _domain(row: LocatedMapping, number: str) -> LocatedMapping:
    made = mapping(row.at)
    made[text("domain", row.at)] = number
    made[text("title", row.at)] = number
    made[text("competencies", row.at)] = sequence(row.at)
    return made


def _otherwise(told: dict[str, LocatedText], row: LocatedMapping) -> Iterator[Finding]:
    """Gather what a row says of its domain; a finding where an earlier row says something else."""
    for key in OF_DOMAINS:
        if key in row and told.setdefault(key, row[key]) != row[key]:
            yield Finding(row[key].at, "P012", fault("domain-told-otherwise", text=Written(row[key])))


def _tell(made: LocatedMapping, told: dict[str, LocatedText]) -> None:
    """Put the title and the weights of a domain where they belong, whichever row has them."""
    if title := told.get("domain_title"):
        made["title"] = title
    low, high = told.get("low", told.get("high")), told.get("high", told.get("low"))
    if low and high:
        weight = sequence(low.at)
        weight.extend([low, high])
        made[text("weight", low.at)] = weight


def _outline(path: Path, top: Location, domains: list[LocatedMapping]) -> LocatedMapping:
    listed: LocatedList = sequence(top)
    listed.extend(domains)
    edition = mapping(top)
    edition.update({text("edition", top): text("file", top), text("domains", top): listed})
    editions = sequence(top)
    editions.append(edition)
    made = mapping(top)
    made.update(
        {text("outline", top): text(prefixed_id(path.stem), top), text("name", top): text(path.stem, top)}
    )
    made.update({text("kind", top): text("curriculum", top), text("editions", top): editions})
    return made
