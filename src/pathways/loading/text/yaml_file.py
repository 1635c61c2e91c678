"""YAML files, read as text with places; what could be code, or could be misread, is a finding."""

from typing import Any

import yaml
from yaml.reader import ReaderError

from pathways.loading.text.file_text import DEEPEST
from pathways.loading.text.located import LocatedText, ParsedFile, duplicate_key, mapping, sequence, text
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, InvalidInputError, Location, invalid_input

NULL = "tag:yaml.org,2002:null"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TextLoader(_Loader):  # type: ignore[misc]  # which of the two loaders depends on the machine
    """Resolves null alone: every other plain scalar stays the text that it is."""


_TextLoader.yaml_implicit_resolvers = {
    first: [(NULL, pattern)]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    for tag, pattern in resolvers
    if tag == NULL
}


def parse(written: str, shown: str) -> ParsedFile:
    """Read text into `LocatedMapping`, `LocatedList`, `LocatedText` and None.

    Raises:
        InvalidInputError: it is not plain YAML, or empty.
    """
    findings: list[Finding] = []
    return ParsedFile(shown, _build(composed(written, shown), shown, findings), tuple(findings))


def composed(written: str, shown: str) -> yaml.Node:
    """Read text into nodes, which know where they begin and end.

    Raises:
        InvalidInputError: it is not plain YAML, or empty.
    """
    try:
        _guard(written, shown)
        node: yaml.Node | None = yaml.compose(written, Loader=_TextLoader)
    except yaml.MarkedYAMLError as error:
        at = _at(shown, error.problem_mark or error.context_mark)
        if "nesting depth" in str(error.problem):  # what libyaml says where it stops before `_guard` does
            raise _too_deep(at) from None
        problem = error.problem or error.context
        raise (
            invalid_input(at, "Y002", "not-yaml", problem=problem)
            if problem
            else invalid_input(at, "Y002", "unreadable-yaml")
        ) from None
    except ReaderError as error:
        before = written.encode()[: error.position].decode(errors="ignore").split("\n")
        at = Location(shown, len(before), len(before[-1]) + 1)
        raise invalid_input(at, "Y002", "not-yaml-character") from None
    if node is None or node.tag == NULL:
        raise invalid_input(Location(shown, 1, 1), "Y003", "empty-file")
    return node


def _guard(written: str, shown: str) -> None:
    """Walk the events before composing: deep nesting would end the process, and aliases hide places."""
    depth = documents = 0
    for event in yaml.parse(written, Loader=_TextLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        elif isinstance(event, yaml.AliasEvent):
            raise invalid_input(
                _at(shown, event.start_mark), "Y004", "yaml-alias", alias=Written(str(event.anchor))
            )
        if tag := getattr(event, "tag", None):
            short = tag.replace("tag:yaml.org,2002:", "!!", 1)
            raise invalid_input(_at(shown, event.start_mark), "Y004", "yaml-tag", tag=Written(short))
        if documents > 1:
            at = _at(shown, event.start_mark)
            raise invalid_input(at, "Y004", "second-document")
        if depth > DEEPEST:
            raise _too_deep(_at(shown, event.start_mark))


def _build(node: yaml.Node, shown: str, findings: list[Finding]) -> Any:
    at = _at(shown, node.start_mark)
    if isinstance(node, yaml.ScalarNode):
        if node.tag == NULL:
            return None
        return text(node.value, at)
    if isinstance(node, yaml.SequenceNode):
        items = sequence(at)
        items.extend(_build(item, shown, findings) for item in node.value)
        return items
    made = mapping(at)
    for key_node, value_node in node.value:
        key = _build(key_node, shown, findings)
        value = _build(value_node, shown, findings)
        if not isinstance(key, LocatedText):
            key_at = _at(shown, key_node.start_mark)
            findings.append(Finding(key_at, "Y005", fault("key-not-text")))
        elif key in made:
            findings.append(duplicate_key(key))
        else:
            made[key] = value
    return made


def _at(shown: str, mark: Any) -> Location:
    return Location(shown, mark.line + 1, mark.column + 1) if mark else Location(shown)


def _too_deep(at: Location) -> InvalidInputError:
    return invalid_input(at, "Y004", "nested-too-deep", deepest=DEEPEST)
