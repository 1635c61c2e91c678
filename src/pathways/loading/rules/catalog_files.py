"""Rule files to a catalog."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from pathways.loading.rules.compiled_catalog import compiled_catalog, keep_compiled
from pathways.loading.rules.rule_file import KINDS, RuleFile, read_rules
from pathways.loading.text.validation import validate
from pathways.model.catalog import Catalog, Definition
from pathways.model.labor.career import Career
from pathways.model.labor.occupation import Occupation
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.credential import Credential
from pathways.model.rules.degree import DegreeOrder
from pathways.model.rules.organization import Organization
from pathways.model.rules.source import SourceList
from pathways.model.rules.vocabulary import Vocabulary
from pathways.model.school.outline import Outline
from pathways.model.values.base import Model
from pathways.model.values.finding import Finding, InvalidInputError, Location, collect_errors
from pathways.model.values.names import Names, ReferenceKind

VOCABULARIES: dict[str, ReferenceKind] = {
    "domains": "domain",
    "fields": "field",
    "roles": "role",
    "topics": "topic",
    "trainings": "training",
    "licences": "licence",
    "attestors": "attestor",
}


def load(folder: str | Path | None = None, *, examples: bool = False) -> Catalog:
    """Load the shipped rules, and over them those of a folder of your own.

    Args:
        folder: rule files that add to the shipped ones, or override those that define the same name.
        examples: read the examples of the rules too, which take longer than the rules and decide nothing.

    Returns:
        The catalog.

    Raises:
        InvalidInputError: with every fault of every file.
    """
    if folder is None and not examples:
        return compiled_catalog(_shipped)
    return catalog_of(read_rules(folder), examples=examples)


def compile_shipped() -> Path:
    """Read the shipped rules and keep them for quick starts, whatever was kept; where they are kept.

    Raises:
        InvalidInputError: with every fault of every file, or where the file cannot be written.
    """
    return keep_compiled(_shipped())


def _shipped() -> Catalog:
    return catalog_of(read_rules(), examples=False)


def catalog_of(by_name: dict[str, RuleFile], *, examples: bool = True) -> Catalog:
    """Make the catalog of some rule files, with their examples or without.

    Raises:
        InvalidInputError: with every fault of every file.
    """
    if not examples:
        by_name = {name: file.without("examples") for name, file in by_name.items()}
    names = _names(list(by_name.values()))
    models = collect_errors(
        *(partial(validate, KINDS[file.word], file.written, names) for file in by_name.values())
    )
    return _catalog(
        dict(zip(by_name, models, strict=True)), names, {name: file.defined for name, file in by_name.items()}
    )


def _names(files: list[RuleFile]) -> Names:
    tables: dict[ReferenceKind, dict[str, set[str]]] = {}
    for file in files:
        for kind, name, spellings in _defined(file):
            for spelling in {name, *spellings}:
                tables.setdefault(kind, {}).setdefault(str(spelling).casefold(), set()).add(name)
    return Names(
        tables={
            kind: {spelling: tuple(sorted(ids)) for spelling, ids in sorted(table.items())}
            for kind, table in tables.items()
        },
        designations={
            name.casefold(): name
            for file in files
            if file.word == "credential"
            for name in _designations(file.value)
        },
    )


def _defined(file: RuleFile) -> Iterator[tuple[ReferenceKind, str, list[str]]]:
    """What a file defines, with its other spellings; malformed parts are left for the models to refuse."""
    value = file.value
    if file.word == "credential":
        former = [mapping.get("abbreviation") for mapping in _mappings(value.get("former_names"))]
        yield (
            "credential",
            file.name,
            _texts([value.get("abbreviation"), *_texts(value.get("also")), *former, *_designations(value)]),
        )
    elif file.word == "organization":
        yield "organization", file.name, []
    elif file.word == "occupation":
        yield "occupation", file.name, _texts([value.get("soc"), *_texts(value.get("also"))])
    elif file.word == "outline":
        yield "outline", file.name, _texts(value.get("also"))
    elif file.word == "career":
        yield "career", file.name, _texts(value.get("also"))
    elif file.word == "vocabulary" and file.name in VOCABULARIES and isinstance(value.get("terms"), dict):
        for term, told in value["terms"].items():
            also = told.get("also") if isinstance(told, dict) else None
            yield VOCABULARIES[file.name], str(term), _texts(also)
    elif file.word == "degrees":
        for level in _mappings(value["degrees"]):
            also = level.get("also")
            yield "degree", str(level.get("level")), _texts(also)
    elif file.word == "sources" and isinstance(value["sources"], dict):
        for source in value["sources"]:
            yield "source", str(source), []


def _designations(value: dict[str, Any]) -> list[str]:
    """The designations that a credential's editions give it."""
    designations = [edition.get("designation") for edition in _mappings(value.get("editions"))]
    return _texts([mapping.get("name") for mapping in _mappings(designations)])


def _texts(value: Any) -> list[str]:
    return (
        [value_part for value_part in value if isinstance(value_part, str)] if isinstance(value, list) else []
    )


def _mappings(value: Any) -> list[dict[str, Any]]:
    return (
        [value_part for value_part in value if isinstance(value_part, dict)]
        if isinstance(value, list)
        else []
    )


def _catalog(models: dict[str, Model], names: Names, defined: dict[str, Definition]) -> Catalog:
    missing = [word for word in ("degrees", *VOCABULARIES) if word not in models]
    if missing:
        raise InvalidInputError(
            [Finding(Location("rules"), "L004", f"no file defines `{word}`", "add it") for word in missing]
        )
    degrees = models["degrees"]
    assert isinstance(degrees, DegreeOrder)  # noqa: S101 - the file's first key says so
    lists = [model for model in models.values() if isinstance(model, SourceList)]
    return Catalog(
        credentials={name: model for name, model in models.items() if isinstance(model, Credential)},
        organizations={name: model for name, model in models.items() if isinstance(model, Organization)},
        vocabularies={name: model for name, model in models.items() if isinstance(model, Vocabulary)},
        occupations={name: model for name, model in models.items() if isinstance(model, Occupation)},
        careers={name: model for name, model in models.items() if isinstance(model, Career)},
        outlines={name: model for name, model in models.items() if isinstance(model, Outline)},
        renewals={name: model for name, model in models.items() if isinstance(model, Renewal)},
        degrees=degrees.degrees,
        sources={name: source for source_list in lists for name, source in source_list.sources.items()},
        names=names,
        defined=defined,
    )
