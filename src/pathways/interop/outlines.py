"""Outlines that a school has as files: YAML as a rule file is, a sheet, or a CASE framework."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path

from pathways.interop.case_framework import is_framework, outline_of_framework
from pathways.interop.ids import slug
from pathways.interop.outline_sheet import outline_of_sheets
from pathways.loading.tables.sheet import SHEETS
from pathways.loading.tables.table_file import read_sheets
from pathways.loading.text.file_text import display_name
from pathways.loading.text.located import ParsedFile, location_of, mapping, sequence, text
from pathways.loading.text.parse import read
from pathways.loading.text.validation import validate
from pathways.model.catalog import Catalog, Definition
from pathways.model.rules.source import Source, Trust
from pathways.model.school.outline import Outline
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError, Location
from pathways.wording import labels

ENDINGS = (".yaml", ".yml", ".json", *SHEETS)


def is_file(word: str) -> bool:
    """Whether what names an outline names a file of one."""
    return word.casefold().endswith(ENDINGS)


def with_outlines(catalog: Catalog, paths: Iterable[str | Path]) -> tuple[Catalog, tuple[str, ...]]:
    """The catalog with the outlines of some files, and their ids.

    Args:
        catalog: the rules; an outline of the same id is replaced.
        paths: YAML, CSV, XLSX or CASE JSON files.

    Raises:
        InvalidInputError: with every fault of the files.
    """
    findings: list[Finding] = []
    names = []
    for path in map(Path, paths):
        try:
            catalog, name = _with_outline(catalog, path)
            names.append(name)
        except InvalidInputError as unusable:
            findings += unusable.findings
    if findings:
        raise InvalidInputError(findings)
    return catalog, tuple(names)


def _with_outline(catalog: Catalog, path: Path) -> tuple[Catalog, str]:
    shown = display_name(path)
    written = _written(path, shown)
    value = written.value
    if not isinstance(value, dict):
        raise InvalidInputError(
            [*written.findings, Finding(Location(shown, 1, 1), "L002", fault("not-an-outline"))]
        )
    source = f"file-{slug(path.stem)}"
    file = with_citation(written, source)
    tables = {**catalog.names.tables, "source": {**catalog.names.tables["source"], source: (source,)}}
    names = catalog.names.model_copy(update={"tables": tables})
    outline = validate(Outline, file, names).noting(written.notices)
    spelled = {spelling.casefold(): (outline.outline,) for spelling in (outline.outline, *outline.also)}
    tables["outline"] = {**catalog.names.tables.get("outline", {}), **spelled}
    return catalog.model_copy(
        update={
            "names": names.model_copy(update={"tables": tables}),
            "outlines": {**catalog.outlines, outline.outline: outline},
            "sources": {**catalog.sources, source: _source(path, outline)},
            "defined": {
                **catalog.defined,
                outline.outline: Definition(
                    file=shown,
                    digest=sha256(path.read_bytes()).hexdigest(),
                    own=True,
                ),
            },
        }
    ), outline.outline


def _written(path: Path, shown: str) -> ParsedFile:
    if path.suffix.casefold() in SHEETS:
        return outline_of_sheets(read_sheets(path, shown), path)
    return as_outline(read(path, shown))


def as_outline(written: ParsedFile) -> ParsedFile:
    """What a YAML or JSON file holds, as an outline file would: a CASE framework, or what is one."""
    return outline_of_framework(written) if is_framework(written.value) else written


def with_citation(written: ParsedFile, source: str) -> ParsedFile:
    """An outline as it stands in its file, citing a source of its own where it cites nothing."""
    value = written.value
    if not isinstance(value, dict) or "cites" in value:
        return written
    at = location_of(value) or Location(written.shown, 1, 1)
    told, cites = mapping(at), sequence(at)
    told.update(value)
    cites.append(text(source, at))
    told[text("cites", at)] = cites
    return written._replace(value=told)


def _source(path: Path, outline: Outline) -> Source:
    """The file as a source: a copy that the school vouches for."""
    read_on = date.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ012 - the day where the person is
    value = {"title": labels.school_copy(outline.name, path.name), "read": read_on.isoformat()}
    return Source.model_validate({**value, "trust": Trust.COPY})
