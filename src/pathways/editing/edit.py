"""A change to one value of a YAML or JSON text; every other byte of it stays, comments too."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import NoneType
from typing import Any

import yaml

from pathways.editing.record_path import PathSteps
from pathways.editing.yaml_text import YamlValue, yaml_text
from pathways.loading.text.file_text import display_name
from pathways.loading.text.parse import read_text
from pathways.loading.text.yaml_file import NULL, composed
from pathways.model.values.finding import InvalidInputError, Location, invalid_input

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


def replace_value(text: str, path: Path, steps: PathSteps, value: YamlValue) -> str:
    """The text with a value put where some steps lead; what is not there yet on the way is added.

    Args:
        text: of a file that can be read.
        path: its name, which says whether it is JSON.
        steps: keys, and numbers of items; one past the last item adds an item.
        value: what is to stand there.

    Raises:
        InvalidInputError: it cannot be put there without a change to the rest; nothing else is raised.
    """
    before = read_text(path, text, display_name(path)).value
    as_json = path.suffix.casefold() == ".json"
    try:
        made = _put(text, composed(text, display_name(path)), steps, value, partial(_typed, as_json=as_json))
        kept = read_text(path, made, display_name(path)).value == _applied(before, steps, value)
    except InvalidInputError:
        kept = False
    if not kept:
        where = ".".join(map(str, steps))
        raise invalid_input(
            Location(display_name(path)),
            "W004",
            "not-editable",
            where=where,
            value=_typed(value, as_json=as_json),
        )
    return made


def _applied(value: Any, steps: PathSteps, new: YamlValue) -> Any:
    """What the file must then hold; what no file holds where the steps lead nowhere."""
    if not steps:
        return new
    step, *rest = steps
    if isinstance(step, int) and isinstance(value, list | NoneType) and step <= len(value or []):
        items = list(value or [])
        old = items[step] if step < len(items) else None
        return [*items[:step], _applied(old, tuple(rest), new), *items[step + 1 :]]
    if isinstance(step, str) and isinstance(value, dict | NoneType):
        return {**(value or {}), step: _applied((value or {}).get(step), tuple(rest), new)}
    return NotImplemented


def _put(
    text: str, node: yaml.Node, steps: PathSteps, value: YamlValue, typed: Callable[[YamlValue], str]
) -> str:
    step, *rest = steps
    inside = _child(node, step)
    if inside is not None and rest and not _is_null(inside):
        return _put(text, inside, tuple(rest), value, typed)
    for part in reversed(rest):
        value = [value] if isinstance(part, int) else {part: value}
    if inside is not None:
        if isinstance(inside, yaml.CollectionNode) and not inside.flow_style and inside.value:
            return text  # a block is not replaced, which the caller sees
        begin, end = _span(inside)
        space = " " if begin == end else ""  # `key:` with nothing after it
        return text[:begin] + space + typed(value) + text[end:]
    return _added(text, node, step, value, typed)


def _added(
    text: str, node: yaml.Node, step: str | int, value: YamlValue, typed: Callable[[YamlValue], str]
) -> str:
    """A key more in a mapping, or an item more in a list."""
    if not isinstance(node, yaml.CollectionNode):
        return text
    last = node.value[-1] if node.value else None
    last = last[1] if isinstance(last, tuple) else last
    if node.flow_style:
        begin, at = _span(last) if last else (0, _span(node)[1] - 1)
        new = typed(value) if isinstance(step, int) else typed({step: value})[1:-1]
        comma = "" if last is None else " , " if begin == at else ", "
        return text[:at] + comma + new + text[at:]
    at = _end_of_line(text, node)
    newline = "\r\n" if "\r\n" in text else "\n"
    if isinstance(value, list | dict):
        block = yaml_text([value] if isinstance(step, int) else {step: value})
    else:
        block = ("- " if isinstance(step, int) else f"{typed(step)}: ") + typed(value)
    lines = [" " * node.start_mark.column + line + newline for line in block.splitlines()]
    before = text[:at]
    return before + ("" if before.endswith("\n") else newline) + "".join(lines) + text[at:]


def _end_of_line(text: str, node: yaml.Node) -> int:
    """Where the line after the last that a node takes begins."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    _, at = _span(node)
    if getattr(node, "style", None) in ("|", ">") and text[at - 1 : at] == "\n":
        return at
    newline = text.find("\n", at)
    return len(text) if newline < 0 else newline + 1


def _span(node: yaml.Node) -> tuple[int, int]:
    """Where in the text a node begins and ends."""
    return node.start_mark.index, node.end_mark.index


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((incomplete for key, incomplete in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == NULL


def _typed(value: YamlValue, *, as_json: bool) -> str:
    """A value as a person would type it on one line."""
    if as_json:
        return json.dumps(_numbers(value), ensure_ascii=False)
    return yaml_text(value, flow=True)


def _numbers(value: Any) -> Any:
    """The same, with numbers where the text is one that JSON knows."""
    if isinstance(value, dict):
        return {key: _numbers(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_numbers(part) for part in value]
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        number = float(value) if "." in value else int(value)
        return number if str(number) == value else value
    return value
