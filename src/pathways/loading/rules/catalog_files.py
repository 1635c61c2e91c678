"""Rule files to a catalog."""

from functools import partial
from pathlib import Path

from pathways.loading.rules.compiled_catalog import compiled_catalog, keep_compiled
from pathways.loading.rules.rule_file import KINDS, RuleFile, read_rules
from pathways.loading.rules.rule_names import names_of
from pathways.loading.text.validation import ModelT, validate
from pathways.model.catalog import Catalog, Definition
from pathways.model.labor.career import Career
from pathways.model.labor.occupation import Occupation
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.credential import Credential
from pathways.model.rules.degree import DegreeOrder
from pathways.model.rules.organization import Organization
from pathways.model.rules.source import SourceList
from pathways.model.rules.uncovered import UncoveredList
from pathways.model.rules.vocabulary import Vocabulary
from pathways.model.school.outline import Outline
from pathways.model.values.base import Model
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError, Location, collect_each
from pathways.model.values.names import VOCABULARIES, NameRecorder, Names


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
    if examples:
        return catalog_of(read_rules(folder))
    own = None if folder is None else Path(folder)
    return compiled_catalog(own, lambda: catalog_of(read_rules(own), examples=False))


def compile_shipped() -> Path:
    """Read the shipped rules and keep them for quick starts, whatever was kept; where they are kept.

    Raises:
        InvalidInputError: with every fault of every file, or where the file cannot be written.
    """
    return keep_compiled(catalog_of(read_rules(), examples=False))


def catalog_of(by_name: dict[str, RuleFile], *, examples: bool = True) -> Catalog:
    """Make the catalog of some rule files, with their examples or without.

    Raises:
        InvalidInputError: with every fault of every file.
    """
    if not examples:
        by_name = {name: file.without("examples") for name, file in by_name.items()}
    names = names_of(list(by_name.values()))
    read = collect_each(partial(_model, file, names) for file in by_name.values())
    return _catalog(
        {name: model for name, (model, _) in zip(by_name, read, strict=True)},
        names,
        {name: defined for name, (_, defined) in zip(by_name, read, strict=True)},
    )


def _model(file: RuleFile, names: Names) -> tuple[Model, Definition]:
    """What a file defines, and the definition with what it refers to."""
    recorder = NameRecorder(names)
    model = validate(KINDS[file.word], file.written, recorder)
    sources = tuple(model.sources) if isinstance(model, SourceList) else ()
    refers = tuple(sorted(recorder.recorded))
    return model, file.defined.model_copy(update={"refers": refers, "sources": sources})


def _catalog(models: dict[str, Model], names: Names, defined: dict[str, Definition]) -> Catalog:
    missing = [word for word in ("degrees", *VOCABULARIES) if word not in models]
    if missing:
        raise InvalidInputError(
            [Finding(Location("rules"), "L004", fault("undefined-kind", word=word)) for word in missing]
        )
    degrees = models["degrees"]
    assert isinstance(degrees, DegreeOrder)  # noqa: S101 - the file's first key says so
    return Catalog(
        credentials=_all(Credential, models),
        organizations=_all(Organization, models),
        vocabularies=_all(Vocabulary, models),
        occupations=_all(Occupation, models),
        careers=_all(Career, models),
        outlines=_all(Outline, models),
        renewals=_all(Renewal, models),
        degrees=degrees.degrees,
        sources={
            name: source
            for listed in _all(SourceList, models).values()
            for name, source in listed.sources.items()
        },
        uncovered=tuple(one for each in _all(UncoveredList, models).values() for one in each.credentials),
        names=names,
        defined=defined,
    )


def _all(kind: type[ModelT], models: dict[str, Model]) -> dict[str, ModelT]:
    """The models of one kind."""
    return {name: model for name, model in models.items() if isinstance(model, kind)}
