"""An outline from a sheet: one row a competency, with its domain."""

from pathlib import Path

from pathways.interop.ids import prefixed_id
from pathways.loading.tables.heads import ColumnNames
from pathways.loading.tables.sheet import Sheet
from pathways.loading.tables.table import read_table
from pathways.loading.text.located import LocatedList, LocatedMapping, ParsedFile, mapping, sequence, text
from pathways.model.values.fault import fault
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


def outline_of_sheets(sheets: list[Sheet], path: Path) -> ParsedFile:
    """What sheets hold, as an outline file would: domains in the order of their first rows.

    Args:
        sheets: those with columns `domain`, `competency` and `text` are read.
        path: the file, which names the outline.
    """
    read = read_table(sheets, COLUMNS)
    top = Location(sheets[0].shown, 1, 1)
    domains: dict[str, LocatedMapping] = {}
    findings: list[Finding] = [*read.findings]
    if not read.rows and not findings:
        findings.append(Finding(top, "P010", fault("no-rows")))
    for row in read.rows:
        number = row.pop("domain", None)
        if number is None:
            findings.append(Finding(row.at, "R102", fault("missing-key", key="domain")))
            continue
        part = domains.setdefault(number.casefold(), _domain(row, number))
        inner = mapping(row.at)
        inner.update((key, value) for key, value in row.items() if key not in ("domain_title", "low", "high"))
        part["competencies"].append(inner)
    made = _outline(path, top, list(domains.values()))
    return ParsedFile(sheets[0].shown, made, tuple(findings), tuple(read.notices))


def _domain(row: LocatedMapping, number: str) -> LocatedMapping:
    made = mapping(row.at)
    made[text("domain", row.at)] = number
    made[text("title", row.at)] = row.get("domain_title", number)
    if "low" in row:
        weight = sequence(row.at)
        weight.extend([row["low"], row.get("high", row["low"])])
        made[text("weight", row.at)] = weight
    made[text("competencies", row.at)] = sequence(row.at)
    return made


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
