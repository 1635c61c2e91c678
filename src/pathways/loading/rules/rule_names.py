"""The names that rule files define, with every spelling of each."""

from collections.abc import Iterator
from typing import Any

from pathways.loading.rules.rule_file import RuleFile
from pathways.model.values.names import VOCABULARIES, Names, ReferenceKind

SpellingTables = dict[ReferenceKind, dict[str, set[str]]]
"""By kind, what each spelling stands for."""


def names_of(files: list[RuleFile]) -> Names:
    """Every name that some files define, by kind and spelling; more than one id where it is ambiguous."""
    tables: SpellingTables = {}
    titles: SpellingTables = {}
    for file in files:
        for kind, name, spellings, shown in _defined(file):
            for table, words in ((tables, {name, *spellings}), (titles, shown)):
                for word in words:
                    table.setdefault(kind, {}).setdefault(word.casefold(), set()).add(name)
    return Names(
        tables=_settled(tables),
        titles=_settled(titles),
        designations={
            name.casefold(): name
            for file in files
            if file.word == "credential"
            for name in _designations(file.value)
        },
        uncovered={
            spelling.casefold(): described
            for file in files
            if file.word == "uncovered"
            for spelling, described in _uncovered(file.value)
        },
    )


def _settled(tables: SpellingTables) -> dict[ReferenceKind, dict[str, tuple[str, ...]]]:
    return {
        kind: {spelling: tuple(sorted(ids)) for spelling, ids in sorted(table.items())}
        for kind, table in tables.items()
    }


def _defined(file: RuleFile) -> Iterator[tuple[ReferenceKind, str, list[str], list[str]]]:
    """What a file defines, with its other spellings and with its titles, by which rules do not name it.

    Malformed parts are left for the models to refuse.
    """
    value = file.value
    if file.word == "credential":
        former = [mapping.get("abbreviation") for mapping in _mappings(value.get("former_names"))]
        yield (
            "credential",
            file.name,
            _texts([value.get("abbreviation"), *_texts(value.get("also")), *former, *_designations(value)]),
            _texts([value.get("name")]),
        )
    elif file.word == "organization":
        titles = _texts([value.get("abbreviation"), value.get("name"), *_texts(value.get("also"))])
        yield "organization", file.name, [], titles
    elif file.word == "occupation":
        yield "occupation", file.name, _texts([value.get("soc"), *_texts(value.get("also"))]), []
    elif file.word == "outline":
        yield "outline", file.name, _texts(value.get("also")), []
    elif file.word == "career":
        yield "career", file.name, _texts(value.get("also")), []
    elif file.word == "vocabulary" and file.name in VOCABULARIES and isinstance(value.get("terms"), dict):
        for term, told in value["terms"].items():
            told = told if isinstance(told, dict) else {}
            yield VOCABULARIES[file.name], str(term), _texts(told.get("also")), _texts([told.get("label")])
    elif file.word == "degrees":
        for level in _mappings(value["degrees"]):
            if isinstance(level.get("level"), str):  # else the model says what is wrong
                yield "degree", level["level"], _texts(level.get("also")), _texts([level.get("label")])
    elif file.word == "sources" and isinstance(value["sources"], dict):
        for source in value["sources"]:
            yield "source", str(source), [], []


def _uncovered(value: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The credentials that are known by name only, by each spelling, with what is said of them."""
    for one in _mappings(value.get("credentials")):
        described = f"{one.get('name')}, of {one.get('issuer')} ({one.get('website')})"
        for spelling in _texts([one.get("abbreviation"), *_texts(one.get("also"))]):
            yield spelling, described


def _designations(value: dict[str, Any]) -> list[str]:
    """The designations that a credential's editions give it."""
    designations = [edition.get("designation") for edition in _mappings(value.get("editions"))]
    return _texts([mapping.get("name") for mapping in _mappings(designations)])


def _texts(value: Any) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _mappings(value: Any) -> list[dict[str, Any]]:
    return [mapping for mapping in value if isinstance(mapping, dict)] if isinstance(value, list) else []
