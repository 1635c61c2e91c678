"""JSON, read as `yaml_file` reads YAML: scalars stay the text that was typed, each piece with its place."""

import re
from bisect import bisect_right
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # its own strings, escapes and all
from typing import Any

from pathways.loading.text.file_text import DEEPEST
from pathways.loading.text.located import (
    LocatedList,
    LocatedMapping,
    LocatedText,
    ParsedFile,
    duplicate_key,
    mapping,
    sequence,
    text,
)
from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import Finding, InvalidInputError, Location, invalid_input

_SPACE = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse(written: str, shown: str) -> ParsedFile:
    """Read text into `LocatedMapping`, `LocatedList`, `LocatedText` and None.

    Raises:
        InvalidInputError: it is not JSON, or empty.
    """
    reader = _JsonParser(written, shown)
    if reader.end == len(written):
        raise invalid_input(Location(shown, 1, 1), "Y003", "empty-file")
    value = reader.value(0)
    if reader.end < len(written):
        raise reader.no_json("json-more-after-end")
    return ParsedFile(shown, value, tuple(reader.findings))


class _JsonParser:
    """Reads on from `end`, which always stands at the next character that is not space."""

    def __init__(self, written: str, shown: str) -> None:
        self._written, self._shown = written, shown
        self._lines = [0, *(match.end() for match in re.finditer("\n", written))]
        self.findings: list[Finding] = []
        self.end = 0
        self._go_to(0)

    def value(self, depth: int) -> Any:
        at = self._at()
        if depth > DEEPEST:
            raise invalid_input(at, "Y004", "nested-too-deep", deepest=DEEPEST)
        match self._written[self.end : self.end + 1]:
            case "{":
                return self._mapping(mapping(at), depth + 1)
            case "[":
                return self._sequence(sequence(at), depth + 1)
            case '"':
                return self._string(at)
            case _:
                pass  # a number, or one of three words
        plain = _PLAIN.match(self._written, self.end)
        if plain is None:
            raise self.no_json("json-unknown-value")
        self._go_to(plain.end())
        return None if plain[0] == "null" else text(plain[0], at)

    def no_json(self, kind: FaultKind, /, **arguments: str) -> InvalidInputError:
        return invalid_input(self._at(), "Y002", kind, **arguments)

    def _mapping(self, made: LocatedMapping, depth: int) -> LocatedMapping:
        more = not self._closed("}")
        while more:
            if not self._written.startswith('"', self.end):
                raise self.no_json("json-key-not-quoted")
            key = self._string(self._at())
            if not self._take(":"):
                raise self.no_json("json-colon-missing")
            value = self.value(depth)
            if key in made:
                self.findings.append(duplicate_key(key))
            else:
                made[key] = value
            more = self._has_more("}")
        return made

    def _sequence(self, made: LocatedList, depth: int) -> LocatedList:
        more = not self._closed("]")
        while more:
            made.append(self.value(depth))
            more = self._has_more("]")
        return made

    def _closed(self, bracket: str) -> bool:
        self._go_to(self.end + 1)
        return self._take(bracket)

    def _has_more(self, bracket: str) -> bool:
        if self._take(","):
            return True
        if not self._take(bracket):
            raise self.no_json("json-comma-missing", bracket=bracket)
        return False

    def _string(self, at: Location) -> LocatedText:
        try:
            read, end = scanstring(self._written, self.end + 1)
        except JSONDecodeError as error:
            self.end = error.pos
            raise self.no_json("json-string", problem=error.msg[0].lower() + error.msg[1:]) from None
        if _SURROGATE.search(read):
            raise self.no_json("json-half-character")
        self._go_to(end)
        return text(read, at)

    def _take(self, letter: str) -> bool:
        there = self._written.startswith(letter, self.end)
        if there:
            self._go_to(self.end + 1)
        return there

    def _go_to(self, end: int) -> None:
        space = _SPACE.match(self._written, end)
        self.end = space.end() if space else end

    def _at(self) -> Location:
        line = bisect_right(self._lines, self.end)
        return Location(self._shown, line, self.end - self._lines[line - 1] + 1)
