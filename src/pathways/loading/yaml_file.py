"""YAML files, read as text with places; what could be code, or could be misread, is a finding."""

from pathlib import Path
from typing import Any

import yaml

from pathways.loading.placed import Mapping, Sequence, Text
from pathways.model.finding import Finding, Location, Unusable

LARGEST = 4_000_000
DEEPEST = 40
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Reader(_Loader):  # type: ignore[misc]  # which of the two loaders depends on the machine
    """Resolves null alone: every other plain scalar stays the text that it is."""


_Reader.yaml_implicit_resolvers = {
    first: [("tag:yaml.org,2002:null", pattern)]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    for tag, pattern in resolvers
    if tag == "tag:yaml.org,2002:null"
}


def read(path: Path, shown: str) -> Any:
    """Read a file into `Mapping`, `Sequence`, `Text` and None.

    Args:
        path: the file.
        shown: its name in findings.

    Raises:
        Unusable: not a file of plain YAML; carries every finding.
    """
    return parse(_text(path, shown), shown)


def parse(text: str, shown: str) -> Any:
    """Read text, as `read` does a file."""
    try:
        _guard(text, shown)
        node = yaml.compose(text, Loader=_Reader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _unusable(
            _at(shown, mark), "Y002", _problem(error), "check quotes, colons and indents"
        ) from None
    except yaml.YAMLError as error:
        raise _unusable(
            Location(shown), "Y002", f"not YAML: {error}".splitlines()[0], "save it as text"
        ) from None
    if node is None:
        raise _unusable(Location(shown), "Y003", "the file is empty", "write at least one key")
    findings: list[Finding] = []
    value = _build(node, shown, findings)
    if findings:
        raise Unusable(findings)
    return value


def _text(path: Path, shown: str) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise _unusable(Location(shown), "Y001", "is too large", f"keep it under {LARGEST:,} bytes")
        return content.decode("utf-8-sig")
    except FileNotFoundError:
        raise _unusable(Location(shown), "Y001", "no such file", "check the name") from None
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise _unusable(Location(shown), "Y001", reason, "name a file that can be read") from None
    except UnicodeDecodeError:
        raise _unusable(Location(shown), "Y001", "is not UTF-8 text", "save it as UTF-8") from None


def _guard(text: str, shown: str) -> None:
    """Walk the events before composing: deep nesting would end the process, and aliases hide places."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=_Reader):
        at = _at(shown, event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            raise _unusable(at, "Y004", f"alias `*{event.anchor}`", "write the value out")
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise _unusable(at, "Y004", f"tag `{tag}`", "write plain values without `!`")
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _unusable(at, "Y004", "a second document", "write one document a file")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise _unusable(at, "Y004", f"nested more than {DEEPEST} deep", "check for stray brackets")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _build(node: yaml.Node, shown: str, findings: list[Finding]) -> Any:
    at = _at(shown, node.start_mark)
    if isinstance(node, yaml.ScalarNode):
        if node.tag == "tag:yaml.org,2002:null":
            return None
        text = Text(node.value)
        text.at = at
        return text
    if isinstance(node, yaml.SequenceNode):
        items = Sequence(_build(item, shown, findings) for item in node.value)
        items.at = at
        return items
    mapping = Mapping()
    mapping.at = at
    for key_node, value_node in node.value:
        key = _build(key_node, shown, findings)
        key_at = _at(shown, key_node.start_mark)
        if not isinstance(key, Text):
            findings.append(
                Finding(key_at, "Y005", "a key that is not text", "write a plain word before the colon")
            )
        elif key in mapping:
            findings.append(Finding(key_at, "Y006", f"`{key}` stands here twice", "keep one"))
        else:
            mapping[key] = _build(value_node, shown, findings)
    return mapping


def _at(shown: str, mark: Any) -> Location:
    return Location(shown, mark.line + 1, mark.column + 1) if mark else Location(shown)


def _problem(error: yaml.MarkedYAMLError) -> str:
    return f"not YAML: {error.problem or error.context or 'it cannot be read'}"


def _unusable(at: Location, code: str, message: str, remedy: str) -> Unusable:
    return Unusable([Finding(at, code, message, remedy)])
